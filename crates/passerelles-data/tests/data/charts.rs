//! The real charts: one counting on each axis, nothing joined that cannot be compared, every number with its words; and
//! what the check says of plans that break a rule.

use passerelles_domain::figures::Role;
use passerelles_domain::figures::chart::{FULL, Form};
use passerelles_domain::learn::sources as cited;
use passerelles_domain::text::{Lang, Messages};
use passerelles_domain::wire::{ChartsFile, decode};

use crate::build::REAL;
use crate::sample::{quick, said};

fn charts(lang: &str) -> ChartsFile {
    let role = format!("charts-{lang}");
    let file = REAL.files.iter().find(|file| file.role == role).expect("charts");
    decode(&file.bytes).expect("readable")
}

fn messages(lang: &str) -> Messages {
    let words = passerelles_domain::wire::Words::compiled(Lang::ready(lang).expect("ready")).expect("compiled");
    words.into_messages().expect("whole")
}

#[test]
fn every_axis_has_one_counting_and_all_its_points() {
    let file = charts("fr");
    assert!(file.charts.len() >= 15 && file.keys.len() == 4);
    for chart in &file.charts {
        let counting = chart.counting().expect("a series");
        assert!(chart.series.iter().all(|series| series.counting == *counting), "{}", chart.id);
        assert!(!chart.title.contains('{') && !chart.counted.is_empty(), "{}", chart.title);
        assert_eq!(chart.up.last().map(|tick| tick.at), Some(FULL), "{}", chart.id);
        let drawn = chart.series.iter().flat_map(|series| &series.points).filter(|point| point.at.is_some()).count();
        assert!(drawn > 0, "{}", chart.id);
        let breaks = &chart.breaks;
        for line in chart.lines() {
            let crosses = |(after, before): (u16, u16)| {
                line.iter().any(|at| at.0 <= after) && line.iter().any(|at| at.0 >= before)
            };
            assert!(!breaks.iter().any(|one| crosses(one.at)), "{} joins across a break", chart.id);
        }
    }
}

#[test]
fn charts_that_count_something_else_are_apart() {
    let file = charts("fr");
    let since: Vec<_> = file.group("depuis").collect();
    let mut countings: Vec<_> = since.iter().filter_map(|chart| chart.counting()).map(|one| &one.slug).collect();
    countings.sort_unstable();
    countings.dedup();
    assert_eq!(countings.len(), since.len(), "one panel for each counting");
    let years: Vec<_> =
        since.iter().map(|chart| chart.across.iter().map(|tick| &tick.label).collect::<Vec<_>>()).collect();
    assert!(years.windows(2).all(|pair| pair[0] == pair[1]), "panels share their years");
    assert!(since[0].across.iter().any(|tick| tick.strong && tick.label == "2009"));
}

#[test]
fn every_number_has_its_words_and_source_in_each_language() {
    for lang in Lang::READY.map(Lang::tag) {
        let (file, t) = (charts(lang), messages(lang));
        for chart in &file.charts {
            for point in chart.series.iter().flat_map(|series| &series.points) {
                let words = chart.words(&t, &file.sources, &point.datum);
                let has = |role| words.parts().iter().any(|part| part.role == role && !part.text.is_empty());
                assert!([Role::Value, Role::Counted, Role::When, Role::Source].into_iter().all(has), "{}", chart.id);
            }
            let csv = chart.csv(&file.heads, &t, &file.sources);
            assert_eq!(csv.lines().count(), 1 + chart.series.iter().map(|one| one.points.len()).sum::<usize>());
        }
        for key in &file.keys {
            assert!(!cited(&key.meaning).is_empty());
            assert!(key.words(&t, &file.sources).parts().len() >= 4);
        }
    }
}

