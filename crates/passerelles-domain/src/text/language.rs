//! The languages of the interface and how an address names them.

/// A language of the interface.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Lang {
    /// French, the first language: its addresses have no prefix.
    #[default]
    Fr,
    /// English.
    En,
    /// Spanish.
    Es,
    /// Portuguese.
    Pt,
    /// Arabic, written from right to left.
    Ar,
    /// German.
    De,
}

impl Lang {
    /// Every language that we plan.
    pub const ALL: [Self; 6] = [Self::Fr, Self::En, Self::Es, Self::Pt, Self::Ar, Self::De];

    /// The languages that are there today, French first.
    pub const READY: [Self; 6] = Self::ALL;

    /// BCP 47 tag, which is also the first part of its addresses.
    pub const fn tag(self) -> &'static str {
        match self {
            Self::Fr => "fr",
            Self::En => "en",
            Self::Es => "es",
            Self::Pt => "pt",
            Self::Ar => "ar",
            Self::De => "de",
        }
    }

    /// Its own name.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Fr => "Français",
            Self::En => "English",
            Self::Es => "Español",
            Self::Pt => "Português",
            Self::Ar => "العربية",
            Self::De => "Deutsch",
        }
    }

    /// Value of the `dir` attribute.
    pub const fn dir(self) -> &'static str {
        match self {
            Self::Ar => "rtl",
            _ => "ltr",
        }
    }

    /// Its place among [`Self::ALL`].
    pub const fn index(self) -> usize {
        self as usize
    }

    /// The language with this tag, when it is ready.
    pub fn ready(tag: &str) -> Option<Self> {
        Self::READY.into_iter().find(|lang| lang.tag() == tag)
    }
}
