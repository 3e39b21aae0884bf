//! Filters against the same question asked of one link at a time, and map, list and table against each other.

use proptest::prelude::*;

use super::*;
use crate::atlas::{Authority, Country, Link, Themes, Years};
use crate::geo::{MapPoint, MapRect};
use crate::id::{AuthorityId, CountryId, LinkId};
use crate::table::{Column, ColumnOrder, Direction};
use crate::wire::{Names, Passports, Source};

/// A link as numbers: kind, themes, status, authority, country, year.
pub(in crate::atlas) type Drawn = (u8, u16, u8, u32, u32, Option<u16>);

pub(in crate::atlas) fn atlas(mut drawn: Vec<Drawn>) -> Atlas {
    drawn.sort_by_key(|link| link.4);
    let zero = MapPoint::default();
    let country = |(code, continent): (&str, Continent)| Country {
        iso2: code.parse().unwrap(),
        continent,
        french: false,
        label: zero,
        frame: MapRect { min: zero, max: zero },
        hub: None,
    };
    let territory = |level, code: &str| Territory { code: code.to_owned(), level };
    let authority = |level, region, departement: Option<u32>| Authority {
        level,
        place: None,
        region: TerritoryId(region),
        departement: departement.map(TerritoryId),
    };
    let link = |(kind, themes, status, authority, country, since): Drawn| Link {
        country: CountryId(country),
        authority: AuthorityId(authority),
        partner: None,
        kind: Kind::from_number(kind).unwrap(),
        status: Status::ALL[usize::from(status)],
        years: Years { since, until: None },
        themes: Themes::from_bits(themes),
    };
    Atlas::new(
        [("DE", Continent::Europe), ("ML", Continent::Africa), ("SN", Continent::Africa)].map(country).to_vec(),
        vec![
            territory(TerritoryLevel::Region, "32"),
            territory(TerritoryLevel::Region, "53"),
            territory(TerritoryLevel::Departement, "59"),
            territory(TerritoryLevel::Collectivity, "988"),
        ],
        Vec::new(),
        vec![
            authority(Level::Commune, 0, Some(2)),
            authority(Level::Departement, 0, Some(2)),
            authority(Level::Region, 1, None),
            authority(Level::Commune, 3, Some(3)),
        ],
        drawn.into_iter().map(link).collect(),
    )
}

pub(in crate::atlas) fn links() -> impl Strategy<Value = Vec<Drawn>> {
    let year = proptest::option::of(1950_u16..2026);
    proptest::collection::vec((0..4_u8, 0..32_u16, 0..4_u8, 0..4_u32, 0..3_u32, year), 0..40)
}

fn filters() -> impl Strategy<Value = Filter> {
    let territory = prop_oneof![
        Just(None),
        Just(Some((TerritoryLevel::Region, "32"))),
        Just(Some((TerritoryLevel::Departement, "59"))),
        Just(Some((TerritoryLevel::Collectivity, "988"))),
        Just(Some((TerritoryLevel::Departement, "nowhere"))),
    ];
    let years = proptest::option::of((1950_u16..2026, 0..40_u16));
    let authority = proptest::option::of(0..4_u32);
    (proptest::collection::vec((0..5_usize, 0..6_u8), 0..5), territory, authority, years, any::<bool>()).prop_map(
        |(values, territory, authority, years, undated)| {
            let mut filter = Filter {
                authority: authority.map(|at| AuthorityChoice { word: at.to_string(), found: Some(AuthorityId(at)) }),
                territory: territory.map(|(level, code)| TerritoryChoice { level, code: code.to_owned() }),
                years: years.map(|(first, more)| (first, first + more)),
                undated,
                ..Filter::default()
            };
            for (list, number) in values {
                filter.toggle(Facet::LISTS[list], number);
            }
            filter
        },
    )
}

/// The same question, asked of one link as a person would.
fn does(atlas: &Atlas, filter: &Filter, link: &Link) -> bool {
    let authority = atlas.authority(link.authority).unwrap();
    let any = |list: Facet, is: &dyn Fn(u8) -> bool| {
        let wanted: Vec<u8> = (0..20).filter(|number| filter.has(list, *number)).collect();
        wanted.is_empty() || wanted.into_iter().any(is)
    };
    let theme = |number: u8| Theme::ALL.get(usize::from(number)).is_some_and(|theme| link.themes.contains(*theme));
    let continent = atlas.country(link.country).unwrap().continent;
    let there = filter.territory.as_ref().is_none_or(|choice| {
        [Some(authority.region), authority.departement].into_iter().flatten().any(|id| {
            let territory = atlas.territory(id).unwrap();
            territory.level == choice.level && territory.code == choice.code
        })
    });
    let theirs = filter.authority.as_ref().is_none_or(|choice| choice.found == Some(link.authority));
    let then = link
        .years
        .since
        .map_or(filter.undated, |year| filter.years.is_none_or(|(first, last)| first <= year && year <= last));
    any(Facet::Kind, &|number| number == link.kind.number())
        && any(Facet::Theme, &theme)
        && any(Facet::Level, &|number| number == authority.level.number())
        && any(Facet::Continent, &|number| number == continent.number())
        && any(Facet::Status, &|number| number == link.status.number())
        && there
        && theirs
        && then
}

