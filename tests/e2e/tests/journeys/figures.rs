use passerelles_e2e::axe::Audit;
use passerelles_e2e::browser::Screen;
use passerelles_e2e::find::{Name, Role};
use passerelles_e2e::pages::shell::Shell;
use passerelles_e2e::visit::{Visit, journey};

/// A chart says what it finds, and its table has every mark of it with year and source; countries are sorted and
/// narrowed by what is counted.
#[test]
fn a_chart_has_its_table() {
    journey(Screen::Desk, async |visit| {
        let words = Visit::french();
        let mut audit = Audit::default();
        visit.open("/chiffres").await;
        Shell(visit).has_title(&words, words.charts_title()).await;
        visit.until("charts", "return document.querySelectorAll('figure svg[role=img]').length > 10").await;
        let marks = "document.querySelectorAll('#collectivites svg g title').length";
        let drawn = visit.number(&format!("return {marks}")).await;
        assert!(drawn > 5.0, "{drawn} marks");
        visit.js("document.querySelector('#collectivites summary').click()", Vec::new()).await;
        let rows = "[...document.querySelectorAll('#collectivites tbody tr')].filter((row) => row.checkVisibility())";
        visit.until("the table", &format!("return {rows}.length > 0")).await;
        let told = format!("return {rows}.filter((row) => row.cells.length === 3).length");
        assert!(visit.number(&told).await >= drawn, "the table has every mark");
        let bare = format!(
            "return {rows}.filter((row) => row.cells.length === 3 && [...row.cells].some((cell) => !cell.innerText.trim())).length"
        );
        assert!(visit.number(&bare).await < 1.0, "year, number and source in every row");
        audit.check(visit, "an open table").await;

        visit.press(Role::Button, Name::Has("projets (")).await;
        let one = "const kinds = new Set([...document.querySelectorAll('.figures__table tbody tr')].map((row) => row.cells[2].innerText));
            return kinds.size > 0 && [...kinds].every((kind) => /projet/.test(kind))";
        visit.until("one unit", one).await;
        audit.check(visit, "countries, narrowed").await;
        audit.finish("the figures");
    });
}
