//! A chart has one counting, honest joins and a title from its data.

use super::*;
use crate::figures::Unit;
use crate::text::Messages;
use crate::wire::{ChartsFile, Group, WireFile, decode, encode};

fn counting(slug: &str) -> Counting {
    Counting { slug: slug.to_owned(), unit: Unit::Authorities }
}

/// « plus de 5 000 », without a year.
fn over_5000() -> Datum {
    let amount = Amount::new(5000.0).expect("counted");
    Datum { label: String::new(), year: None, exactness: Exactness::Over, source: 0, amount }
}

/// Counts of these years.
fn strand(name: &str, slug: &str, data: &[(u16, f64)]) -> Strand {
    let mut strand = Strand::new(name, true);
    for (year, value) in data {
        strand.add_own(&counting(slug), *value as u32, &year.to_string(), *year, 0).expect("one counting");
    }
    strand
}

const TITLES: Titles<'_> = Titles {
    steady: "Un palier : {last} en {last-year}",
    up: "De {after} à {last}, soit +{percent}",
    down: "De {after} ({after-year}) à {last}, après {before}",
};

fn draft(strands: Vec<Strand>) -> Draft<'static> {
    Draft {
        id: "authorities",
        group: "since",
        form: Form::Line,
        titles: TITLES,
        counted: "collectivités",
        whole: false,
        most: 3,
        strands,
        breaks: vec![(2009, 2011, "Atlas en ligne".to_owned())],
        years: None,
        notes: Vec::new(),
    }
}

fn main_series() -> Strand {
    strand("", "engaged", &[(2012, 4806.0), (2006, 3200.0), (2009, 3250.0), (2011, 4756.0), (2024, 4762.0)])
}

#[test]
fn two_countings_cannot_share_an_axis() {
    let other = strand("projects", "projects", &[(2012, 12_000.0)]);
    let refused = Chart::new(draft(vec![main_series(), other]), &Messages::french());
    let (first, other) = ("engaged".to_owned(), "projects".to_owned());
    assert_eq!(refused, Err(ChartError::MixedCountings { chart: "authorities".to_owned(), first, other }));
    let mut one = main_series();
    assert!(one.add_own(&counting("projects"), 1, "", 2020, 0).is_err(), "nor one series");
    let unit = Counting { slug: "engaged".to_owned(), unit: Unit::Projects };
    assert!(one.add_own(&unit, 1, "", 2020, 0).is_err(), "nor two units under one name");
}

#[test]
fn nothing_is_joined_across_a_break() {
    let chart = Chart::new(draft(vec![main_series()]), &Messages::french()).expect("sound");
    let lines: Vec<usize> = chart.lines().iter().map(Vec::len).collect();
    assert_eq!(lines, [2, 3]);
    let [one] = chart.breaks.as_slice() else { panic!("one break") };
    assert!(chart.lines()[0].iter().all(|at| at.0 <= one.at.0) && chart.lines()[1].iter().all(|at| at.0 >= one.at.1));
}

#[test]
fn a_break_that_separates_nothing_is_refused() {
    for years in [(1999, 2001), (2024, 2026), (2008, 2012)] {
        let mut draft = draft(vec![main_series()]);
        draft.breaks = vec![(years.0, years.1, String::new())];
        assert_eq!(
            Chart::new(draft, &Messages::french()),
            Err(ChartError::IdleBreak { chart: "authorities".to_owned(), year: years.0 })
        );
    }
}

#[test]
fn a_chart_without_a_year_or_a_point_is_refused() {
    let empty = Err(ChartError::Empty("authorities".to_owned()));
    assert_eq!(Chart::new(draft(vec![]), &Messages::french()), empty);
    assert_eq!(Chart::new(draft(vec![Strand::new("", true)]), &Messages::french()), empty);
}

