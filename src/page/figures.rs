//! The figures: the founding ones with what they mean, every chart, and what others have published by country.

mod countries;
mod keys;

use std::sync::Arc;

use leptos::prelude::*;
use passerelles_domain::address;
use passerelles_domain::figures::chart::Form;
use passerelles_domain::learn;
use passerelles_domain::wire::{ChartsFile, Group};

use crate::state::fragment::follow_fragment;
use crate::state::library::expect_library;
use crate::state::load::{Load, Loader};
use crate::state::setting::{Setting, expect_setting};
use crate::ui::chart::{chart_view, sources};
use crate::ui::dynamic::{dynamic, effect, maybe};
use crate::ui::line::{Around, SourceList, part_of_page};
use crate::ui::words::{LoadFailure, use_title};

/// `/chiffres`
#[component]
pub fn FiguresPage() -> impl IntoView {
    let setting = expect_setting();
    let t = setting.t;
    let library = expect_library();
    let charts = Loader::<ChartsFile>::new();
    let ask = move || library.request_in_language(charts, "charts");
    use_title(t, move || t.charts_title().to_owned());
    effect(move || {
        if library.core.ready().is_some() {
            library.request_figures();
            ask();
        }
    });
    follow_fragment(move || charts.ready().is_some());
    let body = dynamic(move || match &*charts.state().read() {
        Load::Ready(file) => all(setting, file),
        Load::Failed(error) => {
            let on_retry = Callback::new(move |()| ask());
            view! { <LoadFailure t title=t.charts_failed() error=error.clone() on_retry/> }.into_any()
        }
        Load::Idle | Load::Pending => view! { <p class="later" role="status">{t.app_wait()}</p> }.into_any(),
    });
    view! {
        <article class="figures">
            <h1 id="title" tabindex="-1">{t.charts_title()}</h1>
            <p class="reading__lead">{t.charts_lead()}</p>
            {body}
        </article>
    }
}

/// Everything, once it is there.
fn all(setting: Setting, file: &Arc<ChartsFile>) -> AnyView {
    let cited = cited(file);
    let around = Around {
        site: setting.site,
        page: address::FIGURES,
        learn: None,
        cited: &cited,
        sources: &file.sources,
        before: 0,
        t: setting.t,
    };
    let groups: Vec<_> =
        file.groups.iter().enumerate().map(|(at, group)| section(&around, file, group, at == 0)).collect();
    let list = cited.iter().filter_map(|at| file.sources.get(usize::from(*at)).cloned()).collect();
    view! {
        {groups}
        <countries::Countries charts=Arc::clone(file)/>
        <SourceList sources=list title=setting.t.learn_sources()/>
    }
    .into_any()
}

fn section(around: &Around<'_>, file: &Arc<ChartsFile>, group: &Group, founding: bool) -> AnyView {
    let charts: Vec<_> = file.group(&group.id).map(|chart| chart_view(around, file, chart)).collect();
    let keys = founding.then(|| keys::keys(around, file));
    let lines = file.group(&group.id).any(|chart| chart.form == Form::Line);
    let legend = lines.then(|| keys::legend(around.t));
    view! {
        <section class="figures__group" aria-labelledby=group.id.clone()>
            <h2 id=group.id.clone() tabindex="-1">{group.title.clone()}</h2>
            <p class="figures__lead">{around.line(&group.lead)}</p>
            {maybe(keys)}
            {maybe(legend)}
            <div class="figures__charts">{charts}</div>
        </section>
    }
    .into_any()
}

/// Every source of the page, in order of appearance.
fn cited(file: &ChartsFile) -> Vec<u16> {
    let mut found = Vec::new();
    for (at, group) in file.groups.iter().enumerate() {
        part_of_page(&mut found, learn::sources(&group.lead));
        for key in file.keys.iter().filter(|_| at == 0) {
            part_of_page(&mut found, [key.datum.source]);
            part_of_page(&mut found, learn::sources(&key.meaning));
        }
        for chart in file.group(&group.id) {
            part_of_page(&mut found, sources(chart));
        }
    }
    found
}
