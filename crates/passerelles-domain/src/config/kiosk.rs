//! What can be said of a kiosk.

use super::reader::Reader;
use super::{Key, Wanted};
use crate::id::departement_of;
use crate::text::Lang;

/// How a kiosk behaves.
#[derive(Clone, Debug, PartialEq)]
pub struct Kiosk {
    /// Whether the first page becomes a kiosk by itself; else `?kiosque=1` makes it one.
    pub on: bool,
    /// The town or département that receives it.
    pub host: Option<Host>,
    /// Seconds without a touch before the warning.
    pub idle_seconds: u32,
    /// Seconds that the warning lasts.
    pub warning_seconds: u32,
    /// Whether there is a tour between visits.
    pub attract: bool,
    /// What opens the staff panel; without one it stays shut.
    pub pin: Option<String>,
    /// Languages that are offered, the first one first.
    pub languages: Vec<Lang>,
    /// Whether controls are brought within reach from the start.
    pub reach: bool,
    /// The screen, when it is described as a whole.
    pub screen: Option<Screen>,
}

impl Default for Kiosk {
    fn default() -> Self {
        Self {
            on: false,
            host: None,
            idle_seconds: 90,
            warning_seconds: 20,
            attract: true,
            pin: None,
            languages: Lang::READY.to_vec(),
            reach: false,
            screen: None,
        }
    }
}

/// Who receives a kiosk.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Host {
    /// A commune, by its INSEE code.
    Commune(String),
    /// A département, by its code.
    Departement(String),
}

impl Host {
    /// Reads a code: two figures (or a Corsican letter), or three overseas, are a département, five a commune.
    pub fn read(code: &str) -> Option<Self> {
        let code = code.trim().to_uppercase();
        let corsican = code.starts_with("2A") || code.starts_with("2B");
        let figures = if corsican { code.get(2..)? } else { &code };
        if !figures.bytes().all(|byte| byte.is_ascii_digit()) {
            return None;
        }
        match code.len() {
            5 => Some(Self::Commune(code)),
            2 => Some(Self::Departement(code)),
            3 if code.starts_with("97") || code.starts_with("98") => Some(Self::Departement(code)),
            _ => None,
        }
    }

    /// The code of its département.
    pub fn departement(&self) -> &str {
        match self {
            Self::Departement(code) => code,
            Self::Commune(code) => departement_of(code),
        }
    }
}

/// A screen on its stand.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Screen {
    /// Inches from corner to corner.
    pub diagonal_inches: f64,
    /// How it hangs.
    pub orientation: Orientation,
    /// Millimetres from the floor to the lower edge of the picture.
    pub lower_edge_mm: f64,
}

/// How a screen hangs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Orientation {
    /// Upright.
    Portrait,
    /// Lying.
    Landscape,
}

impl Kiosk {
    /// Reads the keys of `kiosk`.
    pub(super) fn read(reader: &mut Reader<'_>) -> Self {
        let usual = Self::default();
        Self {
            on: reader.truth(Key::KioskOn).unwrap_or(usual.on),
            host: reader.parsed(Key::KioskHost, Wanted::Host, Host::read),
            idle_seconds: reader.number(Key::KioskIdle, 5, 1800).map_or(usual.idle_seconds, |n| n as u32),
            warning_seconds: reader.number(Key::KioskWarning, 3, 120).map_or(usual.warning_seconds, |n| n as u32),
            attract: reader.truth(Key::KioskAttract).unwrap_or(usual.attract),
            pin: reader.parsed(Key::KioskPin, Wanted::Pin, |pin| {
                let fits = (4..=8).contains(&pin.len()) && pin.bytes().all(|byte| byte.is_ascii_digit());
                fits.then(|| pin.to_owned())
            }),
            languages: reader.languages().unwrap_or(usual.languages),
            reach: reader.truth(Key::KioskReach).unwrap_or(usual.reach),
            screen: Screen::read(reader),
        }
    }
}

impl Screen {
    /// Reads the keys of `kiosk.screen`; of a screen that is described, the edge may be left out (700 mm), and it hangs
    /// upright unless somebody says otherwise.
    fn read(reader: &mut Reader<'_>) -> Option<Self> {
        let diagonal = reader.number(Key::ScreenDiagonal, 7, 120);
        let orientation = reader.parsed(Key::ScreenOrientation, Wanted::Orientation, |word| match word {
            "portrait" => Some(Orientation::Portrait),
            "landscape" => Some(Orientation::Landscape),
            _ => None,
        });
        let edge = reader.number(Key::ScreenLowerEdge, 0, 2000);
        Some(Self {
            diagonal_inches: diagonal?,
            orientation: orientation.unwrap_or(Orientation::Portrait),
            lower_edge_mm: edge.unwrap_or(700.0),
        })
    }
}
