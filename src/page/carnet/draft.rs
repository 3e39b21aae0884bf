//! A text that is being written and kept at each letter. What is kept may differ by spaces at its ends, so that what
//! one types stays under one's hands; what another tab writes comes in.

use leptos::prelude::*;

use crate::ui::dynamic::effect;

/// The text of a field over a kept text.
pub(super) fn derive_draft(stored: Memo<String>) -> RwSignal<String> {
    let draft = RwSignal::new(stored.get_untracked());
    effect(move || {
        let stored = stored.get();
        if draft.with_untracked(|draft| draft.trim() != stored) {
            draft.set(stored);
        }
    });
    draft
}
