//! One polite live region for what changes without a change of page.

use leptos::prelude::*;

/// What a screen reader is told next.
#[derive(Clone, Copy, Debug)]
pub struct Announcer(RwSignal<String>);

impl Announcer {
    /// Says it after what is being said.
    pub fn say(self, mut words: String) {
        // The same words again are another text, else nobody would hear them.
        if self.0.with_untracked(|before| *before == words) {
            words.push('\u{200B}');
        }
        self.0.set(words);
    }

    /// The last words.
    pub fn words(self) -> String {
        self.0.get()
    }
}

/// Makes the announcer known below.
pub fn provide_announcer() -> Announcer {
    let announcer = Announcer(RwSignal::new(String::new()));
    provide_context(announcer);
    announcer
}

/// The announcer of this visit.
#[expect(clippy::expect_used, reason = "provided by the root component, above everything else")]
pub fn expect_announcer() -> Announcer {
    use_context().expect("an Announcer above")
}
