//! What one takes away of the map: a place for it in the bar and, on a phone, in the sheet. A kiosk can leave all of it
//! out in this one place. Stops there: button, menu and files come later.

mod button;
mod drawing;
mod files;
mod menu;
mod words;

use leptos::prelude::*;

pub(super) use button::Button;
pub(super) use menu::{LinksMenu, Menu};

use super::later;
use crate::state::part::{Part, expect_parts};
use crate::ui::dynamic::optional;

/// « Exporter », once what one looks closer at is there: the map comes first.
#[component]
pub(super) fn ExportButton(
    /// Which of the two it is.
    id: &'static str,
) -> impl IntoView {
    let parts = expect_parts();
    view! { <div class="export">{optional(move || parts.there(Part::Explore).then(|| later::explore::export_button(id)))}</div> }
}

/// The links of a panel as a file, and its address. Beside the button of the carnet, which says when its part fails.
#[component]
pub(super) fn PanelLinks() -> impl IntoView {
    let parts = expect_parts();
    parts.request(Part::Carnet);
    optional(move || parts.there(Part::Carnet).then(later::carnet::panel_links))
}
