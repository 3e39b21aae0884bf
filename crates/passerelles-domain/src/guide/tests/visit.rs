//! What is asked, what is recommended and why.

use proptest::prelude::*;

use super::sample::{BUDGET, SERVICE, WHAT, WHO, answers, called, rules};
use crate::atlas::Level;
use crate::guide::{Answer, Answers, Node, NodeId, QuestionId, Roadmap, Rules, SetId, Standing, Step, Truth};
use crate::wire::{WireError, decode, encode};

fn shown(rules: &Rules, answers: &Answers) -> Vec<String> {
    let map = Roadmap::new(rules, &rules.replay(answers));
    map.entries.iter().filter_map(|entry| rules.item(entry.item)).map(|item| item.id.clone()).collect()
}

#[test]
fn questions_come_in_order_and_only_while_they_can_change_something() {
    let rules = rules();
    let next = |given: &[(QuestionId, &[u8])]| rules.replay(&answers(&rules, given)).step;
    assert_eq!(next(&[]), Step::Ask(WHO));
    assert_eq!(next(&[(WHO, &[0])]), Step::Ask(WHAT));
    assert_eq!(next(&[(WHO, &[0]), (WHAT, &[0])]), Step::Ask(SERVICE));
    // Without water, the service changes nothing; without a council, neither does the budget.
    assert_eq!(next(&[(WHO, &[0]), (WHAT, &[1])]), Step::Ask(BUDGET));
    assert_eq!(next(&[(WHO, &[1]), (WHAT, &[0])]), Step::Roadmap);
    // Not knowing who asks closes what only a council may do.
    assert_eq!(next(&[(WHO, &[]), (WHAT, &[0])]), Step::Roadmap);
}

#[test]
fn a_changed_answer_keeps_the_others_and_those_that_no_longer_matter_wait_aside() {
    let rules = rules();
    let all = answers(&rules, &[(WHO, &[0]), (WHAT, &[0, 2]), (SERVICE, &[0]), (BUDGET, &[0])]);
    let replay = rules.replay(&all);
    assert_eq!((replay.path.as_slice(), replay.step), ([WHO, WHAT, SERVICE, BUDGET].as_slice(), Step::Roadmap));
    assert!(shown(&rules, &all).contains(&"percent".to_owned()));
    let other = all.clone().with(WHO, rules.answer(WHO, &[1]));
    let replay = rules.replay(&other);
    assert_eq!(
        (replay.path.as_slice(), replay.aside.as_slice()),
        ([WHO, WHAT].as_slice(), [SERVICE, BUDGET].as_slice())
    );
    assert!(!shown(&rules, &other).contains(&"percent".to_owned()));
    assert_eq!(shown(&rules, &other.with(WHO, rules.answer(WHO, &[0]))), shown(&rules, &all));
}

#[test]
fn one_may_walk_back_and_forth() {
    let rules = rules();
    let replay = rules.replay(&answers(&rules, &[(WHO, &[0]), (WHAT, &[0])]));
    assert_eq!(
        [Some(WHO), Some(WHAT), Some(SERVICE), None].map(|at| replay.before(at)),
        [None, Some(WHO), Some(WHAT), Some(WHAT)]
    );
    assert_eq!([replay.after(WHO), replay.after(WHAT)], [Step::Ask(WHAT), Step::Ask(SERVICE)]);
}

#[test]
fn a_partial_road_map_holds_what_is_certain_and_tells_what_may_come() {
    let rules = rules();
    let given = answers(&rules, &[(WHO, &[0])]);
    let map = Roadmap::new(&rules, &rules.replay(&given));
    assert_eq!(shown(&rules, &given), ["law", "evaluate"]);
    assert!(!map.complete && map.aside.is_empty());
    assert!(map.possible.contains(&called(&rules, "percent")) && !map.possible.contains(&called(&rules, "network")));
}

#[test]
fn not_knowing_is_an_answer_with_its_own_advice() {
    let rules = rules();
    let given = answers(&rules, &[(WHO, &[]), (WHAT, &[])]);
    let map = Roadmap::new(&rules, &rules.replay(&given));
    assert_eq!((shown(&rules, &given), map.unsure.as_slice()), (vec!["ask".to_owned()], [WHO, WHAT].as_slice()));
}

#[test]
fn an_option_of_which_one_cannot_tell_leaves_the_condition_unknown() {
    let rules = rules();
    let replay = rules.replay(&answers(&rules, &[(WHO, &[1]), (WHAT, &[2])]));
    let school = rules.nodes.iter().position(|node| node.question() == Some(WHAT)).expect("there") + 1;
    assert_eq!(replay.evaluation.outlook(NodeId(school as u16)).now(), Truth::Unknown);
}

