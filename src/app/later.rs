//! Doors to pages whose code comes later (`docs/adr/0011-parts.md`). A door is never inlined, so that what lies behind
//! it can be told from what the first picture needs.

/// What one takes away.
pub(super) mod carnet {
    use leptos::prelude::*;

    use crate::page;

    /// `/carnet`
    #[inline(never)]
    pub(in crate::app) fn own() -> AnyView {
        view! { <page::carnet::CarnetPage/> }.into_any()
    }
}

<<<<<<< HEAD
/// The guide.
pub(super) mod guide {
=======
/// Figures, and texts that explain.
pub(super) mod read {
>>>>>>> 41e0179
    use leptos::prelude::*;

    use crate::page;

<<<<<<< HEAD
    /// `/demarche` and below.
    #[inline(never)]
    pub(in crate::app) fn guide() -> AnyView {
        view! { <page::guide::GuidePage/> }.into_any()
    }
}

/// Pages to read.
=======
    /// `/chiffres`
    #[inline(never)]
    pub(in crate::app) fn figures() -> AnyView {
        view! { <page::figures::FiguresPage/> }.into_any()
    }

    /// `/comprendre` and below.
    #[inline(never)]
    pub(in crate::app) fn learn() -> AnyView {
        view! { <page::learn::LearnRoom/> }.into_any()
    }
}

/// Short pages.
>>>>>>> 41e0179
pub(super) mod rooms {
    use leptos::prelude::*;

    use crate::page;

    /// `/a-propos`
    #[inline(never)]
    pub(in crate::app) fn about() -> AnyView {
        view! { <page::about::About/> }.into_any()
    }

<<<<<<< HEAD
    /// `/chiffres`
    #[inline(never)]
    pub(in crate::app) fn figures() -> AnyView {
        view! { <page::soon::Figures/> }.into_any()
    }

    /// `/comprendre`
    #[inline(never)]
    pub(in crate::app) fn learn() -> AnyView {
        view! { <page::soon::Learn/> }.into_any()
=======
    /// `/demarche`
    #[inline(never)]
    pub(in crate::app) fn guide() -> AnyView {
        view! { <page::soon::Guide/> }.into_any()
>>>>>>> 41e0179
    }

    /// An address that leads nowhere.
    #[inline(never)]
    pub(in crate::app) fn not_found() -> AnyView {
        view! { <page::not_found::NotFound/> }.into_any()
    }
}
