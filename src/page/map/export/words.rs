//! What an export shows, in words: title, filters, coverage.

use passerelles_domain::figures;

use super::files::Shown;
use crate::page::map::filters::in_words;
use crate::state::library::{Core, Library};
use crate::state::setting::Setting;

/// Title and filters of an export.
pub(super) struct Words {
    /// What the file is called after.
    pub(super) short: String,
    pub(super) title: String,
    /// The filters and how many links they leave.
    pub(super) filters: String,
}

impl Words {
    pub(super) fn of(shown: &Shown) -> Self {
        let t = shown.setting.t;
        let country = shown.selected.map(|id| shown.core.name(id).to_owned());
        let parts = in_words(t, &shown.address.filter, Some(&shown.passports));
        let links = t.map_links(shown.ids.len() as u64);
        let filters =
            if parts.is_empty() { t.export_all(&links) } else { t.export_filtered(&parts.join(" · "), &links) };
        let title = match &country {
            Some(name) => t.export_heading_with(name),
            None => t.export_heading().to_owned(),
        };
        let short = country.into_iter().chain(parts).collect::<Vec<_>>().join(" ");
        Self { short, title, filters }
    }
}

/// How much of what exists is documented here.
pub(super) fn coverage(setting: Setting, core: &Core, library: Library) -> String {
    let t = setting.t;
    let counted = library.figures.ready().and_then(|file| {
        let figure = figures::national(&file, figures::LINKS, 2009)?;
        let here = t.number(u64::from(core.manifest.totals.links));
        Some(t.map_coverage(&figure.phrase(t), &here))
    });
    [counted.unwrap_or_default(), t.map_coverage_note().to_owned()].join(" ").trim().to_owned()
}
