//! A page in a browser of its own, seen on a large screen, with what only developer tools tell of it.

use std::any::Any;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::time::{Duration, Instant};

use passerelles_e2e::browser::{self, Driver, Keeping, Screen};
use passerelles_e2e::given::Given;
use passerelles_e2e::server::Server;
use passerelles_e2e::site::Site;
use passerelles_e2e::visit::Visit;
use serde_json::{Value, json};

/// Width and height of the window in CSS pixels, each one pixel of the screen.
pub(crate) const WINDOW: (u32, u32) = (1920, 1080);

/// How long a page may take to be ready: the peer's with 100,000 links takes several seconds.
const READY: Duration = Duration::from_secs(90);
/// How long everything that is measured of one page may take.
const LONGEST: Duration = Duration::from_mins(10);

const HOOKS: &str = include_str!("hooks.js");

/// Opens a browser with nothing remembered over the site of `given`, and does the steps. What surprises them is the
/// error.
pub(crate) fn visit<T>(given: &Given, steps: impl AsyncFnOnce(&Visit) -> T) -> Result<T, String> {
    let walk = || {
        let mut runtime = tokio::runtime::Builder::new_current_thread();
        let runtime = runtime.enable_all().build().expect("a runtime for the bench");
        let driver = Driver::start(given);
        let site = Site::copy(&given.dist);
        let server = Server::start(&given.server, site.folder());
        let client = runtime.block_on(driver.open(given, Screen::Desk, Keeping::Sites));
        let visit = Visit::new(site, server, Screen::Desk, driver, client.clone());
        let walked = catch_unwind(AssertUnwindSafe(|| {
            runtime.block_on(async {
                browser::set_size(visit.client(), WINDOW, false).await;
                browser::run_first(visit.client(), HOOKS).await;
                browser::devtools(visit.client(), "Performance.enable", json!({ "timeDomain": "threadTicks" })).await;
                tokio::time::timeout(LONGEST, steps(&visit)).await
            })
        }));
        runtime.block_on(async {
            // The browser has already gone when closing fails.
            let _ = client.close().await;
        });
        walked
    };
    match catch_unwind(AssertUnwindSafe(walk)) {
        Ok(Ok(Ok(measured))) => Ok(measured),
        Ok(Ok(Err(_))) => Err(format!("it did not end within {LONGEST:?}")),
        Ok(Err(cause)) | Err(cause) => Err(words(cause.as_ref())),
    }
}

fn words(cause: &(dyn Any + Send)) -> String {
    let text = cause.downcast_ref::<&str>().copied().or_else(|| cause.downcast_ref::<String>().map(String::as_str));
    // The driver's own stack says nothing about the page.
    let told = text.and_then(|text| text.split(", stacktrace").next());
    told.unwrap_or("for no reason that it tells").to_owned()
}

/// Asks for an address and waits until its map is ready. Looks seldom, for looking takes time from the page.
pub(crate) async fn open(visit: &Visit, address: &str) {
    let url = format!("{}{address}", visit.server.origin());
    visit.client().goto(&url).await.expect("the page is asked for");
    let start = Instant::now();
    while visit.number("return performance.getEntriesByName('map-ready', 'mark').length").await < 1.0 {
        assert!(start.elapsed() < READY, "{address} was not ready within {READY:?}");
        visit.pause(250).await;
    }
}

/// Milliseconds of a processor that the page's main thread has taken so far. By the processor's clock and not by the
/// one on the wall: measured while two other builds filled the machine, it stayed within 2 %, where the other doubled.
pub(crate) async fn busy(visit: &Visit) -> f64 {
    metric(visit, "TaskDuration").await * 1000.0
}

/// One of the figures that developer tools have of a page.
pub(crate) async fn metric(visit: &Visit, name: &str) -> f64 {
    let metrics = browser::devtools(visit.client(), "Performance.getMetrics", json!({})).await;
    let list = metrics.get("metrics").and_then(Value::as_array).cloned().unwrap_or_default();
    let found = list.iter().find(|metric| metric.get("name").and_then(Value::as_str) == Some(name));
    let value = found.and_then(|metric| metric.get("value")).and_then(Value::as_f64);
    value.unwrap_or_else(|| panic!("the browser does not tell {name}"))
}
