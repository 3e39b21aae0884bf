//! The words of one language: every question, option, item and phase has its own, nothing is left over, and French is
//! set as French is.

use passerelles_domain::guide::{Form, ItemText, Question, QuestionText, Section, Texts, Word};

use passerelles_domain::text::Lang;

use super::CountryNames;
use super::item::Entry;
use super::page::{Found, Page, Table};
use super::question::Asked;
use super::settings::Settings;
use crate::problem::Problems;
use crate::source::Sources;

/// Longest title and longest text, in characters: a road map is printed on three pages.
const TITLE: usize = 90;
const TEXT: usize = 420;

/// The files of one language.
pub(super) struct Pages<'s> {
    questions: Page<'s>,
    words: Page<'s>,
    sections: Vec<(Section, Page<'s>)>,
}

impl<'s> Pages<'s> {
    /// Reads them.
    pub(super) fn read(sources: &'s Sources, lang: Lang, problems: &mut Problems) -> Self {
        let mut page = |name: &str| {
            let file = super::words_file(lang, name);
            Page::read(file, sources.bytes(file), problems)
        };
        let (questions, words) = (page("questions"), page("words"));
        let sections = Section::ALL.map(|section| (section, page(section.as_str()))).into();
        Self { questions, words, sections }
    }
}

/// Reads words, notes what is missing or left over.
struct Reader<'r> {
    lang: Lang,
    problems: &'r mut Problems,
}

/// What the parts of the road map are called in a list.
pub(super) fn sections(lang: Lang, pages: &Pages<'_>, problems: &mut Problems) -> Vec<String> {
    let known = Section::ALL.map(Section::as_str);
    Reader { lang, problems }.list(&pages.words.root(), "sections", &known)
}

/// All words of a language.
pub(super) fn texts(
    lang: Lang,
    pages: &Pages<'_>,
    questions: &[Asked],
    items: &[Entry],
    settings: &Settings,
    countries: &CountryNames<'_>,
    problems: &mut Problems,
) -> Texts {
    let mut reader = Reader { lang, problems };
    let root = pages.words.root();
    root.only(&["words", "phases", "sections", "changes"], reader.problems);
    let known: Vec<&str> = Word::ALL.iter().map(|word| word.as_str()).collect();
    let words = reader.list(&root, "words", &known);
    let known: Vec<&str> = settings.phases.iter().map(|phase| phase.id.as_str()).collect();
    let phases = reader.list(&root, "phases", &known);
    let changes = root.get("changes").and_then(|value| value.table()).map(|table| table.entries()).unwrap_or_default();
    let change =
        |(version, value): (&str, super::page::Value<'_, '_>)| Some((version.parse().ok()?, value.text()?.to_owned()));
    let changes = changes.into_iter().filter_map(change).collect();
    let known: Vec<&str> = questions.iter().map(|asked| asked.question.id.as_str()).collect();
    pages.questions.root().only(&known, reader.problems);
    let questions = questions.iter().map(|asked| reader.question(&pages.questions, asked, lang, countries)).collect();
    let mut all = Vec::with_capacity(items.len());
    for (section, page) in &pages.sections {
        let own = || items.iter().filter(|entry| entry.item.section == *section);
        let known: Vec<&str> = own().map(|entry| entry.item.id.as_str()).collect();
        page.root().only(&known, reader.problems);
        all.extend(own().map(|entry| reader.item(page, *section, &entry.item.id)));
    }
    Texts { language: lang.tag().to_owned(), rules: 0, words, questions, phases, items: all, changes }
}

