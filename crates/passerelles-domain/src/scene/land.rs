//! Countries, their borders and the grid of the globe.

use super::{Choice, Stage};
use crate::atlas::class_of;
use crate::geo::{LonLat, MapPoint, MapRect, project};
use crate::id::Iso2;
use crate::order::sorted_by;
use crate::world::{Outline, Sides};

/// How a country is filled.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Fill {
    /// No documented link.
    None,
    /// Class 1 to 6 by number of links.
    Class(u8),
    /// France and its overseas units.
    France,
    /// Any country but the selected one, seen from near.
    Dim,
    /// The selected country, seen from near.
    Selected,
}

impl Fill {
    /// Draw order.
    fn order(self) -> u64 {
        match self {
            Self::None => 0,
            Self::Class(class) => u64::from(class),
            Self::France => 10,
            Self::Dim => 11,
            Self::Selected => 12,
        }
    }
}

/// How a line between two countries is drawn.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum BorderStyle {
    /// Between two countries without links, or seen from near.
    Soft,
    /// The darker neighbour is of class 1 or 2, or is France.
    OnLight,
    /// The darker neighbour is of class 3 to 6.
    OnDark,
    /// Land meets sea.
    Coast,
    /// Around the selected country.
    Selected,
}

impl BorderStyle {
    /// Width of the line, in CSS pixels.
    pub const fn width(self) -> f64 {
        match self {
            Self::Soft => 0.7,
            Self::OnLight | Self::OnDark | Self::Coast => 0.6,
            Self::Selected => 2.0,
        }
    }
}

/// Positions in the world's tables, grouped by how they are drawn: one group is one path.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Land {
    /// Shapes by fill, in draw order.
    pub fills: Vec<(Fill, Vec<u32>)>,
    /// Lines by style, in draw order.
    pub borders: Vec<(BorderStyle, Vec<u32>)>,
}

impl Land {
    /// Groups what meets `cover`.
    pub(super) fn build(stage: &Stage<'_>, choice: &Choice, cover: MapRect) -> Self {
        let shapes = &stage.world.shapes;
        let fills: Vec<Fill> = shapes.iter().map(|shape| fill_of(stage, choice, shape)).collect();
        let seen: Vec<bool> = shapes.iter().map(|shape| shape.bounds.meets(cover)).collect();
        let selected = choice.selected.and_then(|id| stage.atlas.country(id)).map(|country| country.iso2);
        let selected = selected.and_then(|code| stage.world.shape_of(code)).map(|at| at as u32);
        let mut land = Self::default();
        for ((at, fill), _) in (0_u32..).zip(&fills).zip(&seen).filter(|(_, seen)| **seen) {
            push(&mut land.fills, *fill, at);
        }
        let fill_at = |at: u32| fills.get(at as usize).copied().unwrap_or(Fill::None);
        let seen_at = |at: u32| seen.get(at as usize).copied().unwrap_or(false);
        for (at, line) in (0_u32..).zip(&stage.world.lines) {
            match line.sides {
                Sides::Coast(shape) if seen_at(shape) => {
                    push(&mut land.borders, BorderStyle::Coast, at);
                    if Some(shape) == selected {
                        push(&mut land.borders, BorderStyle::Selected, at);
                    }
                }
                Sides::Border(a, b) if seen_at(a) || seen_at(b) => {
                    push(&mut land.borders, border_style(fill_at(a), fill_at(b)), at);
                    if Some(a) == selected || Some(b) == selected {
                        push(&mut land.borders, BorderStyle::Selected, at);
                    }
                }
                _ => {}
            }
        }
        land.fills = sorted_by(land.fills, |(fill, _)| fill.order());
        land.borders = sorted_by(land.borders, |(style, _)| *style as u64);
        land
    }
}

fn push<K: PartialEq>(groups: &mut Vec<(K, Vec<u32>)>, key: K, at: u32) {
    match groups.iter_mut().find(|(known, _)| *known == key) {
        Some((_, group)) => group.push(at),
        None => groups.push((key, vec![at])),
    }
}

fn fill_of(stage: &Stage<'_>, choice: &Choice, shape: &Outline) -> Fill {
    if shape.code == Iso2::NEUTRAL {
        return if choice.near { Fill::Dim } else { Fill::None };
    }
    let Some(id) = stage.atlas.country_by_code(shape.code) else {
        return if choice.near { Fill::Dim } else { Fill::None };
    };
    if choice.near {
        return if choice.selected == Some(id) { Fill::Selected } else { Fill::Dim };
    }
    if stage.atlas.country(id).is_some_and(|country| country.french) {
        return Fill::France;
    }
    match stage.selection.counts.get(id.index()).map_or(0, |count| class_of(stage.bounds, *count)) {
        0 => Fill::None,
        class => Fill::Class(class),
    }
}

fn border_style(a: Fill, b: Fill) -> BorderStyle {
    let weight = |fill: Fill| match fill {
        Fill::None | Fill::Dim | Fill::Selected => 0,
        Fill::France => 1,
        Fill::Class(class) => class,
    };
    match weight(a).max(weight(b)) {
        0 => BorderStyle::Soft,
        1 | 2 => BorderStyle::OnLight,
        _ => BorderStyle::OnDark,
    }
}

/// Meridians every 30° and parallels every 20°, as lines in map units.
pub fn graticule() -> Vec<Vec<MapPoint>> {
    let line = |points: &mut dyn Iterator<Item = (f64, f64)>| -> Vec<MapPoint> {
        points.filter_map(|(lon, lat)| LonLat::new(lon, lat)).map(project).collect()
    };
    let meridians = (0..12)
        .map(|at| f64::from(at) * 30.0 - 180.0)
        .map(|lon| line(&mut (-40..=42).map(|step| (lon, f64::from(step) * 2.0))));
    // From just right of the map's edge, round the globe, to just left of it.
    let parallels = (-4..=4).map(|at| f64::from(at) * 20.0).map(|lat| {
        line(&mut (0..=120).map(|step| {
            let lon = -168.3 + f64::from(step) * 2.998;
            (if lon > 180.0 { lon - 360.0 } else { lon }, lat)
        }))
    });
    meridians.chain(parallels).collect()
}
