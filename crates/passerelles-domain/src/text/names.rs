//! What kinds, levels, statuses and themes are called.

use super::{Lang, Messages};
use crate::atlas::{Kind, Level, Status, Theme};

/// « Jumelage »
pub fn kind_name(t: &Messages, kind: Kind) -> &str {
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

/// « 3 jumelages »: the number, then what it counts. In Arabic one and two are said by the word alone.
pub fn kind_count(t: &Messages, kind: Kind, n: u64) -> String {
    let noun = kind_noun(t, kind, n);
    if t.lang() == Lang::Ar && n <= 2 { noun } else { [&t.number(n), " ", &noun].concat() }
}

/// « commune »
pub fn level_name(t: &Messages, level: Level) -> &str {
    match level {
        Level::Commune => t.level_commune(),
        Level::Epci => t.level_epci(),
        Level::Departement => t.level_departement(),
        Level::Region => t.level_region(),
    }
}

/// « Non vérifié »
pub fn status_name(t: &Messages, status: Status) -> &str {
    match status {
        Status::Unverified => t.passport_status_unverified(),
        Status::Ended => t.passport_status_ended(),
        Status::Suspended => t.passport_status_suspended(),
        Status::Announced => t.passport_status_announced(),
    }
}

/// « eau et assainissement »
pub fn theme_name(t: &Messages, theme: Theme) -> &str {
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
