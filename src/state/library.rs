//! The data of the visit: what the first picture needs, and what comes when somebody looks closer.

use std::sync::Arc;

use leptos::prelude::*;
use passerelles_domain::atlas::{Atlas, Bounds, Selection, class_bounds};
use passerelles_domain::france::France;
use passerelles_domain::id::CountryId;
use passerelles_domain::text::{Lang, Messages, When};
use passerelles_domain::wire::{
    AtlasFile, FiguresFile, FileEntry, FranceFile, LaterWords, Manifest, Names, Passports, Totals, WireFile, Words,
    WorldFile,
};
use passerelles_domain::world::World;

use super::load::{Load, Loader};
use crate::platform::fetch::{self, Cache, LoadError};
use crate::platform::json::Json;

/// Where compiled data lies, under the base path.
const FOLDER: &str = "data";

/// What the map needs.
#[derive(Clone, Debug)]
pub struct Core {
    /// Which files belong together, and the totals.
    pub manifest: Arc<Manifest>,
    /// Outlines for the whole world.
    pub world: Arc<World>,
    /// Links, or how many of them each country has.
    pub atlas: Arc<Atlas>,
    /// Names of countries and of what figures count.
    pub names: Arc<Names>,
    /// All links: what the empty filter shows.
    pub all: Arc<Selection>,
    /// Classes of the counts.
    pub bounds: Bounds,
}

impl Core {
    fn new(manifest: Arc<Manifest>, world: Arc<World>, atlas: AtlasFile, names: Arc<Names>) -> Result<Self, LoadError> {
        let atlas = atlas.into_atlas();
        if names.countries.len() != atlas.countries.len() {
            return Err(LoadError::Decode("names and atlas do not belong together".to_owned()));
        }
        let all = atlas.everything();
        let bounds = class_bounds(all.counts.iter().copied().max().unwrap_or(0));
        Ok(Self { manifest, world, atlas: Arc::new(atlas), names, all: Arc::new(all), bounds })
    }

    /// The name of a country in the language of the visit.
    pub fn name(&self, id: CountryId) -> &str {
        self.names.countries.get(id.index()).map_or("", String::as_str)
    }
}

/// Everything that can be loaded.
#[derive(Clone, Copy)]
pub struct Library {
    lang: Lang,
    /// The first picture: countries with their links counted, or with the links when these were asked for at once. It
    /// never changes once it is there.
    pub first: Loader<Core>,
    /// The same with every link.
    pub core: Loader<Core>,
    /// Names and sources of links.
    pub passports: Loader<Passports>,
    /// Published figures.
    pub figures: Loader<FiguresFile>,
    /// The finer coast.
    pub detail: Loader<World>,
    /// The map of France by département.
    pub france: Loader<France>,
}

impl Library {
    /// Asks for what the first picture needs, when that is no link.
    pub fn request_first(self) {
        self.request_picture("overview");
    }

    /// Asks for every link; when nothing is there yet, for the first picture with them.
    pub fn request_core(self) {
        match self.first.state().with_untracked(|first| first.ready().cloned()) {
            Some(first) => self.core.request(move |cache| load_links(first, cache)),
            None => self.request_picture("atlas"),
        }
    }

    fn request_picture(self, role: &'static str) {
        self.first.request(move |cache| async move {
            let first = load_first(self.lang, role, cache).await;
            self.core.put(match &first {
                Ok(first) if first.atlas.links.is_empty() => Load::Idle,
                Ok(first) => Load::Ready(Arc::new(first.clone())),
                Err(error) => Load::Failed(error.clone()),
            });
            first
        });
    }

    /// The links once they are there, else the first picture, followed.
    pub fn known(self) -> Option<Arc<Core>> {
        self.core.ready().or_else(|| self.first.ready())
    }

    /// Asks for names and sources. Waits for the manifest, so it does nothing before the first picture is there.
    pub fn request_passports(self) {
        self.request_file(self.passports, "passports");
    }

    /// Asks for published figures.
    pub fn request_figures(self) {
        self.request_file(self.figures, "figures");
    }

    /// Asks for the finer coast, once: without it the first one serves, and nobody needs to be told.
    pub fn request_detail(self) {
        if !matches!(*self.detail.state().read_untracked(), Load::Idle) {
            return;
        }
        self.request_made(self.detail, "world-1", |file: WorldFile| World::new(&file));
    }

    /// Asks for the map of France.
    pub fn request_france(self) {
        self.request_made(self.france, "france", |file: FranceFile| France::new(&file));
    }

    /// Asks for a file that one room keeps for itself. Does nothing before the manifest is there.
    pub fn request_file<F: File>(self, loader: Loader<F>, role: &str) {
        self.request_made(loader, role, |file: F| file);
    }

    /// The same for a file that there is one of for each language; in French where there is none yet.
    pub fn request_in_language<F: File>(self, loader: Loader<F>, role: &str) {
        let own = format!("{role}-{}", self.lang.tag());
        let known = self
            .first
            .state()
            .with_untracked(|core| core.ready().is_none_or(|core| core.manifest.files.contains_key(&own)));
        let role = if known { own } else { format!("{role}-{}", Lang::Fr.tag()) };
        self.request_file(loader, &role);
    }

