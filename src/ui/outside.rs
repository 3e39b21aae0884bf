//! Addresses outside of the site: links in a browser, words at a kiosk, where nothing leads away.

use leptos::prelude::*;

use crate::platform::kiosk;

/// Words that lead to a web address. Addresses come from data files, so only web ones are links; without one the words
/// stand by themselves, and at a kiosk the address is written beside them.
pub fn outside(words: &str, url: &str) -> AnyView {
    let words = words.to_owned();
    if !is_web(url) {
        return words.into_any();
    }
    if kiosk::is_on() {
        return at_kiosk(words, url);
    }
    view! { <a href=url.to_owned() rel="external noopener" dir="auto">{words}</a> }.into_any()
}

/// Whether it is an address of the web.
pub fn is_web(url: &str) -> bool {
    url.starts_with("https://") || url.starts_with("http://")
}

/// The words with their address as a text, unless they are the address.
fn at_kiosk(words: String, url: &str) -> AnyView {
    let short = shortened(url).to_owned();
    if words.contains(&short) {
        return words.into_any();
    }
    view! {
        {words}
        " "
        <span class="outside">{short}</span>
    }
    .into_any()
}

/// An address as one would write it down: without what every address begins with.
pub fn shortened(url: &str) -> &str {
    let rest = url.trim_start_matches("https://").trim_start_matches("http://");
    rest.trim_start_matches("www.").trim_end_matches('/')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_are_written_short() {
        assert_eq!(shortened("https://www.pseau.org/"), "pseau.org");
        assert_eq!(shortened("http://a.example/b?c"), "a.example/b?c");
        assert!(is_web("https://a.example") && !is_web("") && !is_web("javascript:alert(1)"));
    }
}
