//! The map of France and the links of its territories, from the real data.

use std::collections::{BTreeMap, BTreeSet, VecDeque};
use std::sync::LazyLock;

use passerelles_domain::atlas::{Atlas, Filter, Level, Territory, TerritoryChoice, TerritoryLevel};
use passerelles_domain::france::{Arrangement, Counts, Drawing, France, InsetKind, Mode};
use passerelles_domain::geo::Direction;
use passerelles_domain::id::{TerritoryId, UnitId};
use passerelles_domain::wire::{AtlasFile, FranceFile, Passports};

use crate::build::{REAL, file};

static ATLAS: LazyLock<Atlas> = LazyLock::new(|| file::<AtlasFile>(&REAL, "atlas").into_atlas());
static MAP: LazyLock<France> = LazyLock::new(|| France::new(&file::<FranceFile>(&REAL, "france")));

fn counts() -> Counts {
    Counts::of(&MAP, &ATLAS, &ATLAS.select(&Filter::default()))
}

fn territories() -> impl Iterator<Item = (TerritoryId, &'static Territory)> {
    (0_u32..).map(TerritoryId).zip(&ATLAS.territories)
}

fn chosen(territory: &Territory) -> Filter {
    let mut filter = Filter::default();
    filter.territory = Some(TerritoryChoice { level: territory.level, code: territory.code.clone() });
    filter
}

/// What a browser downloads.
#[test]
fn the_map_is_light_and_not_part_of_the_first_paint() {
    let compiled = REAL.files.iter().find(|file| file.role == "france").expect("every edition has this file");
    let mut pressed = Vec::new();
    let settings = brotli::enc::BrotliEncoderParams { quality: 11, lgwin: 22, ..Default::default() };
    brotli::BrotliCompress(&mut compiled.bytes.as_slice(), &mut pressed, &settings).expect("memory");
    println!("france: {} bytes, {} after brotli", compiled.bytes.len(), pressed.len());
    assert!(pressed.len() <= 25_000, "{} bytes", pressed.len());
    let manifest = String::from_utf8(REAL.manifest.clone()).expect("UTF-8");
    let (files, first_paint) = manifest.split_once("first_paint").expect("both");
    let listed = format!("\"france\": \"{}\"", compiled.fingerprint);
    assert!(files.contains(&listed) && !first_paint.contains(&compiled.name));
}

/// Départements, collectivities and the regions' own links are all links, each once.
#[test]
fn no_link_is_lost() {
    let counts = counts();
    assert_eq!(counts.total() as usize, ATLAS.links.len());
    let own =
        ATLAS.links.iter().filter(|link| ATLAS.authority(link.authority).is_some_and(|a| a.departement.is_none()));
    assert_eq!(counts.regional() as usize, own.count());
    let by_region: u32 = counts.regions.iter().map(|region| region.links).sum();
    assert_eq!(by_region as usize, ATLAS.links.len());
    assert_eq!(counts.regions.len(), 24, "18 regions and 6 collectivities");
    assert!(counts.regions.iter().all(|region| region.territory.is_some()));
    for mode in Mode::ALL {
        let bounds = counts.bounds(mode);
        assert!(bounds[0] == 1 && bounds.is_sorted_by(|a, b| a < b), "{bounds:?}");
        let classes = counts.per_class(mode, &bounds);
        println!("{mode:?}: from {bounds:?}: {classes:?}");
        assert!(classes.iter().all(|territories| *territories > 0), "{mode:?}: {classes:?}");
    }
}

/// No territory of `territories.csv` that has links is missing on the map, and it is coloured by what it says.
#[test]
fn every_territory_with_links_is_on_the_map() {
    let counts = counts();
    let all = ATLAS.select(&Filter::default());
    for (id, territory) in territories() {
        let unit = MAP.unit_by_code(&territory.code).filter(|_| territory.level != TerritoryLevel::Region);
        let region = || counts.regions.iter().find(|region| region.territory == Some(id)).map(|region| region.links);
        let shown = unit.map_or_else(region, |unit| Some(counts.links(Mode::Departements, unit)));
        assert_eq!(shown, Some(all.territory(id)), "{territory:?}");
    }
}

