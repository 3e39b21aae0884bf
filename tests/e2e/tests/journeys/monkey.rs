use fantoccini::key::Key;
use passerelles_domain::camera::ScreenPoint;
use passerelles_e2e::browser::Screen;
use passerelles_e2e::find::{Name, Role};
use passerelles_e2e::hand::Hand;
use passerelles_e2e::pages::ROUTES;
use passerelles_e2e::pages::map::Map;
use passerelles_e2e::pages::shell::Shell;
use passerelles_e2e::random::Random;
use passerelles_e2e::visit::{Visit, journey};
use serde_json::json;

/// The monkey stays on the site: what leads elsewhere would be another site's journey.
const STAY: &str = "addEventListener('click', (event) => {
    const link = event.target.closest?.('a');
    if (link && (link.target === '_blank' || link.origin !== location.origin)) event.preventDefault();
}, true);";

/// Follows an address as a link of the app does.
const FOLLOW: &str = "const link = document.createElement('a');
    link.href = arguments[0];
    document.body.append(link);
    link.click();
    link.remove();";

async fn act(visit: &Visit, random: &mut Random) {
    let hand = Hand(visit);
    let (width, height) = visit.screen.size();
    // Far enough from the edges for a drag or a pinch to stay on the screen.
    let inside = |random: &mut Random, size: u32| 130.0 + random.below(size as usize - 260) as f64;
    let at = ScreenPoint::new(inside(random, width), inside(random, height));
    match random.below(10) {
        0..=2 if visit.screen == Screen::Desk => hand.click(at).await,
        0..=2 => hand.tap(at).await,
        3 => hand.wheel(at, *random.pick(&[-600, -120, -3, 3, 120, 600])).await,
        4 => hand.hover(at).await,
        5 => {
            let keys = [
                '+',
                '-',
                '0',
                'a',
                'é',
                Key::Tab.into(),
                Key::Enter.into(),
                Key::Escape.into(),
                Key::Down.into(),
                Key::Left.into(),
                ' ',
            ];
            hand.key(*random.pick(&keys)).await;
        }
        6 if visit.screen == Screen::Desk => hand.drag(at, (random.below(200) as f64 - 100.0, 40.0)).await,
        6 => hand.pinch(at, 40.0, 40.0 + random.below(200) as f64).await,
        7 => {
            let views = ["?vue=liaisons", "?vue=couleurs", "?vue=tableau", "?vue=", "?lien=rien", "#title", ""];
            let countries = ["", "/pays/SN", "/pays/DE", "/pays/XQ", "/pays/FR", "/pays/ML"];
            let address = format!("/carte{}{}", random.pick(&countries), random.pick(&views));
            visit.js(FOLLOW, vec![json!(address)]).await;
        }
        8 => {
            visit.js(FOLLOW, vec![json!(random.pick(&ROUTES))]).await;
        }
        _ => {
            visit.js("history.go(arguments[0])", vec![json!(if random.below(3) == 0 { 1 } else { -1 })]).await;
        }
    }
}

fn monkey(screen: Screen, seed: u64, acts: usize) {
    journey(screen, async |visit| {
        let words = Visit::french();
        visit.run_first(STAY).await;
        Map(visit).open("/carte").await;
        let mut random = Random::new(seed);
        for done in 0..acts {
            act(visit, &mut random).await;
            let on_site = visit.text("return location.origin").await == visit.server.origin();
            if !on_site {
                // Back past the first page of the visit.
                visit.open("/carte").await;
            }
            if done % 50 == 49 {
                visit.started().await;
                visit.assert_quiet_console().await;
            }
        }
        visit.started().await;
        // Still alive: it follows a link and shows its page, and the map is drawn again.
        visit.js(FOLLOW, vec![json!("/comprendre")]).await;
        Shell(visit).has_title(&words, words.learn_title()).await;
        visit.js(FOLLOW, vec![json!("/carte")]).await;
        visit.find(Role::Application, Name::Any).await;
    });
}

/// 200 random acts at a desk: no error in the console, and the page is alive at the end.
#[test]
fn a_monkey_at_a_desk() {
    monkey(Screen::Desk, 2009, 200);
}

/// 100 more on a phone.
#[test]
fn a_monkey_on_a_phone() {
    monkey(Screen::Phone, 6000, 100);
}
