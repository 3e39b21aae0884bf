//! Exports of a small road map.

use serde_json::Value;

use super::sample::{BUDGET, SERVICE, WHAT, WHO, answers, rules, sources, texts};
use crate::guide::{Date, Details, Document, Replay, Roadmap, Rules, Sources, Texts};
use crate::wire::{decode, encode};

struct Ready {
    rules: Rules,
    texts: Texts,
    sources: Sources,
    replay: Replay,
    roadmap: Roadmap,
}

fn ready(club: bool) -> Ready {
    let rules = rules();
    let given: &[(_, &[u8])] = if club {
        &[(WHO, &[1]), (WHAT, &[0])]
    } else {
        &[(WHO, &[0]), (WHAT, &[0, 2]), (SERVICE, &[0]), (BUDGET, &[])]
    };
    let replay = rules.replay(&answers(&rules, given));
    let roadmap = Roadmap::new(&rules, &replay);
    Ready { texts: texts(&rules), sources: sources(), rules, replay, roadmap }
}

impl Ready {
    fn document(&self) -> Document<'_> {
        let made = "2026-11-22".parse::<Date>().expect("a day");
        let address = "https://example.org/demarche/bilan#2.ac";
        Document {
            rules: &self.rules,
            texts: &self.texts,
            sources: &self.sources,
            replay: &self.replay,
            roadmap: &self.roadmap,
            address,
            made,
        }
    }
}

#[test]
fn plain_text_says_everything_with_its_reasons() {
    let text = ready(true).document().plain();
    let expected = "title\nmade\u{a0}: 2026-11-22\nlink\u{a0}: https://example.org/demarche/bilan#2.ac\naid\n\
                    \n## answers\n- who\u{a0}: CLUB\n- what\u{a0}: WATER\n\
                    \n## kinds\n1. Titre project\n   Voir Titre network, \"vite\"\n   deliverables\u{a0}: un compte rendu\n   \
                    because\u{a0}: WATER\n\
                    \n## aside\n- Titre twin\u{a0}: would\u{a0}: what\u{a0}: + SCHOOL / YOUTH\n\
                    \n## contacts\n1. Titre network\n   Voir Titre network, \"vite\"\n   https://example.org\n   \
                    deliverables\u{a0}: un compte rendu\n   because\u{a0}: CLUB\n\
                    \n## sources\nchecked\u{a0}: 2026-11-22\n- Le code, article L1115-1, 2025\n";
    assert_eq!(text, expected);
    let text = ready(false).document().plain();
    for line in ["   year\u{a0}: 2025, check\n", "   since\u{a0}: 2021-08-06\n", "\n## unsure\n- budget ?\n", "times\n"]
    {
        assert!(text.contains(line), "{line} in {text}");
    }
}

#[test]
fn json_is_read_by_any_reader() {
    let value: Value = serde_json::from_str(&ready(false).document().json()).expect("JSON");
    assert_eq!(value["complete"], true);
    assert_eq!(value["answers"][1]["options"], serde_json::json!(["water", "youth"]));
    let items = value["items"].as_array().expect("a list");
    let fund = items.iter().find(|item| item["id"] == "percent").expect("recommended");
    assert_eq!((&fund["year"], &fund["check"], &fund["section"]), (&2025.into(), &true.into(), &"funds".into()));
    assert_eq!(fund["because"][2], serde_json::json!({"question": "service", "sense": "chose", "options": ["water"]}));
    assert_eq!(fund["text"], "Voir , \"vite\"");
    let step = items.iter().find(|item| item["id"] == "evaluate").expect("recommended");
    assert_eq!((&step["phase"], &step["start-week"]), (&"evaluate".into(), &20.into()));
}

#[test]
fn a_calendar_has_one_event_for_each_step() {
    let start = "2026-12-28".parse::<Date>().expect("a day");
    let calendar = ready(false).document().calendar(start);
    assert!(calendar.starts_with("BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:"));
    assert!(calendar.ends_with("END:VEVENT\r\nEND:VCALENDAR\r\n"));
    assert_eq!(calendar.matches("BEGIN:VEVENT\r\n").count(), 3);
    assert!(
        calendar.contains("DTSTAMP:20261122T000000Z\r\nDTSTART;VALUE=DATE:20261228\r\nDTEND;VALUE=DATE:20270111\r\n")
    );
    assert!(calendar.split("\r\n").all(|line| line.len() <= 75 && !line.contains('\n')));
}

#[test]
fn words_travel_as_a_file_and_know_their_rules() {
    let ready = ready(false);
    let bytes = encode(&ready.texts).expect("valid");
    assert_eq!(decode::<Texts>(&bytes), Ok(ready.texts.clone()));
    let mut other = ready.rules.clone();
    other.items.swap(0, 1);
    assert_ne!(crate::guide::words_of(&other), ready.texts.rules);
    assert_eq!(ready.texts.changes_since(1).collect::<Vec<_>>(), ["nouveau"]);
}

#[test]
fn what_travels_apart_comes_together_again() {
    let ready = ready(false);
    let details = Details::of(&ready.rules, &ready.texts);
    let (bare, few) = (ready.rules.bare(), ready.texts.bare(&ready.rules));
    assert_eq!(bare.replay(&ready.replay.counted), ready.replay, "questions need none of it");
    assert!(encode(&bare).expect("valid").len() < encode(&ready.rules).expect("valid").len());
    let back = decode::<Details>(&encode(&details).expect("valid")).expect("valid");
    assert_eq!(back.complete(&bare, &few), (ready.rules.clone(), ready.texts.clone()));
    assert_eq!(Details::default().complete(&bare, &few), (bare.clone(), few.clone()), "details of other rules");
}
