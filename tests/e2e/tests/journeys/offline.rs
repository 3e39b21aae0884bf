use passerelles_e2e::browser::{Screen, Tool, devtools};
use passerelles_e2e::find::{Name, Role};
use passerelles_e2e::pages::ROUTES;
use passerelles_e2e::pages::carnet::Carnet;
use passerelles_e2e::pages::country::Country;
use passerelles_e2e::pages::exports::Exports;
use passerelles_e2e::pages::guide::Guide;
use passerelles_e2e::pages::map::Map;
use passerelles_e2e::pages::offline::Offline;
use passerelles_e2e::pages::search::Search;
use passerelles_e2e::truth;
use passerelles_e2e::visit::{Visit, kept_journey};
use serde_json::{Value, json};

use crate::guide::town;

/// What the browser says itself of a server that is gone.
const GONE: &str = "ERR_CONNECTION_REFUSED";

/// After one visit to the first page the server stops: every address still works, opened anew.
#[test]
fn after_one_visit_every_page_works_without_the_server() {
    kept_journey(Screen::Desk, async |visit| {
        let words = Visit::french();
        visit.open("/").await;
        Offline(visit).kept().await;
        visit.tolerate(GONE);
        visit.server.stop();
        for route in ROUTES {
            visit.open(route).await;
            visit.find(Role::Title, Name::Any).await;
            visit.until("all of the page", "return !document.querySelector('.later')").await;
            assert!(visit.names(Role::Alert).await.is_empty(), "{route}");
        }
        visit.open("/en/chiffres").await;
        visit.find(Role::Title, Name::Any).await;
        visit.open("/comprendre/glossaire").await;
        visit.find(Role::Title, Name::Any).await;

        Map(visit).open("/carte/pays/SN").await;
        Country(visit).wait(&words, "Sénégal", truth::links_with("SN").len()).await;
        Carnet(visit).add(&words, 1).await;
        Carnet(visit).go(&words).await;
        Carnet(visit).lists(&["Sénégal"]).await;
        Map(visit).open("/carte").await;
        Search(visit).type_in(&words, "bamako").await;
        Search(visit).answer("Bamako").await;

        visit.open("/carte?type=amitie").await;
        let exports = Exports(visit);
        exports.open(&words).await;
        for (note, start) in [(words.export_csv_note(), "french_authority,"), (words.export_geojson_note(), "{")] {
            exports.take(Name::Has(note)).await;
            assert!(exports.text().await.trim_start_matches('\u{feff}').starts_with(start), "{note}");
        }
        exports.take(Name::Has(words.export_png_note())).await;
        assert!(exports.picture().await.get(1).and_then(Value::as_f64).unwrap_or_default() > 500.0, "a picture");
    });
}

/// The guide from its start to the road map on paper, without the server; the page obeys its policy all the same.
#[test]
fn the_guide_works_without_the_server() {
    kept_journey(Screen::Phone, async |visit| {
        let words = Visit::french();
        visit.open("/a-propos").await;
        Offline(visit).kept().await;
        visit.tolerate(GONE);
        visit.tolerate("Content Security Policy");
        visit.server.stop();
        let guide = Guide(visit);
        guide.begin(&words).await;
        guide.finish(&words, town).await;
        visit.reload().await;
        guide.map_is_there().await;
        assert!(visit.printed_pages().await.is_none_or(|pages| (1..=3).contains(&pages)));
        guide.catch_files().await;
        visit.press(Role::Button, Name::Is(words.guide_take_text())).await;
        assert!(guide.caught("txt").await.contains("/demarche/bilan#1."));
        let inline = "const script = document.createElement('script');
            script.textContent = 'window.intruder = true';
            document.head.append(script);
            return String(window.intruder)";
        assert_eq!(visit.text(inline).await, "undefined", "the kept page has lost its policy");
    });
}

