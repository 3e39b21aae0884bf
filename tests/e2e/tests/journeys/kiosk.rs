use passerelles_e2e::browser::Screen;
use passerelles_e2e::find::{Name, Role};
use passerelles_e2e::pages::shell::Shell;
use passerelles_e2e::visit::{Visit, journey};

/// At a kiosk no link leads outside of the site: sources and networks are words with their address, on every page that
/// one gets to from the first. In a browser they are links.
#[test]
fn addresses_outside_are_words_at_a_kiosk() {
    let outside = "return [...document.querySelectorAll('a[href]')].filter((a) => a.origin !== location.origin).length";
    journey(Screen::Kiosk, async |visit| {
        let words = Visit::french();
        visit.open("/chiffres?kiosque=1").await;
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
