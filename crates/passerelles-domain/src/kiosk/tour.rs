//! What a kiosk tells between visits, from the data that is there: who receives it first, then the figures, then an
//! invitation. Each story leads to an address of the app.

use crate::atlas::{Atlas, Continent, Status};
use crate::config::Host;
use crate::id::{AuthorityId, LinkId};
use crate::text::Lang;
use crate::wire::Passports;

/// Links that are told of who receives it, and of everybody.
const OF_HOST: usize = 3;

/// A story of the tour.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Story {
    /// A link, from town to town.
    Link(LinkId),
    /// The figures of 2009.
    Figures,
    /// Where does one's own town cooperate?
    Invitation,
}

/// The tour of a kiosk.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Tour {
    /// Its stories; never none.
    pub stories: Vec<Story>,
    /// Whether who receives it has documented links.
    pub host_known: bool,
}

impl Tour {
    /// The tour before names are there.
    pub fn bare() -> Self {
        Self { stories: vec![Story::Figures, Story::Invitation], host_known: false }
    }

    /// The tour: links of the town that receives it, or of its département, or else the oldest of all.
    pub fn of(host: Option<&Host>, atlas: &Atlas, passports: &Passports) -> Self {
        let near = host.map(|host| near(host, atlas, passports)).unwrap_or_default();
        let host_known = !near.is_empty();
        let links = if host_known { near } else { pick(atlas, |_, _| true) };
        let stories = links.into_iter().map(Story::Link).chain(Self::bare().stories).collect();
        Self { stories, host_known }
    }

    /// A story by how many have been told; after the last comes the first.
    pub fn story(&self, told: usize) -> Story {
        let at = told.checked_rem(self.stories.len()).unwrap_or_default();
        self.stories.get(at).copied().unwrap_or(Story::Figures)
    }
}

/// Links of a town, or of anybody in its département when the town has none.
fn near(host: &Host, atlas: &Atlas, passports: &Passports) -> Vec<LinkId> {
    let town = match host {
        Host::Commune(code) => pick(atlas, |authority, _| passports.insee.get(authority.index()) == Some(code)),
        Host::Departement(_) => Vec::new(),
    };
    if !town.is_empty() {
        return town;
    }
    let around = |_, departement: Option<&str>| departement == Some(host.departement());
    pick(atlas, around)
}

/// Links of some authorities that can be drawn and have not ended: those whose beginning is known first, the oldest
/// first, of each continent one, far ones before those of Europe, so that an arc is seen.
fn pick(atlas: &Atlas, of: impl Fn(AuthorityId, Option<&str>) -> bool) -> Vec<LinkId> {
    let mut links: Vec<_> = (0_u32..)
        .map(LinkId)
        .zip(&atlas.links)
        .filter(|(_, link)| {
            let Some(authority) = atlas.authority(link.authority) else { return false };
            let departement = authority.departement.and_then(|id| atlas.territory(id));
            link.partner.is_some()
                && authority.place.is_some()
                && link.status != Status::Ended
                && of(link.authority, departement.map(|territory| territory.code.as_str()))
        })
        .collect();
    links.sort_by_key(|(id, link)| (link.years.since.unwrap_or(u16::MAX), *id));
    let continent = |country| atlas.country(country).map(|country| country.continent);
    let mut told = Vec::new();
    links.retain(|(_, link)| {
        let fresh = !told.contains(&continent(link.country));
        told.push(continent(link.country));
        fresh
    });
    links.sort_by_key(|(_, link)| continent(link.country) == Some(Continent::Europe));
    links.into_iter().map(|(id, _)| id).take(OF_HOST).collect()
}

/// « Touchez l’écran », in a language.
pub const fn invitation(lang: Lang) -> &'static str {
    match lang {
        Lang::Fr => "Touchez l’écran",
        Lang::En => "Touch the screen",
        Lang::Es => "Toque la pantalla",
        Lang::Pt => "Toque no ecrã",
        Lang::Ar => "المس الشاشة",
        Lang::De => "Bildschirm berühren",
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::sample::{atlas, passports};

    fn links(host: Option<&str>) -> (Vec<LinkId>, bool) {
        let host = host.and_then(Host::read);
        let tour = Tour::of(host.as_ref(), &atlas(), &passports());
        let links = tour.stories.iter().filter_map(|story| match story {
            Story::Link(link) => Some(*link),
            _ => None,
        });
        (links.collect(), tour.host_known)
    }

    #[test]
    fn who_receives_it_comes_first() {
        let (atlas, passports) = (atlas(), passports());
        let (of_lille, known) = links(Some("59350"));
        assert!(known && !of_lille.is_empty());
        for id in of_lille {
            let link = atlas.link(id).expect("a link");
            assert_eq!(passports.authority(link.authority), Some("Lille"));
        }
        assert!(links(Some("59")).1, "the département of Lille");
        assert!(links(Some("59001")).1, "a town without links: its département");
    }

    #[test]
    fn without_a_known_host_there_is_a_tour_all_the_same() {
        for host in [None, Some("2A"), Some("97411")] {
            let (links, known) = links(host);
            assert!(!known && !links.is_empty(), "{host:?}");
        }
        let tour = Tour::of(None, &Atlas::default(), &Passports::default());
        assert_eq!(tour, Tour::bare());
        assert_eq!(
            (tour.story(0), tour.story(3), tour.story(usize::MAX - 1)),
            (Story::Figures, Story::Invitation, Story::Figures)
        );
    }
}
