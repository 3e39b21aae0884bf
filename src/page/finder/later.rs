//! The door to what the search field finds (`docs/adr/0010-parts.md`).

/// What one looks closer at.
pub(super) mod explore {
    use leptos::prelude::*;

    use super::super::Field;
    use super::super::list::FoundList;

    /// The list under the field.
    #[inline(never)]
    pub(in crate::page::finder) fn found_list(field: Field) -> AnyView {
        view! { <FoundList field/> }.into_any()
    }
}
