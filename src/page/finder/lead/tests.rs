//! Choices over four links: Lille with Dakar and Thiès, Rennes with Dakar and Jena.

use passerelles_domain::atlas::{
    Authority, Continent, Country, Facet, Kind, Level, Link, Status, Territory, TerritoryLevel, Themes, Years,
};
use passerelles_domain::geo::{MapPoint, MapRect};
use passerelles_domain::wire::Source;

use super::*;
use crate::route::{Page, Site};

fn atlas() -> Atlas {
    let zero = MapPoint::default();
    let country = |(code, continent): (&str, Continent)| Country {
        iso2: code.parse().unwrap(),
        continent,
        french: false,
        label: zero,
        frame: MapRect { min: zero, max: zero },
        hub: None,
    };
    let territory = |(level, code): (TerritoryLevel, &str)| Territory { code: code.to_owned(), level };
    let authority = |(region, departement): (u32, u32)| Authority {
        level: Level::Commune,
        place: None,
        region: TerritoryId(region),
        departement: Some(TerritoryId(departement)),
    };
    let link = |(country, authority, kind): (u32, u32, Kind)| Link {
        country: CountryId(country),
        authority: AuthorityId(authority),
        partner: None,
        kind,
        status: Status::Unverified,
        years: Years::default(),
        themes: Themes::default(),
    };
    let countries = [("DE", Continent::Europe), ("SN", Continent::Africa), ("TG", Continent::Africa)];
    let territories = [
        (TerritoryLevel::Region, "32"),
        (TerritoryLevel::Region, "53"),
        (TerritoryLevel::Departement, "35"),
        (TerritoryLevel::Departement, "59"),
    ];
    let links = [(0, 1, Kind::Twinning), (1, 0, Kind::Twinning), (1, 0, Kind::Cooperation), (1, 2, Kind::Cooperation)];
    Atlas::new(
        countries.map(country).to_vec(),
        territories.map(territory).to_vec(),
        Vec::new(),
        [(0, 3), (1, 2), (1, 2)].map(authority).to_vec(),
        links.map(link).to_vec(),
    )
}

fn passports() -> Passports {
    let texts = |texts: &[&str]| texts.iter().map(|text| (*text).to_owned()).collect::<Vec<_>>();
    Passports {
        territories: texts(&["Hauts-de-France", "Bretagne", "Ille-et-Vilaine", "Nord"]),
        authorities: texts(&["Lille", "Rennes", "Rennes Métropole"]),
        insee: texts(&["59350", "35238", ""]),
        partners: texts(&["Jena", "Dakar", "Thiès"]),
        partner_levels: texts(&[""]),
        sources: vec![Source { title: "Une page".to_owned(), url: String::new() }],
        link_partners: vec![0, 1, 2, 1],
        link_levels: vec![0; 4],
        link_sources: vec![0; 4],
    }
}

/// Where a target leads from a query of the map.
fn leads(from: &str, target: Target) -> String {
    let site = Site::of("/", "/");
    let (path, query) = from.split_once('?').unwrap_or((from, ""));
    let Some(Page::Map(from)) = site.read(path, query).page else { panic!("{from} is no map") };
    let (atlas, passports) = (atlas(), passports());
    let address = Ground { from: &from, atlas: &atlas, passports: Some(&passports) }.lead(target).unwrap();
    site.href(&Page::Map(address))
}

#[test]
fn each_target_has_its_address() {
    for (target, address) in [
        (Target::Country(CountryId(1)), "/carte/pays/SN"),
        (Target::Territory(TerritoryId(0)), "/carte/territoire/region-32"),
        (Target::Territory(TerritoryId(3)), "/carte/territoire/59"),
        (Target::Authority(AuthorityId(0)), "/carte?vue=liaisons&autorite=lille-59350"),
        (Target::Authority(AuthorityId(1)), "/carte/pays/DE?lien=rennes-jena"),
        (Target::Partner(LinkId(2)), "/carte/pays/SN?lien=lille-thies"),
    ] {
        assert_eq!(leads("/carte", target), address);
        assert_eq!(leads("/carte/pays/DE?lien=rennes-jena", target), address, "from a country");
    }
}

#[test]
fn view_and_filters_stay_unless_they_hide_what_was_chosen() {
    let twinnings = "/carte?vue=couleurs&type=jumelage";
    for (target, address) in [
        (Target::Country(CountryId(1)), "/carte/pays/SN?vue=couleurs&type=jumelage"),
        (Target::Country(CountryId(2)), "/carte/pays/TG?vue=couleurs&type=jumelage"),
        (Target::Partner(LinkId(1)), "/carte/pays/SN?vue=couleurs&type=jumelage&lien=lille-dakar"),
        (Target::Partner(LinkId(2)), "/carte/pays/SN?vue=couleurs&lien=lille-thies"),
        (Target::Authority(AuthorityId(0)), "/carte?vue=couleurs&type=jumelage&autorite=lille-59350"),
        (Target::Territory(TerritoryId(1)), "/carte/territoire/region-53?vue=couleurs&type=jumelage"),
    ] {
        assert_eq!(leads(twinnings, target), address);
    }
    let from = "/carte?vue=tableau&continent=europe&tri=annee";
    assert_eq!(leads(from, Target::Authority(AuthorityId(0))), "/carte?vue=tableau&autorite=lille-59350&tri=annee");
    assert_eq!(leads(from, Target::Country(CountryId(1))), "/carte/pays/SN?vue=tableau&tri=annee");
    assert_eq!(
        leads("/carte?region=53", Target::Authority(AuthorityId(0))),
        "/carte?vue=liaisons&autorite=lille-59350"
    );
    assert_eq!(leads("/carte?autorite=lille-59350", Target::Territory(TerritoryId(0))), "/carte/territoire/region-32");
}

#[test]
fn before_names_are_there_countries_and_territories_lead_somewhere() {
    let (atlas, from) = (atlas(), MapAddress::default());
    let ground = Ground { from: &from, atlas: &atlas, passports: None };
    assert!(ground.lead(Target::Country(CountryId(0))).is_some());
    assert!(ground.lead(Target::Territory(TerritoryId(0))).is_some_and(|there| there.filter.uses(Facet::Territory)));
    assert_eq!(ground.lead(Target::Authority(AuthorityId(0))), None);
    assert_eq!(ground.lead(Target::Partner(LinkId(0))), None);
    assert_eq!(ground.lead(Target::Country(CountryId(99))), None);
}
