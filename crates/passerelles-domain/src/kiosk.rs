//! A screen at an event: stranger after stranger, all day. Who is there is told by what happens and by the time, which
//! comes in as an argument: (state, event, now) gives the next state and what is to be done. [`tour`] is what it shows
//! between visits, [`reach`] where hands get to.

pub mod keyboard;
pub mod reach;
#[cfg(test)]
mod tests;
pub mod tour;
pub mod visits;

use crate::config;

/// Milliseconds by a clock that should go forward, and is not trusted to.
pub type Millis = u64;

/// Milliseconds that a story of the tour lasts.
pub const STORY: Millis = 9_000;

/// Milliseconds after which a wipe that nobody has confirmed is asked for again.
pub const PATIENCE: Millis = 5_000;

/// How long things last.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Pace {
    /// Without a touch, before the warning.
    pub idle: Millis,
    /// The warning.
    pub warning: Millis,
}

impl Pace {
    /// As it is configured.
    pub fn of(kiosk: &config::Kiosk) -> Self {
        let millis = |seconds: u32| Millis::from(seconds) * 1000;
        Self { idle: millis(kiosk.idle_seconds), warning: millis(kiosk.warning_seconds) }
    }
}

/// What happens.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Event {
    /// Somebody touches, types or scrolls.
    Input,
    /// Time goes by.
    Tick,
    /// Somebody has finished, or starts again.
    Restart,
    /// Somebody stops the tour to read, or lets it go on.
    Pause,
    /// Nothing is left of the visit.
    Wiped,
}

/// What is to be done.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Command {
    /// A visit begins with what the story of the tour leads to.
    Begin(usize),
    /// The warning is shown, with so many seconds left.
    Warn(u32),
    /// The warning goes: somebody is there.
    Calm,
    /// Everything that the visit has left is wiped.
    Wipe,
    /// A story of the tour is shown; stories are counted on without an end.
    Show(usize),
}

/// Who is there.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum State {
    /// Nobody: the tour.
    Attract {
        /// The story that is shown.
        story: usize,
        /// Since when.
        since: Millis,
        /// Whether it stays.
        paused: bool,
    },
    /// Somebody, who has touched last at this time.
    Visit(Millis),
    /// Perhaps nobody any more: the warning is shown since then.
    Warning(Millis),
    /// Nobody: what they have left is being wiped since then.
    Wiping(Millis),
}

impl State {
    /// A page that was just opened: in the midst of a visit, such as after a change of language, or anew.
    pub fn start(visiting: bool, now: Millis) -> Self {
        if visiting { Self::Visit(now) } else { Self::Attract { story: 0, since: now, paused: false } }
    }

    /// What comes of an event. A clock that goes back starts its count anew; one that jumps ahead never ends a visit
    /// without a warning.
    #[must_use]
    pub fn step(self, event: Event, now: Millis, pace: Pace) -> (Self, Option<Command>) {
        match (self, event) {
            (Self::Attract { story, .. }, Event::Input) => (Self::Visit(now), Some(Command::Begin(story))),
            (Self::Attract { story, since, paused }, _) => attract(story, since, paused, event, now),
            (Self::Visit(_) | Self::Warning(_), Event::Restart) => (Self::Wiping(now), Some(Command::Wipe)),
            (Self::Visit(_), Event::Input) => (Self::Visit(now), None),
            (Self::Warning(_), Event::Input) => (Self::Visit(now), Some(Command::Calm)),
            (Self::Visit(touched), _) => visit(touched, now, pace),
            (Self::Warning(since), _) => warning(since, now, pace),
            (Self::Wiping(_), Event::Wiped) => (Self::start(false, now), Some(Command::Show(0))),
            (Self::Wiping(since), _) if gone(since, now).is_some_and(|gone| gone < PATIENCE) => {
                (Self::Wiping(since), None)
            }
            (Self::Wiping(_), _) => (Self::Wiping(now), Some(Command::Wipe)),
        }
    }
}

/// How much time has gone by; `None` when the clock has gone back.
fn gone(since: Millis, now: Millis) -> Option<Millis> {
    now.checked_sub(since)
}

fn attract(story: usize, since: Millis, paused: bool, event: Event, now: Millis) -> (State, Option<Command>) {
    let at = |story, since, paused| State::Attract { story, since, paused };
    match gone(since, now) {
        _ if event == Event::Pause => (at(story, now, !paused), None),
        None => (at(story, now, paused), None),
        Some(gone) if event == Event::Tick && gone >= STORY && !paused => {
            let next = story.wrapping_add(1);
            (at(next, now, paused), Some(Command::Show(next)))
        }
        Some(_) => (at(story, since, paused), None),
    }
}

fn visit(touched: Millis, now: Millis, pace: Pace) -> (State, Option<Command>) {
    match gone(touched, now) {
        None => (State::Visit(now), None),
        Some(gone) if gone >= pace.idle => (State::Warning(now), Some(Command::Warn(seconds(pace.warning)))),
        Some(_) => (State::Visit(touched), None),
    }
}

fn warning(since: Millis, now: Millis, pace: Pace) -> (State, Option<Command>) {
    let gone = gone(since, now);
    let since = if gone.is_some() { since } else { now };
    match pace.warning.checked_sub(gone.unwrap_or_default()).filter(|left| *left > 0) {
        Some(left) => (State::Warning(since), Some(Command::Warn(seconds(left)))),
        None => (State::Wiping(now), Some(Command::Wipe)),
    }
}

/// Whole seconds, the last one to its end.
fn seconds(left: Millis) -> u32 {
    u32::try_from(left.div_ceil(1000)).unwrap_or(u32::MAX)
}
