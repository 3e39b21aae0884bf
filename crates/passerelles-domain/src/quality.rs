//! How good the data are: what every link lacks, counted per country and per French region, and pairs that may be one
//! link told twice. The page, the pages written ahead and the data command count with this and nothing else.

mod correction;
mod suspects;
mod table;
#[cfg(test)]
mod tests;

pub use correction::{Correction, LINKS_FILE, mail_address, mailto};
pub use suspects::{Reason, Suspect};
pub use table::{Column, Line, Table, report_csv};

use crate::atlas::{Atlas, Link, Status, TerritoryLevel};
use crate::id::{CountryId, LinkId, TerritoryId};
use crate::wire::{FiguresFile, Passports};

/// What is counted of some links. Each is a number of links.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Count {
    /// All of them.
    pub links: u32,
    /// Without a first year.
    pub undated: u32,
    /// Whose life nobody has checked.
    pub unverified: u32,
    /// With an end whose place is not known.
    pub unplaced: u32,
    /// That may be another one told again.
    pub duplicates: u32,
    /// That only Wikidata tells.
    pub wikidata: u32,
}

impl Count {
    /// Adds the counts of other links.
    fn add(&mut self, other: Self) {
        self.links += other.links;
        self.undated += other.undated;
        self.unverified += other.unverified;
        self.unplaced += other.unplaced;
        self.duplicates += other.duplicates;
        self.wikidata += other.wikidata;
    }

    /// What is counted in a column.
    pub const fn of(&self, column: Column) -> u32 {
        match column {
            Column::Name => 0,
            Column::Links => self.links,
            Column::Undated => self.undated,
            Column::Unverified => self.unverified,
            Column::Unplaced => self.unplaced,
            Column::Duplicates => self.duplicates,
            Column::Wikidata => self.wikidata,
        }
    }
}

/// The whole report.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Report {
    /// Of all links.
    pub total: Count,
    /// Of every country with a link or a published figure, in the order of codes.
    pub countries: Vec<(CountryId, Count)>,
    /// Of every French region and overseas collectivity, in the order of the atlas.
    pub regions: Vec<(TerritoryId, Count)>,
    /// Pairs that may be one link.
    pub suspects: Vec<Suspect>,
}

impl Report {
    /// Counts everything.
    pub fn of(atlas: &Atlas, passports: &Passports, figures: &FiguresFile) -> Self {
        let suspects = suspects::suspects(atlas, passports);
        let mut doubled = vec![false; atlas.links.len()];
        for suspect in &suspects {
            if let Some(doubled) = doubled.get_mut(suspect.second.index()) {
                *doubled = true;
            }
        }
        let mut total = Count::default();
        let mut countries = vec![Count::default(); atlas.countries.len()];
        let mut regions = vec![Count::default(); atlas.territories.len()];
        for (id, link) in (0_u32..).map(LinkId).zip(&atlas.links) {
            let own = Count {
                duplicates: u32::from(doubled.get(id.index()) == Some(&true)),
                ..own(atlas, passports, id, link)
            };
            total.add(own);
            let region = atlas.authority(link.authority).and_then(|one| regions.get_mut(one.region.index()));
            for count in countries.get_mut(link.country.index()).into_iter().chain(region) {
                count.add(own);
            }
        }
        let published = |id: CountryId| {
            let code = atlas.country(id).map(|country| country.iso2);
            figures.rows.iter().any(|row| row.country.is_some() && row.country == code)
        };
        let is_region =
            |id: TerritoryId| atlas.territory(id).is_some_and(|one| one.level != TerritoryLevel::Departement);
        Self {
            total,
            countries: (0_u32..)
                .map(CountryId)
                .zip(countries)
                .filter(|(id, count)| count.links > 0 || published(*id))
                .collect(),
            regions: (0_u32..).map(TerritoryId).zip(regions).filter(|(id, _)| is_region(*id)).collect(),
            suspects,
        }
    }
}

/// What one link lacks; whether it is told twice is not known by itself.
fn own(atlas: &Atlas, passports: &Passports, id: LinkId, link: &Link) -> Count {
    let seat = atlas.authority(link.authority).and_then(|authority| authority.place);
    let told = passports.link(id).is_some_and(|passport| is_wikidata(&passport.source.url));
    Count {
        links: 1,
        undated: u32::from(link.years.since.is_none()),
        unverified: u32::from(link.status == Status::Unverified),
        unplaced: u32::from(link.partner.is_none() || seat.is_none()),
        duplicates: 0,
        wikidata: u32::from(told),
    }
}

/// Whether an address is one of Wikidata's: what `refresh wikidata` gives as the source of what nobody else tells.
fn is_wikidata(url: &str) -> bool {
    let host = url.split_once("://").map_or("", |(_, rest)| rest).split('/').next().unwrap_or_default();
    host == "wikidata.org" || host.ends_with(".wikidata.org")
}
