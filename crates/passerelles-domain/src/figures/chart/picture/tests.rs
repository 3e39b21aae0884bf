//! Everything of a chart is on its paper, once, whatever the width.

use super::*;
use crate::figures::chart::tests::{draft, main_series, strand};

fn sources() -> Vec<Source> {
    vec![Source { title: "Une source".to_owned(), url: String::new() }]
}

fn chart(form: Form) -> Chart {
    let mut draft = draft(vec![main_series(), strand("autre", "engaged", &[(2012, 5000.0)])]);
    draft.form = form;
    if form != Form::Line {
        draft.strands.truncate(1);
        draft.breaks.clear();
    }
    Chart::new(draft, &Messages::french()).expect("a chart")
}

fn picture(form: Form, width: f64) -> Picture {
    chart(form).picture(Paper { width, text: 14.0 }, &Messages::french(), &sources())
}

#[test]
fn everything_is_on_the_paper() {
    for form in [Form::Line, Form::Bars, Form::Columns] {
        for width in [120.0, 300.0, 420.0, 1000.0] {
            let picture = picture(form, width);
            let inside = |(x, y): (f64, f64)| x >= -0.1 && x <= picture.paper.width + 0.1 && y <= picture.height;
            assert!(picture.height > 0.0 && picture.height < 2000.0);
            assert!(picture.spots.iter().all(|spot| inside(spot.at)), "{form:?} {width}");
            for mark in &picture.marks {
                let fits = match mark {
                    Mark::Line(points, _) => points.iter().all(|at| inside(*at)),
                    Mark::Rectangle((x, y, wide, high), _) => inside((*x, *y)) && inside((x + wide, y + high)),
                    Mark::Sign { at, .. } | Mark::Text { at, .. } => inside(*at),
                };
                assert!(fits, "{form:?} {width} {mark:?}");
            }
        }
    }
}

#[test]
fn points_are_read_by_year_and_drawn_once() {
    let picture = picture(Form::Line, 400.0);
    let chart = chart(Form::Line);
    let years: Vec<u16> = picture.spots.iter().filter_map(|spot| Some(chart.datum(spot)?.year?.year)).collect();
    assert_eq!(years, [2006, 2009, 2011, 2012, 2012, 2024]);
    let signs = picture.marks.iter().filter(|mark| matches!(mark, Mark::Sign { .. })).count();
    assert_eq!(signs, years.len());
    let shapes = picture.marks.iter().filter(|mark| matches!(mark, Mark::Sign { shape: Shape::Square, .. })).count();
    assert_eq!(shapes, 1, "the other publication has its own shape");
    assert_eq!(chart.undrawn(), 0);
}

#[test]
fn the_file_is_xml_with_title_and_sources() {
    let picture = picture(Form::Line, 600.0);
    let foot = ["Source : <une & autre>".to_owned()];
    let around = Around { language: "fr", title: "Un titre", counted: "collectivités", foot: &foot };
    let colours = Colours {
        paper: "#fff",
        ink: "#000",
        quiet: "#444",
        line: "#ccc",
        now: "#044",
        before: "#400",
        change: "#640",
        band: "#fec",
    };
    let svg = picture.svg(&around, &colours);
    let document = roxmltree::Document::parse(&svg).expect("XML");
    let texts: Vec<&str> = document.descendants().filter_map(|node| node.text()).collect();
    for wanted in ["Un titre", "Source : <une & autre>", "2009", "Atlas en ligne"] {
        assert!(texts.contains(&wanted), "{wanted}: {texts:?}");
    }
    let (width, height) = picture.file_size(&around);
    assert!(width > 600.0 && height > picture.height);
}
