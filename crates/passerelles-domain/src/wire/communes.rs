//! Communes and groupings of France: columns in the order of INSEE codes, in which names stand in the order of the
//! alphabet within each département.

use serde::{Deserialize, Serialize};

use super::{Fresh, WireError, WireFile, require};

/// Every commune and grouping.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct CommunesFile {
    /// Code of each département or overseas collectivity, code of its region, number of its communes.
    pub departements: Vec<(String, String, u16)>,
    /// What each commune adds to the number of the one before it in its département.
    pub numbers: Vec<u16>,
    /// Names of communes, one a line.
    pub names: String,
    /// Inhabitants of each commune.
    pub populations: Vec<u32>,
    /// Grouping of each commune: 0 for none, else one more than how far back it lies ([`Fresh`]).
    pub grouping_backs: Vec<u16>,
    /// How many postcodes each commune has.
    pub postcode_counts: Vec<u8>,
    /// Postcodes, counted from the first one of the département.
    pub postcodes: Vec<i32>,
    /// Into which commune each merged one went: what it adds to the one before.
    pub merged: Vec<u32>,
    /// Names of merged communes, one a line.
    pub merged_names: String,
    /// SIREN of each grouping, in the order in which communes first name them.
    pub sirens: Vec<u32>,
    /// Inhabitants of each grouping.
    pub grouping_populations: Vec<u32>,
    /// Names of groupings, one a line.
    pub grouping_names: String,
}

impl CommunesFile {
    /// The grouping of each commune.
    pub fn groupings(&self) -> impl Iterator<Item = Option<u32>> {
        let mut fresh = Fresh::default();
        self.grouping_backs.iter().map(move |back| fresh.row(u32::from(back.checked_sub(1)?)))
    }
}

impl WireFile for CommunesFile {
    const KIND: u8 = 33;
    const VERSION: u8 = 1;

    fn check(&self) -> Result<(), WireError> {
        let communes: usize = self.departements.iter().map(|(_, _, count)| usize::from(*count)).sum();
        require(self.numbers.len() == communes && self.populations.len() == communes, "communes: columns")?;
        require(self.names.lines().count() == communes, "communes: names")?;
        for (_, _, start, count) in self.by_departement() {
            let numbers = self.numbers.get(start..start + count).unwrap_or_default();
            let last: u32 = numbers.iter().map(|number| u32::from(*number)).sum();
            require(last < 1_000, "communes: number")?;
        }
        require(self.postcode_counts.len() == communes, "communes: postcodes")?;
        let postcodes: usize = self.postcode_counts.iter().map(|count| usize::from(*count)).sum();
        require(self.postcodes.len() == postcodes, "communes: postcodes")?;
        require(self.grouping_backs.len() == communes, "communes: grouping")?;
        require(self.groupings().flatten().all(|at| (at as usize) < self.sirens.len()), "communes: grouping")?;
        let last: u64 = self.merged.iter().map(|delta| u64::from(*delta)).sum();
        require(self.merged.is_empty() || last < communes as u64, "communes: merged")?;
        require(self.merged_names.lines().count() == self.merged.len(), "communes: merged")?;
        require(self.grouping_populations.len() == self.sirens.len(), "communes: groupings")?;
        require(self.grouping_names.lines().count() == self.sirens.len(), "communes: groupings")
    }
}

impl CommunesFile {
    /// Code, region, first commune and number of communes of each département.
    fn by_departement(&self) -> impl Iterator<Item = (&str, &str, usize, usize)> {
        let mut start = 0;
        self.departements.iter().map(move |(code, region, count)| {
            let first = start;
            start += usize::from(*count);
            (code.as_str(), region.as_str(), first, usize::from(*count))
        })
    }
}
