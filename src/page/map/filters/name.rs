//! What facets and their values are called.

use passerelles_domain::atlas::{Continent, Facet, Filter, Kind, Level, Status, Theme};
use passerelles_domain::text::{Messages, kind_name, level_name, status_name, theme_name};
use passerelles_domain::wire::Passports;

use crate::page::map::ready;
use crate::ui::words::capitalised;

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
        Facet::Authority => t.filter_authority(),
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
        Facet::Territory | Facet::Years | Facet::Authority => None,
    };
    capitalised(name.unwrap_or_default())
}

/// The chosen territory; its code, until names are there.
pub(super) fn territory_name(filter: &Filter, names: Option<&Passports>) -> Option<String> {
    let choice = filter.territory.as_ref()?;
    let known = ready().and_then(|core| names?.territory(choice.find(&core.atlas)?).map(str::to_owned));
    Some(known.unwrap_or_else(|| choice.code.clone()))
}

/// The chosen authority; its word, until names are there.
pub(super) fn authority_name(filter: &Filter, names: Option<&Passports>) -> Option<String> {
    let choice = filter.authority.as_ref()?;
    let known = ready().zip(names).and_then(|(core, names)| {
        let id = choice.among(&core.atlas, names).found?;
        names.authority(id).map(str::to_owned)
    });
    Some(known.unwrap_or_else(|| choice.word.clone()))
}

/// Everything that is left out, a phrase for each facet: « Type : Jumelage, Amitié ».
pub(in crate::page::map) fn in_words(t: &'static Messages, filter: &Filter, names: Option<&Passports>) -> Vec<String> {
    let values = |facet: Facet| match facet {
        Facet::Territory => territory_name(filter, names).unwrap_or_default(),
        Facet::Authority => authority_name(filter, names).unwrap_or_default(),
        Facet::Years => years(t, filter),
        list => {
            let chosen = list.numbers().filter(|number| filter.has(list, *number));
            chosen.map(|number| value_name(t, list, number)).collect::<Vec<_>>().join(t.comma())
        }
    };
    let used = Facet::ALL.into_iter().filter(|facet| filter.uses(*facet));
    used.map(|facet| t.filter_chosen(facet_name(t, facet), &values(facet))).collect()
}

fn years(t: &'static Messages, filter: &Filter) -> String {
    let span = filter.years.map(|(first, last)| t.filter_years_between(&first.to_string(), &last.to_string()));
    let parts = [span, (!filter.undated).then(|| t.filter_dated_only().to_owned())];
    parts.into_iter().flatten().collect::<Vec<_>>().join(t.comma())
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
