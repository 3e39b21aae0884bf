//! The road map as JSON, for other programs.

use super::Document;
use crate::export::json::Json;
use crate::guide::answer::Answer;
use crate::guide::explain::{Reason, Sense};
use crate::guide::roadmap::{Entry, Planned};
use crate::guide::rules::QuestionId;

impl Document<'_> {
    /// The road map as one JSON object.
    pub fn json(&self) -> String {
        let plan = self.roadmap.plan(self.rules);
        let mut out = Json::default();
        out.object(|out| {
            out.key("format").text("passerelles-roadmap-1");
            out.key("language").text(&self.texts.language);
            out.key("rules").literal(&self.rules.version.to_string());
            out.key("checked").text(&self.rules.checked);
            out.key("made").text(&self.made.to_string());
            out.key("address").text(self.address);
            out.key("complete").literal(truth(self.roadmap.complete));
            out.key("answers").list(self.replay.counted.iter(), |out, (id, answer)| self.answered(id, answer, out));
            out.key("items").list(self.roadmap.entries.iter(), |out, entry| self.entry(entry, &plan, out));
            out.key("not-kept").list(self.roadmap.aside.iter(), |out, aside| {
                out.object(|out| {
                    out.key("id").text(self.rules.item(aside.item).map_or("", |item| &item.id));
                    out.key("title").text(&self.words(aside.item).0);
                    self.reasons_in(&aside.obstacles, out.key("because"));
                    out.key("would").list(aside.changes.iter(), |out, change| out.text(&self.change(change)));
                });
            });
            let cited = self.cited();
            out.key("sources").list(self.sources_at(&cited), |out, source| {
                out.object(|out| {
                    let parts =
                        [("id", &source.id), ("title", &source.title), ("url", &source.url), ("date", &source.date)];
                    for (key, text) in parts {
                        out.key(key).text(text);
                    }
                });
            });
        });
        out.into_text()
    }

    fn answered(&self, id: QuestionId, answer: &Answer, out: &mut Json) {
        let Some(question) = self.rules.question(id) else { return out.text("") };
        let options = answer.options().iter().filter_map(|option| question.options.get(usize::from(*option)));
        out.object(|out| {
            out.key("question").text(&question.id);
            out.key("title").text(self.texts.question(id).map_or("", |text| &text.title));
            out.key("options").list(options, |out, option| out.text(&option.id));
            out.key("text").text(&self.answer(id, answer));
        });
    }

    fn entry(&self, entry: &Entry, plan: &[Planned], out: &mut Json) {
        let (Some(item), Some(words)) = (self.rules.item(entry.item), self.texts.item(entry.item)) else {
            return out.text("");
        };
        let (title, text) = self.words(entry.item);
        out.object(|out| {
            out.key("section").text(entry.section.as_str());
            let parts =
                [("id", &item.id), ("title", &title), ("text", &text), ("note", &words.note), ("url", &item.url)];
            for (key, text) in parts.into_iter().filter(|(_, text)| !text.is_empty()) {
                out.key(key).text(text);
            }
            if item.year > 0 {
                out.key("year").literal(&item.year.to_string());
            }
            if !item.since.is_empty() {
                out.key("since").text(&item.since);
            }
            out.key("check").literal(truth(item.check));
            if !words.lines.is_empty() {
                out.key("deliverables").list(words.lines.iter(), |out, line| out.text(line));
            }
            if let Some(planned) = plan.iter().find(|planned| planned.item == entry.item) {
                let phase = self.rules.phases.get(usize::from(planned.phase));
                out.key("phase").text(phase.map_or("", |phase| &phase.id));
                out.key("start-week").literal(&planned.start.to_string());
                out.key("weeks").literal(&planned.weeks.to_string());
            }
            self.reasons_in(&entry.reasons, out.key("because"));
            out.key("sources").list(self.sources_at(&item.sources), |out, source| out.text(&source.id));
        });
    }

    fn reasons_in(&self, reasons: &[Reason], out: &mut Json) {
        out.list(reasons.iter(), |out, reason| {
            let question = self.rules.question(reason.question);
            out.object(|out| {
                out.key("question").text(question.map_or("", |question| &question.id));
                out.key("sense").text(match reason.sense {
                    Sense::Chose => "chose",
                    Sense::Left => "left",
                    Sense::Unknown => "unknown",
                    Sense::Known => "known",
                });
                let options = reason.options.iter();
                let options = options.filter_map(|option| question?.options.get(usize::from(*option)));
                out.key("options").list(options, |out, option| out.text(&option.id));
            });
        });
    }
}

const fn truth(truth: bool) -> &'static str {
    if truth { "true" } else { "false" }
}
