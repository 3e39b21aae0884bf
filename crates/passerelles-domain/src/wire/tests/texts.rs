//! Texts and changes without sense behind a valid checksum.

use super::nonsense::refuse;
use super::sample::{changes, learn};
use crate::learn::{Inline, Target};

#[test]
fn texts_without_sense_are_refused() {
    refuse(
        learn,
        &[
            (|f| f.language.clear(), "learn: language"),
            (|f| f.sources[0].title.clear(), "learn: source title"),
            (|f| f.sources[0].url = "javascript:alert(1)".to_owned(), "learn: address"),
            (|f| f.networks[0].url = "data:text/html,x".to_owned(), "learn: address"),
            (|f| f.pages.reverse(), "learn: order"),
            (|f| f.pages[1].title.clear(), "learn: title"),
            (|f| f.sources.clear(), "text: source"),
            (|f| f.terms.clear(), "text: term"),
            (
                |f| f.pages[1].lead.push(Inline::Link(String::new(), Target::Web("vbscript:x".to_owned()))),
                "text: address",
            ),
        ],
    );
    refuse(
        changes,
        &[
            (|f| f.changes[0].id.clear(), "changes: text"),
            (|f| f.changes[0].texts.clear(), "changes: text"),
            (|f| f.changes[0].date = "24/11/2026".to_owned(), "changes: date"),
            (|f| f.changes.reverse(), "changes: order"),
        ],
    );
}
