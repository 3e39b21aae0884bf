use passerelles_e2e::axe::Audit;
use passerelles_e2e::browser::Screen;
use passerelles_e2e::find::Name;
use passerelles_e2e::pages::exports::Exports;
use passerelles_e2e::pages::map::Map;
use passerelles_e2e::pages::table::Table;
use passerelles_e2e::truth;
use passerelles_e2e::visit::{Visit, journey};
use serde_json::{Value, json};

/// Cells of the table, as they are read.
const CELLS: &str = "return [...document.querySelectorAll('tbody tr')].map((row) =>
    [...row.cells].map((cell) => cell.innerText.trim()))";

/// The file has the links of the table, in its order; the geography has as many.
#[test]
fn what_is_exported_is_what_the_table_shows() {
    journey(Screen::Desk, async |visit| {
        let words = Visit::french();
        let exports = Exports(visit);
        let friends = truth::links().into_iter().filter(|row| row.kind == "amitie").count();
        assert!(friends < Table::FIRST, "the journey wants a table of one page");
        visit.open("/carte?type=amitie&vue=tableau").await;
        Table(visit).has_rows(friends).await;
        exports.open(&words).await;
        let day = visit.text("return new Date().toLocaleDateString('sv')").await;
        let name = exports.take(Name::Has(words.export_csv_note())).await;
        assert_eq!(name, format!("passerelles-liens-type-amitie-{day}.csv"));
        let text = exports.text().await;
        let mut reader = csv::Reader::from_reader(text.as_bytes());
        let rows: Vec<_> = reader.records().map(|row| row.expect("a row of the file")).collect();
        let shown = visit.js(CELLS, Vec::new()).await;
        let shown = shown.as_array().expect("rows of the table");
        assert_eq!((rows.len(), shown.len()), (friends, friends));
        for (row, cells) in rows.iter().zip(shown) {
            let cell = |at: usize| cells.get(at).and_then(Value::as_str).unwrap_or_default();
            let since = if row[8].is_empty() { words.figure_no_year() } else { &row[8] };
            assert_eq!((&row[0], &row[4], &row[5], since), (cell(0), cell(1), cell(2), cell(5)));
        }

        let name = exports.take(Name::Has(words.export_sheet_note())).await;
        assert!(std::path::Path::new(&name).extension().is_some_and(|kind| kind == "csv"), "{name}");
        assert!(exports.text().await.starts_with("\u{feff}french_authority;level;"), "a file for spreadsheets");

        let name = exports.take(Name::Has(words.export_geojson_note())).await;
        assert!(name.ends_with(&format!("{day}.geojson")), "{name}");
        let json: Value = serde_json::from_str(&exports.text().await).expect("JSON");
        let features = json.get("features").and_then(Value::as_array).map(Vec::len);
        assert_eq!(features, Some(friends));
    });
}

/// The drawing says what it shows; the picture has its size, twice, and is not of one colour.
#[test]
fn the_map_leaves_as_a_drawing_and_as_a_picture() {
    journey(Screen::Desk, async |visit| {
        let words = Visit::french();
        let exports = Exports(visit);
        Map(visit).open("/carte?type=amitie&theme=eau,culture").await;
        exports.open(&words).await;
        exports.take(Name::Has(words.export_svg_note())).await;
        let svg = exports.text().await;
        let size = |name: &str| {
            let rest = svg.split_once(&format!(" {name}=\"")).expect("a size").1;
            rest.split('"').next().and_then(|size| size.parse::<f64>().ok()).expect("a number")
        };
        for said in
            [words.export_heading(), words.kind_name_amitie(), words.export_source_map(), words.map_legend_none()]
        {
            assert!(svg.contains(said), "the drawing does not say « {said} »");
        }
        let name = exports.take(Name::Has(words.export_png_note())).await;
        assert!(std::path::Path::new(&name).extension().is_some_and(|kind| kind == "png"), "{name}");
        let picture = exports.picture().await;
        let [width, height] = ["width", "height"].map(|name| size(name).round() * 2.0);
        let number = |at: usize| picture.get(at).and_then(Value::as_f64).unwrap_or_default();
        assert_eq!(picture.get(0), Some(&json!("image/png")));
        assert!((number(1) - width).abs() < 0.5 && (number(2) - height).abs() < 0.5, "{picture}, {width} × {height}");
        assert!(number(3) > 50.0, "a picture of nothing: {picture}");
    });
}

/// A country's links leave from its panel; the map is embedded and sent by its address. Nothing for axe to find.
#[test]
fn the_menu_is_accessible_and_gives_the_address_away() {
    for (screen, words, prefix) in [(Screen::Desk, Visit::french(), ""), (Screen::Phone, Visit::english(), "/en")] {
        journey(screen, async |visit| {
            let exports = Exports(visit);
            let mut audit = Audit::default();
            Map(visit).open(&format!("{prefix}/carte/pays/SN?type=jumelage")).await;
            let name = exports.take(Name::Has(words.export_country_csv())).await;
            assert!(name.contains("senegal"), "{name}");
            let twins = truth::links_with("SN").into_iter().filter(|row| row.kind == "jumelage").count();
            let text = exports.text().await;
            assert_eq!(csv::Reader::from_reader(text.as_bytes()).records().count(), twins);

            exports.open(&words).await;
            for (dark, theme) in [(false, "light"), (true, "dark")] {
                visit.set_wishes(dark, true).await;
                visit.pause(250).await;
                audit.check(visit, &format!("the open menu, {theme}, {screen:?}")).await;
            }
            let code = "const field = document.querySelector('details textarea'); field.closest('details').open = true; return field.value";
            let code = visit.text(code).await;
            assert!(code.contains("/carte/pays/SN?type=jumelage&amp;embed=1\""), "{code}");
            for (dark, theme) in [(false, "light"), (true, "dark")] {
                visit.set_wishes(dark, true).await;
                visit.pause(250).await;
                audit.check(visit, &format!("the code to embed, {theme}, {screen:?}")).await;
            }
            audit.finish(&format!("exports, {screen:?}"));
        });
    }
}
