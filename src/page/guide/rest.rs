//! What the road map adds to rules and words: it is asked for with the first answer, and kept for the whole visit.

use std::sync::Arc;

use leptos::prelude::*;
use passerelles_domain::guide::{Details, Rules, Sources, Texts};

use super::visit::Kit;
use crate::state::library::{Library, expect_library};
use crate::state::load::{Load, Loader};

/// Whole rules and words.
type Whole = (Arc<Rules>, Arc<Texts>);

/// What comes with the first answer.
#[derive(Clone, Copy)]
pub(super) struct Rest {
    library: Library,
    details: Loader<Details>,
    whole: StoredValue<Option<Whole>>,
    sources: Loader<Sources>,
}

impl Rest {
    /// Asks for it.
    pub(super) fn request(self) {
        self.library.request_in_language(self.details, "guide-details");
    }

    /// Asks for sources.
    pub(super) fn request_sources(self) {
        self.library.request_file(self.sources, "guide-sources");
    }

    /// Sources, followed.
    pub(super) fn sources(self) -> Load<Sources> {
        self.sources.state().get()
    }

    /// A kit that is whole once it is there, followed.
    pub(super) fn complete(self, kit: &Kit) -> Load<Kit> {
        match self.details.state().get() {
            Load::Idle => Load::Idle,
            Load::Pending => Load::Pending,
            Load::Failed(error) => Load::Failed(error),
            Load::Ready(details) => {
                let (rules, texts) = self.whole.get_value().unwrap_or_else(|| {
                    let (rules, texts) = details.complete(&kit.rules, &kit.texts);
                    let whole = (Arc::new(rules), Arc::new(texts));
                    self.whole.set_value(Some(whole.clone()));
                    whole
                });
                Load::Ready(Arc::new(Kit { rules, texts, ..kit.clone() }))
            }
        }
    }
}

/// Makes it known below.
pub(super) fn provide_rest() {
    let library = expect_library();
    provide_context(Rest { library, details: Loader::new(), whole: StoredValue::new(None), sources: Loader::new() });
}

/// What comes with the first answer of this visit.
#[expect(clippy::expect_used, reason = "provided by the room, above every screen")]
pub(super) fn expect_rest() -> Rest {
    use_context().expect("Rest above")
}
