//! Answers, by what conditions make of them.

use std::collections::BTreeMap;

use passerelles_domain::guide::{Answer, Form, Node, Question, QuestionId, Rules, Truth};

/// Answers to one question that no condition tells apart.
pub(in crate::guide) struct Class {
    /// One of them.
    pub(in crate::guide) answer: Answer,
    /// How many they are.
    pub(in crate::guide) answers: u128,
}

/// Answers to a question by what its conditions make of them.
pub(super) fn classes(rules: &Rules, id: QuestionId, question: &Question) -> Vec<Class> {
    let looks: Vec<&Node> = rules.nodes.iter().filter(|node| node.question() == Some(id)).collect();
    let truth = |node: &Node, answer: &Answer| match node {
        Node::Is { set, .. } => rules.sets.get(usize::from(set.0)).map_or(Truth::Unknown, |set| set.holds(answer)),
        _ if *answer == Answer::DontKnow => Truth::Yes,
        _ => Truth::No,
    };
    let mut found: BTreeMap<Vec<Truth>, Class> = BTreeMap::new();
    for answer in answers(question) {
        let key = looks.iter().map(|node| truth(node, &answer)).collect();
        found.entry(key).or_insert_with(|| Class { answer, answers: 0 }).answers += 1;
    }
    found.into_values().collect()
}

/// Most answers to one question that are written out.
const MOST: usize = 200_000;

/// Every valid answer to a question, « je ne sais pas » first. At most [`MOST`].
fn answers(question: &Question) -> Vec<Answer> {
    let options = || (0..=u8::MAX).zip(&question.options);
    let mut all = vec![Answer::DontKnow];
    let Form::Several(most) = question.form else {
        all.extend(options().map(|(at, _)| Answer::Chosen(vec![at])));
        return all;
    };
    all.extend(options().filter(|(_, choice)| choice.alone).map(|(at, _)| Answer::Chosen(vec![at])));
    let free: Vec<u8> = options().filter(|(_, choice)| !choice.alone).map(|(at, _)| at).collect();
    let mut row: Vec<Vec<u8>> = vec![Vec::new()];
    for _ in 0..most {
        let longer = |chosen: &Vec<u8>| {
            let last = chosen.last().copied();
            let more = free.iter().filter(|option| last.is_none_or(|last| **option > last));
            more.map(|option| chosen.iter().copied().chain([*option]).collect()).collect::<Vec<Vec<u8>>>()
        };
        row = row.iter().flat_map(longer).collect();
        all.extend(row.iter().take(MOST.saturating_sub(all.len())).cloned().map(Answer::Chosen));
    }
    all
}
