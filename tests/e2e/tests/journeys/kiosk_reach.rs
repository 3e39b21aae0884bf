use passerelles_domain::camera::ScreenPoint;
use passerelles_e2e::browser::{Screen, set_window};
use passerelles_e2e::find::{Name, Role};
use passerelles_e2e::hand::Hand;
use passerelles_e2e::pages::kiosk::Kiosk;
use passerelles_e2e::visit::{Visit, journey};
use serde_json::{Value, json};

/// A screen on its stand: inches, how it hangs, millimetres to its lower edge, its picture in CSS pixels.
struct Glass {
    inches: f64,
    hangs: &'static str,
    edge: f64,
    pixels: (u32, u32),
}

const GLASSES: [Glass; 3] = [
    Glass { inches: 43.0, hangs: "portrait", edge: 620.0, pixels: (1080, 1920) },
    Glass { inches: 32.0, hangs: "landscape", edge: 950.0, pixels: (1920, 1080) },
    Glass { inches: 24.0, hangs: "landscape", edge: 850.0, pixels: (1366, 768) },
];

/// Pages of every kind.
const PAGES: [&str; 11] = [
    "/",
    "/carte",
    "/carte/pays/SN",
    "/carte/territoire/59",
    "/carte?vue=tableau",
    "/chiffres",
    "/comprendre",
    "/comprendre/loi",
    "/demarche",
    "/carnet",
    "/a-propos",
];

impl Glass {
    fn config(&self) -> String {
        let screen = json!({ "diagonal_inches": self.inches, "orientation": self.hangs, "lower_edge_mm": self.edge });
        json!({
            "public_url": "https://passerelles.example.org/",
            "kiosk": { "host": "59350", "idle_seconds": 60, "pin": "4821", "screen": screen }
        })
        .to_string()
    }

    /// Millimetres above the floor of a line of the picture. Pixels are square.
    fn above_floor(&self, y: f64) -> f64 {
        let (width, height) = (f64::from(self.pixels.0), f64::from(self.pixels.1));
        let tall = self.inches * 25.4 * height / width.hypot(height);
        self.edge + tall * (1.0 - y / height)
    }

    /// Lines of the picture that are 1300 and 900 mm above the floor, or its edges.
    fn band(&self) -> (f64, f64) {
        let height = f64::from(self.pixels.1);
        let lines = || (0..=self.pixels.1).map(f64::from);
        let inside = |y: &f64| (900.0..=1300.0).contains(&self.above_floor(*y));
        (lines().find(inside).unwrap_or(height), lines().rfind(inside).unwrap_or(0.0))
    }
}

/// What a finger finds outside of the band, by a net of points over the whole glass; the map itself, on which nothing
/// depends, is left out. And how many different things it finds within.
const NET: &str = "const [top, bottom] = arguments;
    const what = 'a[href], button, input, select, textarea, summary, label, [role=button], [role=slider], [role=option], [role=radio]';
    const out = new Set(), within = new Set();
    for (let y = 2; y < innerHeight; y += 12) for (let x = 2; x < innerWidth; x += 12) {
        const found = document.elementFromPoint(x, y)?.closest(what);
        if (!found) continue;
        if (y > top + 2 && y < bottom - 2) within.add(found);
        else if (y < top - 2 || y > bottom + 2) out.add(found.outerHTML.slice(0, 90) + ' at ' + y);
    }
    return [within.size, [...out].slice(0, 4).join(' | ')]";

async fn within(visit: &Visit, glass: &Glass, least: u64, what: &str) {
    let (top, bottom) = glass.band();
    let found = visit.js(NET, vec![json!(top), json!(bottom)]).await;
    let (count, out) = (found.get(0).and_then(Value::as_u64), found.get(1).and_then(Value::as_str));
    assert_eq!(out, Some(""), "{what}, {} inches", glass.inches);
    assert!(count.unwrap_or_default() >= least, "{what}, {} inches: only {count:?} things to touch", glass.inches);
}

