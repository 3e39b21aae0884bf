use super::*;

#[test]
fn placeholders_are_filled_once_and_unknown_ones_stay() {
    assert_eq!(fill("{a} et {b} {c}", &[("a", "{b}"), ("b", "2")]), "{b} et 2 {c}");
    assert_eq!(fill("sans { fin", &[]), "sans { fin");
}

#[test]
fn a_table_of_another_size_is_refused() {
    assert_eq!(Messages::loaded(Lang::En, vec![String::new()]).err(), Some(WrongTable { found: 1 }));
}

#[test]
fn texts_that_come_later_are_empty_until_they_are_there() {
    let [first, later, entered, _] = compiled(Lang::En)
        .expect("English is compiled in")
        .map(|list| list.iter().map(|text| (*text).to_owned()).collect::<Vec<_>>());
    let messages = Messages::loaded(Lang::En, first).expect("a whole table");
    let late = KEYS.iter().position(|key| *key == "about.title").expect("a text of the page about us");
    assert!(late >= FIRST && !messages.has(When::Later));
    assert_eq!(messages.about_title(), "");
    assert_eq!(messages.add_later(When::Later, Vec::new()), Err(WrongTable { found: 0 }));
    messages.add_later(When::Later, later).expect("what comes later");
    assert!(messages.has(When::Later) && !messages.has(When::Entered));
    assert_eq!(messages.guide_title(), "");
    messages.add_later(When::Entered, entered).expect("the rest of the table");
    assert_ne!(messages.guide_title(), "");
    assert_eq!(messages.about_title(), compiled(Lang::En).expect("English")[1][late - FIRST]);
    assert_eq!(Messages::french().about_title(), "À propos");
}

#[test]
fn french_typography_holds_everywhere() {
    for (key, text) in KEYS.iter().zip(compiled(Lang::Fr).expect("French").into_iter().flatten()) {
        assert!(!text.contains('\''), "{key}: straight apostrophe in « {text} »");
        assert!(!text.contains("..."), "{key}: three dots in « {text} »");
        for (before, mark) in text.chars().zip(text.chars().skip(1)) {
            let tight = matches!(before, '\u{a0}' | '\u{202f}');
            // A colon of an address and a slash date never stand in our texts: every mark needs its space.
            if matches!(mark, ';' | '!' | '?' | ':' | '»' | '%' | '€') {
                assert!(tight, "{key}: no no-break space before « {mark} » in « {text} »");
            }
            if before == '«' {
                assert!(matches!(mark, '\u{a0}' | '\u{202f}'), "{key}: no no-break space after « in « {text} »");
            }
        }
    }
}

/// Every text of a language with its key.
fn texts(lang: Lang) -> impl Iterator<Item = (&'static str, &'static str)> {
    KEYS.iter().copied().zip(compiled(lang).expect("compiled in").into_iter().flatten().copied())
}

#[test]
fn each_other_language_has_its_own_signs() {
    for (lang, foreign) in [
        (Lang::En, "«»„"),
        (Lang::Es, "„"),
        (Lang::Pt, "„"),
        (Lang::De, "«»”"),
        // Arabic has its own comma, semicolon and question mark, and we write its numbers with Western digits.
        (Lang::Ar, "“”„,;?٠١٢٣٤٥٦٧٨٩٪"),
    ] {
        for (key, text) in texts(lang) {
            let next = text.chars().skip(1).chain([' ']);
            let odd = text.chars().zip(next).find(|(sign, next)| {
                // « 0,90 »
                "'\"".contains(*sign) || foreign.contains(*sign) && !(*sign == ',' && next.is_ascii_digit())
            });
            assert_eq!(odd, None, "{key}: foreign to {lang:?}: « {text} »");
            assert!(!text.contains("...") && !text.contains("  "), "{key}: « {text} »");
            for (before, mark) in text.chars().zip(text.chars().skip(1)) {
                let space = matches!(before, ' ' | '\u{a0}' | '\u{202f}');
                assert!(
                    !(space && ";!?:،؛؟»“".contains(mark) && !(mark == '“' && lang != Lang::De)),
                    "{key}: « {text} »"
                );
                assert!(!(before == '«' && matches!(mark, ' ' | '\u{a0}')), "{key}: « {text} »");
                assert!(!(before == ' ' && matches!(mark, '%' | '€')), "{key}: « {text} »");
            }
        }
    }
}

#[test]
fn what_is_counted_agrees_with_its_number() {
    let of = |lang| {
        let [first, later, entered, kept] = compiled(lang)
            .expect("compiled in")
            .map(|list| list.iter().map(|text| (*text).to_owned()).collect::<Vec<_>>());
        let messages = Messages::loaded(lang, first).expect("a whole table");
        messages.add_later(When::Later, later).expect("whole");
        messages.add_later(When::Entered, entered).expect("whole");
        messages.add_later(When::Kept, kept).expect("whole");
        messages
    };
    for lang in Lang::READY {
        let t = of(lang);
        for n in [0, 1, 2, 3, 11, 100, 1_346] {
            let text = t.map_links(n);
            assert!(!text.contains('{') && text.matches(&t.number(n)).count() <= 1, "{lang:?}: {text}");
            assert!(text.contains(&t.number(n)) || lang == Lang::Ar && n <= 2, "{lang:?}: {text}");
        }
    }
    let t = of(Lang::Ar);
    assert_eq!([1, 2, 3, 11].map(|n| t.map_links_short(n)), ["علاقة واحدة", "علاقتان", "3 علاقات", "11 علاقة"]);
    assert_eq!(t.map_pointed(3, "السنغال", "6", "120").find('\u{2068}'), None);
    assert!(t.app_title("Lille (Nord)").contains("\u{2068}Lille (Nord)\u{2069}"), "a name keeps its brackets");
    let kinds = [1, 2, 5, 20].map(|n| kind_count(&t, crate::atlas::Kind::Twinning, n));
    assert_eq!(kinds, ["توأمة", "توأمتان", "5 توأمات", "20 توأمة"]);
    assert_eq!(kind_count(&of(Lang::De), crate::atlas::Kind::Twinning, 2), "2 Städtepartnerschaften");
    assert_eq!(kind_count(&of(Lang::Pt), crate::atlas::Kind::Twinning, 0), "0 geminações");
}

#[test]
fn no_text_is_empty() {
    for lang in Lang::READY {
        let tables = compiled(lang).expect("ready languages are compiled in");
        let texts: Vec<&str> = tables.concat();
        assert_eq!(texts.len(), COUNT, "{lang:?}");
        for (key, text) in KEYS.iter().zip(texts) {
            assert!(!text.trim().is_empty(), "{key}");
        }
    }
}
