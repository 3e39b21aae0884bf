//! The parts of a road map.

use serde::{Deserialize, Serialize};

/// A part of the road map, in the order in which it is read.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Section {
    /// What must be settled before anything else.
    #[default]
    Stop,
    /// A kind of cooperation that fits.
    Kind,
    /// What the law says.
    Law,
    /// Something to do.
    Step,
    /// Whom to gather.
    People,
    /// Operators and support.
    Support,
    /// Who may pay a part.
    Fund,
    /// Whom to call.
    Contact,
    /// What goes wrong, and how not to.
    Pitfall,
    /// About the chosen country.
    Country,
    /// Others who did it, and how many they are.
    Peer,
    /// A point for the draft of a deliberation: an aid, not legal advice.
    Point,
}

impl Section {
    /// Every section, in reading order.
    pub const ALL: [Self; 12] = [
        Self::Stop,
        Self::Kind,
        Self::Law,
        Self::Step,
        Self::People,
        Self::Support,
        Self::Fund,
        Self::Contact,
        Self::Pitfall,
        Self::Country,
        Self::Peer,
        Self::Point,
    ];

    /// Stable name, which is also that of its file in `data/guide`.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Stop => "stops",
            Self::Kind => "kinds",
            Self::Law => "laws",
            Self::Step => "steps",
            Self::People => "people",
            Self::Support => "support",
            Self::Fund => "funds",
            Self::Contact => "contacts",
            Self::Pitfall => "pitfalls",
            Self::Country => "countries",
            Self::Peer => "peers",
            Self::Point => "points",
        }
    }
}
