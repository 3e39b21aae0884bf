//! What a French territory answers by itself, once it has been found by its name: who asks, in which region, and
//! whether there is a border.

use serde::{Deserialize, Serialize};

use super::answer::{Answer, Answers};
use super::rules::{QuestionId, Rules};
use crate::atlas::Level;

/// What is known of the territory of a visitor.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Standing<'a> {
    /// Its level; `None` when its members act without it: an association of that commune.
    pub level: Option<Level>,
    /// Inhabitants, for a commune.
    pub population: Option<u32>,
    /// INSEE code of its region, or of its overseas collectivity.
    pub region: &'a str,
    /// Code of its département; empty for a region.
    pub departement: &'a str,
}

/// What territories answer, as data.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Ground {
    /// The question « who », and its option for an authority.
    pub who: (QuestionId, u8),
    /// The question of the level.
    pub level: QuestionId,
    /// Options of communes, by the number of inhabitants from which they hold, rising from 0.
    pub communes: Vec<(u32, u8)>,
    /// Options of an EPCI, a département and a region.
    pub others: [u8; 3],
    /// The question of the region: its options are called by INSEE code.
    pub region: QuestionId,
    /// Its option for every overseas collectivity that is not called by its code.
    pub overseas: u8,
    /// The question of the border, and its option for a département without one.
    pub border: (QuestionId, u8),
    /// Départements with a land border abroad, each with its option.
    pub borders: Vec<(String, u8)>,
}

impl Rules {
    /// The answers with what a territory answers by itself put in; everything else is kept.
    #[must_use]
    pub fn with_territory(&self, answers: Answers, standing: &Standing<'_>) -> Answers {
        let ground = &self.ground;
        let mut answers = answers;
        let mut put = |question, option| {
            answers = core::mem::take(&mut answers).with(question, Answer::Chosen(vec![option]));
        };
        let [epci, departement, region] = ground.others;
        let level = match standing.level {
            Some(Level::Commune) => standing.population.and_then(|people| {
                ground.communes.iter().filter(|(from, _)| *from <= people).map(|(_, option)| *option).next_back()
            }),
            Some(Level::Epci) => Some(epci),
            Some(Level::Departement) => Some(departement),
            Some(Level::Region) => Some(region),
            None => None,
        };
        if standing.level.is_some() {
            put(ground.who.0, ground.who.1);
        }
        if let Some(option) = level {
            put(ground.level, option);
        }
        let known = self.question(ground.region).and_then(|question| question.option_called(standing.region));
        if !standing.region.is_empty() {
            put(ground.region, known.unwrap_or(ground.overseas));
        }
        if !standing.departement.is_empty() {
            let border = ground.borders.iter().find(|(code, _)| code == standing.departement);
            put(ground.border.0, border.map_or(ground.border.1, |(_, option)| *option));
        }
        answers
    }
}