#[test]
fn languages_draw_the_same_charts() {
    let french = charts("fr");
    let shape = |file: &ChartsFile| -> Vec<_> {
        let of = |chart: &passerelles_domain::figures::chart::Chart| {
            let points: Vec<_> = chart.series.iter().flat_map(|series| &series.points).map(|point| point.at).collect();
            (chart.id.clone(), chart.form, points, chart.breaks.len(), chart.notes.len())
        };
        file.charts.iter().map(of).collect()
    };
    for lang in Lang::READY.into_iter().filter(|lang| *lang != Lang::Fr) {
        let other = charts(lang.tag());
        assert_eq!(shape(&french), shape(&other), "{lang:?}");
        assert!(french.charts.iter().zip(&other.charts).all(|(a, b)| a.title != b.title && a.counted != b.counted));
    }
}

#[test]
fn our_own_counts_are_those_of_the_links() {
    let file = charts("fr");
    let rows = |id: &str| file.chart(id).map_or(0, |chart| chart.rows().len());
    assert_eq!(rows("nos-pays"), 120, "the table has every country, the chart the first");
    assert_eq!(file.chart("nos-pays").map(|chart| chart.drawn), Some(12));
    assert_eq!(rows("nos-types"), 4);
    let decades = file.chart("nos-decennies").expect("there");
    assert_eq!(decades.form, Form::Columns);
    assert!(decades.title.contains("575"), "undated links are counted aloud: {}", decades.title);
}

#[test]
fn titles_say_what_the_data_say() {
    let file = charts("fr");
    let title =
        |id: &str| file.chart(id).map(|chart| chart.title.replace(['\u{a0}', '\u{202f}'], " ")).unwrap_or_default();
    assert_eq!(title("collectivites"), "Collectivités : un palier, 4 762 en 2024");
    assert_eq!(title("projets"), "Projets : plus de 10 500 en 2018, après 12 725 en 2016");
    assert_eq!(title("aide-niveaux"), "Aide hors réfugiés : les régions en apportent 37 %");
}

/// A change of the plan, and what is said first.
const BROKEN: [(&str, &str, &str); 12] = [
    (
        "\"engaged-authorities-white-paper\"",
        "\"cooperation-actions\"",
        "Le décompte « cooperation-actions » ne peut pas partager l’axe",
    ),
    ("\"engaged-regions@2012\"", "\"aid-refugees@2016\"", "Le décompte « aid-refugees » ne peut pas partager l’axe"),
    ("\"foreign-partners\"", "\"foreign\"", "L’indicateur « foreign » est inconnu"),
    ("\"engaged-regions@2012\"", "\"engaged-regions@2013\"", "« engaged-regions@2013 » ne désigne pas un chiffre"),
    ("un palier, {last}", "un palier, 4 762", "Le titre porte un nombre écrit à la main"),
    ("un palier, {last}", "un palier, {latest}", "Le titre nomme « latest »"),
    ("after = 2009", "after = 2008", "La rupture ne sépare pas deux chiffres voisins"),
    ("group = \"depuis\"", "group = \"avant\"", "La section « avant » est inconnue"),
    ("id = \"pays\"", "id = \"liens\"", "L’id « liens » est déjà celui d’un graphique"),
    ("own = \"theme\"", "", "Le graphique doit avoir soit own"),
    ("\nform = \"line\"", "\nform = \"pie\"", "Le fichier ne se lit pas"),
    ("share = \"pour cent\"", "", "L’unité « share » n’a pas de nom"),
];

#[test]
fn a_plan_that_breaks_a_rule_is_told_with_its_line() {
    let plan = String::from_utf8(quick().bytes("charts.toml").to_vec()).expect("text");
    for (from, to, expected) in BROKEN {
        assert!(plan.contains(from), "{from}");
        let problems = said(&quick().with_file("charts.toml", plan.replacen(from, to, 1).into_bytes()));
        let line = plan.split(from).next().map_or(0, |before| before.lines().count());
        let found = problems.iter().find(|problem| problem.contains(expected));
        let found = found.unwrap_or_else(|| panic!("{from}\n{problems:#?}"));
        let told: usize = found.split(':').nth(1).and_then(|n| n.trim().parse().ok()).unwrap_or(line);
        assert!(told.abs_diff(line) <= 8, "{found} is not near line {line}");
    }
}
