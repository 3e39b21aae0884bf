#![expect(clippy::panic, clippy::expect_used, reason = "a surprise stops the journey that meets it, and says why")]

use fantoccini::key::Key;
use passerelles_domain::camera::ScreenPoint;
use passerelles_domain::text::{Lang, Messages};
use passerelles_e2e::browser::{Engine, Screen};
use passerelles_e2e::find::Name;
use passerelles_e2e::find::Role;
use passerelles_e2e::hand::Hand;
use passerelles_e2e::pages::map::Map;
use passerelles_e2e::pages::shell::Shell;
use passerelles_e2e::visit::{Visit, long_journey};
use serde_json::{Value, json};
use std::time::Duration;

/// A busy machine with a slow browser: thirty pages, hundreds of keys.
const LIMIT: Duration = Duration::from_mins(5);
/// Most questions that a visit may have.
const MOST: usize = 25;
/// Most presses of Tab from one place to another.
const TABS: usize = 70;

/// What the focused element says of itself, and why it cannot be seen, if so. Asked in one go: between two questions the
/// focus may leave the page.
const FOCUS: &str = "const at = document.activeElement;
    if (!at || at === document.body) return ['BODY', '', ''];
    const words = (at.getAttribute('aria-label') ?? at.innerText ?? '').replace(/\\s+/g, ' ').trim();
    const shell = at.matches('input') ? at.closest('label') ?? at : at;
    const box = shell.getBoundingClientRect();
    const seen = box.width > 0 && box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth;
    const marks = (style) => style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) > 0
        || style.boxShadow !== 'none' || parseFloat(style.borderTopWidth) >= 2;
    const marked = at.matches('h1') || [[at, null], [shell, null], [shell, '::after'], [shell, '::before'], [at.parentElement, null], [at.parentElement.parentElement, null]]
        .some(([one, part]) => marks(getComputedStyle(one, part)));
    const tag = at.matches('input:not([type=radio], [type=checkbox])') ? 'FIELD' : at.tagName;
    return [tag, words, !at.matches(':focus-visible') && shell === at ? 'the focus is not shown' : !seen ? 'the focus is off the screen'
        : !marked ? 'the focus has no mark' : ''];";

/// Asks which way the layout and the map go, and whether the page is as wide as its screen.
const SIDES: &str =
    "const left = (selector) => { const box = document.querySelector(selector)?.getBoundingClientRect();
        return box ? box.left + box.width / 2 < innerWidth / 2 : null; };
    const canvas = document.querySelector('[role=application]:has(canvas)');
    return [document.documentElement.dir, left('.header__home'), canvas ? getComputedStyle(canvas).direction : null];";

fn prefix(lang: Lang) -> &'static str {
    if lang == Lang::Ar { "/ar" } else { "" }
}

/// The layout is mirrored in Arabic, the map never is.
async fn sides_are_right(visit: &Visit, lang: Lang) {
    let sides = visit.js(SIDES, Vec::new()).await;
    let arabic = lang == Lang::Ar;
    assert_eq!(sides.get(0), Some(&json!(if arabic { "rtl" } else { "ltr" })), "{sides}");
    assert_eq!(sides.get(1), Some(&json!(!arabic)), "the name of the site is on the wrong side: {sides}");
    assert_ne!(sides.get(2), Some(&json!("rtl")), "the map is mirrored");
}

/// The focused element, which is on the page.
async fn focus(visit: &Visit) {
    let (at, _) = focused(visit).await;
    assert_ne!(at, "BODY", "the focus is nowhere at {}", visit.address().await);
}

/// Tag and words of the focused element; `BODY` where none is.
async fn focused(visit: &Visit) -> (String, String) {
    let found = visit.js(FOCUS, Vec::new()).await;
    let part = |at: usize| found.get(at).and_then(Value::as_str).unwrap_or_default().to_owned();
    assert_eq!(part(2), "", "{} « {} » at {}", part(0), part(1), visit.address().await);
    (part(0), part(1))
}

