//! The links of the selection as a table: the same links as the map and the list.

use std::sync::Arc;

use leptos::prelude::*;
use passerelles_domain::id::LinkId;
use passerelles_domain::wire::Passports;

use super::source::SourceLink;
use super::state::expect_map_state;
use crate::state::library::{Core, expect_library};
use crate::state::load::Load;
use crate::state::setting::{Setting, expect_setting};
use crate::ui::dynamic::{dynamic, effect, on_press, optional, text};
use crate::ui::words::{LoadFailure, kind_name};

/// Rows shown at first, and again after each change of filter: three screens full, for every row is built anew and laid
/// out, and 200 of them take 100 ms.
const FIRST: usize = 60;
/// Rows added by each « Afficher la suite ».
const STEP: usize = 200;

/// `?vue=tableau`
#[component]
pub(super) fn LinkTable() -> impl IntoView {
    let setting = expect_setting();
    let t = setting.t;
    let library = expect_library();
    let state = expect_map_state();
    let passports = library.passports.state();
    let shown = RwSignal::new(FIRST);
    effect(move || {
        state.selected.track();
        state.selection.track();
        shown.set(FIRST);
    });
    let body = dynamic(move || {
        let Some(core) = library.core.ready() else {
            return view! { <p role="status">{t.map_loading()}</p> }.into_any();
        };
        match passports.get() {
            Load::Ready(passports) => {
                let selection = state.selection.get().unwrap_or_default();
                let ids: Vec<LinkId> = match state.selected.get() {
                    Some(country) => core.atlas.shown_of(country, &selection).map(|(id, _)| id).collect(),
                    None => selection.ids().collect(),
                };
                view! { <Rows setting core passports ids shown/> }.into_any()
            }
            Load::Failed(error) => {
                let on_retry = Callback::new(move |()| library.request_passports());
                view! { <LoadFailure t=setting.t title=t.country_failed() error on_retry/> }.into_any()
            }
            Load::Idle | Load::Pending => view! { <p role="status">{t.country_loading()}</p> }.into_any(),
        }
    });
    view! { <div class="table" role="region" aria-label=t.table_caption() tabindex="0">{body}</div> }
}

#[component]
fn Rows(
    setting: Setting,
    core: Arc<Core>,
    passports: Arc<Passports>,
    ids: Vec<LinkId>,
    shown: RwSignal<usize>,
) -> impl IntoView {
    let t = setting.t;
    let total = ids.len();
    let number = move |n: usize| t.number(n as u64);
    let rows = dynamic(move || {
        ids.iter().take(shown.get()).filter_map(|id| row(setting, &core, &passports, *id)).collect_view()
    });
    let heads = [
        t.table_authority(),
        t.table_region(),
        t.table_partner(),
        t.table_country(),
        t.table_kind(),
        t.table_since(),
        t.table_source(),
    ]
    .map(|words| view! { <th scope="col">{words}</th> })
    .collect_view();
    view! {
        <table>
            <caption>{t.table_caption()}" – "{text(move || t.table_shown(&number(shown.get().min(total)), &number(total)))}</caption>
            <thead><tr>{heads}</tr></thead>
            <tbody>{rows}</tbody>
        </table>
        {optional(move || (shown.get() < total).then(|| view! {
            <button type="button" class="button" on:click=on_press(move || shown.update(|shown| *shown += STEP))>{t.table_more()}</button>
        }))}
    }
}

fn row(setting: Setting, core: &Core, passports: &Passports, id: LinkId) -> Option<impl IntoView + use<>> {
    let link = core.atlas.link(id)?;
    let authority = core.atlas.authority(link.authority)?;
    let passport = passports.link(id)?;
    let since = link.years.since.map_or_else(|| "–".to_owned(), |year| year.to_string());
    Some(view! {
        <tr>
            <th scope="row">{passports.authority(link.authority)?.to_owned()}</th>
            <td>{passports.territory(authority.region).unwrap_or_default().to_owned()}</td>
            <td>{passport.partner.to_owned()}</td>
            <td>{core.name(link.country).to_owned()}</td>
            <td>{kind_name(setting.t, link.kind)}</td>
            <td>{since}</td>
            <td><SourceLink title=passport.source.title.clone() url=passport.source.url.clone()/></td>
        </tr>
    })
}
