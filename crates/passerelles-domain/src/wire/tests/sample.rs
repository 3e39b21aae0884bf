//! A small valid file of each kind.

use crate::figures::{Amount, Counting, Exactness, Indicator, Unit, Year};
use crate::id::Iso2;
use crate::learn::{Block, Event, Inline, Network, Page, Target, Term, Told};
use crate::text::{Lang, When};
use crate::wire::{
    Aliases, AtlasFile, Change, ChangesFile, FigureRow, FigureSource, FiguresFile, FranceFile, InsetRow, LaterWords,
    LearnFile, Names, OverviewFile, Passports, PieceRow, Source, ViewRow, Words, WorldFile,
};

fn code(text: &str) -> Iso2 {
    text.parse().expect("a code")
}

pub(super) fn world() -> WorldFile {
    WorldFile {
        steps: 2,
        lengths: vec![2, 4],
        xs: vec![20, 0, 0, -20, 0, 20],
        ys: vec![-300, 20, 0, 0, -20, 0],
        codes: vec![code("BJ"), code("TG")],
        shape_rings: vec![1, 1],
        ring_lines: vec![2, 2],
        references: vec![0, 0, 3, 5],
    }
}

pub(super) fn atlas() -> AtlasFile {
    AtlasFile {
        countries: vec![(code("FR"), 2, true), (code("SN"), 0, false)],
        country_boxes: vec![([-150, -1700], [150, 150, 170, 200]), ([-700, -460], [60, 60, 60, 40])],
        country_hubs: vec![0, 3],
        country_links: vec![0, 1],
        territories: vec![("32".to_owned(), 0), ("32".to_owned(), 1), ("59".to_owned(), 1)],
        place_lons: vec![-3298, 3909],
        place_lats: vec![3206, 6919],
        authority_levels: vec![0],
        authority_places: vec![1],
        authority_regions: vec![0],
        authority_departements: vec![3],
        link_authorities: vec![0],
        link_partners: vec![1],
        link_kinds: vec![1],
        link_statuses: vec![0],
        link_since: vec![128],
        link_until: vec![0],
        link_themes: vec![0b10_0010],
    }
}

pub(super) fn overview() -> OverviewFile {
    let AtlasFile { countries, country_boxes, country_links, .. } = atlas();
    OverviewFile {
        countries,
        country_boxes,
        country_hubs: vec![false, true],
        country_links,
        place_lons: vec![-3298],
        place_lats: vec![3206],
    }
}

pub(super) fn passports() -> Passports {
    Passports {
        territories: vec!["Hauts-de-France".to_owned()],
        authorities: vec!["Lille".to_owned()],
        insee: vec!["59350".to_owned()],
        partners: vec!["Saint-Louis".to_owned()],
        partner_levels: vec![String::new(), "ville".to_owned()],
        sources: vec![Source { title: "Été".to_owned(), url: "https://example.org".to_owned() }],
        link_partners: vec![0],
        link_levels: vec![1],
        link_sources: vec![0],
    }
}

pub(super) fn names() -> Names {
    Names {
        language: "fr".to_owned(),
        countries: vec!["Sénégal".to_owned()],
        // What is carried apart.
        also: Vec::new(),
    }
}

pub(super) fn aliases() -> Aliases {
    Aliases { also: vec!["Sunugaal;Senegal".to_owned()] }
}

pub(super) fn figures() -> FiguresFile {
    let row = FigureRow {
        indicator: 0,
        country: Some(code("SN")),
        amount: Amount::new(45.5).expect("counted"),
        exactness: Exactness::About,
        year: Some(Year { year: 2009, estimated: false }),
        source: 0,
    };
    FiguresFile {
        countings: vec![Counting { slug: "projects".to_owned(), unit: Unit::Projects }],
        indicators: vec![Indicator { slug: "projects".to_owned(), counting: 0 }],
        counted: vec!["projets".to_owned()],
        sources: vec![FigureSource { title: "Plaquette".to_owned(), url: String::new() }],
        rows: vec![row.clone(), FigureRow { country: None, year: None, ..row }],
    }
}

