//! Measures the colours of `style/tokens.css` again: contrast of every pair that is used, difference between the
//! classes of the map for every kind of sight, and that the two spellings of each theme agree.
//!
//! `cargo test -p passerelles-domain --test tokens -- --nocapture --test-threads 1` prints the tables.

#[path = "tokens/colour.rs"]
mod colour;
#[path = "tokens/sheet.rs"]
mod sheet;
#[path = "tokens/sight.rs"]
mod sight;

use colour::{Lab, difference};
use sheet::{Theme, block};
use sight::Sight;

/// Text: 4.5; graphics and borders of fields: 3.
const PAIRS: [(&str, &str, f64); 23] = [
    ("--ink", "--paper", 4.5),
    ("--ink", "--sunk", 4.5),
    ("--ink", "--raise", 4.5),
    ("--ink2", "--paper", 4.5),
    ("--ink2", "--sunk", 4.5),
    ("--ink2", "--raise", 4.5),
    ("--coral", "--paper", 4.5),
    ("--coral", "--sunk", 4.5),
    ("--coral", "--coralbg", 4.5),
    ("--on", "--coral", 4.5),
    ("--teal", "--paper", 4.5),
    ("--teal", "--sunk", 4.5),
    ("--teal", "--tealbg", 4.5),
    ("--on", "--teal", 4.5),
    ("--sunink", "--sunbg", 4.5),
    ("--ink", "--tealbg", 4.5),
    ("--line2", "--paper", 3.0),
    ("--line2", "--sunk", 3.0),
    ("--line2", "--raise", 3.0),
    ("--ink", "--map-halo", 4.5),
    ("--door-1-on", "--door-1", 4.5),
    ("--door-2-on", "--door-2", 4.5),
    ("--door-3-on", "--door-3", 4.5),
];

/// What must be seen on the map. An arc is not held to 3:1 on the fills: its ring and the list carry the meaning. Nor
/// is the coast on its land side, which the sea side already draws (3.79 light, 2.59 dark).
const ON_THE_MAP: [(&str, &str, f64); 10] = [
    ("--map-coast", "--map-sea", 3.0),
    ("--map-arc", "--map-sea", 3.0),
    ("--map-arc", "--map-none", 3.0),
    ("--map-arc", "--map-ring", 3.0),
    ("--map-opened", "--map-ring", 3.0),
    ("--map-selline", "--map-dim", 3.0),
    ("--map-selline", "--map-sel", 3.0),
    ("--map-selline", "--map-sea", 3.0),
    // The keyboard's mark is a line of one in a band of the other: whatever lies beside it, one of them is seen.
    ("--map-selline", "--map-halo", 3.0),
    ("--ink", "--map-sea", 4.5),
];

/// Land without links, then the six classes.
const SCALE: [&str; 7] = ["--map-none", "--map-1", "--map-2", "--map-3", "--map-4", "--map-5", "--map-6"];

/// Smallest CIEDE2000 between neighbours of the scale.
const GATE: f64 = 10.0;

type Checked = Result<(), String>;

#[test]
fn what_is_read_and_used_has_contrast() -> Checked {
    for (front, back, needs) in PAIRS.into_iter().chain(ON_THE_MAP) {
        let mut ratios = Vec::new();
        for theme in Theme::ALL {
            let ratio = theme.colour(front)?.contrast(theme.colour(back)?);
            assert!(ratio >= needs, "{front} on {back}, {theme:?}: {ratio:.2} where {needs} is needed");
            ratios.push(format!("{theme:?} {ratio:.2}"));
        }
        println!("{:<28} needs {needs}  {}", format!("{front} on {back}"), ratios.join("  "));
    }
    Ok(())
}

/// The pale border lies between land without links and the classes 1 and 2, the other one between classes 3 to 6.
#[test]
fn two_neighbours_of_one_class_are_two_countries() -> Checked {
    for theme in [Theme::Light, Theme::Dark] {
        for (at, fill) in SCALE.into_iter().enumerate() {
            let border = if at <= 2 { "--map-blight" } else { "--map-bdark" };
            let ratio = theme.colour(border)?.contrast(theme.colour(fill)?);
            println!("{theme:?} {border} against {fill} {ratio:.2}");
            assert!(ratio >= 3.0, "{border} against {fill}, {theme:?}: {ratio:.2}");
        }
    }
    // In high contrast each border is drawn in both colours, one over the other.
    let (black, white) = (Theme::Contrast.colour("--map-blight")?, Theme::Contrast.colour("--map-bdark")?);
    for fill in SCALE {
        let fill = Theme::Contrast.colour(fill)?;
        assert!(black.contrast(fill).max(white.contrast(fill)) >= 3.0, "{fill:?}");
    }
    Ok(())
}

