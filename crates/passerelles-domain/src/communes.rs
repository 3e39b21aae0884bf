//! Every commune of France and every grouping with its own taxation, to be found by name or postcode without a
//! network: level, population, département and region come with it. Stops at the territory; what it cooperates on is
//! in the [`crate::atlas`], what it answers by itself in the [`crate::guide`].

mod search;

pub use search::Match;

use crate::atlas::Level;
use crate::guide::Standing;
use crate::id::departement_of;
use crate::wire::CommunesFile;

/// A commune or a grouping.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Home {
    /// A commune of today, by its position.
    Commune(u32),
    /// A grouping, by its position.
    Grouping(u32),
}

/// The index, ready to search.
#[derive(Clone, Debug, Default)]
pub struct Communes {
    /// Code and region of each département or overseas collectivity.
    departements: Vec<(String, String)>,
    /// Communes of today.
    today: Vec<Commune>,
    /// Into which commune each merged one went.
    merged: Vec<u32>,
    groupings: Vec<Grouping>,
    /// Postcodes of all communes, one after the other.
    postcodes: Vec<u32>,
    /// Names of communes, merged communes and groupings.
    names: Names,
    /// The same as they are searched.
    folded: Names,
}

#[derive(Clone, Copy, Debug, Default)]
struct Commune {
    departement: u16,
    number: u16,
    population: u32,
    grouping: Option<u32>,
    /// Its postcodes, in [`Communes::postcodes`].
    postcodes: (u32, u32),
}

#[derive(Clone, Copy, Debug, Default)]
struct Grouping {
    siren: u32,
    population: u32,
    /// One of its communes.
    member: Option<u32>,
}

/// Many short texts in one.
#[derive(Clone, Debug, Default)]
struct Names {
    text: String,
    ends: Vec<u32>,
}

impl Names {
    fn push(&mut self, name: &str) {
        self.text.push_str(name);
        self.ends.push(self.text.len() as u32);
    }

    fn get(&self, at: usize) -> &str {
        let start = at.checked_sub(1).map_or(Some(0), |before| self.ends.get(before).copied()).unwrap_or(0);
        let end = self.ends.get(at).copied().unwrap_or(start);
        self.text.get(start as usize..end as usize).unwrap_or_default()
    }
}

impl Communes {
    /// Indexes a file, which was checked.
    pub fn new(file: &CommunesFile) -> Self {
        let mut index = Self::default();
        let mut postcodes = file.postcodes.iter();
        let mut counts = file.postcode_counts.iter();
        let mut numbers = file.numbers.iter();
        let mut populations = file.populations.iter();
        let mut groupings = file.groupings();
        for (at, (code, region, count)) in (0_u16..).zip(&file.departements) {
            index.departements.push((code.clone(), region.clone()));
            let base = postcode_base(code);
            let mut number = 0;
            for _ in 0..*count {
                number += numbers.next().copied().unwrap_or_default();
                let first = index.postcodes.len() as u32;
                for _ in 0..counts.next().copied().unwrap_or_default() {
                    let offset = postcodes.next().copied().unwrap_or_default();
                    index.postcodes.push(base.saturating_add_signed(offset));
                }
                index.today.push(Commune {
                    departement: at,
                    number,
                    population: populations.next().copied().unwrap_or_default(),
                    grouping: groupings.next().flatten(),
                    postcodes: (first, index.postcodes.len() as u32),
                });
            }
        }
        index.add_others(file);
        index.add_names(file);
        index
    }

    fn add_others(&mut self, file: &CommunesFile) {
        let mut into = 0;
        for delta in &file.merged {
            into += delta;
            self.merged.push(into);
        }
        for (siren, population) in file.sirens.iter().zip(&file.grouping_populations) {
            self.groupings.push(Grouping { siren: *siren, population: *population, member: None });
        }
        for (at, commune) in (0_u32..).zip(&self.today) {
            let grouping = commune.grouping.and_then(|grouping| self.groupings.get_mut(grouping as usize));
            if let Some(grouping) = grouping.filter(|grouping| grouping.member.is_none()) {
                grouping.member = Some(at);
            }
        }
    }

    fn add_names(&mut self, file: &CommunesFile) {
        for name in file.names.lines().chain(file.merged_names.lines()).chain(file.grouping_names.lines()) {
            self.names.push(name);
            self.folded.push(&search::folded(name));
        }
    }

