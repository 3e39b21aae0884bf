//! The links that are shown, as files: the same ones as in the table, in its order.

use std::sync::Arc;

use leptos::prelude::*;
use passerelles_domain::atlas::Selection;
use passerelles_domain::export::csv::Separator;
use passerelles_domain::export::{GeoNotes, Partners, Records, file_name, links_csv, links_geojson};
use passerelles_domain::id::{CountryId, LinkId};
use passerelles_domain::wire::Passports;
use passerelles_domain::world::World;

use super::drawing::draw;
use super::words::Words;
use crate::page::map::order::column_order;
use crate::page::map::state::MapState;
use crate::platform::{date, file, picture};
use crate::route::MapAddress;
use crate::state::library::{Core, Library};
use crate::state::setting::Setting;

/// Points of a picture for each CSS pixel: sharp on paper and on fine screens.
const SHARP: u32 = 2;

/// What the map shows now.
#[derive(Clone)]
pub(super) struct Shown {
    pub(super) setting: Setting,
    pub(super) core: Arc<Core>,
    pub(super) passports: Arc<Passports>,
    pub(super) selection: Arc<Selection>,
    pub(super) selected: Option<CountryId>,
    pub(super) opened: Option<LinkId>,
    pub(super) address: MapAddress,
    /// The finer coast, once it is there.
    pub(super) detail: Option<Arc<World>>,
    /// The links, in no order that somebody chose.
    pub(super) ids: Vec<LinkId>,
    /// What the data do not cover.
    pub(super) coverage: String,
}

impl Shown {
    /// What is shown, followed; `None` while names are on their way.
    pub(super) fn now(setting: Setting, state: MapState, library: Library) -> Option<Self> {
        let (core, passports) = (library.core.ready()?, library.passports.ready()?);
        let (selection, selected) = (state.selection.get()?, state.selected.get());
        let ids = match selected {
            Some(country) => core.atlas.shown_of(country, &selection).map(|(id, _)| id).collect(),
            None => selection.ids().collect(),
        };
        let coverage = super::words::coverage(setting, &core, library);
        let (opened, address, detail) = (state.opened.get(), state.address.get(), library.detail.ready());
        Some(Self { setting, core, passports, selection, selected, opened, address, detail, ids, coverage })
    }

    /// The links as the table has them: by the column that the address tells.
    fn ordered(&self) -> Vec<LinkId> {
        let ids = self.ids.clone();
        match self.address.sort {
            Some((column, direction)) => {
                column_order(self.setting.t, column, &self.core, &self.passports).sorted(ids, direction)
            }
            None => ids,
        }
    }
}

/// What a file is.
#[derive(Clone, Copy, Debug)]
pub(super) enum Form {
    /// A table.
    Csv(Separator),
    /// Geography.
    GeoJson,
    /// The map as a drawing.
    Svg,
    /// The map as a picture of points.
    Png,
}

impl Form {
    const fn ending(self) -> &'static str {
        match self {
            Self::Csv(_) => "csv",
            Self::GeoJson => "geojson",
            Self::Svg => "svg",
            Self::Png => "png",
        }
    }
}

/// Makes a file and has it saved; what to say then.
pub(super) async fn save(shown: &Shown, form: Form) -> String {
    let t = shown.setting.t;
    let words = Words::of(shown);
    let what = if matches!(form, Form::Svg | Form::Png) { t.export_map_word() } else { t.export_word() };
    let name = file_name(&[what, &words.short], &date::iso(), form.ending());
    let records = Records { atlas: &shown.core.atlas, names: &shown.core.names, passports: &shown.passports };
    let ids = shown.ordered().into_iter();
    let saved = match form {
        // Programs take a comma and no mark; spreadsheets the other.
        Form::Csv(separator) => {
            let text = links_csv(&records, ids, separator, separator == Separator::Semicolon);
            file::save_text(&name, "text/csv", &text)
        }
        Form::GeoJson => {
            let title = format!("{}. {}", words.title, words.filters);
            let notes =
                GeoNotes { title: &title, date: &date::iso(), coverage: &shown.coverage, licence: t.export_licence() };
            file::save_text(&name, "application/geo+json", &links_geojson(&records, ids, Partners::Lines, &notes))
        }
        Form::Svg => file::save_text(&name, "image/svg+xml", &draw(shown, &words).svg),
        Form::Png => {
            let sheet = draw(shown, &words);
            let size = (sheet.width.round() as u32, sheet.height.round() as u32);
            picture::save_png(&name, &sheet.svg, size, SHARP).await
        }
    };
    if saved { t.export_saved(&name) } else { t.export_failed().to_owned() }
}
