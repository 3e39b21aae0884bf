use fantoccini::key::Key;
use passerelles_e2e::browser::Screen;
use passerelles_e2e::find::{Name, Role};
use passerelles_e2e::hand::Hand;
use passerelles_e2e::pages::country::Country;
use passerelles_e2e::pages::map::Map;
use passerelles_e2e::pages::years::Years;
use passerelles_e2e::truth;
use passerelles_e2e::visit::{Visit, journey};

/// Links that began in these years.
fn began(first: u16, last: u16) -> usize {
    truth::links().iter().filter(|row| row.since.is_some_and(|year| (first..=last).contains(&year))).count()
}

fn undated() -> usize {
    truth::links().iter().filter(|row| row.since.is_none()).count()
}

/// Links that the list says are shown.
async fn shown(visit: &Visit) -> usize {
    let script = "return Number(document.querySelector('main .shown p')?.innerText.replace(/[\\s\u{a0}]/g, '').match(/^\\d+/)?.[0] ?? 0)";
    visit.number(script).await as usize
}

/// Arrows move a handle by a year, pages by ten, Home and End to its limits. A run of keys is one step back.
#[test]
fn handles_move_by_keyboard() {
    journey(Screen::Desk, async |visit| {
        let words = Visit::french();
        let (years, hand) = (Years(visit), Hand(visit));
        Map(visit).open("/carte").await;
        let first = years.first(&words).await;
        let (start, end) = years.window().await;
        visit.js("arguments[0].focus()", vec![serde_json::to_value(&first).expect("an element")]).await;
        for (key, year) in
            [(Key::PageUp, start + 10), (Key::Right, start + 11), (Key::Right, start + 12), (Key::Left, start + 11)]
        {
            hand.key(key.into()).await;
            years.has_window(year, end).await;
        }
        let whole = began(start + 11, end) + undated();
        let told = words.filter_shown(whole as u64, &words.number(truth::links().len() as u64));
        visit.find(Role::Status, Name::Is(&told)).await;
        visit.arrives_at(&format!("/carte?annees={}-{end}", start + 11)).await;
        for (key, window) in [(Key::End, (end, end)), (Key::Right, (end, end)), (Key::Home, (start, end))] {
            hand.key(key.into()).await;
            years.has_window(window.0, window.1).await;
        }

        // Keys that follow each other are one step back, those after a rest another one.
        Map(visit).open("/carte").await;
        let last = years.last(&words).await;
        visit.js("arguments[0].focus()", vec![serde_json::to_value(&last).expect("an element")]).await;
        for year in [end - 20, end - 21] {
            hand.key(if year == end - 20 { Key::PageDown } else { Key::Left }.into()).await;
            if year == end - 20 {
                hand.key(Key::PageDown.into()).await;
            }
            years.has_window(start, year).await;
            visit.pause(1500).await;
        }
        for year in [end - 20, end] {
            visit.back().await;
            years.has_window(start, year).await;
        }
        visit.arrives_at("/carte").await;
    });
}

/// A handle is dragged, the window between both too; undated links have their own switch; all of it can be taken back.
#[test]
fn handles_are_dragged() {
    journey(Screen::Desk, async |visit| {
        let words = Visit::french();
        let (years, hand) = (Years(visit), Hand(visit));
        Map(visit).open("/carte").await;
        let (first, last) = (years.first(&words).await, years.last(&words).await);
        let (start, end) = years.window().await;
        let year = years.year_width().await;
        hand.drag(years.grip(&first).await, (year * 20.0, 0.0)).await;
        years.has_window(start + 20, end).await;
        hand.drag(years.grip(&last).await, (year * -30.0, 0.0)).await;
        years.has_window(start + 20, end - 30).await;
        visit.arrives_at(&format!("/carte?annees={}-{}", start + 20, end - 30)).await;
        let (left, right) = (years.grip(&first).await, years.grip(&last).await);
        let middle = passerelles_domain::camera::ScreenPoint::new(left.x.midpoint(right.x), left.y);
        hand.drag(middle, (year * 5.0, 0.0)).await;
        years.has_window(start + 25, end - 25).await;
        assert_eq!(shown(visit).await, began(start + 25, end - 25) + undated());
        visit.press(Role::Switch, Name::Has(&words.map_undated(undated() as u64))).await;
        visit.arrives_at(&format!("/carte?annees={}-{}&sans-date=non", start + 25, end - 25)).await;
        assert_eq!(shown(visit).await, began(start + 25, end - 25));
        visit.press(Role::Button, Name::Is(words.years_reset())).await;
        visit.arrives_at("/carte").await;
        // Each of the four was one step.
        for window in
            [(start + 25, end - 25), (start + 25, end - 25), (start + 20, end - 30), (start + 20, end), (start, end)]
        {
            visit.back().await;
            years.has_window(window.0, window.1).await;
        }
    });
}

