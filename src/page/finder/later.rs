//! The door to the whole search field (`docs/adr/0011-parts.md`).

/// What one asks of the map.
pub(super) mod ask {
    use leptos::prelude::*;

    use super::super::Wish;
    use super::super::field::SearchField;

    /// The field with its list.
    #[inline(never)]
    pub(in crate::page::finder) fn field(wish: Wish) -> AnyView {
        view! { <SearchField wish/> }.into_any()
    }
}
