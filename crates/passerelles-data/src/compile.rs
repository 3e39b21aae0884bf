//! From checked rows to the files of an edition, in memory. Same rows in any order, same bytes.

mod atlas;
mod changes;
mod charts;
mod figures;
mod learn;
mod names;
mod order;
mod passports;
mod sizes;
mod writer;

pub(crate) use writer::messages;

use passerelles_domain::atlas::Atlas;
use passerelles_domain::figures::chart::ChartError;
use passerelles_domain::guide::Details;
use passerelles_domain::text::{Lang, When};
use passerelles_domain::wire::{
    LaterWords, Linework, Manifest, Totals, WireError, WireFile, Words, decode, encode, file_name,
};

use crate::validate::Checked;
use crate::world::{Detail, Weights, world_file};

/// Something that the compiler itself did wrong: the data was found clean.
#[derive(Debug, thiserror::Error)]
pub enum CompileError {
    /// A file does not pass the check of its own format.
    #[error("{role}: {cause}")]
    Wire {
        /// Which file.
        role: String,
        /// What its format says.
        cause: WireError,
    },
    /// A chart cannot be drawn, although its plan was found sound.
    #[error("charts: {0}")]
    Chart(#[from] ChartError),
    /// The manifest cannot be written as JSON.
    #[error("manifest: {0}")]
    Manifest(#[from] serde_json::Error),
}

/// One compiled file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CompiledFile {
    /// What it is for: `atlas`, `world-0`…
    pub role: String,
    /// Rows in it, for people to read.
    pub rows: usize,
    /// Fingerprint of its content.
    pub fingerprint: String,
    /// File name: role and fingerprint.
    pub name: String,
    /// Content.
    pub bytes: Vec<u8>,
}

/// All files of one state of the data.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Edition {
    /// Files, by role.
    pub files: Vec<CompiledFile>,
    /// Content of `manifest.json`.
    pub manifest: Vec<u8>,
    /// Counts of links.
    pub totals: Totals,
}

/// Roles that the first paint of the map needs.
const FIRST_PAINT: [&str; 3] = ["world-0", "overview", "names-fr"];

/// Compiles everything.
pub(crate) fn compile(data: &Checked<'_>) -> Result<Edition, CompileError> {
    let links = order::ordered(data);
    let weights = Weights::of(&data.world.arcs);
    let built = atlas::atlas(data, &links);
    let atlas = built.file.clone().into_atlas();
    let mut files = Files::default();
    for (role, detail) in [("world-0", Detail::COARSE), ("world-1", Detail::FULL)] {
        let file = world_file(&data.world, &weights, detail);
        files.add(role.to_owned(), file.codes.len(), &file)?;
        closed(role, file.linework())?;
    }
    let france = data.france.file(|code| data.territories.region_code(code).to_owned());
    files.add("france".to_owned(), france.pieces.len(), &france)?;
    closed("france", france.linework())?;
    files.add("atlas".to_owned(), atlas.links.len(), &built.file)?;
    files.add("overview".to_owned(), atlas.countries.len(), &atlas::overview(&built.file, &atlas))?;
    let passports = passports::passports(data, &links, &built);
    files.add("passports".to_owned(), passports.link_partners.len(), &passports)?;
    let reference = crate::validate::reference(&data.countries, &data.territories, &data.seeds);
    files.add("reference".to_owned(), reference.territories.len(), &reference)?;
    let rules = &data.guide.rules;
    files.add("guide".to_owned(), rules.questions.len(), &rules.bare())?;
    files.add("guide-sources".to_owned(), data.guide.sources.sources.len(), &data.guide.sources)?;
    for texts in &data.guide.texts {
        files.add(format!("guide-{}", texts.language), texts.questions.len(), &texts.bare(rules))?;
        files.add(format!("guide-details-{}", texts.language), texts.items.len(), &Details::of(rules, texts))?;
    }
    for (texts, sections) in data.guide.texts.iter().zip(&data.guide.sections) {
        let graph = crate::guide::graph(&data.guide, texts, sections);
        files.add(format!("guide-graph-{}", texts.language), graph.questions.len(), &graph)?;
    }
    files.add("communes".to_owned(), data.communes.populations.len(), &data.communes)?;
    let sizes = sizes::sizes(data, &passports);
    files.add("guide-sizes".to_owned(), sizes.classes.len(), &sizes)?;
    let changes = changes::changes(data);
    files.add("changes".to_owned(), changes.changes.len(), &changes)?;
    let silent = figures::figures(data);
    for lang in Lang::READY {
        let names = names::names(data, &built.file, lang);
        files.add(format!("names-{}", lang.tag()), names.countries.len(), &names)?;
        let aliases = names::aliases(data, &built.file, lang);
        files.add(format!("aliases-{}", lang.tag()), aliases.also.len(), &aliases)?;
        let figures = figures::counted(&silent, data, lang);
        files.add(format!("figures-{}", lang.tag()), figures.rows.len(), &figures)?;
        let words = writer::Book { data, figures: &figures, names: &names, messages: &writer::messages(lang) };
        let charts = charts::charts(&words, &atlas, &passports)?;
        files.add(format!("charts-{}", lang.tag()), charts.charts.len(), &charts)?;
        let learn = learn::learn(&words);
        files.add(format!("learn-{}", lang.tag()), learn.pages.len(), &learn)?;
    }
    for lang in Lang::READY {
        if let Some(words) = Words::compiled(lang).filter(|_| lang != Lang::Fr) {
            files.add(format!("words-{}", lang.tag()), words.words.len(), &words)?;
        }
        for (role, when) in [("later", When::Later), ("entered", When::Entered), ("kept", When::Kept)] {
            if let Some(words) = LaterWords::compiled(lang, when) {
                files.add(format!("{role}-{}", lang.tag()), words.words.len(), &words)?;
            }
        }
    }
    files.finish(totals(&atlas))
}