/// For every region, département and collectivity, the report says what the filter by it shows.
#[test]
fn a_territory_tells_the_links_that_its_filter_shows() {
    let all = ATLAS.select(&Filter::default());
    let mut linked = 0;
    for (id, territory) in territories() {
        let selection = ATLAS.select(&chosen(territory));
        let report = ATLAS.territory_report(id, &all);
        assert_eq!(report, ATLAS.territory_report(id, &selection), "{territory:?}");
        assert_eq!(report.links, selection.ids().collect::<Vec<_>>(), "{territory:?}");
        let links = report.links.len() as u32;
        assert_eq!(report.authorities.iter().map(|(_, _, links)| links).sum::<u32>(), links);
        assert_eq!(report.countries.iter().map(|(_, _, links)| links).sum::<u32>(), links);
        assert_eq!(report.countries, ATLAS.ranking(&selection), "{territory:?}");
        assert_eq!(report.kinds.iter().map(|(_, links)| links).sum::<u32>(), links);
        assert!(report.themes.iter().map(|(_, links)| links).sum::<u32>() + report.without_theme >= links);
        let dated: u32 = ATLAS.beginnings(report.links.iter().copied()).values().sum();
        assert_eq!(dated + report.undated, links);
        linked += u32::from(links > 0);
    }
    assert!(linked > 110, "{linked} territories have links");
}

/// Lists of territories hold every link once, and those without a link are the others.
#[test]
fn ranked_territories_hold_every_link() {
    let all = ATLAS.select(&Filter::default());
    let departements = ATLAS.territories_ranked(false, &all);
    let links = |rows: &[(u32, TerritoryId, u32)]| rows.iter().map(|(_, _, links)| links).sum::<u32>();
    assert_eq!(links(&departements) + counts().regional(), all.links);
    let regions = ATLAS.territories_ranked(true, &all);
    assert_eq!(links(&regions), all.links);
    assert_eq!(regions.len() + ATLAS.territories_without(true, &all).len(), 24, "18 regions and 6 collectivities");
    assert_eq!(departements.len() + ATLAS.territories_without(false, &all).len(), 107);
    assert!(departements.is_sorted_by(|a, b| a.2 >= b.2) && departements[0].0 == 1);
}

/// Flows of a territory begin in one of its own towns, the others' in the middle of France.
#[test]
fn flows_begin_in_the_chosen_territory() {
    for (id, territory) in territories() {
        let selection = ATLAS.select(&chosen(territory));
        assert_eq!(selection.territory_chosen(), Some(id));
        let middle = ATLAS.middle_of(id);
        assert_eq!(middle.is_some(), selection.links > 0, "{territory:?}");
        let towns = ATLAS.authorities.iter().filter(|authority| authority.lies_in(id));
        let own: Vec<_> = towns.filter_map(|authority| ATLAS.place(authority.place?)).map(|town| town.at).collect();
        assert!(middle.is_none_or(|middle| own.contains(&middle)), "{territory:?}");
    }
    assert_eq!(ATLAS.select(&Filter::default()).territory_chosen(), None);
}

/// A link is found by its name from the territory that it lies in.
#[test]
fn a_link_is_found_from_its_territory() {
    let passports: Passports = file(&REAL, "passports");
    for (id, _) in territories() {
        let Some(link) = ATLAS.territory_report(id, &ATLAS.select(&Filter::default())).links.last().copied() else {
            continue;
        };
        let slug = passports.link_slug(&ATLAS, link).expect("named");
        let found = passports.find_link_from(&ATLAS, id, &slug).expect("found");
        assert_eq!(passports.link_slug(&ATLAS, found), Some(slug.clone()));
        assert!(ATLAS.link_lies_in(found, id));
        assert_eq!(passports.find_link_from(&ATLAS, id, "nobody-nowhere"), None);
    }
}

/// « What does my département do? », asked of the CSV by hand.
#[test]
fn the_nord_is_told_as_the_csv_tells_it() {
    let passports: Passports = file(&REAL, "passports");
    let (nord, _) =
        territories().find(|(_, nord)| nord.code == "59" && nord.level == TerritoryLevel::Departement).expect("59");
    let report = ATLAS.territory_report(nord, &ATLAS.select(&Filter::default()));
    let rows = crate::sample::links();
    let mut authorities: BTreeMap<&str, u32> = BTreeMap::new();
    for cells in rows.lines().map(|line| line.split(',').collect::<Vec<_>>()).filter(|cells| cells[3] == "59") {
        *authorities.entry(cells[0]).or_default() += 1;
    }
    let told: BTreeMap<&str, u32> =
        report.authorities.iter().map(|(_, id, links)| (passports.authority(*id).expect("named"), *links)).collect();
    assert_eq!(told, authorities);
    let communes =
        report.authorities.iter().filter(|(_, id, _)| ATLAS.authority(*id).is_some_and(|a| a.level == Level::Commune));
    println!("Nord: {} links of {} authorities, {} of them communes", report.links.len(), told.len(), communes.count());
}

