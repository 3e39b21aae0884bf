//! A small valid file of each kind.

use crate::id::Iso2;
use crate::text::Lang;
use crate::wire::{
    AtlasFile, CountryName, FigureRow, FigureSource, FiguresFile, Names, Passports, Shape, Source, Words, WorldFile,
};

fn code(text: &str) -> Iso2 {
    text.parse().expect("a code")
}

pub(super) fn world() -> WorldFile {
    WorldFile {
        steps: 2,
        arcs: vec![vec![20, -300, 0, 20], vec![20, -280, -20, 0, 0, -20, 20, 0]],
        shapes: vec![
            Shape { code: code("BJ"), rings: vec![vec![0, 1]] },
            Shape { code: code("TG"), rings: vec![vec![!1, !0]] },
        ],
    }
}

pub(super) fn atlas() -> AtlasFile {
    AtlasFile {
        countries: vec![(code("FR"), 2, true), (code("SN"), 0, false)],
        country_boxes: vec![[-150, -1700, -300, -1850, 20, -1500], [-700, -460, -760, -520, -640, -420]],
        country_hubs: vec![0, 1],
        territories: vec![("32".to_owned(), 0), ("32".to_owned(), 1), ("59".to_owned(), 1)],
        place_lons: vec![-16489, 19546],
        place_lats: vec![16032, 34597],
        authority_levels: vec![0],
        authority_places: vec![2],
        authority_regions: vec![0],
        authority_departements: vec![3],
        link_countries: vec![1],
        link_authorities: vec![0],
        link_partners: vec![1],
        link_kinds: vec![1],
        link_statuses: vec![0],
        link_since: vec![1978],
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
    let senegal = CountryName { name: "Sénégal".to_owned(), sort: "senegal".to_owned(), article: "le".to_owned() };
    Names { language: "fr".to_owned(), countries: vec![senegal], indicators: vec!["projets".to_owned()] }
}

pub(super) fn figures() -> FiguresFile {
    let row = FigureRow {
        indicator: 0,
        country: Some(code("SN")),
        value: 45.5,
        approximate: true,
        year: Some(2009),
        source: 0,
    };
    FiguresFile {
        indicators: vec!["projects".to_owned()],
        sources: vec![FigureSource { title: "Plaquette".to_owned(), url: String::new() }],
        rows: vec![row.clone(), FigureRow { country: None, year: None, ..row }],
    }
}

pub(super) fn words() -> Words {
    Words::compiled(Lang::Fr).expect("French is compiled in")
}
