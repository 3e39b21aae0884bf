//! Yes, no and unknown, and what may still come of a condition while questions are open.

/// What is known of a condition once nothing more will be asked.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Truth {
    /// It does not hold.
    No,
    /// « Je ne sais pas »: neither yes nor no, for good.
    Unknown,
    /// It holds.
    Yes,
}

/// The truths that a condition may still end with; one alone when it is settled.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Outlook(u8);

impl Outlook {
    /// Surely [`Truth::No`].
    pub const NO: Self = Self(0b001);
    /// Surely [`Truth::Unknown`].
    pub const UNKNOWN: Self = Self(0b010);
    /// Surely [`Truth::Yes`].
    pub const YES: Self = Self(0b100);
    /// Anything: its question has not been answered.
    pub const OPEN: Self = Self(0b111);
    /// Yes or no, never unknown.
    pub const EITHER: Self = Self(0b101);

    /// The outlook that holds this truth alone.
    pub fn of(truth: Truth) -> Self {
        match truth {
            Truth::No => Self::NO,
            Truth::Unknown => Self::UNKNOWN,
            Truth::Yes => Self::YES,
        }
    }

    /// Whether it may end with this truth.
    pub fn may_be(self, truth: Truth) -> bool {
        self.0 & Self::of(truth).0 != 0
    }

    /// Whether it will surely end with this truth.
    pub fn is(self, truth: Truth) -> bool {
        self == Self::of(truth)
    }

    /// Whether both this truth and another one are possible: answers can still decide.
    pub fn hesitates(self, truth: Truth) -> bool {
        self.may_be(truth) && !self.is(truth)
    }

    /// The truth as things stand: unknown while it is not settled.
    pub fn now(self) -> Truth {
        match self {
            Self::YES => Truth::Yes,
            Self::NO => Truth::No,
            _ => Truth::Unknown,
        }
    }

    /// Yes for no, no for yes; unknown stays.
    #[must_use]
    pub fn negated(self) -> Self {
        Self((self.0 & 0b010) | ((self.0 & 0b001) << 2) | ((self.0 & 0b100) >> 2))
    }

    /// Yes for whatever is not surely yes in the end: what one does not know does not stand in the way.
    #[must_use]
    pub fn unless(self) -> Self {
        let (yes, other) = (self.may_be(Truth::Yes), self.0 & 0b011 != 0);
        Self(u8::from(yes) | (u8::from(other) << 2))
    }

    /// At least so many of these hold. Parts are taken as independent of each other.
    pub fn at_least(count: usize, parts: impl Iterator<Item = Self>) -> Self {
        let (mut may_yes, mut surely_not_no, mut may_unknown, mut surely_yes, mut not_surely_no) = (0, 0, 0, 0, 0);
        for part in parts {
            may_yes += usize::from(part.may_be(Truth::Yes));
            surely_not_no += usize::from(!part.may_be(Truth::No));
            may_unknown += usize::from(part.may_be(Truth::Unknown));
            surely_yes += usize::from(part.is(Truth::Yes));
            not_surely_no += usize::from(!part.is(Truth::No));
        }
        let yes = may_yes >= count;
        let no = surely_not_no < count;
        // One of them is unknown, fewer than `count` have to be yes, and `count` of them need not be no.
        let unknown = surely_yes < count && may_unknown > 0 && not_surely_no >= count;
        Self((u8::from(no)) | (u8::from(unknown) << 1) | (u8::from(yes) << 2))
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    const TRUTHS: [Truth; 3] = [Truth::No, Truth::Unknown, Truth::Yes];

    fn at_least(count: usize, parts: &[Truth]) -> Truth {
        let yes = parts.iter().filter(|truth| **truth == Truth::Yes).count();
        let unknown = parts.iter().filter(|truth| **truth == Truth::Unknown).count();
        if yes >= count {
            Truth::Yes
        } else if yes + unknown >= count {
            Truth::Unknown
        } else {
            Truth::No
        }
    }

    /// Every way in which parts may end.
    fn endings(parts: &[Outlook]) -> Vec<Vec<Truth>> {
        parts.iter().fold(vec![Vec::new()], |all, part| {
            let more = |done: &Vec<Truth>| {
                let with = |truth: &Truth| done.iter().copied().chain([*truth]).collect();
                TRUTHS.iter().filter(|truth| part.may_be(**truth)).map(with).collect::<Vec<_>>()
            };
            all.iter().flat_map(more).collect()
        })
    }

    fn outlook() -> impl Strategy<Value = Outlook> {
        (1..8_u8).prop_map(Outlook)
    }

    proptest! {
        #[test]
        fn an_outlook_holds_exactly_the_possible_endings(parts in prop::collection::vec(outlook(), 0..5), count in 0..6_usize) {
            let ends = endings(&parts);
            let outlook = Outlook::at_least(count, parts.iter().copied());
            for truth in TRUTHS {
                let possible = ends.iter().any(|ending| at_least(count, ending) == truth);
                prop_assert_eq!(outlook.may_be(truth), possible, "{:?} {:?} {:?}", truth, parts, count);
            }
        }

        #[test]
        fn negations_follow_their_endings(part in outlook()) {
            let not = |truth| match truth { Truth::No => Truth::Yes, Truth::Unknown => Truth::Unknown, Truth::Yes => Truth::No };
            let unless = |truth| if truth == Truth::Yes { Truth::No } else { Truth::Yes };
            for truth in TRUTHS {
                prop_assert_eq!(part.negated().may_be(truth), TRUTHS.iter().any(|end| part.may_be(*end) && not(*end) == truth));
                prop_assert_eq!(part.unless().may_be(truth), TRUTHS.iter().any(|end| part.may_be(*end) && unless(*end) == truth));
            }
        }
    }

    #[test]
    fn what_is_not_settled_is_unknown_for_now() {
        assert_eq!(
            [Outlook::YES, Outlook::NO, Outlook::OPEN, Outlook::EITHER].map(Outlook::now),
            [Truth::Yes, Truth::No, Truth::Unknown, Truth::Unknown]
        );
    }
}
