//! What a page asks for early: the page of the site asks for French names, a page in another language for its own, and
//! for its words.

use passerelles_domain::text::Lang;
use passerelles_domain::wire::Manifest;

/// The page with the preloads of its language; unchanged in French, or where it asks for no names.
pub(super) fn in_language(html: String, lang: Lang, manifest: &Manifest, base: &str) -> String {
    // As xtask writes it.
    let link = |role: &str, lang: Lang| {
        let entry = manifest.files.get(&format!("{role}-{}", lang.tag()))?;
        Some(format!("<link rel=\"preload\" as=\"fetch\" crossorigin href=\"{base}data/{}\">", entry.name))
    };
    match (link("names", Lang::Fr), link("names", lang), link("words", lang)) {
        (Some(french), Some(names), Some(words)) if lang != Lang::Fr => html.replace(&french, &[names, words].concat()),
        _ => html,
    }
}

#[cfg(test)]
mod tests {
    use passerelles_domain::wire::FileEntry;

    use super::*;

    #[test]
    fn a_page_asks_for_the_names_and_words_of_its_language() {
        let entry = |role: &str| (role.to_owned(), FileEntry { name: format!("{role}.0a1b.bin"), bytes: 1 });
        let files = ["names-fr", "names-ar", "words-ar", "names-pt"].map(entry).into_iter().collect();
        let manifest = Manifest { files, ..Manifest::default() };
        let link =
            |name: &str| format!("<link rel=\"preload\" as=\"fetch\" crossorigin href=\"/x/data/{name}.0a1b.bin\">");
        let page = format!("<head>{}{}</head>", link("atlas"), link("names-fr"));
        let said = |lang: Lang| in_language(page.clone(), lang, &manifest, "/x/");
        assert_eq!(said(Lang::Fr), page);
        assert_eq!(said(Lang::Ar), format!("<head>{}{}{}</head>", link("atlas"), link("names-ar"), link("words-ar")));
        assert_eq!(said(Lang::Pt), page, "a language without words yet");
    }
}
