//! The map of the real data as a drawing, read back by a program that is not ours.

use std::collections::BTreeSet;

use passerelles_domain::atlas::{Facet, Filter, class_bounds};
use passerelles_domain::camera::{Camera, Viewport};
use passerelles_domain::export::{Caption, Drawing, Palette, map_svg};
use passerelles_domain::scene::{Choice, Fill, Layer, Scene, Stage, arcs, place_labels};
use passerelles_domain::wire::{AtlasFile, WorldFile};
use passerelles_domain::world::World;

use crate::build::{REAL, file};

const SHEET: Viewport =
    Viewport { width: 1200.0, height: 620.0, covered_bottom: 0.0, covered_top: 0.0, covered_corner: (0.0, 0.0) };

/// The light theme.
fn palette() -> Palette {
    Palette {
        paper: "#FBF7EF".to_owned(),
        ink: "#1B2440".to_owned(),
        quiet: "#4A5168".to_owned(),
        halo: "#FBF7EF".to_owned(),
        sea: "#DFE9EC".to_owned(),
        graticule: "#CFDCE0".to_owned(),
        none: "#F9F4E8".to_owned(),
        classes: ["#DBC384", "#A89F5D", "#568A5C", "#1C6D66", "#004B4F", "#002532"].map(str::to_owned),
        france: "#F3C9B8".to_owned(),
        dim: "#EFE8D8".to_owned(),
        selected: "#FFFDF8".to_owned(),
        soft: "#D8CDB6".to_owned(),
        on_light: "#3E443A".to_owned(),
        on_dark: "#FBF7EF".to_owned(),
        coast: "#6F7F84".to_owned(),
        outline: "#0B4A50".to_owned(),
        arc: "#C23A24".to_owned(),
        opened: "#0B4A50".to_owned(),
        ring: "#FFFDF8".to_owned(),
    }
}

const LEGEND: [(Fill, &str); 8] = [
    (Fill::None, "Aucun"),
    (Fill::Class(1), "1"),
    (Fill::Class(2), "2 à 4"),
    (Fill::Class(3), "5 à 9"),
    (Fill::Class(4), "10 à 19"),
    (Fill::Class(5), "20 à 49"),
    (Fill::Class(6), "50 et +"),
    (Fill::France, "France"),
];

const CAPTION: Caption<'_> = Caption {
    language: "fr",
    rtl: false,
    title: "Les liens des collectivités françaises, pays par pays",
    filters: "Type : jumelage & coopération <b>",
    date: "1er décembre 2026",
    description: "Carte du monde \"en couleurs\"",
    legend_title: "Liens documentés par pays",
    legend: &LEGEND,
    arcs: "Un trait par pays, d’autant plus large que les liens sont nombreux.",
    coverage: "1\u{a0}346 liens documentés ici\u{202f}; environ 6\u{a0}000 en 2009. Un pays clair est peut-être seulement peu documenté.",
    sources: &[
        "Liens : sites de collectivités, presse locale, annuaires ; chacun avec sa source.",
        "Contours : Natural Earth.",
    ],
};

fn draw(choice: &Choice, filter: &Filter, caption: &Caption<'_>) -> (String, Scene) {
    let atlas = file::<AtlasFile>(&REAL, "atlas").into_atlas();
    let world = World::new(&file::<WorldFile>(&REAL, "world-0"));
    let (selection, all) = (atlas.select(filter), atlas.select(&Filter::default()));
    let bounds = class_bounds(all.counts.iter().copied().max().unwrap_or(0));
    let stage = Stage { atlas: &atlas, world: &world, selection: &selection, bounds: &bounds };
    let camera = Camera::home(&SHEET);
    let arcs = arcs(&stage, choice);
    let scene = Scene::build(&stage, choice, &arcs, camera.view(&SHEET));
    let name = |_, _| Some("Pays <& \"ville\">".to_owned());
    let labels = place_labels(&stage, choice, &scene, (&camera, &SHEET), name, |text, _| text.len() as f64 * 7.0);
    let drawing =
        Drawing { scene: &scene, arcs: &arcs, world: &world, labels: &labels, camera: &camera, viewport: &SHEET };
    (map_svg(&drawing, &palette(), caption).svg, scene)
}

/// Tags of all elements, after checking that every reference leads somewhere.
fn tags(svg: &str) -> Vec<String> {
    let document = roxmltree::Document::parse(svg).expect("XML");
    let ids: BTreeSet<&str> = document.descendants().filter_map(|node| node.attribute("id")).collect();
    for fill in document.descendants().filter_map(|node| node.attribute("fill")) {
        if let Some(id) = fill.strip_prefix("url(#").and_then(|rest| rest.strip_suffix(')')) {
            assert!(ids.contains(id), "{id}");
        }
    }
    document.descendants().filter(roxmltree::Node::is_element).map(|node| node.tag_name().name().to_owned()).collect()
}

fn count(tags: &[String], tag: &str) -> usize {
    tags.iter().filter(|other| *other == tag).count()
}

#[test]
fn the_drawing_has_every_arc_and_every_word() {
    let (svg, scene) = draw(&Choice::default(), &Filter::default(), &CAPTION);
    let tags = tags(&svg);
    let pieces: usize = scene.arcs.iter().map(|arc| arc.pieces.len()).sum();
    assert_eq!(count(&tags, "linearGradient"), pieces);
    assert_eq!(count(&tags, "circle"), scene.rings.len());
    assert_eq!(count(&tags, "script") + count(&tags, "b"), 0);
    let document = roxmltree::Document::parse(&svg).expect("XML");
    let words: String = document.descendants().filter_map(|node| node.text()).collect::<Vec<_>>().join(" ");
    for text in
        [CAPTION.title, CAPTION.filters, CAPTION.date, CAPTION.description, CAPTION.arcs, "50 et +", "Natural Earth"]
    {
        assert!(words.contains(text), "{text}");
    }
    assert!(words.contains("seulement peu documenté") && words.contains("Pays <& \"ville\">"));
    assert!(svg.len() < 400_000, "{} bytes", svg.len());
}

#[test]
fn many_links_are_three_paths_and_a_filter_takes_its_links_out() {
    let links = Choice { layer: Layer::Links, ..Choice::default() };
    let (all, scene) = draw(&links, &Filter::default(), &CAPTION);
    assert!(scene.bundled);
    assert_eq!(count(&tags(&all), "linearGradient"), 0);
    let mut filter = Filter::default();
    filter.toggle(Facet::Kind, 3);
    let (some, scene) = draw(&links, &filter, &CAPTION);
    assert!(!scene.bundled && some.len() < all.len());
    assert_eq!(count(&tags(&some), "linearGradient"), scene.arcs.iter().map(|arc| arc.pieces.len()).sum::<usize>());
}

#[test]
fn a_drawing_without_words_is_still_one() {
    let none = Caption {
        title: "",
        filters: "",
        date: "",
        description: "",
        legend_title: "",
        legend: &[],
        arcs: "",
        coverage: "",
        sources: &[],
        rtl: true,
        language: "ar",
    };
    let (svg, _) = draw(&Choice { layer: Layer::Colours, ..Choice::default() }, &Filter::default(), &none);
    let tags = tags(&svg);
    assert_eq!((count(&tags, "desc"), count(&tags, "title"), count(&tags, "linearGradient")), (0, 1, 0));
}
