//! A window on the axis of years, moved by hand or by itself.

/// Years from a first to a last, both included.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Span {
    /// First year.
    pub first: u16,
    /// Last year, not before the first.
    pub last: u16,
}

/// What a key moves.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Edge {
    /// The first year alone.
    First,
    /// The last year alone.
    Last,
    /// The window as it is.
    Both,
}

/// How a window plays.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Play {
    /// It moves, as wide as it is.
    Moves,
    /// Its last year moves: links gather.
    Grows,
}

impl Span {
    /// From one year to another, in either order.
    pub fn new(one: u16, other: u16) -> Self {
        Self { first: one.min(other), last: one.max(other) }
    }

    /// Whether a year is one of it.
    pub fn contains(self, year: u16) -> bool {
        (self.first..=self.last).contains(&year)
    }

    /// The year of it that is nearest to another.
    pub fn nearest(self, year: u16) -> u16 {
        year.max(self.first).min(self.last)
    }

    /// How many years it holds.
    pub fn length(self) -> u16 {
        (self.last - self.first).saturating_add(1)
    }

    /// The part of it inside others; where there is none, the nearest year of them.
    #[must_use]
    pub fn within(self, limits: Self) -> Self {
        Self { first: limits.nearest(self.first), last: limits.nearest(self.last) }
    }

    /// An edge, or both, moved by so many years: never out of the limits, never past each other, and a moved window
    /// stays as wide as it is.
    #[must_use]
    pub fn moved(self, edge: Edge, by: i32, limits: Self) -> Self {
        let window = self.within(limits);
        let there = |year: u16, limits: Self| {
            limits.nearest(i32::from(year).saturating_add(by).clamp(0, i32::from(u16::MAX)) as u16)
        };
        match edge {
            Edge::First => Self { first: there(window.first, Self { last: window.last, ..limits }), ..window },
            Edge::Last => Self { last: there(window.last, Self { first: window.first, ..limits }), ..window },
            Edge::Both => {
                let width = window.last - window.first;
                let first = there(window.first, Self { last: limits.last - width, ..limits });
                Self { first, last: first + width }
            }
        }
    }

    /// Where a window of this axis begins and ends, from 0 to 1: each year has the same room.
    pub fn places(self, window: Self) -> (f64, f64) {
        let room = f64::from(self.length());
        let window = window.within(self);
        (f64::from(window.first - self.first) / room, f64::from(window.last - self.first + 1) / room)
    }

    /// What a press at a place of this axis takes hold of, and the window after it: an edge where it is, at most
    /// `grip` away; the whole window from inside it; from elsewhere the nearer edge, which comes to the year that was
    /// pressed.
    pub fn pressed(self, window: Self, at: f64, grip: f64) -> (Edge, Self) {
        let window = window.within(self);
        let (first, last) = self.places(window);
        let edge = if (at - first).abs() < (at - last).abs() { Edge::First } else { Edge::Last };
        let near = (at - first).abs().min((at - last).abs()) <= grip;
        if near {
            return (edge, window);
        }
        if first < at && at < last && window != self {
            return (Edge::Both, window);
        }
        let year = i32::from(self.first) + (at * f64::from(self.length())).floor() as i32;
        let from = if edge == Edge::First { window.first } else { window.last };
        (edge, window.moved(edge, year.saturating_sub(i32::from(from)), self))
    }

    /// An edge, or both, dragged by a part of the axis.
    #[must_use]
    pub fn dragged(self, edge: Edge, by: f64, axis: Self) -> Self {
        self.moved(edge, (by * f64::from(axis.length()) + 0.5).floor() as i32, axis)
    }

    /// The first window to play: the present one; from the start of the axis, when it is all of it or has come to its
    /// end.
    #[must_use]
    pub fn start(self, play: Play, step: u16, axis: Self) -> Self {
        let window = self.within(axis);
        if window.last < axis.last {
            return window;
        }
        let width = match play {
            Play::Moves if window != axis => window.length(),
            _ => step.max(1),
        };
        let first = if play == Play::Grows { window.first } else { axis.first };
        // A window at the very end has nothing before it to grow from.
        let first = if first >= axis.last { axis.first } else { first };
        Self { first, last: first.saturating_add(width - 1) }.within(axis)
    }

    /// The next window to play, `step` years on; `None` at the end of the axis.
    #[must_use]
    pub fn next(self, play: Play, step: u16, axis: Self) -> Option<Self> {
        let window = self.within(axis);
        let step = i32::from(step.max(1));
        let edge = if play == Play::Moves { Edge::Both } else { Edge::Last };
        Some(window.moved(edge, step, axis)).filter(|_| window.last < axis.last)
    }
}
