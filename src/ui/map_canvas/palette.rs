//! Colours of the map, read from the style sheet's tokens: the canvas knows none by itself.

use passerelles_domain::geo::within;
use passerelles_domain::scene::{BorderStyle, Emphasis, Fill};

use crate::platform::canvas::Ink;
use crate::platform::dom;

/// Every ink that the map uses.
#[derive(Clone, Debug)]
pub(super) struct Palette {
    pub(super) ink: Ink,
    pub(super) quiet: Ink,
    pub(super) halo: Ink,
    pub(super) graticule: Ink,
    pub(super) paper: Ink,
    /// Arcs, as `#rrggbb`, for gradients.
    pub(super) arc: String,
    /// The open passport's arc, as `#rrggbb`.
    pub(super) opened: String,
    pub(super) hover: Ink,
    pub(super) sea: Ink,
    none: Ink,
    classes: [Ink; 6],
    france: Ink,
    dim: Ink,
    selected: Ink,
    soft: Ink,
    on_light: Ink,
    on_dark: Ink,
    coast: Ink,
    outline: Ink,
}

impl Palette {
    /// Reads the tokens of the present theme.
    pub(super) fn read() -> Self {
        let ink = |name: &str| Ink::Colour(dom::token(name));
        Self {
            ink: ink("--ink"),
            quiet: ink("--ink2"),
            halo: ink("--map-halo"),
            graticule: ink("--map-grat"),
            paper: ink("--map-ring"),
            arc: dom::token("--map-arc"),
            opened: dom::token("--map-opened"),
            hover: ink("--map-selline"),
            sea: ink("--map-sea"),
            none: ink("--map-none"),
            classes: ["--map-1", "--map-2", "--map-3", "--map-4", "--map-5", "--map-6"].map(ink),
            france: ink("--map-france"),
            dim: ink("--map-dim"),
            selected: ink("--map-sel"),
            soft: ink("--map-bsoft"),
            on_light: ink("--map-blight"),
            on_dark: ink("--map-bdark"),
            coast: ink("--map-coast"),
            outline: ink("--map-selline"),
        }
    }

    pub(super) fn fill(&self, fill: Fill) -> &Ink {
        match fill {
            Fill::None => &self.none,
            Fill::Class(class) => self.classes.get(usize::from(class).saturating_sub(1)).unwrap_or(&self.none),
            Fill::France => &self.france,
            Fill::Dim => &self.dim,
            Fill::Selected => &self.selected,
        }
    }

    pub(super) fn border(&self, style: BorderStyle) -> &Ink {
        match style {
            BorderStyle::Soft => &self.soft,
            BorderStyle::OnLight => &self.on_light,
            BorderStyle::OnDark => &self.on_dark,
            BorderStyle::Coast => &self.coast,
            BorderStyle::Selected => &self.outline,
        }
    }

    /// Colour of an arc as `#rrggbb`.
    pub(super) fn arc(&self, emphasis: Emphasis) -> &str {
        if emphasis == Emphasis::Opened { &self.opened } else { &self.arc }
    }
}

/// A `#rrggbb` colour with an opacity from 0 to 1, as `#rrggbbaa`. Style sheets may have been shortened to `#rgb`.
pub(super) fn faded(colour: &str, alpha: f64) -> String {
    let alpha = (within(alpha, 0.0, 1.0) * 255.0).round() as u8;
    match colour.strip_prefix('#') {
        Some(short) if short.len() == 3 => {
            let long: String = short.chars().flat_map(|digit| [digit, digit]).collect();
            format!("#{long}{alpha:02x}")
        }
        _ => format!("{colour}{alpha:02x}"),
    }
}

#[cfg(test)]
mod tests {
    use super::faded;

    #[test]
    fn short_colours_are_made_long() {
        assert_eq!([faded("#c23a24", 1.0), faded("#000", 0.5)], ["#c23a24ff", "#00000080"]);
    }
}
