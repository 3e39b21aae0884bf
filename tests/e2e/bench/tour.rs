//! Memory: after a tour of ten countries, and after the same tour once more.

use fantoccini::Locator;
use passerelles_e2e::browser::devtools;
use passerelles_e2e::given::Given;
use passerelles_e2e::visit::Visit;
use serde_json::{Value, json};

use crate::page::{self, metric};

/// Countries of a tour.
const COUNTRIES: usize = 10;

/// What the page's wasm and its JavaScript take; the courier's wasm, in its worker, is not seen from here.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Tour {
    /// Millions of bytes after one tour.
    pub(crate) first: f64,
    /// What the second added to them, in percent.
    pub(crate) added: f64,
}

/// Opens ten countries from the list and goes back each time, twice.
pub(crate) fn measure(given: &Given) -> Result<Tour, String> {
    page::visit(given, async |visit| {
        page::open(visit, "/carte?vue=liaisons").await;
        visit.pause(1500).await;
        go_around(visit).await;
        let first = memory(visit).await;
        go_around(visit).await;
        Tour { first, added: (memory(visit).await / first - 1.0) * 100.0 }
    })
}

async fn go_around(visit: &Visit) {
    let addresses =
        "return [...document.querySelectorAll(\"aside a[href*='/pays/']\")].map((link) => link.getAttribute('href'))";
    let listed = visit.js(addresses, Vec::new()).await;
    let listed: Vec<&str> = listed.as_array().into_iter().flatten().filter_map(Value::as_str).take(COUNTRIES).collect();
    assert_eq!(listed.len(), COUNTRIES, "the list has too few countries for a tour");
    for address in listed {
        let link = format!("aside a[href='{address}']");
        let link = visit.client().wait().for_element(Locator::Css(&link)).await.expect("the country in the list");
        visit.press_element(&link).await.unwrap_or_else(|error| panic!("pressing {address}: {error}"));
        visit.arrives_at(address).await;
        // The map flies there.
        visit.pause(1000).await;
        visit.back().await;
        visit.pause(1000).await;
    }
}

async fn memory(visit: &Visit) -> f64 {
    devtools(visit.client(), "HeapProfiler.collectGarbage", json!({})).await;
    let heap = metric(visit, "JSHeapUsedSize").await;
    let sum = "return window.bench.memories.reduce((sum, memory) => sum + memory.buffer.byteLength, 0)";
    let wasm = visit.number(sum).await;
    assert!(wasm > 0.0, "no wasm was seen to start");
    (heap + wasm) / 1e6
}
