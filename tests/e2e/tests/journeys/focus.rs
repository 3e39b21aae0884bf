use fantoccini::key::Key;
use passerelles_e2e::browser::Screen;
use passerelles_e2e::find::{Name, Role};
use passerelles_e2e::hand::Hand;
use passerelles_e2e::pages::countries::Countries;
use passerelles_e2e::pages::map::Map;
use passerelles_e2e::pages::shell::Shell;
use passerelles_e2e::visit::{Visit, journey};

/// After every change of page, focus is on its title.
#[test]
fn focus_follows_the_page() {
    journey(Screen::Desk, async |visit| {
        let words = Visit::french();
        let shell = Shell(visit);
        visit.open("/").await;
        shell.follow(words.nav_learn()).await;
        shell.has_title(&words, words.learn_title()).await;
        shell.focus_is_on_title().await;
        shell.follow(words.nav_map()).await;
        Map(visit).ready().await;
        shell.focus_is_on_title().await;
        Countries(visit).choose("Sénégal").await;
        visit.arrives_at("/carte/pays/SN").await;
        visit.find(Role::Title, Name::Is("Sénégal")).await;
        shell.focus_is_on_title().await;
        visit.back().await;
        visit.no_more(Role::Title, Name::Is("Sénégal")).await;
        shell.focus_is_on_title().await;
    });
}

/// A title whose place another takes, when names arrive late, passes its focus on; who has gone elsewhere stays there.
#[test]
fn focus_passes_to_the_next_title() {
    journey(Screen::Desk, async |visit| {
        Map(visit).open("/carte").await;
        Countries(visit).choose("Sénégal").await;
        Shell(visit).focus_is_on_title().await;
        let anew = "const title = document.querySelector('h1#title');
            title.replaceWith(title.cloneNode(true));
            return document.activeElement === document.body";
        assert_eq!(visit.js(anew, Vec::new()).await, serde_json::json!(true), "the focus goes with what had it");
        Shell(visit).focus_is_on_title().await;
        visit.js("document.querySelector('.header__home').focus()", Vec::new()).await;
        visit.js(anew, Vec::new()).await;
        visit.pause(400).await;
        let stays = visit.js("return document.activeElement.matches('.header__home')", Vec::new()).await;
        assert_eq!(stays, serde_json::json!(true), "the focus is taken away");
    });
}

/// The whole search field, when it comes at last, keeps whoever waits in the bare one and fetches nobody back.
#[test]
fn a_late_search_field_takes_nobodys_focus() {
    for place in ["#search", "[role=application]"] {
        journey(Screen::Desk, async |visit| {
            visit
                .run_first(
                    "const fetched = window.fetch;
                    window.fetch = (...what) => String(what[0]?.url ?? what[0]).includes('/ask-')
                        ? new Promise((go) => { window.release = () => go(fetched(...what)); })
                        : fetched(...what);",
                )
                .await;
            Map(visit).open("/carte").await;
            visit.js("document.querySelector('#search').focus()", Vec::new()).await;
            visit.until("the part to be asked for", "return Boolean(window.release)").await;
            visit.js("document.querySelector(arguments[0]).focus()", vec![place.into()]).await;
            let shown = "return document.querySelector('.finder__coming').checkVisibility()";
            let waits = visit.js(shown, Vec::new()).await;
            assert_eq!(waits, serde_json::json!(place == "#search"), "what comes lies over the page, or is not told");
            visit.js("window.release()", Vec::new()).await;
            visit.until("the whole field", "return document.querySelector('#search[role=combobox]')").await;
            visit.pause(300).await;
            let stays = "return document.activeElement.matches(arguments[0])";
            let stays = visit.js(stays, vec![place.into()]).await;
            assert_eq!(stays, serde_json::json!(true), "the focus does not stay at {place}");
        });
    }
}

/// The first Tab offers to skip the navigation, and it does, without leaving the page.
#[test]
fn the_skip_link_skips() {
    journey(Screen::Desk, async |visit| {
        let words = Visit::french();
        Map(visit).open("/carte/pays/SN").await;
        Shell(visit).tab().await;
        let first = visit.text("return document.activeElement.innerText.trim()").await;
        assert_eq!(first, words.app_skip());
        let seen = "const { width, height, top, left } = document.activeElement.getBoundingClientRect();
            return width > 20 && height > 20 && top >= 0 && left >= 0;";
        visit.until("the skip link to be seen", seen).await;
        Hand(visit).key(Key::Enter.into()).await;
        visit.until("focus in the content", "return document.activeElement?.id === 'content'").await;
        assert!(visit.address().await.starts_with("/carte/pays/SN"));
        visit.find(Role::Title, Name::Is("Sénégal")).await;
        Shell(visit).tab().await;
        visit.until("Tab to go on inside the content", "return document.activeElement?.closest('main') !== null").await;
    });
}

/// The map is one stop: Tab leads into it and out of it, both ways.
#[test]
fn tab_leaves_the_map() {
    journey(Screen::Desk, async |visit| {
        Map(visit).open("/carte").await;
        let on_map = "return document.activeElement?.getAttribute('role') === 'application'";
        visit.js("document.querySelector('[role=application]').focus()", Vec::new()).await;
        visit.until("focus on the map", on_map).await;
        Shell(visit).tab().await;
        visit.until("focus on a button of the map", "return document.activeElement?.tagName === 'BUTTON'").await;
        Hand(visit).shift(Key::Tab.into()).await;
        visit.until("focus on the map again", on_map).await;
    });
}

/// What has focus can be seen: nothing that stays in its place covers it while one goes through the panel with Tab.
#[test]
fn focus_is_never_covered() {
    journey(Screen::Desk, async |visit| {
        let covered = "const element = document.activeElement;
            const { left, top, width, height } = element.getBoundingClientRect();
            const above = document.elementFromPoint(left + width / 2, top + height / 2);
            if (element === document.body || element.contains(above) || above?.contains(element)) return '';
            return `« ${element.innerText.trim()} » is under ${above?.className || above?.tagName}`;";
        for path in ["/carte", "/carte/pays/SN"] {
            Map(visit).open(path).await;
            visit.until("names and sources", "return !document.querySelector('main [role=status]')").await;
            visit.js("document.querySelector('main').focus()", Vec::new()).await;
            for _ in 0..30 {
                Shell(visit).tab().await;
                let said = visit.text(covered).await;
                assert!(said.is_empty(), "{said}, at {path}");
            }
        }
    });
}

/// An address that names a link brings its passport into view; the keyboard closes and opens it, and stays on it.
#[test]
fn focus_stays_on_a_link_that_opens() {
    for screen in [Screen::Desk, Screen::Phone] {
        journey(screen, async |visit| {
            Map(visit).open("/carte/pays/SN?lien=lille-saint-louis").await;
            let seen = "const box = document.querySelector('a[aria-expanded=true]')?.getBoundingClientRect();
                return box && box.top > 60 && box.bottom < innerHeight - 64;";
            visit.until("the passport to be in view", seen).await;
            visit.js("document.querySelector('a[aria-expanded=true]').focus()", Vec::new()).await;
            for open in ["false", "true", "false"] {
                Hand(visit).key(Key::Enter.into()).await;
                let on_it = "const { activeElement } = document;
                    return activeElement.getAttribute('aria-expanded') === arguments[0]
                        && activeElement.innerText.includes('Lille') && activeElement.innerText.includes('Saint-Louis');";
                visit.until_with("focus on the link of Lille and Saint-Louis", on_it, vec![open.into()]).await;
            }
        });
    }
}
