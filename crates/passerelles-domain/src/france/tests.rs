//! A small map: two neighbours of different regions, and an island in an inset.

use super::*;
use crate::atlas::{
    Atlas, Authority, Filter, Kind, Level, Link, Selection, Status, Territory, TerritoryLevel, Themes, Years,
};
use crate::geo::Direction;
use crate::id::{AuthorityId, CountryId, TerritoryId};
use crate::wire::tests::sample;

fn map() -> France {
    France::new(&sample::france())
}

#[test]
fn shapes_are_paths_on_one_paper() {
    let drawing = map().draw(Arrangement::Wide);
    let paths: Vec<&str> = drawing.pieces.iter().map(|piece| piece.path.as_str()).collect();
    assert_eq!(paths, ["M20 10l0 20-20 0 0-20z", "M20 10l0 20 20 0 0-20z", "M69 53l10 0 0 10-10 0z"]);
    assert_eq!(drawing.regions, "M20 10l0 20");
    assert_eq!(drawing.paper, PaperRect { x: 0.0, y: 0.0, width: 84.0, height: 68.0 });
    assert_eq!(drawing.insets[1].kind, InsetKind::Overseas(UnitId(2)));
    assert_eq!(drawing.insets[1].frame, PaperRect { x: 64.0, y: 0.0, width: 20.0, height: 68.0 });
    assert_eq!(drawing.pieces[0].bounds, PaperRect { x: 0.0, y: 10.0, width: 20.0, height: 20.0 });
    assert_eq!(drawing.pieces[2].label, PaperPoint::new(74.0, 58.0));
    let tall = map().draw(Arrangement::Tall);
    assert_eq!((tall.insets[1].frame.x, tall.insets[1].frame.y), (0.0, 64.0));
    assert_eq!(tall.pieces[0], drawing.pieces[0], "the mainland stays");
}

#[test]
fn borders_inside_a_region_are_not_drawn() {
    let mut file = sample::france();
    file.units[1].1 = "32".to_owned();
    assert_eq!(France::new(&file).draw(Arrangement::Wide).regions, "");
}

#[test]
fn a_finger_finds_what_it_touches_or_what_is_near() {
    let (map, drawing) = (map(), map().draw(Arrangement::Wide));
    let hit = |x, y, reach| map.hit(&drawing, PaperPoint::new(x, y), reach).map(|unit| unit.0);
    assert_eq!((hit(10.0, 20.0, 0.0), hit(30.0, 20.0, 0.0)), (Some(0), Some(1)));
    assert_eq!(hit(10.0, 5.0, 4.0), None);
    assert_eq!(hit(10.0, 5.0, 6.0), Some(0));
    assert_eq!(hit(22.0, 35.0, 6.0), Some(1), "the nearer of two");
    assert_eq!(hit(65.0, 1.0, 0.0), Some(2), "the whole frame, its name too");
    assert_eq!((hit(50.0, 20.0, 0.0), hit(-5.0, 20.0, 99.0)), (None, None), "between the insets, off the paper");
}

#[test]
fn towns_stand_in_their_own_territory() {
    let (map, drawing) = (map(), map().draw(Arrangement::Wide));
    let spots = |unit, lon, lat| map.spots(&drawing, UnitId(unit), LonLat { lon, lat });
    // A degree of latitude is one unit here; the meridian of 3° is the border.
    assert_eq!(spots(0, -2.0, 46.5).len(), 1);
    assert!(spots(0, -2.0, 46.5)[0].x < 20.0);
    let over_the_border = spots(0, 6.0, 46.5);
    assert!((over_the_border[0].x - 20.0).abs() < 1e-6, "{over_the_border:?}");
    let saint_denis = spots(2, 55.5, -21.1);
    assert!(saint_denis[0].distance(PaperPoint::new(74.0, 58.0)) < 0.1, "{saint_denis:?}");
    assert_eq!(spots(2, 70.0, -21.1), [], "an island that the inset leaves out");
    assert_eq!(spots(9, 3.0, 46.5), []);
}

#[test]
fn arrows_lead_to_neighbours_and_stop_at_the_edge() {
    let (map, drawing) = (map(), map().draw(Arrangement::Wide));
    let step = |from, direction| map.step(&drawing, UnitId(from), direction).map(|unit| unit.0);
    assert_eq!((step(0, Direction::Right), step(1, Direction::Left)), (Some(1), Some(0)));
    assert_eq!((step(1, Direction::Right), step(0, Direction::Left)), (Some(2), None));
    assert_eq!(map.first_step(&drawing).map(|unit| unit.0), Some(0));
}

/// Regions 04, 28 and 32, départements 59, 76 and 974, collectivity 988. Region 32 has two links of its own.
fn selection() -> (Atlas, Selection) {
    let territory = |(level, code): (TerritoryLevel, &str)| Territory { code: code.to_owned(), level };
    let territories = [
        (TerritoryLevel::Region, "04"),
        (TerritoryLevel::Region, "28"),
        (TerritoryLevel::Region, "32"),
        (TerritoryLevel::Departement, "59"),
        (TerritoryLevel::Departement, "76"),
        (TerritoryLevel::Departement, "974"),
        (TerritoryLevel::Collectivity, "988"),
    ];
    let authority = |level, region, departement: Option<u32>| Authority {
        level,
        place: None,
        region: TerritoryId(region),
        departement: departement.map(TerritoryId),
    };
    let authorities = vec![
        authority(Level::Commune, 2, Some(3)),
        authority(Level::Region, 2, None),
        authority(Level::Departement, 0, Some(5)),
        authority(Level::Commune, 6, Some(6)),
    ];
    let link = |authority| Link {
        country: CountryId(0),
        authority: AuthorityId(authority),
        partner: None,
        kind: Kind::Twinning,
        status: Status::Unverified,
        years: Years::default(),
        themes: Themes::default(),
    };
    let links = [0, 0, 0, 1, 1, 2, 3].map(link).to_vec();
    let atlas = Atlas::new(Vec::new(), territories.map(territory).to_vec(), Vec::new(), authorities, links);
    let selection = atlas.select(&Filter::default());
    (atlas, selection)
}

#[test]
fn links_of_a_region_are_counted_apart_and_none_is_lost() {
    let mut file = sample::france();
    file.units.push(("988".to_owned(), "988".to_owned()));
    let (map, (atlas, selection)) = (France::new(&file), selection());
    let counts = Counts::of(&map, &atlas, &selection);
    let links = |mode| (0..4).map(|unit| counts.links(mode, UnitId(unit))).collect::<Vec<_>>();
    assert_eq!(links(Mode::Departements), [3, 0, 1, 1]);
    assert_eq!(links(Mode::Regions), [5, 0, 1, 1]);
    assert_eq!((counts.total(), counts.regional()), (7, 2));
    assert_eq!(counts.region(UnitId(0)).map(|region| region.own), Some(2));
    assert_eq!(counts.region(UnitId(3)).map(|region| (region.code.as_str(), region.own)), Some(("988", 0)));
    assert_eq!(counts.per_class(Mode::Departements, &[1, 2, 3, 4, 5, 6]), [1, 2, 0, 1, 0, 0, 0]);
    assert_eq!(counts.per_class(Mode::Regions, &[1, 2, 3, 4, 5, 6]), [1, 2, 0, 0, 0, 1, 0]);
    assert_eq!(counts.class(Mode::Regions, &[1, 2, 3, 4, 5, 6], UnitId(0)), 5);
}
