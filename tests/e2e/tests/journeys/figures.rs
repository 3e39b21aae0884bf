use fantoccini::key::Key;
use passerelles_e2e::axe::Audit;
use passerelles_e2e::browser::Screen;
use passerelles_e2e::find::{Name, Role};
use passerelles_e2e::hand::Hand;
use passerelles_e2e::pages::exports::Exports;
use passerelles_e2e::pages::shell::Shell;
use passerelles_e2e::visit::{Visit, journey};
use serde_json::{Value, json};

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

        let title = visit.text("return document.querySelector('#collectivites h3').innerText").await;
        let told =
            "return [...document.querySelectorAll('#collectivites tbody tr')].filter((row) => row.cells.length === 3)
                .map((row) => [row.cells[0].textContent, row.cells[1].textContent, row.cells[2].textContent])";
        let told = visit.js(told, Vec::new()).await;
        let exports = Exports(visit);
        let name = exports.take(Name::Is(&words.charts_csv_of(&title))).await;
        let day = visit.text("return new Date().toLocaleDateString('sv')").await;
        assert_eq!(name, format!("passerelles-collectivites-{day}.csv"));
        let text = exports.text().await;
        let mut reader = csv::Reader::from_reader(text.as_bytes());
        let rows: Vec<_> = reader.records().map(|row| row.expect("a row of the file")).collect();
        let told = told.as_array().expect("rows of the table");
        assert_eq!(rows.len(), told.len(), "the file has every row of the table");
        let digits = |text: &str| text.chars().filter(char::is_ascii_digit).collect::<String>();
        for (row, cells) in rows.iter().zip(told) {
            let cell = |at: usize| cells.get(at).and_then(Value::as_str).unwrap_or_default();
            assert_eq!(digits(&row[4]), digits(cell(1)), "{row:?}, {cells}");
            assert_eq!(&row[6], cell(2), "the source");
            assert!(row[2].is_empty() || cell(0).contains(row[2].trim_start_matches('~')), "{row:?}, {cells}");
        }
        let name = exports.take(Name::Is(&words.charts_picture_of(&title))).await;
        assert_eq!(name, format!("passerelles-collectivites-{day}.png"));
        let picture = exports.picture().await;
        assert!(picture.get(3).and_then(Value::as_f64).is_some_and(|colours| colours > 20.0), "{picture}");

        visit.press(Role::Button, Name::Has("projets (")).await;
        visit.arrives_at("/chiffres?compte=projets").await;
        let one = "const kinds = new Set([...document.querySelectorAll('.figures__table tbody tr')].map((row) => row.cells[2].innerText));
            return kinds.size > 0 && [...kinds].every((kind) => /projet/.test(kind))";
        visit.until("one unit", one).await;
        audit.check(visit, "countries, narrowed").await;
        visit.press(Role::Button, Name::Is("Nombre")).await;
        visit.arrives_at("/chiffres?compte=projets&tri=-nombre").await;
        let order = "return [...document.querySelectorAll('.figures__table tbody tr')].map((row) =>
            Number(row.cells[1].innerText.replace(/\\D/g, '')))";
        let falling = |numbers: &Value| {
            let numbers: Vec<f64> = numbers.as_array().into_iter().flatten().filter_map(Value::as_f64).collect();
            assert!(numbers.len() > 3 && numbers.is_sorted_by(|a, b| a >= b), "{numbers:?}");
        };
        falling(&visit.js(order, Vec::new()).await);
        visit.reload().await;
        visit.until("the table again", "return document.querySelector('.figures__table tbody tr')").await;
        falling(&visit.js(order, Vec::new()).await);
        visit.until("one unit", one).await;
        audit.finish("the figures");
    });
}

/// A chart is read mark by mark with the arrow keys: number, year and source of each; a finger does the same.
#[test]
fn a_chart_is_read_by_keyboard_and_by_touch() {
    journey(Screen::Desk, async |visit| {
        let hand = Hand(visit);
        visit.open("/chiffres").await;
        let slider = "document.querySelector('#collectivites [role=slider]')";
        visit.until("the chart", &format!("return {slider}")).await;
        let said = format!("return {slider}.getAttribute('aria-valuetext')");
        let how = visit.text(&said).await;
        visit.js(&format!("{slider}.scrollIntoView({{ block: 'center' }}); {slider}.focus()"), Vec::new()).await;
        let all = visit.number(&format!("return Number({slider}.getAttribute('aria-valuemax'))")).await;
        let mut heard = Vec::new();
        for _ in 0..all as usize {
            hand.key(Key::Right.into()).await;
            heard.push(visit.text(&said).await);
        }
        let titles = "return [...document.querySelectorAll('#collectivites svg g title')].map((title) => title.textContent).sort()";
        let mut sorted = heard.clone();
        sorted.sort();
        assert_eq!(json!(sorted), visit.js(titles, Vec::new()).await, "each mark once, with all its words");
        hand.key(Key::Right.into()).await;
        assert_eq!(visit.text(&said).await, *heard.last().expect("marks"), "the last one is the last one");
        hand.key(Key::Home.into()).await;
        assert_eq!(visit.text(&said).await, heard[0]);
        visit.until("its words are seen", "return document.querySelector('.reader__tip')?.checkVisibility()").await;
        hand.key(Key::Escape.into()).await;
        assert_eq!(visit.text(&said).await, how);
    });
}
