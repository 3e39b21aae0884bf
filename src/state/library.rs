//! The data of the visit: what the first picture needs, and what comes when somebody looks closer.

use std::sync::Arc;

use leptos::prelude::*;
use passerelles_domain::atlas::{Atlas, Bounds, Selection, class_bounds};
use passerelles_domain::france::France;
use passerelles_domain::id::CountryId;
use passerelles_domain::text::{Lang, Messages, When};
use passerelles_domain::wire::{
    FiguresFile, FranceFile, LaterWords, Manifest, Names, OverviewFile, Passports, Totals, WireFile, Words, WorldFile,
    file_name,
};
use passerelles_domain::world::World;

use super::later;
use super::load::{Load, Loader};
use super::part::Part;
use crate::platform::fetch::{self, Cache, LoadError};
use crate::platform::json::Json;
use crate::platform::part;

/// Where compiled data lies, under the base path.
const FOLDER: &str = "data";

/// What the app needs of a [`Manifest`].
#[derive(Debug)]
pub struct Catalogue {
    /// Fingerprint of all compiled data.
    pub edition: String,
    /// Counts from the data.
    pub totals: Totals,
    /// Roles of files, and their fingerprints.
    files: Vec<(String, String)>,
}

impl Catalogue {
    /// The address of the file of a role, under the base path.
    pub fn path(&self, role: &str) -> Option<String> {
        let (_, fingerprint) = self.files.iter().find(|(known, _)| known == role)?;
        Some([FOLDER, "/", &file_name(role, fingerprint)].concat())
    }
}

/// What the map needs.
#[derive(Clone, Debug)]
pub struct Core {
    /// Which files belong together, and the totals.
    pub manifest: Arc<Catalogue>,
    /// Outlines for the whole world.
    pub world: Arc<World>,
    /// Links, or how many of them each country has.
    pub atlas: Arc<Atlas>,
    /// Names of countries; those that one searches by come with the links.
    pub names: Arc<Names>,
    /// All links: what the empty filter shows.
    pub all: Arc<Selection>,
    /// Classes of the counts.
    pub bounds: Bounds,
}

impl Core {
    /// The name of a country in the language of the visit.
    pub fn name(&self, id: CountryId) -> &str {
        self.names.countries.get(id.index()).map_or("", String::as_str)
    }
}

/// Everything that can be loaded.
#[derive(Clone, Copy)]
pub struct Library {
    lang: Lang,
    /// The first picture: countries with their links counted. It never changes once it is there.
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
    /// Asks for what the first picture needs. Where that cannot be had, there are no links either.
    pub fn request_first(self) {
        self.first.request(move |cache| async move {
            let first = load_first(self.lang, cache).await;
            if let Err(error) = &first {
                self.core.put(Load::Failed(error.clone()));
            }
            first
        });
    }

    /// Asks for every link and for the code that reads them. Waits for the first picture's files, so it does nothing
    /// before they are there.
    pub fn request_links(self) {
        let first = self.first.state().with_untracked(|first| first.ready().cloned());
        let Some(first) = first else { return };
        self.core.request(move |cache| async move {
            let role = |role: &str| file_path(&first.manifest, role);
            let (atlas, aliases) = (role("atlas")?, role(&format!("aliases-{}", self.lang.tag()))?);
            let (atlas, aliases) = futures::try_join!(fetch::bytes(&atlas, cache), fetch::bytes(&aliases, cache))?;
            // The browser's script hands a part out once, to whoever asks for it.
            part::fetch(Part::Rooms.name()).await?;
            later::rooms::links(&first, &atlas, &aliases)
        });
    }

    /// The same where nobody has asked yet: what failed meanwhile is told, and its words and button stay as they are.
    pub fn prefetch_links(self) {
        if matches!(*self.core.state().read_untracked(), Load::Idle) {
            self.request_links();
        }
    }

    /// Asks again for what could not be had of the first picture and of the links.
    pub fn request_core(self) {
        self.request_first();
        if self.first.state().with_untracked(|first| first.ready().is_none()) {
            // They are asked for when there is something that they belong to.
            self.core.put(Load::Idle);
        }
        self.request_links();
    }

    /// The first picture where that is enough, else the links, followed: those only once there is something that they
    /// belong to.
    pub fn as_far_as(self, first: bool) -> Load<Core> {
        let known = self.first.state().get();
        if first || known.ready().is_none() { known } else { self.core.state().get() }
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
        self.request_in_language(self.figures, "figures");
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
            .with_untracked(|core| core.ready().is_none_or(|core| core.manifest.path(&own).is_some()));
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

fn file_path(manifest: &Catalogue, role: &str) -> Result<String, LoadError> {
    manifest.path(role).ok_or_else(|| LoadError::Decode(format!("no `{role}` in the manifest")))
}

/// The list of files.
///
/// # Errors
/// Any [`LoadError`]; [`LoadError::Version`] for the manifest of another program.
async fn load_manifest(cache: Cache) -> Result<Catalogue, LoadError> {
    let json = fetch::json(&format!("{FOLDER}/manifest.json"), cache).await?;
    let format = json.get("format").and_then(|format| format.number());
    if format != Some(u32::from(Manifest::FORMAT)) {
        return Err(LoadError::Version(format!("manifest {format:?}, this program reads {}", Manifest::FORMAT)));
    }
    read_manifest(&json).ok_or_else(|| LoadError::Decode("the manifest is incomplete".to_owned()))
}

/// What the app needs of the manifest.
fn read_manifest(json: &Json) -> Option<Catalogue> {
    let totals = json.get("totals")?;
    let total = |key: &str| totals.get(key)?.number();
    let files = json.get("files")?.entries().into_iter();
    Some(Catalogue {
        edition: json.get("edition")?.text()?,
        totals: Totals {
            links: total("links")?,
            authorities: total("authorities")?,
            countries: total("countries")?,
            undated: total("undated")?,
        },
        files: files.filter_map(|(role, entry)| Some((role, entry.text()?))).collect(),
    })
}

async fn load_first(lang: Lang, cache: Cache) -> Result<Core, LoadError> {
    let manifest = load_manifest(cache).await?;
    let world = file_path(&manifest, "world-0")?;
    let overview = file_path(&manifest, "overview")?;
    let names = file_path(&manifest, &format!("names-{}", lang.tag()))?;
    let (world, overview, names) = futures::try_join!(
        fetch::file::<WorldFile>(&world, cache),
        fetch::file::<OverviewFile>(&overview, cache),
        fetch::file::<Names>(&names, cache),
    )?;
    let atlas = overview.into_atlas();
    if names.countries.len() != atlas.countries.len() {
        return Err(LoadError::Decode("names and overview do not belong together".to_owned()));
    }
    let all = Selection::counted(&atlas);
    let bounds = class_bounds(all.counts.iter().copied().max().unwrap_or(0));
    Ok(Core {
        manifest: Arc::new(manifest),
        world: Arc::new(World::new(&world)),
        atlas: Arc::new(atlas),
        names: Arc::new(names),
        all: Arc::new(all),
        bounds,
    })
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
