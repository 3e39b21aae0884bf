//! What is aimed for. The numbers come from the project's speed budgets; a load between two of them has the goals of
//! the larger one.

/// What a figure should be.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) enum Goal {
    /// Anything: it is only told.
    Nothing,
    /// No more, in the figure's own unit.
    AtMost(f64),
    /// No less.
    AtLeast(f64),
    /// No more than this share of the peer's.
    Share(f64),
}

/// A load that has goals of its own.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Load {
    /// Up to 6,000 links.
    Usual,
    /// Up to 26,000.
    Large,
    /// More.
    Huge,
}

const fn load(links: u32) -> Load {
    match links {
        0..=6_000 => Load::Usual,
        6_001..=26_000 => Load::Large,
        _ => Load::Huge,
    }
}

/// From the address to the first complete picture.
pub(crate) const READY: Goal = Goal::Share(1.0);
/// Percent of memory that may be added by doing the same again: what lies about between two collections, and gaps that
/// the first tour left. What grows with every tour was 11 to 13 % when there was such a thing.
pub(crate) const SECOND_TOUR: Goal = Goal::AtMost(5.0);
/// Frames drawn while nothing moves.
pub(crate) const AT_REST: Goal = Goal::AtMost(0.0);
/// Milliseconds for each key of a search over everything.
pub(crate) const SEARCH: Goal = Goal::AtMost(10.0);

/// The slowest of twenty frames of a gesture, in milliseconds.
pub(crate) const fn frame(links: u32) -> Goal {
    match load(links) {
        Load::Usual | Load::Large => Goal::AtMost(16.8),
        Load::Huge => Goal::Nothing,
    }
}

/// Frames a second of a gesture.
pub(crate) const fn rate(links: u32) -> Goal {
    match load(links) {
        Load::Usual | Load::Large => Goal::Nothing,
        Load::Huge => Goal::AtLeast(30.0),
    }
}

/// What the main thread does during a gesture.
pub(crate) const fn busy(links: u32) -> Goal {
    match load(links) {
        Load::Usual | Load::Large => Goal::Share(0.5),
        Load::Huge => Goal::Nothing,
    }
}

/// Milliseconds from a change of filter to what it shows.
pub(crate) const fn filter(links: u32) -> Goal {
    match load(links) {
        Load::Usual => Goal::AtMost(50.0),
        Load::Large | Load::Huge => Goal::Nothing,
    }
}

/// Megabytes after a tour of ten countries.
pub(crate) const fn memory(links: u32) -> Goal {
    match load(links) {
        Load::Usual => Goal::AtMost(32.0),
        Load::Large => Goal::AtMost(64.0),
        Load::Huge => Goal::Nothing,
    }
}

/// Milliseconds to compile the data.
pub(crate) const fn build(links: u32) -> Goal {
    match load(links) {
        Load::Usual | Load::Large => Goal::AtMost(1000.0),
        Load::Huge => Goal::Nothing,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_load_has_the_goals_of_the_next_larger_one() {
        assert_eq!(
            [load(1), load(6_000), load(6_001), load(26_000), load(26_001)],
            [Load::Usual, Load::Usual, Load::Large, Load::Large, Load::Huge]
        );
        assert_eq!(memory(10_000), Goal::AtMost(64.0));
    }
}
