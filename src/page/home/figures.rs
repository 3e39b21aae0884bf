//! The three figures of 2009, with « environ », year and source.

use leptos::prelude::*;
use passerelles_domain::figures::{AUTHORITIES, COUNTRIES, Figure, LINKS, national};

use crate::route::Page;
use crate::state::library::expect_library;
use crate::state::setting::{Setting, expect_setting};
use crate::ui::dynamic::{effect, maybe, optional};

/// The year of the founding figures.
const YEAR: u16 = 2009;

/// Reserved space first, figures as soon as they are there; their place never jumps.
#[component]
pub(super) fn Figures() -> impl IntoView {
    let setting = expect_setting();
    let t = setting.t;
    let library = expect_library();
    effect(move || {
        if library.core.ready().is_some() {
            library.request_figures();
        }
    });
    let body = optional(move || {
        let (core, file) = (library.core.ready()?, library.figures.ready()?);
        let find = |slug| national(&file, &core.names, slug, YEAR);
        let (authorities, links, countries) = (find(AUTHORITIES)?, find(LINKS)?, find(COUNTRIES)?);
        let source = t.home_figures_source(&links.source.title);
        Some(view! {
            <Big setting figure=&authorities/>
            <Big setting figure=&links/>
            <Big setting figure=&countries/>
            <p class="home-figures__source">
                <strong>{t.home_figures_when(&YEAR.to_string())}</strong>" "{source}" "
                <a href=setting.href(&Page::Figures)>{t.home_figures_since()}</a>
            </p>
        })
    });
    view! { <section class="home-figures" aria-label=t.home_figures_title()>{body}</section> }
}

#[component]
fn Big<'a>(setting: Setting, figure: &'a Figure<'a>) -> impl IntoView + use<> {
    let t = setting.t;
    let value = figure.value(t);
    let counted = figure.counted.to_owned();
    view! {
        <p class="home-figure">
            <span class="home-figure__line">
                {maybe(figure.approximate().then(|| view! { <span class="home-figure__about">{t.home_about()}</span>" " }))}
                <strong class="home-figure__value">{value}</strong>
            </span>
            " "
            <span class="home-figure__what">{counted}</span>
        </p>
    }
}