#[test]
fn answers_are_brought_to_the_nearest_valid_one() {
    let rules = rules();
    let chosen = |options: &[u8]| Answer::Chosen(options.to_vec());
    assert_eq!(rules.answer(WHAT, &[2, 0, 2]), chosen(&[0, 2]));
    // Too many: the last ones. One that stands alone wins when it is the last, and yields otherwise.
    assert_eq!(rules.answer(WHAT, &[0, 1, 2]), chosen(&[1, 2]));
    assert_eq!(rules.answer(SERVICE, &[0, 2]), chosen(&[2]));
    assert_eq!(rules.answer(SERVICE, &[2, 0]), chosen(&[0]));
    assert_eq!(rules.answer(WHO, &[9]), Answer::DontKnow);
    assert_eq!(rules.answer(QuestionId(99), &[0]), Answer::DontKnow);
}

#[test]
fn steps_are_laid_out_one_phase_after_the_other() {
    let rules = rules();
    let given = answers(&rules, &[(WHO, &[0]), (WHAT, &[0, 2]), (SERVICE, &[]), (BUDGET, &[])]);
    let plan = Roadmap::new(&rules, &rules.replay(&given)).plan(&rules);
    let starts: Vec<(u8, u16)> = plan.iter().map(|planned| (planned.phase, planned.start)).collect();
    assert_eq!(starts, [(0, 0), (1, 13), (2, 20)]);
    // Without the first phase, the second one comes at once.
    let given = answers(&rules, &[(WHO, &[0]), (WHAT, &[]), (SERVICE, &[]), (BUDGET, &[])]);
    let plan = Roadmap::new(&rules, &rules.replay(&given)).plan(&rules);
    assert_eq!(plan.iter().map(|planned| planned.start).collect::<Vec<_>>(), [3, 10]);
}

#[test]
fn a_territory_answers_for_itself() {
    let rules = rules();
    let town = Standing { level: Some(Level::Commune), population: Some(11_000), region: "school", departement: "57" };
    let given = rules.with_territory(answers(&rules, &[(WHO, &[1])]), &town);
    assert_eq!(given, answers(&rules, &[(WHO, &[0]), (BUDGET, &[1]), (WHAT, &[1]), (SERVICE, &[0])]));
    let club = Standing { level: None, population: None, region: "987", departement: "987" };
    let given = rules.with_territory(answers(&rules, &[(WHO, &[1])]), &club);
    assert_eq!(given, answers(&rules, &[(WHO, &[1]), (WHAT, &[2]), (SERVICE, &[1])]));
}

#[test]
fn rules_travel_as_a_file() {
    let rules = rules();
    let bytes = encode(&rules).expect("valid");
    assert_eq!(decode::<Rules>(&bytes), Ok(rules));
}

#[test]
fn rules_without_sense_are_refused() {
    type Spoil = fn(&mut Rules);
    let cases: [(Spoil, &str); 9] = [
        (|rules| rules.questions[0].options.clear(), "guide: options"),
        (|rules| rules.questions[0].code = 'z', "guide: letter"),
        (|rules| rules.questions[0].options[0].group = Some(9), "guide: group"),
        (|rules| rules.nodes.push(Node::DontKnow(QuestionId(4))), "guide: question"),
        (|rules| rules.nodes.push(Node::Is { question: WHO, set: SetId(99) }), "guide: set"),
        (|rules| rules.nodes.push(Node::Not(NodeId(99))), "guide: node"),
        (|rules| rules.items[0].when = NodeId(99), "guide: condition"),
        (|rules| rules.items[0].sources = vec![9], "guide: source"),
        (|rules| rules.items.swap(0, 9), "guide: order"),
    ];
    for (spoil, rule) in cases {
        let mut rules = rules();
        spoil(&mut rules);
        assert_eq!(encode(&rules).err(), Some(WireError::Payload(rule)));
    }
    // Twelve doublings of shared parts would be thousands of parts when written out.
    let mut rules = rules();
    for _ in 0..12 {
        let last = NodeId(rules.nodes.len() as u16 - 1);
        rules.nodes.push(Node::AtLeast { count: 1, of: vec![last, last] });
    }
    assert_eq!(encode(&rules).err(), Some(WireError::Payload("guide: size")));
}

pub(super) fn any_answers() -> impl Strategy<Value = Answers> {
    prop::collection::vec((0..4_u8, prop::collection::vec(0..4_u8, 0..3)), 0..6).prop_map(|given| {
        let rules = rules();
        given.iter().fold(Answers::default(), |answers, (id, options)| {
            answers.with(QuestionId(*id), rules.answer(QuestionId(*id), options))
        })
    })
}

proptest! {
    #[test]
    fn what_remains_never_grows(given in any_answers()) {
        let rules = rules();
        let replay = rules.replay(&given);
        let mut before = usize::MAX;
        let mut told = Answers::default();
        for id in &replay.path {
            let here = rules.replay(&told);
            prop_assert_eq!(here.step, Step::Ask(*id));
            prop_assert!(here.remaining < before && here.remaining >= 1);
            before = here.remaining;
            told = told.with(*id, given.get(*id).expect("on the path").clone());
        }
        prop_assert!(replay.remaining < before);
        prop_assert_eq!(replay.step == Step::Roadmap, replay.remaining == 0);
    }
}
