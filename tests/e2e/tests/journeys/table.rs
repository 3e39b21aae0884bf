use passerelles_domain::table::{Column, Direction};
use passerelles_e2e::browser::Screen;
use passerelles_e2e::find::{Name, Role};
use passerelles_e2e::pages::table::{Table, in_order};
use passerelles_e2e::visit::{Visit, journey};

/// Each head sorts by its column, and turns the order when it already does; the address holds it, and a new load keeps
/// it. What is shown is what the domain says.
#[test]
fn every_head_sorts() {
    journey(Screen::Desk, async |visit| {
        let words = Visit::french();
        let table = Table(visit);
        visit.open("/carte?vue=tableau").await;
        table.has_rows(Table::FIRST).await;
        for (head, column, key) in [
            (words.table_since(), Column::Since, "annee"),
            (words.table_country(), Column::Country, "pays"),
            (words.table_kind(), Column::Kind, "type"),
        ] {
            for (direction, sign, said) in
                [(Direction::Rising, "", "ascending"), (Direction::Falling, "-", "descending")]
            {
                // A filter may be called so too.
                visit.press_last(Role::Button, Name::Is(head)).await;
                visit.arrives_at(&format!("/carte?vue=tableau&tri={sign}{key}")).await;
                let order = in_order(&visit.site, &words, column, direction);
                table.has_order(&order).await;
                assert_eq!(table.sorted().await, (head.to_owned(), said.to_owned()));
            }
        }
        visit.reload().await;
        table.has_rows(Table::FIRST).await;
        table.has_order(&in_order(&visit.site, &words, Column::Kind, Direction::Falling)).await;
        table.more(&words).await;
        table.has_rows(Table::FIRST + Table::STEP).await;
        visit.back().await;
        visit.arrives_at("/carte?vue=tableau&tri=type").await;
        table.has_order(&in_order(&visit.site, &words, Column::Kind, Direction::Rising)).await;
    });
}

/// On a phone rows are cards that are still a table, and heads still sort.
#[test]
fn cards_on_a_phone_are_a_table() {
    journey(Screen::Phone, async |visit| {
        let words = Visit::french();
        let table = Table(visit);
        visit.open("/carte?vue=tableau").await;
        table.has_rows(Table::FIRST).await;
        let wide = "const table = document.querySelector('[role=table]'); return table.scrollWidth <= innerWidth && table.getBoundingClientRect().right <= innerWidth";
        visit.until("cards as wide as the phone", wide).await;
        visit.press(Role::Button, Name::Is(words.table_partner())).await;
        visit.arrives_at("/carte?vue=tableau&tri=partenaire").await;
        table.has_order(&in_order(&visit.site, &words, Column::Partner, Direction::Rising)).await;
    });
}
