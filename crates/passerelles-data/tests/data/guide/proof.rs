//! Each item under every answer that its condition can tell apart: what is asked for it can change it, its reasons
//! are enough and needed, and it is decided when nothing more is asked.

use std::collections::{BTreeMap, HashMap};

use passerelles_domain::guide::{Answer, Answers, Item, ItemId, Node, NodeId, QuestionId, Rules, Step, Truth};

use super::GUIDE;

/// The rules of one item alone: its condition and nothing else.
fn alone(rules: &Rules, item: &Item) -> Rules {
    let mut needed = vec![false; rules.nodes.len()];
    needed[item.when.index()] = true;
    for at in (0..rules.nodes.len()).rev().filter(|at| needed[*at]).collect::<Vec<_>>() {
        mark(rules, at, &mut needed);
    }
    let mut place = HashMap::new();
    let mut nodes = Vec::new();
    for (at, node) in rules.nodes.iter().enumerate().filter(|(at, _)| needed[*at]) {
        place.insert(at, NodeId(nodes.len() as u16));
        nodes.push(moved(node, &place));
    }
    let mut own = item.clone();
    own.when = place[&item.when.index()];
    Rules { nodes, items: vec![own], ..rules.clone() }
}

fn mark(rules: &Rules, at: usize, needed: &mut [bool]) {
    needed[at] = true;
    rules.nodes[at].parts().iter().for_each(|part| mark(rules, part.index(), needed));
}

fn moved(node: &Node, place: &HashMap<usize, NodeId>) -> Node {
    let of = |id: &NodeId| place[&id.index()];
    match node {
        Node::AtLeast { count, of: parts } => Node::AtLeast { count: *count, of: parts.iter().map(of).collect() },
        Node::Not(other) => Node::Not(of(other)),
        Node::Unless(other) => Node::Unless(of(other)),
        leaf => leaf.clone(),
    }
}

/// One answer of each kind that the condition tells apart: single options, pairs, and « je ne sais pas ».
fn answers(rules: &Rules, id: QuestionId) -> Vec<Answer> {
    let question = rules.question(id).expect("known");
    let options: Vec<u8> = (0..question.options.len() as u8).collect();
    let leaves: Vec<&Node> = rules.nodes.iter().filter(|node| node.question() == Some(id)).collect();
    let truth = |answer: &Answer| -> Vec<Truth> {
        leaves
            .iter()
            .map(|node| match node {
                Node::Is { set, .. } => rules.sets[usize::from(set.0)].holds(answer),
                _ if *answer == Answer::DontKnow => Truth::Yes,
                _ => Truth::No,
            })
            .collect()
    };
    let mut kinds: BTreeMap<Vec<Truth>, Answer> = BTreeMap::new();
    // Options that the condition does not tell apart stand for each other, so that subsets stay few.
    let mut tips: Vec<u8> = Vec::new();
    for option in options {
        let one = rules.answer(id, &[option]);
        if kinds.insert(truth(&one), one).is_none() {
            tips.push(option);
        }
    }
    let mut sets: Vec<Vec<u8>> = vec![Vec::new()];
    for tip in tips {
        let longer: Vec<Vec<u8>> = sets.iter().map(|set| [set.as_slice(), &[tip]].concat()).collect();
        sets.extend(longer);
    }
    for set in sets {
        let one = rules.answer(id, &set);
        kinds.entry(truth(&one)).or_insert(one);
    }
    kinds.into_values().collect()
}

/// Walks every visit of one item.
struct Proof<'r> {
    rules: &'r Rules,
    kinds: Vec<Vec<Answer>>,
    /// Decisions that were seen, so that two of them can be told to be the same one.
    seen: HashMap<(QuestionId, Vec<usize>), usize>,
    visits: usize,
    held: usize,
}

const NO: usize = 0;
const YES: usize = 1;

impl Proof<'_> {
    /// What becomes of the item from here on, as a number: the same number, the same decisions.
    fn walk(&mut self, given: &Answers) -> usize {
        let replay = self.rules.replay(given);
        let Step::Ask(id) = replay.step else { return self.end(given) };
        let kinds = self.kinds[id.index()].clone();
        let after: Vec<usize> = kinds.iter().map(|kind| self.walk(&given.clone().with(id, kind.clone()))).collect();
        let name = &self.rules.questions[id.index()].id;
        assert!(
            after.iter().any(|one| *one != after[0]),
            "{}: {name} is asked for nothing after {given:?}",
            self.rules.items[0].id
        );
        let next = self.seen.len() + 2;
        *self.seen.entry((id, after)).or_insert(next)
    }

    fn end(&mut self, given: &Answers) -> usize {
        self.visits += 1;
        let evaluation = self.rules.evaluate(given);
        let outlook = evaluation.of_item(self.rules, ItemId(0));
        assert!(!outlook.hesitates(Truth::Yes));
        if !outlook.is(Truth::Yes) {
            assert!(self.rules.reasons(&evaluation, given, ItemId(0)).is_empty());
            return NO;
        }
        self.held += 1;
        self.reasons(given);
        YES
    }

    /// Kept alone, the reasons hold the item; taken back, they let it go.
    fn reasons(&self, given: &Answers) {
        let evaluation = self.rules.evaluate(given);
        let reasons = self.rules.reasons(&evaluation, given, ItemId(0));
        let id = &self.rules.items[0].id;
        assert!(!reasons.is_empty(), "{id} has no reason");
        let holds = |answers: &Answers| self.rules.evaluate(answers).of_item(self.rules, ItemId(0)).is(Truth::Yes);
        let is_reason = |question: QuestionId| reasons.iter().any(|reason| reason.question == question);
        let kept = given.iter().fold(given.clone(), |answers, (question, _)| {
            if is_reason(question) { answers } else { answers.with(question, Answer::DontKnow) }
        });
        let taken = reasons.iter().fold(given.clone(), |answers, reason| answers.without(reason.question));
        assert!(holds(&kept), "{id} does not stand on its reasons {reasons:?} under {given:?}");
        assert!(!holds(&taken), "{id} stays without its reasons {reasons:?} under {given:?}");
    }
}

#[test]
fn each_item_stands_on_its_reasons_and_falls_without_them() {
    let (mut visits, mut held) = (0, 0);
    for item in &GUIDE.rules.items {
        let rules = alone(&GUIDE.rules, item);
        let kinds = (0..rules.questions.len() as u8).map(|id| answers(&rules, QuestionId(id))).collect();
        let mut proof = Proof { rules: &rules, kinds, seen: HashMap::new(), visits: 0, held: 0 };
        proof.walk(&Answers::default());
        assert!(proof.held > 0, "{} is never recommended", item.id);
        visits += proof.visits;
        held += proof.held;
    }
    println!(
        "{} items, {visits} visits that their conditions tell apart, recommended on {held}",
        GUIDE.rules.items.len()
    );
}