/// Names that repeat, for the columns of a table.
fn named(links: usize) -> (Names, Passports) {
    let texts = |texts: [&str; 3]| texts.map(str::to_owned).to_vec();
    let places = || (0_u32..3).cycle().take(links);
    let names =
        Names { language: "fr".to_owned(), countries: texts(["Allemagne", "Mali", "Sénégal"]), ..Names::default() };
    let source = |title: String| Source { title, url: String::new() };
    let passports = Passports {
        territories: texts(["Hauts-de-France", "Bretagne", "Nord"]),
        authorities: texts(["Lille", "Nord", "Bretagne"]),
        insee: texts([""; 3]),
        partners: texts(["Kayes", "—", "Kayes"]),
        partner_levels: texts([""; 3]),
        sources: texts(["", "Une page", "Plaquette"]).into_iter().map(source).collect(),
        link_partners: places().collect(),
        link_levels: vec![0; links],
        link_sources: places().collect(),
    };
    (names, passports)
}

/// What an overview of an atlas knows.
fn overview(atlas: &Atlas) -> Atlas {
    let counts: Vec<u32> = atlas.countries().map(|(id, _)| atlas.link_count(id)).collect();
    Atlas {
        countries: atlas.countries.clone(),
        index: crate::atlas::CountryIndex::counted(&counts),
        ..Atlas::default()
    }
}

proptest! {
    #[test]
    fn an_overview_counts_what_the_links_say(drawn in links()) {
        let atlas = atlas(drawn);
        let (few, all) = (overview(&atlas), atlas.select(&Filter::default()));
        let shown = crate::atlas::Selection::counted(&few);
        prop_assert_eq!((&shown.counts, shown.links), (&all.counts, all.links));
        prop_assert_eq!(few.ranking(&shown), atlas.ranking(&all));
        prop_assert!(shown.ids().next().is_none() && few.countries().all(|(id, _)| few.links_of(id).next().is_none()));
    }

    #[test]
    fn map_list_and_table_hold_the_same_links((drawn, filter) in (links(), filters())) {
        let atlas = atlas(drawn);
        let selection = atlas.select(&filter);
        let (names, passports) = named(atlas.links.len());
        let orders = Column::ALL.map(|column| ColumnOrder::new(column, &atlas, &names, &passports, &["b", "a", "", "a"]));
        for (country, _) in atlas.countries() {
            let map: Vec<LinkId> = atlas.shown_of(country, &selection).map(|(id, _)| id).collect();
            prop_assert_eq!(map.len(), selection.count(country) as usize);
            let mut list: Vec<LinkId> = atlas.by_region(country, &selection).into_iter().flat_map(|group| group.links).collect();
            list.sort();
            prop_assert_eq!(&list, &map);
            for (order, direction) in orders.iter().flat_map(|order| [(order, Direction::Rising), (order, Direction::Falling)]) {
                let mut table = order.sorted(map.clone(), direction);
                table.sort();
                prop_assert_eq!(&table, &map);
            }
        }
    }

    #[test]
    fn a_selection_holds_what_the_filter_wants((drawn, filter) in (links(), filters())) {
        let atlas = atlas(drawn);
        let selection = atlas.select(&filter);
        let wanted: Vec<LinkId> = (0_u32..)
            .zip(&atlas.links)
            .filter(|(_, link)| does(&atlas, &filter, link))
            .map(|(at, _)| LinkId(at))
            .collect();
        prop_assert_eq!(selection.ids().collect::<Vec<_>>(), wanted.clone());
        prop_assert_eq!(selection.links as usize, wanted.len());
        prop_assert_eq!(selection.counts.iter().sum::<u32>(), selection.links);
        for (id, _) in atlas.countries() {
            let listed = atlas.links_of(id).filter(|(link, _)| selection.shows(*link)).count();
            prop_assert_eq!(listed as u32, selection.count(id));
        }
    }

    #[test]
    fn counts_beside_choices_are_what_the_choice_shows((drawn, filter) in (links(), filters())) {
        let atlas = atlas(drawn);
        let selection = atlas.select(&filter);
        for list in Facet::LISTS {
            for number in 0..list.slugs().len() as u8 {
                let mut only = filter.without(list);
                only.toggle(list, number);
                prop_assert_eq!(selection.choice(list, number), atlas.select(&only).links, "{:?} {}", list, number);
            }
        }
        for (id, territory) in (0_u32..).map(TerritoryId).zip(&atlas.territories) {
            let choice = TerritoryChoice { level: territory.level, code: territory.code.clone() };
            let only = Filter { territory: Some(choice), ..filter.clone() };
            prop_assert_eq!(selection.territory(id), atlas.select(&only).links, "{:?}", territory);
        }
        let best = Facet::ALL.map(|facet| atlas.select(&filter.without(facet)).links).into_iter().max().unwrap();
        let drop = selection.best_to_drop();
        prop_assert_eq!(drop.map_or(selection.links, |(_, links)| links), best);
        if let Some((facet, links)) = drop {
            prop_assert_eq!(atlas.select(&filter.without(facet)).links, links);
            prop_assert!(filter.uses(facet));
        }
    }
}

#[test]
fn the_empty_filter_shows_all() {
    let atlas = atlas(vec![(0, 0, 0, 0, 0, None), (1, 3, 1, 2, 2, Some(1990))]);
    let selection = atlas.select(&Filter::default());
    assert_eq!((selection.links, selection.undated), (2, 1));
    assert!(Filter::default().is_empty() && selection.best_to_drop().is_none());
    let mut filter = Filter::default();
    filter.toggle(Facet::Kind, 9);
    assert!(filter.is_empty(), "a number that no kind has chooses nothing");
}
