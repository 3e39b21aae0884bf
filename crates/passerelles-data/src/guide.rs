//! The questionnaire, from `data/guide` to its compiled rules and words.
//!
//! One way: `page` reads TOML and remembers where everything stands, `question`, `world`, `condition` and `item`
//! give it meaning, `words` reads each language, and `survey` proves on every possible visit that the whole makes
//! sense. Stops at values in memory; [`crate::compile`] makes files of them. [`graph`] draws the questions.

mod condition;
mod diagram;
mod draw;
mod item;
mod page;
mod proof;
mod question;
mod settings;
mod source;
mod survey;
mod verdict;
mod words;
mod world;

pub(crate) use draw::graph;
pub use draw::{dot, json as graph_json};
pub use proof::proof;
pub use survey::{Asked, Survey, asked};

use passerelles_domain::guide::{self, Rules, Section, Texts, words_of};
use passerelles_domain::text::Lang;

use crate::by_lang::ByLang;
use crate::problem::Problems;
use crate::source::Sources;
use page::{Page, Spot};

/// Files that hold rules, besides one for each section.
const QUESTIONS: &str = "guide/questions.toml";
const WORLD: &str = "guide/world.toml";
const CONDITIONS: &str = "guide/conditions.toml";
const SOURCES: &str = "guide/sources.toml";
const SETTINGS: &str = "guide/rules.toml";

/// Files of rules.
const RULES: [&str; 17] = [
    QUESTIONS,
    WORLD,
    CONDITIONS,
    SOURCES,
    SETTINGS,
    "guide/stops.toml",
    "guide/kinds.toml",
    "guide/laws.toml",
    "guide/steps.toml",
    "guide/people.toml",
    "guide/support.toml",
    "guide/funds.toml",
    "guide/contacts.toml",
    "guide/pitfalls.toml",
    "guide/countries.toml",
    "guide/peers.toml",
    "guide/points.toml",
];

/// The files of words of some languages.
macro_rules! words {
    ($($lang:literal)+) => {
        [$([
            concat!("guide/", $lang, "/questions.toml"),
            concat!("guide/", $lang, "/words.toml"),
            concat!("guide/", $lang, "/stops.toml"),
            concat!("guide/", $lang, "/kinds.toml"),
            concat!("guide/", $lang, "/laws.toml"),
            concat!("guide/", $lang, "/steps.toml"),
            concat!("guide/", $lang, "/people.toml"),
            concat!("guide/", $lang, "/support.toml"),
            concat!("guide/", $lang, "/funds.toml"),
            concat!("guide/", $lang, "/contacts.toml"),
            concat!("guide/", $lang, "/pitfalls.toml"),
            concat!("guide/", $lang, "/countries.toml"),
            concat!("guide/", $lang, "/peers.toml"),
            concat!("guide/", $lang, "/points.toml"),
        ]),+]
    };
}
const WORDS: [[&str; 14]; Lang::READY.len()] = words!("fr" "en" "es" "pt" "ar" "de");

/// Every file of the questionnaire, in the data folder.
pub fn files() -> impl Iterator<Item = &'static str> {
    RULES.into_iter().chain(WORDS.into_iter().flatten())
}

/// The questionnaire, ready to compile.
#[derive(Clone, Debug, Default)]
pub struct Guide {
    /// Rules.
    pub rules: Rules,
    /// Where everything was read.
    pub sources: guide::Sources,
    /// Words, by language.
    pub texts: Vec<Texts>,
    /// What the parts of the road map are called in a list, by language.
    pub sections: Vec<Vec<String>>,
    /// Pairs of items that must never be recommended together, by id.
    pub contradictions: Vec<(String, String)>,
}

/// Names of countries in each language, by ISO code in lower case.
pub(crate) type CountryNames<'c> = Vec<(String, ByLang<&'c str>)>;

/// Reads and checks the questionnaire.
pub(crate) fn read(sources: &Sources, countries: &CountryNames<'_>, problems: &mut Problems) -> Guide {
    let before = problems.len();
    let page = |file, problems: &mut Problems| Page::read(file, sources.bytes(file), problems);
    let settings_page = page(SETTINGS, problems);
    let known = source::sources(&page(SOURCES, problems), problems);
    let world = world::World::read(&page(WORLD, problems), countries, problems);
    let asked = settings_page.root().text("world", problems).map(|found| found.value);
    let questions = question::questions(&page(QUESTIONS, problems), asked, &world, &known, problems);
    let mut book = condition::Book::new(&questions, &world);
    let conditions = page(CONDITIONS, problems);
    book.define(&conditions, problems);
    let settings = settings::settings(&settings_page, &questions, problems);
    let mut items = Vec::new();
    for section in Section::ALL {
        let found = item::items(&page(rules_file(section), problems), section, &settings, &known, &mut book, problems);
        items.extend(found);
    }
    item::unique(&items, problems);
    book.report_unused(&conditions, problems);
    known.report_unused(problems);
    let mut sections = Vec::new();
    let texts = Lang::READY.map(|lang| {
        let pages = words::Pages::read(sources, lang, problems);
        sections.push(words::sections(lang, &pages, problems));
        words::texts(lang, &pages, &questions, &items, &settings, countries, problems)
    });
    if problems.len() > before {
        // What one would find on visits is a consequence.
        return Guide::default();
    }
    let spots: Vec<Spot> = items.iter().map(|entry| entry.spot.clone()).collect();
    let asked: Vec<Spot> = questions.iter().map(|asked| asked.spot.clone()).collect();
    let (nodes, sets) = book.into_parts();
    let rules = settings.rules(questions.into_iter().map(|asked| asked.question).collect(), nodes, sets, items, &known);
    let texts = texts.into_iter().map(|texts| Texts { rules: words_of(&rules), ..texts }).collect();
    verdict::judge(&rules, &settings.contradictions, &asked, &spots, problems);
    Guide {
        rules,
        sources: guide::Sources { sources: known.sources },
        texts,
        sections,
        contradictions: settings.pairs(),
    }
}

/// The file of a section's rules.
fn rules_file(section: Section) -> &'static str {
    let name = format!("guide/{}.toml", section.as_str());
    files().find(|file| *file == name).unwrap_or_default()
}

/// The file of a language's words.
fn words_file(lang: Lang, name: &str) -> &'static str {
    let name = format!("guide/{}/{name}.toml", lang.tag());
    files().find(|file| *file == name).unwrap_or_default()
}
