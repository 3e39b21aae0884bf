//! What facets and their values are called.

use passerelles_domain::atlas::{Continent, Facet, Kind, Level, Status, Theme};
use passerelles_domain::text::Messages;

use crate::ui::words::{capitalised, kind_name, level_name, status_name, theme_name};

/// The name of a facet.
pub(in crate::page::map) fn facet_name(t: &'static Messages, facet: Facet) -> &'static str {
    match facet {
        Facet::Kind => t.filter_kind(),
        Facet::Theme => t.filter_theme(),
        Facet::Level => t.filter_level(),
        Facet::Continent => t.filter_continent(),
        Facet::Status => t.filter_status(),
        Facet::Territory => t.filter_territory(),
        Facet::Years => t.filter_years(),
    }
}

/// The name of a value of a list, as its first word is written.
pub(in crate::page::map) fn value_name(t: &'static Messages, list: Facet, number: u8) -> String {
    let at = usize::from(number);
    let name = match list {
        Facet::Kind => Kind::ALL.get(at).map(|value| kind_name(t, *value)),
        Facet::Theme => Theme::ALL.get(at).map(|value| theme_name(t, *value)),
        Facet::Level => Level::ALL.get(at).map(|value| level_name(t, *value)),
        Facet::Continent => Continent::ALL.get(at).map(|value| continent_name(t, *value)),
        Facet::Status => Status::ALL.get(at).map(|value| status_name(t, *value)),
        Facet::Territory | Facet::Years => None,
    };
    capitalised(name.unwrap_or_default())
}

fn continent_name(t: &'static Messages, continent: Continent) -> &'static str {
    match continent {
        Continent::Africa => t.continent_africa(),
        Continent::Asia => t.continent_asia(),
        Continent::Europe => t.continent_europe(),
        Continent::NorthAmerica => t.continent_north_america(),
        Continent::SouthAmerica => t.continent_south_america(),
        Continent::Oceania => t.continent_oceania(),
        Continent::Antarctica => t.continent_antarctica(),
    }
}
