//! What a page asks for early: the page of the site asks for French names, a page in another language for its own, and
//! for its words.

use std::ops::Range;

use passerelles_domain::text::Lang;
use passerelles_domain::wire::Manifest;

use super::template::place;

/// The page with the preloads of its language; unchanged in French, or where it asks for no names.
pub(super) fn in_language(mut html: String, lang: Lang, manifest: &Manifest) -> String {
    if lang != Lang::Fr {
        let own = asking(&html, lang, manifest);
        if let Some((link, own)) = own {
            html.replace_range(link, &own);
        }
    }
    html
}

/// Where the page asks for the French names, and what asks for those of a language and for its words.
fn asking(html: &str, lang: Lang, manifest: &Manifest) -> Option<(Range<usize>, String)> {
    let name = |role: &str, lang: Lang| manifest.name_of(&format!("{role}-{}", lang.tag()));
    let french = name("names", Lang::Fr)?;
    let link = place(html, |tag| tag.attribute("href").is_some_and(|address| address.ends_with(&french)))?;
    let tag = html.get(link.clone())?;
    let own = [name("names", lang)?, name("words", lang)?].map(|name| tag.replace(&french, &name)).concat();
    Some((link, own))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_page_asks_for_the_names_and_words_of_its_language() {
        let entry = |role: &str| (role.to_owned(), "0a1b".to_owned());
        let files = ["names-fr", "names-ar", "words-ar", "names-pt"].map(entry).into_iter().collect();
        let manifest = Manifest { files, ..Manifest::default() };
        let link =
            |name: &str| format!("<link rel=\"preload\" as=\"fetch\" crossorigin href=\"/x/data/{name}.0a1b.bin\">");
        let page = format!("<head>{}{}</head>", link("atlas"), link("names-fr"));
        let said = |lang: Lang| in_language(page.clone(), lang, &manifest);
        assert_eq!(said(Lang::Fr), page);
        assert_eq!(said(Lang::Ar), format!("<head>{}{}{}</head>", link("atlas"), link("names-ar"), link("words-ar")));
        assert_eq!(said(Lang::Pt), page, "a language without words yet");
    }
}
