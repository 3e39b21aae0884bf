//! The road map as plain text, to copy into a message.

use super::Document;
use crate::guide::roadmap::Entry;
use crate::guide::rules::{Item, ItemId};
use crate::guide::section::Section;
use crate::guide::texts::Word;

impl Document<'_> {
    /// The whole road map as text, without any markup, lines ending in `\n`.
    pub fn plain(&self) -> String {
        let mut out = Lines::default();
        out.line(self.texts.word(Word::Title));
        out.line(&self.labelled(self.texts.word(Word::Made), &self.made.to_string()));
        out.line(&self.labelled(self.texts.word(Word::Link), self.address));
        out.line(self.texts.word(Word::Aid));
        out.heading(self.texts.word(Word::Answers));
        for (id, answer) in self.replay.counted.iter() {
            let short = self.texts.question(id).map_or("", |question| question.short.as_str());
            out.bullet(&self.labelled(short, &self.answer(id, answer)));
        }
        for section in Section::ALL {
            self.plain_section(section, &mut out);
        }
        self.plain_end(&mut out);
        out.0
    }

    fn plain_section(&self, section: Section, out: &mut Lines) {
        let mut entries = self.roadmap.section(section).peekable();
        if entries.peek().is_none() {
            return;
        }
        out.heading(self.texts.word(Word::heading(section)));
        if section == Section::Step {
            out.line(self.texts.word(Word::Times));
        }
        for (at, entry) in (1..).zip(entries) {
            self.plain_entry(at, entry, out);
        }
        if section == Section::Kind && !self.roadmap.aside.is_empty() {
            out.heading(self.texts.word(Word::Aside));
            for aside in &self.roadmap.aside {
                let Some(words) = self.texts.item(aside.item) else { continue };
                let mut said = words.note.clone();
                if !aside.changes.is_empty() {
                    let would = self.labelled(self.texts.word(Word::Would), &self.changes(&aside.changes));
                    said = [said, would].into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" ");
                }
                out.bullet(&self.labelled(&words.title, &said));
            }
        }
    }

    fn plain_entry(&self, at: u32, entry: &Entry, out: &mut Lines) {
        let (Some(item), Some(words)) = (self.rules.item(entry.item), self.texts.item(entry.item)) else { return };
        let (title, text) = self.words(entry.item);
        out.line(&[&at.to_string(), ". ", &title].concat());
        let facts = self.facts(item);
        // The path of a method sheet leads nowhere outside of the site.
        let url = if item.url.starts_with('/') { "" } else { item.url.as_str() };
        for line in [text.as_str(), words.note.as_str(), facts.as_str(), url] {
            out.indented(line);
        }
        if !words.lines.is_empty() {
            out.indented(&self.labelled(self.texts.word(Word::Deliverables), &words.lines.join(self.comma())));
        }
        if !entry.reasons.is_empty() {
            out.indented(&self.labelled(self.texts.word(Word::Because), &self.reasons(&entry.reasons)));
        }
    }

    /// Year, date of the law and « à vérifier », in one line; empty when there is nothing to say.
    pub fn facts(&self, item: &Item) -> String {
        let mut facts = Vec::new();
        if item.year > 0 {
            facts.push(self.labelled(self.texts.word(Word::Year), &item.year.to_string()));
        }
        if !item.since.is_empty() {
            facts.push(self.labelled(self.texts.word(Word::Since), &item.since));
        }
        if item.check {
            facts.push(self.texts.word(Word::Check).to_owned());
        }
        facts.join(self.comma())
    }

    fn plain_end(&self, out: &mut Lines) {
        if !self.roadmap.unsure.is_empty() {
            out.heading(self.texts.word(Word::Unsure));
            for id in &self.roadmap.unsure {
                out.bullet(self.texts.question(*id).map_or("", |question| question.title.as_str()));
            }
        }
        out.heading(self.texts.word(Word::Sources));
        out.line(&self.labelled(self.texts.word(Word::Checked), &self.rules.checked));
        for source in self.sources_at(&self.cited()) {
            let parts = [source.title.as_str(), source.date.as_str(), source.url.as_str()];
            let parts: Vec<&str> = parts.into_iter().filter(|part| !part.is_empty()).collect();
            out.bullet(&parts.join(self.comma()));
        }
    }

    /// Sources of the road map, each once, in the order in which they are first cited.
    pub fn cited(&self) -> Vec<u16> {
        let ids: Vec<ItemId> = self.roadmap.entries.iter().map(|entry| entry.item).collect();
        let sources = ids.into_iter().filter_map(|id| self.rules.item(id)).flat_map(|item| &item.sources);
        let mut cited = Vec::new();
        for source in sources {
            if !cited.contains(source) {
                cited.push(*source);
            }
        }
        cited
    }
}

/// Text that grows by lines; empty ones are left out.
#[derive(Default)]
struct Lines(String);

impl Lines {
    fn line(&mut self, text: &str) {
        self.put("", text);
    }

    fn bullet(&mut self, text: &str) {
        self.put("- ", text);
    }

    fn indented(&mut self, text: &str) {
        self.put("   ", text);
    }

    fn heading(&mut self, text: &str) {
        self.0.push('\n');
        self.put("## ", text);
    }

    fn put(&mut self, before: &str, text: &str) {
        if !text.is_empty() {
            self.0.push_str(before);
            self.0.push_str(text);
            self.0.push('\n');
        }
    }
}
