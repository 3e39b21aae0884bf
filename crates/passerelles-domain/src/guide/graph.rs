//! How the questions hang together, made by the data command from the rules themselves: which answers can call for which
//! question, and what each question decides. Shown, never used to ask.

use serde::{Deserialize, Serialize};

/// A question of the graph.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct GraphQuestion {
    /// The question.
    pub title: String,
    /// The same in two or three words.
    pub short: String,
    /// Every visit asks it.
    pub always: bool,
    /// Questions whose answers decide whether it is asked: positions, all before its own.
    pub after: Vec<u8>,
    /// How many items of a section look at its answer: position in [`Graph::sections`], and number, most first.
    pub feeds: Vec<(u8, u16)>,
}

/// The graph, in one language.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Graph {
    /// Questions, in the order in which they are asked.
    pub questions: Vec<GraphQuestion>,
    /// What the parts of the road map are called in a list.
    pub sections: Vec<String>,
}

impl Graph {
    /// Arrows, from a question to one that its answer may call for.
    pub fn arrows(&self) -> impl Iterator<Item = (usize, usize)> {
        let questions = self.questions.iter().enumerate();
        questions.flat_map(|(to, question)| question.after.iter().map(move |from| (usize::from(*from), to)))
    }

    /// The questions that decide whether this one is asked, in a few words.
    pub fn after(&self, question: &GraphQuestion) -> Vec<&str> {
        let before = question.after.iter().filter_map(|at| self.questions.get(usize::from(*at)));
        before.map(|question| question.short.as_str()).collect()
    }

    /// What a question decides: name of the part and how many of its items.
    pub fn feeds(&self, question: &GraphQuestion) -> Vec<(&str, u16)> {
        let named = |(section, count): &(u8, u16)| Some((self.sections.get(usize::from(*section))?.as_str(), *count));
        question.feeds.iter().filter_map(named).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn arrows_lead_from_answers_to_questions() {
        let question = |short: &str, after: &[u8]| GraphQuestion {
            short: short.to_owned(),
            after: after.to_vec(),
            feeds: vec![(0, 3), (9, 1)],
            ..GraphQuestion::default()
        };
        let questions = vec![question("a", &[]), question("b", &[0]), question("c", &[0, 1])];
        let graph = Graph { questions, sections: vec!["steps".to_owned()] };
        assert_eq!(graph.arrows().collect::<Vec<_>>(), [(0, 1), (0, 2), (1, 2)]);
        assert_eq!(graph.after(&graph.questions[2]), ["a", "b"]);
        assert_eq!(graph.feeds(&graph.questions[0]), [("steps", 3)], "a section without a name is left out");
    }
}
