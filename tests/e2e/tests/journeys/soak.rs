use std::collections::HashMap;
use std::fs;
use std::time::{Duration, Instant};

use fantoccini::wd::TimeoutConfiguration;
use passerelles_domain::camera::ScreenPoint;
use passerelles_e2e::browser::{Keeping, Screen, Tool, devtools};
use passerelles_e2e::hand::Hand;
use passerelles_e2e::pages::kiosk::Kiosk;
use passerelles_e2e::visit::{Visit, travel};
use serde_json::{Value, json};

/// Says how many visitors come; without it, as many as everybody has the time for.
const VISITS: &str = "PASSERELLES_SOAK";
const FEW: usize = 40;

/// Visits after which nothing grows any more: in a long run, and in a short one.
const SETTLED: usize = 50;
const SETTLED_SOON: usize = 15;

/// Share by which the last quarter of what is measured may lie over the first quarter: garbage is collected when the
/// browser likes.
const FLAT: f64 = 1.10;

/// Bytes that programs which draw pages may keep of each visit beyond that: fragments of memory that was given back.
/// Measured over 5,000 visits: some 14,000. A page that is not let go holds hundreds of times as much.
const KEPT_DRAWING: f64 = 20_000.0;

/// The same for the browser's other programs: the index of its cache, what the driver writes down. Measured: some 1,400.
const KEPT_ELSEWHERE: f64 = 5_000.0;

/// Time that a page has to begin anew.
const PATIENCE: Duration = Duration::from_secs(90);

const WISH: &str = r#"{ "public_url": "https://passerelles.example.org/", "kiosk": { "host": "59350", "idle_seconds": 1800, "pin": "4821" } }"#;

/// Has the page tell of each wasm memory that it starts.
const HOOK: &str = "globalThis.memories = [];
    for (const name of ['instantiate', 'instantiateStreaming']) {
        const start = WebAssembly[name].bind(WebAssembly);
        WebAssembly[name] = async (...words) => {
            const started = await start(...words);
            const memory = (started.instance ?? started).exports.memory;
            if (memory) globalThis.memories.push(memory);
            return started;
        };
    }";

/// What there is after a visit, in the tour.
#[derive(Clone, Copy, Debug)]
struct Measure {
    /// Bytes of wasm memories of the page.
    wasm: f64,
    /// Bytes of the scripts' heap.
    heap: f64,
    /// Nodes, of this page and of any that is still held.
    nodes: f64,
    /// Documents that are held.
    documents: f64,
    /// Bytes that programs which draw pages have in memory for themselves; 0 where the system does not tell.
    drawing: f64,
    /// Bytes of the browser's other programs, driver and server too.
    other: f64,
}

/// Stranger after stranger at one screen: nothing grows, nothing fails, nothing of one is there for the next.
#[test]
fn many_strangers_leave_nothing() {
    if !Tool::Memory.is_there() {
        return;
    }
    let asked = std::env::var(VISITS).ok().and_then(|number| number.parse::<usize>().ok());
    let visits = asked.unwrap_or(FEW);
    let settled = if visits > 2 * SETTLED { SETTLED } else { SETTLED_SOON };
    let limit = Duration::from_secs(60 + visits as u64 * 20);
    // As at a kiosk: a history would be kept of strangers, and takes longer to write with each of them.
    travel(Screen::Desk, limit, Keeping::Nothing, async |visit| {
        visit.run_first(HOOK).await;
        // A machine that does other things too may stand still longer than the driver has patience.
        let patient = TimeoutConfiguration::new(Some(PATIENCE), Some(PATIENCE), None);
        visit.client().update_timeouts(patient).await.expect("the driver takes its time");
        Kiosk(visit).open("/?kiosque=1", WISH).await;
        let start = Instant::now();
        let every = (visits / 100).clamp(1, 50);
        let mut measures = Vec::new();
        let mut did = 0.0;
        for number in 0..visits {
            did += one(visit, number).await;
            if number >= settled && number % every == 0 {
                measures.push(measure(visit).await);
            }
            if number % 100 == 99 {
                visit.assert_quiet_console().await;
                println!("{} visits, {:.0} s, {:?}", number + 1, start.elapsed().as_secs_f64(), measures.last());
            }
        }
        assert!(did > visits as f64 * 3.0, "visitors do something: {did} things in {visits} visits");
        let quarter = (measures.len() / 4).max(1);
        // Between the middle of the first quarter and that of the last.
        let between = (visits - settled) as f64 * 0.75;
        // Beside other journeys, their browsers are counted too.
        let beside = if asked.is_some() { 0.0 } else { f64::INFINITY };
        for (what, value, kept) in [
            ("wasm", (|one: &Measure| one.wasm) as fn(&Measure) -> f64, 0.0),
            ("heap", |one| one.heap, 0.0),
            ("nodes", |one| one.nodes, 0.0),
            ("documents", |one| one.documents, 0.0),
            ("drawing", |one| one.drawing, beside.max(KEPT_DRAWING * between)),
            ("other", |one| one.other, beside.max(KEPT_ELSEWHERE * between)),
        ] {
            let mean = |part: &[Measure]| part.iter().map(value).sum::<f64>() / part.len() as f64;
            let first = measures.get(..quarter).map_or(0.0, mean);
            let last = measures.get(measures.len() - quarter..).map_or(0.0, mean);
            println!(
                "{what}: {first:.0} in the first quarter after {settled} visits, {last:.0} in the last of {visits}"
            );
            assert!(last <= first * FLAT + kept, "{what} grows: {first:.0}, then {last:.0}");
        }
    });
}

