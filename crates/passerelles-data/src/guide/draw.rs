//! The questions as a graph, for `/a-propos` and for those who keep the rules: which answers can lead to which
//! question, and which parts of the road map each question feeds.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use passerelles_domain::guide::{Graph, GraphQuestion, QuestionId, Rules, Section, Texts};
use serde::Serialize;

use super::Guide;
use super::survey::asked;

/// A question of the graph.
#[derive(Debug, Serialize)]
struct Vertex<'g> {
    id: &'g str,
    title: &'g str,
    options: usize,
    /// Every visit asks it.
    always: bool,
    /// Questions whose answers decide whether it is asked.
    after: Vec<&'g str>,
    /// How many items of each section look at it.
    feeds: BTreeMap<&'static str, usize>,
}

/// The graph as JSON: `{"version", "questions": [{id, title, options, always, after, feeds}]}`.
///
/// # Errors
/// Never in practice: texts and numbers can always be written.
pub fn json(guide: &Guide) -> Result<String, serde_json::Error> {
    #[derive(Serialize)]
    struct Graph<'g> {
        version: u8,
        questions: Vec<Vertex<'g>>,
    }
    serde_json::to_string_pretty(&Graph { version: guide.rules.version, questions: vertices(guide) })
}

/// The graph in the language of Graphviz: an arrow goes from a question to those that its answer may call for.
pub fn dot(guide: &Guide) -> String {
    let mut out = "digraph guide {\n  rankdir=LR;\n  node [shape=box, style=rounded];\n".to_owned();
    for vertex in vertices(guide) {
        let title = vertex.title.replace('"', "\\\"");
        let _ = writeln!(out, "  \"{}\" [label=\"{title}\"];", vertex.id);
        for before in &vertex.after {
            let _ = writeln!(out, "  \"{before}\" -> \"{}\";", vertex.id);
        }
    }
    out.push_str("}\n");
    out
}

/// The graph in the language of some texts, for the app.
pub(crate) fn graph(guide: &Guide, texts: &Texts, sections: &[String]) -> Graph {
    let rules = &guide.rules;
    let ids = (0..=u8::MAX).map(QuestionId).zip(asked(rules));
    let question = |(id, asked): (QuestionId, super::Asked)| {
        let text = texts.question(id).cloned().unwrap_or_default();
        let counts = feeds(rules, id);
        let mut feeds: Vec<(u8, u16)> = (0..=u8::MAX)
            .zip(Section::ALL)
            .filter_map(|(at, section)| Some((at, u16::try_from(*counts.get(section.as_str())?).ok()?)))
            .collect();
        feeds.sort_by_key(|(_, count)| core::cmp::Reverse(*count));
        let after = asked.after.iter().map(|id| id.0).collect();
        GraphQuestion { title: text.title, short: text.short, always: asked.always, after, feeds }
    };
    Graph { questions: ids.map(question).collect(), sections: sections.to_vec() }
}

fn vertices(guide: &Guide) -> Vec<Vertex<'_>> {
    let (rules, texts) = (&guide.rules, guide.texts.first());
    let name = |id: QuestionId| rules.question(id).map_or("", |question| question.id.as_str());
    let ids = (0..=u8::MAX).map(QuestionId).zip(&rules.questions).zip(asked(rules));
    ids.map(|((id, question), asked)| Vertex {
        id: &question.id,
        title: texts.and_then(|texts| texts.question(id)).map_or("", |text| &text.title),
        options: question.options.len(),
        always: asked.always,
        after: asked.after.into_iter().map(name).collect(),
        feeds: feeds(rules, id),
    })
    .collect()
}

fn feeds(rules: &Rules, id: QuestionId) -> BTreeMap<&'static str, usize> {
    let mut feeds = BTreeMap::new();
    for item in rules.items.iter().filter(|item| rules.questions_of(item.when).contains(&id)) {
        *feeds.entry(item.section.as_str()).or_default() += 1;
    }
    feeds
}
