//! Search over a small atlas: what is found, in which order, before and after names are there.

use proptest::prelude::*;

use super::*;
use crate::sample::{PARTNERS, atlas, names, passports};

/// The names found, group after group, each with its links and its marked parts in brackets.
fn found(typed: &str) -> Vec<String> {
    let (atlas, names, passports) = (atlas(), names(), passports());
    let found = Index::new(&atlas, &names, Some(&passports)).find(typed, 3, &names, Some(&passports));
    let line = |one: &Match| {
        let mut text = one.name.clone();
        for mark in one.marks.iter().rev() {
            text.insert(mark.end, ']');
            text.insert(mark.start, '[');
        }
        format!("{:?} {text} {}", one.target.category(), one.links)
    };
    found.groups.iter().flat_map(|group| group.matches.iter().map(line)).collect()
}

#[test]
fn the_best_category_comes_first_and_names_are_marked() {
    assert_eq!(found("lille"), ["Authority [Lille] 4", "Partner [Lille]hammer-sur-Parfums 1"]);
    assert_eq!(found("nig"), ["Country [Nig]eria 2", "Country [Nig]er 0"]);
    assert_eq!(found("NIGER"), ["Country [Niger] 0", "Country [Niger]ia 2"]);
    assert_eq!(found("nord"), ["Territory [Nord] 5", "Authority [Nord] 1"]);
    assert_eq!(found("cote d'iv"), ["Country [Côte] [d]’[Iv]oire 1"]);
    assert_eq!(found("divoire"), ["Country Côte [d’Ivoire] 1"]);
    assert_eq!(found("abid"), ["Partner [Abid]jan 1"]);
    assert_eq!(found("France"), ["Territory Hauts-de-[France] 8"]);
    assert_eq!(
        found("denis st"),
        ["Territory Seine-[Saint]-[Denis] 2", "Authority [Saint]-[Denis] 2", "Authority [Saint]-[Denis] 1"]
    );
}

#[test]
fn other_names_and_codes_lead_to_the_same() {
    let (atlas, names, passports) = (atlas(), names(), passports());
    let index = Index::new(&atlas, &names, Some(&passports));
    let also = |typed: &str| {
        let found = index.find(typed, 3, &names, Some(&passports));
        found.best().map(|best| (best.name.clone(), best.also.clone(), best.marks.len(), best.fit))
    };
    let ivory = "Côte d’Ivoire".to_owned();
    assert_eq!(also("ivory"), Some((ivory.clone(), Some("Ivory Coast".to_owned()), 0, Fit::Begins)));
    assert_eq!(also("RCI"), Some((ivory.clone(), Some("RCI".to_owned()), 0, Fit::Whole)));
    assert_eq!(also("ivoire"), Some((ivory, None, 1, Fit::Words)), "its own name comes first");
    assert_eq!(also("59"), Some(("Nord".to_owned(), Some("59".to_owned()), 0, Fit::Whole)));
}

#[test]
fn partners_of_one_country_called_alike_are_one() {
    assert_eq!(found("St Louis"), ["Partner [Saint]-[Louis] 3", "Partner [Saint]-[Louis] 1"]);
    let (atlas, passports) = (atlas(), passports());
    assert_eq!(links(Target::Partner(LinkId(4)), &atlas, &passports), [4, 5, 6].map(LinkId));
    assert_eq!(links(Target::Partner(LinkId(99)), &atlas, &passports), []);
}

#[test]
fn mistakes_and_generic_words_are_forgiven_only_when_nothing_else_is_found() {
    assert_eq!(found("ville de Lille"), ["Authority [Lille] 4", "Partner [Lille]hammer-sur-Parfums 1"]);
    assert_eq!(found("senegla"), ["Country [Sénégal] 3"]);
    assert_eq!(found("vietnam"), ["Country [Viêt Nam] 1"]);
    assert_eq!(found("département du nrod"), Vec::<String>::new(), "four letters hold no mistake");
    assert_eq!(found("ville de lilel"), ["Authority [Lille] 4", "Partner [Lille]hammer-sur-Parfums 1"]);
    assert_eq!(found("zzz"), Vec::<String>::new());
    assert_eq!(found(" — "), Vec::<String>::new());
}

#[test]
fn countries_are_there_before_names_and_french_ones_never_are() {
    let (atlas, names) = (atlas(), names());
    let index = Index::new(&atlas, &names, None);
    assert_eq!(index.len(), 6);
    let found = index.find("n", 9, &names, None);
    let matches: Vec<_> = found.groups.iter().flat_map(|group| &group.matches).collect();
    assert_eq!(matches.iter().map(|one| one.name.as_str()).collect::<Vec<_>>(), ["Nigeria", "Niger", "Viêt Nam"]);
    assert!(index.find("france", 9, &names, None).groups.is_empty());
    assert!(Index::default().is_empty() && Index::default().find("a", 9, &names, None) == Found::default());
}

#[test]
fn each_category_has_its_cap_and_its_total() {
    let (atlas, names, passports) = (atlas(), names(), passports());
    let index = Index::new(&atlas, &names, Some(&passports));
    let found = index.find("s", 1, &names, Some(&passports));
    let sizes: Vec<_> = found.groups.iter().map(|group| (group.category, group.total, group.matches.len())).collect();
    let expected = [
        (Category::Country, 1, 1),
        (Category::Territory, 1, 1),
        (Category::Authority, 2, 1),
        (Category::Partner, 3, 1),
    ];
    assert_eq!(sizes, expected);
    assert_eq!(found.total(), 7);
    let none = index.find("s", 0, &names, Some(&passports));
    assert_eq!((none.total(), none.best()), (7, None));
}

#[test]
fn enter_leads_to_the_best_fit_with_the_most_links() {
    let (atlas, names, passports) = (atlas(), names(), passports());
    let index = Index::new(&atlas, &names, Some(&passports));
    let best = |typed: &str| index.find(typed, 3, &names, Some(&passports)).best().map(|best| best.target);
    assert_eq!(best("Nord"), Some(Target::Territory(TerritoryId(1))));
    assert_eq!(best("Saint-Louis"), Some(Target::Partner(LinkId(4))));
    assert_eq!(best("?"), None);
}

proptest! {
    #[test]
    fn whatever_is_typed_is_answered_and_every_match_has_its_links(typed in "\\PC{0,12}|[a-zé' -]{0,9}", most in 0..5_usize) {
        let (atlas, names, passports) = (atlas(), names(), passports());
        let index = Index::new(&atlas, &names, Some(&passports));
        for group in index.find(&typed, most, &names, Some(&passports)).groups {
            prop_assert!(group.matches.len() <= most && group.matches.len() <= group.total as usize);
            let order = |one: &Match| (one.fit, core::cmp::Reverse(one.links));
            prop_assert!(group.matches.is_sorted_by_key(order));
            for one in group.matches {
                prop_assert_eq!(links(one.target, &atlas, &passports).len(), one.links as usize);
                prop_assert_eq!(one.marks.is_empty(), one.also.is_some());
                prop_assert!(one.marks.iter().all(|mark| one.name.get(mark.clone()).is_some_and(|part| !part.is_empty())));
            }
        }
    }

    #[test]
    fn every_name_is_found_by_itself(at in 0..PARTNERS.len()) {
        let (atlas, names, passports) = (atlas(), names(), passports());
        let index = Index::new(&atlas, &names, Some(&passports));
        let found = index.find(PARTNERS[at].0, 9, &names, Some(&passports));
        prop_assert!(!found.near && found.best().is_some_and(|best| best.fit == Fit::Whole));
    }
}
