//! A French authority as it is chosen. Its name comes after the first picture, so an address only has a word for it
//! until then.

use super::Atlas;
use crate::id::AuthorityId;
use crate::text::fold;
use crate::wire::Passports;

/// A French authority as it is chosen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AuthorityChoice {
    /// Its folded name, then its INSEE code, or its level where it has none: `lille-59350`, `nord-departement`. Of
    /// several that are alike in all of it, the second ends in `-2`.
    pub word: String,
    /// Its position in the atlas; `None` until names are there, and for a word that means nobody.
    pub found: Option<AuthorityId>,
}

impl AuthorityChoice {
    /// What an address says, before names are there.
    pub fn named(word: &str) -> Self {
        Self { word: word.to_owned(), found: None }
    }

    /// The choice of this authority.
    pub fn of(id: AuthorityId, atlas: &Atlas, passports: &Passports) -> Option<Self> {
        let word = full_word(id, atlas, passports)?;
        let earlier = (0..id.0).map(AuthorityId);
        let alike = earlier.filter(|other| full_word(*other, atlas, passports).as_ref() == Some(&word)).count();
        let word = if alike == 0 { word } else { format!("{word}-{}", alike + 1) };
        Some(Self { word, found: Some(id) })
    }

    /// The same, looked for among names: by its word, then by its name alone.
    #[must_use]
    pub fn among(&self, atlas: &Atlas, passports: &Passports) -> Self {
        let all = || (0_u32..).map(AuthorityId).take(passports.authorities.len());
        let called =
            |word: &str| all().filter(|id| full_word(*id, atlas, passports).as_deref() == Some(word)).collect();
        let exact: Vec<AuthorityId> = called(&self.word);
        let found = exact.first().copied().or_else(|| {
            let (word, number) = self.word.rsplit_once('-')?;
            let alike: Vec<AuthorityId> = called(word);
            alike.get(number.parse::<usize>().ok()?.checked_sub(1)?).copied()
        });
        let found = found.or_else(|| all().find(|id| name(*id, passports).as_deref() == Some(self.word.as_str())));
        Self { word: self.word.clone(), found }
    }
}

fn name(id: AuthorityId, passports: &Passports) -> Option<String> {
    passports.authority(id).map(|name| fold(name).replace(' ', "-"))
}

fn full_word(id: AuthorityId, atlas: &Atlas, passports: &Passports) -> Option<String> {
    let level = atlas.authority(id)?.level.as_str();
    let code = passports.insee.get(id.index()).map(String::as_str).filter(|code| !code.is_empty());
    Some(format!("{}-{}", name(id, passports)?, code.unwrap_or(level)))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::atlas::{Facet, Filter};
    use crate::id::LinkId;
    use crate::sample::{AUTHORITIES, atlas, passports};

    #[test]
    fn every_authority_has_a_word_of_its_own() {
        let (atlas, mut passports) = (atlas(), passports());
        let words = |passports: &Passports| {
            let ids = (0_u32..).map(AuthorityId).take(AUTHORITIES.len());
            ids.map(|id| AuthorityChoice::of(id, &atlas, passports).unwrap().word).collect::<Vec<_>>()
        };
        let now = words(&passports);
        assert_eq!(now, ["lille-59350", "saint-denis-93066", "saint-denis-commune", "nord-departement"]);
        passports.insee[1].clear();
        let alike = words(&passports);
        assert_eq!(alike[1..3], ["saint-denis-commune", "saint-denis-commune-2"]);
        for (at, word) in (0_u32..).zip(&alike) {
            assert_eq!(AuthorityChoice::named(word).among(&atlas, &passports).found, Some(AuthorityId(at)), "{word}");
        }
    }

    #[test]
    fn a_name_alone_will_do_and_what_means_nobody_shows_nothing() {
        let (atlas, passports) = (atlas(), passports());
        let links = |word: &str| {
            let mut filter = Filter::default();
            filter.authority = Some(AuthorityChoice::named(word));
            atlas.select(&filter.among(&atlas, &passports)).ids().collect::<Vec<_>>()
        };
        assert_eq!(links("lille"), [0, 1, 4, 7].map(LinkId));
        assert_eq!(links("nord-departement"), [LinkId(6)]);
        for word in ["lil", "lille-", "lille-0", "lille-59350-0", "saint-denis-99999999999999999999", "", "-", "—"] {
            assert_eq!(links(word), [], "{word}");
        }
        let mut filter = Filter::default();
        filter.authority = Some(AuthorityChoice::named("lille"));
        assert_eq!(atlas.select(&filter).links, 0, "nobody is known before names are there");
        assert!(filter.uses(Facet::Authority) && filter.without(Facet::Authority).is_empty());
    }

    proptest! {
        #[test]
        fn any_word_is_an_authority_or_none(word in "[a-z0-9-]{0,12}|\\PC{0,9}") {
            let found = AuthorityChoice::named(&word).among(&atlas(), &passports());
            prop_assert!(found.found.is_none_or(|id| id.index() < AUTHORITIES.len()));
            prop_assert_eq!(found.word, word);
        }
    }
}
