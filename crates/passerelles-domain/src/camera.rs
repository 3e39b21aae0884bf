//! What the screen shows of the map: an immutable value, moved by making another one.

mod flight;
mod outlook;

pub use flight::Flight;
pub use outlook::Outlook;

use crate::geo::{MapPoint, MapRect, within};

/// A point of the screen, in CSS pixels from the upper left corner of the map.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct ScreenPoint {
    /// Pixels to the right.
    pub x: f64,
    /// Pixels down.
    pub y: f64,
}

impl ScreenPoint {
    /// A point of the screen.
    pub const fn new(x: f64, y: f64) -> Self {
        Self { x, y }
    }

    /// Distance in CSS pixels.
    pub fn distance(self, other: Self) -> f64 {
        (self.x - other.x).hypot(self.y - other.y)
    }
}

/// The size of the map on the screen and what covers its edges (a sheet, a legend). CSS pixels.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Viewport {
    /// Width.
    pub width: f64,
    /// Height.
    pub height: f64,
    /// Covered at the bottom, by the sheet of a phone.
    pub covered_bottom: f64,
    /// Covered at the top, by a search field.
    pub covered_top: f64,
    /// Width and height of what covers the upper right corner, by buttons: names keep out of it.
    pub covered_corner: (f64, f64),
}

impl Viewport {
    /// The middle of what stays visible.
    pub fn center(&self) -> ScreenPoint {
        ScreenPoint::new(self.width / 2.0, self.covered_top + self.visible_height() / 2.0)
    }

    /// Height of what stays visible, at least one pixel.
    pub fn visible_height(&self) -> f64 {
        (self.height - self.covered_bottom - self.covered_top).max(1.0)
    }
}

/// The land as a whole, in map units: every coast from Cape Horn to Greenland, without Antarctica.
pub const WORLD: MapRect = MapRect { min: MapPoint::new(-5080.0, -2600.0), max: MapPoint::new(5080.0, 1960.0) };

/// How far one may zoom in, relative to the whole world.
const MAX_ZOOM: f64 = 90.0;

/// Width below which a screen is a phone's, in CSS pixels.
const NARROW: f64 = 600.0;

/// Where one looks and how near.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Camera {
    /// The point in the middle of the visible part.
    pub center: MapPoint,
    /// CSS pixels in one map unit; always positive.
    pub scale: f64,
}

impl Default for Camera {
    /// The whole world on a small screen, until the size of the real one is known.
    fn default() -> Self {
        Self { center: WORLD.center(), scale: 0.1 }
    }
}

impl Camera {
    /// Shows the whole rectangle with `margin` pixels around it.
    pub fn fit(rect: MapRect, viewport: &Viewport, margin: f64) -> Self {
        let room = |space: f64| (space - 2.0 * margin).max(space * 0.5).max(1.0);
        let scale = (room(viewport.width) / rect.width().max(1.0))
            .min(room(viewport.visible_height()) / rect.height().max(1.0));
        Self { center: rect.center(), scale }.limited(viewport)
    }

    /// The first view: the whole world; on a phone, where it would be a ribbon, its middle around Europe and Africa.
    pub fn home(viewport: &Viewport) -> Self {
        if viewport.width >= NARROW {
            return Self::fit(WORLD, viewport, 8.0);
        }
        let middle = MapRect { min: MapPoint::new(-1900.0, -2250.0), max: MapPoint::new(1900.0, 1700.0) };
        let scale = (viewport.visible_height() * 0.96 / middle.height()).min(viewport.width / middle.width());
        Self { center: middle.center(), scale }.limited(viewport)
    }

    /// From the map to the screen.
    pub fn to_screen(&self, point: MapPoint, viewport: &Viewport) -> ScreenPoint {
        let middle = viewport.center();
        ScreenPoint::new(
            middle.x + (point.x - self.center.x) * self.scale,
            middle.y + (point.y - self.center.y) * self.scale,
        )
    }

    /// From the screen to the flat map (which may be outside the world).
    pub fn to_map(&self, point: ScreenPoint, viewport: &Viewport) -> MapPoint {
        let middle = viewport.center();
        MapPoint::new(
            self.center.x + (point.x - middle.x) / self.scale,
            self.center.y + (point.y - middle.y) / self.scale,
        )
    }

