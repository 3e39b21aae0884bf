//! Every possible visit, counted; and many at random, walked as the app walks them.

use passerelles_data::guide::{Survey, asked};
use passerelles_domain::guide::{Answer, Answers, Form, QuestionId, Roadmap, Rules, Section, Step, Truth};
use proptest::prelude::*;

use super::{GUIDE, question};

#[test]
fn every_possible_visit_ends_in_a_useful_road_map() {
    let rules = &GUIDE.rules;
    let survey = Survey::of(rules);
    let names = |ids: &[QuestionId]| -> Vec<&str> {
        ids.iter().filter_map(|id| rules.question(*id)).map(|question| question.id.as_str()).collect()
    };
    println!("visits: {} (exact; {} states looked at)", survey.visits, survey.states);
    println!("shortest, {} questions: {}", survey.shortest.len(), names(&survey.shortest).join(" "));
    println!("longest, {} questions: {}", survey.longest.len(), names(&survey.longest).join(" "));
    println!("items of a road map: {} to {}; fewest by section: {:?}", survey.items.0, survey.items.1, survey.least);
    println!("items reached: {} of {}", survey.held, rules.items.len());
    let asked = asked(rules);
    println!(
        "questions asked on some visit: {} of {}",
        asked.iter().filter(|one| one.ever).count(),
        rules.questions.len()
    );
    assert_eq!(survey.held, rules.items.len());
    assert!(asked.iter().all(|one| one.ever));
    assert!(survey.longest.len() <= 16, "{:?}", names(&survey.longest));
    assert!(survey.items.0 >= 6, "{}", survey.items.0);
    for section in [Section::Step, Section::Contact] {
        assert!(survey.least.get(&section).copied().unwrap_or(0) >= 1, "{section:?}");
    }
}

#[test]
fn not_knowing_anything_still_gives_a_road_map() {
    let rules = &GUIDE.rules;
    let unsure = (0..rules.questions.len() as u8).map(QuestionId);
    let answers = unsure.fold(Answers::default(), |answers, id| answers.with(id, Answer::DontKnow));
    let replay = rules.replay(&answers);
    let map = Roadmap::new(rules, &replay);
    let count = |section| map.section(section).count();
    println!("asked {}, held {}", replay.path.len(), map.entries.len());
    assert!(map.complete);
    assert!(map.entries.len() >= 12, "{} items", map.entries.len());
    for section in [Section::Kind, Section::Step, Section::Contact, Section::Pitfall, Section::Law] {
        assert!(count(section) >= 1, "{section:?}");
    }
    assert_eq!(map.unsure.len(), replay.path.len());
}

/// Every option of every question is told apart from « je ne sais pas » by some condition.
#[test]
fn every_option_counts() {
    let rules = &GUIDE.rules;
    for (id, question) in (0..).map(QuestionId).zip(&rules.questions) {
        let nodes = || rules.nodes.iter().filter(move |node| node.question() == Some(id));
        for (option, choice) in (0..).zip(&question.options) {
            let truth = |answer: Answer| -> Vec<Truth> {
                nodes()
                    .map(|node| {
                        let own = rules.evaluate(&Answers::default().with(id, answer.clone()));
                        let at = rules.nodes.iter().position(|other| other == node).expect("there");
                        own.outlook(passerelles_domain::guide::NodeId(at as u16)).now()
                    })
                    .collect()
            };
            // Parts of the world of which one can tell nothing are the only ones that may count as not knowing.
            let country_group = question.form == Form::Country && choice.group.is_none();
            assert!(
                country_group || truth(Answer::Chosen(vec![option])) != truth(Answer::DontKnow),
                "{} {}",
                question.id,
                choice.id
            );
        }
    }
}

/// Each choice of a walk: which of the valid answers is given.
fn walk(rules: &Rules, choices: &[prop::sample::Index]) -> Answers {
    let mut answers = Answers::default();
    let mut choices = choices.iter();
    while let Step::Ask(id) = rules.replay(&answers).step {
        let (Some(first), Some(second), Some(third)) = (choices.next(), choices.next(), choices.next()) else { break };
        let question = rules.question(id).expect("asked");
        let count = question.options.len();
        let options = [first, second, third].map(|index| index.index(count + 2) as u8);
        let most = if first.index(7) == 0 { 0 } else { 3 };
        answers = answers.with(id, rules.answer(id, &options[..most]));
    }
    answers
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 120, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn visits_at_random_keep_every_promise(choices in prop::collection::vec(any::<prop::sample::Index>(), 60)) {
        let guide = &*GUIDE;
        let answers = walk(&guide.rules, &choices);
        let replay = guide.rules.replay(&answers);
        let map = Roadmap::new(&guide.rules, &replay);
        prop_assert!(map.complete && replay.aside.is_empty() && replay.path.len() <= 16);
        prop_assert!(map.entries.iter().all(|entry| !entry.reasons.is_empty()));
        for (a, b) in &guide.contradictions {
            let held = |id: &str| guide.rules.item_called(id).is_some_and(|id| map.holds(id));
            prop_assert!(!(held(a) && held(b)), "{} and {}", a, b);
        }
        let who = guide.rules.ground.who.0;
        let authority = answers.get(who) == Some(&Answer::Chosen(vec![guide.rules.ground.who.1]));
        for id in ["niveau", "relation", "services", "portage", "frontiere"] {
            prop_assert!(authority || !replay.path.contains(&question(&guide.rules, id)), "{} is for authorities", id);
        }
        for id in ["envie", "asso"] {
            prop_assert!(!authority || !replay.path.contains(&question(&guide.rules, id)), "{} is not for authorities", id);
        }
        // The same answers, from their address.
        let text = guide.rules.write(&answers);
        prop_assert_eq!(guide.rules.read(&text).map(|reading| reading.answers), Ok(answers));
    }
}

/// Bytes that a QR code of version 12 holds, with the middle correction of errors (ISO/IEC 18004), less an address.
const ROOM: usize = 287 - 80;

#[test]
fn the_longest_answers_fit_a_small_qr_code() {
    let rules = &GUIDE.rules;
    let longest = |id: QuestionId| {
        let question = rules.question(id).expect("known");
        let mut options: Vec<u8> =
            (0..question.options.len() as u8).filter(|at| !question.options[usize::from(*at)].alone).collect();
        options.sort_by_key(|at| question.options[usize::from(*at)].short().len());
        rules.answer(id, &options)
    };
    let all = (0..rules.questions.len() as u8).map(QuestionId);
    let answers =
        all.fold(Answers::default(), |answers, id| answers.with(id, longest(id))).with_place(Some("200000172"));
    let text = rules.write(&answers);
    println!("{} bytes: {text}", text.len());
    assert!(text.len() <= ROOM, "{} bytes", text.len());
}
