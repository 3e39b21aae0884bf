//! The histogram and its window.

use proptest::prelude::*;

use super::*;
use crate::atlas::Kind;
use crate::sample::atlas;

/// The sample with these years, over and over.
fn with_years(years: &[Option<u16>]) -> Atlas {
    let mut atlas = atlas();
    let first = *atlas.links.first().unwrap();
    atlas.links = years
        .iter()
        .map(|since| crate::atlas::Link { years: crate::atlas::Years { since: *since, until: None }, ..first })
        .collect();
    Atlas::new(atlas.countries, atlas.territories, atlas.places, atlas.authorities, atlas.links)
}

fn all(atlas: &Atlas) -> Timeline {
    Timeline::new(atlas, &Filter::default(), None).unwrap()
}

#[test]
fn a_lonely_year_is_at_the_end_of_the_axis() {
    let timeline = all(&atlas());
    assert_eq!((timeline.whole, timeline.axis), (Span::new(1920, 2011), Span::new(1978, 2011)));
    assert_eq!((timeline.earlier, timeline.later, timeline.undated, timeline.dated()), (1, 0, 1, 7));
    let bins: Vec<_> = timeline.bins(10).into_iter().map(|bin| (bin.years.first, bin.years.last, bin.links)).collect();
    assert_eq!(bins, [(1978, 1979, 3), (1980, 1989, 1), (1990, 1999, 1), (2000, 2009, 1), (2010, 2011, 1)]);
}

#[test]
fn many_early_years_or_a_small_gap_stay_on_the_axis() {
    let early = with_years(&[1893, 1893, 1950, 1951, 1952].map(Some));
    assert_eq!(all(&early).axis, Span::new(1893, 1952));
    let near = with_years(&[1940, 1950, 1951].map(Some));
    assert_eq!(all(&near).axis, Span::new(1940, 1951));
    let typing_error = with_years(&[1950, 1990, 1990, 2020, 2099].map(Some));
    assert_eq!(all(&typing_error).axis, Span::new(1990, 2020));
    assert_eq!(all(&with_years(&[Some(1990)])).bins(10), [Bin { years: Span::new(1990, 1990), links: 1 }]);
    assert_eq!(Timeline::new(&with_years(&[None]), &Filter::default(), None), None);
}

#[test]
fn the_years_of_the_filter_do_not_count_and_the_rest_of_it_does() {
    let atlas = atlas();
    let mut filter = Filter::default();
    filter.toggle(Facet::Kind, Kind::Twinning.number());
    let twinnings = Timeline::new(&atlas, &filter, None).unwrap();
    (filter.years, filter.undated) = (Some((1978, 1980)), false);
    assert_eq!(Timeline::new(&atlas, &filter, None).unwrap(), twinnings);
    assert_eq!((twinnings.dated(), twinnings.undated), (3, 1));
    assert_eq!(twinnings.axis, all(&atlas).axis, "the axis stays under a filter");
    let senegal = atlas.country_by_code("SN".parse().unwrap());
    assert_eq!(Timeline::new(&atlas, &Filter::default(), senegal).unwrap().dated(), 3);
}

#[test]
fn an_edge_at_the_end_of_the_axis_holds_what_lies_beyond() {
    let timeline = all(&atlas());
    assert_eq!(timeline.filtered(timeline.axis), None);
    assert_eq!(timeline.filtered(Span::new(1978, 1990)), Some((1920, 1990)));
    assert_eq!(timeline.filtered(Span::new(1985, 2040)), Some((1985, 2011)));
    assert_eq!(timeline.window(Some((1900, 1990))), Span::new(1978, 1990));
    assert_eq!(timeline.window(None), timeline.axis);
    assert_eq!(timeline.shares(Some(Span::new(1978, 1985))), Shares { inside: 4, outside: 3, undated: 1 });
    assert_eq!(timeline.shares(None), Shares { inside: 7, outside: 0, undated: 1 });
}

#[test]
fn keys_narrow_and_move_within_the_limits() {
    let (axis, window) = (Span::new(1950, 2025), Span::new(1990, 2000));
    for (edge, by, expected) in [
        (Edge::First, 5, (1995, 2000)),
        (Edge::First, 50, (2000, 2000)),
        (Edge::First, -50, (1950, 2000)),
        (Edge::Last, -50, (1990, 1990)),
        (Edge::Last, i32::MAX, (1990, 2025)),
        (Edge::Both, -5, (1985, 1995)),
        (Edge::Both, i32::MIN, (1950, 1960)),
        (Edge::Both, 99, (2015, 2025)),
    ] {
        assert_eq!(window.moved(edge, by, axis), Span::new(expected.0, expected.1), "{edge:?} {by}");
    }
}

