//! What is counted, as a key. Two figures may stand on one axis when their counting is the same; a counting has one
//! unit, and may have several indicators, when several sources publish the same count in their own way.

use serde::{Deserialize, Serialize};

use crate::atlas::slugs;

slugs! {
    /// What one of a count is.
    #[derive(Serialize, Deserialize)]
    Unit, "unit" {
        /// French authorities.
        Authorities = "authorities",
        /// Links between two authorities.
        Links = "links",
        /// Projects, actions, operations.
        Projects = "projects",
        /// Foreign authorities.
        Partners = "partners",
        /// Countries.
        Countries = "countries",
        /// Partnerships, as the source calls them.
        Partnerships = "partnerships",
        /// Twinnings.
        Twinnings = "twinnings",
        /// Signed agreements.
        Agreements = "agreements",
        /// Million euros.
        Money = "money",
        /// Per cent.
        Share = "share",
        /// Something else, which its words say.
        Other = "other",
    }
}

/// What is counted.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Counting {
    /// Stable name.
    pub slug: String,
    /// What one of it is.
    pub unit: Unit,
}

/// One way of publishing a count.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Indicator {
    /// Stable name.
    pub slug: String,
    /// Position in [`crate::wire::FiguresFile::countings`].
    pub counting: u16,
}