#[test]
fn neighbouring_classes_are_told_apart_by_every_eye() -> Checked {
    for sight in Sight::ALL {
        for theme in [Theme::Light, Theme::Dark] {
            let seen =
                SCALE.iter().map(|fill| Ok(sight.of(theme.colour(fill)?))).collect::<Result<Vec<_>, String>>()?;
            let steps: Vec<f64> = seen.iter().zip(seen.iter().skip(1)).map(|(one, two)| one.difference(*two)).collect();
            let row: Vec<String> = steps.iter().map(|step| format!("{step:>5.1}")).collect();
            println!("{:<7} {:<5} {}", sight.name(), format!("{theme:?}"), row.join(" "));
            assert!(steps.iter().all(|step| *step >= GATE), "{}, {theme:?}: {}", sight.name(), row.join(" "));
        }
    }
    Ok(())
}

/// Pairs of Sharma, Wu and Dalal, table 1: the formula has corners that ordinary colours do not visit.
#[test]
fn the_difference_is_ciede2000() {
    let lab = |l, a, b| Lab { l, a, b };
    for (one, two, expected) in [
        (lab(50.0, 2.6772, -79.7751), lab(50.0, 0.0, -82.7485), 2.0425),
        (lab(50.0, -1.0, 2.0), lab(50.0, 0.0, 0.0), 2.3669),
        (lab(50.0, 2.49, -0.001), lab(50.0, -2.49, 0.0009), 7.1792),
        (lab(50.0, 2.5, 0.0), lab(73.0, 25.0, -18.0), 27.1492),
        (lab(22.7233, 20.0904, -46.6940), lab(23.0331, 14.9730, -42.5619), 2.0373),
        (lab(90.9257, -0.5406, -0.9208), lab(88.6381, -0.8985, -0.7239), 1.5381),
        (lab(2.0776, 0.0795, -1.1350), lab(0.9033, -0.0636, -0.5514), 0.9082),
    ] {
        let found = difference(one, two);
        assert!((found - expected).abs() < 5e-5, "{one:?} {two:?}: {found:.4}, expected {expected}");
    }
}

#[test]
fn the_system_and_the_visitor_get_the_same_theme() {
    for theme in [Theme::Dark, Theme::Contrast] {
        let blocks = theme.blocks();
        assert!(blocks.iter().all(|block| !block.is_empty()), "{theme:?}: a rule was not found");
        assert!(blocks.iter().zip(blocks.iter().skip(1)).all(|(one, two)| one == two), "{theme:?}: two spellings");
    }
}

/// A theme that leaves a token out would show the light one; doors alone are meant to be the same.
#[test]
fn every_theme_says_every_colour() -> Checked {
    let own = |name: &&String| name.starts_with("--map-") || Theme::Dark.blocks().iter().any(|b| b.contains_key(*name));
    let light = block(":root");
    let names: Vec<&String> = light.keys().filter(own).collect();
    assert_eq!(names.len(), 15 + 12 + 6 + 3 + 2, "{names:?}");
    for theme in Theme::ALL {
        for block in theme.blocks() {
            assert!(names.iter().all(|name| block.contains_key(*name)), "{theme:?} lacks a token");
        }
        for name in names.iter().filter(|name| !["color-scheme", "--shadow"].contains(&name.as_str())) {
            theme.colour(name)?;
        }
    }
    Ok(())
}

/// High contrast keeps the fills of the light theme: they stand on white paper too.
#[test]
fn high_contrast_keeps_the_classes() -> Checked {
    for class in SCALE.into_iter().skip(1) {
        assert_eq!(Theme::Contrast.colour(class)?, Theme::Light.colour(class)?);
    }
    Ok(())
}

#[test]
fn reduced_motion_stops_the_clock() {
    let still = block("@media (prefers-reduced-motion: reduce) :root");
    for name in ["--t-fast", "--t", "--t-fly"] {
        assert!(block(":root").contains_key(name));
        assert_eq!(still.get(name).map(String::as_str), Some("0ms"), "{name}");
    }
}