    /// Asks for what is made of a file. Does nothing before the manifest is there.
    pub fn request_made<F: File, T: Send + Sync>(self, loader: Loader<T>, role: &str, make: fn(F) -> T) {
        let Some(path) = self.path(role) else { return };
        loader.request(move |cache| async move { fetch::later::<F>(&path?, cache).await.map(make) });
    }

    /// Where a file is; `None` before the manifest is there.
    fn path(self, role: &str) -> Option<Result<String, LoadError>> {
        self.first.state().with_untracked(|core| core.ready().map(|core| file_path(&core.manifest, role)))
    }
}

/// A file that can wait in a signal.
pub trait File: WireFile + Send + Sync + 'static {}
impl<F: WireFile + Send + Sync + 'static> File for F {}

fn file_path(manifest: &Manifest, role: &str) -> Result<String, LoadError> {
    let entry = manifest.files.get(role).ok_or_else(|| LoadError::Decode(format!("no `{role}` in the manifest")))?;
    Ok(format!("{FOLDER}/{}", entry.name))
}

/// The list of files.
///
/// # Errors
/// Any [`LoadError`]; [`LoadError::Version`] for the manifest of another program.
async fn load_manifest(cache: Cache) -> Result<Manifest, LoadError> {
    let json = fetch::json(&format!("{FOLDER}/manifest.json"), cache).await?;
    let format = json.get("format").and_then(|format| format.number());
    if format != Some(u32::from(Manifest::FORMAT)) {
        return Err(LoadError::Version(format!("manifest {format:?}, this program reads {}", Manifest::FORMAT)));
    }
    read_manifest(&json).ok_or_else(|| LoadError::Decode("the manifest is incomplete".to_owned()))
}

/// What the app needs of the manifest.
fn read_manifest(json: &Json) -> Option<Manifest> {
    let totals = json.get("totals")?;
    let total = |key: &str| totals.get(key)?.number();
    let files = json.get("files")?.entries().into_iter().filter_map(|(role, entry)| {
        let entry = FileEntry { name: entry.get("name")?.text()?, bytes: entry.get("bytes")?.number()? };
        Some((role, entry))
    });
    Some(Manifest {
        format: Manifest::FORMAT,
        edition: json.get("edition")?.text()?,
        totals: Totals {
            links: total("links")?,
            authorities: total("authorities")?,
            countries: total("countries")?,
            undated: total("undated")?,
        },
        files: files.collect(),
        first_paint: Vec::new(),
    })
}

async fn load_first(lang: Lang, role: &str, cache: Cache) -> Result<Core, LoadError> {
    let manifest = load_manifest(cache).await?;
    let world = file_path(&manifest, "world-0")?;
    let atlas = file_path(&manifest, role)?;
    let names = file_path(&manifest, &format!("names-{}", lang.tag()))?;
    let (world, atlas, names) = futures::try_join!(
        fetch::file::<WorldFile>(&world, cache),
        fetch::file::<AtlasFile>(&atlas, cache),
        fetch::file::<Names>(&names, cache),
    )?;
    Core::new(Arc::new(manifest), Arc::new(World::new(&world)), atlas, Arc::new(names))
}

/// The links, to what is there without them.
async fn load_links(first: Arc<Core>, cache: Cache) -> Result<Core, LoadError> {
    let atlas = fetch::file::<AtlasFile>(&file_path(&first.manifest, "atlas")?, cache).await?;
    Core::new(Arc::clone(&first.manifest), Arc::clone(&first.world), atlas, Arc::clone(&first.names))
}

/// The words of a language other than French.
///
/// # Errors
/// Any [`LoadError`].
pub async fn load_words(lang: Lang) -> Result<Words, LoadError> {
    let manifest = load_manifest(Cache::Normal).await?;
    let path = file_path(&manifest, &format!("words-{}", lang.tag()))?;
    fetch::file(&path, Cache::Normal).await
}

/// The words that come later, or with their room, for the messages of this visit.
///
/// # Errors
/// Any [`LoadError`].
pub async fn load_later_words(messages: &Messages, when: When) -> Result<(), LoadError> {
    if messages.has(when) {
        return Ok(());
    }
    let role = match when {
        When::Later => "later-",
        When::Entered => "entered-",
        When::Kept => "kept-",
    };
    let manifest = load_manifest(Cache::Normal).await?;
    let path = file_path(&manifest, &[role, messages.lang().tag()].concat())?;
    let words = fetch::file::<LaterWords>(&path, Cache::Normal).await?;
    messages.add_later(words.when(), words.words).map_err(|error| LoadError::Decode(error.to_string()))
}

/// Makes the library known below.
pub fn provide_library(lang: Lang) -> Library {
    let library = Library {
        lang,
        first: Loader::new(),
        core: Loader::new(),
        passports: Loader::new(),
        figures: Loader::new(),
        detail: Loader::new(),
        france: Loader::new(),
    };
    provide_context(library);
    library
}

/// The library of this visit.
#[expect(clippy::expect_used, reason = "provided by the root component, above everything else")]
pub fn expect_library() -> Library {
    use_context().expect("a Library above")
}
