//! The rows of the table. Their roles are written out: on a phone they are cards, and a table all the same.

use leptos::prelude::*;
use passerelles_domain::id::LinkId;
use passerelles_domain::text::{Messages, kind_name};
use passerelles_domain::wire::Passports;

use super::super::source::SourceLink;
use crate::state::library::{Core, expect_library};
use crate::state::setting::expect_setting;
use crate::ui::dynamic::maybe;

/// The first of the links, as rows.
#[component]
pub(super) fn Rows(
    /// Links, in the order of the table.
    ids: Memo<Vec<LinkId>>,
    /// How many rows there are at most.
    shown: RwSignal<usize>,
) -> impl IntoView {
    let t = expect_setting().t;
    let library = expect_library();
    let first = move || ids.with(|ids| ids.iter().take(shown.get()).copied().collect::<Vec<_>>());
    let each = move |id: LinkId| {
        let named = library.core.ready().zip(library.passports.ready());
        maybe(named.and_then(|named| row(t, &named, id)))
    };
    // Rows that stay are kept.
    view! { <tbody role="rowgroup"><For each=first key=|id| *id children=each/></tbody> }
}

fn row(
    t: &'static Messages,
    (core, passports): &(std::sync::Arc<Core>, std::sync::Arc<Passports>),
    id: LinkId,
) -> Option<impl IntoView + use<>> {
    let link = core.atlas.link(id)?;
    let authority = core.atlas.authority(link.authority)?;
    let passport = passports.link(id)?;
    let since = link.years.since.map_or_else(|| t.figure_no_year().to_owned(), |year| year.to_string());
    Some(view! {
        <tr role="row">
            <th role="rowheader" scope="row">{passports.authority(link.authority)?.to_owned()}</th>
            <td role="cell">{passports.territory(authority.region).unwrap_or_default().to_owned()}</td>
            <td role="cell">{passport.partner.to_owned()}</td>
            <td role="cell">{core.name(link.country).to_owned()}</td>
            <td role="cell">{kind_name(t, link.kind)}</td>
            <td role="cell">{since}</td>
            <td role="cell"><SourceLink title=passport.source.title.clone() url=passport.source.url.clone()/></td>
        </tr>
    })
}