/// One visitor; how many things they did.
async fn one(visit: &Visit, number: usize) -> f64 {
    let words = Visit::french();
    Hand(visit).tap(ScreenPoint::new(540.0, 300.0)).await;
    visit
        .until("a visit", "return document.querySelector('.kiosk-bar') && !document.querySelector('.attract, [inert]')")
        .await;
    let script = include_str!("soak.js");
    let did = visit.client().execute_async(script, vec![json!(number)]).await;
    let did = did.as_ref().ok().and_then(Value::as_f64).unwrap_or_default();
    // Whatever is open, staff's panel apart, is closed by who starts again. Looked for by its words among the bar's
    // buttons only: on pages with a thousand links, names of all buttons would take longer than the visit.
    let restart = "document.activeElement?.blur();
        document.querySelector('.kiosk-box > button')?.click();
        const button = [...document.querySelectorAll('.kiosk-bar button')].find((one) => one.innerText.trim() === arguments[0]);
        button?.click();
        return Boolean(button)";
    let pressed = visit.js(restart, vec![json!(words.kiosk_restart())]).await;
    assert_eq!(pressed, json!(true), "« {} » is not in the bar", words.kiosk_restart());
    begins_anew(visit, number).await;
    let traces = "return [JSON.stringify(localStorage), JSON.stringify(sessionStorage), location.href,
        arguments[0] ? document.documentElement.outerHTML : document.body.textContent]
        .some((text) => text.includes('QZX')) ? location.href : ''";
    let left = visit.js(traces, vec![json!(number.is_multiple_of(10))]).await;
    assert_eq!(left, json!(""), "something of visit {number} is left");
    did
}

/// How far a page has come.
const STATE: &str = "return [document.readyState, document.body?.innerText.slice(0, 200), location.href,
    ...performance.getEntriesByType('resource').map((one) => `${one.name} ${Math.round(one.responseEnd)}`)].join('\\n')";

/// The page is opened anew and shows its tour. On a machine that does other things too it may take longer than anywhere
/// else, and is said then; a page that does not start at all fails, and says how far it came.
async fn begins_anew(visit: &Visit, number: usize) {
    let start = Instant::now();
    while visit.js("return Boolean(document.querySelector('.attract'))", Vec::new()).await != json!(true) {
        let late = start.elapsed() > PATIENCE;
        let state = if late { visit.text(STATE).await } else { String::new() };
        assert!(!late, "visit {number} does not begin anew:\n{state}");
        visit.pause(25).await;
    }
    if start.elapsed() > Duration::from_secs(5) {
        println!("visit {number}: the page took {:.1} s to begin anew", start.elapsed().as_secs_f64());
    }
}

async fn measure(visit: &Visit) -> Measure {
    devtools(visit.client(), "HeapProfiler.collectGarbage", json!({})).await;
    let counters = devtools(visit.client(), "Memory.getDOMCounters", json!({})).await;
    let count = |name: &str| counters.get(name).and_then(Value::as_f64).unwrap_or_default();
    let heap = devtools(visit.client(), "Runtime.getHeapUsage", json!({})).await;
    let wasm =
        visit.number("return globalThis.memories.reduce((sum, memory) => sum + memory.buffer.byteLength, 0)").await;
    assert!(wasm > 0.0, "no wasm was seen to start");
    let (drawing, other) = held();
    Measure {
        wasm,
        heap: heap.get("usedSize").and_then(Value::as_f64).unwrap_or_default(),
        nodes: count("nodes"),
        documents: count("documents"),
        drawing,
        other,
    }
}

/// Bytes that the programs below this one that draw pages have in memory for themselves, and the others, where the system
/// tells of them as files. What comes from files is not counted: how much of it is whose changes with who else runs.
fn held() -> (f64, f64) {
    let mut parents = HashMap::new();
    for entry in fs::read_dir("/proc").into_iter().flatten().flatten() {
        let Some(id) = entry.file_name().to_str().and_then(|name| name.parse::<u32>().ok()) else { continue };
        let Ok(stat) = fs::read_to_string(entry.path().join("stat")) else { continue };
        // The name, between brackets, may hold anything.
        let mut fields = stat.rsplit_once(')').map_or("", |(_, rest)| rest).split_whitespace();
        if let Some(parent) = fields.nth(1).and_then(|field| field.parse::<u32>().ok()) {
            parents.insert(id, parent);
        }
    }
    let own = std::process::id();
    let below = |mut id: u32| {
        while let Some(parent) = parents.get(&id) {
            if *parent == own {
                return true;
            }
            id = *parent;
        }
        false
    };
    let mut sums = (0.0, 0.0);
    for id in parents.keys().filter(|id| below(**id)) {
        let words = fs::read_to_string(format!("/proc/{id}/cmdline")).unwrap_or_default();
        let share = if words.contains("--type=renderer") { &mut sums.0 } else { &mut sums.1 };
        *share += private(*id);
    }
    sums
}

/// Bytes that one program has for itself.
fn private(id: u32) -> f64 {
    let map = fs::read_to_string(format!("/proc/{id}/smaps_rollup")).unwrap_or_default();
    let line = map.lines().find_map(|line| line.strip_prefix("Pss_Anon:"));
    line.and_then(|line| line.split_whitespace().next()?.parse::<f64>().ok()).unwrap_or_default() * 1024.0
}
