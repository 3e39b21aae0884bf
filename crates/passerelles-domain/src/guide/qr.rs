//! The address of a road map as a QR code, small enough for a printed page.

use qrcode::{Color, EcLevel, QrCode, Version};

/// Largest version: 65 modules a side, read from a page at arm's length.
const LARGEST: i16 = 12;

/// A code as modules.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Qr {
    /// Modules on each side, without the quiet zone.
    pub size: u8,
    /// Version, from 1 to 12.
    pub version: u8,
    rows: Vec<Vec<bool>>,
}

impl Qr {
    /// The code of an address; `None` for one that is too long. As much correction as the smallest version holds.
    pub fn of(address: &str) -> Option<Self> {
        let least = QrCode::with_error_correction_level(address, EcLevel::L).ok()?;
        let version @ Version::Normal(number @ 1..=LARGEST) = least.version() else { return None };
        let stronger = |level| QrCode::with_version(address, version, level).ok();
        let code = [EcLevel::H, EcLevel::Q, EcLevel::M].into_iter().find_map(stronger).unwrap_or(least);
        let rows: Vec<Vec<bool>> = code
            .to_colors()
            .chunks(code.width())
            .map(|row| row.iter().map(|module| *module == Color::Dark).collect())
            .collect();
        Some(Self { size: u8::try_from(rows.len()).ok()?, version: u8::try_from(number).ok()?, rows })
    }

    /// Whether a module is dark.
    pub fn is_dark(&self, x: usize, y: usize) -> bool {
        self.rows.get(y).and_then(|row| row.get(x)).copied().unwrap_or_default()
    }

    /// The dark modules as one SVG path, a unit each, in runs.
    pub fn path(&self) -> String {
        let mut path = String::new();
        for (y, row) in self.rows.iter().enumerate() {
            let mut x = 0;
            while x < row.len() {
                let run = row.iter().skip(x).take_while(|dark| **dark).count();
                if run > 0 {
                    path.push_str(&["M", &x.to_string(), " ", &y.to_string(), "h", &run.to_string(), "v1h-"].concat());
                    path.push_str(&run.to_string());
                    path.push('z');
                }
                x += run.max(1);
            }
        }
        path
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    /// What a camera reads: modules of four points, four modules of white around.
    fn decoded(code: &Qr) -> String {
        let side = (usize::from(code.size) + 8) * 4;
        let shade = |x: usize, y: usize| match (x / 4).checked_sub(4).zip((y / 4).checked_sub(4)) {
            Some((x, y)) if code.is_dark(x, y) => 0,
            _ => 255,
        };
        let mut image = rqrr::PreparedImage::prepare_from_greyscale(side, side, shade);
        let grids = image.detect_grids();
        let (_, content) = grids.first().expect("a code").decode().expect("a readable code");
        content
    }

    #[test]
    fn what_is_drawn_is_what_is_read() {
        for answers in [
            "1.ac",
            "1.ac.bv.c32.esol-lien.g",
            &"1.ac.bb.c32.di.ejls.fp.hsn.ijo.kesh.lea.maeu.na.ob.pb.qd.rpiah.z62667".repeat(3),
        ] {
            let address = format!("https://passerelles.example.org/demarche/bilan#{answers}");
            let code = Qr::of(&address).expect("a code");
            assert!(code.version <= 12);
            assert_eq!(decoded(&code), address);
        }
    }

    proptest! {
        /// Addresses of many houses, answers, messages with accents, long runs of the same.
        #[test]
        fn whatever_is_written_is_read(
            host in "[a-z]{1,12}(\\.[a-z]{2,8}){1,2}",
            rest in "(/[a-z-]{2,12}){0,3}#([0-9a-z.]{0,120}|[a-zéèçàù%0-9 ?&=-]{0,90}|0{0,150}|(ab){0,80})",
        ) {
            let address = format!("https://{host}{rest}");
            let code = Qr::of(&address);
            prop_assert!(code.is_some(), "too long: {}", address.len());
            prop_assert_eq!(code.map(|code| decoded(&code)), Some(address));
        }
    }

    #[test]
    fn the_path_draws_each_dark_module_once() {
        let code = Qr::of("https://passerelles.example.org/demarche/bilan#1.ac").expect("a code");
        let dark: usize = (0..usize::from(code.size))
            .map(|y| (0..usize::from(code.size)).filter(|x| code.is_dark(*x, y)).count())
            .sum();
        let drawn: usize = code
            .path()
            .split('h')
            .skip(1)
            .filter_map(|run| run.split_once('v').and_then(|(run, _)| run.parse::<usize>().ok()))
            .sum();
        assert_eq!(drawn, dark);
    }

    #[test]
    fn too_long_is_no_code() {
        assert_eq!(Qr::of(&"é".repeat(400)), None);
    }
}
