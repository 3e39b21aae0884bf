use super::*;
use crate::export::Records;
use crate::export::csv::Separator;
use crate::sample::{atlas, names, passports};
use crate::text::Messages;
use crate::wire::FiguresFile;

#[test]
fn every_link_is_counted_once_by_country_and_by_region() {
    let (atlas, passports, figures) = (atlas(), passports(), FiguresFile::default());
    let report = Report::of(&atlas, &passports, &figures);
    assert_eq!(
        report.total,
        Count { links: 8, undated: 1, unverified: 7, unplaced: 1, duplicates: 0, wikidata: 0 },
        "{report:?}"
    );
    let sum = |counts: Vec<Count>, column| counts.iter().map(|count| count.of(column)).sum::<u32>();
    for column in Column::COUNTS {
        let countries = report.countries.iter().map(|(_, count)| *count).collect();
        let regions = report.regions.iter().map(|(_, count)| *count).collect();
        assert_eq!(sum(countries, column), report.total.of(column), "{column:?}");
        assert_eq!(sum(regions, column), report.total.of(column), "{column:?}");
    }
}

#[test]
fn a_link_that_only_wikidata_tells_is_known_by_its_address() {
    for (url, told) in [
        ("https://www.wikidata.org/entity/statement/Q90-1", true),
        ("https://wikidata.org/wiki/Q90", true),
        ("https://fr.wikipedia.org/wiki/wikidata.org", false),
        ("https://notwikidata.org/", false),
        ("", false),
    ] {
        assert_eq!(is_wikidata(url), told, "{url}");
    }
}

#[test]
fn one_link_told_twice_is_suspected() {
    let (mut atlas, passports) = (atlas(), passports());
    // Lille and Saint-Denis both with Saint-Louis: two authorities, no suspicion. Then one and the same.
    assert_eq!(Report::of(&atlas, &passports, &FiguresFile::default()).suspects, []);
    let lille = atlas.links[4].authority;
    atlas.links[5].authority = lille;
    atlas.links[6].authority = lille;
    let suspects = Report::of(&atlas, &passports, &FiguresFile::default()).suspects;
    let pairs: Vec<_> = suspects.iter().map(|suspect| (suspect.first.0, suspect.second.0, suspect.reason)).collect();
    assert_eq!(pairs, [(4, 5, Reason::Place), (4, 6, Reason::Name)]);
}

#[test]
fn a_table_is_sorted_by_any_column_and_written() {
    let (atlas, passports, names, figures) = (atlas(), passports(), names(), FiguresFile::default());
    let table = Table { atlas: &atlas, passports: &passports, names: &names, figures: &figures };
    let report = table.report();
    let order = |by, falling| {
        let lines = Table::sorted(table.countries(&report), by, falling);
        lines.iter().map(|line| line.code.to_owned()).collect::<Vec<_>>()
    };
    assert_eq!(order(Column::Name, false), ["CI", "FJ", "NG", "SN", "VN"]);
    assert_eq!(order(Column::Links, true), ["SN", "NG", "CI", "FJ", "VN"]);
    let t = Messages::french();
    let text = report_csv(&table.countries(&report), t.quality_country(), &t, Separator::Comma, false);
    assert!(text.starts_with("Code,Pays ou territoire,Liens,Sans date,"), "{text}");
    assert!(text.contains("\r\nSN,Sénégal,3,0,3,0,0,0,\r\n"), "{text}");
}

#[test]
fn a_correction_says_all_that_a_keeper_needs() {
    let (atlas, passports, names) = (atlas(), passports(), names());
    let records = Records { atlas: &atlas, names: &names, passports: &passports };
    let t = Messages::french();
    let page = "https://passerelles.example.org/carte/pays/SN?lien=lille-saint-louis";
    let message = Correction::of_link(&records, LinkId(4), page, &t).expect("a link");
    assert_eq!(message.subject, "Passerelles\u{a0}: corriger Lille – Saint-Louis");
    for part in [
        "SN/lille-saint-louis",
        page,
        "data/links.csv",
        "french_authority = Lille\n",
        "since_year = 1978\n",
        "themes = eau;sante\n",
        "until_year =\n",
        t.mend_source(),
    ] {
        assert!(message.body.contains(part), "{part}: {}", message.body);
    }
    let mail = mailto("keeper@example.org", &message);
    assert!(mail.starts_with("mailto:keeper@example.org?subject=Passerelles%C2%A0%3A%20corriger"), "{mail}");
    assert!(mail.contains("%0D%0A") && !mail.contains([' ', '\n', '<']), "{mail}");
}

#[test]
fn only_plain_addresses_are_written_to() {
    for good in ["contact@example.org", " a.b+c@mail.example.org ", "x_y@a-b.fr"] {
        assert_eq!(mail_address(good), Some(good.trim()));
    }
    for bad in [
        "",
        "contact",
        "@example.org",
        "a@b",
        "a@b..c",
        "a b@c.d",
        "a@c.d?bcc=x@y.z",
        "a@c.d,x@y.z",
        "a@c.d\nBcc: x",
        "mailto:a@c.d",
    ] {
        assert_eq!(mail_address(bad), None, "{bad}");
    }
}
