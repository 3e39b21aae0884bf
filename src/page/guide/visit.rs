//! Where a visitor stands: the answers of the address, replayed, and the addresses that lead on from there.

use std::sync::{Arc, OnceLock};

use leptos::prelude::*;
use passerelles_domain::guide::{
    Answer, Answers, BadFragment, Date, Document, Entry, QuestionId, Replay, Roadmap, Rules, Sources, Step, Texts,
};
use passerelles_domain::id::Iso2;
use passerelles_domain::text::Messages;

use crate::platform::{date, navigation, storage};
use crate::route::GuideAddress;
use crate::state::setting::Setting;

/// What the guide is made of.
#[derive(Clone)]
pub(super) struct Kit {
    /// Words of the app and addresses.
    pub(super) setting: Setting,
    /// Rules.
    pub(super) rules: Arc<Rules>,
    /// Words of the guide.
    pub(super) texts: Arc<Texts>,
    /// Sources; none until the road map has got them.
    pub(super) sources: Arc<Sources>,
}

/// A screen of the guide.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Screen {
    /// Before the first question, with the country that one comes with.
    Start(Option<Iso2>),
    /// A question.
    Ask(QuestionId),
    /// The road map, partial or whole.
    Roadmap,
}

impl From<Step> for Screen {
    fn from(step: Step) -> Self {
        match step {
            Step::Ask(id) => Self::Ask(id),
            Step::Roadmap => Self::Roadmap,
        }
    }
}

/// What has to be said about the address.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Remark {
    /// It holds no answers.
    Mangled,
    /// So many answers could not be read.
    Lost(usize),
    /// It was written under older rules; what changed since then.
    Older(Vec<String>),
    /// It was written under newer rules.
    Newer,
}

/// Answers and all that follows from them.
#[derive(Clone, Debug)]
pub(super) struct Visit {
    /// The answers, those that wait aside included.
    pub(super) answers: Answers,
    /// The answers, replayed.
    pub(super) replay: Replay,
    /// What is recommended so far, once somebody has asked.
    roadmap: OnceLock<Roadmap>,
    /// What has to be said about the address.
    pub(super) remarks: Vec<Remark>,
}

impl Kit {
    pub(super) fn new(setting: Setting, rules: Arc<Rules>, texts: Arc<Texts>) -> Self {
        Self { setting, rules, texts, sources: Arc::default() }
    }

    /// Words of the app.
    pub(super) fn t(&self) -> &'static Messages {
        self.setting.t
    }

    /// The address of a screen, without answers; `None` for the start, which may have several.
    pub(super) fn address_of(&self, screen: Screen) -> Option<GuideAddress> {
        match screen {
            Screen::Start(_) => None,
            Screen::Ask(id) => self.rules.question(id).map(|question| GuideAddress::Question(question.id.clone())),
            Screen::Roadmap => Some(GuideAddress::Roadmap),
        }
    }

    /// The address of a screen under some answers.
    pub(super) fn href(&self, screen: Screen, answers: &Answers) -> String {
        let written =
            if answers.is_empty() && answers.place().is_none() { String::new() } else { self.rules.write(answers) };
        self.setting.site.guide(self.address_of(screen).unwrap_or(GuideAddress::Start(None)), &written)
    }

    /// The address of what comes next under some answers.
    pub(super) fn next(&self, answers: &Answers) -> String {
        self.href(self.rules.replay(answers).step.into(), answers)
    }

    /// The whole address at which somebody else finds the same road map.
    pub(super) fn shared(&self, visit: &Visit) -> String {
        let counted = visit.replay.counted.clone().with_place(visit.answers.place());
        [navigation::origin(), self.href(Screen::Roadmap, &counted)].concat()
    }

    /// Does something with all that an export says.
    pub(super) fn with_document<T>(&self, visit: &Visit, act: impl FnOnce(&Document<'_>) -> T) -> T {
        let address = self.shared(visit);
        act(&Document {
            rules: &self.rules,
            texts: &self.texts,
            sources: &self.sources,
            replay: &visit.replay,
            roadmap: visit.roadmap(self),
            address: &address,
            made: today(),
        })
    }
}

/// The rest follows from these.
impl PartialEq for Visit {
    fn eq(&self, other: &Self) -> bool {
        self.answers == other.answers && self.remarks == other.remarks
    }
}

/// Today by the clock of the device.
pub(super) fn today() -> Date {
    date::iso().parse().unwrap_or(Date::FALLBACK)
}

