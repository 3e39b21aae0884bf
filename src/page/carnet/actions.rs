//! What one may do with a whole carnet: print it, share it, take it away, clear it.

use leptos::prelude::*;
use passerelles_domain::carnet::{Carnet, SHARED_LENGTH, TooLong, carnet_csv, carnet_text};
use passerelles_domain::export::csv::Separator;
use passerelles_domain::export::file_name;
use passerelles_domain::text::{Lang, Messages};

use super::facts::Known;
use crate::platform::{date, dom, file, navigation, share, task};
use crate::state::announcer::expect_announcer;
use crate::state::carnet::{Kept, expect_kept};
use crate::state::setting::expect_setting;
use crate::ui::dynamic::{dynamic, memo, on_press, optional};
use crate::ui::share::ShareLink;

/// Printing, sharing, files.
#[component]
pub(super) fn Actions(known: Known) -> impl IntoView {
    let setting = known.setting;
    let t = setting.t;
    let kept = expect_kept();
    let announcer = expect_announcer();
    let notes = RwSignal::new(true);
    let shared = memo(move || kept.carnet().share(notes.get()));
    let address = Signal::derive(move || {
        let text = shared.with(|shared| shared.clone().ok());
        text.map(|text| format!("{}{}", navigation::origin(), setting.site.shared_carnet(&text)))
    });
    let on_said = Callback::new(move |words| announcer.say(words));
    let take = move |form: Form| {
        let known = known.clone();
        on_press(move || announcer.say(saved(&known, kept, form)))
    };
    view! {
        <div class="carnet__actions">
            <button type="button" class="button button--small button--action" on:click=on_press(share::print)>{t.carnet_print()}</button>
            <ShareLink t title=t.carnet_shared_title() address on_said/>
            <button type="button" class="button button--small" on:click=take(Form::Text)>{t.carnet_text()}</button>
            <button type="button" class="button button--small" on:click=take(Form::Table)>{t.carnet_csv()}</button>
            <label class="carnet__check">
                <input type="checkbox" prop:checked=notes on:change=move |event| notes.set(event_target_checked(&event))/>
                {t.carnet_with_notes()}
            </label>
        </div>
        {optional(move || {
            let TooLong { length } = shared.with(|shared| shared.clone().err())?;
            let fits_without = notes.get() && kept.carnet().share(false).is_ok();
            let (length, most) = (t.number(length as u64), t.number(SHARED_LENGTH as u64));
            let words = if fits_without { t.carnet_too_long(&length, &most) } else { t.carnet_too_many(&length, &most) };
            Some(view! { <p class="notice" role="status">{words}</p> })
        })}
    }
}

/// What a file is.
#[derive(Clone, Copy)]
enum Form {
    Text,
    Table,
}

/// Saves the carnet as a file; what to say then.
fn saved(known: &Known, kept: Kept, form: Form) -> String {
    let t = known.setting.t;
    let carnet = untrack(move || kept.carnet());
    let title = if carnet.title().is_empty() { t.carnet_title() } else { carnet.title() };
    let made = t.carnet_made(&date::in_words(t.lang().tag()));
    let describe = |item: &_| known.described(item);
    let (ending, kind, text) = match form {
        Form::Text => ("txt", "text/plain", carnet_text(&carnet, (title, &made), &known.headings(), describe)),
        Form::Table => {
            ("csv", "text/csv", carnet_csv(&carnet, &known.headings(), (separator(t.lang()), true), describe))
        }
    };
    let name = file_name(&[t.export_carnet_word(), carnet.title()], &date::iso(), ending);
    told(t, file::save_text(&name, kind, &text), &name)
}

/// What to say of a file that was saved, or not.
fn told(t: &'static Messages, saved: bool, name: &str) -> String {
    if saved { t.export_saved(name) } else { t.export_failed().to_owned() }
}

/// What spreadsheets in a language expect between cells.
const fn separator(lang: Lang) -> Separator {
    match lang {
        Lang::En => Separator::Comma,
        _ => Separator::Semicolon,
    }
}

/// « Tout effacer », asked again before it is done.
#[component]
pub(super) fn Clear() -> impl IntoView {
    let t = expect_setting().t;
    let kept = expect_kept();
    let announcer = expect_announcer();
    let asked = RwSignal::new(false);
    let ask = move || {
        asked.set(true);
        task::once_shown(|| {
            dom::focus_id("clear-no");
        });
    };
    let keep = move || {
        asked.set(false);
        task::once_shown(|| {
            dom::focus_id("clear");
        });
    };
    let clear = move || {
        kept.change(Carnet::clear);
        announcer.say(t.carnet_cleared().to_owned());
        task::once_shown(|| {
            dom::focus_id("title");
        });
    };
    dynamic(move || {
        if asked.get() {
            let count = untrack(move || kept.count()) as u64;
            view! {
                <div class="notice carnet__undo" role="alertdialog" aria-labelledby="clear-words">
                    <p id="clear-words">{t.carnet_clear_ask(count)}</p>
                    <button type="button" class="button button--small" on:click=on_press(clear)>{t.carnet_clear_yes()}</button>
                    <button type="button" id="clear-no" class="button button--small" on:click=on_press(keep)>{t.carnet_clear_no()}</button>
                </div>
            }
            .into_any()
        } else {
            view! { <p><button type="button" id="clear" class="button button--small" on:click=on_press(ask)>{t.carnet_clear()}</button></p> }
                .into_any()
        }
    })
}
