//! Doors to what the first page says once it stands (`docs/adr/0011-parts.md`).

/// With the short pages: it is no more than they are.
pub(super) mod rooms {
    use leptos::prelude::*;

    use super::super::{banner, figures};

    /// The event that is announced.
    #[inline(never)]
    pub(in crate::page::home) fn banner() -> AnyView {
        view! { <banner::Banner/> }.into_any()
    }

    /// The figures of 2009.
    #[inline(never)]
    pub(in crate::page::home) fn figures() -> AnyView {
        view! { <figures::Figures/> }.into_any()
    }
}
