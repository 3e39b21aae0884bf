//! The open menu: files of the links that are shown, the map as a picture, and ways to give its address away.

use leptos::prelude::*;
use passerelles_domain::export::csv::Separator;

use super::button::menu_id;
use super::files::{Form, Shown, save};
use crate::page::map::state::{MapState, expect_map_state};
use crate::platform::{kiosk, navigation, task};
use crate::route::{MapAddress, Page};
use crate::state::announcer::expect_announcer;
use crate::state::library::expect_library;
use crate::state::setting::{Setting, expect_setting};
use crate::ui::dynamic::{dynamic, maybe, memo, on_press, optional};
use crate::ui::share::{Copy, ShareLink};

/// The whole menu. A press beside it closes it.
#[component]
pub(in crate::page::map) fn Menu(id: &'static str, close: Callback<()>) -> impl IntoView {
    let setting = expect_setting();
    let t = setting.t;
    let state = expect_map_state();
    let library = expect_library();
    let said = RwSignal::new(String::new());
    library.request_passports();
    library.request_figures();
    library.request_detail();
    let announcer = expect_announcer();
    let on_said = Callback::new(move |words: String| {
        said.set(words.clone());
        announcer.say(words);
    });
    let files = dynamic(move || match Shown::now(setting, state, library) {
        None => view! { <p role="status">{t.export_loading()}</p> }.into_any(),
        Some(shown) if shown.ids.is_empty() => view! { <p role="status">{t.export_none()}</p> }.into_any(),
        Some(shown) => files(shown, on_said),
    });
    view! {
        <div class="filters__beside" on:click=on_press(move || close.run(()))></div>
        <div class="filters__menu export__menu" id=menu_id(id) tabindex="-1" role="group" aria-label=t.export_open()>
            <div class="filters__choices">
                {files}
                <Addresses setting state on_said/>
                {maybe((!kiosk::is_on()).then(|| view! {
                    <a class="export__row" href=setting.href(&Page::Own)><strong>{t.export_own()}</strong>" "<span>{t.export_own_note()}</span></a>
                }))}
                {optional(move || {
                    let said = said.get();
                    (!said.is_empty()).then(|| view! { <p class="export__said">{said}</p> })
                })}
            </div>
            <button type="button" class="button button--small" on:click=on_press(move || close.run(()))>{t.export_close()}</button>
        </div>
    }
}

fn files(shown: Shown, on_said: Callback<String>) -> AnyView {
    let t = shown.setting.t;
    let count = t.export_title(shown.ids.len() as u64);
    let data = [
        (Form::Csv(Separator::Comma), t.export_csv(), t.export_csv_note()),
        (Form::Csv(Separator::Semicolon), t.export_sheet(), t.export_sheet_note()),
        (Form::GeoJson, t.export_geojson(), t.export_geojson_note()),
    ];
    let images = [(Form::Svg, t.export_svg(), t.export_svg_note()), (Form::Png, t.export_png(), t.export_png_note())];
    let rows = |forms: &[(Form, &'static str, &'static str)]| {
        forms.iter().map(|(form, name, note)| row(&shown, *form, name, note, on_said)).collect_view()
    };
    view! {
        <h2 class="choices__title">{count}</h2>
        <ul role="list" aria-label=t.export_data()>{rows(&data)}</ul>
        <h2 class="choices__title">{t.export_image()}</h2>
        <ul role="list" aria-label=t.export_image()>{rows(&images)}</ul>
    }
    .into_any()
}

fn row(shown: &Shown, form: Form, name: &'static str, note: &'static str, on_said: Callback<String>) -> AnyView {
    let shown = shown.clone();
    let press = move || {
        let shown = shown.clone();
        task::spawn(async move { on_said.run(save(&shown, form).await) });
    };
    view! {
        <li>
            <button type="button" class="export__row" on:click=on_press(press)>
                <strong>{name}</strong>" "<span>{note}</span>
            </button>
        </li>
    }
    .into_any()
}

/// The address of the map, to be sent or put into a page.
#[component]
fn Addresses(setting: Setting, state: MapState, on_said: Callback<String>) -> impl IntoView {
    let t = setting.t;
    let whole = move |embed: bool| {
        let address = MapAddress { embed, ..state.address.get() };
        format!("{}{}", navigation::origin(), setting.href(&Page::Map(address)))
    };
    let address = Signal::derive(move || Some(whole(false)));
    let code = Signal::derive(move || Some(frame(&whole(true), t.export_embed_frame())));
    view! {
        <h2 class="choices__title">{t.share_title()}</h2>
        <div class="export__ways"><ShareLink t title=t.map_title() address on_said/></div>
        <details class="export__embed">
            <summary>{t.export_embed()}</summary>
            <p>{t.export_embed_note()}</p>
            <textarea readonly rows="4" aria-label=t.export_embed() prop:value=move || code.get().unwrap_or_default()></textarea>
            <Copy t label=t.export_embed_copy() name=t.export_embed() text=code on_said/>
        </details>
    }
}

/// What somebody puts into their own page.
fn frame(address: &str, title: &str) -> String {
    let quoted = |text: &str| text.replace('&', "&amp;").replace('"', "&quot;").replace('<', "&lt;");
    let (address, title) = (quoted(address), quoted(title));
    format!("<iframe src=\"{address}\" title=\"{title}\" width=\"100%\" height=\"480\" loading=\"lazy\"></iframe>")
}

/// The links of a country or territory as a file, and the address of its panel.
#[component]
pub(in crate::page::map) fn LinksMenu() -> impl IntoView {
    let setting = expect_setting();
    let t = setting.t;
    let state = expect_map_state();
    let library = expect_library();
    let announcer = expect_announcer();
    let on_said = Callback::new(move |words| announcer.say(words));
    let address = Signal::derive(move || {
        let address = MapAddress { embed: false, ..state.address.get() };
        Some(format!("{}{}", navigation::origin(), setting.href(&Page::Map(address))))
    });
    // A kiosk gives its code instead.
    if kiosk::is_on() {
        return None;
    }
    let some = memo(move || Shown::now(setting, state, library).is_some_and(|shown| !shown.ids.is_empty()));
    let take = move || {
        if let Some(shown) = untrack(move || Shown::now(setting, state, library)) {
            task::spawn(async move { on_said.run(save(&shown, Form::Csv(Separator::Comma)).await) });
        }
    };
    Some(view! {
        {dynamic(move || maybe(some.get().then(|| view! {
            <button type="button" class="button button--small" on:click=on_press(take)>
                <span class="visually-hidden">{t.export_country_csv()}" "</span>
                {t.export_csv()}
            </button>
        })))}
        <ShareLink t title=t.map_title() address on_said/>
    })
}
