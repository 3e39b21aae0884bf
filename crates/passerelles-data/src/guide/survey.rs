//! Every possible visit, without walking each. Two visits that leave the same conditions open go on alike, and
//! conditions that share no question go on independently of each other: each such part of a state is looked at once,
//! and visits are counted by multiplying.
//!
//! Exact: nothing is sampled.

mod state;

use std::collections::{BTreeMap, HashMap};

use passerelles_domain::guide::{Item, QuestionId, Rules, Section};

use super::diagram::{ALWAYS, Diagrams, NEVER, Ref};
use state::{Ahead, Open, State, settle};

/// What was found on all visits.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Survey {
    /// Visits, each a different list of questions and answers.
    pub visits: u128,
    /// Different states that were looked at.
    pub states: usize,
    /// The questions of a visit that has fewest of them.
    pub shortest: Vec<QuestionId>,
    /// The questions of a visit that has most of them.
    pub longest: Vec<QuestionId>,
    /// No road map holds fewer or more items; the bounds are met when they come from the same visits.
    pub items: (usize, usize),
    /// No road map holds fewer items of a section.
    pub least: BTreeMap<Section, usize>,
    /// Items that some road map holds.
    pub held: usize,
}

/// When a question is asked.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Asked {
    /// Some visit asks it.
    pub ever: bool,
    /// Every visit asks it.
    pub always: bool,
    /// Questions whose answers decide whether it is asked.
    pub after: Vec<QuestionId>,
}

/// Walks states.
struct Walk {
    diagrams: Diagrams,
    seen: HashMap<State, Ahead>,
}

impl Survey {
    /// Looks at every visit.
    pub fn of(rules: &Rules) -> Self {
        let mut diagrams = Diagrams::new(rules);
        let nodes = diagrams.of_rules(rules);
        let when = |at: usize| nodes.get(at).copied().unwrap_or(NEVER);
        let item = |item: &Item| Open::new(when(item.when.index()), item.section as usize, 1);
        let items: Vec<Open> = rules.items.iter().map(item).collect();
        let held = items.iter().filter(|item| item.diagram() != NEVER).count();
        let mut walk = Walk { diagrams, seen: HashMap::new() };
        let (state, added) = settle(items.into_iter());
        let mut ahead = walk.ahead(state);
        ahead.add(&added);
        Self {
            visits: ahead.visits,
            states: walk.seen.len(),
            shortest: questions(ahead.shortest),
            longest: questions(ahead.longest),
            items: (ahead.fewest, ahead.most),
            least: Section::ALL.into_iter().zip(ahead.least).filter(|(_, count)| *count > 0).collect(),
            held,
        }
    }
}

/// When each question is asked.
pub fn asked(rules: &Rules) -> Vec<Asked> {
    let mut diagrams = Diagrams::new(rules);
    let nodes = diagrams.of_rules(rules);
    let mut items: Vec<Ref> = rules.items.iter().filter_map(|item| nodes.get(item.when.index()).copied()).collect();
    items.sort_unstable();
    items.dedup();
    (0..rules.questions.len()).map(|question| one_asked(&mut diagrams, &items, question)).collect()
}

/// When a question is asked: while some item still looks at it.
fn one_asked(diagrams: &mut Diagrams, items: &[Ref], question: usize) -> Asked {
    let mut known = HashMap::new();
    let mut reached: Vec<Ref> = items.iter().map(|item| diagrams.reaching(*item, question, &mut known)).collect();
    reached.sort_unstable();
    reached.dedup();
    let some = diagrams.any(&reached);
    let ids = (0..=u8::MAX).map(QuestionId).zip(diagrams.looks_at(some));
    let after = ids.filter(|(_, looked)| *looked).map(|(id, _)| id).collect();
    Asked { ever: some != NEVER, always: some == ALWAYS, after }
}

impl Walk {
    /// What lies ahead of a state: of each of its independent parts, taken together.
    fn ahead(&mut self, state: State) -> Ahead {
        let mut whole = Ahead { visits: 1, ..Ahead::default() };
        for part in self.parts(state) {
            whole = whole.and(&self.ahead_of_part(part));
        }
        whole
    }

    fn ahead_of_part(&mut self, part: State) -> Ahead {
        if let Some(known) = self.seen.get(&part) {
            return *known;
        }
        let question = part.iter().filter_map(|open| self.diagrams.question(open.diagram())).min();
        let ahead = question.map(|question| self.branch(&part, question)).unwrap_or_default();
        self.seen.insert(part, ahead);
        ahead
    }

    /// What lies ahead when this question is asked. Answers that leave the same conditions open are taken together.
    fn branch(&mut self, part: &State, question: usize) -> Ahead {
        let looks = |open: &&Open| self.diagrams.question(open.diagram()) == Some(question);
        let (looking, waiting): (State, State) = part.iter().partition(looks);
        let mut tops: Vec<Ref> = looking.iter().map(|open| open.diagram()).collect();
        tops.dedup();
        let mut ways: HashMap<Vec<Ref>, u128> = HashMap::new();
        for (class, weight) in self.diagrams.classes.get(question).into_iter().flatten().enumerate() {
            let after = tops.iter().map(|diagram| self.diagrams.after(*diagram, question, class)).collect();
            *ways.entry(after).or_default() += weight.answers;
        }
        let mut ahead: Option<Ahead> = None;
        for (after, answers) in ways {
            let place = |diagram: Ref| tops.binary_search(&diagram).ok().and_then(|at| after.get(at).copied());
            let looked = looking.iter().map(|open| open.now(place(open.diagram()).unwrap_or(NEVER)));
            let items = looked.chain(waiting.iter().copied());
            let (next, added) = settle(items);
            let mut one = self.ahead(next);
            one.visits = one.visits.saturating_mul(answers);
            one.shortest |= 1 << question;
            one.longest |= 1 << question;
            one.add(&added);
            ahead = Some(match ahead {
                None => one,
                Some(other) => other.or(&one),
            });
        }
        ahead.unwrap_or_default()
    }

    /// The parts of a state that share no question.
    fn parts(&self, state: State) -> Vec<State> {
        let mut parts: Vec<(u64, State)> = Vec::new();
        for one in state {
            let mut looked = self.diagrams.mask(one.diagram());
            let mut joined = vec![one];
            let mut apart = Vec::with_capacity(parts.len());
            for (mask, part) in parts {
                if mask & looked == 0 {
                    apart.push((mask, part));
                } else {
                    looked |= mask;
                    joined.extend(part);
                }
            }
            apart.push((looked, joined));
            parts = apart;
        }
        let sorted = |(_, mut part): (u64, State)| {
            part.sort_unstable();
            part
        };
        parts.into_iter().map(sorted).collect()
    }
}

/// The questions whose bits are set.
fn questions(mask: u64) -> Vec<QuestionId> {
    (0..u8::try_from(u64::BITS).unwrap_or(0)).filter(|question| mask >> question & 1 == 1).map(QuestionId).collect()
}