    /// The name of a commune or grouping.
    pub fn name(&self, home: Home) -> &str {
        match home {
            Home::Commune(at) => self.names.get(at as usize),
            Home::Grouping(at) => self.names.get(self.today.len() + self.merged.len() + at as usize),
        }
    }

    /// INSEE code of a commune, SIREN of a grouping.
    pub fn code(&self, home: Home) -> String {
        match home {
            Home::Commune(at) => {
                let commune = self.today.get(at as usize).copied().unwrap_or_default();
                let departement = self.departement_at(commune.departement);
                // Overseas départements have three figures, and leave two to their communes.
                let width = 5_usize.saturating_sub(departement.len());
                let digits = commune.number.to_string();
                let zeros = "0".repeat(width.saturating_sub(digits.len()));
                [departement, &zeros, &digits].concat()
            }
            Home::Grouping(at) => self.groupings.get(at as usize).map_or(0, |grouping| grouping.siren).to_string(),
        }
    }

    /// Inhabitants; 0 when they were not counted.
    pub fn population(&self, home: Home) -> u32 {
        match home {
            Home::Commune(at) => self.today.get(at as usize).map_or(0, |commune| commune.population),
            Home::Grouping(at) => self.groupings.get(at as usize).map_or(0, |grouping| grouping.population),
        }
    }

    /// The grouping that a commune is in.
    pub fn grouping(&self, home: Home) -> Option<Home> {
        match home {
            Home::Commune(at) => self.today.get(at as usize)?.grouping.map(Home::Grouping),
            Home::Grouping(_) => None,
        }
    }

    /// Code of its département or overseas collectivity; of a grouping, that of its first commune.
    pub fn departement(&self, home: Home) -> &str {
        self.seat(home).map_or("", |commune| self.departement_at(commune.departement))
    }

    /// Code of its region or overseas collectivity.
    pub fn region(&self, home: Home) -> &str {
        let seat = self.seat(home);
        let row = seat.and_then(|commune| self.departements.get(usize::from(commune.departement)));
        row.map_or("", |(_, region)| region.as_str())
    }

    /// Postcodes of a commune.
    pub fn postcodes(&self, home: Home) -> &[u32] {
        let Home::Commune(at) = home else { return &[] };
        let (first, end) = self.today.get(at as usize).map_or((0, 0), |commune| commune.postcodes);
        self.postcodes.get(first as usize..end as usize).unwrap_or_default()
    }

    /// The commune or grouping with this code.
    pub fn coded(&self, code: &str) -> Option<Home> {
        let code = code.to_ascii_uppercase();
        if let Some(siren) = code.parse::<u32>().ok().filter(|_| code.len() == 9) {
            let at = self.groupings.iter().position(|grouping| grouping.siren == siren)?;
            return Some(Home::Grouping(at as u32));
        }
        let departement = departement_of(&code);
        let number = code.get(departement.len()..).filter(|_| code.len() == 5)?;
        let departement = self.departements.iter().position(|(own, _)| own == departement)? as u16;
        let number = number.parse::<u16>().ok()?;
        let own = |commune: &Commune| commune.departement == departement && commune.number == number;
        self.today.iter().position(own).map(|at| Home::Commune(at as u32))
    }

    /// What it answers by itself in the guide.
    pub fn standing(&self, home: Home) -> Standing<'_> {
        let (level, population) = match home {
            Home::Commune(_) => (Level::Commune, Some(self.population(home))),
            Home::Grouping(_) => (Level::Epci, None),
        };
        Standing { level: Some(level), population, region: self.region(home), departement: self.departement(home) }
    }

    /// The commune, or one of the grouping.
    fn seat(&self, home: Home) -> Option<&Commune> {
        match home {
            Home::Commune(at) => self.today.get(at as usize),
            Home::Grouping(at) => self.today.get(self.groupings.get(at as usize)?.member? as usize),
        }
    }

    fn departement_at(&self, at: u16) -> &str {
        self.departements.get(usize::from(at)).map_or("", |(code, _)| code.as_str())
    }
}

/// The postcode that those of a département are counted from.
pub fn postcode_base(departement: &str) -> u32 {
    let number = departement.trim_end_matches(|letter: char| letter.is_ascii_alphabetic()).parse::<u32>().unwrap_or(0);
    match departement.as_bytes() {
        [b'2', b'A' | b'B'] => 20_000,
        [_, _, _] => number * 100,
        _ => number * 1_000,
    }
}

#[cfg(test)]
mod tests;
