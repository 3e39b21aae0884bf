//! The road map: what is recommended, in reading order, each item with the answers that brought it. At any moment of
//! a visit: while questions are open it holds what is already certain.

use super::answer::Answer;
use super::change::{Change, Effect};
use super::explain::Reason;
use super::replay::{Replay, Step};
use super::rules::{Form, Item, ItemId, QuestionId, Rules};
use super::section::Section;
use super::truth::Truth;
use crate::order::sorted_by;

/// One recommended item.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// Which one.
    pub item: ItemId,
    /// The part of the road map that it is in.
    pub section: Section,
    /// The answers that brought it.
    pub reasons: Vec<Reason>,
}

/// A kind of cooperation that was not kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Aside {
    /// Which one.
    pub item: ItemId,
    /// The answers that stand in its way.
    pub obstacles: Vec<Reason>,
    /// Other answers, each of which would bring it; none when one alone is not enough.
    pub changes: Vec<Change>,
}

/// A step with its time, in weeks from the start.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Planned {
    /// Which step.
    pub item: ItemId,
    /// Position of its phase.
    pub phase: u8,
    /// First week, from 0.
    pub start: u16,
    /// Length in weeks, at least 1.
    pub weeks: u16,
}

/// What is recommended under some answers.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Roadmap {
    /// Everything that is certain, by section, then what comes first.
    pub entries: Vec<Entry>,
    /// Kinds that were not kept, and why; empty while the road map is partial.
    pub aside: Vec<Aside>,
    /// Questions answered with « je ne sais pas »: to be taken to the first interview.
    pub unsure: Vec<QuestionId>,
    /// Items that open questions may still add.
    pub possible: Vec<ItemId>,
    /// Nothing is left to ask.
    pub complete: bool,
}

impl Roadmap {
    /// Reads a road map out of replayed answers.
    pub fn new(rules: &Rules, replay: &Replay) -> Self {
        let outlook = |item: &Item| replay.evaluation.outlook(item.when);
        let shown: Vec<(ItemId, &Item)> = rules.items().filter(|(_, item)| outlook(item).is(Truth::Yes)).collect();
        let entry = |(id, item): (ItemId, &Item)| Entry {
            item: id,
            section: item.section,
            reasons: rules.reasons(&replay.evaluation, &replay.counted, id),
        };
        let entries = sorted_by(shown, |(_, item)| place(item)).into_iter().map(entry).collect();
        let complete = replay.step == Step::Roadmap;
        let kinds = rules.items().filter(|(_, item)| item.section == Section::Kind && !outlook(item).is(Truth::Yes));
        let aside = |(id, _): (ItemId, &Item)| Aside {
            item: id,
            obstacles: rules.obstacles(&replay.evaluation, &replay.counted, id),
            changes: rules.changes(&replay.counted, id).into_iter().filter(|change| adds(change.effect)).collect(),
        };
        Self {
            entries,
            aside: if complete { kinds.map(aside).collect() } else { Vec::new() },
            unsure: replay
                .path
                .iter()
                .copied()
                .filter(|id| replay.counted.get(*id) == Some(&Answer::DontKnow))
                .collect(),
            possible: rules.items().filter(|(_, item)| outlook(item).hesitates(Truth::Yes)).map(|(id, _)| id).collect(),
            complete,
        }
    }

    /// The items of one section, in reading order.
    pub fn section(&self, section: Section) -> impl Iterator<Item = &Entry> {
        self.entries.iter().filter(move |entry| entry.section == section)
    }

    /// Whether an item is recommended.
    pub fn holds(&self, item: ItemId) -> bool {
        self.entries.iter().any(|entry| entry.item == item)
    }

    /// When each step is due, in reading order: a phase begins when the phases before it that have steps may be
    /// over. A suggestion of ours, for a calendar.
    pub fn plan(&self, rules: &Rules) -> Vec<Planned> {
        let steps = || self.section(Section::Step).filter_map(|entry| Some((entry.item, rules.item(entry.item)?)));
        let mut start = 0;
        let mut plan = Vec::new();
        for (phase, length) in (0_u8..).zip(&rules.phases) {
            let own = || steps().filter(|(_, step)| step.phase == phase);
            plan.extend(own().map(|(item, step)| Planned {
                item,
                phase,
                start: start + u16::from(step.after),
                weeks: u16::from(step.weeks).max(1),
            }));
            if own().next().is_some() {
                start += u16::from(length.weeks);
            }
        }
        plan
    }
}

impl Rules {
    /// Items of a section that one other answer would add, each with those answers. Countries are left out: one does
    /// not choose a partner for a grant.
    pub fn additions(&self, replay: &Replay, section: Section) -> Vec<(ItemId, Vec<Change>)> {
        let missing = self
            .items()
            .filter(|(_, item)| item.section == section && !replay.evaluation.outlook(item.when).is(Truth::Yes));
        let country = |change: &Change| self.question(change.question).is_some_and(|one| one.form == Form::Country);
        missing
            .map(|(id, _)| {
                let changes = self.changes(&replay.counted, id).into_iter();
                (id, changes.filter(|change| adds(change.effect) && !country(change)).collect::<Vec<_>>())
            })
            .filter(|(_, changes)| !changes.is_empty())
            .collect()
    }
}

/// Whether a change gives an answer rather than taking one back: one does not advise people to know less.
fn adds(effect: Effect) -> bool {
    matches!(effect, Effect::Instead | Effect::Besides)
}

/// What items are sorted by: section, phase and week of a step, rank; equal ones keep the order of their file.
fn place(item: &Item) -> u64 {
    let parts = [item.section as u8, item.phase, item.after, item.rank];
    parts.into_iter().fold(0, |key, part| (key << 8) | u64::from(part))
}
