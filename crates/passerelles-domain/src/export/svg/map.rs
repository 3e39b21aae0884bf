//! The map itself: sea, land, borders, arcs, rings, names.

use super::pen::{PARTS, PathData, Pen};
use super::{Drawing, Palette};
use crate::camera::{Camera, ScreenPoint, Viewport};
use crate::geo::MapPoint;
use crate::scene::{
    Arc, BorderStyle, Emphasis, FADING, Label, LabelStyle, Ribbon, Ring, RingOf, graticule, ribbons, thirds,
};
use crate::text::plain;

/// Draws the map under the title.
pub(super) fn map(pen: &mut Pen, drawing: &Drawing<'_>, palette: &Palette, top: f64) {
    let (width, height) = (drawing.viewport.width, drawing.viewport.height);
    let [wide, high] = [width, height].map(plain);
    let area = [("x", "0"), ("y", &plain(top)), ("width", &wide), ("height", &high)];
    // An inner drawing cuts off what is outside of it, in every program.
    pen.open("svg", &[&area[..], &[("viewBox", &format!("0 0 {wide} {high}")), ("overflow", "hidden")]].concat());
    pen.rectangle((0.0, 0.0, width, height), palette.sea.as_str());
    let tenths = format!("scale({})", plain(1.0 / PARTS));
    let joins = [("transform", tenths.as_str()), ("stroke-linejoin", "round"), ("stroke-linecap", "round")];
    pen.open("g", &joins);
    land(pen, drawing, palette);
    if drawing.scene.bundled {
        hairlines(pen, drawing, palette);
    }
    for (number, arc) in drawing.scene.arcs.iter().enumerate() {
        tapered(pen, drawing, palette, arc, number);
    }
    pen.close();
    for ring in &drawing.scene.rings {
        circle(pen, drawing, palette, ring);
    }
    for label in drawing.labels {
        name(pen, palette, label);
    }
    pen.close();
}

fn on_screen<'p>(
    camera: &'p Camera,
    viewport: &'p Viewport,
    points: impl IntoIterator<Item = MapPoint> + 'p,
) -> impl Iterator<Item = (f64, f64)> + 'p {
    points.into_iter().map(|point| {
        let ScreenPoint { x, y } = camera.to_screen(point, viewport);
        (x, y)
    })
}

fn stroke(pen: &mut Pen, path: &PathData, ink: &str, width: f64, opacity: f64) {
    if !path.as_str().is_empty() {
        let (width, opacity) = (plain(width * PARTS), plain(opacity));
        let attributes = [
            ("d", path.as_str()),
            ("fill", "none"),
            ("stroke", ink),
            ("stroke-width", &width),
            ("stroke-opacity", &opacity),
        ];
        pen.empty("path", &attributes);
    }
}

fn land(pen: &mut Pen, Drawing { scene, world, camera, viewport, .. }: &Drawing<'_>, palette: &Palette) {
    let mut grid = PathData::default();
    for line in graticule() {
        grid.line(on_screen(camera, viewport, line), false);
    }
    stroke(pen, &grid, palette.graticule.as_str(), 0.8, 1.0);
    for (fill, shapes) in &scene.land.fills {
        let mut path = PathData::default();
        let shapes = shapes.iter().filter_map(|at| world.shapes.get(*at as usize));
        for ring in shapes.flat_map(|shape| &shape.rings) {
            path.line(on_screen(camera, viewport, world.ring(ring)), true);
        }
        if !path.as_str().is_empty() {
            pen.empty("path", &[("d", path.as_str()), ("fill", palette.fill(*fill)), ("fill-rule", "evenodd")]);
        }
    }
    for (style, lines) in &scene.land.borders {
        let mut path = PathData::default();
        for line in lines.iter().filter_map(|at| world.lines.get(*at as usize)) {
            path.line(on_screen(camera, viewport, line.points.iter().copied()), false);
        }
        stroke(pen, &path, border(palette, *style), style.width(), 1.0);
    }
}

fn border(palette: &Palette, style: BorderStyle) -> &str {
    match style {
        BorderStyle::Soft => palette.soft.as_str(),
        BorderStyle::OnLight => palette.on_light.as_str(),
        BorderStyle::OnDark => palette.on_dark.as_str(),
        BorderStyle::Coast => palette.coast.as_str(),
        BorderStyle::Selected => palette.outline.as_str(),
    }
}

