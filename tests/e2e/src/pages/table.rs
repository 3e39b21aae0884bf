//! The links as a table.

use passerelles_domain::atlas::{Filter, Kind};
use passerelles_domain::id::LinkId;
use passerelles_domain::table::{Column, ColumnOrder, Direction};
use passerelles_domain::text::Messages;
use passerelles_domain::wire::{AtlasFile, Names, Passports, decode};

use crate::find::{Name, Role};
use crate::site::Site;
use crate::visit::Visit;

/// The table.
#[derive(Debug)]
pub struct Table<'a>(pub &'a Visit);

impl Table<'_> {
    /// Rows shown at first.
    pub const FIRST: usize = 60;
    /// Rows added each time that more are asked for.
    pub const STEP: usize = 200;

    /// Waits until so many rows are shown.
    pub async fn has_rows(&self, rows: usize) {
        let script = "return document.querySelectorAll('tbody tr').length === arguments[0]";
        self.0.until_with(&format!("{rows} rows"), script, vec![rows.into()]).await;
    }

    /// Asks for more rows.
    pub async fn more(&self, words: &Messages) {
        self.0.press(Role::Button, Name::Is(words.table_more())).await;
    }

    /// Waits until the first rows are these, each with both its ends.
    pub async fn has_order(&self, ends: &[String]) {
        let script = "const rows = [...document.querySelectorAll('tbody tr')].slice(0, arguments[0].length);
            const found = rows.map((row) => `${row.children[0].innerText.trim()} – ${row.children[2].innerText.trim()}`);
            return found.join('|') === arguments[0].join('|');";
        let first = ends.first().cloned().unwrap_or_default();
        self.0.until_with(&format!("rows from « {first} » on"), script, vec![ends.into()]).await;
    }

    /// The head by which rows are sorted, and which way, as a screen reader is told.
    pub async fn sorted(&self) -> (String, String) {
        let head = self.0.text("return document.querySelector('th[aria-sort]').innerText.trim()").await;
        (head, self.0.text("return document.querySelector('th[aria-sort]').getAttribute('aria-sort')").await)
    }
}

fn kind_name(words: &Messages, kind: Kind) -> &str {
    match kind {
        Kind::Twinning => words.kind_name_jumelage(),
        Kind::Cooperation => words.kind_name_cooperation(),
        Kind::Friendship => words.kind_name_amitie(),
        Kind::CrossBorder => words.kind_name_transfrontalier(),
    }
}

/// Both ends of the links that are shown at first, in the order of a column, as the domain says.
pub fn in_order(site: &Site, words: &Messages, column: Column, direction: Direction) -> Vec<String> {
    let atlas = decode::<AtlasFile>(&site.bytes("atlas")).expect("the atlas").into_atlas();
    let names = decode::<Names>(&site.bytes("names-fr")).expect("names");
    let passports = decode::<Passports>(&site.bytes("passports")).expect("passports");
    let kinds: Vec<&str> = Kind::ALL.iter().map(|kind| kind_name(words, *kind)).collect();
    let order = ColumnOrder::new(column, &atlas, &names, &passports, &kinds);
    let ids: Vec<LinkId> = atlas.select(&Filter::default()).ids().collect();
    let both = |id: LinkId| {
        let authority = passports.authority(atlas.link(id)?.authority)?;
        Some(format!("{authority} – {}", passports.link(id)?.partner))
    };
    order.sorted(ids, direction).into_iter().filter_map(both).take(Table::FIRST).collect()
}
