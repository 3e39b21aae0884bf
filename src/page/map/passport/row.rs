//! A closed link: both names and the year.

use leptos::prelude::*;
use passerelles_domain::id::LinkId;
use passerelles_domain::wire::Passports;

use super::{Ends, anchor};
use crate::state::library::Core;
use crate::state::setting::Setting;
use crate::ui::icon::Icon;
use crate::ui::icon_view::IconView;

/// The words of a closed link.
pub(super) struct Head {
    anchor: String,
    authority: String,
    partner: String,
    country: String,
    year: String,
}

impl Head {
    pub(super) fn new(core: &Core, passports: &Passports, id: LinkId) -> Option<Self> {
        let link = core.atlas.link(id)?;
        Some(Self {
            anchor: anchor(id),
            authority: passports.authority(link.authority)?.to_owned(),
            partner: passports.link(id)?.partner.to_owned(),
            country: core.name(link.country).to_owned(),
            year: link.years.since.map(|year| year.to_string()).unwrap_or_default(),
        })
    }
}

/// Its row.
#[component]
pub(super) fn Row(setting: Setting, head: Head, href: Signal<String>, ends: Ends) -> impl IntoView {
    let names = match ends {
        Ends::Both => view! {
            <strong>{head.authority}</strong>" "
            <span class="link__with">{setting.t.country_with()}</span>" "
            {head.partner}
        }
        .into_any(),
        Ends::Partner => view! { <strong>{head.partner}</strong>{setting.t.comma()}{head.country} }.into_any(),
    };
    view! {
        <li class="link">
            <a id=head.anchor class="link__row" href=href aria-expanded="false">
                <span class="link__names">{names}</span>
                <span class="link__year">{head.year}</span>
                <IconView icon=Icon::ChevronDown/>
            </a>
        </li>
    }
}
