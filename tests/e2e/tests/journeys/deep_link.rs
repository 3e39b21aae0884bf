use passerelles_e2e::browser::Screen;
use passerelles_e2e::find::{Name, Role};
use passerelles_e2e::pages::country::{Country, Source};
use passerelles_e2e::pages::map::Map;
use passerelles_e2e::pages::shell::Shell;
use passerelles_e2e::truth;
use passerelles_e2e::visit::{Visit, journey};

/// The first promise of all: `/carte/pays/SN` shows Senegal, every documented link, and where each comes from.
#[test]
fn an_address_shows_a_country_its_links_and_their_sources() {
    journey(Screen::Desk, async |visit| {
        let words = Visit::french();
        let links = truth::links_with("SN");
        Map(visit).open("/carte/pays/SN").await;
        let country = Country(visit);
        country.wait(&words, "Sénégal", links.len()).await;
        Shell(visit).has_tab(&words, "Sénégal").await;

        let headings = visit.names(Role::Heading).await;
        for row in &links {
            // The app writes apostrophes as French type does.
            let region = row.region.replace('\'', "’");
            assert!(headings.iter().any(|heading| heading.starts_with(&region)), "{region}: {headings:?}");
        }
        let shown = country.links().await;
        for row in &links {
            let there = shown.iter().any(|link| link.contains(&row.authority) && link.contains(&row.partner));
            assert!(there, "{} – {} is not in the list", row.authority, row.partner);
        }

        let first = links.iter().find(|row| !row.source_url.is_empty()).expect("a link with the address of its source");
        country.open_link(&first.authority, &first.partner).await;
        let source = country.source().await;
        let known = links
            .iter()
            .any(|row| source == Source { title: row.source_title.trim().to_owned(), address: row.source_url.clone() });
        assert!(known, "no such source in links.csv: {source:?}");
        assert_eq!(source.address, first.source_url);

        // The open passport is part of the address: loaded anew, it is open again.
        let address = visit.address().await;
        assert!(address.contains("?lien="), "{address}");
        visit.reload().await;
        assert_eq!(country.source().await, source);
    });
}

/// A partner without any documented link is a country too, and its panel says so plainly.
#[test]
fn a_country_without_links_says_so() {
    journey(Screen::Desk, async |visit| {
        let words = Visit::french();
        assert!(!truth::links().iter().any(|row| row.country == "KP"), "choose another country for this journey");
        Map(visit).open("/carte/pays/KP").await;
        visit.find(Role::Title, Name::Is(&truth::country_names("KP").0)).await;
        let said = visit.text("return document.querySelector('main').innerText").await;
        assert!(said.contains(words.country_none()), "{said}");
    });
}
