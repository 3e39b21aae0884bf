//! A figure always says all of itself.

use super::*;
use crate::text::Lang;

fn file(lang: Lang) -> FiguresFile {
    let french = ["liens avec l’étranger", "% de villes moyennes engagées"];
    let english = ["links abroad", "% of mid-size towns engaged"];
    let words = if lang == Lang::Fr { french } else { english };
    let row = |indicator, value: f64, exactness, year| FigureRow {
        indicator,
        country: None,
        amount: Amount::new(value).expect("counted"),
        exactness,
        year,
        source: 0,
    };
    let dated = |year| Some(Year { year, estimated: false });
    let counting = |slug: &str, unit| Counting { slug: slug.to_owned(), unit };
    FiguresFile {
        countings: vec![counting("links", Unit::Links), counting("towns", Unit::Share)],
        indicators: vec![
            Indicator { slug: LINKS.to_owned(), counting: 0 },
            Indicator { slug: "towns".to_owned(), counting: 1 },
        ],
        counted: words.iter().map(ToString::to_string).collect(),
        sources: vec![FigureSource { title: "Plaquette".to_owned(), url: String::new() }],
        rows: vec![
            row(0, 6000.0, Exactness::About, dated(2009)),
            row(0, 5400.0, Exactness::Exact, Some(Year { year: 2001, estimated: true })),
            FigureRow { country: Some("SN".parse().expect("a code")), ..row(0, 410.0, Exactness::Exact, None) },
            row(1, 60.0, Exactness::Nearly, dated(2009)),
        ],
    }
}

fn english() -> Messages {
    crate::wire::Words::compiled(Lang::En).expect("compiled").into_messages().expect("the right number")
}

fn phrases(lang: Lang) -> Vec<String> {
    let file = file(lang);
    let messages = if lang == Lang::Fr { Messages::french() } else { english() };
    file.rows.iter().filter_map(|row| Figure::of(&file, row)).map(|one| one.phrase(&messages)).collect()
}

#[test]
fn a_phrase_says_number_object_year_and_source() {
    assert_eq!(
        phrases(Lang::Fr),
        [
            "environ\u{a0}6\u{a0}000 liens avec l’étranger en 2009 (Plaquette)",
            "5\u{a0}400 liens avec l’étranger vers 2001 (Plaquette)",
            "410 liens avec l’étranger sans date (Plaquette)",
            "près de\u{a0}60\u{202f}% de villes moyennes engagées en 2009 (Plaquette)",
        ]
    );
    assert_eq!(phrases(Lang::En)[3], "nearly\u{a0}60% of mid-size towns engaged in 2009 (Plaquette)");
}

#[test]
fn words_hold_every_part_in_reading_order() {
    let (file, t) = (file(Lang::Fr), Messages::french());
    let figure = national(&file, LINKS, 2009).expect("there");
    let words = figure.words(&t);
    let parts: Vec<_> = words.parts().iter().map(|part| (part.role, part.text.as_str())).collect();
    assert_eq!(
        parts,
        [
            (Role::About, "environ"),
            (Role::Value, "6\u{a0}000"),
            (Role::Counted, "liens avec l’étranger"),
            (Role::When, "2009"),
            (Role::Source, "Plaquette"),
        ]
    );
    assert_eq!(words.claims().count() + words.proofs().count(), words.parts().len());
}

#[test]
fn every_figure_has_four_parts_at_least() {
    let (file, t) = (file(Lang::Fr), Messages::french());
    for row in &file.rows {
        let figure = Figure::of(&file, row).expect("whole");
        let roles: Vec<Role> = figure.words(&t).parts().iter().map(|part| part.role).collect();
        let exact = figure.exactness() == Exactness::Exact;
        let expected = [Role::About, Role::Value, Role::Counted, Role::When, Role::Source];
        assert_eq!(roles, expected[usize::from(exact)..]);
    }
}

#[test]
fn a_series_leaves_countries_out_and_a_country_has_its_own() {
    let file = file(Lang::Fr);
    assert_eq!(series(&file, LINKS).len(), 2);
    assert_eq!(series(&file, "unknown").len(), 0);
    assert_eq!(of_country(&file, "SN".parse().expect("a code")).len(), 1);
    assert!(national(&file, LINKS, 2024).is_none());
}
