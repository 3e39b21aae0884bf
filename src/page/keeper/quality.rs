//! `/a-propos/qualite`: what the data lack, by country and by region, in the numbers of `passerelles-data quality`.

mod lines;
mod suspects;

use std::sync::Arc;

use leptos::prelude::*;
use passerelles_domain::figures;
use passerelles_domain::quality::{Column, Report, Table};
use passerelles_domain::wire::{FiguresFile, Passports};

use super::mend::{About, Mend};
use crate::platform::kiosk;
use crate::route::Page;
use crate::state::library::{Core, Library, expect_library};
use crate::state::load::Load;
use crate::state::setting::{Setting, expect_setting};
use crate::ui::dynamic::{dynamic, effect, maybe, memo, on_press, optional, truth};
use crate::ui::words::{LoadFailure, use_title};
use lines::{Lines, What};
use suspects::suspects;

/// Everything that the report is made from, and the report.
#[derive(Clone)]
struct Data {
    core: Arc<Core>,
    passports: Arc<Passports>,
    figures: Arc<FiguresFile>,
    report: Arc<Report>,
}

impl PartialEq for Data {
    fn eq(&self, other: &Self) -> bool {
        Arc::ptr_eq(&self.report, &other.report)
    }
}

impl Data {
    fn now(library: Library) -> Option<Self> {
        let (core, passports, figures) = (library.core.ready()?, library.passports.ready()?, library.figures.ready()?);
        let report = Arc::new(Report::of(&core.atlas, &passports, &figures));
        Some(Self { core, passports, figures, report })
    }

    fn table(&self) -> Table<'_> {
        Table { atlas: &self.core.atlas, passports: &self.passports, names: &self.core.names, figures: &self.figures }
    }
}

/// The page.
#[component]
pub fn QualityPage() -> impl IntoView {
    let setting = expect_setting();
    let t = setting.t;
    let library = expect_library();
    use_title(t, move || t.quality_title().to_owned());
    let request = move || {
        library.request_passports();
        library.request_figures();
    };
    effect(move || {
        if library.core.ready().is_some() {
            request();
        }
    });
    let data = memo(move || Data::now(library));
    let body = dynamic(move || {
        if let Some(data) = data.get() {
            return view! { <Whole setting data/> }.into_any();
        }
        let failed = [
            library.core.state().with(failure),
            library.passports.state().with(failure),
            library.figures.state().with(failure),
        ];
        match failed.into_iter().flatten().next() {
            Some(error) => {
                let on_retry = Callback::new(move |()| {
                    library.request_core();
                    request();
                });
                view! { <LoadFailure t title=t.failure_part() error on_retry/> }.into_any()
            }
            None => view! { <p class="later" role="status">{t.app_wait()}</p> }.into_any(),
        }
    });
    view! {
        <article class="figures">
            <h1 id="title" tabindex="-1">{t.quality_title()}</h1>
            <p class="reading__lead">{t.quality_lead()}</p>
            {body}
        </article>
    }
}

fn failure<T>(load: &Load<T>) -> Option<crate::platform::fetch::LoadError> {
    match load {
        Load::Failed(error) => Some(error.clone()),
        _ => None,
    }
}

#[component]
fn Whole(setting: Setting, data: Data) -> impl IntoView {
    let t = setting.t;
    let whole = figures::national(&data.figures, figures::LINKS, 2009)
        .map(|figure| view! { <p>{t.quality_whole(&figure.phrase(t))}</p> });
    view! {
        {totals(setting, &data)}
        <section class="figures__group" aria-labelledby="quality-against">
            <h2 id="quality-against">{t.quality_against()}</h2>
            <p class="figures__lead">{t.quality_against_text()}</p>
            {maybe(whole)}
        </section>
        <Lines setting data=data.clone() what=What::Countries/>
        <Lines setting data=data.clone() what=What::Regions/>
        {suspects(setting, &data)}
        <Write setting/>
    }
}

/// What is counted of all links, each with what it means.
fn totals(setting: Setting, data: &Data) -> AnyView {
    let t = setting.t;
    let total = data.report.total;
    let number = |n: u32| t.number(u64::from(n));
    let counts: Vec<AnyView> = Column::COUNTS
        .into_iter()
        .map(|column| {
            let count = number(total.of(column));
            let note = match column {
                Column::Name | Column::Links => t.quality_edition(&data.core.manifest.edition),
                Column::Undated => t.quality_undated_note().to_owned(),
                Column::Unverified => t.quality_unverified_note().to_owned(),
                Column::Unplaced => t.quality_unplaced_note().to_owned(),
                Column::Duplicates => t.quality_duplicates_note().to_owned(),
                Column::Wikidata => t.quality_wikidata_note().to_owned(),
            };
            view! {
                <li class="key" data-column=column.as_str()>
                    <span class="key__value">{count}</span>
                    <span class="key__what">{column.name(t)}</span>
                    <span class="key__text">{note}</span>
                </li>
            }
            .into_any()
        })
        .collect();
    view! { <ul class="keys keeper__counts" aria-label=t.quality_total()>{counts}</ul> }.into_any()
}

/// How to mend it.
#[component]
fn Write(setting: Setting) -> impl IntoView {
    let t = setting.t;
    let open = RwSignal::new(false);
    let own = (!kiosk::is_on()).then(|| {
        view! { <a class="button button--small" href=setting.href(&Page::Own)>{t.export_own()}</a> }
    });
    view! {
        <section class="figures__group" aria-labelledby="quality-mend">
            <h2 id="quality-mend">{t.quality_mend()}</h2>
            <p class="figures__lead">{t.quality_mend_text()}</p>
            <div class="mend__ways">
                <button type="button" class="button button--small" aria-expanded=truth(move || open.get()) on:click=on_press(move || open.update(|open| *open = !*open))>
                    {t.mend_page()}
                </button>
                {maybe(own)}
            </div>
            {optional(move || open.get().then(|| view! { <Mend about=About::Data/> }))}
        </section>
    }
}
