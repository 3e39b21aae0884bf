use std::time::{Duration, Instant};

use passerelles_domain::camera::ScreenPoint;
use passerelles_domain::guide::Qr;
use passerelles_e2e::browser::Screen;
use passerelles_e2e::find::{Name, Role};
use passerelles_e2e::hand::Hand;
use passerelles_e2e::pages::kiosk::Kiosk;
use passerelles_e2e::pages::shell::Shell;
use passerelles_e2e::visit::{Visit, journey};

/// At a kiosk no link leads outside of the site: sources and networks are words with their address, on every page that
/// one gets to from the first. In a browser they are links.
#[test]
fn addresses_outside_are_words_at_a_kiosk() {
    let outside = "return [...document.querySelectorAll('a[href]')].filter((a) => a.origin !== location.origin).length";
    journey(Screen::Kiosk, async |visit| {
        let words = Visit::french();
        Kiosk(visit).open("/chiffres?kiosque=1", "{}").await;
        Kiosk(visit).touch().await;
        Shell(visit).follow(words.nav_figures()).await;
        visit.until("charts", "return document.querySelectorAll('figure svg[role=img]').length > 10").await;
        assert!(visit.number(outside).await < 0.5, "figures");
        visit.until("addresses as words", "return document.querySelectorAll('.sources .outside').length > 5").await;
        for page in ["acteurs", "loi"] {
            Shell(visit).follow(words.nav_learn()).await;
            visit.until("all pages", "return document.querySelector('.learn__pages a')").await;
            let go = format!("document.querySelector('a[href$=\"/comprendre/{page}\"]').click()");
            visit.js(&go, Vec::new()).await;
            visit.until("its sources", "return document.querySelector('.sources li')").await;
            assert!(visit.number(outside).await < 0.5, "{page}");
        }
        Shell(visit).follow(words.nav_map()).await;
        visit.press(Role::Link, Name::Has("Sénégal")).await;
        visit.until("passports", "return document.querySelector('.source')").await;
        assert!(visit.number(outside).await < 0.5, "a country");
    });
    journey(Screen::Desk, async |visit| {
        visit.open("/comprendre/acteurs").await;
        visit.until("its sources", "return document.querySelector('.sources li')").await;
        assert!(visit.number(outside).await > 10.0, "links in a browser");
    });
}

/// Short, so that a journey sees it all.
const SHORT: &str = r#"{ "kiosk": { "host": "59350", "idle_seconds": 5, "warning_seconds": 4 } }"#;

/// Somebody leaves: the warning comes, a touch prolongs the visit, then nothing is left of it, and the tour is back
/// within the configured seconds.
#[test]
fn a_wipe_leaves_nothing_and_the_tour_returns() {
    journey(Screen::Kiosk, async |visit| {
        let (kiosk, words) = (Kiosk(visit), Visit::french());
        kiosk.open("/?kiosque=1", SHORT).await;
        visit
            .until(
                "who receives it first",
                "return /^Lille et /.test(document.querySelector('.attract__title').innerText)",
            )
            .await;
        let history = visit.number("return history.length").await;
        kiosk.touch().await;
        visit.until("where the story leads", "return location.pathname.startsWith('/carte/pays/')").await;
        let mark = "localStorage.setItem('passerelles.carnet', 'QZX'); sessionStorage.setItem('QZX', 'QZX');
            globalThis.QZX = 1; document.querySelector('h1').dataset.mark = 'QZX'";
        visit.js(mark, Vec::new()).await;
        Shell(visit).follow(words.nav_learn()).await;
        Shell(visit).follow(words.nav_map()).await;
        visit.js("history.replaceState(null, '', '/carte?vue=liaisons#QZX'); scrollTo(0, 300)", Vec::new()).await;
        kiosk.warning().await;
        Hand(visit).tap(ScreenPoint::new(540.0, 300.0)).await;
        let prolonged = Instant::now();
        visit.until("the visit goes on", "return !document.querySelector('[role=alertdialog], [inert]')").await;
        assert!(visit.number("return globalThis.QZX ?? 0").await > 0.5, "the same page");
        let warned = kiosk.warning().await;
        assert!(warned - prolonged > Duration::from_millis(4_500), "a whole time again");
        kiosk.tour().await;
        let returned = warned.elapsed();
        assert!((3_000..8_000).contains(&returned.as_millis()), "{returned:?} for 4 s and a page");
        let traces = "return [JSON.stringify(localStorage), JSON.stringify(sessionStorage), location.href,
            document.documentElement.outerHTML, String(globalThis.QZX ?? '')].filter((text) => text.includes('QZX')).join()";
        assert_eq!(visit.text(traces).await, "");
        assert_eq!(visit.address().await, "/?kiosque=1");
        assert!((visit.number("return history.length").await - history).abs() < 0.5, "nothing to go back to");
        assert!(visit.number("return scrollY").await < 0.5);
    });
}

/// « Recommencer » wipes at once; another language is the same visit, the tour the first language's again.
#[test]
fn somebody_who_has_finished_starts_again() {
    journey(Screen::Kiosk, async |visit| {
        let kiosk = Kiosk(visit);
        kiosk.open("/?kiosque=1", "{}").await;
        kiosk.touch().await;
        visit.press(Role::Button, Name::Has("Français")).await;
        visit.press(Role::Link, Name::Has("English")).await;
        visit.until("English", "return document.documentElement.lang === 'en'").await;
        visit.until("the bar", "return document.querySelector('.kiosk-bar')").await;
        assert!(visit.number("return document.querySelectorAll('.attract').length").await < 0.5, "the same visit");
        visit.press(Role::Button, Name::Has(Visit::english().kiosk_restart())).await;
        visit.until("French again", "return document.documentElement.lang === 'fr'").await;
        kiosk.tour().await;
        assert_eq!(visit.address().await, "/?kiosque=1");
    });
}

