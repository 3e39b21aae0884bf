//! Doors to what comes after the first picture of the map (`docs/adr/0010-parts.md`). A door is never inlined, so that
//! what lies behind it can be told from what the first picture needs.

/// What one takes away.
pub(super) mod carnet {
    use leptos::prelude::*;

    use super::super::export;

    /// The open menu of exports.
    #[inline(never)]
    pub(in crate::page::map) fn export_menu(id: &'static str, close: Callback<()>) -> AnyView {
        view! { <export::Menu id close/> }.into_any()
    }

    /// What one takes away from a panel: its links, its address.
    #[inline(never)]
    pub(in crate::page::map) fn panel_links() -> AnyView {
        view! { <export::LinksMenu/> }.into_any()
    }
}

/// What one looks closer at.
pub(super) mod explore {
    use leptos::prelude::*;
    use passerelles_domain::atlas::Facet;
    use passerelles_domain::camera::ScreenPoint;
    use passerelles_domain::id::CountryId;
    use passerelles_domain::scene::Hit;

    use super::super::{chooser, country, embed, export, filters, overseas, table, territory, tip};

    /// The panel of a country.
    #[inline(never)]
    pub(in crate::page::map) fn country_panel() -> AnyView {
        view! { <country::CountryPanel/> }.into_any()
    }

    /// The panel of French territories.
    #[inline(never)]
    pub(in crate::page::map) fn territory_panel() -> AnyView {
        view! { <territory::TerritoryPanel/> }.into_any()
    }

    /// The open menu of France overseas.
    #[inline(never)]
    pub(in crate::page::map) fn overseas_menu(close: Callback<()>) -> AnyView {
        view! { <overseas::Menu close/> }.into_any()
    }

    /// The line under an embedded map.
    #[inline(never)]
    pub(in crate::page::map) fn embed_note() -> AnyView {
        view! { <embed::EmbedNote/> }.into_any()
    }

    /// The links as a table.
    #[inline(never)]
    pub(in crate::page::map) fn link_table() -> AnyView {
        view! { <table::LinkTable/> }.into_any()
    }

    /// The open menu of the filters.
    #[inline(never)]
    pub(in crate::page::map) fn filter_menu(at: usize, facets: &'static [Facet], close: Callback<()>) -> AnyView {
        view! { <filters::Menu at facets close/> }.into_any()
    }

    /// The button that opens the menu of exports.
    #[inline(never)]
    pub(in crate::page::map) fn export_button(id: &'static str) -> AnyView {
        view! { <export::Button id/> }.into_any()
    }

    /// What is under the pointer.
    #[inline(never)]
    pub(in crate::page::map) fn tip(hovered: RwSignal<Option<(Hit, ScreenPoint)>>) -> AnyView {
        view! { <tip::Tip hovered/> }.into_any()
    }

    /// The choice between countries that are too close.
    #[inline(never)]
    pub(in crate::page::map) fn chooser(countries: RwSignal<Vec<CountryId>>) -> AnyView {
        view! { <chooser::Chooser countries/> }.into_any()
    }
}
