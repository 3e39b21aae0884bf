//! A view that can be told to others: independent of the screen, short, and exact enough.

use super::{Camera, Viewport};
use crate::geo::{LonLat, project, turned, unproject};
use crate::text::plain;

/// What lies in the middle and how near it is. Hundredths: of degrees (about a kilometre), and of the zoom of
/// [`Camera::zoom`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Outlook {
    lat: i32,
    lon: i32,
    zoom: i32,
}

impl Outlook {
    /// The view of a camera; `None` while the screen has no size, or when the middle lies beside the globe.
    pub fn of(camera: &Camera, viewport: &Viewport) -> Option<Self> {
        let middle = unproject(camera.center)?;
        let hundredths = |value: f64| (value * 100.0).round() as i32;
        let zoom = camera.zoom(viewport);
        (viewport.width > 0.0 && zoom.is_finite()).then(|| {
            let east = camera.center.x > 0.0;
            let (lat, lon) = (hundredths(middle.lat), hundredths(middle.lon));
            // A middle on the very edge of the map must not be rounded over it, to the other side.
            let over = turned(middle.lon).abs() > 90.0 && (turned(f64::from(lon) / 100.0) > 0.0) != east;
            let back = if east { -1 } else { 1 };
            let lon = if over { lon + back } else { lon };
            Self { lat, lon, zoom: hundredths(zoom) }
        })
    }

    /// The same view on this screen, as near as it allows.
    pub fn camera(self, viewport: &Viewport) -> Camera {
        let degrees = |hundredths: i32| f64::from(hundredths) / 100.0;
        let home = Camera::home(viewport);
        let center = LonLat::new(degrees(self.lon), degrees(self.lat)).map_or(home.center, project);
        let scale = home.scale / home.zoom(viewport) * degrees(self.zoom);
        Camera { center, scale }.dragged(0.0, 0.0, viewport)
    }

    /// Whether it is (nearly) as far as one can go.
    pub fn shows_the_world(self) -> bool {
        self.zoom <= 107
    }

    /// As an address says it: latitude, longitude, zoom: `14.5,-14.25,12`.
    pub fn text(self) -> String {
        let words = |hundredths: i32| plain(f64::from(hundredths) / 100.0);
        let short = |words: String| match words.strip_suffix('0') {
            Some(short) if words.contains('.') => short.to_owned(),
            _ => words,
        };
        [self.lat, self.lon, self.zoom].map(|value| short(words(value))).join(",")
    }

    /// Reads it back; `None` for anything that is no place of the globe. Decimals past the second are left out.
    pub fn read(text: &str) -> Option<Self> {
        let mut parts = text.split(',').map(hundredths);
        let (lat, lon, zoom) = (parts.next()??, parts.next()??, parts.next()??);
        let sane = lat.abs() <= 9_000 && lon.abs() <= 18_000 && (1..=100_000).contains(&zoom);
        (sane && parts.next().is_none()).then_some(Self { lat, lon, zoom })
    }
}

/// `-14.25` as −1425, without the standard library's reading of floats.
fn hundredths(text: &str) -> Option<i32> {
    let (sign, digits) = text.strip_prefix('-').map_or((1, text), |rest| (-1, rest));
    let (whole, fraction) = digits.split_once('.').unwrap_or((digits, ""));
    let number = |digits: &str| digits.bytes().all(|byte| byte.is_ascii_digit()).then(|| digits.parse::<i32>().ok());
    let whole = number(whole)??;
    let fraction = match fraction.len() {
        0 => 0,
        1 => number(fraction)?? * 10,
        _ => number(fraction.get(..2)?)??,
    };
    Some(sign * whole.checked_mul(100)?.checked_add(fraction)?)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::camera::ScreenPoint;

    const DESK: Viewport =
        Viewport { width: 1366.0, height: 768.0, covered_bottom: 64.0, covered_top: 0.0, covered_corner: (0.0, 0.0) };
    const PHONE: Viewport =
        Viewport { width: 390.0, height: 844.0, covered_bottom: 388.0, covered_top: 64.0, covered_corner: (0.0, 0.0) };

    #[test]
    fn an_outlook_is_written_as_one_reads_it() {
        let outlook = Outlook::read("14.5,-14.25,12").unwrap();
        assert_eq!(outlook.text(), "14.5,-14.25,12");
        assert_eq!(Outlook::read("-0.5,0,1").unwrap().text(), "-0.5,0,1");
        assert_eq!(Outlook::read("48.8566,2.3522,6").unwrap().text(), "48.85,2.35,6");
    }

    #[test]
    fn what_is_no_place_is_refused() {
        for text in [
            "",
            "1,2",
            "1,2,3,4",
            "91,0,1",
            "0,181,1",
            "0,0,0",
            "a,b,c",
            "1e3,0,1",
            "--1,0,1",
            "9999999999,0,1",
            "1,,2",
            "0,0,é",
        ] {
            assert_eq!(Outlook::read(text), None, "{text}");
        }
    }

    #[test]
    fn a_phone_and_a_desk_look_at_the_same_place() {
        let desk = Camera::home(&DESK).zoomed(12.0, ScreenPoint::new(500.0, 300.0), &DESK);
        let outlook = Outlook::of(&desk, &DESK).unwrap();
        let phone = outlook.camera(&PHONE);
        assert!(phone.center.distance(desk.center) < 1.0, "{phone:?} {desk:?}");
        assert!((phone.zoom(&PHONE) - desk.zoom(&DESK)).abs() < 0.01);
    }

    proptest! {
        #[test]
        fn an_outlook_comes_back_the_same(factor in 1.0..80.0_f64, x in 0.0..1366.0_f64, y in 0.0..700.0_f64) {
            let camera = Camera::home(&DESK).zoomed(factor, ScreenPoint::new(x, y), &DESK);
            let Some(outlook) = Outlook::of(&camera, &DESK) else {
                prop_assert!(crate::geo::unproject(camera.center).is_none(), "beside the globe");
                return Ok(());
            };
            prop_assert_eq!(Outlook::read(&outlook.text()), Some(outlook));
            // A zoom rounded to hundredths moves the edge of what a hand can reach by up to 3.4 px, and the middle,
            // rounded to hundredths of a degree, by up to 1.6 px at the highest zoom.
            let again = camera.to_screen(outlook.camera(&DESK).center, &DESK);
            let before = camera.to_screen(camera.center, &DESK);
            let moved = (again.x - before.x).hypot(again.y - before.y);
            prop_assert!(moved < 6.0, "moved by {} px", moved);
        }

        #[test]
        fn no_text_panics(text in ".*") {
            if let Some(outlook) = Outlook::read(&text) {
                let camera = outlook.camera(&PHONE);
                prop_assert!(camera.scale.is_finite() && camera.scale > 0.0);
            }
        }
    }
}