/// Two neighbours on the mainland and an island.
pub(crate) fn france() -> FranceFile {
    let piece = |inset, unit, label| PieceRow { inset, unit, label };
    FranceFile {
        units: [("59", "32"), ("76", "28"), ("974", "04")].map(|(a, b)| (a.to_owned(), b.to_owned())).to_vec(),
        insets: vec![InsetRow { kind: 0, size: (40, 40) }, InsetRow { kind: 2, size: (20, 20) }],
        views: vec![
            ViewRow { inset: 0, cone: (300, 4400, 4900), scale: 100, origin: (20, 20) },
            ViewRow { inset: 1, cone: (5550, -2110, -2110), scale: 1000, origin: (10, 10) },
        ],
        pieces: vec![piece(0, 0, (10, 20)), piece(0, 1, (30, 20)), piece(1, 2, (10, 10))],
        lengths: vec![2, 4, 4, 4],
        xs: vec![20, 0, 0, -20, 0, 20, 0, 20, 0, -20, -15, 10, 0, -10],
        ys: vec![10, 20, 0, 0, -20, 0, 20, 0, -20, 0, -5, 0, 10, 0],
        shape_rings: vec![1, 1, 1],
        ring_lines: vec![2, 2, 1],
        references: vec![0, 0, 4, 0, 0],
    }
}

pub(super) fn later_words() -> LaterWords {
    LaterWords::compiled(Lang::Fr, When::Entered).expect("French is compiled in")
}

pub(super) fn words() -> Words {
    Words::compiled(Lang::Fr).expect("French is compiled in")
}

/// A page with a block of each kind and a line with a part of each kind.
pub(super) fn learn() -> LearnFile {
    let text = |text: &str| Inline::Text(text.to_owned());
    let told = Told { claim: "115 pays".to_owned(), when: "en 2009".to_owned(), source: 0 };
    let line = vec![
        text("Voir"),
        Inline::Emphasis("la".to_owned()),
        Inline::Link("carte".to_owned(), Target::Country(code("SN"))),
        Inline::Link("site".to_owned(), Target::Web("https://example.org".to_owned())),
        Inline::Term("jumelage".to_owned(), 0),
        Inline::Figure(told),
        Inline::Source(0),
    ];
    let event = Event { iso: "1992-02-06".to_owned(), when: "6 février 1992".to_owned(), text: line.clone() };
    LearnFile {
        language: "fr".to_owned(),
        sources: vec![Source { title: "Loi".to_owned(), url: String::new() }],
        pages: vec![
            Page {
                id: "cas/a-b".to_owned(),
                language: "fr".to_owned(),
                title: "A et B".to_owned(),
                lead: line.clone(),
                link: Some((code("SN"), "a-b".to_owned())),
                blocks: vec![
                    Block::Heading("debut".to_owned(), "Début".to_owned()),
                    Block::Paragraph(line.clone()),
                    Block::Advice(line.clone()),
                    Block::List(vec![line.clone()]),
                    Block::Steps(vec![line.clone()]),
                    Block::Timeline(vec![event]),
                    Block::Glossary,
                    Block::Networks,
                    Block::Chart("authorities".to_owned()),
                    Block::Pages(vec!["loi".to_owned()]),
                ],
            },
            Page {
                id: "loi".to_owned(),
                language: "fr".to_owned(),
                title: "La loi".to_owned(),
                lead: vec![text("Ce que dit la loi")],
                link: None,
                blocks: Vec::new(),
            },
        ],
        terms: vec![Term { id: "jumelage".to_owned(), name: "jumelage".to_owned(), text: line.clone() }],
        networks: vec![Network { region: "32".to_owned(), name: "Réseau".to_owned(), url: String::new(), text: line }],
    }
}

pub(super) fn changes() -> ChangesFile {
    let change = |id: &str, date: &str| Change {
        id: id.to_owned(),
        date: date.to_owned(),
        texts: vec![("fr".to_owned(), "Titre".to_owned(), "Texte".to_owned())],
    };
    ChangesFile { changes: vec![change("second", "2026-11-24"), change("first", "2026-11-23")] }
}
