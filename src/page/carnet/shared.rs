//! A carnet that somebody sent: to be read, and put into one's own only when one says so.

use leptos::prelude::*;
use passerelles_domain::carnet::{Carnet, CarnetError, Entry, Merged, Read};

use super::facts::{FactsView, Known};
use super::own::PaperLine;
use crate::platform::{dom, task};
use crate::route::Page;
use crate::state::announcer::{Announcer, expect_announcer};
use crate::state::carnet::expect_kept;
use crate::state::location::{Location, expect_location};
use crate::state::setting::{Setting, expect_setting};
use crate::ui::dynamic::{dynamic, on_press};

/// What stands in the fragment: a carnet, or words about what it is not.
#[component]
pub(super) fn Shared(known: Known, sent: String) -> impl IntoView {
    let setting = known.setting;
    let t = setting.t;
    match Carnet::read(&sent) {
        Ok(read) if !read.carnet.is_empty() => view! { <Sent known read/> }.into_any(),
        other => {
            let newer = matches!(other, Err(CarnetError::Version(_)));
            let words = if newer { t.carnet_shared_newer() } else { t.carnet_shared_bad() };
            view! {
                <h1 id="title" tabindex="-1">{t.carnet_shared_title()}</h1>
                <p class="notice" role="alert">{words}</p>
                <p><a class="button" href=setting.href(&Page::Carnet)>{t.carnet_own()}</a></p>
            }
            .into_any()
        }
    }
}

#[component]
fn Sent(known: Known, read: Read) -> impl IntoView {
    let setting = known.setting;
    let t = setting.t;
    let Read { carnet, lost } = read;
    let title = if carnet.title().is_empty() { t.carnet_shared_title() } else { carnet.title() }.to_owned();
    let rows = carnet.entries().iter().map(|Entry { item, note }| {
        let facts = known.facts(item);
        let note = (!note.is_empty()).then(|| view! { <p class="entry__words">{note.clone()}</p> });
        view! { <li class="entry"><div class="entry__facts"><FactsView setting facts/></div>{note}</li> }
    });
    let rows = rows.collect_view();
    let lead = t.carnet_shared_lead(carnet.entries().len() as u64);
    view! {
        <h1 id="title" tabindex="-1">{title}</h1>
        <PaperLine/>
        <p class="carnet__lead">{lead}</p>
        {(lost > 0).then(|| view! { <p class="notice" role="status">{t.carnet_shared_lost(u64::from(lost))}</p> })}
        <Take carnet/>
        <ol class="carnet__list" role="list" aria-label=t.carnet_list()>{rows}</ol>
    }
}

/// Puts it into one's own, or in its place.
#[component]
fn Take(carnet: Carnet) -> impl IntoView {
    let setting = expect_setting();
    let t = setting.t;
    let kept = expect_kept();
    let ways = (setting, expect_location(), expect_announcer());
    let asked = RwSignal::new(false);
    let carnet = StoredValue::new(carnet);
    let merge = move || {
        let merged = kept.change(|own| carnet.with_value(|carnet| own.merge(carnet)));
        leave(ways, merged);
    };
    let replace = move || {
        let merged = kept.change(|own| {
            own.clear();
            carnet.with_value(|carnet| own.merge(carnet))
        });
        leave(ways, merged);
    };
    let ask = move || {
        if untrack(move || kept.count()) == 0 {
            return replace();
        }
        asked.set(true);
        task::once_shown(|| {
            dom::focus_id("replace-no");
        });
    };
    dynamic(move || {
        if asked.get() {
            view! {
                <div class="notice carnet__undo" role="alertdialog" aria-labelledby="replace-words">
                    <p id="replace-words">{t.carnet_replace_ask(kept.count() as u64)}</p>
                    <button type="button" class="button button--small" on:click=on_press(replace)>{t.carnet_replace()}</button>
                    <button type="button" id="replace-no" class="button button--small" on:click=on_press(move || asked.set(false))>{t.carnet_clear_no()}</button>
                </div>
            }
            .into_any()
        } else {
            view! {
                <div class="carnet__actions">
                    <button type="button" class="button button--small button--action" on:click=on_press(merge)>{t.carnet_merge()}</button>
                    <button type="button" class="button button--small" on:click=on_press(ask)>{t.carnet_replace()}</button>
                    <a class="button button--small" href=setting.href(&Page::Carnet)>{t.carnet_own()}</a>
                </div>
            }
            .into_any()
        }
    })
}

/// Goes to one's own carnet and says what has become of the other.
fn leave((setting, location, announcer): (Setting, Location, Announcer), merged: Merged) {
    location.go(&setting.href(&Page::Carnet));
    let number = |n: u32| setting.t.number(u64::from(n));
    announcer.say(setting.t.carnet_merged(&number(merged.added), &number(merged.known), &number(merged.left_out)));
    task::once_shown(|| {
        dom::focus_id("title");
    });
}