impl Reader<'_> {
    /// A text that must be there.
    fn needed(&mut self, table: &Table<'_, '_>, key: &str, longest: usize) -> String {
        let Some(found) = table.text(key, self.problems).filter(|found| !found.value.is_empty()) else {
            let what = format!("Le texte « {key} » manque");
            table.spot().note(self.problems, what, format!("Écrire {key} = \"…\""));
            return String::new();
        };
        self.look(&found, longest);
        found.value.to_owned()
    }

    /// A text that may be missing.
    fn optional(&mut self, table: &Table<'_, '_>, key: &str) -> String {
        let Some(found) = table.text(key, self.problems) else { return String::new() };
        self.look(&found, TEXT);
        found.value.to_owned()
    }

    /// What is wrong with how a text is written.
    fn look(&mut self, found: &Found<&str>, longest: usize) {
        let length = found.value.chars().count();
        if length > longest {
            found.spot.note(
                self.problems,
                format!("Le texte a {length} signes"),
                format!("Le raccourcir à {longest} au plus"),
            );
        }
        if let Some(fault) = fault(found.value, self.lang) {
            found.spot.note(self.problems, fault, "Corriger la typographie");
        }
    }

    /// Texts by key, in the order of `known`.
    fn list(&mut self, root: &Table<'_, '_>, key: &str, known: &[&str]) -> Vec<String> {
        let Some(table) = root.get(key).and_then(|value| value.table()) else {
            root.spot().note(self.problems, format!("Le tableau [{key}] manque"), "L’ajouter");
            return vec![String::new(); known.len()];
        };
        table.only(known, self.problems);
        known.iter().map(|name| self.needed(&table, name, TEXT)).collect()
    }

    /// The table of a name; noted when it is missing.
    fn table<'p, 's>(&mut self, page: &'p Page<'s>, id: &str) -> Option<Table<'p, 's>> {
        let table = page.root().get(id).and_then(|value| value.table());
        if table.is_none() {
            page.root().spot().note(
                self.problems,
                format!("Il n’y a pas de textes pour « {id} »"),
                format!("Écrire le tableau [{id}]"),
            );
        }
        table
    }

    fn question(&mut self, page: &Page<'_>, asked: &Asked, lang: Lang, countries: &CountryNames<'_>) -> QuestionText {
        let question = &asked.question;
        let Some(table) = self.table(page, &question.id) else { return QuestionText::default() };
        table.only(&["title", "short", "help", "why", "options", "brief"], self.problems);
        let named = |id: &str| countries.iter().find(|(code, _)| code == id).map(|(_, names)| *names.of(lang));
        let written: Vec<&str> = question
            .options
            .iter()
            .filter(|option| question.form != Form::Country || option.group.is_none())
            .map(|option| option.id.as_str())
            .collect();
        let words = self.list(&table, "options", &written);
        let word = |id: &str| written.iter().position(|name| *name == id).and_then(|at| words.get(at)).cloned();
        let options = question
            .options
            .iter()
            .map(|option| word(&option.id).or_else(|| named(&option.id).map(str::to_owned)).unwrap_or_default());
        let options: Vec<String> = options.collect();
        QuestionText {
            brief: self.briefs(&table, question),
            options,
            title: self.needed(&table, "title", TITLE),
            short: self.needed(&table, "short", 24),
            help: self.needed(&table, "help", TEXT),
            why: self.needed(&table, "why", TEXT),
        }
    }

    /// Options in a few words, where they are written.
    fn briefs(&mut self, table: &Table<'_, '_>, question: &Question) -> Vec<String> {
        let Some(table) = table.get("brief").and_then(|value| value.table()) else { return Vec::new() };
        let known: Vec<&str> = question.options.iter().map(|option| option.id.as_str()).collect();
        table.only(&known, self.problems);
        known.iter().map(|id| self.optional(&table, id)).collect()
    }

    fn item(&mut self, page: &Page<'_>, section: Section, id: &str) -> ItemText {
        let Some(table) = self.table(page, id) else { return ItemText::default() };
        let note = matches!(section, Section::Kind | Section::Fund);
        let known: &[&str] = match section {
            Section::Step => &["title", "text", "lines"],
            _ if note => &["title", "text", "note"],
            _ => &["title", "text"],
        };
        table.only(known, self.problems);
        let lines = table.texts("lines", self.problems);
        for found in &lines {
            self.look(found, TITLE);
        }
        if section == Section::Step && lines.is_empty() {
            table.spot().note(self.problems, "L’étape ne dit pas ce qu’elle produit", "Écrire lines = [\"…\"]");
        }
        ItemText {
            title: self.needed(&table, "title", TITLE),
            text: self.needed(&table, "text", TEXT),
            note: if section == Section::Kind {
                self.needed(&table, "note", TEXT)
            } else {
                self.optional(&table, "note")
            },
            lines: lines.into_iter().map(|found| found.value.to_owned()).collect(),
        }
    }
}

/// What is wrong with the setting of a text.
fn fault(text: &str, lang: Lang) -> Option<String> {
    let (french, english) = (lang == Lang::Fr, lang == Lang::En);
    let pairs = text.chars().zip(text.chars().skip(1));
    let mut faults = pairs.filter_map(|(a, b)| match (a, b) {
        (' ', ' ') => Some("deux espaces de suite".to_owned()),
        (' ', ':' | ';' | '!' | '?' | '%' | '€' | '»') if french => {
            Some(format!("une espace ordinaire avant « {b} »"))
        }
        (' ' | '\u{a0}', ':' | ';' | '!' | '?' | '»' | '،' | '؛' | '؟') | ('«', ' ' | '\u{a0}')
            if !french && !english =>
        {
            Some(format!("une espace entre « {a} » et « {b} »"))
        }
        (' ' | '0'..='9', '%' | '€') if !french && !english => {
            Some(format!("une espace qui manque, ou qui se coupe, avant « {b} »"))
        }
        ('«', ' ') if french => Some("une espace ordinaire après « « »".to_owned()),
        (letter, ';' | '!' | '?' | '%' | '€') if french && letter.is_alphanumeric() && letter != 'M' => {
            Some(format!("pas d’espace avant « {b} »"))
        }
        _ => None,
    });
    let odd = text.chars().find(|letter| *letter == '\'' || *letter == '"' || letter.is_control());
    let ends = text.trim().len() != text.len();
    faults
        .next()
        .or_else(|| odd.map(|letter| format!("le signe {letter:?}")))
        .or_else(|| ends.then(|| "une espace au bord".to_owned()))
        .map(|what| format!("Le texte a {what}"))
}
