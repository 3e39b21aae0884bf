use fantoccini::key::Key;
use passerelles_domain::text::{Lang, ordinal};
use passerelles_e2e::browser::Screen;
use passerelles_e2e::find::{Name, Role};
use passerelles_e2e::hand::Hand;
use passerelles_e2e::pages::map::Map;
use passerelles_e2e::pages::shell::Shell;
use passerelles_e2e::truth;
use passerelles_e2e::visit::{Visit, journey};

const FOCUSED: &str = "const { activeElement } = document;
    return activeElement?.matches('a, button') ? activeElement.innerText.trim() : '';";
const ON_MAP: &str = "return document.activeElement?.getAttribute('role') === 'application'";

/// What is said of a country, from the data: name, links, rank.
fn said_of(code: &str) -> String {
    let links = truth::links();
    let mut counts = std::collections::BTreeMap::<String, u64>::new();
    for row in links {
        *counts.entry(row.country).or_default() += 1;
    }
    let (words, name) = (Visit::french(), truth::country_names(code).0);
    let Some(mine) = counts.get(code).copied() else { return words.map_pointed_none(&name) };
    let rank = 1 + counts.values().filter(|count| **count > mine).count() as u64;
    let (number, suffix) = ordinal(Lang::Fr, rank);
    words.map_pointed(mine, &name, &(number + suffix), &counts.len().to_string())
}

/// Presses a key until the element in focus has this text.
async fn go_to(visit: &Visit, forwards: bool, text: &str) {
    let mut there = false;
    for _ in 0..60 {
        if forwards {
            Shell(visit).tab().await;
        } else {
            Hand(visit).shift(Key::Tab.into()).await;
        }
        there = visit.text(FOCUSED).await == text;
        if there {
            break;
        }
    }
    assert!(there, "« {text} » is never in focus");
}

async fn hears(visit: &Visit, words: &str) {
    let said = "return [...document.querySelectorAll('[role=status]')].some((e) => e.textContent === arguments[0])";
    visit.until_with(&format!("« {words} »"), said, vec![words.into()]).await;
}

/// From the home page to the passport of a link without a mouse.
#[test]
fn keys_alone_lead_to_a_passport() {
    journey(Screen::Desk, async |visit| {
        let (words, hand) = (Visit::french(), Hand(visit));
        visit.open("/").await;
        go_to(visit, true, words.nav_map()).await;
        hand.key(Key::Enter.into()).await;
        Map(visit).ready().await;
        Shell(visit).focus_is_on_title().await;
        // Past the list, which stands before the map.
        go_to(visit, false, words.map_skip()).await;
        hand.key(Key::Enter.into()).await;
        visit.until("focus on the map", ON_MAP).await;
        let help = "return document.querySelector('.keys-help')?.checkVisibility()";
        visit.until("help for the keys", help).await;

        hand.write("sene").await;
        hears(visit, &said_of("SN")).await;
        // A neighbour, and back.
        hand.key(Key::Down.into()).await;
        hears(visit, &said_of("GM")).await;
        hand.key(Key::Up.into()).await;
        hears(visit, &said_of("SN")).await;

        hand.key(Key::Enter.into()).await;
        visit.arrives_at("/carte/pays/SN").await;
        visit.find(Role::Title, Name::Is("Sénégal")).await;
        Shell(visit).focus_is_on_title().await;
        visit.until("links", "return document.querySelector('a[aria-expanded]')").await;
        let mut on_link = false;
        for _ in 0..20 {
            Shell(visit).tab().await;
            let link = "return document.activeElement?.getAttribute('aria-expanded') === 'false'";
            on_link = visit.js(link, Vec::new()).await == serde_json::json!(true);
            if on_link {
                break;
            }
        }
        assert!(on_link, "no link comes into focus");
        hand.key(Key::Enter.into()).await;
        let open = "return document.activeElement?.getAttribute('aria-expanded') === 'true'
            && location.search.includes('lien=')";
        visit.until("a passport that is open", open).await;
    });
}

/// Escape closes the panel and leaves the keyboard on the map, where it was; Tab leaves.
#[test]
fn escape_returns_to_the_world() {
    journey(Screen::Desk, async |visit| {
        let (words, hand) = (Visit::french(), Hand(visit));
        let map = Map(visit);
        map.open("/carte").await;
        let home = map.picture().await;
        map.open("/carte/pays/CV").await;
        visit.js("document.querySelector('main').focus()", Vec::new()).await;
        go_to(visit, true, words.map_skip()).await;
        hand.key(Key::Enter.into()).await;
        visit.until("focus on the map", ON_MAP).await;
        hand.key(Key::Escape.into()).await;
        visit.arrives_at("/carte").await;
        map.rest().await;
        visit.until("focus that stays on the map", ON_MAP).await;
        // Again: no country is marked any more.
        hand.key(Key::Escape.into()).await;
        assert_eq!(map.picture().await, home, "not the world as it was at first");
        hand.key(Key::Right.into()).await;
        assert_ne!(map.picture().await, home, "an arrow marks nothing");
        Shell(visit).tab().await;
        assert_eq!(map.picture().await, home, "the mark stays behind");
        visit.until("focus on a button of the map", "return document.activeElement?.tagName === 'BUTTON'").await;
    });
}

/// The same letter goes round, and Home leads to the country with the most links.
#[test]
fn letters_and_ends_jump() {
    journey(Screen::Desk, async |visit| {
        let hand = Hand(visit);
        Map(visit).open("/carte").await;
        visit.js("document.querySelector('[role=application]').focus()", Vec::new()).await;
        hand.key(Key::Home.into()).await;
        hears(visit, &said_of("DE")).await;
        for code in ["KH", "CM", "CA"] {
            hand.key('c').await;
            hears(visit, &said_of(code)).await;
        }
        visit.pause(900).await;
        hand.write("cap").await;
        hears(visit, &said_of("CV")).await;
    });
}
