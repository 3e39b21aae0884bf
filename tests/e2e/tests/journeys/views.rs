use passerelles_e2e::browser::Screen;
use passerelles_e2e::find::{Name, Role};
use passerelles_e2e::pages::country::Country;
use passerelles_e2e::pages::map::Map;
use passerelles_e2e::pages::table::Table;
use passerelles_e2e::truth;
use passerelles_e2e::visit::{Visit, journey};

/// Each view is an address, is marked as the present one, and draws another picture.
#[test]
fn flows_links_and_colours_are_three_pictures() {
    journey(Screen::Desk, async |visit| {
        let words = Visit::french();
        let map = Map(visit);
        let mut pictures = Vec::new();
        map.open("/carte").await;
        for (label, address) in [
            (words.map_view_flows(), "/carte"),
            (words.map_view_links(), "/carte?vue=liaisons"),
            (words.map_view_colours(), "/carte?vue=couleurs"),
        ] {
            visit.press(Role::Link, Name::Is(label)).await;
            visit.arrives_at(address).await;
            let current = "return [...document.querySelectorAll('a[aria-current=true]')].some((a) => a.innerText.trim() === arguments[0])";
            visit.until_with(&format!("{label} to be the present view"), current, vec![label.into()]).await;
            pictures.push(map.picture().await);
        }
        let flows = pictures.first().cloned();
        pictures.sort();
        pictures.dedup();
        assert_eq!(pictures.len(), 3, "two views draw the same");

        // Opened by its address, a view is the same as chosen by hand; a view that is none is the first one.
        map.open("/carte?vue=liaisons").await;
        assert!(pictures.contains(&map.picture().await), "liaisons by address differs from liaisons by hand");
        map.open("/carte?vue=nimporte").await;
        assert_eq!(Some(map.picture().await), flows);
    });
}

/// The table holds the same links as the list, and shows them step by step.
#[test]
fn the_table_holds_every_link() {
    journey(Screen::Desk, async |visit| {
        let words = Visit::french();
        let table = Table(visit);
        let all = truth::links().len();
        visit.open("/carte?vue=tableau").await;
        let mut shown = Table::FIRST;
        table.has_rows(shown).await;
        while shown < all {
            table.more(&words).await;
            shown = (shown + Table::STEP).min(all);
            table.has_rows(shown).await;
        }
        visit.no_more(Role::Button, Name::Is(words.table_more())).await;

        let senegal = truth::links_with("SN");
        visit.open("/carte/pays/SN?vue=tableau").await;
        table.has_rows(senegal.len()).await;
        let rows = visit.names(Role::Row).await;
        for row in &senegal {
            let there = rows.iter().any(|words| words.contains(&row.authority) && words.contains(&row.partner));
            assert!(there, "{} – {} is not in the table", row.authority, row.partner);
        }
        // Back on the map, the choice of the country is kept.
        // The navigation has a link of that name too, to the map without any choice.
        visit.press_last(Role::Link, Name::Is(words.map_show_map())).await;
        visit.arrives_at("/carte/pays/SN").await;
        Map(visit).ready().await;
        Country(visit).wait(&words, "Sénégal", senegal.len()).await;
    });
}
