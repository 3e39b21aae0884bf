//! Conditions as decision diagrams: what every possible set of answers makes of them, exactly and at once.
//!
//! Answers to one question that no condition tells apart form a class; a diagram branches on the classes of one
//! question after the other, in the order in which questions are asked. Two conditions that hold under the same
//! answers are the same diagram, so that « never », « always » and « never together » are comparisons.

mod class;

use std::collections::HashMap;

use passerelles_domain::guide::{Answer, Answers, Node, NodeId, QuestionId, Rules, Truth};

use class::{Class, classes};

/// A diagram: its number in the table of diagrams.
pub(super) type Ref = u32;
/// The diagram of what never holds.
pub(super) const NEVER: Ref = 0;
/// The diagram of what always holds.
pub(super) const ALWAYS: Ref = 1;

/// Every diagram made so far.
pub(super) struct Diagrams {
    /// Classes of each question.
    pub(super) classes: Vec<Vec<Class>>,
    /// Question and branches of each diagram; the first two have none.
    inner: Vec<(usize, Box<[Ref]>)>,
    /// The questions that each diagram looks at, a bit each.
    masks: Vec<u64>,
    known: HashMap<(usize, Box<[Ref]>), Ref>,
    both: HashMap<(Ref, Ref), Ref>,
    not: HashMap<Ref, Ref>,
}

impl Diagrams {
    /// No diagrams yet, and the classes of every question.
    pub(super) fn new(rules: &Rules) -> Self {
        let ids = (0..=u8::MAX).map(QuestionId).zip(&rules.questions);
        Self {
            classes: ids.map(|(id, question)| classes(rules, id, question)).collect(),
            inner: vec![(usize::MAX, Box::default()), (usize::MAX, Box::default())],
            masks: vec![0, 0],
            known: HashMap::new(),
            both: HashMap::new(),
            not: HashMap::new(),
        }
    }

    /// For each node of the rules, the diagram of its being yes.
    pub(super) fn of_rules(&mut self, rules: &Rules) -> Vec<Ref> {
        let mut made: Vec<(Ref, Ref)> = Vec::with_capacity(rules.nodes.len());
        for node in &rules.nodes {
            let next = self.of_node(rules, node, &made);
            made.push(next);
        }
        made.into_iter().map(|(yes, _)| yes).collect()
    }

    /// The diagrams of a node's being yes and of its being no.
    fn of_node(&mut self, rules: &Rules, node: &Node, made: &[(Ref, Ref)]) -> (Ref, Ref) {
        let of = |id: &NodeId| made.get(id.index()).copied().unwrap_or((NEVER, NEVER));
        match node {
            Node::AtLeast { count, of: parts } => {
                let parts: Vec<(Ref, Ref)> = parts.iter().map(of).collect();
                let yes: Vec<Ref> = parts.iter().map(|(yes, _)| *yes).collect();
                let not_no: Vec<Ref> = parts.iter().map(|(_, no)| self.negated(*no)).collect();
                let enough = self.at_least(usize::from(*count), &not_no);
                (self.at_least(usize::from(*count), &yes), self.negated(enough))
            }
            Node::Not(other) => {
                let (yes, no) = of(other);
                (no, yes)
            }
            Node::Unless(other) => {
                let (yes, _) = of(other);
                (self.negated(yes), yes)
            }
            Node::Is { question, set } => {
                let holds = |answer: &Answer| rules.sets.get(usize::from(set.0)).map(|set| set.holds(answer));
                let yes = self.leaf(*question, |answer| holds(answer) == Some(Truth::Yes));
                (yes, self.leaf(*question, |answer| holds(answer) == Some(Truth::No)))
            }
            Node::DontKnow(question) => {
                let yes = self.leaf(*question, |answer| *answer == Answer::DontKnow);
                (yes, self.negated(yes))
            }
        }
    }

    /// What holds under some answers to one question.
    pub(super) fn leaf(&mut self, question: QuestionId, holds: impl Fn(&Answer) -> bool) -> Ref {
        let Some(classes) = self.classes.get(question.index()) else { return NEVER };
        let branches = classes.iter().map(|class| if holds(&class.answer) { ALWAYS } else { NEVER }).collect();
        self.branch(question.index(), branches)
    }

    /// A diagram that branches on a question.
    fn branch(&mut self, question: usize, branches: Vec<Ref>) -> Ref {
        if let Some(first) = branches.first().filter(|first| branches.iter().all(|one| one == *first)) {
            return *first;
        }
        let key = (question, branches.into_boxed_slice());
        let next = self.inner.len() as Ref;
        let found = *self.known.entry(key.clone()).or_insert(next);
        if found == next {
            let below = key.1.iter().fold(0, |all, branch| all | self.mask(*branch));
            self.masks.push(below | 1_u64.checked_shl(question as u32).unwrap_or_default());
            self.inner.push(key);
        }
        found
    }

