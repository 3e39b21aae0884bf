//! What stands only on paper: name, date and QR code above, sources and their number below.

use std::sync::Arc;

use leptos::prelude::*;
use passerelles_domain::guide::{Qr, Word};

use super::super::visit::{Kit, Visit};
use crate::platform::date;
use crate::ui::dynamic::maybe;

/// The head of the first page.
#[component]
pub(super) fn Head(kit: Kit, visit: Arc<Visit>) -> impl IntoView {
    let t = kit.t();
    let made = t.guide_made(&date::in_words(t.lang().tag()));
    let code = Qr::of(&kit.shared(&visit)).map(
        |code| view! { <figure><QrCode kit=kit.clone() code/><figcaption>{t.guide_qr_print()}</figcaption></figure> },
    );
    view! {
        <div class="paper-head" aria-hidden="true">
            <p><strong>{t.app_name()}</strong><br/>{kit.texts.word(Word::Title).to_owned()}<br/>{made}</p>
            {maybe(code)}
        </div>
    }
}

/// Sources, in one paragraph.
#[component]
pub(super) fn Foot(kit: Kit, visit: Arc<Visit>) -> impl IntoView {
    let titles: Vec<String> = kit.with_document(&visit, |document| {
        let cited = document.cited();
        document.sources_at(&cited).map(|source| source.title.clone()).collect()
    });
    let count = titles.len() as u64;
    view! { <p class="paper-foot" aria-hidden="true">{kit.t().guide_sources_count(count)}{kit.t().carnet_colon()}" "{titles.join(" · ")}</p> }
}

/// A QR code, drawn.
#[component]
pub(super) fn QrCode(kit: Kit, code: Qr) -> impl IntoView {
    let side = u32::from(code.size) + 8;
    view! {
        <svg class="qr" viewBox=format!("-4 -4 {side} {side}") role="img" aria-label=kit.t().guide_qr_label() shape-rendering="crispEdges" data-version=code.version.to_string()>
            <path d=code.path()></path>
        </svg>
    }
}