/// Presses Tab, or Tab with Shift, until the focus is on what is called so; it is seen at each step.
async fn tab_to(visit: &Visit, forwards: bool, tag: &str, name: &str) {
    let mut passed = Vec::new();
    for _ in 0..TABS {
        if forwards {
            Shell(visit).tab().await;
        } else {
            Hand(visit).shift(Key::Tab.into()).await;
        }
        // On its way round the focus may leave the page, for the browser's own buttons.
        let (at, words) = focused(visit).await;
        if at == tag && (name.is_empty() || words == name) {
            return;
        }
        passed.push(if at == "BODY" { "(none)".to_owned() } else { words });
    }
    panic!("« {name} » is never in focus, only {passed:?}, at {}", visit.address().await);
}

async fn on_title(visit: &Visit) {
    Shell(visit).focus_is_on_title().await;
    focus(visit).await;
}

/// Has a print of the page be told, and nothing else.
async fn catch_print(visit: &Visit) {
    visit.js("window.prints = 0; window.print = () => { window.prints += 1; };", Vec::new()).await;
}

async fn is_printed(visit: &Visit) {
    visit.until("a print", "return window.prints === 1").await;
}

async fn next_page(visit: &Visit, before: &str) {
    visit.until_with("the next page", "return location.pathname !== arguments[0]", vec![json!(before)]).await;
}

/// Tab, Enter, Space, arrows and letters.
fn by_keys(lang: Lang, letters: &'static str) {
    long_journey(Screen::Desk, LIMIT, async |visit| {
        let (words, hand): (Messages, _) = (Visit::words(lang), Hand(visit));
        let enter: char = Key::Enter.into();
        visit.open(&format!("{}/", prefix(lang))).await;
        tab_to(visit, true, "A", words.nav_map()).await;
        hand.key(enter).await;
        Map(visit).ready().await;
        on_title(visit).await;
        sides_are_right(visit, lang).await;

        tab_to(visit, false, "BUTTON", words.map_skip()).await;
        hand.key(enter).await;
        visit.until("focus on the map", "return document.activeElement?.getAttribute('role') === 'application'").await;
        focus(visit).await;
        hand.write(letters).await;
        hand.key(enter).await;
        visit.arrives_at(&format!("{}/carte/pays/SN", prefix(lang))).await;
        on_title(visit).await;

        tab_to(visit, false, "A", words.nav_guide()).await;
        hand.key(enter).await;
        visit.until("the guide", "return document.querySelector('[data-ready=guide] h1')").await;
        on_title(visit).await;
        sides_are_right(visit, lang).await;
        tab_to(visit, true, "A", words.guide_begin()).await;
        hand.key(enter).await;
        visit.until("the first question", "return location.pathname.endsWith('/qui')").await;
        for asked in 0..MOST {
            on_title(visit).await;
            let path = visit.path().await;
            if path.ends_with("/bilan") {
                println!("{lang:?}: {asked} questions by keys");
                break;
            }
            if asked < 3 {
                tab_to(visit, true, "INPUT", "").await;
                hand.key(' ').await;
                // In a group of which one holds, an arrow leads to the next, and back.
                hand.key(Key::Down.into()).await;
                hand.key(Key::Up.into()).await;
                focus(visit).await;
                visit.until("an answer", "return document.querySelector('.ask__form input:checked')").await;
                tab_to(visit, true, "BUTTON", words.guide_continue()).await;
            } else {
                tab_to(visit, true, "BUTTON", words.guide_dont_know()).await;
            }
            hand.key(enter).await;
            next_page(visit, &path).await;
        }
        visit.until("the road map", "return document.querySelector('article h1')").await;
        sides_are_right(visit, lang).await;
        catch_print(visit).await;
        tab_to(visit, true, "BUTTON", words.guide_take_print()).await;
        hand.key(enter).await;
        is_printed(visit).await;
    });
}

