//! From the press on a filter to the painted map, list and table: through the page's own menu, as a visitor does it.

use passerelles_e2e::find::{Name, Role};
use passerelles_e2e::given::Given;
use passerelles_e2e::visit::Visit;
use serde_json::json;

use crate::figure::median;
use crate::page;

/// How often a filter is put on and taken off.
const CHANGES: usize = 8;

/// What is shown beside the map, and how often the map was drawn: both have to change.
const MAP_AND_LIST: &str = "
    const list = document.querySelector('aside');
    const shown = list.textContent, drawn = window.bench.wipes;
    const changed = () => list.textContent !== shown && window.bench.wipes > drawn;";
/// The rows of the table.
const TABLE: &str = "
    const table = () => document.querySelector('table')?.textContent;
    const shown = table();
    const changed = () => table() !== shown;";

/// Milliseconds.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Filter {
    /// Until map and list show it.
    pub(crate) map: f64,
    /// Until the table does.
    pub(crate) table: f64,
}

/// Measures both.
pub(crate) fn measure(given: &Given) -> Result<Filter, String> {
    page::visit(given, async |visit| {
        page::open(visit, "/carte?vue=liaisons").await;
        let map = changes(visit, MAP_AND_LIST).await;
        // A table has no canvas that says when it is ready.
        visit.open("/carte?vue=tableau").await;
        visit.until("the table", "return document.querySelectorAll('tbody tr').length > 1").await;
        let table = changes(visit, TABLE).await;
        Filter { map, table }
    })
}

async fn changes(visit: &Visit, state: &str) -> f64 {
    let words = Visit::french();
    // Names and figures come after the first picture.
    visit.pause(1500).await;
    visit.press(Role::Button, Name::Is(words.filter_kind())).await;
    let script = format!(
        "{state}
        const link = arguments[0];
        return window.bench.until(() => `${{changed()}}`, () => link.click());"
    );
    let mut took = Vec::new();
    for _ in 0..CHANGES {
        let choice = visit.find(Role::Link, Name::Has(words.kind_name_jumelage())).await;
        let link = serde_json::to_value(&choice).expect("an element as an argument");
        let milliseconds = visit.js(&script, vec![link]).await;
        assert_ne!(milliseconds, json!(-1), "a filter was pressed and nothing changed");
        took.extend(milliseconds.as_f64());
        visit.pause(400).await;
    }
    median(&took).expect("the filter was changed")
}
