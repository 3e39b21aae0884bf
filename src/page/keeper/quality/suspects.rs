//! Pairs that may be one link, each with the way to both passports.

use leptos::prelude::*;
use passerelles_domain::id::LinkId;
use passerelles_domain::quality::Reason;

use super::Data;
use crate::route::{MapAddress, Page};
use crate::state::setting::Setting;

/// Pairs that are listed; their number is told with the rest.
const MOST: usize = 200;

/// The section.
pub(super) fn suspects(setting: Setting, data: &Data) -> AnyView {
    let t = setting.t;
    let pairs: Vec<AnyView> = data
        .report
        .suspects
        .iter()
        .take(MOST)
        .map(|suspect| {
            let link = data.core.atlas.link(suspect.first);
            let authority = link.and_then(|link| data.passports.authority(link.authority)).unwrap_or_default();
            let reason = match suspect.reason {
                Reason::Place => t.quality_same_place(),
                Reason::Name => t.quality_same_name(),
            };
            view! {
                <li>
                    <strong>{authority.to_owned()}</strong>{t.colon()}{partner(setting, data, suspect.first)}
                    " " {t.quality_and()} " " {partner(setting, data, suspect.second)} " (" {reason} ")"
                </li>
            }
            .into_any()
        })
        .collect();
    let words = if pairs.is_empty() { t.quality_suspects_none() } else { t.quality_suspects_text() };
    view! {
        <section class="figures__group" aria-labelledby="quality-suspects">
            <h2 id="quality-suspects">{t.quality_suspects()}</h2>
            <p class="figures__lead">{words}</p>
            <ul class="keeper__suspects">{pairs}</ul>
        </section>
    }
    .into_any()
}

/// A partner's name, which leads to the passport.
fn partner(setting: Setting, data: &Data, id: LinkId) -> AnyView {
    let name = data.passports.link(id).map_or("", |passport| passport.partner).to_owned();
    let country = data.core.atlas.link(id).and_then(|link| data.core.atlas.country(link.country));
    let address = MapAddress::default().with_country(country.map(|country| country.iso2));
    let href = setting.href(&Page::Map(address.with_link(data.passports.link_slug(&data.core.atlas, id))));
    view! { <a href=href>{name}</a> }.into_any()
}
