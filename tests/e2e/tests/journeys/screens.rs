use passerelles_domain::text::Lang;
use passerelles_e2e::browser::{Screen, set_screen};
use passerelles_e2e::find::{Name, Role};
use passerelles_e2e::hand::Hand;
use passerelles_e2e::pages::map::Map;
use passerelles_e2e::pages::shell::Shell;
use passerelles_e2e::pages::{ROUTES, open_whole, path_in};
use passerelles_e2e::visit::{Visit, journey};

use crate::guide::FULL;

/// No page can be scrolled sideways, on any screen.
#[test]
fn nothing_sticks_out() {
    journey(Screen::Desk, async |visit| {
        let mut far = Vec::new();
        for route in ROUTES.into_iter().chain(["/carte?vue=tableau", "/en/carte/pays/SN", "/en/"]) {
            visit.open(route).await;
            for screen in Screen::ALL {
                set_screen(visit.client(), screen).await;
                visit.pause(30).await;
                if let Some(what) = Shell(visit).overflow().await {
                    far.push(format!("{route} at {screen:?} {:?}: {what}", screen.size()));
                }
            }
        }
        assert!(far.is_empty(), "sticks out:\n{}", far.join("\n"));
    });
}

/// What comes later has its room at home: a finger on its way to a door meets that door, in every language.
#[test]
fn the_doors_stay_where_they_are() {
    let watch = "globalThis.jumps = [];
        new PerformanceObserver((list) => list.getEntries().forEach((one) => globalThis.jumps.push(...one.sources)))
            .observe({ type: 'layout-shift', buffered: true });";
    let told = "return globalThis.jumps
        .filter((one) => one.node?.closest?.('.doors') && one.previousRect.height > 0 && one.currentRect.height > 0)
        .map((one) => Math.abs(one.currentRect.top - one.previousRect.top)).reduce((a, b) => Math.max(a, b), 0)";
    for screen in Screen::ALL {
        journey(screen, async |visit| {
            visit.run_first(watch).await;
            for lang in Lang::ALL {
                let path = path_in(lang, "/");
                visit.open(&path).await;
                visit.until("the figures", "return document.querySelector('.home-figures__source')").await;
                visit.pause(300).await;
                let far = visit.number(told).await;
                assert!(far < 9.0, "the doors jump by {far} pixels at {path}");
            }
        });
    }
}

/// Whatever a finger may touch is 44 pixels large, or answers as if it were. (A mouse's 24 are axe's to check, a kiosk's
/// 60 are measured in `kiosk_reach`.)
#[test]
fn a_finger_meets_what_it_means() {
    journey(Screen::Phone, async |visit| {
        let more = [
            "/carte?vue=tableau",
            "/carte/pays/SN?lien=lille-saint-louis",
            "/comprendre/facile",
            "/demarche/qui",
            FULL,
            "/a-propos/qualite",
            "/ouvrir",
            "/ar/carte/pays/SN",
        ];
        let (mut small, mut seen) = (Vec::new(), 0.0);
        for route in ROUTES.into_iter().chain(more) {
            open_whole(visit, route).await;
            visit.pause(400).await;
            assert_eq!(visit.js("return matchMedia('(pointer: coarse)').matches", Vec::new()).await, true, "no finger");
            let told = visit.js(include_str!("targets.js"), Vec::new()).await;
            let told: Vec<&str> = told.as_array().into_iter().flatten().filter_map(serde_json::Value::as_str).collect();
            seen += told.first().and_then(|count| count.parse::<f64>().ok()).unwrap_or_default();
            small.extend(told.iter().skip(1).map(|what| format!("{what} at {route}")));
        }
        assert!(seen > 300.0, "only {seen} controls were measured");
        assert!(small.is_empty(), "too small for a finger:\n{}", small.join("\n"));
    });
}

/// On a phone, the handle makes the panel larger, largest, smallest; a pull does the same.
#[test]
fn the_sheet_of_a_phone_has_three_heights() {
    journey(Screen::Phone, async |visit| {
        let words = Visit::french();
        Map(visit).open("/carte").await;
        let height = async || {
            // The height is animated.
            visit.pause(400).await;
            visit.number("return document.querySelector('aside').getBoundingClientRect().height").await
        };
        let half = height().await;
        visit.press(Role::Button, Name::Is(words.map_sheet_more())).await;
        let full = height().await;
        visit.press(Role::Button, Name::Is(words.map_sheet_less())).await;
        let peek = height().await;
        assert!(peek > 40.0 && peek < half && half < full, "peek {peek}, half {half}, full {full}");
        let handle = visit.find(Role::Button, Name::Is(words.map_sheet_more())).await;
        let (x, y, width, tall) = handle.rectangle().await.expect("the handle is on the screen");
        assert!(tall >= 24.0, "the handle is only {tall} high");
        let grip = passerelles_domain::camera::ScreenPoint::new(x + width / 2.0, y + tall / 2.0);
        Hand(visit).pull(grip, (0.0, -45.0)).await;
        assert!((height().await - half).abs() < 2.0, "a pull up from peek is not half");
    });
}

/// On a phone, navigation is within reach of a thumb and says where one is.
#[test]
fn the_tab_bar_leads_everywhere() {
    journey(Screen::Phone, async |visit| {
        let words = Visit::french();
        let shell = Shell(visit);
        visit.open("/a-propos").await;
        for (label, title, address) in [
            (words.nav_learn(), words.learn_title(), "/comprendre"),
            (words.nav_figures(), words.charts_title(), "/chiffres"),
            (words.nav_guide(), words.guide_title(), "/demarche"),
            (words.nav_carnet(), words.carnet_title(), "/carnet"),
        ] {
            shell.follow(label).await;
            visit.arrives_at(address).await;
            shell.has_title(&words, title).await;
            let here = "const tab = [...document.querySelectorAll('nav a[aria-current=page]')].find((a) => a.checkVisibility());
                return tab && tab.innerText.trim() === arguments[0] && tab.getBoundingClientRect().bottom <= innerHeight + 1
                    && tab.getBoundingClientRect().top > innerHeight / 2";
            visit.until_with(&format!("the tab {label} at the bottom of the screen"), here, vec![label.into()]).await;
        }
        shell.follow(words.nav_map()).await;
        Map(visit).ready().await;
    });
}
