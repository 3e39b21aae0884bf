//! Authorities that are like the visitor's: a sum of weights, the same both ways and every time.

use super::answer::Answers;
use super::rules::Rules;
use crate::atlas::{Atlas, Level};
use crate::id::{AuthorityId, CountryId, LinkId, TerritoryId};
use crate::order::sorted_by;
use crate::wire::AuthoritySizes;

/// What speaks for a likeness, in points.
pub struct Weights {
    /// The same level.
    pub level: u8,
    /// Communes of the same class of size.
    pub size: u8,
    /// The same département.
    pub departement: u8,
    /// The same region.
    pub region: u8,
    /// A country in common, intended or real.
    pub country: u8,
}

/// The weights of the house: what one can learn from each other depends on means first, then on who is near.
pub const WEIGHTS: Weights = Weights { level: 4, size: 3, departement: 1, region: 2, country: 3 };

/// What is compared.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Profile {
    /// Its level; `None` for who is no authority.
    pub level: Option<Level>,
    /// Class of size of a commune, from 1; 0 when it has none.
    pub size: u8,
    /// Code of its region; empty when it is unknown.
    pub region: String,
    /// Code of its département; empty when it is unknown.
    pub departement: String,
    /// Countries that it cooperates with, or thinks of.
    pub countries: Vec<CountryId>,
}

/// An authority that is like the visitor's.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Similar {
    /// Which one.
    pub authority: AuthorityId,
    /// Points.
    pub points: u8,
    /// Its links, those with an intended country first.
    pub links: Vec<LinkId>,
}

impl Profile {
    /// What is known of an authority of the atlas.
    pub fn of(atlas: &Atlas, sizes: &AuthoritySizes, id: AuthorityId) -> Option<Self> {
        let authority = atlas.authority(id)?;
        let code = |id: TerritoryId| atlas.territory(id).map_or("", |one| one.code.as_str()).to_owned();
        Some(Self {
            level: Some(authority.level),
            size: sizes.classes.get(id.index()).copied().unwrap_or_default(),
            region: code(authority.region),
            departement: authority.departement.map(code).unwrap_or_default(),
            countries: links_of(atlas, id).filter_map(|link| atlas.link(link)).map(|link| link.country).collect(),
        })
    }

    /// How much two are alike, in points of [`WEIGHTS`].
    pub fn likeness(&self, other: &Self) -> u8 {
        let same = |a: &str, b: &str| !a.is_empty() && a == b;
        let country = self.countries.iter().any(|country| other.countries.contains(country));
        [
            (self.level.is_some() && self.level == other.level, WEIGHTS.level),
            (self.size > 0 && self.size == other.size, WEIGHTS.size),
            (same(&self.departement, &other.departement), WEIGHTS.departement),
            (same(&self.region, &other.region), WEIGHTS.region),
            (country, WEIGHTS.country),
        ]
        .into_iter()
        .filter(|(holds, _)| *holds)
        .map(|(_, points)| points)
        .sum()
    }

    /// The most alike, at most so many, without those left out: by points, then by links, then as the atlas has them.
    pub fn nearest(&self, atlas: &Atlas, sizes: &AuthoritySizes, without: &[AuthorityId], most: usize) -> Vec<Similar> {
        let all = (0..atlas.authorities.len() as u32).map(AuthorityId).filter(|id| !without.contains(id));
        let scored = all.filter_map(|id| Some((self.likeness(&Self::of(atlas, sizes, id)?), id)));
        let counted: Vec<(u8, AuthorityId, Vec<LinkId>)> = scored
            .filter(|(points, _)| *points > WEIGHTS.level)
            .map(|(points, id)| (points, id, links_of(atlas, id).collect()))
            .collect();
        let key = |(points, _, links): &(u8, AuthorityId, Vec<LinkId>)| {
            (u64::from(u8::MAX - points) << 32) | u64::from(u32::MAX - links.len() as u32)
        };
        let meant = |link: &LinkId| atlas.link(*link).is_some_and(|link| self.countries.contains(&link.country));
        sorted_by(counted, key)
            .into_iter()
            .take(most)
            .map(|(points, authority, links)| {
                let links = sorted_by(links, |link| u64::from(!meant(link)));
                Similar { authority, points, links }
            })
            .collect()
    }
}

