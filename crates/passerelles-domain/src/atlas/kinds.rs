//! The closed lists of the trade: kinds, levels, statuses, themes, continents. Slugs are those of `links.csv`.

/// A word that is in none of our lists; the message names the list and what it allows.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("`{slug}` is not a known {list}; known: {known}")]
pub struct UnknownSlug {
    /// What was read.
    pub slug: String,
    /// Which list was meant, in English.
    pub list: &'static str,
    /// The allowed slugs, separated by commas.
    pub known: String,
}

/// Declares a closed list: an enum with its slugs, in file order, which is also its wire number.
macro_rules! slugs {
    ($(#[$doc:meta])* $name:ident, $list:literal { $($(#[$vdoc:meta])* $variant:ident = $slug:literal),+ $(,)? }) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum $name { $($(#[$vdoc])* $variant),+ }

        impl $name {
            /// Every value, in display order.
            pub const ALL: &'static [Self] = &[$(Self::$variant),+];

            /// The word used in data files and addresses.
            pub const fn as_str(self) -> &'static str {
                match self { $(Self::$variant => $slug),+ }
            }

            /// Position in [`Self::ALL`].
            pub const fn number(self) -> u8 {
                self as u8
            }

            /// The value at a position of [`Self::ALL`].
            pub fn from_number(number: u8) -> Option<Self> {
                Self::ALL.get(usize::from(number)).copied()
            }
        }

        impl core::str::FromStr for $name {
            type Err = $crate::atlas::UnknownSlug;

            /// Reads the slug, exactly.
            ///
            /// # Errors
            /// [`UnknownSlug`] with the allowed slugs.
            fn from_str(slug: &str) -> Result<Self, $crate::atlas::UnknownSlug> {
                match slug {
                    $($slug => Ok(Self::$variant),)+
                    _ => Err($crate::atlas::UnknownSlug {
                        slug: slug.to_owned(),
                        list: $list,
                        known: [$($slug),+].join(", "),
                    }),
                }
            }
        }

        impl core::fmt::Display for $name {
            fn fmt(&self, out: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
                out.write_str(self.as_str())
            }
        }
    };
}

pub(crate) use slugs;

slugs! {
    /// The kind of a link, as its source names it.
    Kind, "kind" {
        /// Town twinning.
        Twinning = "jumelage",
        /// Decentralised cooperation under an agreement.
        Cooperation = "cooperation",
        /// Friendship, often a charter without projects.
        Friendship = "amitie",
        /// Cooperation across a shared border.
        CrossBorder = "transfrontalier",
    }
}

slugs! {
    /// The level of a French authority.
    Level, "level" {
        /// Commune.
        Commune = "commune",
        /// Grouping of communes with its own budget.
        Epci = "epci",
        /// Département.
        Departement = "departement",
        /// Region, or overseas collectivity acting as one.
        Region = "region",
    }
}

slugs! {
    /// What is known of a link's life. An empty cell is [`Status::Unverified`].
    Status, "status" {
        /// Nobody has checked whether the link still lives.
        Unverified = "unverified",
        /// Its source says that it has ended.
        Ended = "ended",
        /// Its source says that it is on hold.
        Suspended = "suspended",
        /// Its source announces it; signature not seen.
        Announced = "announced",
    }
}

slugs! {
    /// A subject of cooperation.
    Theme, "theme" {
        /// Culture and heritage.
        Culture = "culture",
        /// Education and training.
        Education = "education",
        /// Local economy.
        Economy = "economie",
        /// Youth exchanges.
        Youth = "jeunesse",
        /// Tourism.
        Tourism = "tourisme",
        /// Water and sanitation.
        Water = "eau",
        /// Environment and climate.
        Environment = "environnement",
        /// Health.
        Health = "sante",
        /// Local government and institutional support.
        Governance = "gouvernance",
        /// Town planning.
        Planning = "urbanisme",
        /// Rural development and farming.
        Rural = "developpement-rural",
        /// Transport and mobility.
        Transport = "transports",
        /// Waste.
        Waste = "dechets",
        /// Energy.
        Energy = "energie",
        /// Crafts.
        Crafts = "artisanat",
    }
}

slugs! {
    /// A continent, by the United Nations geoscheme with North and South America apart.
    Continent, "continent" {
        /// Africa.
        Africa = "africa",
        /// Asia.
        Asia = "asia",
        /// Europe.
        Europe = "europe",
        /// North and Central America, Caribbean.
        NorthAmerica = "north-america",
        /// South America.
        SouthAmerica = "south-america",
        /// Oceania.
        Oceania = "oceania",
        /// Antarctica and its islands.
        Antarctica = "antarctica",
    }
}

/// A set of [`Theme`]s, one bit each.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Themes(u16);

impl Themes {
    /// From the bits of the wire file; unknown bits are dropped.
    pub fn from_bits(bits: u16) -> Self {
        Self(bits & ((1 << Theme::ALL.len()) - 1))
    }

    /// The bits, by [`Theme::number`].
    pub fn bits(self) -> u16 {
        self.0
    }

    /// The same set with one more theme.
    #[must_use]
    pub fn with(self, theme: Theme) -> Self {
        Self(self.0 | 1 << theme.number())
    }

    /// Whether the theme is in the set.
    pub fn contains(self, theme: Theme) -> bool {
        self.0 & (1 << theme.number()) != 0
    }

    /// The themes, in display order.
    pub fn iter(self) -> impl Iterator<Item = Theme> {
        Theme::ALL.iter().copied().filter(move |theme| self.contains(*theme))
    }

    /// Whether no theme is known.
    pub fn is_empty(self) -> bool {
        self.0 == 0
    }
}

impl FromIterator<Theme> for Themes {
    fn from_iter<I: IntoIterator<Item = Theme>>(themes: I) -> Self {
        themes.into_iter().fold(Self::default(), Self::with)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn slugs_and_numbers_come_back() {
        for kind in Kind::ALL {
            assert_eq!(kind.as_str().parse(), Ok(*kind));
            assert_eq!(Kind::from_number(kind.number()), Some(*kind));
        }
        assert_eq!(Kind::from_number(4), None);
    }

    #[test]
    fn an_unknown_word_says_what_is_allowed() {
        let error = "twinning".parse::<Kind>().unwrap_err().to_string();
        assert_eq!(error, "`twinning` is not a known kind; known: jumelage, cooperation, amitie, transfrontalier");
    }

    #[test]
    fn themes_are_a_set() {
        let themes: Themes = [Theme::Crafts, Theme::Water, Theme::Water].into_iter().collect();
        assert_eq!(themes.iter().collect::<Vec<_>>(), [Theme::Water, Theme::Crafts]);
        assert_eq!(Themes::from_bits(u16::MAX).iter().count(), Theme::ALL.len());
    }
}
