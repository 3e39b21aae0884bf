//! Doors to what comes after the first picture of the map (`docs/adr/0011-parts.md`). A door is never inlined, so that
//! what lies behind it can be told from what the first picture needs.

/// What one asks of the map.
pub(super) mod ask {
    use leptos::prelude::*;

    use super::super::{table, years};

    /// The links as a table.
    #[inline(never)]
    pub(in crate::page::map) fn link_table() -> AnyView {
        view! { <table::LinkTable/> }.into_any()
    }

    /// The years in which links began.
    #[inline(never)]
    pub(in crate::page::map) fn year_slider() -> AnyView {
        view! { <years::slider::YearSlider/> }.into_any()
    }
}

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

/// What comes with the links.
pub(super) mod rooms {
    use std::sync::Arc;

    use passerelles_domain::atlas::{Filter, Selection};

    use crate::state::library::Core;

    /// The links that a filter shows.
    #[inline(never)]
    pub(in crate::page::map) fn select(core: &Core, filter: &Filter) -> Arc<Selection> {
        Arc::new(core.atlas.select(filter))
    }
}

/// What one looks closer at.
pub(super) mod explore {
    use leptos::prelude::*;
    use passerelles_domain::atlas::Facet;
    use passerelles_domain::camera::ScreenPoint;
    use passerelles_domain::scene::Hit;

    use super::super::{chooser, country, embed, export, filters, list, names, overseas, territory, tip};
    use crate::state::library::Library;
    use crate::state::setting::Setting;

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

    /// The way overseas.
    #[inline(never)]
    pub(in crate::page::map) fn overseas() -> AnyView {
        view! { <overseas::Overseas/> }.into_any()
    }

    /// The line under an embedded map.
    #[inline(never)]
    pub(in crate::page::map) fn embed_note() -> AnyView {
        view! { <embed::EmbedNote/> }.into_any()
    }

    /// Names that are on their way, or why not.
    #[inline(never)]
    pub(in crate::page::map) fn names_to_come() -> AnyView {
        view! { <names::NamesToCome/> }.into_any()
    }

    /// The chosen French authority among the filters.
    #[inline(never)]
    pub(in crate::page::map) fn authority_chip() -> AnyView {
        view! { <filters::AuthorityChip/> }.into_any()
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

    /// How many links there were in 2009, beside how many are documented.
    #[inline(never)]
    pub(in crate::page::map) fn coverage(setting: Setting) -> AnyView {
        list::coverage_sentence(setting)
    }

    /// Asks for the figures that others have published.
    #[inline(never)]
    pub(in crate::page::map) fn request_figures(library: Library) {
        library.request_figures();
    }

    /// The choice between countries that are too close.
    #[inline(never)]
    pub(in crate::page::map) fn chooser(offer: RwSignal<chooser::Offer>) -> AnyView {
        view! { <chooser::Chooser offer/> }.into_any()
    }
}
