//! What an export shows, in words: title, filters, coverage.

use passerelles_domain::atlas::{Facet, Filter};
use passerelles_domain::figures;
use passerelles_domain::text::Messages;

use super::files::Shown;
use crate::page::map::filters::{facet_name, value_name};
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
        let parts = filter_words(shown);
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

/// Each facet that leaves something out, in words.
fn filter_words(shown: &Shown) -> Vec<String> {
    let t = shown.setting.t;
    let filter = &shown.address.filter;
    let lists = Facet::LISTS.into_iter().filter_map(|list| chosen(t, filter, list));
    let mut words: Vec<String> = lists.collect();
    if let Some(choice) = &filter.territory {
        let found = choice.find(&shown.core.atlas).and_then(|id| shown.passports.territory(id));
        words.push(found.unwrap_or(&choice.code).to_owned());
    }
    if let Some((first, last)) = filter.years {
        words.push(t.export_years(&first.to_string(), &last.to_string()));
    }
    if !filter.undated {
        words.push(t.export_no_undated().to_owned());
    }
    words
}

/// « Type : Jumelage, Amitié »
fn chosen(t: &'static Messages, filter: &Filter, list: Facet) -> Option<String> {
    let names: Vec<String> =
        list.numbers().filter(|number| filter.has(list, *number)).map(|number| value_name(t, list, number)).collect();
    (!names.is_empty()).then(|| t.filter_chosen(facet_name(t, list), &names.join(", ")))
}

/// How much of what exists is documented here.
pub(super) fn coverage(setting: Setting, core: &Core, library: Library) -> String {
    let t = setting.t;
    let counted = library.figures.ready().and_then(|file| {
        let figure = figures::national(&file, &core.names, figures::LINKS, 2009)?;
        let here = t.number(u64::from(core.manifest.totals.links));
        Some(t.map_coverage(&figure.value(t), &here, &figure.year()?.to_string()))
    });
    [counted.unwrap_or_default(), t.map_coverage_note().to_owned()].join(" ").trim().to_owned()
}
