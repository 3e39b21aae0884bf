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

/// The guide.
pub(super) mod guide {
    use leptos::prelude::*;

    use crate::page;

    /// `/demarche` and below.
    #[inline(never)]
    pub(in crate::app) fn guide() -> AnyView {
        view! { <page::guide::GuidePage/> }.into_any()
    }
}

/// For those who keep the data.
pub(super) mod keeper {
    use leptos::prelude::*;

    use crate::page;

    /// `/a-propos/qualite`
    #[inline(never)]
    pub(in crate::app) fn quality() -> AnyView {
        view! { <page::keeper::quality::QualityPage/> }.into_any()
    }

    /// `/ouvrir`
    #[inline(never)]
    pub(in crate::app) fn own() -> AnyView {
        view! { <page::keeper::own::OwnPage/> }.into_any()
    }
}

/// A screen at an event.
pub(super) mod kiosk {
    use leptos::prelude::*;

    use crate::page;

    /// What keeps it.
    #[inline(never)]
    pub(in crate::app) fn keeper() -> AnyView {
        view! { <page::kiosk::Keeper/> }.into_any()
    }
}

/// Figures, and texts that explain.
pub(super) mod read {
    use leptos::prelude::*;

    use crate::page;

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
pub(super) mod rooms {
    use leptos::prelude::*;

    use crate::page;

    /// What keeps the site for later, and new versions of it.
    #[inline(never)]
    pub(in crate::app) fn news() -> AnyView {
        view! { <page::shell::news::News/> }.into_any()
    }

    /// `/a-propos`
    #[inline(never)]
    pub(in crate::app) fn about() -> AnyView {
        view! { <page::about::About/> }.into_any()
    }

    /// An address that leads nowhere.
    #[inline(never)]
    pub(in crate::app) fn not_found() -> AnyView {
        view! { <page::not_found::NotFound/> }.into_any()
    }
}
