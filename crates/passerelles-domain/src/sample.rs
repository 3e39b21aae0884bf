//! A small atlas with its names, for the tests of what works on all of them: eight links, one partner beyond the 180th
//! meridian, one without a place, one link without a year.

use crate::atlas::{
    Atlas, Authority, Continent, Country, Kind, Level, Link, Place, Status, Territory, TerritoryLevel, Theme, Themes,
    Years,
};
use crate::geo::{LonLat, MapPoint, MapRect, project};
use crate::id::{AuthorityId, CountryId, PlaceId, TerritoryId};
use crate::wire::{Names, Passports, Source};

/// Code, name, French.
pub(crate) const COUNTRIES: [(&str, &str, bool); 7] = [
    ("CI", "Côte d’Ivoire", false),
    ("FJ", "Fidji", false),
    ("FR", "France", true),
    ("NE", "Niger", false),
    ("NG", "Nigeria", false),
    ("SN", "Sénégal", false),
    ("VN", "Viêt Nam", false),
];

/// Name, level, INSEE code, département, longitude and latitude.
pub(crate) const AUTHORITIES: [(&str, Level, &str, u32, f64, f64); 4] = [
    ("Lille", Level::Commune, "59350", 1, 3.055, 50.635),
    ("Saint-Denis", Level::Commune, "93066", 2, 2.355, 48.935),
    ("Saint-Denis", Level::Commune, "", 3, 55.45, -20.88),
    ("Nord", Level::Departement, "", 1, 3.055, 50.635),
];

/// Country, authority, partner, year, kind.
pub(crate) const LINKS: [(u32, u32, u32, Option<u16>, Kind); 8] = [
    (0, 0, 0, Some(1996), Kind::Cooperation),
    (1, 0, 6, Some(2011), Kind::Friendship),
    (4, 1, 1, None, Kind::Twinning),
    (4, 2, 2, Some(1920), Kind::Twinning),
    (5, 0, 3, Some(1978), Kind::Twinning),
    (5, 1, 3, Some(1978), Kind::Cooperation),
    (5, 3, 4, Some(2004), Kind::Cooperation),
    (6, 0, 5, Some(1985), Kind::Twinning),
];

/// Name, longitude and latitude; the third has no place.
pub(crate) const PARTNERS: [(&str, f64, f64); 7] = [
    ("Abidjan", -4.03, 5.345),
    ("Lagos", 3.4, 6.455),
    ("Saint-Louis", 0.0, 0.0),
    ("Saint-Louis", -16.49, 16.03),
    ("Saint Louis", -16.49, 16.03),
    ("Lillehammer-sur-Parfums", 107.58, 16.465),
    ("Labasa", -179.615, -16.43),
];

/// The partner without a place.
const NOWHERE: u32 = 2;

/// Links with their tables.
pub(crate) fn atlas() -> Atlas {
    let zero = MapPoint::default();
    let country = |(code, _, french): (&str, &str, bool)| Country {
        iso2: code.parse().unwrap(),
        continent: Continent::Africa,
        french,
        label: zero,
        frame: MapRect { min: zero, max: zero },
        hub: None,
    };
    let territory = |(level, code): (TerritoryLevel, &str)| Territory { code: code.to_owned(), level };
    let territories = [
        (TerritoryLevel::Region, "32"),
        (TerritoryLevel::Departement, "59"),
        (TerritoryLevel::Departement, "93"),
        (TerritoryLevel::Departement, "974"),
    ];
    let place = |lon, lat| {
        let at = LonLat::new(lon, lat).unwrap();
        Place { at, on_map: project(at) }
    };
    let seats = AUTHORITIES.iter().map(|(.., lon, lat)| place(*lon, *lat));
    let towns = PARTNERS.iter().map(|(_, lon, lat)| place(*lon, *lat));
    let authority = |(at, (_, level, _, departement, ..)): (u32, (&str, Level, &str, u32, f64, f64))| Authority {
        level,
        place: Some(PlaceId(at)),
        region: TerritoryId(0),
        departement: Some(TerritoryId(departement)),
    };
    let link = |(country, authority, partner, since, kind): (u32, u32, u32, Option<u16>, Kind)| Link {
        country: CountryId(country),
        authority: AuthorityId(authority),
        partner: (partner != NOWHERE).then_some(PlaceId(AUTHORITIES.len() as u32 + partner)),
        kind,
        status: if since == Some(1985) { Status::Ended } else { Status::Unverified },
        years: Years { since, until: since.filter(|year| *year == 1985).map(|_| 1999) },
        themes: if since == Some(1978) {
            Themes::default().with(Theme::Water).with(Theme::Health)
        } else {
            Themes::default()
        },
    };
    Atlas::new(
        COUNTRIES.map(country).to_vec(),
        territories.map(territory).to_vec(),
        seats.chain(towns).collect(),
        (0_u32..).zip(AUTHORITIES).map(authority).collect(),
        LINKS.map(link).to_vec(),
    )
}

/// Names of the countries.
pub(crate) fn names() -> Names {
    let countries = COUNTRIES.map(|(_, name, _)| name.to_owned()).to_vec();
    let also = COUNTRIES.map(|(code, ..)| if code == "CI" { "Ivory Coast;RCI" } else { "" }.to_owned()).to_vec();
    Names { language: "fr".to_owned(), countries, also }
}

/// Names and sources.
pub(crate) fn passports() -> Passports {
    let texts = |texts: &[&str]| texts.iter().map(|text| (*text).to_owned()).collect::<Vec<_>>();
    let web = Source { title: "Une page, puis une autre".to_owned(), url: "https://example.org/?a=1&b=2".to_owned() };
    let paper = Source { title: "Plaquette".to_owned(), url: String::new() };
    Passports {
        territories: texts(&["Hauts-de-France", "Nord", "Seine-Saint-Denis", "La Réunion"]),
        authorities: texts(&AUTHORITIES.map(|authority| authority.0)),
        insee: texts(&AUTHORITIES.map(|authority| authority.2)),
        partners: texts(&PARTNERS.map(|partner| partner.0)),
        partner_levels: texts(&["", "ville"]),
        sources: vec![web, paper],
        link_partners: LINKS.map(|link| link.2).to_vec(),
        link_levels: LINKS.map(|link| u16::from(link.0 == 5)).to_vec(),
        link_sources: LINKS.map(|link| u32::from(link.0 == 6)).to_vec(),
    }
}