/// Counts, from the compiled atlas so that they are those of the browser.
fn totals(atlas: &Atlas) -> Totals {
    Totals {
        links: atlas.links.len() as u32,
        authorities: atlas.authorities.len() as u32,
        countries: atlas.countries().filter(|(id, _)| atlas.link_count(*id) > 0).count() as u32,
        undated: atlas.links.iter().filter(|link| link.years.since.is_none()).count() as u32,
    }
}

/// Every ring of a file of outlines closes exactly, as the browser reads it.
fn closed(role: &str, outlines: Linework<'_>) -> Result<(), CompileError> {
    if outlines.is_closed() {
        return Ok(());
    }
    Err(CompileError::Wire { role: role.to_owned(), cause: WireError::Payload("an outline is open") })
}

#[derive(Default)]
struct Files(Vec<CompiledFile>);

impl Files {
    /// Encodes a file, and reads it back as the browser will.
    fn add<F: WireFile>(&mut self, role: String, rows: usize, file: &F) -> Result<(), CompileError> {
        let bytes = encode(file).and_then(|bytes| decode::<F>(&bytes).map(|_| bytes));
        match bytes {
            Ok(bytes) => {
                let fingerprint = format!("{:08x}", short_fingerprint(&bytes));
                let name = file_name(&role, &fingerprint);
                self.0.push(CompiledFile { role, rows, fingerprint, name, bytes });
                Ok(())
            }
            Err(cause) => Err(CompileError::Wire { role, cause }),
        }
    }

    fn finish(self, totals: Totals) -> Result<Edition, CompileError> {
        let mut files = self.0;
        files.sort_by(|a, b| a.role.cmp(&b.role));
        let names = files.iter().map(|file| file.name.as_str()).collect::<Vec<_>>().join("\n");
        let name_of = |role: &&str| files.iter().find(|file| file.role == **role).map(|file| file.name.clone());
        let manifest = Manifest {
            format: Manifest::FORMAT,
            edition: format!("{:016x}", fingerprint(names.as_bytes())),
            totals,
            files: files.iter().map(|file| (file.role.clone(), file.fingerprint.clone())).collect(),
            first_paint: FIRST_PAINT.iter().filter_map(name_of).collect(),
        };
        let mut json = serde_json::to_vec_pretty(&manifest)?;
        json.push(b'\n');
        Ok(Edition { files, manifest: json, totals })
    }
}

/// FNV-1a, 64 bits: stable for ever, and no secret is at stake.
fn fingerprint(bytes: &[u8]) -> u64 {
    bytes.iter().fold(0xcbf2_9ce4_8422_2325, |hash, byte| (hash ^ u64::from(*byte)).wrapping_mul(0x0000_0100_0000_01b3))
}

/// Both halves of the fingerprint folded into one, for file names.
fn short_fingerprint(bytes: &[u8]) -> u32 {
    let hash = fingerprint(bytes);
    (hash >> 32) as u32 ^ hash as u32
}