    /// The question that a diagram looks at first; none for the first two.
    pub(super) fn question(&self, diagram: Ref) -> Option<usize> {
        self.inner.get(diagram as usize).map(|(question, _)| *question).filter(|question| *question != usize::MAX)
    }

    /// What is left of a diagram once the answer to a question is in a class.
    pub(super) fn after(&self, diagram: Ref, question: usize, class: usize) -> Ref {
        match self.inner.get(diagram as usize) {
            Some((own, branches)) if *own == question => branches.get(class).copied().unwrap_or(diagram),
            _ => diagram,
        }
    }

    /// Does not hold.
    pub(super) fn negated(&mut self, diagram: Ref) -> Ref {
        match diagram {
            NEVER => return ALWAYS,
            ALWAYS => return NEVER,
            _ => {}
        }
        if let Some(known) = self.not.get(&diagram) {
            return *known;
        }
        let Some((question, branches)) = self.inner.get(diagram as usize).cloned() else { return NEVER };
        let branches = branches.iter().map(|branch| self.negated(*branch)).collect();
        let made = self.branch(question, branches);
        self.not.insert(diagram, made);
        made
    }

    /// Both hold.
    pub(super) fn both(&mut self, a: Ref, b: Ref) -> Ref {
        let (a, b) = (a.min(b), a.max(b));
        match (a, b) {
            (NEVER, _) => return NEVER,
            (ALWAYS, other) => return other,
            _ if a == b => return a,
            _ => {}
        }
        if let Some(known) = self.both.get(&(a, b)) {
            return *known;
        }
        let question = [a, b].into_iter().filter_map(|one| self.question(one)).min().unwrap_or_default();
        let count = self.classes.get(question).map_or(0, Vec::len);
        let branches = (0..count)
            .map(|class| {
                let (a, b) = (self.after(a, question, class), self.after(b, question, class));
                self.both(a, b)
            })
            .collect();
        let made = self.branch(question, branches);
        self.both.insert((a, b), made);
        made
    }

    /// One of them holds.
    pub(super) fn either(&mut self, a: Ref, b: Ref) -> Ref {
        let (a, b) = (self.negated(a), self.negated(b));
        let neither = self.both(a, b);
        self.negated(neither)
    }

    /// Any of them holds.
    pub(super) fn any(&mut self, diagrams: &[Ref]) -> Ref {
        diagrams.iter().fold(NEVER, |all, one| self.either(all, *one))
    }

    /// At least so many of them hold.
    fn at_least(&mut self, count: usize, diagrams: &[Ref]) -> Ref {
        // `enough[k]`: at least k of those seen so far.
        let mut enough = vec![NEVER; count + 1];
        if let Some(first) = enough.first_mut() {
            *first = ALWAYS;
        }
        for one in diagrams {
            for k in (1..=count).rev() {
                let (Some(fewer), Some(already)) = (enough.get(k - 1).copied(), enough.get(k).copied()) else {
                    continue;
                };
                let with = self.both(fewer, *one);
                let made = self.either(already, with);
                if let Some(slot) = enough.get_mut(k) {
                    *slot = made;
                }
            }
        }
        enough.last().copied().unwrap_or(NEVER)
    }

    /// Answers under which a diagram holds; `None` when it never does.
    pub(super) fn witness(&self, diagram: Ref) -> Option<Answers> {
        let mut answers = Answers::default();
        let mut at = diagram;
        while at != ALWAYS {
            let (question, branches) = self.inner.get(at as usize).filter(|_| at != NEVER)?;
            let class = branches.iter().position(|branch| *branch != NEVER)?;
            let answer = &self.classes.get(*question)?.get(class)?.answer;
            answers = answers.with(QuestionId(u8::try_from(*question).ok()?), answer.clone());
            at = *branches.get(class)?;
        }
        Some(answers)
    }

    /// Which questions a diagram looks at.
    pub(super) fn looks_at(&self, diagram: Ref) -> Vec<bool> {
        let mask = self.mask(diagram);
        (0..self.classes.len() as u32).map(|question| mask.checked_shr(question).unwrap_or_default() & 1 == 1).collect()
    }

    /// The same, a bit for each question.
    pub(super) fn mask(&self, diagram: Ref) -> u64 {
        self.masks.get(diagram as usize).copied().unwrap_or_default()
    }

    /// Under which earlier answers a diagram comes to look at a question.
    pub(super) fn reaching(&mut self, diagram: Ref, question: usize, known: &mut HashMap<Ref, Ref>) -> Ref {
        match self.question(diagram) {
            Some(own) if own == question => ALWAYS,
            Some(own) if own < question && self.mask(diagram) >> question & 1 == 1 => {
                if let Some(made) = known.get(&diagram) {
                    return *made;
                }
                let Some((_, branches)) = self.inner.get(diagram as usize).cloned() else { return NEVER };
                let branches = branches.iter().map(|branch| self.reaching(*branch, question, known)).collect();
                let made = self.branch(own, branches);
                known.insert(diagram, made);
                made
            }
            _ => NEVER,
        }
    }
}