/// Swipes until an element is on the screen, then taps it.
async fn tap(visit: &Visit, role: Role, name: Name<'_>) {
    let element = visit.find(role, name).await;
    let place = async || {
        let script = "const box = arguments[0].getBoundingClientRect();
            const [x, y] = [box.left + box.width / 2, box.top + box.height / 2];
            const reached = arguments[0].contains(document.elementFromPoint(x, y)) ? 1 : 0;
            return [x, y, innerWidth / 2, innerHeight, reached]";
        let element = serde_json::to_value(&element).expect("an element as an argument");
        let place = visit.js(script, vec![element]).await;
        let at = |index: usize| place.get(index).and_then(Value::as_f64).unwrap_or_default();
        [at(0), at(1), at(2), at(3), at(4)]
    };
    for _ in 0..40 {
        let [_, y, middle, height, reached] = place().await;
        // Nothing lies over it: neither the header nor what stays at the foot of the screen.
        let before = y;
        visit.pause(80).await;
        let [x, y, ..] = place().await;
        if (y - before).abs() > 0.5 {
            // Still on its way: WebKit scrolls smoothly.
            continue;
        }
        if reached > 0.5 {
            Hand(visit).tap(ScreenPoint::new(x, y)).await;
            return;
        }
        let far = (height / 2.0 - y).clamp(-300.0, 300.0);
        let from = ScreenPoint::new(middle, height / 2.0 - far / 2.0);
        // The drivers of the other two scroll nothing with a finger; in WebKit's the wheel stands still on some pages.
        match Engine::chosen() {
            Engine::Chromium => Hand(visit).pull(from, (0.0, far)).await,
            Engine::Firefox => Hand(visit).wheel(from, -far as i64).await,
            Engine::WebKit => drop(visit.js("window.scrollBy(0, arguments[0])", vec![json!(-far)]).await),
        }
        visit.pause(60).await;
    }
    panic!("{role:?} {name:?} cannot be brought on the screen at {}", visit.address().await);
}

/// Taps and swipes on a phone.
fn by_fingers(lang: Lang) {
    long_journey(Screen::Phone, LIMIT, async |visit| {
        let words = Visit::words(lang);
        let map = Map(visit);
        visit.open(&format!("{}/", prefix(lang))).await;
        tap(visit, Role::Link, Name::Has(words.home_door_map())).await;
        map.ready().await;
        map.rest().await;
        sides_are_right(visit, lang).await;
        // Where it is when the map is not mirrored.
        Hand(visit).tap(map.point("SN").await).await;
        visit.arrives_at(&format!("{}/carte/pays/SN", prefix(lang))).await;
        let grip = "const box = document.querySelector('.sheet-handle').getBoundingClientRect();
            return [box.left + box.width / 2, box.top + box.height / 2]";
        let grip = visit.js(grip, Vec::new()).await;
        let at = |index: usize| grip.get(index).and_then(Value::as_f64).unwrap_or_default();
        let tall = "return document.querySelector('aside').getBoundingClientRect().height";
        let half = visit.number(tall).await;
        Hand(visit).pull(ScreenPoint::new(at(0), at(1)), (0.0, -160.0)).await;
        visit.pause(500).await;
        assert!(visit.number(tall).await > half + 50.0, "the panel is not pulled up");
        tap(visit, Role::Link, Name::Is(words.nav_guide())).await;
        visit.until("the guide", "return document.querySelector('[data-ready=guide] h1')").await;
        sides_are_right(visit, lang).await;
        tap(visit, Role::Link, Name::Is(words.guide_begin())).await;
        visit.until("the first question", "return location.pathname.endsWith('/qui')").await;
        for asked in 0..MOST {
            Shell(visit).focus_is_on_title().await;
            let path = visit.path().await;
            if path.ends_with("/bilan") {
                println!("{lang:?}: {asked} questions by fingers");
                break;
            }
            if asked < 3 {
                tap(visit, Role::Choice, Name::Any).await;
                visit.until("an answer", "return document.querySelector('.ask__form input:checked')").await;
                tap(visit, Role::Button, Name::Is(words.guide_continue())).await;
            } else {
                tap(visit, Role::Button, Name::Is(words.guide_dont_know())).await;
            }
            next_page(visit, &path).await;
        }
        visit.until("the road map", "return document.querySelector('article h1')").await;
        catch_print(visit).await;
        tap(visit, Role::Button, Name::Is(words.guide_take_print())).await;
        is_printed(visit).await;
        assert_eq!(Shell(visit).overflow().await, None);
    });
}

#[test]
fn map_to_print_by_keys_in_french() {
    by_keys(Lang::Fr, "sene");
}

#[test]
fn map_to_print_by_keys_in_arabic() {
    by_keys(Lang::Ar, "السنغ");
}

#[test]
fn map_to_print_by_fingers_in_french() {
    by_fingers(Lang::Fr);
}

#[test]
fn map_to_print_by_fingers_in_arabic() {
    by_fingers(Lang::Ar);
}