#[test]
fn a_press_takes_an_edge_or_the_window_and_a_drag_moves_it() {
    let (axis, window) = (Span::new(1950, 1999), Span::new(1960, 1979));
    assert_eq!(axis.places(window), (0.2, 0.6));
    assert_eq!(axis.places(axis), (0.0, 1.0));
    for (at, expected) in [
        (0.21, (Edge::First, (1960, 1979))),
        (0.58, (Edge::Last, (1960, 1979))),
        (0.4, (Edge::Both, (1960, 1979))),
        (0.05, (Edge::First, (1952, 1979))),
        (0.91, (Edge::Last, (1960, 1995))),
        (-3.0, (Edge::First, (1950, 1979))),
        (3.0, (Edge::Last, (1960, 1999))),
    ] {
        let (edge, window) = axis.pressed(window, at, 0.03);
        assert_eq!((edge, (window.first, window.last)), expected, "{at}");
    }
    assert_eq!(axis.pressed(axis, 0.25, 0.03), (Edge::First, Span::new(1962, 1999)), "all of it cannot move");
    assert_eq!(window.dragged(Edge::First, 0.1, axis), Span::new(1965, 1979));
    assert_eq!(window.dragged(Edge::Last, -0.029, axis), Span::new(1960, 1978));
    assert_eq!(window.dragged(Edge::Both, 1.0, axis), Span::new(1980, 1999));
    assert_eq!(window.dragged(Edge::Both, f64::NAN, axis), window);
}

#[test]
fn playing_goes_to_the_end_and_starts_again() {
    let axis = Span::new(1950, 1962);
    let play = |window: Span, play: Play| {
        let first = window.start(play, 5, axis);
        let windows = core::iter::successors(Some(first), |window| window.next(play, 5, axis));
        windows.map(|window| (window.first, window.last)).collect::<Vec<_>>()
    };
    assert_eq!(play(axis, Play::Moves), [(1950, 1954), (1955, 1959), (1958, 1962)]);
    assert_eq!(play(axis, Play::Grows), [(1950, 1954), (1950, 1959), (1950, 1962)]);
    assert_eq!(play(Span::new(1952, 1953), Play::Moves), [(1952, 1953), (1957, 1958), (1961, 1962)]);
    assert_eq!(play(Span::new(1961, 1962), Play::Moves)[0], (1950, 1951), "a window at the end goes back");
    assert_eq!(play(Span::new(1955, 1962), Play::Grows)[0], (1955, 1959));
    assert_eq!(play(Span::new(1962, 1962), Play::Grows)[0], (1950, 1954));
    let one = Span::new(1980, 1980);
    assert_eq!((one.start(Play::Moves, 5, one), one.next(Play::Moves, 5, one)), (one, None));
}

proptest! {
    #[test]
    fn bins_hold_every_dated_link_once(
        years in prop::collection::vec(prop::option::of(prop_oneof![1851..2106_u16, 1950..2026_u16]), 1..40),
        step in 0..12_u16,
    ) {
        let atlas = with_years(&years);
        let dated = years.iter().flatten().count() as u32;
        let Some(timeline) = Timeline::new(&atlas, &Filter::default(), None) else {
            prop_assert_eq!(dated, 0);
            return Ok(());
        };
        let bins = timeline.bins(step);
        prop_assert_eq!(bins.iter().map(|bin| bin.links).sum::<u32>(), dated);
        prop_assert_eq!((bins[0].years.first, bins[bins.len() - 1].years.last), (timeline.axis.first, timeline.axis.last));
        prop_assert!(bins.windows(2).all(|pair| pair[0].years.last + 1 == pair[1].years.first));
        prop_assert_eq!(timeline.dated() + timeline.undated, years.len() as u32);
        prop_assert!(timeline.earlier + timeline.later <= (dated / 200).max(1) * 2);
    }

    #[test]
    fn a_window_shows_what_its_filter_selects(
        years in prop::collection::vec(prop::option::of(prop_oneof![1851..2106_u16, 1950..2026_u16]), 1..40),
        (one, other) in (1851..2106_u16, 1851..2106_u16),
    ) {
        let atlas = with_years(&years);
        let Some(timeline) = Timeline::new(&atlas, &Filter::default(), None) else { return Ok(()) };
        let window = Span::new(one, other).within(timeline.axis);
        let mut filter = Filter::default();
        (filter.years, filter.undated) = (timeline.filtered(window), false);
        prop_assert_eq!(atlas.select(&filter).links, timeline.shares(Some(window)).inside);
        prop_assert_eq!(timeline.window(filter.years), window);
    }

    #[test]
    fn no_move_leaves_the_axis_and_playing_ends(
        axis in (1851..2106_u16, 1851..2106_u16),
        window in any::<(u16, u16)>(),
        by in any::<i32>(),
        step in any::<u16>(),
        play in prop_oneof![Just(Play::Moves), Just(Play::Grows)],
        edge in prop_oneof![Just(Edge::First), Just(Edge::Last), Just(Edge::Both)],
        (at, grip) in (-1.0..2.0_f64, 0.0..0.2_f64),
    ) {
        let (axis, window) = (Span::new(axis.0, axis.1), Span::new(window.0, window.1));
        let inside = |span: Span| span.first <= span.last && span.within(axis) == span;
        prop_assert!(inside(window.moved(edge, by, axis)));
        prop_assert!(inside(window.dragged(edge, at, axis)));
        prop_assert!(inside(axis.pressed(window, at, grip).1));
        let (start, end) = axis.places(window);
        prop_assert!(0.0 <= start && start < end && end <= 1.0);
        let first = window.start(play, step, axis);
        prop_assert!(inside(first));
        let windows: Vec<Span> = core::iter::successors(Some(first), |window| window.next(play, step, axis)).take(300).collect();
        prop_assert!(windows.iter().all(|window| inside(*window)));
        prop_assert!(windows.len() < 300 && windows[windows.len() - 1].last == axis.last);
        prop_assert!(windows.windows(2).all(|pair| pair[0].last < pair[1].last));
    }
}
