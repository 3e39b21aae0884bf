//! The founding figures in large, and the key to the marks of charts.

use leptos::prelude::*;
use passerelles_domain::figures::Role;
use passerelles_domain::text::{Lang, Messages};
use passerelles_domain::wire::ChartsFile;

use crate::ui::line::Around;

/// Each figure whole: « environ », number, what it counts, year and source, and what exactly that means.
pub(super) fn keys(around: &Around<'_>, file: &ChartsFile) -> AnyView {
    let figures: Vec<_> = file
        .keys
        .iter()
        .map(|key| {
            let words = key.words(around.t, &file.sources);
            let of = |role| words.part(role).unwrap_or_default().to_owned();
            // A share has its sign beside its number, not before what is counted.
            let (value, what) = match of(Role::Counted).strip_prefix('%') {
                Some(rest) if around.t.lang() == Lang::En => (format!("{}%", of(Role::Value)), rest.trim().to_owned()),
                Some(rest) => (format!("{}\u{202f}%", of(Role::Value)), rest.trim().to_owned()),
                None => (of(Role::Value), of(Role::Counted)),
            };
            let about = of(Role::About);
            let about = (!about.is_empty()).then(|| view! { <span class="key__about">{about}</span>" " });
            view! {
                <li class="key">
                    <p class="key__line">{about}<strong class="key__value">{value}</strong></p>
                    <p class="key__what">{what}</p>
                    <p class="key__text">{around.line(&key.meaning)}</p>
                    <p class="key__text">{of(Role::When)}". "{of(Role::Source)}{around.source(key.datum.source)}</p>
                </li>
            }
        })
        .collect();
    view! { <ul class="keys" role="list">{figures}</ul> }.into_any()
}

/// What filled, hollow and square marks mean.
pub(super) fn legend(t: &'static Messages) -> AnyView {
    view! {
        <ul class="figures__legend" role="list" aria-label=t.charts_legend()>
            <li><span class="key-mark" aria-hidden="true"></span>{t.charts_exact()}</li>
            <li><span class="key-mark key-mark--hollow" aria-hidden="true"></span>{t.charts_rounded()}</li>
            <li><span class="key-mark key-mark--fold" aria-hidden="true"></span>{t.charts_break()}</li>
            <li><span class="key-mark key-mark--other" aria-hidden="true"></span>{t.charts_other()}</li>
        </ul>
    }
    .into_any()
}