/// A new version comes in the middle of the questions: it is offered, and nothing happens before one wants it. Then the
/// answers are still there.
#[test]
fn a_new_version_waits_until_it_is_wanted() {
    kept_journey(Screen::Desk, async |visit| {
        let words = Visit::french();
        let (guide, offline) = (Guide(visit), Offline(visit));
        guide.begin(&words).await;
        offline.kept().await;
        guide.answer(&words, &[words_of_first()]).await;
        let here = visit.address().await;
        offline.publish("deux");
        offline.look().await;
        offline.offered(&words).await;
        assert_eq!(visit.address().await, here);
        visit.reload().await;
        assert_eq!(offline.mark().await, "", "a page loaded anew is of the old version until the new one is wanted");
        offline.offered(&words).await;

        // Another window would be interrupted.
        let other = visit.client().new_window(true).await.expect("another window");
        let first = visit.client().window().await.expect("this window");
        visit.client().switch_to_window(other.handle).await.expect("the other window");
        visit.open("/a-propos").await;
        visit.client().switch_to_window(first.clone()).await.expect("back");
        visit.press(Role::Button, Name::Is(words.update_take())).await;
        let told = "return document.querySelector('.news')?.innerText.includes(arguments[0])";
        visit.until_with("word of the other window", told, vec![json!(words.update_busy())]).await;
        let windows = visit.client().windows().await.expect("windows");
        for window in windows.into_iter().filter(|window| *window != first) {
            visit.client().switch_to_window(window).await.expect("the other window");
            visit.client().close_window().await.expect("it closes");
        }
        visit.client().switch_to_window(first).await.expect("back");

        offline.take(&words, "deux").await;
        assert_eq!(visit.address().await, here, "one stays at one's question");
        assert!(!guide.fragment().await.is_empty(), "with one's answers");
        offline.kept().await;
        offline.refused().await;
    });
}

/// A wasm that is damaged on its way: the new version is refused as a whole, the old one goes on, also anew and without
/// the server; once the file is right, the version comes.
#[test]
fn a_corrupt_version_is_refused() {
    kept_journey(Screen::Desk, async |visit| {
        let words = Visit::french();
        let offline = Offline(visit);
        visit.open("/a-propos").await;
        offline.kept().await;
        let wasm = visit.site.named("passerelles-", "_bg.wasm");
        // An empty section of the author's own: another file, and a good one.
        let better = [visit.site.built(&wasm), vec![0, 1, 0]].concat();
        visit.site.change(wasm.as_ref(), &better);
        offline.publish("deux");
        let mut corrupt = better.clone();
        corrupt.iter_mut().skip(better.len() / 2).take(32).for_each(|byte| *byte ^= 0b0101_1010);
        visit.site.change(wasm.as_ref(), &corrupt);
        offline.look().await;
        offline.refused().await;
        visit.reload().await;
        assert_eq!(offline.mark().await, "");
        offline.refused().await;
        visit.site.change(wasm.as_ref(), &better);
        offline.update(&words, "deux").await;
    });
}

/// Publishes a version with so many files that it takes its time, and waits until some of them are there.
async fn half_a_version(visit: &Visit) {
    for number in 0..1500 {
        let name = format!("data/more-{number}.bin");
        visit.site.change(name.as_ref(), name.as_bytes());
    }
    let offline = Offline(visit);
    offline.publish("deux");
    let look = "navigator.serviceWorker.getRegistration().then((r) => r.update()).catch(() => {})";
    visit.js(look, Vec::new()).await;
    let begun = "const names = await caches.keys();
        return names.length === 2 && (await (await caches.open(names[1])).keys()).length > 20;";
    offline.comes("some files of the new version", begun).await;
}

/// The network is cut while a new version is on its way: nothing of it stays, and a later try brings it.
#[test]
fn a_version_that_is_cut_comes_later() {
    kept_journey(Screen::Desk, async |visit| {
        let words = Visit::french();
        let offline = Offline(visit);
        visit.open("/a-propos").await;
        offline.kept().await;
        visit.tolerate(GONE);
        half_a_version(visit).await;
        visit.server.stop();
        offline.refused().await;
        visit.reload().await;
        assert_eq!(offline.mark().await, "");
        visit.server.start_again();
        offline.update(&words, "deux").await;
    });
}

/// The browser kills the worker while it brings a new version: the old one goes on, and a later try brings the new one.
#[test]
fn a_version_that_is_killed_on_its_way_comes_later() {
    if !Tool::Workers.is_there() {
        return;
    }
    kept_journey(Screen::Desk, async |visit| {
        let words = Visit::french();
        let offline = Offline(visit);
        visit.open("/a-propos").await;
        offline.kept().await;
        devtools(visit.client(), "ServiceWorker.enable", json!({})).await;
        half_a_version(visit).await;
        devtools(visit.client(), "ServiceWorker.stopAllWorkers", json!({})).await;
        let gone = "const r = await navigator.serviceWorker.getRegistration(); return !r.installing && !r.waiting;";
        offline.comes("an end of the new version", gone).await;
        visit.reload().await;
        visit.started().await;
        assert_eq!(offline.mark().await, "", "the old one goes on");
        offline.update(&words, "deux").await;
    });
}

