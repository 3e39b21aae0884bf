//! One cell of a stranger's file: whether it can be read, and its plain text.

use passerelles_domain::export::csv::bare;

use crate::source::{Cell, is_hidden};
use passerelles_domain::check::encoding::letter;

/// Longer than any name, title or address.
const LIMIT: usize = 2_000;

/// What is wrong with the form of a cell, and its remedy.
pub(crate) fn fault(cell: &Cell<'_>) -> Option<(String, &'static str)> {
    let text = cell.text.as_ref();
    if let Some(byte) = cell.bad_byte {
        let what = format!("La cellule n’est pas en UTF-8 (octet 0x{byte:02X}, « {} » en Windows-1252)", letter(byte));
        return Some((what, "Retaper cette lettre, puis enregistrer le fichier en « CSV UTF-8 »"));
    }
    if cell.open_quote {
        let what = "Un guillemet est ouvert et jamais refermé en fin de cellule".to_owned();
        return Some((what, "Le refermer, ou le doubler"));
    }
    if text.len() > LIMIT && text.chars().count() > LIMIT {
        let what = format!("La cellule a {} caractères, plus de {LIMIT}", text.chars().count());
        return Some((what, "La raccourcir : un nom, un titre ou une adresse suffit"));
    }
    if let Some(hidden) = text.chars().find(|letter| is_hidden(*letter) && !letter.is_ascii_whitespace()) {
        let what = format!("La cellule contient un caractère invisible (U+{:04X})", u32::from(hidden));
        return Some((what, "Le retirer, ou le remplacer par une espace"));
    }
    None
}

/// Its text: without the apostrophe by which an export of ours disarms a formula, on one line, with single spaces.
pub(crate) fn text(cell: &Cell<'_>) -> String {
    one_line(&bare(&cell.text))
}

/// A text on one line, with single spaces and none around it.
pub(crate) fn one_line(text: &str) -> String {
    let words = text.trim().split([' ', '\t', '\r', '\n']).filter(|word| !word.is_empty());
    words.collect::<Vec<_>>().join(" ")
}

/// What a text that people read may not be: a formula, or written for a browser.
pub(crate) fn hostile(text: &str) -> Option<(&'static str, &'static str)> {
    if text.starts_with(['=', '+', '-', '@', '＝', '＋', '－', '＠', '|']) {
        return Some(("La cellule commence comme une formule de tableur", "Écrire le texte seul, sans = + - @ devant"));
    }
    if text.matches('"').count() % 2 == 1 {
        return Some(("Un guillemet est ouvert et jamais refermé", "Le refermer, ou le retirer"));
    }
    let entity = |rest: &str| {
        rest.split(';').next().is_some_and(|name| (2..9).contains(&name.len()) && !name.contains(' '))
            && rest.contains(';')
    };
    let is_tag =
        |rest: &str| rest.starts_with(|letter: char| letter.is_ascii_alphabetic() || matches!(letter, '/' | '!' | '?'));
    if text.split('<').skip(1).any(is_tag) || text.split('&').skip(1).any(entity) {
        return Some(("La cellule contient du code HTML", "Écrire le texte comme on le lit, sans balise ni &…;"));
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_told_from_code() {
        for name in ["Lille", "R&D; ville", "A < B", "'s-Hertogenbosch", "Nkong-Zem", "Sart-lez-Spa & environs"] {
            assert_eq!(hostile(name), None, "{name}");
        }
        for code in
            ["=1+1", "@SUM(A1)", "+33", "-2+3", "<script>alert(1)</script>", "Ville</td>", "Orl&eacute;ans", "a &#39;b"]
        {
            assert!(hostile(code).is_some(), "{code}");
        }
    }
}