#[test]
fn the_title_follows_the_data_and_names_points() {
    let title = |data: &[(u16, f64)]| {
        let chart = Chart::new(draft(vec![strand("", "engaged", data)]), &Messages::french()).expect("sound");
        let named = chart.series[0].points.iter().filter(|point| point.named).count();
        (chart.title, named)
    };
    let expected = |title: &str, named| (title.to_owned(), named);
    let steady = title(&[(2006, 3200.0), (2011, 4756.0), (2024, 4762.0)]);
    assert_eq!(steady, expected("Un palier : 4\u{a0}762 en 2024", 1));
    let up = title(&[(2006, 3200.0), (2011, 4000.0), (2024, 5000.0)]);
    assert_eq!(up, expected("De 4\u{a0}000 à 5\u{a0}000, soit +25\u{202f}%", 2));
    let down = title(&[(2006, 3200.0), (2011, 5000.0), (2024, 4000.0)]);
    assert_eq!(down, expected("De 5\u{a0}000 (2011) à 4\u{a0}000, après 3\u{a0}200", 3));
}

#[test]
fn bars_rank_and_weigh_their_parts() {
    let mut parts = Strand::new("", false);
    for (label, count) in [("communes", 10), ("régions", 30), ("départements", 20)] {
        parts.add_own(&counting("own"), count, label, 2026, 0).expect("one counting");
    }
    parts.set_aside(&counting("own"), 90, "non précisé", 2026, 0).expect("one counting");
    let titles = "{top-label} : {top-share} de {total}, puis {second-label} ; {count} niveaux, {without} sans";
    let titles = Titles { steady: titles, up: "", down: "" };
    let draft = Draft { form: Form::Bars, titles, whole: true, most: 2, breaks: Vec::new(), ..draft(vec![parts]) };
    let chart = Chart::new(draft, &Messages::french()).expect("sound");
    assert_eq!(chart.title, "Régions : 50\u{202f}% de 60, puis départements ; 3 niveaux, 90 sans");
    let drawn: Vec<bool> = chart.series[0].points.iter().map(|point| point.at.is_some()).collect();
    assert_eq!(drawn, [true, true, false, false], "the rest is in the table");
    assert_eq!(chart.rows().len(), 4);
    assert_eq!(chart.up.last().map(|tick| tick.label.as_str()), Some("30"), "what is aside has no part in the axis");
}

#[test]
fn the_table_has_every_number_and_every_break_in_order() {
    let mut undated = Strand::new("ministère", false);
    undated.push(&counting("engaged"), over_5000()).expect("one counting");
    let chart = Chart::new(draft(vec![main_series(), undated]), &Messages::french()).expect("sound");
    let rows: Vec<String> = chart
        .rows()
        .into_iter()
        .map(|row| match row {
            Row::Break(one) => one.label.clone(),
            Row::Datum(_, datum) => datum.year.map_or("sans date".to_owned(), |year| year.year.to_string()),
        })
        .collect();
    assert_eq!(rows, ["2006", "2009", "Atlas en ligne", "2011", "2012", "2024", "sans date"]);
    assert_eq!(chart.series[1].points[0].at, None, "an undated number has no place on an axis of years");
    let sources = [Source { title: "=Sénat, rapport".to_owned(), url: "https://example.org".to_owned() }];
    let csv = chart.csv(&Heads::default(), &Messages::french(), &sources);
    assert_eq!(csv.lines().count(), 7, "a head and six numbers");
    assert_eq!(
        csv.lines().last(),
        Some(",ministère,,plus de,5000,collectivités,\"'=Sénat, rapport\",https://example.org")
    );
}

#[test]
fn every_mark_has_all_its_words() {
    let chart = Chart::new(draft(vec![main_series()]), &Messages::french()).expect("sound");
    let sources = [Source { title: "Sénat".to_owned(), url: String::new() }];
    for point in &chart.series[0].points {
        assert_eq!(chart.words(&Messages::french(), &sources, &point.datum).parts().len(), 4);
    }
}

