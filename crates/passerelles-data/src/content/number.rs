//! Which numbers may stand in a sentence. A number is an affirmation: it needs its year, its unit and its source.
//!
//! Free are: years (1800 to 2100) and spans of them; days before the name of a month; what follows « n° », « article »,
//! « loi » and the like; what opens a quotation (« 1 % eau » is a name); tokens that begin with a letter (article
//! L1115-1, F3E). Everything else is a published figure,
//! `{figure:…}`, or the number of a rule that its line's source gives, `{n:…}`.

use passerelles_domain::text::Lang;

/// Stands around a number that is vouched for.
pub(super) const VOUCHED: char = '\u{1}';

/// Words after which a number is a name, in any language.
const BEFORE: [&str; 44] = [
    "n°",
    "nº",
    "no",
    "no.",
    "nos",
    "n°s",
    "article",
    "articles",
    "art.",
    "loi",
    "law",
    "laws",
    "title",
    "titre",
    "n.º",
    "n.os",
    "núm.",
    "artículo",
    "artículos",
    "ley",
    "leyes",
    "título",
    "artigo",
    "artigos",
    "lei",
    "leis",
    "nr.",
    "artikel",
    "gesetz",
    "gesetze",
    "gesetzes",
    "titel",
    "رقم",
    "المادة",
    "المادتان",
    "المادتين",
    "المواد",
    "قانون",
    "القانون",
    "قانونا",
    "القانونان",
    "الباب",
    "مادة",
    "والمادة",
];

/// Months that may follow a day, in the order of [`Lang::ALL`].
const MONTHS: [[&str; 12]; 6] = [
    [
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
    [
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
    [
        "enero",
        "febrero",
        "marzo",
        "abril",
        "mayo",
        "junio",
        "julio",
        "agosto",
        "septiembre",
        "octubre",
        "noviembre",
        "diciembre",
    ],
    [
        "janeiro",
        "fevereiro",
        "março",
        "abril",
        "maio",
        "junho",
        "julho",
        "agosto",
        "setembro",
        "outubro",
        "novembro",
        "dezembro",
    ],
    ["يناير", "فبراير", "مارس", "أبريل", "مايو", "يونيو", "يوليو", "أغسطس", "سبتمبر", "أكتوبر", "نوفمبر", "ديسمبر"],
    [
        "januar",
        "februar",
        "märz",
        "april",
        "mai",
        "juni",
        "juli",
        "august",
        "september",
        "oktober",
        "november",
        "dezember",
    ],
];

/// The name of a month, 1 to 12, in lower case.
pub(crate) fn month(lang: Lang, number: u8) -> Option<&'static str> {
    MONTHS.get(lang.index())?.get(usize::from(number.checked_sub(1)?)).copied()
}

/// Letters that Arabic writes to the word after them: and, by, for, as, so; and the stroke that joins.
const JOINED: [char; 6] = ['و', 'ب', 'ل', 'ك', 'ف', 'ـ'];

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
        quoted = opens(c, lang) || quoted && c.is_whitespace();
        at += token.chars().count();
        rest = after;
    }
    found
}

/// Whether a sign opens a quotation: what closes it in German opens it elsewhere.
fn opens(c: char, lang: Lang) -> bool {
    if lang == Lang::De { matches!(c, '„' | '‚') } else { matches!(c, '«' | '“') }
}

fn in_token(c: char) -> bool {
    c.is_alphanumeric() || matches!(c, '-' | '.' | ',' | '°' | 'º' | '’' | '\'')
}

fn is_free(token: &str, before: &str, after: &str, lang: Lang) -> bool {
    let token = if lang == Lang::Ar { token.trim_start_matches(JOINED) } else { token };
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
        // « 9 de febrero »
        let after = after.trim_start();
        let after = after.strip_prefix("de ").unwrap_or(after).trim_start();
        let next = after.split(|c: char| !c.is_alphabetic()).next().unwrap_or_default().to_lowercase();
        day && MONTHS.get(lang.index()).is_some_and(|months| months.contains(&next.as_str()))
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
        for (lang, text) in [
            (Lang::En, "on 6 February 1992, law no 92-125"),
            (Lang::Es, "la ley n.º 92-125 del 6 de febrero de 1992, artículo 131"),
            (Lang::Pt, "a lei n.º 2005-95 de 9 de fevereiro de 2005, artigo 131, o « 1 % »"),
            (Lang::De, "das Gesetz Nr. 92-125 vom 6. Februar 1992, Artikel 131, das „1 % Wasser“"),
            (Lang::Ar, "القانون رقم 92-125 الصادر في 6 فبراير 1992، المادة 131، و2009، «1 % للماء»"),
        ] {
            assert_eq!(bare(text, lang), [], "{text}");
        }
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
        let [(_, joined)] = &bare("بلدية و250 جماعة", Lang::Ar)[..] else { panic!("one number") };
        assert_eq!(joined, "و250");
        assert_eq!(bare("das „Wort“ 12 Städte", Lang::De).len(), 1);
        assert_eq!(bare("24 de casas, 24 casas", Lang::Es).len(), 2);
    }

    #[test]
    fn a_number_between_marks_is_vouched_for() {
        assert_eq!(bare("au plus \u{1}10 %\u{1} des recettes, 5 fois", Lang::Fr), [(29, "5".to_owned())]);
    }
}