/// Towns are drawn in their own territory; on its outline where ours is too coarse, which is rare.
#[test]
fn towns_stand_where_they_are() {
    let drawing = MAP.draw(Arrangement::Wide);
    let (mut inside, mut outside, mut left_out) = (0, Vec::new(), 0);
    for authority in ATLAS.authorities.iter().filter(|authority| authority.level == Level::Commune) {
        let code = authority.departement.and_then(|id| ATLAS.territory(id)).map(|territory| territory.code.as_str());
        let (Some(code), Some(place)) = (code, authority.place.and_then(|place| ATLAS.place(place))) else { continue };
        let unit = MAP.unit_by_code(code).expect("on the map");
        let spots = MAP.spots(&drawing, unit, place.at);
        left_out += u32::from(spots.is_empty());
        let Some(spot) = spots.first() else { continue };
        if MAP.hit(&drawing, *spot, 0.0) == Some(unit) { inside += 1 } else { outside.push((code, place.at)) }
    }
    println!("{inside} towns inside, {} on an outline, {left_out} not on the map", outside.len());
    assert!(outside.len() * 40 < inside, "{outside:?}");
    assert!(left_out <= 5, "Raiatea and Tahaa");
}

/// Every territory can be reached from every other by arrow keys, on either paper.
#[test]
fn arrow_keys_reach_every_territory() {
    for arrangement in Arrangement::ALL {
        let drawing = MAP.draw(arrangement);
        let ways: Vec<Vec<usize>> = (0..MAP.units.len() as u32)
            .map(|unit| {
                let step = |direction| MAP.step(&drawing, UnitId(unit), direction).map(UnitId::index);
                Direction::ALL.into_iter().filter_map(step).collect()
            })
            .collect();
        let mut longest = (0, 0, 0);
        for from in 0..ways.len() {
            let mut far = vec![None; ways.len()];
            far[from] = Some(0);
            let mut queue = VecDeque::from([from]);
            while let Some(here) = queue.pop_front() {
                for next in &ways[here] {
                    if far[*next].is_none() {
                        far[*next] = far[here].map(|steps: u32| steps + 1);
                        queue.push_back(*next);
                    }
                }
            }
            for (to, steps) in far.iter().enumerate() {
                let steps = steps.unwrap_or_else(|| panic!("{} is not reached", MAP.units[to].code));
                longest = longest.max((steps, from, to));
            }
        }
        let (steps, from, to) = longest;
        println!("{arrangement:?}: longest trip {steps} keys, {} to {}", MAP.units[from].code, MAP.units[to].code);
        assert!(steps <= 30);
        let first = MAP.first_step(&drawing).and_then(|unit| MAP.unit(unit)).expect("one begins somewhere");
        assert_eq!(first.code, "23", "the Creuse, in the middle");
    }
}

/// A frame overseas is a target of its own; the others never overlap.
#[test]
fn insets_are_apart_and_on_the_paper() {
    for arrangement in Arrangement::ALL {
        let Drawing { paper, insets, .. } = MAP.draw(arrangement);
        for (at, inset) in insets.iter().enumerate() {
            let frame = inset.frame;
            assert!(frame.x >= 0.0 && frame.y >= 0.0);
            assert!(frame.x + frame.width <= paper.width && frame.y + frame.height <= paper.height, "{inset:?}");
            for other in &insets[at + 1..] {
                let apart = |a: f64, size: f64, b: f64, other: f64| a + size <= b || b + other <= a;
                let other = other.frame;
                assert!(
                    apart(frame.x, frame.width, other.x, other.width)
                        || apart(frame.y, frame.height, other.y, other.height)
                );
            }
        }
        let overseas: BTreeSet<&str> = insets
            .iter()
            .filter_map(|inset| match inset.kind {
                InsetKind::Overseas(unit) => MAP.unit(unit).map(|unit| unit.code.as_str()),
                _ => None,
            })
            .collect();
        let expected = ["971", "972", "973", "974", "975", "976", "977", "978", "986", "987", "988"];
        assert_eq!(overseas, BTreeSet::from(expected));
    }
}
