//! A small valid file of each kind.

use crate::figures::{Amount, Counting, Exactness, Indicator, Unit, Year};
use crate::id::Iso2;
use crate::text::Lang;
use crate::wire::{AtlasFile, FigureRow, FigureSource, FiguresFile, Names, Passports, Source, Words, WorldFile};

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
        territories: vec![("32".to_owned(), 0), ("32".to_owned(), 1), ("59".to_owned(), 1)],
        place_lons: vec![-3298, 3909],
        place_lats: vec![3206, 6919],
        authority_levels: vec![0],
        authority_places: vec![1],
        authority_regions: vec![0],
        authority_departements: vec![3],
        link_countries: vec![1],
        link_authorities: vec![0],
        link_partners: vec![1],
        link_kinds: vec![1],
        link_statuses: vec![0],
        link_since: vec![128],
        link_until: vec![0],
        link_themes: vec![0b10_0010],
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
    Names { language: "fr".to_owned(), countries: vec!["Sénégal".to_owned()], indicators: vec!["projets".to_owned()] }
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
        sources: vec![FigureSource { title: "Plaquette".to_owned(), url: String::new() }],
        rows: vec![row.clone(), FigureRow { country: None, year: None, ..row }],
    }
}

pub(super) fn words() -> Words {
    Words::compiled(Lang::Fr).expect("French is compiled in")
}
