//! Names and sources: what a link's passport shows, loaded after the first paint.

use serde::{Deserialize, Serialize};

use super::{WireError, WireFile, require};
use crate::atlas::Atlas;
use crate::id::{AuthorityId, CountryId, LinkId, TerritoryId};
use crate::text::fold;

/// Where a fact was read.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Source {
    /// Title, in the language of the source.
    pub title: String,
    /// Web address; empty for a paper or founding document, which only has its title.
    pub url: String,
}

/// Every text about links. Tables hold each text once; columns follow the order of the atlas.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Passports {
    /// Name of each territory of the atlas, in its order.
    pub territories: Vec<String>,
    /// Name of each authority of the atlas, in its order.
    pub authorities: Vec<String>,
    /// INSEE code of each authority, empty when it has none.
    pub insee: Vec<String>,
    /// Distinct names of foreign partners.
    pub partners: Vec<String>,
    /// Distinct free words for the partner's level (« ville », « cercle »…); the first is empty.
    pub partner_levels: Vec<String>,
    /// Distinct sources.
    pub sources: Vec<Source>,
    /// Partner of each link.
    pub link_partners: Vec<u32>,
    /// Partner level of each link.
    pub link_levels: Vec<u16>,
    /// Source of each link.
    pub link_sources: Vec<u32>,
}

/// The texts of one link.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Passport<'a> {
    /// Name of the foreign partner.
    pub partner: &'a str,
    /// Free word for its level; may be empty.
    pub partner_level: &'a str,
    /// Where the link was read.
    pub source: &'a Source,
}

impl Passports {
    /// The texts of a link.
    pub fn link(&self, id: LinkId) -> Option<Passport<'_>> {
        let at = id.index();
        Some(Passport {
            partner: self.partners.get(*self.link_partners.get(at)? as usize)?,
            partner_level: self.partner_levels.get(usize::from(*self.link_levels.get(at)?))?,
            source: self.sources.get(*self.link_sources.get(at)? as usize)?,
        })
    }

    /// The name of a French authority.
    pub fn authority(&self, id: AuthorityId) -> Option<&str> {
        self.authorities.get(id.index()).map(String::as_str)
    }

    /// How addresses name a link within its country: both ends folded, joined by hyphens. Links between ends that are
    /// called alike share one.
    pub fn link_slug(&self, atlas: &Atlas, id: LinkId) -> Option<String> {
        let authority = self.authority(atlas.link(id)?.authority)?;
        Some(fold(&format!("{authority} {}", self.link(id)?.partner)).replace(' ', "-"))
    }

    /// The first link of a country that addresses name so.
    pub fn find_link(&self, atlas: &Atlas, country: CountryId, slug: &str) -> Option<LinkId> {
        atlas.links_of(country).map(|(id, _)| id).find(|id| self.link_slug(atlas, *id).as_deref() == Some(slug))
    }

    /// The first link of a French territory that addresses name so.
    pub fn find_link_from(&self, atlas: &Atlas, territory: TerritoryId, slug: &str) -> Option<LinkId> {
        let inside = (0_u32..).map(LinkId).zip(&atlas.links).filter(|(id, _)| atlas.link_lies_in(*id, territory));
        inside.map(|(id, _)| id).find(|id| self.link_slug(atlas, *id).as_deref() == Some(slug))
    }

    /// The name of each place of the atlas: the partner most often found there, else the French authority.
    pub fn places(&self, atlas: &Atlas) -> Vec<Option<&str>> {
        let mut found: Vec<Vec<&str>> = vec![Vec::new(); atlas.places.len()];
        let partners = (0_u32..).map(LinkId).zip(&atlas.links);
        for (place, name) in partners.filter_map(|(id, link)| Some((link.partner?, self.link(id)?.partner))) {
            if let Some(names) = found.get_mut(place.index()) {
                names.push(name);
            }
        }
        let authorities = (0_u32..).map(AuthorityId).zip(&atlas.authorities);
        for (place, name) in authorities.filter_map(|(id, one)| Some((one.place?, self.authority(id)?))) {
            if let Some(names) = found.get_mut(place.index()).filter(|names| names.is_empty()) {
                names.push(name);
            }
        }
        found.into_iter().map(|names| most_frequent(&names)).collect()
    }

    /// The name of a French territory.
    pub fn territory(&self, id: TerritoryId) -> Option<&str> {
        self.territories.get(id.index()).map(String::as_str)
    }
}

/// The most frequent name; among equals the shortest, which is the town rather than its district.
fn most_frequent<'a>(names: &[&'a str]) -> Option<&'a str> {
    let times = |name: &str| names.iter().filter(|other| **other == name).count();
    names.iter().copied().max_by_key(|name| (times(name), core::cmp::Reverse(name.len())))
}

impl WireFile for Passports {
    const KIND: u8 = 3;
    const VERSION: u8 = 1;

    fn check(&self) -> Result<(), WireError> {
        let links = self.link_partners.len();
        require(self.insee.len() == self.authorities.len(), "passports: insee")?;
        require(self.link_levels.len() == links && self.link_sources.len() == links, "passports: links")?;
        require(self.link_partners.iter().all(|at| (*at as usize) < self.partners.len()), "passports: partner")?;
        require(
            self.link_levels.iter().all(|at| usize::from(*at) < self.partner_levels.len()),
            "passports: partner level",
        )?;
        require(self.link_sources.iter().all(|at| (*at as usize) < self.sources.len()), "passports: source")
    }
}
