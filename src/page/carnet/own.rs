//! One's own carnet: title, entries that can be moved and annotated, what one may do with it; or what it is for.

use leptos::prelude::*;
use passerelles_domain::carnet::{Entry, Item, TITLE_LENGTH};
use passerelles_domain::text::Messages;

use super::actions::{Actions, Clear};
use super::draft::derive_draft;
use super::entry::EntryView;
use super::facts::Known;
use crate::platform::{date, dom, navigation, task};
use crate::route::{MapAddress, Page};
use crate::state::announcer::expect_announcer;
use crate::state::carnet::{Kept, Trouble, expect_kept};
use crate::state::setting::expect_setting;
use crate::ui::dynamic::{dynamic, memo, on_press, optional, text};
use crate::ui::icon::Icon;
use crate::ui::icon_view::IconView;

/// An entry that was taken out: where it stood, and its name.
pub(super) type Removed = RwSignal<Option<(usize, Entry, String)>>;

/// The carnet of this device.
#[component]
pub(super) fn Own(known: Known) -> impl IntoView {
    let t = expect_setting().t;
    let kept = expect_kept();
    let title = memo(move || kept.carnet().title().to_owned());
    let items = memo(move || kept.carnet().entries().iter().map(|entry| entry.item.clone()).collect::<Vec<Item>>());
    let empty = memo(move || items.with(Vec::is_empty));
    let removed: Removed = RwSignal::new(None);
    let heading = text(move || title.with(|title| if title.is_empty() { t.carnet_title() } else { title }.to_owned()));
    let head = {
        let known = known.clone();
        dynamic(move || {
            if empty.get() {
                return view! { <Empty/> }.into_any();
            }
            let lead = text(move || t.carnet_lead(items.with(Vec::len) as u64));
            view! {
                <p class="carnet__lead">{lead}</p>
                <TitleField title kept/>
                <Actions known=known.clone()/>
            }
            .into_any()
        })
    };
    let list = dynamic(move || {
        let items = items.get();
        let total = items.len();
        (total > 0).then(|| {
            let rows = items.into_iter().enumerate().map(|(at, item)| {
                let facts = known.facts(&item);
                view! { <EntryView facts item at total removed/> }
            });
            let rows = rows.collect_view();
            view! { <ol class="carnet__list" role="list" aria-label=t.carnet_list()>{rows}</ol> }
        })
    });
    view! {
        <h1 id="title" tabindex="-1">{heading}</h1>
        <PaperLine/>
        {optional(move || kept.trouble().map(|trouble| view! {
            <p class="notice" role="status">{trouble_words(t, trouble)}</p>
        }))}
        {head}
        <Undo removed kept/>
        {list}
        {optional(move || (!empty.get()).then(|| view! { <Clear/> }))}
    }
}

/// What the visitor should know, in words.
pub(super) fn trouble_words(t: &'static Messages, trouble: Trouble) -> String {
    match trouble {
        Trouble::Refused => t.carnet_refused().to_owned(),
        Trouble::Lost(entries) => t.carnet_lost(u64::from(entries)),
        Trouble::Unreadable => t.carnet_unreadable().to_owned(),
        Trouble::Newer => t.carnet_newer().to_owned(),
    }
}

/// When it was printed, and from where. On paper only.
#[component]
pub(super) fn PaperLine() -> impl IntoView {
    let setting = expect_setting();
    let day = setting.t.carnet_dated(&date::in_words(setting.lang().tag()));
    let address = format!("{}{}", navigation::origin(), setting.href(&Page::Home));
    view! { <p class="carnet__paper">{format!("{day} · {} · {address}", setting.t.app_name())}</p> }
}

/// What a carnet is for, and where to begin.
#[component]
fn Empty() -> impl IntoView {
    let setting = expect_setting();
    let t = setting.t;
    view! {
        <p class="reading__lead">{t.carnet_empty()}</p>
        <p>{t.carnet_empty_text()}</p>
        <p>{t.carnet_empty_how()}</p>
        <p>
            <a class="button button--action" href=setting.href(&Page::Map(MapAddress::default()))>
                <IconView icon=Icon::Globe/>
                {t.carnet_go_map()}
            </a>
        </p>
    }
}

#[component]
fn TitleField(title: Memo<String>, kept: Kept) -> impl IntoView {
    let t = expect_setting().t;
    let draft = derive_draft(title);
    let write = move |event: web_sys::Event| {
        draft.set(event_target_value(&event));
        kept.change(|carnet| draft.with_untracked(|draft| carnet.set_title(draft)));
    };
    view! {
        <label class="carnet__field carnet__title">
            <span>{t.carnet_name()}</span>
            <input type="text" aria-label=t.carnet_name() maxlength=TITLE_LENGTH.to_string() placeholder=t.carnet_name_hint() autocomplete="off" prop:value=draft on:input=write/>
        </label>
    }
}

/// What was just taken out, and the way back.
#[component]
fn Undo(removed: Removed, kept: Kept) -> impl IntoView {
    let t = expect_setting().t;
    let announcer = expect_announcer();
    let undo = move || {
        if let Some((at, entry, name)) = removed.get_untracked() {
            kept.change(|carnet| carnet.restore(at, entry));
            removed.set(None);
            announcer.say(t.carnet_restored(&name));
            task::once_shown(move || {
                dom::focus_id(&format!("entry-{at}"));
            });
        }
    };
    optional(move || {
        let words = removed.with(|removed| removed.as_ref().map(|(_, _, name)| t.carnet_removed(name)))?;
        Some(view! {
            <div class="notice carnet__undo">
                <p role="status">{words}</p>
                <button id="undo" type="button" class="button button--small" on:click=on_press(undo)>{t.carnet_undo()}</button>
            </div>
        })
    })
}
