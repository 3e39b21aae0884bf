//! The map as a living picture: the same drawing as the explorer's, without hands.

use std::rc::Rc;
use std::sync::Arc;

use leptos::prelude::*;
use passerelles_domain::camera::Viewport;
use passerelles_domain::scene::Layer;

use super::super::Drawable;
use crate::state::library::{Core, expect_library};
use crate::state::load::Load;
use crate::state::setting::expect_setting;
use crate::state::theme::expect_theme;
use crate::ui::dynamic::{dynamic, optional};
use crate::ui::map_canvas::{Interaction, MapCanvas, MapHandle, Namer, Reports, Shown, Source};
use crate::ui::words::LoadFailure;

/// The picture, and how much it holds.
#[component]
pub(super) fn Preview() -> impl IntoView {
    let library = expect_library();
    let t = expect_setting().t;
    let state = library.first.state();
    let documented = optional(move || {
        let totals = library.first.ready()?.manifest.totals;
        let number = |n: u32| t.number(u64::from(n));
        Some(
            view! { <p class="preview__note">{t.home_documented(&number(totals.countries), &number(totals.links))}</p> },
        )
    });
    view! {
        <div class="preview">
            {dynamic(move || match state.get() {
                Load::Ready(core) => view! { <Picture core/> }.into_any(),
                Load::Failed(error) => {
                    let on_retry = Callback::new(move |()| library.request_core());
                    view! { <LoadFailure t=t title=t.map_failed() error on_retry/> }.into_any()
                }
                Load::Idle | Load::Pending => ().into_any(),
            })}
            {documented}
        </div>
    }
}

#[component]
fn Picture(core: Arc<Core>) -> impl IntoView {
    let library = expect_library();
    let data: Source = Rc::new(move || core.map_data());
    let shown = Shown {
        selection: Memo::new(|_| None),
        layer: Signal::stored(Layer::Flows),
        selected: Signal::stored(None),
        opened: Signal::stored(None),
    };
    let nothing: Namer = Rc::new(|_, _| None);
    let reports = Reports { ready: Callback::new(move |()| library.request_links()), ..Reports::nothing() };
    view! {
        <MapCanvas
            data
            detail=Signal::stored(None)
            shown
            namer=Signal::stored_local(nothing)
            covered=Signal::stored(Viewport::default())
            theme=expect_theme().version()
            reports
            interaction=Interaction::Picture
            handle=MapHandle::new()
            label=expect_setting().t.home_preview()
        />
    }
}
