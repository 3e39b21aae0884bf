use std::collections::BTreeSet;
use std::time::Duration;

use passerelles_domain::text::{Lang, Messages};
use passerelles_e2e::axe::Audit;
use passerelles_e2e::browser::Screen;
use passerelles_e2e::find::{Name, Role};
use passerelles_e2e::pages::carnet::Carnet;
use passerelles_e2e::pages::guide::Guide;
use passerelles_e2e::pages::kiosk::Kiosk;
use passerelles_e2e::pages::map::Map;
use passerelles_e2e::pages::{ROUTES, open_whole, path_in};
use passerelles_e2e::visit::{Visit, long_journey};
use serde_json::{Value, json};

const LIMIT: Duration = Duration::from_mins(10);
/// Questions of the guide that are looked at in each language.
const QUESTIONS: usize = 6;
const WISH: &str =
    r#"{ "public_url": "https://passerelles.example.org/", "kiosk": { "host": "59350", "idle_seconds": 600 } }"#;

/// One language, its audit.
struct Look<'a> {
    visit: &'a Visit,
    lang: Lang,
    words: Messages,
    audit: Audit,
}

impl Look<'_> {
    fn path(&self, route: &str) -> String {
        path_in(self.lang, route)
    }

    async fn open(&self, route: &str) {
        open_whole(self.visit, &self.path(route)).await;
        if route.starts_with("/carte") && !route.contains("vue=tableau") {
            Map(self.visit).ready().await;
            self.visit.until("names and sources", "return !document.querySelector('main [role=status].later')").await;
        }
    }

    /// The page as it is now: light, dark; in French and Arabic in high contrast too.
    async fn check(&mut self, state: &str) {
        // What lies under the header after a jump can be scrolled out of there.
        self.visit.js("window.scrollTo(0, 0)", Vec::new()).await;
        let contrasts: &[&str] = if matches!(self.lang, Lang::Fr | Lang::Ar) { &["", "more"] } else { &[""] };
        for contrast in contrasts {
            let script = "const { dataset } = document.documentElement;
                if (arguments[0]) dataset.contrast = arguments[0]; else delete dataset.contrast;";
            self.visit.js(script, vec![json!(contrast)]).await;
            for (dark, theme) in [(false, "light"), (true, "dark")] {
                self.visit.set_wishes(dark, true).await;
                self.visit.pause(120).await;
                self.audit.check(self.visit, &format!("{state}, {theme} {contrast}, {:?}", self.lang)).await;
            }
        }
        self.visit.js("delete document.documentElement.dataset.contrast", Vec::new()).await;
        self.visit.set_wishes(false, true).await;
    }

    async fn routes(&mut self) {
        for route in ROUTES {
            self.open(route).await;
            self.check(route).await;
        }
    }

    /// Every page of « Comprendre » that one gets to from its first.
    async fn learning(&mut self) {
        let (mut seen, mut open) = (BTreeSet::new(), vec!["/comprendre".to_owned()]);
        while let Some(route) = open.pop() {
            if !seen.insert(route.clone()) {
                continue;
            }
            self.open(&route).await;
            if route != "/comprendre" {
                self.check(&route).await;
            }
            let links =
                "return [...document.querySelectorAll('main a[href]')].filter((a) => a.origin === location.origin)
                .map((a) => a.pathname).filter((path) => path.includes('/comprendre/'))";
            let links = self.visit.js(links, Vec::new()).await;
            for link in links.as_array().into_iter().flatten().filter_map(Value::as_str) {
                open.extend(link.find("/comprendre/").and_then(|at| link.get(at..)).map(str::to_owned));
            }
        }
        assert!(seen.len() > 15, "{seen:?}");
    }

    async fn guide(&mut self) {
        self.open("/demarche").await;
        self.visit.press(Role::Link, Name::Is(self.words.guide_begin())).await;
        self.visit.until("the first question", "return location.pathname.endsWith('/qui')").await;
        for _ in 0..QUESTIONS {
            let path = self.visit.path().await;
            self.visit.find(Role::Title, Name::Any).await;
            self.visit.press(Role::Choice, Name::Any).await;
            self.visit.pause(200).await;
            self.check(&path).await;
            self.visit.press(Role::Button, Name::Is(self.words.guide_continue())).await;
            let next = "return location.pathname !== arguments[0]";
            self.visit.until_with("the next screen", next, vec![json!(path)]).await;
        }
        Guide(self.visit).finish(&self.words, |_| Vec::new()).await;
        self.check("the road map").await;
    }

    async fn in_use(&mut self) {
        self.open("/carte/pays/SN").await;
        Carnet(self.visit).add(&self.words, 1).await;
        self.visit.press(Role::Button, Name::Has(self.lang.name())).await;
        self.check("the menu of languages").await;
        self.open("/carnet").await;
        self.visit.find(Role::TextBox, Name::Any).await;
        self.check("a carnet with an entry").await;
        self.open("/carte").await;
        self.visit.press(Role::Button, Name::Is(self.words.filter_theme())).await;
        self.check("an open menu of filters").await;
        for state in ["/carte?vue=liaisons", "/carte?vue=couleurs", "/carte?vue=tableau", "/carte?annees=1980-2000"] {
            self.open(state).await;
            self.check(state).await;
        }
    }

    async fn kiosk(&mut self) {
        // The tour is in the event's own language, which is French; a visit, in any.
        Kiosk(self.visit).open("/chiffres?kiosque=1", WISH).await;
        self.check("the tour of a kiosk").await;
        Kiosk(self.visit).touch().await;
        Kiosk(self.visit).visit(&self.path("/chiffres")).await;
        self.check("a visit at a kiosk").await;
        self.visit.press(Role::Button, Name::Has(self.words.kiosk_take())).await;
        self.visit.until("the code", "return document.querySelector('.kiosk-qr path')").await;
        self.check("the code of a page at a kiosk").await;
    }
}

fn pages(lang: Lang, screen: Screen) {
    long_journey(screen, LIMIT, async |visit| {
        visit.set_wishes(false, true).await;
        let mut look = Look { visit, lang, words: Visit::words(lang), audit: Audit::default() };
        look.routes().await;
        look.learning().await;
        look.guide().await;
        look.in_use().await;
        look.kiosk().await;
        let Look { audit, .. } = look;
        audit.finish(&format!("{lang:?}, {screen:?}"));
    });
}

#[test]
fn every_page_in_french() {
    pages(Lang::Fr, Screen::Desk);
}

#[test]
fn every_page_in_english() {
    pages(Lang::En, Screen::Desk);
}

#[test]
fn every_page_in_spanish() {
    pages(Lang::Es, Screen::Desk);
}

#[test]
fn every_page_in_portuguese() {
    pages(Lang::Pt, Screen::Desk);
}

#[test]
fn every_page_in_german() {
    pages(Lang::De, Screen::Desk);
}

#[test]
fn every_page_in_arabic() {
    pages(Lang::Ar, Screen::Desk);
}