/// The links of an authority.
fn links_of(atlas: &Atlas, id: AuthorityId) -> impl Iterator<Item = LinkId> {
    (0_u32..).map(LinkId).zip(&atlas.links).filter(move |(_, link)| link.authority == id).map(|(id, _)| id)
}

impl Rules {
    /// What the answers say of the visitor; `departement` is known when the territory was found by its name.
    pub fn profile(&self, answers: &Answers, atlas: &Atlas, departement: &str) -> Profile {
        let ground = &self.ground;
        let chosen = |question| answers.get(question).and_then(|answer| answer.options().first().copied());
        let mut profile = Profile { departement: departement.to_owned(), ..Profile::default() };
        let own = chosen(ground.who.0) == Some(ground.who.1);
        if let Some(option) = chosen(ground.level).filter(|_| own) {
            let class = ground.communes.iter().position(|(_, commune)| *commune == option);
            let [epci, departement, region] = ground.others;
            profile.size = class.map_or(0, |at| at as u8 + 1);
            profile.level = match option {
                _ if class.is_some() => Some(Level::Commune),
                option if option == epci => Some(Level::Epci),
                option if option == departement => Some(Level::Departement),
                option if option == region => Some(Level::Region),
                _ => None,
            };
        }
        let region = self.question(ground.region).zip(chosen(ground.region));
        let region = region.and_then(|(question, option)| question.options.get(usize::from(option)));
        profile.region = region.map(|choice| choice.id.clone()).unwrap_or_default();
        profile.countries = self.countries(answers, atlas);
        profile
    }

    /// The country that was answered, or those of the part of the world.
    fn countries(&self, answers: &Answers, atlas: &Atlas) -> Vec<CountryId> {
        let questions = (0..=u8::MAX).map(super::QuestionId).zip(&self.questions);
        let country = questions.into_iter().find(|(_, one)| one.form == super::Form::Country);
        let Some((id, question)) = country else { return Vec::new() };
        let Some(option) = answers.get(id).and_then(|answer| answer.options().first().copied()) else {
            return Vec::new();
        };
        let meant = (0..=u8::MAX).zip(&question.options).filter(|(at, one)| *at == option || one.group == Some(option));
        let codes = meant.filter_map(|(_, one)| one.id.to_ascii_uppercase().parse().ok());
        codes.filter_map(|code| atlas.country_by_code(code)).collect()
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::sample;

    fn profile() -> impl Strategy<Value = Profile> {
        let level = proptest::option::of(prop_oneof![Just(Level::Commune), Just(Level::Epci), Just(Level::Region)]);
        let countries = proptest::collection::vec((0..4_u32).prop_map(CountryId), 0..3);
        (level, 0..5_u8, "(|32|11)", "(|59|75)", countries).prop_map(|(level, size, region, departement, countries)| {
            Profile { level, size, region, departement, countries }
        })
    }

    proptest! {
        #[test]
        fn likeness_is_the_same_both_ways(a in profile(), b in profile()) {
            prop_assert_eq!(a.likeness(&b), b.likeness(&a));
            prop_assert!(a.likeness(&b) <= a.likeness(&a).max(b.likeness(&b)).max(13));
        }
    }

    #[test]
    fn the_nearest_are_those_with_most_in_common() {
        let atlas = sample::atlas();
        let sizes = AuthoritySizes { classes: vec![4, 4, 4, 0] };
        let lille = Profile::of(&atlas, &sizes, AuthorityId(0)).expect("there");
        let near = lille.nearest(&atlas, &sizes, &[AuthorityId(0)], 3);
        assert_eq!(near, lille.nearest(&atlas, &sizes, &[AuthorityId(0)], 3));
        let points: Vec<u8> = near.iter().map(|one| one.points).collect();
        assert!(points.is_sorted_by(|a, b| a >= b) && !points.is_empty(), "{points:?}");
        assert!(near.iter().all(|one| one.authority != AuthorityId(0)));
        // Saint-Denis in Seine-Saint-Denis shares level, size and Senegal.
        assert_eq!(near.first().map(|one| one.authority), Some(AuthorityId(1)));
    }
}
