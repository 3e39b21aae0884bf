//! Typed queries against names, one by one.

use proptest::prelude::*;

use super::*;
use crate::search::typed::words;
use crate::text::fold;

fn fits(name: &str, typed: &str) -> Option<Fit> {
    let (name, typed) = (fold(name), words(typed));
    fit(&name, &typed, Care::Exact).or_else(|| fit(&name, &typed, Care::Near))
}

#[test]
fn names_fit_as_people_type_them() {
    for (name, typed, expected) in [
        ("Saint-Louis", "st louis", Some(Fit::Whole)),
        ("St Helens", "saint hel", Some(Fit::Begins)),
        ("Sainte-Marie", "ste m", Some(Fit::Begins)),
        ("Sainte-Marie", "saint marie", Some(Fit::Words)),
        ("Saint-Pierre-lès-Elbeuf", "elbeuf st", Some(Fit::Words)),
        ("Côte d’Ivoire", "cote divoire", Some(Fit::Whole)),
        ("Côtes-d’Armor", "cotes armor", Some(Fit::Words)),
        ("L’Haÿ-les-Roses", "lhay", Some(Fit::Begins)),
        ("Viêt Nam", "vietnam", Some(Fit::NearlyWhole)),
        ("Viêt Nam", "vietna", Some(Fit::Nearly)),
        ("Strasbourg", "strabourg", Some(Fit::NearlyWhole)),
        ("Strasbourg", "strasboug", Some(Fit::NearlyWhole)),
        ("Strasbourg", "starsb", Some(Fit::Nearly)),
        ("Strasbourg", "strasxourg", Some(Fit::NearlyWhole)),
        ("Strasbourg", "sstrasbourg", Some(Fit::NearlyWhole)),
        ("Mali", "mari", None),
        ("La Ciotat", "lac", None),
        ("Paris", "paris paris", None),
        ("Lille", "", None),
    ] {
        assert_eq!(fits(name, typed), expected, "{name} / {typed}");
    }
}

#[test]
fn what_was_typed_is_marked() {
    for (name, typed, expected) in [
        ("saint pierre les elbeuf", "elb st", vec!["saint", "elb"]),
        ("cote d ivoire", "cote divo", vec!["cote", "d ivo"]),
        ("viet nam", "vietn", vec!["viet n"]),
        ("strasbourg", "starsb", vec!["strasb"]),
    ] {
        let typed = words(typed);
        let care = if fit(name, &typed, Care::Exact).is_some() { Care::Exact } else { Care::Near };
        let marks: Vec<&str> = marks(name, &typed, care).into_iter().map(|range| &name[range]).collect();
        assert_eq!(marks, expected);
    }
}

#[test]
fn a_name_of_many_like_words_is_given_up_in_time() {
    let (name, typed) = ("aaa ".repeat(11), "a aa aaa ".repeat(5));
    assert_eq!(fits(&name, &typed), None);
}

/// Edit distance where two swapped neighbours are one mistake.
fn distance(a: &[char], b: &[char]) -> usize {
    match (a, b) {
        ([], rest) | (rest, []) => rest.len(),
        ([x, a_rest @ ..], [y, b_rest @ ..]) if x == y => distance(a_rest, b_rest),
        ([x, a_rest @ ..], [y, b_rest @ ..]) => {
            let swapped = match (a_rest, b_rest) {
                ([x2, a_tail @ ..], [y2, b_tail @ ..]) if x == y2 && y == x2 => distance(a_tail, b_tail),
                _ => usize::MAX - 1,
            };
            1 + distance(a_rest, b_rest).min(distance(a, b_rest)).min(distance(a_rest, b)).min(swapped)
        }
    }
}

proptest! {
    #[test]
    fn one_mistake_is_found_and_two_are_not(word in "[abé]{1,7}", typed in "[abé]{1,7}") {
        let (letters, typed_letters): (Vec<char>, Vec<char>) = (word.chars().collect(), typed.chars().collect());
        let least = (0..=letters.len()).map(|end| distance(&letters[..end], &typed_letters)).min().unwrap();
        let begins = word.starts_with(&typed);
        prop_assert_eq!(mistaken(&word, &typed).is_some() || begins, least <= 1, "{} {} {}", word, typed, least);
        if let Some(length) = mistaken(&word, &typed) {
            prop_assert!(distance(&word[..length].chars().collect::<Vec<_>>(), &typed_letters) <= 1);
        }
    }

    #[test]
    fn marks_are_apart_and_as_many_as_words(name in "[ast é]{1,12}", typed in "[ast é]{1,9}") {
        let (name, typed) = (fold(&name), words(&typed));
        for care in [Care::Exact, Care::Near] {
            if fit(&name, &typed, care).is_some() {
                let marks = marks(&name, &typed, care);
                prop_assert_eq!(marks.len(), typed.len());
                prop_assert!(marks.windows(2).all(|pair| pair[0].end <= pair[1].start), "{:?}", marks);
                prop_assert!(marks.iter().all(|mark| name.get(mark.clone()).is_some_and(|part| !part.is_empty())));
            }
        }
    }
}
