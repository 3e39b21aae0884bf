use fantoccini::key::Key;
use passerelles_e2e::axe::Audit;
use passerelles_e2e::browser::Screen;
use passerelles_e2e::find::{Name, Role};
use passerelles_e2e::hand::Hand;
use passerelles_e2e::pages::map::Map;
use passerelles_e2e::pages::shell::Shell;
use passerelles_e2e::visit::{Visit, journey};

/// From the first page to a case, from the case to its link on the map, and back to where one was.
#[test]
fn a_case_leads_to_its_link_and_back() {
    journey(Screen::Desk, async |visit| {
        let words = Visit::french();
        let shell = Shell(visit);
        let mut audit = Audit::default();
        visit.open("/comprendre").await;
        shell.has_title(&words, words.learn_title()).await;
        audit.check(visit, "all pages").await;
        visit.press(Role::Link, Name::Is("Cinq coopérations racontées")).await;
        visit.arrives_at("/comprendre/cas").await;
        visit.press(Role::Link, Name::Is("Halluin et Nkong-Zem")).await;
        visit.arrives_at("/comprendre/cas/halluin-nkong-zem").await;
        shell.has_title(&words, "Halluin et Nkong-Zem").await;
        shell.focus_is_on_title().await;
        audit.check(visit, "a case").await;
        visit.press(Role::Link, Name::Is(words.learn_map())).await;
        visit.arrives_at("/carte/pays/CM?lien=halluin-nkong-zem").await;
        Map(visit).ready().await;
        visit.until("its passport", "return document.querySelector('a[aria-expanded=true]')").await;
        visit.back().await;
        visit.arrives_at("/comprendre/cas/halluin-nkong-zem").await;
        shell.has_title(&words, "Halluin et Nkong-Zem").await;
        audit.finish("texts that explain");
    });
}

/// The timeline by keyboard: from date to date, one at a time or all of them.
#[test]
fn the_timeline_is_gone_through_by_keyboard() {
    journey(Screen::Desk, async |visit| {
        let (words, hand) = (Visit::french(), Hand(visit));
        let mut audit = Audit::default();
        visit.open("/comprendre/loi").await;
        visit.until("the rail", "return document.querySelectorAll('[role=tab]').length > 10").await;
        let dates = visit.number("return document.querySelectorAll('[role=tab]').length").await;
        visit.js("document.querySelector('[role=tab][tabindex=\"0\"]').focus()", Vec::new()).await;
        let shown = "return [...document.querySelectorAll('[role=tabpanel]')].filter((e) => e.checkVisibility()).map((e) => e.innerText)";
        let one = async || {
            let shown = visit.js(shown, Vec::new()).await;
            let shown = shown.as_array().cloned().unwrap_or_default();
            assert_eq!(shown.len(), 1, "one date at a time: {shown:?}");
            shown.first().and_then(serde_json::Value::as_str).unwrap_or_default().to_owned()
        };
        assert!(one().await.starts_with("24 janvier 1956"));
        hand.key(Key::End.into()).await;
        assert!(one().await.starts_with("22 décembre 2025"));
        for _ in 1..dates as usize {
            hand.key(Key::Left.into()).await;
        }
        assert!(one().await.starts_with("24 janvier 1956"), "each date is one key away");
        hand.key(Key::Right.into()).await;
        assert!(one().await.starts_with("1963"));
        let focused = "const at = document.activeElement; return at.getAttribute('role') === 'tab' && at.getAttribute('aria-selected') === 'true'";
        visit.until("the keyboard is at the date", focused).await;
        audit.check(visit, "one date").await;
        visit.press(Role::Button, Name::Is(words.learn_dates_all())).await;
        let all = format!(
            "return [...document.querySelectorAll('[role=tabpanel]')].filter((e) => e.checkVisibility()).length === {dates}"
        );
        visit.until("all dates", &all).await;
        audit.check(visit, "all dates").await;
        audit.finish("the timeline");
    });
}

/// The map of networks leads to the line of a region; what the map says is in the list too.
#[test]
fn the_map_of_networks_leads_to_its_list() {
    journey(Screen::Desk, async |visit| {
        let mut audit = Audit::default();
        visit.open("/comprendre/acteurs").await;
        visit
            .until("the map", "return document.querySelectorAll('.networks__map .france__units path').length > 90")
            .await;
        let networks = visit.number("return document.querySelectorAll('.networks li').length").await;
        assert!((networks - 12.0).abs() < 0.5, "{networks} networks");
        let coloured = "return document.querySelectorAll('.networks__map .france__units [data-tint=\"4\"]').length";
        assert!(visit.number(coloured).await > 70.0, "départements of regions with a network");
        audit.check(visit, "networks").await;
        let nord = "const map = document.querySelector('.networks__map .france'); map.scrollIntoView({ block: 'center' }); map.focus()";
        visit.js(nord, Vec::new()).await;
        for _ in 0..12 {
            Hand(visit).key(Key::Up.into()).await;
        }
        Hand(visit).key(Key::Enter.into()).await;
        visit.until("the line of a region", "return document.activeElement.id.startsWith('reseau-')").await;
        audit.finish("the networks");
    });
}

/// Each method sheet is one page of A4.
#[test]
fn each_sheet_is_one_page_on_paper() {
    journey(Screen::Desk, async |visit| {
        let words = Visit::french();
        visit.open("/comprendre/fiches").await;
        visit.until("the sheets", "return document.querySelectorAll('.learn__pages a').length >= 10").await;
        let sheets = visit
            .js("return [...document.querySelectorAll('.learn__pages a')].map((a) => a.pathname)", Vec::new())
            .await;
        let sheets: Vec<String> =
            sheets.as_array().into_iter().flatten().filter_map(|one| one.as_str().map(str::to_owned)).collect();
        assert_eq!(sheets.len(), 10, "{sheets:?}");
        for sheet in sheets {
            visit.open(&sheet).await;
            visit.until("its text", "return document.querySelector('#pieges')").await;
            visit.find(Role::Button, Name::Is(words.learn_print())).await;
            let pages = visit.printed_pages().await;
            assert!(pages.is_none_or(|pages| pages == 1), "{sheet} on {pages:?} pages");
        }
    });
}

/// A word of the trade leads to its place in the glossary, with the keyboard; the timeline is dated for machines too.
#[test]
fn a_word_leads_to_the_glossary() {
    journey(Screen::Phone, async |visit| {
        let words = Visit::french();
        let mut audit = Audit::default();
        visit.open("/comprendre/loi").await;
        visit.until("the timeline", "return document.querySelectorAll('time[datetime]').length > 10").await;
        audit.check(visit, "the law").await;
        visit.press(Role::Link, Name::Is("mandat spécial")).await;
        visit.arrives_at("/comprendre/lexique").await;
        let there = "const at = document.activeElement; return at.id === 'mandat-special' && at.getBoundingClientRect().top < innerHeight";
        visit.until("the term has the keyboard and is seen", there).await;
        Shell(visit).has_title(&words, "Les mots du métier").await;
        audit.finish("the glossary");
    });
}
