use std::any::Any;

use leptos::mount::mount_to;
use leptos::prelude::*;
use passerelles::platform::task;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement};

/// A component in the document, taken away when dropped.
pub(crate) struct Stage {
    place: HtmlElement,
    _mounted: Box<dyn Any>,
}

impl Stage {
    /// Mounts a view in a place of its own.
    pub(crate) fn show<V: IntoView + 'static>(view: impl FnOnce() -> V + 'static) -> Self {
        let place: HtmlElement = document().create_element("div").unwrap().unchecked_into();
        document().body().unwrap().append_child(&place).unwrap();
        let mounted = mount_to(place.clone(), view);
        Self { place, _mounted: Box::new(mounted) }
    }

    /// The first element that a selector finds.
    pub(crate) fn find(&self, selector: &str) -> Element {
        self.place
            .query_selector(selector)
            .unwrap()
            .unwrap_or_else(|| panic!("no {selector} in {}", self.place.inner_html()))
    }

    /// Presses the first element that a selector finds, and lets what follows happen.
    pub(crate) async fn press(&self, selector: &str) {
        self.find(selector).unchecked_into::<HtmlElement>().click();
        task::pause(0).await;
    }

    /// All its text.
    pub(crate) fn text(&self) -> String {
        self.place.text_content().unwrap_or_default()
    }
}

impl Drop for Stage {
    fn drop(&mut self) {
        self.place.remove();
    }
}

fn document() -> web_sys::Document {
    web_sys::window().unwrap().document().unwrap()
}
