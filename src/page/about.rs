//! Where everything comes from: data, figures, base map, licences, privacy.

mod declaration;
mod graph;
mod plan;

use leptos::prelude::*;
use passerelles_domain::figures;

use crate::route::Page;
use crate::state::library::expect_library;
use crate::state::setting::expect_setting;
use crate::ui::dynamic::{effect, optional};
use crate::ui::words::use_title;
use declaration::Declaration;
use graph::Graph;
use plan::Plan;

/// `/a-propos`
#[component]
pub fn About() -> impl IntoView {
    let setting = expect_setting();
    let t = setting.t;
    let library = expect_library();
    use_title(setting.t, move || t.about_title().to_owned());
    effect(move || {
        if library.core.ready().is_some() {
            library.request_figures();
        }
    });
    let counts = optional(move || {
        let totals = library.core.ready()?.manifest.totals;
        let number = |n: u32| t.number(u64::from(n));
        Some(t.about_data_counts(
            &number(totals.authorities),
            &number(totals.countries),
            &number(totals.links),
            &number(totals.undated),
        ))
    });
    let coverage = optional(move || {
        let file = library.figures.ready()?;
        let figure = figures::national(&file, figures::LINKS, 2009)?;
        Some(t.about_data_coverage(&figure.phrase(t)))
    });
    view! {
        <article class="reading">
            <h1 id="title" tabindex="-1">{t.about_title()}</h1>
            <p class="reading__lead">{t.about_lead()}</p>
            <h2>{t.about_data_title()}</h2>
            <p>{t.about_data_text()}</p>
            <p>{counts}</p>
            <p>{coverage}</p>
            <p><a href=setting.href(&Page::Quality)>{t.about_quality()}</a></p>
            <h2>{t.about_figures_title()}</h2>
            <p>{t.about_figures_text()}</p>
            <h2>{t.about_map_title()}</h2>
            <p>{t.about_map_text()}</p>
            <p>{t.about_map_borders()}</p>
            <Graph/>
            <h2>{t.about_licences_title()}</h2>
            <ul>
                <li>{t.about_licence_code()}</li>
                <li>{t.about_licence_territories()}</li>
                <li>{t.about_licence_fonts()}</li>
                <li>{t.about_licence_icons()}</li>
            </ul>
            <h2>{t.about_privacy_title()}</h2>
            <p>{t.about_privacy_text()}</p>
            <Declaration/>
            <Plan/>
        </article>
    }
}
