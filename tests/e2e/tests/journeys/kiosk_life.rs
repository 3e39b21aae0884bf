use passerelles_e2e::browser::Screen;
use passerelles_e2e::find::{Name, Role};
use passerelles_e2e::pages::carnet::Carnet;
use passerelles_e2e::pages::guide::Guide;
use passerelles_e2e::pages::kiosk::Kiosk;
use passerelles_e2e::pages::offline::Offline;
use passerelles_e2e::visit::{Visit, journey, kept_journey};

use crate::guide::town;

const CONFIG: &str =
    r#"{ "public_url": "https://passerelles.example.org/", "kiosk": { "host": "59350", "idle_seconds": 600 } }"#;

/// A program that breaks down in the midst of a visit: the page says so, is opened anew, and nothing of the visit is left.
#[test]
fn a_page_that_breaks_down_comes_back() {
    journey(Screen::Kiosk, async |visit| {
        let (kiosk, words) = (Kiosk(visit), Visit::french());
        kiosk.open("/?kiosque=1", CONFIG).await;
        kiosk.touch().await;
        visit.js("localStorage.setItem('passerelles.carnet', 'QZX')", Vec::new()).await;
        for words in ["unreachable", "panicked", "QZX"] {
            visit.tolerate(words);
        }
        // The program asks the browser for something that it takes for granted, and does not get it. At once, since
        // whatever arrives by itself would break the page before the link is found.
        let refuse = "for (const [owner, name] of [[Document, 'createElement'], [Document, 'createTextNode'], [Node, 'cloneNode']])
            owner.prototype[name] = () => { throw new Error('QZX') };
            [...document.querySelectorAll('a')].find((link) => link.innerText.trim() === arguments[0]).click()";
        visit.js(refuse, vec![words.nav_learn().into()]).await;
        let told = "return document.body.innerText.includes(arguments[0])";
        visit.until_with("words", told, vec![words.kiosk_broken().into()]).await;
        kiosk.tour().await;
        assert_eq!(visit.text("return localStorage.getItem('passerelles.carnet') ?? ''").await, "");
        kiosk.touch().await;
    });
}

/// What a power cut has left on the device is wiped before anybody sees it.
#[test]
fn what_a_crash_has_left_is_wiped() {
    journey(Screen::Kiosk, async |visit| {
        let kiosk = Kiosk(visit);
        visit.open("/a-propos").await;
        let mark =
            "localStorage.setItem('passerelles.guide', 'QZX'); localStorage.setItem('passerelles.theme', 'dark')";
        visit.js(mark, Vec::new()).await;
        kiosk.open("/?kiosque=1", CONFIG).await;
        visit
            .until(
                "nothing left",
                "return !JSON.stringify(localStorage).includes('QZX') && !localStorage['passerelles.theme']",
            )
            .await;
        kiosk.tour().await;
        kiosk.touch().await;
    });
}

