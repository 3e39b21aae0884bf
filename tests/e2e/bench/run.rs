//! One page measured once: how soon it is ready, what it fetched, what it does at rest and under the hand.

use passerelles_e2e::given::Given;
use passerelles_e2e::visit::Visit;
use serde_json::Value;

use crate::gesture::{self, Gesture};
use crate::page::{self, busy};

/// What one run came to.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Run {
    /// Milliseconds from the address to the first complete picture.
    pub(crate) ready: f64,
    /// Thousands of bytes fetched until then, fonts apart.
    pub(crate) fetched: f64,
    /// Frames drawn in two seconds of rest.
    pub(crate) at_rest: f64,
    /// Share of these two seconds that the main thread worked, in percent.
    pub(crate) busy_at_rest: f64,
    /// Under the hand.
    pub(crate) gesture: Gesture,
}

/// Milliseconds until everything that comes after the first picture has come.
const SETTLED: u64 = 2000;
/// Milliseconds of rest that are watched.
const REST: u32 = 2000;

/// What came before the first picture, the page itself with it.
const FETCHED: &str = "
    const ready = performance.getEntriesByName('map-ready', 'mark')[0].startTime;
    const files = [...performance.getEntriesByType('navigation'), ...performance.getEntriesByType('resource')];
    const needed = files.filter((file) => file.responseEnd <= ready && !/woff2?$/.test(file.name));
    return { ready, fetched: needed.reduce((sum, file) => sum + file.transferSize, 0) / 1000 };";

/// How often something was drawn.
const DRAWN: &str = "return Math.max(window.bench.frames, window.bench.wipes)";

/// Measures the page at an address of a site.
pub(crate) fn measure(given: &Given, address: &str) -> Result<Run, String> {
    page::visit(given, async |visit| {
        page::open(visit, address).await;
        let facts = visit.js(FETCHED, Vec::new()).await;
        let fact = |name: &str| facts.get(name).and_then(Value::as_f64).expect("the page's own clock");
        let (ready, fetched) = (fact("ready"), fact("fetched"));
        visit.pause(SETTLED).await;
        let (at_rest, busy_at_rest) = rest(visit).await;
        let gesture = gesture::perform(visit).await;
        Run { ready, fetched, at_rest, busy_at_rest, gesture }
    })
}

async fn rest(visit: &Visit) -> (f64, f64) {
    let (drawn, worked) = (visit.number(DRAWN).await, busy(visit).await);
    visit.pause(u64::from(REST)).await;
    let worked = busy(visit).await - worked;
    (visit.number(DRAWN).await - drawn, worked / f64::from(REST) * 100.0)
}
