//! Doors to what comes after the questions (`docs/adr/0011-parts.md`): whoever enters waits for questions only.

/// What comes with the first answer: the road map that grows, and the field that finds a commune.
pub(super) mod grow {
    use std::sync::Arc;

    use leptos::prelude::*;

    use passerelles_domain::guide::QuestionId;

    use super::super::visit::{Kit, Visit};
    use super::super::{cited, glyph, growing, place};

    /// The picture of an answer.
    #[inline(never)]
    pub(in crate::page::guide) fn glyph(option: String) -> AnyView {
        view! { <glyph::Glyph option/> }.into_any()
    }

    /// Where the reason of a question was read.
    #[inline(never)]
    pub(in crate::page::guide) fn sources(kit: Kit, question: QuestionId) -> AnyView {
        view! { <cited::Why kit question/> }.into_any()
    }

    /// The road map that grows.
    #[inline(never)]
    pub(in crate::page::guide) fn growing(kit: Kit, visit: Arc<Visit>) -> AnyView {
        view! { <growing::Growing kit visit/> }.into_any()
    }

    /// The field that finds a commune.
    #[inline(never)]
    pub(in crate::page::guide) fn place(kit: Kit, visit: Arc<Visit>) -> AnyView {
        view! { <place::PlaceField kit visit/> }.into_any()
    }
}

/// The road map, and what is said of territories.
pub(super) mod roadmap {
    use std::sync::Arc;

    use leptos::prelude::*;

    use super::super::visit::{Kit, Visit};
    use super::super::{own, roadmap};

    /// The page of the road map.
    #[inline(never)]
    pub(in crate::page::guide) fn page(kit: Kit, visit: Arc<Visit>) -> AnyView {
        view! { <roadmap::RoadmapPage kit visit/> }.into_any()
    }

    /// Links of one's own territory.
    #[inline(never)]
    pub(in crate::page::guide) fn own(kit: Kit, visit: Arc<Visit>) -> AnyView {
        view! { <own::Own kit visit/> }.into_any()
    }
}
