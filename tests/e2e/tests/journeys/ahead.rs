use passerelles_e2e::axe::Audit;
use passerelles_e2e::browser::{Screen, Tool, devtools};
use passerelles_e2e::pages::shell::Shell;
use passerelles_e2e::visit::journey;
use serde_json::{Value, json};

/// Routes of the app: all that are not one of many alike, and some of those.
const ROUTES: [&str; 34] = [
    "",
    "carte",
    "carte/pays/SN",
    "carte/pays/ML",
    "carte/pays/DE",
    "carte/territoire",
    "carte/territoire/59",
    "carte/territoire/region-32",
    "chiffres",
    "comprendre",
    "comprendre/facile",
    "comprendre/definition",
    "comprendre/domaines",
    "comprendre/loi",
    "comprendre/acteurs",
    "comprendre/cas",
    "comprendre/cas/halluin-nkong-zem",
    "comprendre/cas/le-portel-kawara",
    "comprendre/cas/lille-saint-louis",
    "comprendre/cas/paris-phnom-penh",
    "comprendre/cas/paris-rio-de-janeiro",
    "comprendre/pratique",
    "comprendre/lexique",
    "comprendre/fiches",
    "comprendre/fiches/motivations",
    "comprendre/fiches/coherence",
    "comprendre/fiches/type",
    "comprendre/fiches/diagnostic",
    "comprendre/fiches/partenaire",
    "comprendre/fiches/delegations",
    "comprendre/fiches/actions",
    "demarche",
    "carnet",
    "a-propos",
];

/// The same in French, and some in English.
fn routes() -> impl Iterator<Item = String> {
    let english = ["", "/carte", "/chiffres", "/comprendre/loi", "/demarche", "/a-propos"];
    let french = ROUTES.iter().map(|route| format!("/{route}"));
    french.chain(english.map(|route| format!("/en{route}")))
}

/// Where no script runs, every route has its text: a title, content, ways on; nothing sticks out on a phone, and axe
/// finds nothing.
#[test]
fn every_route_is_read_without_scripts() {
    if !Tool::Blocking.is_there() {
        return;
    }
    journey(Screen::Phone, async |visit| {
        let mut audit = Audit::default();
        let off = |off: bool| devtools(visit.client(), "Emulation.setScriptExecutionDisabled", json!({ "value": off }));
        off(true).await;
        for route in routes() {
            let address = format!("{}{route}", visit.server.origin());
            visit.client().goto(&address).await.expect("the page is asked for");
            let told = visit
                .js(
                    "const main = document.querySelector('main');
                    return [document.title, main?.querySelector('h1')?.innerText ?? '', main?.innerText.length ?? 0,
                        document.querySelectorAll('nav a[href]').length, document.querySelector('canvas') !== null,
                        document.documentElement.lang]",
                    Vec::new(),
                )
                .await;
            let text = |at: usize| told.get(at).and_then(Value::as_str).unwrap_or_default().to_owned();
            let number = |at: usize| told.get(at).and_then(Value::as_u64).unwrap_or_default();
            assert!(!text(0).is_empty() && !text(1).is_empty(), "{route}: no title: {told}");
            assert!(number(2) > 80 && number(3) >= 6, "{route}: no content: {told}");
            assert_eq!(told.get(4), Some(&json!(false)), "{route}: the app runs");
            assert_eq!(text(5), if route.starts_with("/en") { "en" } else { "fr" }, "{route}");
            assert_eq!(Shell(visit).overflow().await, None, "{route}");
        }
        off(false).await;
        // The rules need scripts of their own: the page's are kept away, and what it shows without them is shown.
        visit.tolerate("ERR_BLOCKED_BY_CLIENT");
        devtools(visit.client(), "Network.enable", json!({})).await;
        devtools(visit.client(), "Network.setBlockedURLs", json!({ "urls": ["*.js", "*.wasm"] })).await;
        for route in routes() {
            visit.client().goto(&format!("{}{route}", visit.server.origin())).await.expect("the page is asked for");
            let show = "document.getElementById('loader').classList.remove('ahead--app')";
            visit.js(show, Vec::new()).await;
            audit.check(visit, &route).await;
        }
        audit.finish("every route without scripts");
    });
}

/// Where scripts run, who waits for the map sees the waiting sign and not its list; a text is there at once.
#[test]
fn a_text_is_there_before_the_app_and_the_map_is_waited_for() {
    if !Tool::Blocking.is_there() {
        return;
    }
    journey(Screen::Desk, async |visit| {
        visit.tolerate("ERR_BLOCKED_BY_CLIENT");
        visit.tolerate("Failed to fetch");
        devtools(visit.client(), "Network.enable", json!({})).await;
        devtools(visit.client(), "Network.setBlockedURLs", json!({ "urls": ["*.wasm", "*.wasm?*"] })).await;
        let seen = "const seen = (e) => e !== null && e.checkVisibility() && e.getBoundingClientRect().height > 10;
            return [seen(document.querySelector('#loader .ahead__wait')), seen(document.querySelector('#loader h1'))]";
        for (route, expected) in [
            ("/carte", json!([true, false])),
            ("/", json!([true, false])),
            ("/carte/pays/SN", json!([true, false])),
            ("/comprendre/loi", json!([false, true])),
            ("/chiffres", json!([false, true])),
        ] {
            visit.client().goto(&format!("{}{route}", visit.server.origin())).await.expect("the page is asked for");
            assert_eq!(visit.js(seen, Vec::new()).await, expected, "{route}");
        }
        devtools(visit.client(), "Network.setBlockedURLs", json!({ "urls": [] })).await;
    });
}