/// Nothing leads out: neither menus nor keys, neither links nor the page's own scripts.
#[test]
fn there_is_no_way_out() {
    journey(Screen::Kiosk, async |visit| {
        let kiosk = Kiosk(visit);
        kiosk.open("/?kiosque=1", "{}").await;
        kiosk.touch().await;
        let tries = "const target = document.querySelector('h1');
            const open = (event) => target.dispatchEvent(event);
            const wish = { bubbles: true, cancelable: true };
            const got = [];
            for (const name of ['contextmenu', 'selectstart', 'dragstart', 'drop', 'auxclick', 'gesturestart'])
                if (open(new Event(name, wish))) got.push(name);
            if (open(new WheelEvent('wheel', { ...wish, ctrlKey: true }))) got.push('zoom by wheel');
            if (!open(new WheelEvent('wheel', wish))) got.push('no scrolling');
            for (const key of ['p', 's', 'n', 't', 'w', 'r', 'u', 'j', 'l', '+', '-', '0'])
                if (open(new KeyboardEvent('keydown', { ...wish, key, ctrlKey: true }))) got.push('ctrl ' + key);
            for (const key of ['F1', 'F5', 'F11', 'F12', 'BrowserBack'])
                if (open(new KeyboardEvent('keydown', { ...wish, key }))) got.push(key);
            if (open(new KeyboardEvent('keydown', { ...wish, key: 'ArrowLeft', altKey: true }))) got.push('alt left');
            if (!open(new KeyboardEvent('keydown', { ...wish, key: 'é' }))) got.push('no typing');
            for (const [href, more] of [['https://example.org/', {}], ['mailto:a@example.org', {}],
                ['/carte', { target: '_blank' }], ['/config.json', { download: 'x' }], ['https://example.org/', { target: '_top' }]]) {
                const link = Object.assign(document.createElement('a'), { href }, more);
                document.querySelector('main').append(link);
                if (link.dispatchEvent(new MouseEvent('click', wish))) got.push('link ' + href);
                link.remove();
            }
            if (window.open('https://example.org/')) got.push('window');
            window.print();
            return got.join()";
        assert_eq!(visit.text(tries).await, "");
        assert_eq!(visit.client().windows().await.expect("the windows").len(), 1);
        let links =
            "return [...document.querySelectorAll('a[href]')].filter((a) => a.origin !== location.origin).length";
        assert!(visit.number(links).await < 0.5);
        let selected = "return getComputedStyle(document.body).userSelect === 'none' ? 1 : 0";
        assert!(visit.number(selected).await > 0.5, "no text is selected");
    });
}

/// The code of a view is its public address; without one, the kiosk says so.
#[test]
fn a_view_is_taken_away_by_its_public_address() {
    journey(Screen::Kiosk, async |visit| {
        let (kiosk, words) = (Kiosk(visit), Visit::french());
        let config = r#"{ "public_url": "https://passerelles.example.org/nord", "kiosk": { "host": "59350" } }"#;
        kiosk.open("/?kiosque=1", config).await;
        kiosk.touch().await;
        visit.until("a country", "return location.pathname.startsWith('/carte/pays/')").await;
        let here = visit.text("return location.pathname + location.search").await;
        visit.press(Role::Button, Name::Has(words.kiosk_take())).await;
        visit.until("the code", "return document.querySelector('.kiosk-qr path')").await;
        let address = format!("https://passerelles.example.org/nord{here}");
        let code = Qr::of(&address).expect("a code");
        assert_eq!(visit.text("return document.querySelector('.kiosk-qr path').getAttribute('d')").await, code.path());
    });
    journey(Screen::Desk, async |visit| {
        let (kiosk, words) = (Kiosk(visit), Visit::french());
        kiosk.open("/?kiosque=1", "{}").await;
        kiosk.touch().await;
        visit.press(Role::Button, Name::Has(words.kiosk_take())).await;
        visit.until("says so", "return document.querySelector('.kiosk-box')?.innerText.includes('public_url')").await;
    });
}

/// Five touches of the corner and the code: totals, what is wrong with the configuration, the way out.
#[test]
fn staff_see_what_is_wrong_and_leave() {
    journey(Screen::Kiosk, async |visit| {
        let (kiosk, words) = (Kiosk(visit), Visit::french());
        let config = r#"{ "kiosk": { "pin": "4821", "idle_seconds": "90", "atract": true, "host": "59350" } }"#;
        kiosk.open("/?kiosque=1", config).await;
        for _ in 0..5 {
            Hand(visit).tap(ScreenPoint::new(20.0, 20.0)).await;
        }
        for figure in ["4", "8", "2", "1"] {
            visit.press(Role::Button, Name::Is(figure)).await;
        }
        visit.until("the panel", "return document.querySelector('.kiosk-box--staff')").await;
        let said = visit.text("return document.querySelector('.kiosk-box--staff').innerText").await;
        assert!(
            said.contains("kiosk.idle_seconds") && said.contains("kiosk.attract ?")
                || said.contains("kiosk.attract\u{202f}?"),
            "{said}"
        );
        assert!(said.contains("1 visite"), "{said}");
        visit.press(Role::Button, Name::Has(words.kiosk_exit())).await;
        visit.until("a browser again", "return location.search === '?kiosque=0' && document.querySelector('h1')").await;
        visit.open("/").await;
        assert!(visit.number("return document.querySelectorAll('.kiosk').length").await < 0.5);
    });
}
