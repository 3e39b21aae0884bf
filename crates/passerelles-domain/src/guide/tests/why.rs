//! Why an item is recommended, and what would change it.

use proptest::prelude::*;

use super::sample::{BUDGET, SERVICE, WHAT, WHO, answers, called, rules};
use super::visit::any_answers;
use crate::guide::{Answer, Answers, Change, Effect, ItemId, QuestionId, Reason, Roadmap, Section, Sense, Truth};

#[test]
fn each_conclusion_tells_the_answers_that_brought_it() {
    let rules = rules();
    let given = answers(&rules, &[(WHO, &[0]), (WHAT, &[0, 2]), (SERVICE, &[0]), (BUDGET, &[0])]);
    let map = Roadmap::new(&rules, &rules.replay(&given));
    let reasons = |id: &str| {
        let entry = map.entries.iter().find(|entry| entry.item == called(&rules, id));
        entry.map(|entry| entry.reasons.clone()).unwrap_or_default()
    };
    let chose = |question, options: &[u8]| Reason { question, sense: Sense::Chose, options: options.to_vec() };
    assert_eq!(reasons("percent"), [chose(WHO, &[0]), chose(WHAT, &[0]), chose(SERVICE, &[0])]);
    let left = Reason { question: BUDGET, sense: Sense::Left, options: vec![1] };
    assert_eq!(reasons("budget"), [chose(WHO, &[0]), left.clone()]);
    assert_eq!(reasons("talk"), [chose(WHAT, &[0, 2])]);
    assert_eq!(map.aside, []);
    // What is not recommended tells what stands in its way.
    let replay = rules.replay(&given);
    let obstacles = rules.obstacles(&replay.evaluation, &replay.counted, called(&rules, "large-fund"));
    assert_eq!(obstacles, [left, chose(WHAT, &[2])]);
}

#[test]
fn a_kind_that_was_not_kept_says_what_it_wants() {
    let rules = rules();
    let given = answers(&rules, &[(WHO, &[1]), (WHAT, &[0])]);
    let map = Roadmap::new(&rules, &rules.replay(&given));
    let [aside] = map.aside.as_slice() else { panic!("one kind") };
    assert_eq!(aside.item, called(&rules, "twin"));
    assert_eq!(aside.obstacles, [Reason { question: WHAT, sense: Sense::Left, options: vec![1, 2] }]);
}

#[test]
fn the_single_answers_that_would_change_an_item_are_found() {
    let rules = rules();
    let given = answers(&rules, &[(WHO, &[0]), (WHAT, &[0]), (SERVICE, &[1]), (BUDGET, &[0])]);
    let change = |question, effect, options: &[u8]| Change { question, effect, options: options.to_vec() };
    assert_eq!(rules.changes(&given, called(&rules, "percent")), [change(SERVICE, Effect::Besides, &[0])]);
    assert_eq!(rules.changes(&given, called(&rules, "large-fund")), [change(BUDGET, Effect::Instead, &[1])]);
    assert_eq!(rules.changes(&given, called(&rules, "law")), [change(WHO, Effect::Instead, &[1])]);
    let with_service = given.with(SERVICE, rules.answer(SERVICE, &[0, 1]));
    assert_eq!(
        rules.changes(&with_service, called(&rules, "percent")),
        [
            change(WHO, Effect::Instead, &[1]),
            change(WHAT, Effect::DontKnow, &[]),
            change(SERVICE, Effect::Instead, &[2]),
            change(SERVICE, Effect::Without, &[0]),
        ]
    );
    let funds = rules.additions(
        &rules.replay(&answers(&rules, &[(WHO, &[0]), (WHAT, &[0]), (SERVICE, &[1]), (BUDGET, &[0])])),
        Section::Fund,
    );
    let ids: Vec<ItemId> = funds.iter().map(|(id, _)| *id).collect();
    assert_eq!(ids, [called(&rules, "percent"), called(&rules, "large-fund")]);
}

proptest! {
    #[test]
    fn reasons_are_enough_and_needed(given in any_answers()) {
        let rules = rules();
        let replay = rules.replay(&given);
        for entry in Roadmap::new(&rules, &replay).entries {
            let held = |keep: bool| {
                let stays = |id: &QuestionId| entry.reasons.iter().any(|reason| reason.question == *id) == keep;
                let left = replay.path.iter().fold(replay.counted.clone(), |answers, id| {
                    if stays(id) { answers } else { answers.with(*id, Answer::DontKnow) }
                });
                rules.evaluate(&left).of_item(&rules, entry.item).is(Truth::Yes)
            };
            let asks_doubt = entry.reasons.iter().any(|reason| reason.sense == Sense::Unknown);
            prop_assert!(!entry.reasons.is_empty() && held(true));
            prop_assert!(asks_doubt || !held(false));
        }
    }

    #[test]
    fn a_change_does_what_it_says(given in any_answers(), at in 0..10_u16) {
        let rules = rules();
        let item = ItemId(at);
        let counted = rules.replay(&given).counted;
        let holds = |answers: &Answers| rules.replay(answers).evaluation.of_item(&rules, item).is(Truth::Yes);
        for change in rules.changes(&given, item) {
            let own = counted.get(change.question).expect("it counts").options().to_vec();
            let others: Vec<Vec<u8>> = match change.effect {
                Effect::DontKnow => vec![Vec::new()],
                Effect::Instead => change.options.iter().map(|option| vec![*option]).collect(),
                Effect::Besides => change.options.iter().map(|option| [own.as_slice(), &[*option]].concat()).collect(),
                Effect::Without => change.options.iter().map(|option| own.iter().copied().filter(|one| one != option).collect()).collect(),
            };
            for other in others {
                let changed = counted.clone().with(change.question, rules.answer(change.question, &other));
                prop_assert_ne!(holds(&changed), holds(&counted));
            }
        }
    }
}
