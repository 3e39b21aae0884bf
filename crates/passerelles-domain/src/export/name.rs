//! What a file is called: what it holds and when it was made, in letters that every system takes.

use crate::text::fold;

/// Letters of a name at most, its ending apart.
const LONGEST: usize = 80;

/// `passerelles-liens-senegal-2026-11-24.csv`: the words in small letters without accents, joined by hyphens. What is
/// too long loses its last words, never the date.
pub fn file_name(words: &[&str], date: &str, ending: &str) -> String {
    let mut name = "passerelles".to_owned();
    for word in words.iter().flat_map(|words| fold(words).split(' ').map(str::to_owned).collect::<Vec<_>>()) {
        if word.is_empty() || name.len() + word.len() + date.len() + 2 > LONGEST {
            continue;
        }
        name.push('-');
        name.extend(word.chars().filter(char::is_ascii_alphanumeric));
    }
    format!("{name}-{date}.{ending}")
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn a_name_says_what_and_when() {
        for (words, name) in [
            (&["liens", "Sénégal"][..], "passerelles-liens-senegal-2026-11-24.csv"),
            (&["liens", "Côte d’Ivoire"], "passerelles-liens-cote-d-ivoire-2026-11-24.csv"),
            (&[], "passerelles-2026-11-24.csv"),
        ] {
            assert_eq!(file_name(words, "2026-11-24", "csv"), name);
        }
    }

    proptest! {
        #[test]
        fn any_words_make_a_name_that_every_system_takes(words in "\\PC{0,200}") {
            let name = file_name(&["liens", &words], "2026-11-24", "geojson");
            prop_assert!(name.len() <= LONGEST + 8, "{}", name);
            prop_assert!(name.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || b"-.".contains(&byte)), "{}", name);
            prop_assert!(name.ends_with("-2026-11-24.geojson"), "{}", name);
        }
    }
}
