//! Which numbers may stand in a sentence. A number is an affirmation: it needs its year, its unit and its source.
//!
//! Free are: years (1800 to 2100) and spans of them; days before the name of a month; what follows « n° », « article »,
//! « loi » and the like; what opens a quotation (« 1 % eau » is a name); tokens that begin with a letter (article
//! L1115-1, F3E). Everything else is a published figure,
//! `{figure:…}`, or the number of a rule that its line's source gives, `{n:…}`.

use passerelles_domain::text::Lang;

/// Stands around a number that is vouched for.
pub(super) const VOUCHED: char = '\u{1}';

/// Words after which a number is a name.
const BEFORE: [&str; 14] =
    ["n°", "nº", "no", "no.", "nos", "n°s", "article", "articles", "art.", "loi", "law", "laws", "title", "titre"];

/// Months that may follow a day.
const MONTHS: [&[&str]; 2] = [
    &[
        "janvier",
        "février",
        "mars",
        "avril",
        "mai",
        "juin",
        "juillet",
        "août",
        "septembre",
        "octobre",
        "novembre",
        "décembre",
    ],
    &[
        "january",
        "february",
        "march",
        "april",
        "may",
        "june",
        "july",
        "august",
        "september",
        "october",
        "november",
        "december",
    ],
];

/// The name of a month, 1 to 12.
pub(crate) fn month(lang: Lang, number: u8) -> Option<&'static str> {
    let names = MONTHS.get(usize::from(lang != Lang::Fr))?;
    names.get(usize::from(number.checked_sub(1)?)).copied()
}

/// Numbers that nobody vouches for, each with the character at which it begins.
pub(crate) fn bare(text: &str, lang: Lang) -> Vec<(usize, String)> {
    let mut found = Vec::new();
    let (mut at, mut vouched, mut before, mut quoted) = (0, false, "", false);
    let mut rest = text;
    while let Some(c) = rest.chars().next() {
        if c == VOUCHED {
            vouched = !vouched;
        }
        let end = rest.find(|c: char| !in_token(c)).unwrap_or(rest.len());
        let (token, after) = if end == 0 { rest.split_at(c.len_utf8()) } else { rest.split_at(end) };
        if end > 0 {
            let word = token.trim_end_matches(['.', ',', '-', '\'', '’']);
            let digits = word.contains(|c: char| c.is_ascii_digit());
            if digits && !vouched && !quoted && !is_free(word, before, after, lang) {
                found.push((at, word.to_owned()));
            }
            before = token;
        }
        // A number that opens a quotation is a name.
        quoted = matches!(c, '«' | '“') || quoted && c.is_whitespace();
        at += token.chars().count();
        rest = after;
    }
    found
}

fn in_token(c: char) -> bool {
    c.is_alphanumeric() || matches!(c, '-' | '.' | ',' | '°' | 'º' | '’' | '\'')
}

fn is_free(token: &str, before: &str, after: &str, lang: Lang) -> bool {
    if token.starts_with(|c: char| c.is_alphabetic()) {
        return true;
    }
    let years =
        || token.split('-').all(|part| part.len() == 4 && part.parse().is_ok_and(|n: u16| (1800..=2100).contains(&n)));
    let before = before.to_lowercase();
    let named =
        BEFORE.contains(&before.trim_start_matches(['l', 'd', '’', '\'', '('])) || BEFORE.contains(&before.as_str());
    let day = || {
        let day = token.trim_end_matches("er").parse().is_ok_and(|day: u8| (1..=31).contains(&day));
        let next = after.trim_start().split(|c: char| !c.is_alphabetic()).next().unwrap_or_default().to_lowercase();
        day && MONTHS.get(usize::from(lang != Lang::Fr)).is_some_and(|months| months.contains(&next.as_str()))
    };
    years() || named || day()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn years_dates_articles_and_names_are_free() {
        for text in [
            "En 1992, puis de 2014 à 2016.",
            "les appels 2024-2026",
            "la loi du 6 février 1992",
            "le 1er janvier 2021",
            "loi n° 92-125, article 131, article L1115-1-1",
            "la loi 2014-773",
            "l’Agenda 2030, F3E et le guide A4",
            "n° 472155",
            "le « 1 % eau », le « 1 % »",
        ] {
            assert_eq!(bare(text, Lang::Fr), [], "{text}");
        }
        assert_eq!(bare("on 6 February 1992, law no 92-125", Lang::En), []);
    }

    #[test]
    fn all_other_numbers_are_bare_and_told_with_their_place() {
        let tokens = |text: &str| bare(text, Lang::Fr).into_iter().map(|(_, token)| token).collect::<Vec<_>>();
        assert_eq!(bare("près de 250 communes", Lang::Fr), [(8, "250".to_owned())]);
        assert_eq!(tokens("6 000 liens"), ["6", "000"]);
        assert_eq!(tokens("45,4 millions, soit 12 %."), ["45,4", "12"]);
        assert_eq!(tokens("« près de 12 » et 13"), ["12", "13"]);
        assert_eq!(tokens("2150 et 31 collectivités"), ["2150", "31"]);
        assert_eq!(tokens("le 6 mai, 6 maisons"), ["6"]);
    }

    #[test]
    fn a_number_between_marks_is_vouched_for() {
        assert_eq!(bare("au plus \u{1}10 %\u{1} des recettes, 5 fois", Lang::Fr), [(29, "5".to_owned())]);
    }
}
