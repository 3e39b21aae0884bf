//! The data of a finished site, read as the browser reads them.

use std::fs;
use std::path::Path;

use passerelles_domain::atlas::{Atlas, Filter, Selection};
use passerelles_domain::guide::{Rules, Sources, Texts};
use passerelles_domain::text::{Lang, Messages};
use passerelles_domain::wire::{
    AtlasFile, ChangesFile, ChartsFile, FiguresFile, LearnFile, Manifest, Names, Passports, WireFile, decode,
};

use super::PagesError;
use crate::compile;

/// Everything that pages say.
#[derive(Debug)]
pub struct Library {
    pub(super) manifest: Manifest,
    pub(super) atlas: Atlas,
    /// All links.
    pub(super) selection: Selection,
    pub(super) passports: Passports,
    pub(super) changes: ChangesFile,
    /// The questionnaire.
    pub(super) rules: Rules,
    pub(super) guide_sources: Sources,
    pub(super) shelves: Vec<Shelf>,
}

/// What is said in one language.
#[derive(Debug)]
pub(super) struct Shelf {
    pub(super) messages: Messages,
    pub(super) names: Names,
    pub(super) figures: FiguresFile,
    pub(super) charts: ChartsFile,
    pub(super) learn: LearnFile,
    /// Words of the questionnaire.
    pub(super) guide: Texts,
}

impl Library {
    /// Titles of the publications that figures are from.
    pub fn figure_sources(&self) -> impl Iterator<Item = &str> {
        self.shelf(Lang::Fr).into_iter().flat_map(|shelf| &shelf.figures.sources).map(|source| source.title.as_str())
    }

    /// Reads the data of a site.
    ///
    /// # Errors
    /// [`PagesError`] for a file that is missing, damaged or of another version.
    pub fn read(folder: &Path) -> Result<Self, PagesError> {
        let data = folder.join("data");
        let path = data.join("manifest.json");
        let text = fs::read(&path).map_err(PagesError::system(&path))?;
        let manifest: Manifest = serde_json::from_slice(&text)
            .map_err(|cause| PagesError::Manifest(format!("{}: {cause}", path.display())))?;
        let read = Files { data: &data, manifest: &manifest };
        let atlas = read.file::<AtlasFile>("atlas")?.into_atlas();
        let selection = atlas.select(&Filter::default());
        let shelves = Lang::READY.into_iter().map(|lang| read.shelf(lang)).collect::<Result<_, _>>()?;
        Ok(Self {
            selection,
            passports: read.file("passports")?,
            changes: read.file("changes")?,
            rules: read.file("guide")?,
            guide_sources: read.file("guide-sources")?,
            shelves,
            atlas,
            manifest,
        })
    }

    /// What is said in a language.
    pub(super) fn shelf(&self, lang: Lang) -> Option<&Shelf> {
        self.shelves.iter().find(|shelf| shelf.messages.lang() == lang)
    }
}

struct Files<'a> {
    data: &'a Path,
    manifest: &'a Manifest,
}

impl Files<'_> {
    fn file<F: WireFile>(&self, role: &str) -> Result<F, PagesError> {
        let missing = || PagesError::Manifest(format!("no `{role}` in the manifest"));
        let path = self.data.join(self.manifest.name_of(role).ok_or_else(missing)?);
        let bytes = fs::read(&path).map_err(PagesError::system(&path))?;
        decode(&bytes).map_err(|cause| PagesError::Data { role: role.to_owned(), cause })
    }

    fn shelf(&self, lang: Lang) -> Result<Shelf, PagesError> {
        let of = |role: &str| format!("{role}-{}", lang.tag());
        Ok(Shelf {
            messages: compile::messages(lang),
            names: self.file(&of("names"))?,
            figures: self.file(&of("figures"))?,
            charts: self.file(&of("charts"))?,
            learn: self.file(&of("learn"))?,
            guide: self.file(&of("guide"))?,
        })
    }
}
