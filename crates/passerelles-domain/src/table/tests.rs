//! The order of columns. That a table holds the links of the map is tested with the filters.

use super::*;
use crate::sample::{AUTHORITIES, COUNTRIES, LINKS, PARTNERS, atlas, names, passports};

const KINDS: [&str; 4] = ["Jumelage", "Coopération", "Amitié", "Transfrontalier"];

fn sorted(column: Column, direction: Direction) -> Vec<LinkId> {
    let order = ColumnOrder::new(column, &atlas(), &names(), &passports(), &KINDS);
    order.sorted((0..LINKS.len() as u32).map(LinkId).collect(), direction)
}

fn cells<'a>(ids: &[LinkId], cell: impl Fn(usize) -> &'a str) -> Vec<&'a str> {
    ids.iter().map(|id| cell(id.index())).collect()
}

#[test]
fn names_stand_in_alphabetical_order() {
    let authorities = cells(&sorted(Column::Authority, Direction::Rising), |at| AUTHORITIES[LINKS[at].1 as usize].0);
    assert!(authorities.is_sorted() && authorities.first() == Some(&"Lille"), "{authorities:?}");
    let countries = cells(&sorted(Column::Country, Direction::Falling), |at| COUNTRIES[LINKS[at].0 as usize].1);
    let expected = ["Viêt Nam", "Sénégal", "Sénégal", "Sénégal", "Nigeria", "Nigeria", "Fidji", "Côte d’Ivoire"];
    assert_eq!(countries, expected);
    let partners = cells(&sorted(Column::Partner, Direction::Rising), |at| PARTNERS[LINKS[at].2 as usize].0);
    assert_eq!(partners[4..], ["Saint-Louis", "Saint-Louis", "Saint-Louis", "Saint Louis"]);
}

#[test]
fn kinds_stand_as_they_are_called_here() {
    let kinds = cells(&sorted(Column::Kind, Direction::Rising), |at| KINDS[usize::from(LINKS[at].4.number())]);
    assert_eq!((kinds[0], kinds[1], kinds[4]), ("Amitié", "Coopération", "Jumelage"));
}

#[test]
fn undated_links_are_last_both_ways_and_equal_years_keep_their_order() {
    let years = |direction| sorted(Column::Since, direction).iter().map(|id| LINKS[id.index()].3).collect::<Vec<_>>();
    let rising = [1920, 1978, 1978, 1985, 1996, 2004, 2011].map(Some);
    assert_eq!(years(Direction::Rising)[..7], rising);
    assert_eq!(years(Direction::Rising)[7], None);
    assert_eq!(years(Direction::Falling)[..7], [2011, 2004, 1996, 1985, 1978, 1978, 1920].map(Some));
    assert_eq!(years(Direction::Falling)[7], None);
    for direction in [Direction::Rising, Direction::Rising.turned()] {
        let ids = sorted(Column::Since, direction);
        let of_1978: Vec<LinkId> = ids.into_iter().filter(|id| LINKS[id.index()].3 == Some(1978)).collect();
        assert_eq!(of_1978, [4, 5].map(LinkId));
    }
}

#[test]
fn sources_and_regions_have_their_order_too() {
    assert_eq!(sorted(Column::Source, Direction::Rising)[0], LinkId(7), "« Plaquette » comes before « Une page »");
    assert_eq!(sorted(Column::Region, Direction::Rising), sorted(Column::Region, Direction::Falling), "all of one");
}

#[test]
fn a_title_without_a_letter_says_nothing() {
    let mut passports = passports();
    passports.sources[1].title = "—".to_owned();
    let order = ColumnOrder::new(Column::Source, &atlas(), &names(), &passports, &KINDS);
    for direction in [Direction::Rising, Direction::Falling] {
        let ids = order.sorted((0..LINKS.len() as u32).map(LinkId).collect(), direction);
        assert_eq!(ids.last(), Some(&LinkId(7)));
    }
}
