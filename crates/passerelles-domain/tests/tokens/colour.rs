//! What the eye makes of a colour: contrast (WCAG 2.2) and difference (CIEDE2000).

use std::f64::consts::TAU;

/// A colour in linear light: red, green and blue from 0 to 1.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Colour(pub(crate) [f64; 3]);

/// A colour in CIE L\*a\*b\* under D65.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Lab {
    pub(crate) l: f64,
    pub(crate) a: f64,
    pub(crate) b: f64,
}

impl Colour {
    /// Reads `#rrggbb`.
    pub(crate) fn parse(text: &str) -> Option<Self> {
        let digits = text.strip_prefix('#').filter(|digits| digits.len() == 6)?;
        let number = u32::from_str_radix(digits, 16).ok()?;
        let [_, red, green, blue] = number.to_be_bytes();
        Some(Self([red, green, blue].map(|byte| linear(f64::from(byte) / 255.0))))
    }

    /// The same colour as a screen shows it: 256 steps of each channel.
    pub(crate) fn on_screen(self) -> Self {
        Self(self.0.map(|channel| linear((encoded(channel.clamp(0.0, 1.0)) * 255.0).round() / 255.0)))
    }

    /// Relative luminance, from 0 to 1.
    pub(crate) fn luminance(self) -> f64 {
        dot([0.2126, 0.7152, 0.0722], self.0)
    }

    /// Contrast ratio, from 1 to 21.
    pub(crate) fn contrast(self, other: Self) -> f64 {
        let (one, two) = (self.luminance() + 0.05, other.luminance() + 0.05);
        one.max(two) / one.min(two)
    }

    /// Coordinates in which distances mean something.
    pub(crate) fn lab(self) -> Lab {
        let x = curve(dot([0.412_456_4, 0.357_576_1, 0.180_437_5], self.0) / 0.950_47);
        let y = curve(dot([0.212_672_9, 0.715_152_2, 0.072_175_0], self.0));
        let z = curve(dot([0.019_333_9, 0.119_192_0, 0.950_304_1], self.0) / 1.088_83);
        Lab { l: 116.0 * y - 16.0, a: 500.0 * (x - y), b: 200.0 * (y - z) }
    }

    /// CIEDE2000 between two colours.
    pub(crate) fn difference(self, other: Self) -> f64 {
        difference(self.lab(), other.lab())
    }
}

pub(crate) fn dot(row: [f64; 3], column: [f64; 3]) -> f64 {
    row.iter().zip(column).map(|(one, two)| one * two).sum()
}

fn linear(value: f64) -> f64 {
    if value <= 0.040_45 { value / 12.92 } else { ((value + 0.055) / 1.055).powf(2.4) }
}

fn encoded(value: f64) -> f64 {
    if value <= 0.003_130_8 { value * 12.92 } else { 1.055 * value.powf(1.0 / 2.4) - 0.055 }
}

fn curve(value: f64) -> f64 {
    if value > 216.0 / 24389.0 { value.cbrt() } else { (24389.0 / 27.0 * value + 16.0) / 116.0 }
}

/// CIEDE2000 with all weights 1 (Sharma, Wu and Dalal, 2005).
pub(crate) fn difference(one: Lab, two: Lab) -> f64 {
    let (chroma1, hue1, chroma2, hue2) = chroma_and_hue(one, two);
    let grey = chroma1 * chroma2 == 0.0;
    let turn = if grey { 0.0 } else { (hue2 - hue1 + 540.0).rem_euclid(360.0) - 180.0 };
    let hue = if grey { hue1 + hue2 } else { hue1 + turn / 2.0 };
    let (lightness, chroma) = (f64::midpoint(one.l, two.l), f64::midpoint(chroma1, chroma2));
    let wave = |times: f64, shift: f64| ((times * hue + shift) / 360.0 * TAU).cos();
    let bend = 1.0 - 0.17 * wave(1.0, -30.0) + 0.24 * wave(2.0, 0.0) + 0.32 * wave(3.0, 6.0) - 0.20 * wave(4.0, -63.0);
    let middle = (lightness - 50.0).powi(2);
    let by_lightness = (two.l - one.l) / (1.0 + 0.015 * middle / (20.0 + middle).sqrt());
    let by_chroma = (chroma2 - chroma1) / (1.0 + 0.045 * chroma);
    let arc = 2.0 * (chroma1 * chroma2).sqrt() * (turn / 720.0 * TAU).sin();
    let by_hue = arc / (1.0 + 0.015 * chroma * bend);
    let blue = 30.0 * (-((hue.rem_euclid(360.0) - 275.0) / 25.0).powi(2)).exp();
    let twist = -(blue / 180.0 * TAU).sin() * 2.0 * strong(chroma);
    (by_lightness.powi(2) + by_chroma.powi(2) + by_hue.powi(2) + twist * by_chroma * by_hue).sqrt()
}

/// Chroma and hue (degrees) of both, with `a` stretched as the formula asks.
fn chroma_and_hue(one: Lab, two: Lab) -> (f64, f64, f64, f64) {
    let stretch = 1.5 - 0.5 * strong(f64::midpoint(one.a.hypot(one.b), two.a.hypot(two.b)));
    let of = |lab: Lab| {
        let a = lab.a * stretch;
        (a.hypot(lab.b), lab.b.atan2(a).to_degrees().rem_euclid(360.0))
    };
    let ((chroma1, hue1), (chroma2, hue2)) = (of(one), of(two));
    (chroma1, hue1, chroma2, hue2)
}

fn strong(chroma: f64) -> f64 {
    let power = chroma.powi(7);
    (power / (power + 25.0_f64.powi(7))).sqrt()
}
