//! Which links are shown. Facets combine: a link must do for each. Within one facet any chosen value will do.

use super::{Atlas, AuthorityChoice, Continent, Kind, Level, Status, Territory, TerritoryLevel, Theme};
use crate::id::TerritoryId;
use crate::wire::Passports;

/// One side of a link that it can be chosen by.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Facet {
    /// [`Kind`].
    Kind,
    /// [`Theme`]; a link has any number of them.
    Theme,
    /// [`Level`] of the French authority.
    Level,
    /// [`Continent`] of the partner.
    Continent,
    /// [`Status`].
    Status,
    /// Region, overseas collectivity or département of the French authority.
    Territory,
    /// Year in which it began.
    Years,
    /// The French authority itself.
    Authority,
}

impl Facet {
    /// Every facet, in display order.
    pub const ALL: [Self; 8] = [
        Self::Kind,
        Self::Theme,
        Self::Level,
        Self::Continent,
        Self::Status,
        Self::Territory,
        Self::Years,
        Self::Authority,
    ];
    /// Those with a list of values, of which several can be chosen.
    pub const LISTS: [Self; 5] = [Self::Kind, Self::Theme, Self::Level, Self::Continent, Self::Status];

    /// The values of a list, by number, as addresses spell them; none for the others.
    pub fn slugs(self) -> Vec<&'static str> {
        match self {
            Self::Kind => Kind::ALL.iter().map(|value| value.as_str()).collect(),
            Self::Theme => Theme::ALL.iter().map(|value| value.as_str()).collect(),
            Self::Level => Level::ALL.iter().map(|value| value.as_str()).collect(),
            Self::Continent => Continent::ALL.iter().map(|value| value.as_str()).collect(),
            Self::Status => Status::ALL.iter().map(|value| value.as_str()).collect(),
            Self::Territory | Self::Years | Self::Authority => Vec::new(),
        }
    }

    /// The numbers of its values.
    pub fn numbers(self) -> core::ops::Range<u8> {
        0..self.slugs().len() as u8
    }

    pub(super) const fn bit(self) -> u8 {
        1 << self as u8
    }
}

/// A French territory as it is chosen: its level and its INSEE code.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TerritoryChoice {
    /// Region, département or collectivity.
    pub level: TerritoryLevel,
    /// INSEE code: `32`, `59`, `987`.
    pub code: String,
}

impl TerritoryChoice {
    /// How a territory of the atlas is chosen.
    pub fn of(atlas: &Atlas, id: TerritoryId) -> Option<Self> {
        atlas.territory(id).map(|territory| Self { level: territory.level, code: territory.code.clone() })
    }

    /// Its position in the atlas, if it is there.
    pub fn find(&self, atlas: &Atlas) -> Option<TerritoryId> {
        let known = |territory: &Territory| territory.level == self.level && territory.code == self.code;
        (0_u32..).zip(&atlas.territories).find(|(_, territory)| known(territory)).map(|(at, _)| TerritoryId(at))
    }
}

/// What links must be to be shown; the default shows all.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Filter {
    /// Chosen values of each list in [`Facet::LISTS`], one bit for each number; 0 for all.
    lists: [u32; 5],
    /// The French territory.
    pub territory: Option<TerritoryChoice>,
    /// The French authority.
    pub authority: Option<AuthorityChoice>,
    /// First and last year of a beginning.
    pub years: Option<(u16, u16)>,
    /// Whether links without a year are shown.
    pub undated: bool,
}

impl Default for Filter {
    fn default() -> Self {
        Self { lists: [0; 5], territory: None, authority: None, years: None, undated: true }
    }
}

impl Filter {
    /// Whether everything is shown.
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }

    /// Whether this facet leaves something out.
    pub fn uses(&self, facet: Facet) -> bool {
        match facet {
            Facet::Territory => self.territory.is_some(),
            Facet::Authority => self.authority.is_some(),
            Facet::Years => self.years.is_some() || !self.undated,
            list => self.bits(list) != 0,
        }
    }

    /// Whether a value of a list is chosen.
    pub fn has(&self, list: Facet, number: u8) -> bool {
        self.bits(list) & value(number) != 0
    }

    /// Chooses a value of a list, or no longer.
    pub fn toggle(&mut self, list: Facet, number: u8) {
        if let Some(bits) = self.lists.get_mut(list as usize)
            && list.numbers().contains(&number)
        {
            *bits ^= value(number);
        }
    }

    /// The same without one facet.
    #[must_use]
    pub fn without(&self, facet: Facet) -> Self {
        let mut other = self.clone();
        match facet {
            Facet::Territory => other.territory = None,
            Facet::Authority => other.authority = None,
            Facet::Years => (other.years, other.undated) = (None, true),
            list => {
                if let Some(bits) = other.lists.get_mut(list as usize) {
                    *bits = 0;
                }
            }
        }
        other
    }

    /// The same, its authority looked for among names.
    #[must_use]
    pub fn among(&self, atlas: &Atlas, passports: &Passports) -> Self {
        let authority = self.authority.as_ref().map(|choice| choice.among(atlas, passports));
        Self { authority, ..self.clone() }
    }

    pub(super) fn bits(&self, list: Facet) -> u32 {
        self.lists.get(list as usize).copied().unwrap_or(0)
    }

    pub(super) fn shows_year(&self, since: Option<u16>) -> bool {
        match (since, self.years) {
            (None, _) => self.undated,
            (Some(_), None) => true,
            (Some(year), Some((first, last))) => (first..=last).contains(&year),
        }
    }
}

/// The bit of a value; 0 for numbers that no list has.
pub(super) fn value(number: u8) -> u32 {
    1_u32.checked_shl(u32::from(number)).unwrap_or(0)
}

#[cfg(test)]
pub(super) mod tests;
