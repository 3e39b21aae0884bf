//! Words that several rooms make from the domain's values: names of kinds, levels and themes, titles, failures.
//! The words themselves come in as the message table.

use leptos::prelude::*;
use passerelles_domain::atlas::{Kind, Level, Status, Theme};
use passerelles_domain::text::Messages;

use super::dynamic::effect;
use super::failure::Failure;
use crate::platform::dom;
use crate::platform::fetch::LoadError;
use crate::platform::text;

/// Sets the tab's title for as long as the page is shown.
pub fn use_title(t: &'static Messages, title: impl Fn() -> String + 'static) {
    effect(move || dom::set_title(&t.app_title(&title())));
}

/// « Jumelage »
pub fn kind_name(t: &'static Messages, kind: Kind) -> &'static str {
    match kind {
        Kind::Twinning => t.kind_name_jumelage(),
        Kind::Cooperation => t.kind_name_cooperation(),
        Kind::Friendship => t.kind_name_amitie(),
        Kind::CrossBorder => t.kind_name_transfrontalier(),
    }
}

/// « jumelages », agreeing with a number that stands before it.
pub fn kind_noun(t: &Messages, kind: Kind, n: u64) -> String {
    match kind {
        Kind::Twinning => t.kind_jumelage(n),
        Kind::Cooperation => t.kind_cooperation(n),
        Kind::Friendship => t.kind_amitie(n),
        Kind::CrossBorder => t.kind_transfrontalier(n),
    }
}

/// « commune »
pub fn level_name(t: &'static Messages, level: Level) -> &'static str {
    match level {
        Level::Commune => t.level_commune(),
        Level::Epci => t.level_epci(),
        Level::Departement => t.level_departement(),
        Level::Region => t.level_region(),
    }
}

/// « Non vérifié »
pub fn status_name(t: &'static Messages, status: Status) -> &'static str {
    match status {
        Status::Unverified => t.passport_status_unverified(),
        Status::Ended => t.passport_status_ended(),
        Status::Suspended => t.passport_status_suspended(),
        Status::Announced => t.passport_status_announced(),
    }
}

/// « eau et assainissement »
pub fn theme_name(t: &'static Messages, theme: Theme) -> &'static str {
    match theme {
        Theme::Culture => t.theme_culture(),
        Theme::Education => t.theme_education(),
        Theme::Economy => t.theme_economie(),
        Theme::Youth => t.theme_jeunesse(),
        Theme::Tourism => t.theme_tourisme(),
        Theme::Water => t.theme_eau(),
        Theme::Environment => t.theme_environnement(),
        Theme::Health => t.theme_sante(),
        Theme::Governance => t.theme_gouvernance(),
        Theme::Planning => t.theme_urbanisme(),
        Theme::Rural => t.theme_developpement_rural(),
        Theme::Transport => t.theme_transports(),
        Theme::Waste => t.theme_dechets(),
        Theme::Energy => t.theme_energie(),
        Theme::Crafts => t.theme_artisanat(),
    }
}

/// The first letter in upper case.
pub fn capitalised(words: &str) -> String {
    let first = words.chars().next().map_or(0, char::len_utf8);
    let (first, rest) = words.split_at(first);
    format!("{}{rest}", text::upper(first))
}

/// A failure with the words for its cause, and a retry. After a change of version only a new page helps.
#[component]
pub fn LoadFailure(
    /// Words of the visit.
    t: &'static Messages,
    /// What could not be shown.
    #[prop(into)]
    title: String,
    /// Why.
    error: LoadError,
    /// Tries again.
    on_retry: Callback<()>,
) -> impl IntoView {
    let remedy = match &error {
        LoadError::Network => t.failure_network(),
        LoadError::Status(_) => t.failure_status(),
        LoadError::Decode(_) => t.failure_decode(),
        LoadError::Version(_) => t.failure_version(),
    };
    let version = matches!(error, LoadError::Version(_));
    let retry_label = if version { t.failure_reload() } else { t.failure_retry() };
    let on_retry = if version { Callback::new(|()| dom::reload()) } else { on_retry };
    view! { <Failure title remedy detail=error.to_string() retry_label on_retry/> }
}