#[test]
fn a_drawing_is_sound_and_each_mark_says_all() {
    let chart = Chart::new(draft(vec![main_series()]), &Messages::french()).expect("sound");
    let sources = [Source { title: "Sénat <&>".to_owned(), url: String::new() }];
    let svg = chart.svg(&Messages::french(), &sources);
    let read = roxmltree::Document::parse(&svg).expect("XML");
    let titles: Vec<_> = read.descendants().filter(|node| node.has_tag_name("title")).collect();
    assert_eq!(titles.len(), 5, "one for each mark");
    assert!(titles.iter().all(|title| title.text().is_some_and(|text| text.ends_with("Sénat <&>"))));
    assert_eq!(read.descendants().filter(|node| node.has_tag_name("polyline")).count(), 2, "none across the break");
    let ink = "#000";
    let ink = Ink { paper: ink, ink, quiet: ink, line: ink, main: ink, other: ink, fold: ink, on_fold: ink };
    let (sheet, size) = chart.sheet(&Messages::french(), &sources, &ink);
    roxmltree::Document::parse(&sheet).expect("XML");
    assert!(sheet.contains("Sénat &lt;&amp;&gt;") && size.0 > 300);
}

/// The marks that somebody meets who goes through the chart.
#[test]
fn marks_are_met_in_the_order_of_years_and_found_by_place() {
    let other = strand("autre publication", "engaged", &[(2000, 10.0)]);
    let chart = Chart::new(draft(vec![main_series(), other]), &Messages::french()).expect("sound");
    let sources = [Source { title: "Sénat".to_owned(), url: String::new() }];
    let spots = chart.spots(&Messages::french(), &sources);
    let drawn = chart.series.iter().flat_map(|series| &series.points).filter(|point| point.at.is_some()).count();
    assert_eq!(spots.len(), drawn, "each once");
    let left: Vec<f64> = spots.iter().map(|spot| spot.at.0).collect();
    assert!(left.is_sorted(), "{left:?}");
    assert!(spots.iter().all(|spot| spot.words.contains("Sénat")), "{spots:?}");
    assert!(spots.iter().any(|spot| spot.words.ends_with("(autre publication)")), "{spots:?}");
    let svg = chart.svg(&Messages::french(), &sources);
    for (at, spot) in spots.iter().enumerate() {
        assert!(svg.contains(&format!("<title>{}</title>", spot.words)), "{}", spot.words);
        assert_eq!(chart.spot_near(&spots, (spot.at.0 + 1.0, spot.at.1 - 1.0)), Some(at));
    }
    let (width, height) = chart.size();
    assert!(spots.iter().all(|spot| spot.at.0 < width && spot.at.1 < height && spot.at.0 > 0.0 && spot.at.1 > 0.0));
    assert_eq!(chart.spot_near(&[], (0.0, 0.0)), None);
}

fn file() -> ChartsFile {
    ChartsFile {
        language: "fr".to_owned(),
        sources: vec![Source { title: "Sénat".to_owned(), url: "https://example.org".to_owned() }],
        groups: vec![Group { id: "since".to_owned(), title: "Depuis".to_owned(), lead: vec![Inline::Source(0)] }],
        charts: vec![Chart::new(draft(vec![main_series()]), &Messages::french()).expect("sound")],
        units: Unit::ALL.iter().map(ToString::to_string).collect(),
        ..ChartsFile::default()
    }
}

#[test]
fn charts_travel_and_nonsense_does_not() {
    let bytes = encode(&file()).expect("sound");
    assert_eq!(decode::<ChartsFile>(&bytes), Ok(file()));
    let spoils: [fn(&mut ChartsFile); 9] = [
        |f| {
            let other = Series { counting: counting("projects"), ..f.charts[0].series[0].clone() };
            f.charts[0].series.push(other);
        },
        |f| f.charts[0].series.clear(),
        |f| f.charts[0].series[0].points.clear(),
        |f| f.charts[0].series[0].points[0].at = Some((FULL + 1, 0)),
        |f| f.charts[0].series[0].points[0].datum.source = 1,
        |f| f.charts[0].group.clear(),
        |f| f.groups[0].lead = vec![Inline::Term(String::new(), 0)],
        |f| f.sources[0].url = "javascript:alert(1)".to_owned(),
        |f| f.units.truncate(3),
    ];
    for (at, spoil) in spoils.into_iter().enumerate() {
        let mut file = file();
        spoil(&mut file);
        assert!(file.check().is_err(), "{at}");
    }
}