/// A version that is whole and yet never starts: after two pages in vain the one before is back. And a site that is put
/// back as it was, is.
#[test]
fn a_version_that_does_not_start_is_taken_back() {
    kept_journey(Screen::Desk, async |visit| {
        let words = Visit::french();
        let offline = Offline(visit);
        visit.open("/a-propos").await;
        offline.kept().await;
        let wasm = visit.site.named("passerelles-", "_bg.wasm");
        visit.site.change(wasm.as_ref(), b"\0asm\x01\0\0\0");
        offline.publish("deux");
        offline.look().await;
        offline.offered(&words).await;
        visit.tolerate("TypeError");
        visit.tolerate("LinkError");
        visit.press(Role::Button, Name::Is(words.update_take())).await;
        let broken =
            "return document.querySelector('meta[name=mark]') && document.getElementById('loader') ? true : false";
        visit.until("a page that does not start", broken).await;
        visit.client().refresh().await.expect("once more");
        visit.until("another", broken).await;
        visit.client().refresh().await.expect("once more");
        visit.started().await;
        assert_eq!(offline.mark().await, "");
        visit.open("/chiffres").await;
        assert_eq!(offline.mark().await, "");

        visit.site.change(wasm.as_ref(), &visit.site.built(&wasm));
        offline.publish("trois");
        offline.update(&words, "trois").await;
    });
}

/// Where the browser has no service worker, or refuses it, nothing breaks and nothing is said.
#[test]
fn a_browser_that_refuses_is_left_alone() {
    kept_journey(Screen::Desk, async |visit| {
        let refuse = "navigator.serviceWorker.register = () => Promise.reject(new DOMException('no', 'SecurityError'))";
        visit.run_first(refuse).await;
        visit.open("/chiffres").await;
        visit.pause(4000).await;
        assert!(visit.names(Role::Alert).await.is_empty());
        let kept = visit.js("return caches.keys().then((names) => names.length)", Vec::new()).await;
        assert_eq!(kept, json!(0));
    });
}

/// A picture of the map in somebody else's page keeps nothing on the visitor's device.
#[test]
fn an_embedded_map_keeps_nothing() {
    kept_journey(Screen::Desk, async |visit| {
        visit.open("/carte?embed").await;
        visit.pause(5000).await;
        let registered = "return navigator.serviceWorker.getRegistrations().then((all) => all.length)";
        assert_eq!(visit.js(registered, Vec::new()).await, json!(0));
    });
}

/// Browsers find nothing that keeps the site from being installed as an app.
#[test]
fn the_site_can_be_installed() {
    if !Tool::Workers.is_there() {
        return;
    }
    kept_journey(Screen::Phone, async |visit| {
        visit.open("/").await;
        Offline(visit).kept().await;
        let errors = devtools(visit.client(), "Page.getInstallabilityErrors", json!({})).await;
        assert_eq!(errors.get("installabilityErrors"), Some(&json!([])), "{errors}");
        let manifest = devtools(visit.client(), "Page.getAppManifest", json!({})).await;
        assert_eq!(manifest.get("errors"), Some(&json!([])), "{manifest}");
    });
}

/// What organisers write into `config.json` is there at the next page, with the server and then without it.
#[test]
fn the_configuration_is_asked_for_and_kept() {
    kept_journey(Screen::Desk, async |visit| {
        visit.open("/a-propos").await;
        Offline(visit).kept().await;
        let event =
            json!({ "event": { "name": "Festival des solidarités", "from": "2020-11-13", "to": "2099-11-29" } });
        visit.site.change("config.json".as_ref(), event.to_string().as_bytes());
        let told = "return document.querySelector('main').innerText.includes('Festival des solidarités')";
        visit.open("/").await;
        visit.until("the event", told).await;
        visit.tolerate(GONE);
        visit.server.stop();
        visit.reload().await;
        visit.until("the event, without the server", told).await;
    });
}

/// The first answer of the first question.
fn words_of_first() -> &'static str {
    town("qui").into_iter().next().unwrap_or_default()
}
