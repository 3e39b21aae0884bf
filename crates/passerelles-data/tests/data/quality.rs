//! The page on the quality of the data says what the command says, number for number.

use std::fs;
use std::path::Path;

use passerelles_data::cli::{Exit, run};
use passerelles_data::emit::emit;
use passerelles_data::pages::{Library, Page, pages};
use passerelles_domain::text::{Lang, Messages};
use roxmltree::{Document, Node};

use crate::build::REAL;

/// What the command prints.
fn said(words: &[&str]) -> String {
    let words: Vec<String> = words.iter().map(|word| (*word).to_owned()).collect();
    let (mut out, mut err) = (Vec::new(), Vec::new());
    let exit = run(&words, &mut out, &mut err).expect("in memory");
    assert_eq!(exit, Exit::Done, "{}", String::from_utf8_lossy(&err));
    String::from_utf8(out).expect("UTF-8")
}

fn data() -> String {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../data").display().to_string()
}

fn cells(text: &str) -> Vec<Vec<String>> {
    let mut reader = csv::Reader::from_reader(text.as_bytes());
    reader.records().map(|row| row.expect("a row").iter().map(str::to_owned).collect()).collect()
}

fn digits(text: &str) -> String {
    text.chars().filter(char::is_ascii_digit).collect()
}

/// Code and counts of each line of a table of the page.
fn lines(page: &Page, id: &str) -> Vec<Vec<String>> {
    let text = format!("<body>{}</body>", page.body);
    let document = Document::parse(&text).expect("well-formed");
    let table = document.descendants().find(|node| node.attribute("id") == Some(id)).expect("a table");
    let texts =
        |node: Node<'_, '_>| node.descendants().filter(Node::is_text).filter_map(|one| one.text()).collect::<String>();
    let prefix = format!("{id}-");
    let row = |row: Node<'_, '_>| {
        let code = row.attribute("id")?.strip_prefix(&prefix)?.to_owned();
        let counts = row.children().filter(|cell| cell.has_tag_name("td")).take(6).map(|cell| digits(&texts(cell)));
        Some(core::iter::once(code).chain(counts).collect::<Vec<_>>())
    };
    let mut rows: Vec<_> = table.descendants().filter_map(row).collect();
    rows.sort();
    rows
}

#[test]
fn page_and_command_say_the_same_in_every_language() {
    let folder = tempfile::tempdir().expect("a folder");
    fs::create_dir_all(folder.path()).expect("a folder");
    emit(&REAL, &folder.path().join("data")).expect("written");
    let pages = pages(&Library::read(folder.path()).expect("readable"), "/");
    for (id, table) in [("pays", "pays"), ("regions", "regions")] {
        let mut told = cells(&said(&["quality", &data(), "--reference", &data(), "--csv", table]));
        for row in &mut told {
            row.remove(1);
            row.truncate(7);
        }
        told.sort();
        assert!(told.len() > 17, "{table}");
        for lang in Lang::READY {
            let page = pages.iter().find(|page| page.path == "/a-propos/qualite" && page.lang == lang);
            assert_eq!(lines(page.expect("the page"), id), told, "{lang:?}");
        }
        let sum = |at: usize| told.iter().filter_map(|row| row[at].parse::<u32>().ok()).sum::<u32>();
        let report = said(&["quality", &data(), "--reference", &data()]);
        let total = report.lines().find(|line| line.starts_with(Messages::french().quality_total())).expect("a total");
        let total: Vec<u32> = total.split_whitespace().filter_map(|word| word.parse().ok()).collect();
        assert_eq!((1..7).map(sum).collect::<Vec<_>>(), total, "{table}: every link is in one line");
        assert_eq!(total.first(), Some(&REAL.totals.links));
        assert_eq!(total.get(1), Some(&REAL.totals.undated));
    }
}
