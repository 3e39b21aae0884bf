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
fn french_typography_holds_everywhere() {
    for (key, text) in KEYS.iter().zip(generated::FR) {
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

#[test]
fn no_text_is_empty() {
    for (key, text) in KEYS.iter().zip(generated::FR).chain(KEYS.iter().zip(generated::EN)) {
        assert!(!text.trim().is_empty(), "{key}");
    }
}