/// A site whose configuration says so is a kiosk from its first page on.
#[test]
fn a_site_can_be_a_kiosk_by_its_configuration() {
    journey(Screen::Desk, async |visit| {
        let kiosk = Kiosk(visit);
        kiosk.open("/", r#"{ "kiosk": { "on": true } }"#).await;
        kiosk.touch().await;
        assert!(visit.number("return document.querySelectorAll('.kiosk-bar').length").await > 0.5);
    });
}

/// A new version comes while somebody is there: it waits for the tour, and then begins without anybody.
#[test]
fn a_new_version_begins_between_visits() {
    kept_journey(Screen::Kiosk, async |visit| {
        let (kiosk, words, offline) = (Kiosk(visit), Visit::french(), Offline(visit));
        kiosk.open("/?kiosque=1", CONFIG).await;
        offline.kept().await;
        kiosk.touch().await;
        offline.publish("deux");
        offline.look().await;
        offline.waits().await;
        visit.pause(10_000).await;
        assert_eq!(offline.mark().await, "", "nobody is interrupted");
        assert!(visit.number("return document.querySelectorAll('.news').length").await < 0.5, "and nothing is offered");
        visit.press(Role::Button, Name::Is(words.kiosk_restart())).await;
        kiosk.tour().await;
        offline.comes("the new version", "return document.querySelector('meta[name=mark]')?.content === 'deux'").await;
        kiosk.tour().await;
        kiosk.touch().await;
    });
}

/// How a visit is shown lasts from page to page and from language to language, and not to the next visit.
#[test]
fn the_manner_of_a_visit_ends_with_it() {
    journey(Screen::Kiosk, async |visit| {
        let (kiosk, words) = (Kiosk(visit), Visit::french());
        kiosk.open("/?kiosque=1", CONFIG).await;
        kiosk.touch().await;
        for button in [words.kiosk_text(), words.kiosk_contrast(), words.kiosk_within()] {
            visit.press(Role::Button, Name::Is(button)).await;
        }
        let manner = "const root = document.documentElement; return [root.dataset.text, root.dataset.contrast, root.dataset.reach].join()";
        assert_eq!(visit.text(manner).await, "1,more,map");
        visit.press(Role::Button, Name::Is(words.nav_language())).await;
        visit.press(Role::Link, Name::Is("English")).await;
        visit
            .until("English", "return document.documentElement.lang === 'en' && document.querySelector('.kiosk-bar')")
            .await;
        assert_eq!(visit.text(manner).await, "1,more,map");
        visit.press(Role::Button, Name::Is(Visit::english().kiosk_restart())).await;
        kiosk.tour().await;
        assert_eq!(visit.text(manner).await, "0,,");
    });
}

/// More contrast reaches the map too, which is drawn and not styled; the largest text leaves the bar and the header whole.
#[test]
fn contrast_and_large_text_reach_everything() {
    journey(Screen::Kiosk, async |visit| {
        let (kiosk, words) = (Kiosk(visit), Visit::french());
        kiosk.open("/?kiosque=1", CONFIG).await;
        kiosk.touch().await;
        kiosk.visit("/carte").await;
        let sea = "const canvas = document.querySelector('.map-canvas canvas');
            return [...canvas.getContext('2d').getImageData(4, 4, 1, 1).data].join()";
        visit.until("a drawn map", &format!("return (() => {{ {sea} }})() !== '0,0,0,0'")).await;
        let before = visit.text(sea).await;
        visit.press(Role::Button, Name::Is(words.kiosk_contrast())).await;
        visit
            .until_with("another sea", &format!("return (() => {{ {sea} }})() !== arguments[0]"), vec![before.into()])
            .await;
        for _ in 0..2 {
            visit.press(Role::Button, Name::Is(words.kiosk_text())).await;
        }
        let clipped = "return [...document.querySelectorAll('.kiosk-bar__button, .header__link, .header__home')]
            .filter((one) => one.scrollWidth > one.clientWidth + 1 || one.scrollHeight > one.clientHeight + 1)
            .map((one) => one.innerText).join()";
        assert_eq!(visit.text(clipped).await, "");
        let over = "const bar = document.querySelector('.kiosk-bar').getBoundingClientRect();
            return document.querySelector('.map-page').getBoundingClientRect().bottom - bar.top";
        assert!(visit.number(over).await < 1.5, "the map's page ends where the bar begins");
    });
}

/// A road map and a carnet leave by their codes, with all that they hold, and only by them.
#[test]
fn answers_and_the_carnet_leave_by_their_codes() {
    journey(Screen::Kiosk, async |visit| {
        let (kiosk, words) = (Kiosk(visit), Visit::french());
        kiosk.open("/?kiosque=1", CONFIG).await;
        kiosk.touch().await;
        kiosk.visit("/demarche").await;
        visit.press(Role::Link, Name::Is(words.guide_begin())).await;
        Guide(visit).answer(&words, &town("qui")).await;
        let here = visit.text("return location.pathname + location.search + location.hash").await;
        assert!(here.contains('#'), "{here}");
        assert_eq!(kiosk.code(&words).await, format!("https://passerelles.example.org{here}"));
        kiosk.visit("/carte/pays/SN").await;
        Carnet(visit).add(&words, 1).await;
        Carnet(visit).go(&words).await;
        let address = kiosk.code(&words).await;
        assert!(address.starts_with("https://passerelles.example.org/carnet#"), "{address}");
        let files = "return [...document.querySelectorAll('a[download], .take, .carnet__actions, .chart__take')]
            .filter((element) => element.checkVisibility()).length";
        for page in ["/chiffres", "/comprendre/fiches/diagnostic", "/carte?vue=tableau", "/carte/pays/SN", "/carnet"] {
            kiosk.visit(page).await;
            assert!(visit.number(files).await < 0.5, "{page}");
            for word in
                [words.table_print(), words.learn_print(), words.export_open(), words.share_copy(), words.charts_csv()]
            {
                visit.no_more(Role::Button, Name::Is(word)).await;
            }
        }
    });
}
