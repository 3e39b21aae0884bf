//! The map as a drawing that stands by itself: what is looked at, in the colours of the page, on a sheet of one size,
//! whatever screen it is taken from.

use passerelles_domain::camera::{Camera, Viewport};
use passerelles_domain::export::{Caption, Drawing, Palette, Sheet, map_svg};
use passerelles_domain::scene::{self, Choice, DETAIL_ZOOM, Fill, LabelStyle, Named, Scene, Stage, TOWN_ZOOM};

use super::files::Shown;
use super::words::Words;
use crate::page::map::legend;
use crate::platform::{date, dom, text};

/// The sheet, in CSS pixels.
const SHEET: Viewport =
    Viewport { width: 1600.0, height: 860.0, covered_bottom: 0.0, covered_top: 0.0, covered_corner: (0.0, 0.0) };
/// Pixels kept free around a country.
const MARGIN: f64 = 60.0;
/// Width of a letter of a name, in CSS pixels: a file does not know its fonts.
const LETTER: f64 = 8.2;

/// Draws what the map shows.
pub(super) fn draw(shown: &Shown, words: &Words) -> Sheet {
    let camera = camera(shown);
    let zoom = camera.zoom(&SHEET);
    let world = shown.detail.as_ref().filter(|_| zoom >= DETAIL_ZOOM).unwrap_or(&shown.core.world);
    let stage = Stage { atlas: &shown.core.atlas, world, selection: &shown.selection, bounds: &shown.core.bounds };
    let choice = Choice {
        layer: shown.address.view.layer(),
        selected: shown.selected,
        opened: shown.opened,
        near: shown.selected.is_some(),
        towns: zoom >= TOWN_ZOOM,
    };
    let arcs = scene::arcs(&stage, &choice);
    let scene = Scene::build(&stage, &choice, &arcs, camera.view(&SHEET));
    let places = shown.passports.places(&shown.core.atlas);
    let name = |named: Named, style: LabelStyle| match named {
        Named::Country(id) if style == LabelStyle::Neighbour => Some(text::upper(shown.core.name(id))),
        Named::Country(id) => Some(shown.core.name(id).to_owned()),
        Named::Place(id) => places.get(id.index()).copied().flatten().map(str::to_owned),
    };
    let measure = |words: &str, _: LabelStyle| words.chars().count() as f64 * LETTER;
    let labels = scene::place_labels(&stage, &choice, &scene, (&camera, &SHEET), name, measure);
    let drawing = Drawing { scene: &scene, arcs: &arcs, world, labels: &labels, camera: &camera, viewport: &SHEET };
    with_caption(shown, words, |caption| map_svg(&drawing, &palette(), caption))
}

/// Where the address looks.
fn camera(shown: &Shown) -> Camera {
    let frame = shown.selected.and_then(|id| shown.core.atlas.country(id)).map(|country| country.frame);
    match (shown.address.outlook, frame) {
        (Some(outlook), _) => outlook.camera(&SHEET),
        (None, Some(frame)) => Camera::fit(frame, &SHEET, MARGIN),
        (None, None) => Camera::home(&SHEET),
    }
}

/// The colours of the page.
fn palette() -> Palette {
    let token = dom::token;
    Palette {
        paper: token("--paper"),
        ink: token("--ink"),
        quiet: token("--ink2"),
        halo: token("--map-halo"),
        sea: token("--map-sea"),
        graticule: token("--map-grat"),
        none: token("--map-none"),
        classes: ["--map-1", "--map-2", "--map-3", "--map-4", "--map-5", "--map-6"].map(token),
        france: token("--map-france"),
        dim: token("--map-dim"),
        selected: token("--map-sel"),
        soft: token("--map-bsoft"),
        on_light: token("--map-blight"),
        on_dark: token("--map-bdark"),
        coast: token("--map-coast"),
        outline: token("--map-selline"),
        arc: token("--map-arc"),
        opened: token("--map-opened"),
        ring: token("--map-ring"),
    }
}

fn with_caption<R>(shown: &Shown, words: &Words, act: impl FnOnce(&Caption<'_>) -> R) -> R {
    use crate::route::View;
    let t = shown.setting.t;
    let near = shown.selected.is_some();
    let labels = legend::labels(t, &shown.core.bounds);
    let classes = (1_u8..).map(Fill::Class).zip(labels.iter().map(String::as_str));
    let legend: Vec<(Fill, &str)> = if near {
        vec![(Fill::Selected, t.export_legend_selected()), (Fill::France, t.export_legend_france())]
    } else {
        classes.chain([(Fill::None, t.map_legend_none())]).collect()
    };
    let arcs = match (near, shown.address.view) {
        (true, _) => t.export_legend_rings(),
        (_, View::Colours) => "",
        (_, View::Links) => t.map_legend_lines(),
        (_, View::Flows | View::Table) => t.map_legend_widths(),
    };
    let countries = shown.selection.counts.iter().filter(|links| **links > 0).count();
    let countries = if near { 1 } else { countries };
    let links = t.map_links(shown.ids.len() as u64);
    act(&Caption {
        language: t.lang().tag(),
        rtl: t.lang().dir() == "rtl",
        title: &words.title,
        filters: &words.filters,
        date: &t.export_date(&date::in_words(t.lang().tag())),
        description: &t.export_describe(&t.export_countries(countries as u64), &links),
        legend_title: if near { "" } else { t.map_legend_title() },
        legend: &legend,
        arcs,
        coverage: &shown.coverage,
        sources: &[t.export_source_links(), t.export_source_map()],
    })
}
