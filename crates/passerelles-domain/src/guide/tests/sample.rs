//! Who asks (council, club), what for (water, school, youth: two at most), does one run the water service, which
//! budget. Ten items.

use crate::guide::{
    Answers, Choice, Form, Ground, Item, ItemId, ItemText, Migration, Node, NodeId, OptionSet, Phase, Question,
    QuestionId, QuestionText, Rules, Section, SetId, Source, Sources, Texts, Word, words_of,
};

pub(super) const WHO: QuestionId = QuestionId(0);
pub(super) const WHAT: QuestionId = QuestionId(1);
pub(super) const SERVICE: QuestionId = QuestionId(2);
pub(super) const BUDGET: QuestionId = QuestionId(3);

fn choice(id: &str, code: &str) -> Choice {
    Choice { id: id.to_owned(), code: code.to_owned(), alone: id == "none", group: None }
}

fn question(id: &str, code: char, form: Form, options: &[(&str, &str)]) -> Question {
    let options = options.iter().map(|(id, code)| choice(id, code)).collect();
    Question { id: id.to_owned(), code, form, options, sources: vec![0] }
}

/// Builds nodes one after the other.
#[derive(Default)]
struct Nodes {
    nodes: Vec<Node>,
    sets: Vec<OptionSet>,
}

impl Nodes {
    fn add(&mut self, node: Node) -> NodeId {
        self.nodes.push(node);
        NodeId(self.nodes.len() as u16 - 1)
    }

    fn is(&mut self, question: QuestionId, yes: &[u8], maybe: &[u8]) -> NodeId {
        self.sets.push(OptionSet { yes: yes.to_vec(), maybe: maybe.to_vec() });
        let set = SetId(self.sets.len() as u16 - 1);
        self.add(Node::Is { question, set })
    }

    fn all(&mut self, of: &[NodeId]) -> NodeId {
        self.add(Node::AtLeast { count: of.len() as u8, of: of.to_vec() })
    }

    fn any(&mut self, of: &[NodeId]) -> NodeId {
        self.add(Node::AtLeast { count: 1, of: of.to_vec() })
    }
}

fn item(id: &str, section: Section, when: NodeId) -> Item {
    Item {
        id: id.to_owned(),
        section,
        when,
        rank: 1,
        phase: 0,
        after: 0,
        weeks: 2,
        year: if section == Section::Fund { 2025 } else { 0 },
        since: if section == Section::Law { "2021-08-06".to_owned() } else { String::new() },
        check: section == Section::Fund,
        url: if section == Section::Contact { "https://example.org".to_owned() } else { String::new() },
        sources: vec![1],
    }
}

pub(super) fn rules() -> Rules {
    let mut nodes = Nodes::default();
    let council = nodes.is(WHO, &[0], &[]);
    let club = nodes.is(WHO, &[1], &[]);
    let water = nodes.is(WHAT, &[0], &[]);
    let school = nodes.is(WHAT, &[1], &[2]);
    let youth = nodes.is(WHAT, &[2], &[]);
    let service = nodes.is(SERVICE, &[0], &[]);
    let rich = nodes.is(BUDGET, &[1], &[]);
    let unsure = nodes.add(Node::DontKnow(WHO));
    let no_budget = nodes.add(Node::DontKnow(BUDGET));
    let one_percent = nodes.all(&[council, water, service]);
    let small = nodes.add(Node::Not(rich));
    let careful = nodes.any(&[small, no_budget]);
    let careful = nodes.all(&[council, careful]);
    let people = nodes.any(&[school, youth]);
    let open = nodes.add(Node::Unless(youth));
    let large = nodes.all(&[council, rich, open]);
    let both = nodes.add(Node::AtLeast { count: 2, of: vec![water, school, youth] });
    let mut later = item("evaluate", Section::Step, council);
    later.phase = 2;
    let mut second = item("budget", Section::Step, careful);
    second.phase = 1;
    second.after = 3;
    let choice_two = |first, second| Choice { id: first, code: second, alone: false, group: None };
    let mut budget = question("budget", 'd', Form::One, &[("small", "s")]);
    budget.options.push(choice_two("large".to_owned(), String::new()));
    Rules {
        version: 2,
        checked: "2026-11-22".to_owned(),
        questions: vec![
            question("who", 'a', Form::One, &[("council", "c"), ("club", "l")]),
            question("what", 'b', Form::Several(2), &[("water", "w"), ("school", "s"), ("youth", "y")]),
            question("service", 'c', Form::Several(3), &[("water", "w"), ("waste", "d"), ("none", "n")]),
            budget,
        ],
        sets: nodes.sets,
        items: vec![
            item("twin", Section::Kind, people),
            item("project", Section::Kind, water),
            item("law", Section::Law, council),
            item("talk", Section::Step, both),
            item("ask", Section::Step, unsure),
            second,
            later,
            item("percent", Section::Fund, one_percent),
            item("large-fund", Section::Fund, large),
            item("network", Section::Contact, club),
        ],
        nodes: nodes.nodes,
        phases: ["explore", "prepare", "evaluate"].map(|id| Phase { id: id.to_owned(), weeks: 10 }).to_vec(),
        sources: 2,
        migrations: vec![
            migration('b', "f", Some('b'), "y"),
            migration('q', "", Some('d'), ""),
            migration('r', "", None, ""),
        ],
        ground: Ground {
            who: (WHO, 0),
            level: BUDGET,
            communes: vec![(0, 0), (5_000, 1)],
            others: [1, 1, 1],
            region: WHAT,
            overseas: 2,
            border: (SERVICE, 1),
            borders: vec![("57".to_owned(), 0)],
        },
    }
}

pub(super) fn sources() -> Sources {
    let source = |title: &str| Source {
        id: title.to_owned(),
        title: title.to_owned(),
        url: String::new(),
        date: "2025".to_owned(),
    };
    Sources { sources: ["help", "Le code, article L1115-1"].map(source).to_vec() }
}

/// Until version 1.
fn migration(question: char, option: &str, to_question: Option<char>, to_option: &str) -> Migration {
    Migration { until: 1, question, option: option.to_owned(), to_question, to_option: to_option.to_owned() }
}

pub(super) fn texts(rules: &Rules) -> Texts {
    let item = |item: &Item| ItemText {
        title: format!("Titre {}", item.id),
        text: "Voir {contact}, \"vite\"".to_owned(),
        note: String::new(),
        lines: vec!["un compte rendu".to_owned()],
    };
    let question = |question: &Question| QuestionText {
        title: format!("{} ?", question.id),
        short: question.id.clone(),
        options: question.options.iter().map(|option| option.id.to_uppercase()).collect(),
        ..QuestionText::default()
    };
    Texts {
        language: "fr".to_owned(),
        rules: words_of(rules),
        words: Word::ALL.iter().map(|word| word.as_str().to_owned()).collect(),
        questions: rules.questions.iter().map(question).collect(),
        phases: rules.phases.iter().map(|phase| phase.id.clone()).collect(),
        items: rules.items.iter().map(item).collect(),
        changes: vec![(1, "ancien".to_owned()), (2, "nouveau".to_owned())],
    }
}

/// Answers by options; none is « je ne sais pas ».
pub(super) fn answers(rules: &Rules, given: &[(QuestionId, &[u8])]) -> Answers {
    let put = |answers: Answers, (id, options): &(QuestionId, &[u8])| answers.with(*id, rules.answer(*id, options));
    given.iter().fold(Answers::default(), put)
}

pub(super) fn called(rules: &Rules, id: &str) -> ItemId {
    rules.item_called(id).expect("an item of the sample")
}
