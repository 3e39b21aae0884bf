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
mod tests {
    use proptest::prelude::*;

    use super::*;

    const SCREEN: Viewport =
        Viewport { width: 1366.0, height: 768.0, covered_bottom: 0.0, covered_top: 0.0, covered_corner: (0.0, 0.0) };
    const PHONE: Viewport =
        Viewport { width: 390.0, height: 844.0, covered_bottom: 388.0, covered_top: 64.0, covered_corner: (0.0, 0.0) };

    #[test]
    fn home_shows_the_world_on_a_desk_and_the_middle_on_a_phone() {
        let view = Camera::home(&SCREEN).view(&SCREEN);
        assert!(view.min.x <= WORLD.min.x && view.max.x >= WORLD.max.x, "{view:?}");
        let phone = Camera::home(&PHONE);
        assert!(phone.scale > Camera::fit(WORLD, &PHONE, 8.0).scale * 1.5, "{phone:?}");
        let seen = phone.view(&PHONE);
        assert!(seen.contains(MapPoint::new(-170.0, -1700.0)), "France is on the screen: {seen:?}");
    }

    #[test]
    fn what_is_fitted_lies_above_the_sheet() {
        let rect = MapRect { min: MapPoint::new(-300.0, -700.0), max: MapPoint::new(-100.0, -500.0) };
        let camera = Camera::fit(rect, &PHONE, 20.0);
        let low = camera.to_screen(rect.max, &PHONE);
        assert!(low.y <= PHONE.height - PHONE.covered_bottom - 19.0, "{low:?}");
    }

    proptest! {
        #[test]
        fn the_point_under_the_finger_stays(factor in 0.2..5.0_f64, x in 100.0..1200.0_f64, y in 100.0..600.0_f64) {
            let anchor = ScreenPoint::new(x, y);
            let camera = Camera { center: MapPoint::new(0.0, -700.0), scale: 2.0 };
            let under = camera.to_map(anchor, &SCREEN);
            let after = camera.zoomed(factor, anchor, &SCREEN).to_screen(under, &SCREEN);
            prop_assert!(after.distance(anchor) < 1e-6, "{after:?}");
        }

        #[test]
        fn no_gesture_loses_the_world(
            moves in prop::collection::vec((any::<f64>(), any::<f64>(), any::<f64>()), 1..20),
            width in 0.0..4000.0_f64,
            height in 0.0..4000.0_f64,
        ) {
            let viewport = Viewport { width, height, ..Viewport::default() };
            let mut camera = Camera::home(&viewport);
            for (a, b, c) in moves {
                camera = camera.dragged(a, b, &viewport).zoomed(c, ScreenPoint::new(b, a), &viewport);
                prop_assert!(camera.scale.is_finite() && camera.scale > 0.0);
                prop_assert!(WORLD.contains(camera.center), "{camera:?}");
            }
        }
    }
}