fn hairlines(pen: &mut Pen, drawing: &Drawing<'_>, palette: &Palette) {
    let mut paths = FADING.map(|_| PathData::default());
    for (third, part) in drawing.arcs.iter().flat_map(thirds) {
        if let Some(path) = paths.get_mut(third) {
            path.line(on_screen(drawing.camera, drawing.viewport, part.iter().copied()), false);
        }
    }
    for (path, opacity) in paths.iter().zip(FADING) {
        stroke(pen, path, palette.arc.as_str(), 0.8, opacity);
    }
}

fn ink(palette: &Palette, emphasis: Emphasis) -> &str {
    if emphasis == Emphasis::Opened { palette.opened.as_str() } else { palette.arc.as_str() }
}

/// One arc, with a gradient for each piece of it.
fn tapered(pen: &mut Pen, drawing: &Drawing<'_>, palette: &Palette, arc: &Arc, number: usize) {
    for (piece, Ribbon { outline, start, end }) in
        ribbons(arc, drawing.camera, drawing.viewport).into_iter().enumerate()
    {
        let mut path = PathData::default();
        path.line(outline, true);
        if path.as_str().is_empty() {
            continue;
        }
        let id = format!("a{number}-{piece}");
        let [x1, y1, x2, y2] = [start.0.x, start.0.y, end.0.x, end.0.y].map(|pixels| plain(pixels * PARTS));
        let ends = [("x1", x1.as_str()), ("y1", &y1), ("x2", &x2), ("y2", &y2)];
        pen.open("linearGradient", &[&[("id", id.as_str()), ("gradientUnits", "userSpaceOnUse")], &ends[..]].concat());
        for (offset, opacity) in [("0", start.1), ("1", end.1)] {
            let colour = ink(palette, arc.emphasis);
            let stop = [("offset", offset), ("stop-color", colour), ("stop-opacity", &plain(opacity))];
            pen.empty("stop", &stop);
        }
        pen.close();
        pen.empty("path", &[("d", path.as_str()), ("fill", &format!("url(#{id})"))]);
    }
}

fn circle(pen: &mut Pen, drawing: &Drawing<'_>, palette: &Palette, ring: &Ring) {
    let ScreenPoint { x, y } = drawing.camera.to_screen(ring.at, drawing.viewport);
    let colour = ink(palette, ring.emphasis);
    let (radius, fill, edge, width, opacity) = match (ring.of, ring.emphasis) {
        (RingOf::France, _) => (ring.radius + 1.25, colour, palette.ring.as_str(), 2.5, 1.0),
        (_, Emphasis::Opened) => (ring.radius + 3.0, colour, palette.ring.as_str(), 1.5, 1.0),
        (_, Emphasis::Faint) => (ring.radius, palette.ring.as_str(), colour, 1.4, 0.45),
        (_, Emphasis::Plain) => (ring.radius, palette.ring.as_str(), colour, 1.7, 1.0),
    };
    let [x, y, radius, width, opacity] = [x, y, radius, width, opacity].map(plain);
    let place = [("cx", x.as_str()), ("cy", &y), ("r", &radius)];
    let style = [("fill", fill), ("stroke", edge), ("stroke-width", &width), ("opacity", &opacity)];
    pen.empty("circle", &[&place[..], &style[..]].concat());
}

fn name(pen: &mut Pen, palette: &Palette, label: &Label) {
    let (size, weight, spacing, colour) = match label.style {
        LabelStyle::Town => ("14", "500", "0", palette.ink.as_str()),
        LabelStyle::Major => ("15", "650", "0", palette.ink.as_str()),
        LabelStyle::Partner => ("13.5", "600", "0", palette.ink.as_str()),
        LabelStyle::Neighbour => ("13.5", "600", "1.4", palette.quiet.as_str()),
    };
    let [x, y] = [label.at.x, label.at.y].map(plain);
    // Names stand where they were measured, also in a sheet that is read from right to left.
    let place = [("x", x.as_str()), ("y", &y), ("dy", ".35em"), ("direction", "ltr")];
    let font = [("font-size", size), ("font-weight", weight), ("letter-spacing", spacing), ("fill", colour)];
    let halo = [
        ("stroke", palette.halo.as_str()),
        ("stroke-width", "3"),
        ("stroke-linejoin", "round"),
        ("paint-order", "stroke"),
    ];
    pen.leaf("text", &[&place[..], &font[..], &halo[..]].concat(), &label.text);
}
