//! What the map of France shows, where and how large. Units of the mainland are 0.6 km.

use passerelles_domain::wire::InsetRow;

use crate::world::Detail;

/// A rectangle of an inset: left, top, width, height.
pub(super) type Area = (f64, f64, f64, f64);
/// A rectangle of the globe: west, south, east, north.
pub(super) type Part = (f64, f64, f64, f64);

/// Which territories a view shows.
#[derive(Clone, Copy, Debug)]
pub(super) enum Whom {
    /// Every département in Europe.
    Mainland,
    /// Île-de-France.
    Enlarged,
    /// One territory.
    Only(&'static str),
}

impl Whom {
    /// Whether it is one of them.
    pub(super) fn has(self, code: &str) -> bool {
        match self {
            // Overseas codes have three characters.
            Self::Mainland => code.len() == 2,
            Self::Enlarged => ENLARGED.contains(&code),
            Self::Only(only) => code == only,
        }
    }
}

/// Départements that are drawn again, larger: Paris is 15 units across on the mainland.
const ENLARGED: [&str; 8] = ["75", "77", "78", "91", "92", "93", "94", "95"];

/// A part of the globe and where an inset shows it.
#[derive(Clone, Copy, Debug)]
pub(super) struct View {
    pub(super) whom: Whom,
    /// Only islands that lie in here.
    pub(super) part: Option<Part>,
    /// Meridian and standard parallels in hundredths of a degree; `None` for those of what is shown.
    pub(super) cone: Option<(i32, i32, i32)>,
    /// What is shown fills this, but for its proportions.
    pub(super) area: Area,
    /// What is too small to be drawn.
    pub(super) detail: Detail,
}

/// What goes is smaller than a unit or two.
const FINE: Detail = Detail { steps: 1, triangle: 1.2, islet: 4.0 };
/// The source's lines run straight for a kilometre and turn sharply, as does not show on the mainland: its smallest
/// spikes go where they are drawn three times as large.
const WITHOUT_SPIKES: Detail = Detail { steps: 1, triangle: 60.0, islet: 4.0 };

/// Meridian and parallels of Lambert 93.
const FRENCH_CONE: Option<(i32, i32, i32)> = Some((300, 4400, 4900));

const MAINLAND: InsetRow = InsetRow { kind: 0, size: (1900, 1808) };
const LARGER: InsetRow = InsetRow { kind: 1, size: (800, 720) };
const OVERSEAS: InsetRow = InsetRow { kind: 2, size: (256, 200) };

/// All of an inset but a margin.
const fn inside(inset: InsetRow, margin: u16) -> Area {
    let (width, height) = inset.size;
    (margin as f64, margin as f64, (width - 2 * margin) as f64, (height - 2 * margin) as f64)
}

/// Overseas territories by code, and the part of each that is drawn. What is left out lies too far to be seen with
/// the rest: the Chesterfield Islands, and all of Polynesia but Tahiti and Moorea.
const TERRITORIES: [(&str, Option<Part>); 10] = [
    ("971", None),
    ("972", None),
    ("973", None),
    ("974", None),
    ("976", None),
    ("975", None),
    ("977", None),
    ("978", None),
    ("987", Some((-150.1, -18.0, -149.1, -17.4))),
    ("988", Some((163.4, -22.9, 168.3, -19.4))),
];
/// Wallis and Futuna, 230 km apart: each by itself, at one scale.
const WALLIS: Part = (-176.4, -13.5, -176.0, -13.1);
const FUTUNA: Part = (-178.3, -14.5, -177.9, -14.1);

/// Insets in the order of [`views`].
pub(super) fn insets() -> Vec<InsetRow> {
    let overseas = core::iter::repeat_n(OVERSEAS, TERRITORIES.len() + 1);
    [MAINLAND, LARGER].into_iter().chain(overseas).collect()
}

/// The views of each inset.
pub(super) fn views() -> Vec<Vec<View>> {
    let whole = inside(OVERSEAS, 12);
    let overseas = |(code, part)| vec![View { whom: Whom::Only(code), part, cone: None, area: whole, detail: FINE }];
    let wallis_and_futuna = [(FUTUNA, (12.0, 92.0, 120.0, 96.0)), (WALLIS, (136.0, 12.0, 108.0, 96.0))]
        .map(|(part, area)| View { whom: Whom::Only("986"), part: Some(part), cone: None, area, detail: FINE });
    vec![
        vec![View { whom: Whom::Mainland, part: None, cone: FRENCH_CONE, area: inside(MAINLAND, 10), detail: FINE }],
        vec![View {
            whom: Whom::Enlarged,
            part: None,
            cone: FRENCH_CONE,
            area: inside(LARGER, 16),
            detail: WITHOUT_SPIKES,
        }],
    ]
    .into_iter()
    .chain(TERRITORIES.map(overseas))
    .chain([wallis_and_futuna.to_vec()])
    .collect()
}
