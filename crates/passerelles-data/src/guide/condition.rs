//! Conditions: from tables to nodes, each once.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use passerelles_domain::guide::{Form, Node, NodeId, OptionSet, QuestionId, SetId};

use super::page::{Found, Page, Spot, Table, Value};
use super::question::Asked;
use super::world::World;
use crate::problem::Problems;

/// Every condition read so far.
pub(super) struct Book<'q> {
    questions: &'q [Asked],
    world: &'q World,
    nodes: Vec<Node>,
    known: HashMap<Node, NodeId>,
    sets: Vec<OptionSet>,
    known_sets: HashMap<OptionSet, SetId>,
    named: BTreeMap<String, NodeId>,
    used: BTreeSet<String>,
}

impl<'q> Book<'q> {
    /// An empty book about these questions.
    pub(super) fn new(questions: &'q [Asked], world: &'q World) -> Self {
        Self {
            questions,
            world,
            nodes: Vec::new(),
            known: HashMap::new(),
            sets: Vec::new(),
            known_sets: HashMap::new(),
            named: BTreeMap::new(),
            used: BTreeSet::new(),
        }
    }

    /// Reads the conditions that have a name, each of which may use those above it.
    pub(super) fn define(&mut self, page: &Page<'_>, problems: &mut Problems) {
        for (name, value) in page.root().entries() {
            if let Some(node) = self.read(value, problems) {
                self.named.insert(name.to_owned(), node);
            }
        }
    }

    /// Tells names that no rule uses.
    pub(super) fn report_unused(&self, page: &Page<'_>, problems: &mut Problems) {
        for (name, value) in page.root().entries().into_iter().filter(|(name, _)| !self.used.contains(*name)) {
            value.spot().note(
                problems,
                format!("Rien n’utilise la condition « {name} »"),
                "La retirer, ou s’en servir",
            );
        }
        for (name, spot) in self.world.spots.iter().filter(|(name, _)| !self.used.contains(&format!("@{name}"))) {
            spot.note(problems, format!("Rien n’utilise la liste « {name} »"), "La retirer, ou s’en servir");
        }
    }

    /// The nodes and sets.
    pub(super) fn into_parts(self) -> (Vec<Node>, Vec<OptionSet>) {
        (self.nodes, self.sets)
    }

    /// Reads a condition: the name of one, a table, or a list of which all must hold.
    pub(super) fn read(&mut self, value: Value<'_, '_>, problems: &mut Problems) -> Option<NodeId> {
        if let Some(name) = value.text() {
            return self.name(&Found { value: name, spot: value.spot() }, problems);
        }
        if let Some(list) = value.list() {
            let of = self.read_all(list, problems)?;
            return self.at_least(of.len(), of, &value.spot(), problems);
        }
        let Some(table) = value.table() else {
            value.spot().note(
                problems,
                "Ce n’est pas une condition",
                "Écrire un nom, un tableau { … } ou une liste [ … ]",
            );
            return None;
        };
        self.table(&table, problems)
    }

    fn read_all(&mut self, list: Vec<Value<'_, '_>>, problems: &mut Problems) -> Option<Vec<NodeId>> {
        let read: Vec<Option<NodeId>> = list.into_iter().map(|one| self.read(one, problems)).collect();
        read.into_iter().collect()
    }

    fn name(&mut self, found: &Found<&str>, problems: &mut Problems) -> Option<NodeId> {
        self.used.insert(found.value.to_owned());
        let node = self.named.get(found.value).copied();
        if node.is_none() {
            let what = format!("La condition « {} » est inconnue, ou définie plus bas", found.value);
            found.spot.note(problems, what, format!("L’ajouter à {}, ou la remonter", super::CONDITIONS));
        }
        node
    }

    /// All entries of a table must hold.
    fn table(&mut self, table: &Table<'_, '_>, problems: &mut Problems) -> Option<NodeId> {
        let least = table.get("at-least").and_then(|value| value.number());
        let mut parts = Vec::new();
        for (key, value) in table.entries() {
            parts.push(match key {
                "any" | "all" | "of" => {
                    let list = value.list().unwrap_or_default();
                    let of = self.read_all(list, problems)?;
                    let count = match (key, least) {
                        ("any", _) => 1,
                        ("of", Some(least)) => least as usize,
                        _ => of.len(),
                    };
                    self.at_least(count, of, &value.spot(), problems)?
                }
                "at-least" => continue,
                "not" => {
                    let other = self.read(value, problems)?;
                    self.add(Node::Not(other))
                }
                "unless" => {
                    let other = self.read(value, problems)?;
                    self.add(Node::Unless(other))
                }
                "dont-know" => {
                    let question = self.question(value.text().unwrap_or_default(), &value.spot(), problems)?;
                    self.add(Node::DontKnow(question))
                }
                question => self.is(question, value, problems)?,
            });
        }
        self.at_least(parts.len(), parts, &table.spot(), problems)
    }

