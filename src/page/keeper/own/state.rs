//! What is known of the file.

use leptos::prelude::*;
use passerelles_domain::check::{Fault, Item, Note, Sift, Told, too_large};
use passerelles_domain::id::Iso2;

use crate::platform::file;
use crate::platform::reader::{File, Reader};
use crate::state::announcer::{Announcer, expect_announcer};
use crate::state::library::{Core, expect_library};
use crate::state::load::Loader;
use crate::state::setting::{Setting, expect_setting};
use crate::ui::dynamic::effect;

/// Where it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Stage {
    Choosing,
    Reading,
    Read,
}

/// What was found in the file.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Found {
    pub(super) good: u32,
    pub(super) read: u32,
    pub(super) problems: u32,
    pub(super) notes: Vec<Note>,
    pub(super) windows: bool,
    pub(super) countries: Vec<Iso2>,
}

/// The links that are shown.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Shown {
    pub(super) count: u32,
    pub(super) unplaced: u32,
    pub(super) each: bool,
    pub(super) path: String,
    pub(super) items: Vec<Item>,
}

/// The file of this visit.
#[derive(Clone, Copy)]
pub(super) struct Own {
    pub(super) stage: RwSignal<Stage>,
    pub(super) name: RwSignal<String>,
    /// Done, of all.
    pub(super) progress: RwSignal<(u32, u32)>,
    /// What to say where one chooses.
    pub(super) said: RwSignal<String>,
    pub(super) found: RwSignal<Found>,
    pub(super) shown: RwSignal<Shown>,
    pub(super) sift: RwSignal<Sift>,
    pub(super) pages: RwSignal<u8>,
    reader: StoredValue<Option<Reader>, LocalStorage>,
    /// A file that was chosen before what it is checked against was known.
    waiting: StoredValue<Option<File>, LocalStorage>,
    pub(super) setting: Setting,
    core: Loader<Core>,
    announcer: Announcer,
}

impl Own {
    pub(super) fn new() -> Self {
        let own = Self {
            stage: RwSignal::new(Stage::Choosing),
            name: RwSignal::default(),
            progress: RwSignal::default(),
            said: RwSignal::default(),
            found: RwSignal::default(),
            shown: RwSignal::default(),
            sift: RwSignal::default(),
            pages: RwSignal::new(1),
            reader: StoredValue::new_local(None),
            waiting: StoredValue::new_local(None),
            setting: expect_setting(),
            core: expect_library().core,
            announcer: expect_announcer(),
        };
        on_cleanup(move || {
            // The worker ends, and what it knew.
            own.reader.try_update_value(Option::take);
        });
        effect(move || {
            if own.core.ready().is_some()
                && let Some(file) = own.waiting.try_update_value(Option::take).flatten()
            {
                own.open(file);
            }
        });
        own
    }

    /// Reads a file.
    pub(super) fn open(self, file: File) {
        let t = self.setting.t;
        self.name.set(file.name());
        if let Some(fault) = too_large(file.size() as u64) {
            return self.says([fault.what(t), fault.remedy(t)].join(". "));
        }
        let Some(core) = self.core.state().with_untracked(|core| core.ready().cloned()) else {
            self.waiting.set_value(Some(file));
            return;
        };
        let (Some(reference), Some(world)) = (core.manifest.path("reference"), core.manifest.path("world-1")) else {
            return self.says(t.own_failed().to_owned());
        };
        let Some(reader) = Reader::hire(move |told| self.hears(told)) else {
            return self.says(t.own_failed().to_owned());
        };
        let names = core.atlas.countries.iter().zip(&core.names.countries);
        let names: Vec<String> = names.map(|(country, name)| [country.iso2.as_str(), "\t", name].concat()).collect();
        reader.read(&file, &reference, &world, &names.join("\n"));
        self.reader.set_value(Some(reader));
        self.progress.set((0, 1));
        self.said.set(String::new());
        self.sift.set(Sift::default());
        self.pages.set(1);
        self.stage.set(Stage::Reading);
    }

    fn hears(self, told: Told) {
        let t = self.setting.t;
        match told {
            Told::Progress(done, all) => self.progress.set((done, all.max(1))),
            Told::Read { good, read, problems, notes, windows, countries } => {
                self.found.set(Found { good, read, problems, notes, windows, countries });
                self.shown.set(Shown::default());
                self.show();
                self.announcer.say(self.result());
                self.stage.set(Stage::Read);
            }
            Told::Shown { count, unplaced, each, path, items } => {
                self.shown.set(Shown { count, unplaced, each, path, items });
            }
            Told::File(text) => {
                let saved = file::save_text("links.csv", "text/csv", &text);
                self.announcer.say(if saved { t.export_saved("links.csv") } else { t.export_failed().to_owned() });
            }
            Told::Failed => self.end(t.own_failed()),
        }
    }

    /// How many links are good.
    pub(super) fn result(self) -> String {
        let t = self.setting.t;
        let number = |n: u32| t.number(u64::from(n));
        self.found
            .with_untracked(|found| t.own_result(&number(found.good), &self.name.get_untracked(), &number(found.read)))
    }

    /// Asks for the links that the filter leaves.
    pub(super) fn show(self) {
        self.reader.with_value(|reader| {
            if let Some(reader) = reader {
                reader.show(self.sift.get_untracked(), self.pages.get_untracked());
            }
        });
    }

    /// Asks for them as a file.
    pub(super) fn save(self) {
        self.reader.with_value(|reader| {
            if let Some(reader) = reader {
                reader.save(self.sift.get_untracked());
            }
        });
    }

    /// Forgets the file.
    pub(super) fn end(self, words: &str) {
        // Later: this may be called by one of the worker's own listeners.
        let gone = self.reader.try_update_value(Option::take);
        crate::platform::task::spawn(async move { drop(gone) });
        self.found.set(Found::default());
        self.shown.set(Shown::default());
        self.stage.set(Stage::Choosing);
        self.says(words.to_owned());
    }

    fn says(self, words: String) {
        self.announcer.say(words.clone());
        self.said.set(words);
    }

    /// A fault in the words of the visit.
    pub(super) fn words(self, fault: &Fault) -> (String, String) {
        (fault.what(self.setting.t), fault.remedy(self.setting.t))
    }
}
