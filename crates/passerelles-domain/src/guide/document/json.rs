//! The road map as JSON, for other programs. Written by hand: a serialiser would be heavier than this file.

use super::Document;
use crate::guide::answer::Answer;
use crate::guide::explain::{Reason, Sense};
use crate::guide::roadmap::{Entry, Planned};
use crate::guide::rules::QuestionId;

impl Document<'_> {
    /// The road map as one JSON object.
    pub fn json(&self) -> String {
        let plan = self.roadmap.plan(self.rules);
        let mut out = Writer::default();
        out.object(|out| {
            out.field("format", |out| out.text("passerelles-roadmap-1"));
            out.field("language", |out| out.text(&self.texts.language));
            out.field("rules", |out| out.number(u64::from(self.rules.version)));
            out.field("checked", |out| out.text(&self.rules.checked));
            out.field("made", |out| out.text(&self.made.to_string()));
            out.field("address", |out| out.text(self.address));
            out.field("complete", |out| out.truth(self.roadmap.complete));
            out.field("answers", |out| {
                out.list(self.replay.counted.iter(), |out, (id, answer)| self.answered(id, answer, out));
            });
            out.field("items", |out| out.list(self.roadmap.entries.iter(), |out, entry| self.entry(entry, &plan, out)));
            out.field("not-kept", |out| {
                out.list(self.roadmap.aside.iter(), |out, aside| {
                    out.object(|out| {
                        out.field("id", |out| out.text(self.rules.item(aside.item).map_or("", |item| &item.id)));
                        out.field("title", |out| out.text(&self.words(aside.item).0));
                        out.field("because", |out| self.reasons_in(&aside.obstacles, out));
                        out.field("would", |out| {
                            out.list(aside.changes.iter(), |out, change| out.text(&self.change(change)));
                        });
                    });
                });
            });
            out.field("sources", |out| {
                let cited = self.cited();
                out.list(self.sources_at(&cited), |out, source| {
                    out.object(|out| {
                        let parts = [
                            ("id", &source.id),
                            ("title", &source.title),
                            ("url", &source.url),
                            ("date", &source.date),
                        ];
                        for (key, text) in parts {
                            out.field(key, |out| out.text(text));
                        }
                    });
                });
            });
        });
        out.text
    }

    fn answered(&self, id: QuestionId, answer: &Answer, out: &mut Writer) {
        let Some(question) = self.rules.question(id) else { return out.text("") };
        let options = answer.options().iter().filter_map(|option| question.options.get(usize::from(*option)));
        out.object(|out| {
            out.field("question", |out| out.text(&question.id));
            out.field("title", |out| out.text(self.texts.question(id).map_or("", |text| &text.title)));
            out.field("options", |out| out.list(options, |out, option| out.text(&option.id)));
            out.field("text", |out| out.text(&self.answer(id, answer)));
        });
    }

    fn entry(&self, entry: &Entry, plan: &[Planned], out: &mut Writer) {
        let (Some(item), Some(words)) = (self.rules.item(entry.item), self.texts.item(entry.item)) else {
            return out.text("");
        };
        let (title, text) = self.words(entry.item);
        out.object(|out| {
            out.field("section", |out| out.text(entry.section.as_str()));
            let parts =
                [("id", &item.id), ("title", &title), ("text", &text), ("note", &words.note), ("url", &item.url)];
            for (key, text) in parts.into_iter().filter(|(_, text)| !text.is_empty()) {
                out.field(key, |out| out.text(text));
            }
            if item.year > 0 {
                out.field("year", |out| out.number(u64::from(item.year)));
            }
            if !item.since.is_empty() {
                out.field("since", |out| out.text(&item.since));
            }
            out.field("check", |out| out.truth(item.check));
            if !words.lines.is_empty() {
                out.field("deliverables", |out| out.list(words.lines.iter(), |out, line| out.text(line)));
            }
            if let Some(planned) = plan.iter().find(|planned| planned.item == entry.item) {
                out.field("phase", |out| {
                    out.text(self.rules.phases.get(usize::from(planned.phase)).map_or("", |phase| &phase.id));
                });
                out.field("start-week", |out| out.number(u64::from(planned.start)));
                out.field("weeks", |out| out.number(u64::from(planned.weeks)));
            }
            out.field("because", |out| self.reasons_in(&entry.reasons, out));
            out.field("sources", |out| out.list(self.sources_at(&item.sources), |out, source| out.text(&source.id)));
        });
    }

    fn reasons_in(&self, reasons: &[Reason], out: &mut Writer) {
        out.list(reasons.iter(), |out, reason| {
            let question = self.rules.question(reason.question);
            out.object(|out| {
                out.field("question", |out| out.text(question.map_or("", |question| &question.id)));
                out.field("sense", |out| {
                    out.text(match reason.sense {
                        Sense::Chose => "chose",
                        Sense::Left => "left",
                        Sense::Unknown => "unknown",
                        Sense::Known => "known",
                    });
                });
                let options = reason.options.iter();
                let options = options.filter_map(|option| question?.options.get(usize::from(*option)));
                out.field("options", |out| out.list(options, |out, option| out.text(&option.id)));
            });
        });
    }
}

/// Text that grows by values.
#[derive(Default)]
struct Writer {
    text: String,
    /// A value stands before this one in the same object or list.
    later: bool,
}

impl Writer {
    fn object(&mut self, fields: impl FnOnce(&mut Self)) {
        self.text.push('{');
        self.later = false;
        fields(self);
        self.text.push('}');
        self.later = true;
    }

    fn field(&mut self, key: &str, value: impl FnOnce(&mut Self)) {
        if self.later {
            self.text.push(',');
        }
        self.text(key);
        self.text.push(':');
        value(self);
        self.later = true;
    }

    fn list<T>(&mut self, items: impl Iterator<Item = T>, mut item: impl FnMut(&mut Self, T)) {
        self.text.push('[');
        for (at, one) in items.enumerate() {
            if at > 0 {
                self.text.push(',');
            }
            item(self, one);
        }
        self.text.push(']');
        self.later = true;
    }

    fn text(&mut self, text: &str) {
        self.text.push('"');
        for letter in text.chars() {
            match letter {
                '"' | '\\' => {
                    self.text.push('\\');
                    self.text.push(letter);
                }
                '\n' => self.text.push_str("\\n"),
                control if u32::from(control) < 0x20 => {
                    let digit = |value: u32| char::from_digit(value, 16).unwrap_or('0');
                    let code = u32::from(control);
                    self.text.push_str("\\u00");
                    self.text.push(digit(code >> 4));
                    self.text.push(digit(code & 0xf));
                }
                other => self.text.push(other),
            }
        }
        self.text.push('"');
    }

    fn number(&mut self, number: u64) {
        self.text.push_str(&number.to_string());
    }

    fn truth(&mut self, truth: bool) {
        self.text.push_str(if truth { "true" } else { "false" });
    }
}
