//! The slider of years as a whole: play, which years, histogram with handles, undated links.

use leptos::prelude::*;
use passerelles_domain::atlas::{Facet, Filter};
use passerelles_domain::text::Messages;
use passerelles_domain::timeline::{Span, Timeline};

use super::super::ready;
use super::super::state::expect_map_state;
use super::mover::{expect_mover, provide_mover};
use super::track::Track;
use crate::state::announcer::expect_announcer;
use crate::state::setting::expect_setting;
use crate::ui::dynamic::{dynamic, flag, maybe, memo, on_press, text};
use crate::ui::icon::Icon;
use crate::ui::icon_view::IconView;
use crate::ui::switch::Switch;

/// Nothing where no link has a year.
#[component]
pub(in crate::page::map) fn YearSlider() -> impl IntoView {
    let state = expect_map_state();
    let others = memo(move || {
        state.filter.with(|filter| filter.as_ref().map(|filter| filter.without(Facet::Years))).unwrap_or_default()
    });
    let timeline = memo(move || {
        let core = ready()?;
        others.with(|filter: &Filter| Timeline::new(&core.atlas, filter, state.selected.get()))
    });
    let axis = memo(move || timeline.with(|timeline| timeline.as_ref().map(|timeline| timeline.axis)));
    provide_mover(state, timeline);
    dynamic(move || {
        maybe(axis.get().map(|axis| {
            view! {
                <PlayButton/>
                <Head axis/>
                <Track axis/>
                <Undated/>
            }
        }))
    })
}

#[component]
fn PlayButton() -> impl IntoView {
    let mover = expect_mover();
    let t = expect_setting().t;
    let announcer = expect_announcer();
    let playing = mover.player.playing;
    let label = text(move || if playing.get() { t.years_pause() } else { t.years_play() });
    let press = move || {
        if playing.get_untracked() {
            mover.player.stop();
            let window = mover.window.get_untracked();
            let links = t.map_links_short(mover.links.get_untracked());
            announcer.say(t.years_paused(&window.first.to_string(), &window.last.to_string(), &links));
        } else {
            announcer.say(t.years_playing().to_owned());
            mover.player.start();
        }
    };
    view! {
        <button type="button" class="years__play" aria-label=label title=label on:click=on_press(press)>
            {dynamic(move || {
                let icon = if playing.get() { Icon::Pause } else { Icon::Play };
                view! { <IconView icon/> }
            })}
        </button>
    }
}

/// Which years are shown, how many links there are, and the way back to all of them.
#[component]
fn Head(axis: Span) -> impl IntoView {
    let mover = expect_mover();
    let t = expect_setting().t;
    let state = expect_map_state();
    let narrowed = memo(move || state.address.with(|address| address.filter.years.is_some()));
    let title =
        text(move || if narrowed.get() { span_name(t, mover.window.get(), axis) } else { t.map_since().to_owned() });
    let sub =
        text(move || if narrowed.get() { t.map_links_short(mover.links.get()) } else { t.years_all().to_owned() });
    let reset = move || {
        mover.take();
        let filter = state.address.with_untracked(|address| address.filter.without(Facet::Years));
        state.go(state.address.with_untracked(|address| address.with_filter(filter)));
    };
    let used = move || state.address.with(|address| address.filter.uses(Facet::Years));
    view! {
        <div class="years__head">
            <h2>{title}</h2>
            <p>{sub}</p>
            <button
                type="button"
                class="years__reset"
                class:years__reset--idle=flag(move || !used())
                aria-label=t.years_reset()
                title=t.years_reset()
                on:click=on_press(reset)
            >
                <IconView icon=Icon::RotateCcw/>
            </button>
        </div>
    }
}

/// « 1980 – 2000 ». An edge at the end of the axis holds what lies beyond it too: « jusqu’en 1976 », « depuis 1980 ».
fn span_name(t: &Messages, window: Span, axis: Span) -> String {
    let (first, last) = (window.first.to_string(), window.last.to_string());
    match (window.first == axis.first, window.last == axis.last) {
        (true, true) => t.years_all().to_owned(),
        (true, false) => t.years_until(&last),
        (false, true) => t.years_since(&first),
        (false, false) if first == last => first,
        (false, false) => t.years_range(&first, &last),
    }
}

/// Undated links have no place among the years: they are shown or not, and always counted.
#[component]
fn Undated() -> impl IntoView {
    let mover = expect_mover();
    let t = expect_setting().t;
    let state = expect_map_state();
    let count = memo(move || mover.timeline.with(|timeline| timeline.as_ref().map_or(0, |all| u64::from(all.undated))));
    let shown = memo(move || state.address.with(|address| address.filter.undated));
    let press = move || {
        mover.take();
        let mut filter = state.address.with_untracked(|address| address.filter.clone());
        filter.undated = !filter.undated;
        state.go(state.address.with_untracked(|address| address.with_filter(filter)));
    };
    let words = move || {
        if shown.get() { t.years_undated_shown(count.get()) } else { t.years_undated_hidden(count.get()) }
    };
    view! {
        <Switch
            class="switch years__undated"
            name=text(move || t.map_undated(count.get()))
            about=text(words)
            on=shown.into()
            press=Callback::new(move |()| press())
        />
    }
}
