//! « Emporter »: paper, link, QR code, calendar, text, JSON, carnet. All made here, without a server.

use std::sync::Arc;

use leptos::prelude::*;
use passerelles_domain::carnet::Item;
use passerelles_domain::export::file_name;
use passerelles_domain::guide::{Date, Document, Qr, Section, Word};

use super::super::visit::{Kit, Screen, Visit, today};
use super::paper::QrCode;
use crate::page::CarnetButton;
use crate::platform::{date, dom, file, share};
use crate::state::announcer::expect_announcer;
use crate::ui::dynamic::{maybe, on_press};
use crate::ui::icon::Icon;
use crate::ui::icon_view::IconView;
use crate::ui::share::{Copy, ShareLink};

/// What a file is.
#[derive(Clone, Copy)]
enum Form {
    Calendar(Date),
    Text,
    Json,
}

/// The box of all ways to leave with it.
#[component]
pub(super) fn Take(kit: Kit, visit: Arc<Visit>) -> impl IntoView {
    let t = kit.t();
    let announcer = expect_announcer();
    let shared = kit.shared(&visit);
    let code = Qr::of(&shared).map(|code| {
        view! { <div class="take__qr"><QrCode kit=kit.clone() code/><p>{t.guide_take_qr()}</p></div> }
    });
    let start = RwSignal::new(today());
    let on_said = Callback::new(move |words| announcer.say(words));
    let link = Signal::stored(Some(shared));
    let plain = Signal::stored(Some(plain(&kit, &visit)));
    let (taker, road) = (kit.clone(), Arc::clone(&visit));
    let take = Callback::new(move |form: Form| announcer.say(save(&taker, &road, form)));
    let pick = move |event: web_sys::Event| {
        if let Ok(day) = event_target_value(&event).parse() {
            start.set(day);
        }
    };
    let collected = kit.href(Screen::Roadmap, &visit.replay.counted);
    let collected = collected.strip_prefix(&kit.setting.site.prefix()).unwrap_or(&collected).trim_start_matches('/');
    let carnet = Item::page(collected).ok().map(|item| view! { <CarnetButton item/> });
    let points = visit.roadmap(&kit).section(Section::Point).next().is_some();
    view! {
        <section class="take" aria-labelledby="take">
            <h2 id="take">{t.guide_take()}</h2>
            {maybe(code)}
            <button type="button" class="button button--action" on:click=on_press(share::print)><IconView icon=Icon::Printer/>{t.guide_take_print()}</button>
            <div class="take__ways">
                <ShareLink t title=t.guide_title() address=link on_said/>
                <Copy t label=t.guide_take_copy() name=t.guide_take_text() text=plain on_said/>
                <button type="button" class="button button--small" on:click=on_press(move || take.run(Form::Text))>{t.guide_take_text()}</button>
                <button type="button" class="button button--small" on:click=on_press(move || take.run(Form::Json))>{t.guide_take_json()}</button>
                {maybe(carnet)}
            </div>
            <div class="take__dates">
                <label class="take__start"><span>{t.guide_take_start()}</span>
                    <input type="date" value=today().to_string() on:change=pick/>
                </label>
                <button type="button" class="button button--small" on:click=on_press(move || take.run(Form::Calendar(start.get_untracked())))>{t.guide_take_calendar()}</button>
            </div>
            {maybe(points.then(|| view! { <p class="take__points"><a href="#points" rel="external" on:click=to_points>{t.guide_points()}</a></p> }))}
        </section>
    }
}

/// The road map as text.
fn plain(kit: &Kit, visit: &Visit) -> String {
    let said = |document: &Document<'_>| document.plain();
    kit.with_document(visit, said)
}

/// With a `<base>`, and answers in the fragment, the browser would go elsewhere.
fn to_points(event: web_sys::MouseEvent) {
    event.prevent_default();
    dom::set_attribute_of(Section::Point.as_str(), "open", "");
    dom::reveal_start(Section::Point.as_str());
}

/// Saves the road map as a file; what to say then.
fn save(kit: &Kit, visit: &Visit, form: Form) -> String {
    let t = kit.t();
    let (ending, kind, text) = kit.with_document(visit, |document| match form {
        Form::Calendar(start) => ("ics", "text/calendar", document.calendar(start)),
        Form::Text => ("txt", "text/plain", document.plain()),
        Form::Json => ("json", "application/json", document.json()),
    });
    let name = file_name(&[kit.texts.word(Word::Title)], &date::iso(), ending);
    if file::save_text(&name, kind, &text) { t.guide_take_saved(&name) } else { t.guide_take_failed().to_owned() }
}
