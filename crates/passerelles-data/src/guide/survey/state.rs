//! What is open in a visit, and what lies ahead of it.

use passerelles_domain::guide::Section;

use crate::guide::diagram::{ALWAYS, NEVER, Ref};

/// Items of one section that are still open in the same way, and how many they are: in one number, because millions
/// of them are sorted and compared.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(super) struct Open(u64);

impl Open {
    pub(super) fn new(diagram: Ref, section: usize, count: u64) -> Self {
        Self(u64::from(diagram) << 32 | (section as u64) << 24 | count)
    }

    pub(super) fn diagram(self) -> Ref {
        (self.0 >> 32) as Ref
    }

    pub(super) fn section(self) -> usize {
        (self.0 >> 24) as usize & 0xff
    }

    pub(super) fn count(self) -> u64 {
        self.0 & 0xff_ffff
    }

    /// The same items, open in another way.
    pub(super) fn now(self, diagram: Ref) -> Self {
        Self(u64::from(diagram) << 32 | self.0 & 0xffff_ffff)
    }
}

/// What is still open; sorted.
pub(super) type State = Vec<Open>;

/// What is true of every visit from a state on.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Ahead {
    pub(super) visits: u128,
    /// Questions of a visit with the fewest, and of one with the most; a bit each.
    pub(super) shortest: u64,
    pub(super) longest: u64,
    /// Fewest items that will still be added, by section.
    pub(super) least: Counts,
    pub(super) fewest: usize,
    pub(super) most: usize,
}

/// Items by section.
pub(super) type Counts = [usize; Section::ALL.len()];

impl Ahead {
    /// Items that are certain from here on.
    pub(super) fn add(&mut self, added: &Counts) {
        for (own, count) in self.least.iter_mut().zip(added) {
            *own += count;
            self.fewest += count;
            self.most += count;
        }
    }

    /// What is true when both parts lie ahead.
    pub(super) fn and(mut self, other: &Self) -> Self {
        self.least.iter_mut().zip(other.least).for_each(|(own, count)| *own += count);
        Self {
            visits: self.visits.saturating_mul(other.visits),
            shortest: self.shortest | other.shortest,
            longest: self.longest | other.longest,
            least: self.least,
            fewest: self.fewest + other.fewest,
            most: self.most + other.most,
        }
    }

    /// What is true when one or the other lies ahead.
    pub(super) fn or(mut self, other: &Self) -> Self {
        self.least.iter_mut().zip(other.least).for_each(|(own, count)| *own = count.min(*own));
        Self {
            least: self.least,
            visits: self.visits.saturating_add(other.visits),
            shortest: [self.shortest, other.shortest]
                .into_iter()
                .min_by_key(|mask| mask.count_ones())
                .unwrap_or_default(),
            longest: [other.longest, self.longest].into_iter().max_by_key(|mask| mask.count_ones()).unwrap_or_default(),
            fewest: self.fewest.min(other.fewest),
            most: self.most.max(other.most),
        }
    }
}

/// Parts what is decided from what is open: the open state, and how many items were added to each section.
pub(super) fn settle(items: impl Iterator<Item = Open>) -> (State, Counts) {
    let (mut open, mut added) = (State::new(), Counts::default());
    for item in items {
        match item.diagram() {
            NEVER => {}
            ALWAYS => added.get_mut(item.section()).into_iter().for_each(|own| *own += item.count() as usize),
            _ => open.push(item),
        }
    }
    open.sort_unstable();
    open.dedup_by(|next, kept| {
        let same = (next.diagram(), next.section()) == (kept.diagram(), kept.section());
        kept.0 += if same { next.count() } else { 0 };
        same
    });
    (open, added)
}