impl Visit {
    /// Reads a fragment: the nearest sense of whatever it holds.
    pub(super) fn read(kit: &Kit, fragment: &str) -> Self {
        let reading = kit.rules.read(fragment);
        let mut remarks = Vec::new();
        let answers = match reading {
            Ok(reading) => {
                if !reading.lost.is_empty() {
                    remarks.push(Remark::Lost(reading.lost.len()));
                }
                if reading.version > kit.rules.version {
                    remarks.push(Remark::Newer);
                }
                let changes: Vec<String> = kit.texts.changes_since(reading.version).map(str::to_owned).collect();
                if reading.version < kit.rules.version && !changes.is_empty() {
                    remarks.push(Remark::Older(changes));
                }
                reading.answers
            }
            Err(BadFragment::Empty) => Answers::default(),
            Err(_) => {
                remarks.push(Remark::Mangled);
                Answers::default()
            }
        };
        let replay = kit.rules.replay(&answers);
        Self { answers, replay, roadmap: OnceLock::new(), remarks }
    }

    /// The screen that an address asks for, or the nearest one: only questions that count here are asked.
    pub(super) fn screen(&self, kit: &Kit, asked: &GuideAddress) -> Screen {
        if self.remarks.contains(&Remark::Mangled) {
            return Screen::Start(None);
        }
        match asked {
            GuideAddress::Start(country) => Screen::Start(*country),
            GuideAddress::Roadmap if self.answers.is_empty() => Screen::Start(None),
            GuideAddress::Roadmap => Screen::Roadmap,
            GuideAddress::Question(name) => match kit.rules.question_called(name) {
                Some(id) if self.replay.path.contains(&id) => Screen::Ask(id),
                _ => self.replay.step.into(),
            },
        }
    }

    /// Keeps the answers on this device, so that they can be taken up again.
    pub(super) fn keep(&self, kit: &Kit) {
        if !self.answers.is_empty() {
            // A device that refuses still has them in the address.
            storage::set(storage::Key::Guide, Some(&kit.rules.write(&self.answers)));
        }
    }

    /// What is recommended so far. Asked for by what comes after the first answer only: whoever enters does not wait for
    /// the code that reads it.
    pub(super) fn roadmap(&self, kit: &Kit) -> &Roadmap {
        self.roadmap.get_or_init(|| Roadmap::new(&kit.rules, &self.replay))
    }

    /// The answers with another one.
    pub(super) fn answered(&self, question: QuestionId, answer: Answer) -> Answers {
        self.answers.clone().with(question, answer)
    }

    /// What the last answer has brought.
    pub(super) fn news(&self, kit: &Kit) -> Vec<Entry> {
        let Some(last) = self.replay.path.last() else { return Vec::new() };
        let before = kit.rules.replay(&self.replay.counted.clone().without(*last));
        let before = Roadmap::new(&kit.rules, &before);
        self.roadmap(kit).entries.iter().filter(|entry| !before.holds(entry.item)).cloned().collect()
    }
}

/// Whether a question may be answered by a name.
pub(super) fn answers_by_name(kit: &Kit, visit: &Visit, question: QuestionId) -> bool {
    let ground = &kit.rules.ground;
    question == ground.level || (question == ground.region && !is_authority(kit, visit))
}

/// Whether it is the territory itself that asks.
pub(super) fn is_authority(kit: &Kit, visit: &Visit) -> bool {
    let (question, option) = kit.rules.ground.who;
    visit.answers.get(question).is_some_and(|answer| answer.options().contains(&option))
}

/// What has to be said about the address, in words.
#[component]
pub(super) fn Remarks(kit: Kit, visit: Arc<Visit>) -> impl IntoView {
    let t = kit.t();
    visit
        .remarks
        .iter()
        .map(|remark| {
            let (words, list) = match remark {
                Remark::Mangled => (t.guide_mangled().to_owned(), Vec::new()),
                Remark::Lost(count) => (t.guide_lost(*count as u64), Vec::new()),
                Remark::Older(changes) => (t.guide_older().to_owned(), changes.clone()),
                Remark::Newer => (t.guide_newer().to_owned(), Vec::new()),
            };
            let list: Vec<AnyView> = list.into_iter().map(|change| view! { <li>{change}</li> }.into_any()).collect();
            let list = (!list.is_empty()).then(|| view! { <ul>{list}</ul> }.into_any());
            view! { <div class="notice guide__remark" role="status"><p>{words}</p>{list}</div> }.into_any()
        })
        .collect_view()
}
