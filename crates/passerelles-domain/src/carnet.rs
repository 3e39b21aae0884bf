//! The visitor's own selection: countries, territories, links and pages, in the order that one wants, with notes.
//! Stops at the selection: where it is kept is the device's business, what an item is called the page's.

mod files;
mod item;
mod text;

pub use files::{Described, Headings, carnet_csv, carnet_text};
pub use item::{BadItem, Item, Known};
pub use text::{CarnetError, Read, SHARED_LENGTH, TooLong, count_entries};

/// Letters of a note at most.
pub const NOTE_LENGTH: usize = 500;
/// Letters of a title at most.
pub const TITLE_LENGTH: usize = 120;
/// Entries at most: more than anybody collects, few enough for every device.
pub const MOST_ENTRIES: usize = 300;

/// One thing that was collected.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// What it is.
    pub item: Item,
    /// What the visitor wrote beside it; may be empty, at most [`NOTE_LENGTH`] letters.
    pub note: String,
}

/// The selection. No item is in it twice.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Carnet {
    title: String,
    entries: Vec<Entry>,
}

/// What became of an item that was added.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Added {
    /// It is the last entry now.
    New,
    /// It was there already, and stays where it is.
    Known,
    /// There are [`MOST_ENTRIES`] already.
    Full,
}

/// What became of another carnet that was put into one's own.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Merged {
    /// Entries that are new.
    pub added: u32,
    /// Entries that were there already.
    pub known: u32,
    /// Entries that had no room.
    pub left_out: u32,
}

impl Carnet {
    /// Its title; empty when the visitor has given none.
    pub fn title(&self) -> &str {
        &self.title
    }

    /// Gives it a title; what is longer than [`TITLE_LENGTH`] letters is cut.
    pub fn set_title(&mut self, title: &str) {
        self.title = cut(title.trim(), TITLE_LENGTH);
    }

    /// The entries, in order.
    pub fn entries(&self) -> &[Entry] {
        &self.entries
    }

    /// Whether it holds no entry.
    pub fn is_empty(&self) -> bool {
        self.entries.is_empty()
    }

    /// Where an item stands.
    pub fn position(&self, item: &Item) -> Option<usize> {
        self.entries.iter().position(|entry| entry.item == *item)
    }

    /// Adds an item at the end, once.
    pub fn add(&mut self, item: Item) -> Added {
        if self.position(&item).is_some() {
            return Added::Known;
        }
        if self.entries.len() >= MOST_ENTRIES {
            return Added::Full;
        }
        self.entries.push(Entry { item, note: String::new() });
        Added::New
    }

    /// Takes an item out, with its note; the entry and where it stood, for those who change their mind.
    pub fn remove(&mut self, item: &Item) -> Option<(usize, Entry)> {
        let at = self.position(item)?;
        Some((at, self.entries.remove(at)))
    }

    /// Puts back what was removed, where it stood.
    pub fn restore(&mut self, at: usize, entry: Entry) -> Added {
        let note = entry.note.clone();
        let added = self.add(entry.item);
        if added == Added::New {
            let last = self.entries.len() - 1;
            self.annotate(last, &note);
            self.shift(last, at.min(last));
        }
        added
    }

    /// Moves an entry one place up; whether there was one above.
    pub fn move_up(&mut self, at: usize) -> bool {
        at > 0 && self.shift(at, at - 1)
    }

    /// Moves an entry one place down; whether there was one below.
    pub fn move_down(&mut self, at: usize) -> bool {
        self.shift(at, at.saturating_add(1))
    }

    /// Moves an entry to another place; the others keep their order. Nothing happens when either is not there.
    pub fn shift(&mut self, from: usize, to: usize) -> bool {
        let range = if from < to { from..=to } else { to..=from };
        match self.entries.get_mut(range) {
            Some(part) if from < to => part.rotate_left(1),
            Some(part) => part.rotate_right(1),
            None => return false,
        }
        true
    }

    /// Writes beside an entry; what is longer than [`NOTE_LENGTH`] letters is cut. Whether there was room for all of it.
    pub fn annotate(&mut self, at: usize, note: &str) -> bool {
        let Some(entry) = self.entries.get_mut(at) else { return false };
        let note = note.trim();
        entry.note = cut(note, NOTE_LENGTH);
        note.chars().count() <= NOTE_LENGTH
    }

    /// Takes everything out.
    pub fn clear(&mut self) {
        *self = Self::default();
    }

    /// Puts another carnet behind this one. A title and notes that one has oneself stay as they are; where one has
    /// none, those of the other are taken.
    pub fn merge(&mut self, other: &Self) -> Merged {
        let mut merged = Merged::default();
        if self.title.is_empty() {
            self.title.clone_from(&other.title);
        }
        for Entry { item, note } in &other.entries {
            match self.add(item.clone()) {
                Added::New => merged.added += 1,
                Added::Known => merged.known += 1,
                Added::Full => merged.left_out += 1,
            }
            let own = self.position(item).and_then(|at| self.entries.get_mut(at));
            if let Some(own) = own.filter(|own| own.note.is_empty()) {
                own.note.clone_from(note);
            }
        }
        merged
    }
}

/// The first letters of a text. Line breaks stay; other control characters, which nobody types, become spaces.
fn cut(text: &str, most: usize) -> String {
    let plain = |letter: char| if letter.is_control() && letter != '\n' { ' ' } else { letter };
    text.chars().take(most).map(plain).collect::<String>().trim().to_owned()
}

#[cfg(test)]
mod tests;