/// One touch of « À portée » brings everything that one touches to between 0.90 m and 1.30 m above the floor, on three
/// screens, on every kind of page, in every box and with the keyboard; one more gives the whole screen back.
#[test]
fn every_control_comes_within_reach() {
    for glass in &GLASSES {
        journey(if glass.hangs == "portrait" { Screen::Kiosk } else { Screen::Desk }, async |visit| {
            let (kiosk, words) = (Kiosk(visit), Visit::french());
            set_window(visit.client(), glass.pixels, false).await;
            kiosk.open("/?kiosque=1", &glass.config()).await;
            let (top, bottom) = glass.band();
            let middle = ScreenPoint::new(f64::from(glass.pixels.0) / 2.0, f64::midpoint(top, bottom));
            Hand(visit).tap(middle).await;
            visit.until("a visit", "return !document.querySelector('.attract, [inert]')").await;
            visit.press(Role::Button, Name::Is(words.kiosk_within())).await;
            visit.until("within reach", "return document.documentElement.hasAttribute('data-reach')").await;
            for page in PAGES {
                kiosk.visit(page).await;
                visit.until("still within reach", "return document.documentElement.hasAttribute('data-reach')").await;
                within(visit, glass, 8, page).await;
            }
            kiosk.visit("/carte").await;
            kiosk.touch_field("#search").await;
            kiosk.press_keys(&["b", "a", "m", "a"]).await;
            visit.until("answers", "return document.querySelectorAll('[role=option]').length > 1").await;
            within(visit, glass, 40, "typing").await;
            visit.js("document.activeElement.blur()", Vec::new()).await;
            visit.until("no keys", "return !document.querySelector('.keyboard')").await;
            for (open, least) in [(words.kiosk_take(), 1), (words.nav_language(), 3)] {
                visit.press(Role::Button, Name::Is(open)).await;
                visit.until("a box", "return document.querySelector('.kiosk-box')").await;
                within(visit, glass, least, open).await;
                visit.press(Role::Button, Name::Is(words.kiosk_close())).await;
                visit.until("no box", "return !document.querySelector('.kiosk-box')").await;
            }
            let before = visit.number("return document.body.getBoundingClientRect().height").await;
            assert!(before < bottom - top + 3.0, "the page is in the band");
            visit.press(Role::Button, Name::Is(words.kiosk_within())).await;
            visit.until("the whole screen", "return !document.documentElement.hasAttribute('data-reach')").await;
        });
    }
}

/// What one touches is 60 pixels high and wide at least; words within a sentence are as large as the sentence. What lies
/// around a control and belongs to it (a row, a label, what a handle adds around itself) counts with it.
#[test]
fn targets_are_as_large_as_a_finger() {
    journey(Screen::Kiosk, async |visit| {
        let (kiosk, words) = (Kiosk(visit), Visit::french());
        kiosk.open("/?kiosque=1", &GLASSES[0].config()).await;
        kiosk.touch().await;
        let mut found = Vec::new();
        for page in PAGES {
            kiosk.visit(page).await;
            if page == "/demarche" {
                visit.press(Role::Link, Name::Is(words.guide_begin())).await;
                visit.until("a question", "return document.querySelector('input[type=radio]')").await;
            }
            visit.pause(400).await;
            let small = "const size = (element) => {
                    const box = element.getBoundingClientRect();
                    const more = getComputedStyle(element, '::after');
                    const grown = more.content !== 'none' && more.position === 'absolute' ? Math.max(0, -2 * parseFloat(more.top)) || 0 : 0;
                    return [box.width + grown, box.height + grown];
                };
                return [...document.querySelectorAll('a[href], button, select, input, textarea, summary')].filter((element) => {
                    if (!element.checkVisibility({ visibilityProperty: true, opacityProperty: true }) || element.closest('[inert], .visually-hidden, .skip')) return false;
                    if (getComputedStyle(element).display === 'inline' || element.matches('.skip, p a, dd a, li > a:not([class])')) return false;
                    const row = element.closest('label, .option, .field, .choice') ?? element;
                    return ![size(element), size(row)].some(([width, height]) => width > 59 && height > 59);
                }).map((element) => `${element.className || element.tagName} ${size(element).map(Math.round)}`)
                .filter((words, at, all) => all.indexOf(words) === at).slice(0, 6).join(' | ')";
            let small = visit.text(small).await;
            if !small.is_empty() {
                found.push(format!("{page}: {small}"));
            }
        }
        assert!(found.is_empty(), "{found:#?}");
    });
}