    fn at_least(&mut self, count: usize, of: Vec<NodeId>, spot: &Spot, problems: &mut Problems) -> Option<NodeId> {
        let mut parts: Vec<NodeId> = Vec::new();
        for part in of {
            if !parts.contains(&part) || count > 1 {
                parts.push(part);
            }
        }
        match (parts.as_slice(), u8::try_from(count)) {
            ([only], Ok(1)) => Some(*only),
            ([_, ..], Ok(1..)) if count <= parts.len() => {
                Some(self.add(Node::AtLeast { count: count as u8, of: parts }))
            }
            _ => {
                spot.note(problems, "La condition est vide, ou demande plus qu’elle ne contient", "La compléter");
                None
            }
        }
    }

    fn question(&self, id: &str, spot: &Spot, problems: &mut Problems) -> Option<QuestionId> {
        let at = self.questions.iter().position(|asked| asked.question.id == id);
        if at.is_none() {
            let remedy = format!("Écrire un nom de question de {}, ou un mot de condition", super::QUESTIONS);
            spot.note(problems, format!("« {id} » n’est ni une question ni un mot de condition"), remedy);
        }
        at.and_then(|at| u8::try_from(at).ok()).map(QuestionId)
    }

    /// The answer to a question is one of these.
    fn is(&mut self, id: &str, value: Value<'_, '_>, problems: &mut Problems) -> Option<NodeId> {
        let question = self.question(id, &value.spot(), problems)?;
        let mut set = OptionSet::default();
        for found in value.texts(problems) {
            let part = self.options(question, &found, problems)?;
            set.yes.extend(part.yes);
            set.maybe.extend(part.maybe);
        }
        self.by_group(question, &mut set);
        let tidy = |options: &mut Vec<u8>| {
            options.sort_unstable();
            options.dedup();
        };
        tidy(&mut set.yes);
        set.maybe.retain(|option| !set.yes.contains(option));
        tidy(&mut set.maybe);
        if set.yes.is_empty() {
            value.spot().note(problems, "Aucune réponse n’est nommée", "Nommer une réponse de la question");
            return None;
        }
        let next = SetId(self.sets.len() as u16);
        let set_id = *self.known_sets.entry(set.clone()).or_insert(next);
        if set_id == next {
            self.sets.push(set);
        }
        Some(self.add(Node::Is { question, set: set_id }))
    }

    /// Some countries of a part of the world: of that part, one cannot tell.
    fn by_group(&self, id: QuestionId, set: &mut OptionSet) {
        let Some(asked) = self.questions.get(id.index()) else { return };
        let groups = asked.question.options.iter().zip(0_u8..);
        let some =
            groups.filter_map(|(choice, at)| choice.group.filter(|_| set.yes.contains(&at) || set.maybe.contains(&at)));
        let some: Vec<u8> = some.collect();
        set.maybe.extend(some);
    }

    /// The options that one word stands for.
    fn options(&mut self, id: QuestionId, found: &Found<&str>, problems: &mut Problems) -> Option<OptionSet> {
        let question = &self.questions.get(id.index())?.question;
        let word = found.value;
        let all = || 0..question.options.len() as u8;
        let only = |yes: Vec<u8>| Some(OptionSet { yes, maybe: Vec::new() });
        if word == "*" {
            return only(all().collect());
        }
        if let Some(list) = word.strip_prefix('@').filter(|_| question.form == Form::Country) {
            self.used.insert(word.to_owned());
            let set = self.world.lists.get(list).cloned();
            if set.is_none() {
                found.spot.note(
                    problems,
                    format!("La liste « {list} » est inconnue"),
                    format!("L’ajouter à {}", super::WORLD),
                );
            }
            return set;
        }
        let (from, word) = match (word.strip_prefix(">= "), word.strip_prefix("<= ")) {
            (Some(word), _) => (1, word),
            (_, Some(word)) => (-1, word),
            _ => (0, word),
        };
        let Some(at) = question.option_called(word) else {
            let known: Vec<&str> = question.options.iter().map(|choice| choice.id.as_str()).take(24).collect();
            let what = format!("« {word} » n’est pas une réponse de « {} »", question.id);
            found.spot.note(problems, what, format!("Écrire l’un de : {}", known.join(", ")));
            return None;
        };
        match from {
            1 => only(all().filter(|option| *option >= at).collect()),
            -1 => only(all().filter(|option| *option <= at).collect()),
            _ => only(vec![at]),
        }
    }

    /// A node, or the same one that is already there.
    fn add(&mut self, node: Node) -> NodeId {
        let next = NodeId(self.nodes.len() as u16);
        let id = *self.known.entry(node.clone()).or_insert(next);
        if id == next {
            self.nodes.push(node);
        }
        id
    }
}
