//! The three figures of 2009, with « environ », year and source.

use leptos::prelude::*;
use passerelles_domain::figures::{AUTHORITIES, COUNTRIES, LINKS, Role, Words, national};

use super::rise::{may_rise, rising};
use crate::route::Page;
use crate::state::library::expect_library;
use crate::state::setting::expect_setting;
use crate::ui::dynamic::{effect, maybe, optional};

/// The year of the founding figures.
const YEAR: u16 = 2009;

/// The figures as soon as they are there.
#[component]
pub(super) fn Figures() -> impl IntoView {
    let setting = expect_setting();
    let t = setting.t;
    let library = expect_library();
    effect(move || {
        if library.first.ready().is_some() {
            library.request_figures();
        }
    });
    optional(move || {
        let file = library.figures.ready()?;
        let find = |slug| national(&file, slug, YEAR);
        let (authorities, links, countries) = (find(AUTHORITIES)?, find(LINKS)?, find(COUNTRIES)?);
        // One proof for the three: they have the same year and the same source.
        let source = t.home_figures_source(&links.source().title);
        let rises = may_rise();
        Some(view! {
            <Big words=authorities.words(t) rises/>
            <Big words=links.words(t) rises/>
            <Big words=countries.words(t) rises/>
            <p class="home-figures__source">
                <strong>{t.home_figures_when(&YEAR.to_string())}</strong>" "{source}" "
                <a href=setting.href(&Page::Figures)>{t.home_figures_since()}</a>
            </p>
        })
    })
}

/// What a figure claims, in large.
#[component]
fn Big(
    /// The figure; when and who says so stand below, once for all.
    words: Words,
    /// Whether its number counts up.
    rises: bool,
) -> impl IntoView {
    let t = expect_setting().t;
    let of = |role| words.part(role).map(str::to_owned);
    let about = of(Role::About).map(|about| view! { <span class="home-figure__about">{about}</span>" " });
    let value = of(Role::Value).unwrap_or_default();
    let value = if rises { rising(t, value) } else { Signal::stored(value) };
    view! {
        <p class="home-figure">
            <span class="home-figure__line">{maybe(about)}<strong class="home-figure__value">{value}</strong></span>
            " "
            <span class="home-figure__what">{of(Role::Counted)}</span>
        </p>
    }
}
