//! The visitor's own selection, kept on this device and nowhere else. It stands here as the text that is kept: what
//! shows how many entries there are needs no more, and only what looks closer reads it.

use leptos::prelude::*;
use passerelles_domain::carnet::{Carnet, CarnetError, Item, Read, count_entries};

use crate::platform::storage::{self, Key};

/// The carnet of this device.
#[derive(Clone, Copy, Debug)]
pub struct Kept {
    /// As it is kept; empty when there is none.
    text: RwSignal<String>,
    /// What went wrong last.
    trouble: RwSignal<Option<Trouble>>,
    /// What was told beside a button already.
    told: StoredValue<Option<Trouble>>,
}

/// What the visitor should know about what is kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Trouble {
    /// The device keeps nothing, or no more: the carnet lasts as long as the page.
    Refused,
    /// So many entries of the kept text could not be read.
    Lost(u32),
    /// The kept text is no carnet.
    Unreadable,
    /// The kept text was written by a newer version of the site.
    Newer,
}

impl Kept {
    /// Entries in it, followed.
    pub fn count(self) -> usize {
        self.text.with(|text| count_entries(text))
    }

    /// The carnet, followed.
    pub fn carnet(self) -> Carnet {
        self.text.with(|text| read(text).0.carnet)
    }

    /// Whether an item is in it, followed.
    pub fn holds(self, item: &Item) -> bool {
        self.carnet().position(item).is_some()
    }

    /// What the visitor should know, followed.
    pub fn trouble(self) -> Option<Trouble> {
        self.text.with(|text| read(text).1).or(self.trouble.get())
    }

    /// What the visitor should know and was not told yet.
    pub fn tell_once(self) -> Option<Trouble> {
        let trouble = untrack(move || self.trouble());
        if self.told.get_value() == trouble {
            return None;
        }
        self.told.set_value(trouble);
        trouble
    }

    /// Changes it, and keeps it at once. What another tab has changed meanwhile is there already.
    pub fn change<R>(self, change: impl FnOnce(&mut Carnet) -> R) -> R {
        let refused = self.trouble.get_untracked() == Some(Trouble::Refused);
        let before = if refused { None } else { storage::get(Key::Carnet) };
        let before = before.unwrap_or_else(|| self.text.get_untracked());
        let (Read { mut carnet, .. }, trouble) = read(&before);
        if trouble.is_some() {
            // What this version cannot read another one may.
            storage::set(Key::CarnetBefore, Some(&before));
            self.trouble.set(trouble);
        }
        let answer = change(&mut carnet);
        let text = if carnet == Carnet::default() { String::new() } else { carnet.write() };
        if !storage::set(Key::Carnet, Some(text.as_str()).filter(|text| !text.is_empty())) {
            self.trouble.set(Some(Trouble::Refused));
        }
        self.text.set(text);
        answer
    }
}

/// What can be read of a kept text, and what is wrong with it.
fn read(text: &str) -> (Read, Option<Trouble>) {
    if text.is_empty() {
        return (Read::default(), None);
    }
    match Carnet::read(text) {
        Ok(read) => {
            let trouble = (read.lost > 0).then_some(Trouble::Lost(read.lost));
            (read, trouble)
        }
        Err(CarnetError::Version(_)) => (Read::default(), Some(Trouble::Newer)),
        Err(CarnetError::NotOurs) => (Read::default(), Some(Trouble::Unreadable)),
    }
}

/// Makes the carnet known below, and follows what other tabs do with it.
pub fn provide_kept() {
    let now = || storage::get(Key::Carnet).unwrap_or_default();
    let kept = Kept { text: RwSignal::new(now()), trouble: RwSignal::new(None), told: StoredValue::new(None) };
    storage::on_change_elsewhere(Key::Carnet, move || kept.text.set(now()));
    provide_context(kept);
}

/// The carnet of this device.
#[expect(clippy::expect_used, reason = "provided by the root component, above everything else")]
pub fn expect_kept() -> Kept {
    use_context().expect("a Kept above")
}