    /// What the whole screen shows, covered parts included. Map units.
    pub fn view(&self, viewport: &Viewport) -> MapRect {
        MapRect {
            min: self.to_map(ScreenPoint::default(), viewport),
            max: self.to_map(ScreenPoint::new(viewport.width, viewport.height), viewport),
        }
    }

    /// Moved as if the map had been dragged by so many pixels.
    #[must_use]
    pub fn dragged(self, dx: f64, dy: f64, viewport: &Viewport) -> Self {
        let center = MapPoint::new(self.center.x - dx / self.scale, self.center.y - dy / self.scale);
        Self { center, ..self }.limited(viewport)
    }

    /// Nearer (`factor` > 1) or farther, keeping what lies under `anchor` where it is.
    #[must_use]
    pub fn zoomed(self, factor: f64, anchor: ScreenPoint, viewport: &Viewport) -> Self {
        if !(factor.is_finite() && factor > 0.0) {
            return self;
        }
        let under = self.to_map(anchor, viewport);
        let (least, most) = Self::scales(viewport);
        let scale = within(self.scale * factor, least, most);
        let middle = viewport.center();
        let center = MapPoint::new(under.x - (anchor.x - middle.x) / scale, under.y - (anchor.y - middle.y) / scale);
        Self { center, scale }.limited(viewport)
    }

    /// Moved as little as needed for a rectangle to be seen whole, `margin` pixels from what covers the map; when it is
    /// too large for that, for its `middle` to be.
    #[must_use]
    pub fn revealing(self, rect: MapRect, middle: MapPoint, viewport: &Viewport, margin: f64) -> Self {
        let free = (viewport.width - 2.0 * margin, viewport.visible_height() - 2.0 * margin);
        let fits = rect.width() * self.scale <= free.0 && rect.height() * self.scale <= free.1;
        let rect = if fits { rect } else { MapRect { min: middle, max: middle } };
        let (min, max) = (self.to_screen(rect.min, viewport), self.to_screen(rect.max, viewport));
        // What keeps clear of the upper right corner, by its shorter side.
        let top = viewport.covered_top + margin;
        let (right, low) =
            (viewport.width - viewport.covered_corner.0, viewport.covered_top + viewport.covered_corner.1);
        let beside = within(0.0, margin - min.x, viewport.width - margin - max.x);
        let mut across = beside;
        let down = within(0.0, top - min.y, viewport.height - viewport.covered_bottom - margin - max.y);
        if max.x + beside > right - margin && min.y + down < low + margin {
            across = right - margin - max.x;
        }
        self.dragged(across, down, viewport)
    }

    /// How near the camera is: 1 shows the whole world, [`MAX_ZOOM`] is the nearest.
    pub fn zoom(&self, viewport: &Viewport) -> f64 {
        self.scale / Self::scales(viewport).0
    }

    /// Smallest and largest scale on this screen.
    fn scales(viewport: &Viewport) -> (f64, f64) {
        let whole = (viewport.width / WORLD.width()).min(viewport.visible_height() / WORLD.height()) * 0.94;
        let whole = if whole.is_finite() && whole > 0.0 { whole } else { 0.01 };
        (whole, (whole * MAX_ZOOM).max(3.0))
    }

    /// The same camera, neither too far nor too near, with some land in the middle.
    fn limited(self, viewport: &Viewport) -> Self {
        let (least, most) = Self::scales(viewport);
        let scale = if self.scale.is_finite() { within(self.scale, least, most) } else { least };
        let inside = |value: f64, low: f64, high: f64, span: f64| {
            let half = (span / scale / 2.0).min((high - low) / 2.0) * 0.8;
            if value.is_finite() { within(value, low + half, high - half) } else { f64::midpoint(low, high) }
        };
        Self {
            center: MapPoint::new(
                inside(self.center.x, WORLD.min.x, WORLD.max.x, viewport.width),
                inside(self.center.y, WORLD.min.y, WORLD.max.y, viewport.visible_height()),
            ),
            scale,
        }
    }
}

#[cfg(test)]
mod tests;
