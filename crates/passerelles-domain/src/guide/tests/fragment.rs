//! Answers in an address.

use proptest::prelude::*;

use super::sample::{BUDGET, SERVICE, WHAT, WHO, answers, rules};
use crate::guide::{Answers, BadFragment, Lost, QuestionId, Rules};

#[test]
fn answers_are_short_and_readable() {
    let rules = rules();
    let given = answers(&rules, &[(WHO, &[0]), (WHAT, &[0, 2]), (BUDGET, &[1]), (SERVICE, &[])]);
    let text = rules.write(&given.clone().with_place(Some("2a004")));
    assert_eq!(text, "2.ac.bw-y.c.dlarge.z2a004");
    let reading = rules.read(&text).expect("ours");
    assert_eq!((reading.answers, reading.lost, reading.version), (given.with_place(Some("2A004")), vec![], 2));
}

#[test]
fn any_case_order_and_clutter_have_their_nearest_sense() {
    let rules = rules();
    let expected = answers(&rules, &[(WHO, &[0]), (WHAT, &[0, 2])]);
    for text in ["2.ac.by-w", "#2.AC.bW-Y", " 2.by-w.ac ", "2..ac.by-y-w-.", "2.ac.by-w.al", "2.ac.by-w.z!"] {
        assert_eq!(rules.read(text).map(|reading| reading.answers), Ok(expected.clone()), "{text}");
    }
}

#[test]
fn what_is_not_ours_is_refused_politely() {
    let rules = rules();
    assert_eq!(rules.read(" # "), Err(BadFragment::Empty));
    assert_eq!(rules.read("contenu"), Err(BadFragment::NotAnswers));
    assert_eq!(rules.read("999.ac"), Err(BadFragment::NotAnswers));
    assert_eq!(rules.read(&"2.".repeat(1_001)), Err(BadFragment::TooLong(2_002)));
}

#[test]
fn old_answers_open_with_what_was_renamed_and_tell_what_is_lost() {
    let rules = rules();
    let reading = rules.read("1.bf-w.qlarge.rx.cw-x.k").expect("ours");
    assert_eq!(reading.answers, answers(&rules, &[(WHAT, &[0, 2]), (BUDGET, &[1]), (SERVICE, &[0])]));
    let lost = |question, code: &str| Lost { question, code: code.to_owned() };
    assert_eq!(reading.lost, [lost(None, "x"), lost(Some(SERVICE), "x"), lost(None, "k")]);
    // The same codes written today are not old ones.
    assert_eq!(rules.read("2.bf").expect("ours").lost, [lost(Some(WHAT), "f")]);
    // A question that was renamed keeps its « je ne sais pas »; one that is gone loses it.
    assert_eq!(rules.read("1.q.r").expect("ours").answers, answers(&rules, &[(BUDGET, &[])]));
}

fn any_answers(rules: &Rules) -> impl Strategy<Value = Answers> + use<> {
    let rules = rules.clone();
    let given = prop::collection::vec((0..4_u8, prop::collection::vec(0..4_u8, 0..3)), 0..6);
    (given, prop::option::of("[0-9][0-9A-B][0-9]{3}")).prop_map(move |(given, place)| {
        let put = |answers: Answers, (id, options): &(u8, Vec<u8>)| {
            answers.with(QuestionId(*id), rules.answer(QuestionId(*id), options))
        };
        given.iter().fold(Answers::default(), put).with_place(place.as_deref())
    })
}

proptest! {
    #[test]
    fn what_is_written_is_read(given in any_answers(&rules())) {
        let reading = rules().read(&rules().write(&given)).expect("ours");
        prop_assert_eq!(reading.answers, given);
        prop_assert!(reading.lost.is_empty());
    }

    #[test]
    fn any_text_is_read_without_a_panic(text in ".{0,60}") {
        let rules = rules();
        if let Ok(reading) = rules.read(&text) {
            prop_assert_eq!(rules.read(&rules.write(&reading.answers)).map(|again| again.answers), Ok(reading.answers));
        }
    }

    #[test]
    fn any_text_like_ours_is_read_without_a_panic(text in "[0-3](\\.[a-ez][a-z0-9é]{0,3}(-[a-z]{0,2}){0,3}){0,6}") {
        let rules = rules();
        let reading = rules.read(&text).expect("a version stands first");
        prop_assert_eq!(rules.read(&rules.write(&reading.answers)).map(|again| again.answers), Ok(reading.answers));
    }
}
