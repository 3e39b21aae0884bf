use fantoccini::key::Key;
use passerelles_e2e::browser::Screen;
use passerelles_e2e::find::{Name, Role};
use passerelles_e2e::hand::Hand;
use passerelles_e2e::pages::country::Country;
use passerelles_e2e::pages::map::Map;
use passerelles_e2e::pages::search::Search;
use passerelles_e2e::pages::shell::Shell;
use passerelles_e2e::truth;
use passerelles_e2e::visit::{Visit, journey};

/// « / », a name without its accents, arrows, Enter: the panel is open and focus is on its title. Escape first closes
/// the list, then clears the field.
#[test]
fn a_country_is_found_by_keyboard() {
    journey(Screen::Desk, async |visit| {
        let words = Visit::french();
        let (search, hand) = (Search(visit), Hand(visit));
        Map(visit).open("/carte").await;
        let field = search.wait(&words).await;
        visit.js("document.querySelector('main').focus()", Vec::new()).await;
        hand.key('/').await;
        visit.until("focus in the field", "return document.activeElement?.getAttribute('role') === 'combobox'").await;
        field.send_keys("s").await.expect("a letter");
        search.answer("Sénégal").await;
        assert!(search.is_open().await);
        hand.key(Key::End.into()).await;
        assert_eq!(search.active().await, "", "End moves the caret while no answer is taken");
        let answers = visit.names(Role::Answer).await;
        hand.key(Key::Down.into()).await;
        assert_eq!(Some(&search.active().await), answers.first());
        hand.key(Key::End.into()).await;
        assert_eq!(Some(&search.active().await), answers.last());
        hand.key(Key::Down.into()).await;
        hand.key(Key::Up.into()).await;
        assert_eq!(Some(&search.active().await), answers.last(), "the list goes round");
        hand.key(Key::Home.into()).await;
        assert_eq!(Some(&search.active().await), answers.first());
        hand.key(Key::Escape.into()).await;
        assert!(!search.is_open().await);
        let text = "return document.querySelector('input[role=combobox]').value";
        assert_eq!(visit.text(text).await, "s");
        hand.key(Key::Escape.into()).await;
        visit.until("an empty field", "return document.querySelector('input[role=combobox]').value === ''").await;

        field.send_keys("senegal").await.expect("letters");
        search.answer("Sénégal").await;
        hand.key(Key::Enter.into()).await;
        visit.arrives_at("/carte/pays/SN").await;
        Country(visit).wait(&words, "Sénégal", truth::links_with("SN").len()).await;
        Shell(visit).focus_is_on_title().await;
    });
}

/// On a phone the answers lie over the sheet, a tap chooses, and the panel is half open.
#[test]
fn a_country_is_found_by_touch() {
    journey(Screen::Phone, async |visit| {
        let words = Visit::french();
        let search = Search(visit);
        Map(visit).open("/carte").await;
        search.type_in(&words, "ben").await;
        let answer = search.answer("Bénin").await;
        assert!(search.is_uncovered("Bénin").await);
        let (x, y, width, height) = answer.rectangle().await.expect("the answer is on the screen");
        assert!(height >= 44.0, "the answer is only {height} high");
        let point = passerelles_domain::camera::ScreenPoint::new(x + width / 2.0, y + height / 2.0);
        Hand(visit).tap(point).await;
        visit.arrives_at("/carte/pays/BJ").await;
        Country(visit).wait(&words, "Bénin", truth::links_with("BJ").len()).await;
    });
}

/// An authority with several links is a filter that leaves by its cross; one with a single link opens its passport.
#[test]
fn an_authority_shows_its_links() {
    journey(Screen::Desk, async |visit| {
        let words = Visit::french();
        let search = Search(visit);
        let links = truth::links();
        let of = |name: &str| links.iter().filter(|row| row.authority == name).collect::<Vec<_>>();
        let (many, one) = (of("Lille"), of("Domérat"));
        assert!(many.len() > 1 && one.len() == 1, "the journey needs an authority with links and one with a link");
        Map(visit).open("/carte").await;
        search.type_in(&words, "lille").await;
        search.answer(&format!("Lille {}", words.level_commune())).await;
        Hand(visit).key(Key::Enter.into()).await;
        visit.arrives_at("/carte?vue=liaisons&autorite=lille-59350").await;
        let shown = words.filter_shown(many.len() as u64, &words.number(links.len() as u64));
        visit.find(Role::Status, Name::Is(&shown)).await;
        // Opened by its address it is the same, from before its name is known.
        visit.reload().await;
        visit.find(Role::Status, Name::Is(&shown)).await;
        visit.press(Role::Link, Name::Is(&words.filter_remove("Lille"))).await;
        visit.arrives_at("/carte?vue=liaisons").await;
        visit.no_more(Role::Status, Name::Is(&shown)).await;

        search.type_in(&words, "domerat").await;
        search.answer("Domérat").await;
        Hand(visit).key(Key::Enter.into()).await;
        let opened = "return document.querySelector('a[aria-expanded=true]')?.innerText.includes('Domérat')";
        visit.until("the passport of Domérat", opened).await;
    });
}

/// A partner opens its country with its passport, from the home page too. What is not there is said, with what to try.
#[test]
fn a_partner_is_found_from_the_home_page() {
    journey(Screen::Desk, async |visit| {
        let words = Visit::french();
        let search = Search(visit);
        visit.open("/").await;
        // The whole field comes with the first press.
        let bare = visit.find(Role::TextBox, Name::Is(words.search_label())).await;
        bare.click().await.expect("the field takes focus");
        search.type_in(&words, "zzzz").await;
        visit.press(Role::Button, Name::Is(words.search_button())).await;
        let said =
            "return document.querySelector('form[role=search]').innerText.replace(/\\s+/g, ' ').includes(arguments[0])";
        visit
            .until_with(
                "words about what is not there",
                said,
                vec![words.found_none("zzzz").replace('\u{a0}', " ").into()],
            )
            .await;
        visit.press(Role::Button, Name::Is(words.found_clear())).await;
        search.type_in(&words, "keur madiabel").await;
        search.answer("Keur Madiabel").await;
        visit.press(Role::Button, Name::Is(words.search_button())).await;
        visit.until("the country of the partner", "return location.pathname === '/carte/pays/SN'").await;
        let opened = "return document.querySelector('a[aria-expanded=true]')?.innerText.includes('Keur Madiabel')";
        visit.until("the passport of Keur Madiabel", opened).await;
    });
}

/// A département leads to its panel.
#[test]
fn a_territory_leads_to_its_panel() {
    journey(Screen::Desk, async |visit| {
        let words = Visit::french();
        Map(visit).open("/carte").await;
        Search(visit).type_in(&words, "finistere").await;
        Search(visit).answer(&format!("Finistère {}", words.level_departement())).await;
        Hand(visit).key(Key::Enter.into()).await;
        visit.arrives_at("/carte/territoire/29").await;
        visit.find(Role::Title, Name::Is("Finistère")).await;
    });
}
