//! Where hands get to: touched parts lie between 0.90 m and 1.30 m above the floor, for people who stand and for people
//! who sit in a wheelchair.

use crate::config::{Orientation, Screen};

/// Millimetres above the floor between which everything is touched.
pub const BAND: (f64, f64) = (900.0, 1300.0);

/// Millimetres in an inch.
const INCH: f64 = 25.4;

/// A part of a page, in CSS pixels from its upper edge.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Band {
    /// Its upper edge.
    pub top: f64,
    /// Its lower edge.
    pub bottom: f64,
}

impl Band {
    /// Its height.
    pub fn height(self) -> f64 {
        self.bottom - self.top
    }
}

/// The height of a screen's picture in millimetres, on a page of so many CSS pixels.
pub fn height_mm(screen: &Screen, width: f64, height: f64) -> f64 {
    // Pixels are square, so their number tells the shape; how it hangs tells which side is which.
    let (long, short) = if width > height { (width, height) } else { (height, width) };
    let upright = match screen.orientation {
        Orientation::Portrait => long,
        Orientation::Landscape => short,
    };
    screen.diagonal_inches * INCH * upright / long.hypot(short).max(1.0)
}

/// The part of the page within reach; `None` when too little of the screen hangs between the two heights.
pub fn band(screen: &Screen, width: f64, height: f64, least: f64) -> Option<Band> {
    let tall = height_mm(screen, width, height);
    let at = |mm: f64| ((screen.lower_edge_mm + tall - mm) / tall.max(1.0) * height).clamp(0.0, height);
    let band = Band { top: at(BAND.1), bottom: at(BAND.0) };
    (band.height() >= least).then_some(band)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn screen(diagonal_inches: f64, orientation: Orientation, lower_edge_mm: f64) -> Screen {
        Screen { diagonal_inches, orientation, lower_edge_mm }
    }

    /// Millimetres above the floor of a line of the page, by the plain geometry of the glass.
    fn above_floor(screen: &Screen, y: f64, tall: f64, height: f64) -> f64 {
        screen.lower_edge_mm + tall * (1.0 - y / height)
    }

    #[test]
    fn three_screens_measured_with_a_ruler() {
        // 43 inches upright, 32 inches lying, 24 inches lying on a table; heights of the pictures from data sheets.
        for (one, (width, height), tall) in [
            (screen(43.0, Orientation::Portrait, 620.0), (1080.0, 1920.0), 952.0),
            (screen(32.0, Orientation::Landscape, 950.0), (1920.0, 1080.0), 398.5),
            (screen(24.0, Orientation::Landscape, 850.0), (1366.0, 768.0), 299.0),
        ] {
            assert!((height_mm(&one, width, height) - tall).abs() < 1.5, "{one:?}");
            let band = band(&one, width, height, 300.0).expect("a band");
            let (low, high) = (above_floor(&one, band.bottom, tall, height), above_floor(&one, band.top, tall, height));
            assert!(low >= 898.0 && high <= 1302.0 && low < high, "{one:?}: {low} to {high}");
            let edges = (one.lower_edge_mm.max(900.0), (one.lower_edge_mm + tall).min(1300.0));
            assert!((low - edges.0).abs() < 2.0 && (high - edges.1).abs() < 2.0, "all that is within reach: {one:?}");
        }
    }

    #[test]
    fn a_screen_that_hangs_too_high_or_lies_too_low_has_none() {
        for edge in [1290.0, 2000.0] {
            assert_eq!(band(&screen(43.0, Orientation::Portrait, edge), 1080.0, 1920.0, 300.0), None, "{edge}");
        }
        assert_eq!(band(&screen(10.0, Orientation::Landscape, 100.0), 1280.0, 800.0, 300.0), None);
        assert_eq!(band(&screen(43.0, Orientation::Portrait, 620.0), 0.0, 0.0, 300.0), None);
    }
}