/// Played, the years go by from the first one and dated links gather, on the map and in the list; a press stops them
/// there, and one step back undoes it.
#[test]
fn links_appear_year_after_year() {
    journey(Screen::Desk, async |visit| {
        let words = Visit::french();
        let years = Years(visit);
        Map(visit).open("/carte").await;
        years.first(&words).await;
        let (start, end) = years.window().await;
        let everything = Map(visit).picture().await;
        visit.press(Role::Button, Name::Is(words.years_play())).await;
        visit.find(Role::Button, Name::Is(words.years_pause())).await;
        let mut seen: Vec<(u16, usize)> = Vec::new();
        for _ in 0..12 {
            visit.pause(150).await;
            let ((first, last), links) = (years.window().await, shown(visit).await);
            assert_eq!(first, start);
            seen.push((last, links));
        }
        assert!(seen.is_sorted(), "years and links only grow: {seen:?}");
        let (first, last) = (seen.first().copied().expect("a look"), seen.last().copied().expect("a look"));
        assert!(first.0 + 3 < last.0 && last.0 < end && first.1 < last.1, "{seen:?}");
        visit.press(Role::Button, Name::Is(words.years_pause())).await;
        visit.find(Role::Button, Name::Is(words.years_play())).await;
        let (_, stopped) = years.window().await;
        // A lonely year before the axis counts with its first.
        assert_eq!(shown(visit).await, began(0, stopped), "undated links are put away");
        visit
            .until("the years in the address", &format!("return location.search.includes('-{stopped}&sans-date=non')"))
            .await;
        assert_ne!(Map(visit).picture().await, everything, "the map follows");
        visit.pause(500).await;
        years.has_window(start, stopped).await;
        visit.back().await;
        visit.arrives_at("/carte").await;
        years.has_window(start, end).await;
    });
}

/// On a phone the years are in the sheet, of a country its own; they leave the map alone.
#[test]
fn years_of_a_country_on_a_phone() {
    journey(Screen::Phone, async |visit| {
        let words = Visit::french();
        let years = Years(visit);
        let senegal = truth::links_with("SN");
        Map(visit).open("/carte/pays/SN").await;
        Country(visit).wait(&words, "Sénégal", senegal.len()).await;
        let last = years.last(&words).await;
        let (start, _) = years.window().await;
        visit
            .js(
                "arguments[0].scrollIntoView({ block: 'center' })",
                vec![serde_json::to_value(&last).expect("an element")],
            )
            .await;
        let in_sheet = "return [...document.querySelectorAll('[role=slider]')].every((s) => s.closest('aside'))";
        visit.until("the handles in the sheet", in_sheet).await;
        let year = years.year_width().await;
        Hand(visit).pull(years.grip(&last).await, (year * -25.0, 0.0)).await;
        let (_, stopped) = years.window().await;
        let kept = senegal.iter().filter(|row| row.since.is_none_or(|year| year <= stopped)).count();
        assert!(kept < senegal.len(), "nothing is left out until {stopped}");
        visit.until("the years in the address", &format!("return location.search.includes('-{stopped}')")).await;
        Country(visit).wait(&words, "Sénégal", kept).await;
        assert_eq!(years.window().await.0, start);

        // A handle that has the focus leaves with its panel, without a word in the console.
        let first = years.first(&words).await;
        visit.js("arguments[0].focus()", vec![serde_json::to_value(&first).expect("an element")]).await;
        visit.back().await;
        visit.arrives_at("/carte/pays/SN").await;
        let follow = "const link = document.createElement('a'); link.href = '/carte/pays/ML'; document.body.append(link); link.click(); link.remove();";
        visit.js(follow, Vec::new()).await;
        Country(visit).wait(&words, "Mali", truth::links_with("ML").len()).await;
    });
}
