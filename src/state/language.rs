//! The language that the visitor chose among those of the menu: remembered on this device until another is chosen.

use passerelles_domain::text::Lang;

use crate::platform::navigation;
use crate::platform::storage::{self, Key};
use crate::route::Site;

/// Remembers a choice.
pub fn remember(lang: Lang) {
    storage::set(Key::Language, Some(lang.tag()));
}

/// The site in the language that was chosen before, when an address names none: that of the first page.
pub fn chosen(site: Site, path: &str) -> Site {
    let kept = storage::get(Key::Language);
    let Some(lang) = kept.and_then(|tag| site.chosen(path, &tag)) else { return site };
    let rest = navigation::rest();
    navigation::replace(&site.in_language(lang, path, &rest));
    site.speaking(lang)
}
