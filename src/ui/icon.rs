//! The icons of the interface, as data: a name and its inner SVG markup each. No component here.
//!
//! Draw each markup in a 24 × 24 view box, no fill, stroke `currentColor`, 1.5 px, round caps and joins.
//!
//! Shapes: Lucide 1.62 (lucide.dev), ISC licence, © 2026 Lucide Icons and Contributors; some come from Feather, MIT,
//! © 2013-present Cole Bemis. Full texts: `public/icons/LICENSE-lucide.txt`. Only whitespace was changed.

/// Writes the icons from one list. Each is a value of its own, not a variant: so the shapes that only a part shows come
/// with that part.
macro_rules! icons {
    ($($(#[$doc:meta])* $name:ident = $markup:literal,)+) => {
        /// An icon of the house, named after its Lucide shape.
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub struct Icon(&'static str);

        #[expect(non_upper_case_globals, reason = "they are chosen from as variants are")]
        impl Icon {
            $($(#[$doc])* pub const $name: Self = Self($markup);)+
        }

        impl Icon {
            /// The inner elements of the icon's `<svg>`.
            pub const fn markup(self) -> &'static str {
                self.0
            }

            #[cfg(test)]
            const ALL: &[Self] = &[$(Self::$name),+];
        }
    };
}

icons! {
    /// How pages are shown.
    ALargeSmall = r#"<path d="m15 16 2.536-7.328a1.02 1.02 1 0 1 1.928 0L22 16"/><path d="M15.697 14h5.606"/><path d="m2 16 4.039-9.69a.5.5 0 0 1 .923 0L11 16"/><path d="M3.304 13h6.392"/>"#,
    /// Way back.
    ArrowLeft = r#"<path class="way" d="m12 19-7-7 7-7"/><path class="way" d="M19 12H5"/>"#,
    /// Go on, open a door.
    ArrowRight = r#"<path class="way" d="M5 12h14"/><path class="way" d="m12 5 7 7-7 7"/>"#,
    /// « Comprendre ».
    BookOpen = r#"<path d="M12 5v16"/><path d="M20.001 19A2 2 0 0022 17V5a2 2 0 00-1.999-2L16 3.002A5 5 0 0012 5a5 5 0 00-4-2H4a2 2 0 00-2 2v12a2 2 0 001.999 2H8a5 5 0 014 2 5 5 0 014-2z"/>"#,
    /// The carnet.
    Bookmark = r#"<path d="M17 3a2 2 0 0 1 2 2v15a1 1 0 0 1-1.496.868l-4.512-2.578a2 2 0 0 0-1.984 0l-4.512 2.578A1 1 0 0 1 5 20V5a2 2 0 0 1 2-2z"/>"#,
    /// « Chiffres ».
    ChartColumn = r#"<path d="M3 3v16a2 2 0 0 0 2 2h16"/><path d="M18 17V9"/><path d="M13 17V5"/><path d="M8 17v-3"/>"#,
    /// Chosen.
    Check = r#"<path d="M20 6 9 17l-5-5"/>"#,
    /// Opens a menu or a fold.
    ChevronDown = r#"<path d="m6 9 6 6 6-6"/>"#,
    /// Why this is asked.
    CircleHelp = r#"<circle cx="12" cy="12" r="10"/><path d="M9.09 9a3 3 0 0 1 5.83 1c0 2-3 3-3 3"/><path d="M12 17h.01"/>"#,
    /// Take it away.
    Download = r#"<path d="M12 15V3"/><path d="M21 15v4a2 2 0 0 1-2 2H5a2 2 0 0 1-2-2v-4"/><path d="m7 10 5 5 5-5"/>"#,
    /// Leaves the site.
    ExternalLink = r#"<path d="M15 3h6v6"/><path d="M10 14 21 3"/><path d="M18 13v6a2 2 0 0 1-2 2H5a2 2 0 0 1-2-2V8a2 2 0 0 1 2-2h6"/>"#,
    /// The whole world.
    Globe = r#"<circle cx="12" cy="12" r="10"/><path d="M12 2a14.5 14.5 0 0 0 0 20 14.5 14.5 0 0 0 0-20"/><path d="M2 12h20"/>"#,
    /// A remark.
    Info = r#"<circle cx="12" cy="12" r="10"/><path d="M12 16v-4"/><path d="M12 8h.01"/>"#,
    /// Choice of language.
    Languages = r#"<path d="m5 8 6 6"/><path d="m4 14 6-6 2-3"/><path d="M2 5h12"/><path d="M7 2h1"/><path d="m22 22-5-10-5 10"/><path d="M14 18h6"/>"#,
    /// Filled countries, without arcs.
    Layers = r#"<path d="M12.83 2.18a2 2 0 0 0-1.66 0L2.6 6.08a1 1 0 0 0 0 1.83l8.58 3.91a2 2 0 0 0 1.66 0l8.58-3.9a1 1 0 0 0 0-1.83z"/><path d="M2 12a1 1 0 0 0 .58.91l8.6 3.91a2 2 0 0 0 1.65 0l8.58-3.9A1 1 0 0 0 22 12"/><path d="M2 17a1 1 0 0 0 .58.91l8.6 3.91a2 2 0 0 0 1.65 0l8.58-3.9A1 1 0 0 0 22 17"/>"#,
    /// « Liaisons »: every link its own arc.
    Link2 = r#"<path d="M9 17H7A5 5 0 0 1 7 7h2"/><path d="M15 7h2a5 5 0 1 1 0 10h-2"/><line x1="8" x2="16" y1="12" y2="12"/>"#,
    /// Back to France: a ring with four ticks.
    Locate = r#"<line x1="2" x2="5" y1="12" y2="12"/><line x1="19" x2="22" y1="12" y2="12"/><line x1="12" x2="12" y1="2" y2="5"/><line x1="12" x2="12" y1="19" y2="22"/><circle cx="12" cy="12" r="7"/>"#,
    /// The same selection as a map.
    Map = r#"<path d="M14.106 5.553a2 2 0 0 0 1.788 0l3.659-1.83A1 1 0 0 1 21 4.619v12.764a1 1 0 0 1-.553.894l-4.553 2.277a2 2 0 0 1-1.788 0l-4.212-2.106a2 2 0 0 0-1.788 0l-3.659 1.83A1 1 0 0 1 3 19.381V6.618a1 1 0 0 1 .553-.894l4.553-2.277a2 2 0 0 1 1.788 0z"/><path d="M15 5.764v15"/><path d="M9 3.236v15"/>"#,
    /// Zoom out, or less.
    Minus = r#"<path d="M5 12h14"/>"#,
    /// Stop what plays.
    Pause = r#"<rect x="14" y="3" width="5" height="18" rx="1"/><rect x="5" y="3" width="5" height="18" rx="1"/>"#,
    /// See it go by itself.
    Play = r#"<path d="M5 5a2 2 0 0 1 3.008-1.728l11.997 6.998a2 2 0 0 1 .003 3.458l-12 7A2 2 0 0 1 5 19z"/>"#,
    /// Zoom in, or more.
    Plus = r#"<path d="M5 12h14"/><path d="M12 5v14"/>"#,
    /// On paper.
    Printer = r#"<path d="M6 18H4a2 2 0 0 1-2-2v-5a2 2 0 0 1 2-2h16a2 2 0 0 1 2 2v5a2 2 0 0 1-2 2h-2"/><path d="M6 9V3a1 1 0 0 1 1-1h10a1 1 0 0 1 1 1v6"/><rect x="6" y="14" width="12" height="8" rx="1"/>"#,
    /// Start again.
    RotateCcw = r#"<path d="M3 12a9 9 0 1 0 9-9 9.75 9.75 0 0 0-6.74 2.74L3 8"/><path d="M3 3v5h5"/>"#,
    /// « Se lancer », the guide.
    Route = r#"<circle cx="6" cy="19" r="3"/><path d="M9 19h8.5a3.5 3.5 0 0 0 0-7h-11a3.5 3.5 0 0 1 0-7H15"/><circle cx="18" cy="5" r="3"/>"#,
    /// Search.
    Search = r#"<path d="m21 21-4.34-4.34"/><circle cx="11" cy="11" r="8"/>"#,
    /// Filters.
    SlidersHorizontal = r#"<path d="M10 5H3"/><path d="M12 19H3"/><path d="M14 3v4"/><path d="M16 17v4"/><path d="M21 12h-9"/><path d="M21 19h-5"/><path d="M21 5h-7"/><path d="M8 10v4"/><path d="M8 12H3"/>"#,
    /// Stop what is read aloud.
    Square = r#"<rect width="18" height="18" x="3" y="3" rx="2"/>"#,
    /// « Flux »: one arc per country.
    Spline = r#"<circle cx="19" cy="5" r="2"/><circle cx="5" cy="19" r="2"/><path d="M5 17A12 12 0 0 1 17 5"/>"#,
    /// The same selection as a table.
    Table2 = r#"<path d="M3 9h18"/><path d="M9 3v18"/><rect x="3" y="3" width="18" height="18" rx="2"/>"#,
    /// To be verified, or a warning.
    TriangleAlert = r#"<path d="m21.73 18-8-14a2 2 0 0 0-3.48 0l-8 14A2 2 0 0 0 4 21h16a2 2 0 0 0 1.73-3"/><path d="M12 9v4"/><path d="M12 17h.01"/>"#,
    /// Read aloud.
    Volume2 = r#"<path d="M11 4.702a.705.705 0 0 0-1.203-.498L6.413 7.587A1.4 1.4 0 0 1 5.416 8H3a1 1 0 0 0-1 1v6a1 1 0 0 0 1 1h2.416a1.4 1.4 0 0 1 .997.413l3.383 3.384A.705.705 0 0 0 11 19.298z"/><path d="M16 9a5 5 0 0 1 0 6"/><path d="M19.364 18.364a9 9 0 0 0 0-12.728"/>"#,
    /// Clear, close.
    X = r#"<path d="M18 6 6 18"/><path d="m6 6 12 12"/>"#,
}

#[cfg(test)]
mod tests {
    use super::Icon;

    #[test]
    fn every_markup_is_shapes_only() {
        for icon in Icon::ALL {
            for element in icon.markup().split_inclusive("/>") {
                let name = element.trim_start_matches('<').split(' ').next();
                assert!(matches!(name, Some("path" | "circle" | "line" | "rect")), "{icon:?}: {element}");
                assert!(element.ends_with("/>"), "{icon:?} is cut short: {element}");
                assert!(!element.contains("stroke=") && !element.contains("style="), "{icon:?} carries its own colour");
            }
        }
    }

    #[test]
    fn no_two_icons_look_the_same() {
        for (rank, icon) in Icon::ALL.iter().enumerate() {
            assert!(Icon::ALL.iter().skip(rank + 1).all(|other| other.markup() != icon.markup()), "{icon:?} twice");
        }
    }
}
