//! Addresses as they are written outside of the app, where its router is not: pages rendered ahead, the site map, the
//! feed, links in texts. Paths without base and language, spelled as `src/route.rs` of the app reads them; a test there
//! holds both together.

use crate::atlas::TerritoryLevel;
use crate::id::Iso2;
use crate::learn::Target;

/// The home page.
pub const HOME: &str = "/";
/// The map.
pub const MAP: &str = "/carte";
/// French territories on the map.
pub const TERRITORIES: &str = "/carte/territoire";
/// The figures.
pub const FIGURES: &str = "/chiffres";
/// What it is all about.
pub const LEARN: &str = "/comprendre";
/// The guide.
pub const GUIDE: &str = "/demarche";
/// The visitor's selection.
pub const CARNET: &str = "/carnet";
/// Sources, licences, accessibility.
pub const ABOUT: &str = "/a-propos";
/// What the data lack.
pub const QUALITY: &str = "/a-propos/qualite";
/// A file of one's own.
pub const OWN: &str = "/ouvrir";
/// Name of the page of « Comprendre » that tells what all of it is in words easy to read.
pub const EASY: &str = "facile";
/// Name of the page that stands for its folder.
pub const INDEX: &str = "index";

/// The method sheets, each a page of « Comprendre » for one kind of help that a regional network gives.
pub const SHEETS: [&str; 10] = [
    "motivations",
    "coherence",
    "type",
    "sensibilisation",
    "diagnostic",
    "partenaire",
    "delegations",
    "actions",
    "suivi",
    "temps-forts",
];

/// A method sheet, one of [`SHEETS`].
pub fn sheet(name: &str) -> String {
    learn(&format!("fiches/{name}"))
}

/// A country on the map.
pub fn country(code: Iso2) -> String {
    format!("{MAP}/pays/{code}")
}

/// The passport of a link: folded names of both ends, joined by hyphens.
pub fn link(code: Iso2, slug: &str) -> String {
    format!("{}?lien={slug}", country(code))
}

/// A French territory on the map, by its level and INSEE code.
pub fn territory(level: TerritoryLevel, code: &str) -> String {
    match level {
        TerritoryLevel::Region => format!("{TERRITORIES}/region-{code}"),
        TerritoryLevel::Departement => format!("{TERRITORIES}/{code}"),
        TerritoryLevel::Collectivity => format!("{TERRITORIES}/collectivite-{code}"),
    }
}

/// A page of « Comprendre » by its name; `index` is the first.
pub fn learn(id: &str) -> String {
    if id == INDEX { LEARN.to_owned() } else { format!("{LEARN}/{id}") }
}

/// A chart of the figures; all of them when its name is empty.
pub fn figures(chart: &str) -> String {
    if chart.is_empty() { FIGURES.to_owned() } else { format!("{FIGURES}#{chart}") }
}

/// Where a link of a text leads; `None` outside of this site.
pub fn of(target: &Target) -> Option<String> {
    Some(match target {
        Target::Map => MAP.to_owned(),
        Target::Country(code) => country(*code),
        Target::Link(code, slug) => link(*code, slug),
        Target::Learn(id) => learn(id),
        Target::Figures(chart) => figures(chart),
        Target::Guide => GUIDE.to_owned(),
        Target::Carnet => CARNET.to_owned(),
        Target::About => ABOUT.to_owned(),
        Target::Web(_) => return None,
    })
}
