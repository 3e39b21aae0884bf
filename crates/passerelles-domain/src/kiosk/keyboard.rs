//! The keyboard on the screen: rows of keys for a language, each so many columns wide. Keys of letters come in the order
//! that people of the language know; letters with accents are keys of their own, for nobody finds a dead key.

use crate::text::Lang;

/// What a key does.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Key {
    /// Writes this.
    Write(&'static str),
    /// Writes one capital letter.
    Capital,
    /// Shows another plane of keys.
    Turn(Plane),
    /// Writes a space.
    Space,
    /// Takes away what is before the caret.
    Erase,
    /// Has done.
    Done,
}

/// What the keys write.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Plane {
    /// Latin letters.
    Latin,
    /// Arabic letters.
    Arabic,
    /// Figures and signs.
    Figures,
}

/// A key, and the columns that it takes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Place {
    /// The key.
    pub key: Key,
    /// Columns that it takes.
    pub columns: u8,
}

/// Rows of keys.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Layout {
    /// Columns of each row.
    pub columns: u8,
    /// The rows, from above.
    pub rows: Vec<Vec<Place>>,
}

impl Plane {
    /// The plane that a keyboard begins with.
    pub const fn first(lang: Lang) -> Self {
        match lang {
            Lang::Ar => Self::Arabic,
            _ => Self::Latin,
        }
    }
}

/// The keys of a plane, for a language.
pub fn layout(lang: Lang, plane: Plane) -> Layout {
    match plane {
        Plane::Latin => latin(lang),
        Plane::Arabic => arabic(),
        Plane::Figures => figures(lang),
    }
}

/// Rows that English, Spanish and Portuguese have in common.
const QWERTY_ABOVE: [&str; 10] = ["q", "w", "e", "r", "t", "y", "u", "i", "o", "p"];
const QWERTY_BELOW: [&str; 7] = ["z", "x", "c", "v", "b", "n", "m"];

fn latin(lang: Lang) -> Layout {
    // Arabic readers in France have French keys beside theirs.
    let (accents, above, middle, below) = match lang {
        Lang::Fr | Lang::Ar => (
            ["é", "è", "ê", "ë", "à", "ç", "ô", "î", "û", "ï"],
            ["a", "z", "e", "r", "t", "y", "u", "i", "o", "p"],
            ["q", "s", "d", "f", "g", "h", "j", "k", "l", "m"],
            ["w", "x", "c", "v", "b", "n", "’"],
        ),
        Lang::En => (
            ["é", "è", "ê", "à", "ç", "ô", "î", "ü", "ö", "ñ"],
            QWERTY_ABOVE,
            ["a", "s", "d", "f", "g", "h", "j", "k", "l", "’"],
            QWERTY_BELOW,
        ),
        Lang::Es => (
            ["á", "é", "í", "ó", "ú", "ü", "ç", "è", "à", "’"],
            QWERTY_ABOVE,
            ["a", "s", "d", "f", "g", "h", "j", "k", "l", "ñ"],
            QWERTY_BELOW,
        ),
        Lang::Pt => (
            ["á", "à", "â", "ã", "é", "ê", "í", "ó", "õ", "ú"],
            QWERTY_ABOVE,
            ["a", "s", "d", "f", "g", "h", "j", "k", "l", "ç"],
            QWERTY_BELOW,
        ),
        Lang::De => (
            ["ä", "ö", "ü", "ß", "é", "è", "ê", "à", "ç", "ô"],
            ["q", "w", "e", "r", "t", "z", "u", "i", "o", "p"],
            ["a", "s", "d", "f", "g", "h", "j", "k", "l", "’"],
            ["y", "x", "c", "v", "b", "n", "m"],
        ),
    };
    let mut last = vec![one(Key::Capital)];
    last.extend(below.map(|letter| one(Key::Write(letter))));
    last.push(Place { key: Key::Erase, columns: 2 });
    let turns: &[Plane] = if lang == Lang::Ar { &[Plane::Figures, Plane::Arabic] } else { &[Plane::Figures] };
    Layout { columns: 10, rows: vec![letters(&accents), letters(&above), letters(&middle), last, foot(10, turns, "-")] }
}

fn arabic() -> Layout {
    let mut last = letters(&["ئ", "ء", "ؤ", "ر", "ى", "ة", "و", "ز", "ظ"]);
    last.push(Place { key: Key::Erase, columns: 2 });
    Layout {
        columns: 11,
        rows: vec![
            letters(&["أ", "إ", "آ", "ذ", "د", "لا", "لأ", "ّ", "َ", "ُ", "ِ"]),
            letters(&["ض", "ص", "ث", "ق", "ف", "غ", "ع", "ه", "خ", "ح", "ج"]),
            letters(&["ش", "س", "ي", "ب", "ل", "ا", "ت", "ن", "م", "ك", "ط"]),
            last,
            foot(11, &[Plane::Figures, Plane::Latin], "-"),
        ],
    }
}

fn figures(lang: Lang) -> Layout {
    let mut last = letters(&["+", "%", "€", "#", "@", "_", "=", "*"]);
    last.push(Place { key: Key::Erase, columns: 2 });
    Layout {
        columns: 10,
        rows: vec![
            letters(&["1", "2", "3", "4", "5", "6", "7", "8", "9", "0"]),
            letters(&["/", ":", ";", "(", ")", "«", "»", "!", "?", "’"]),
            last,
            foot(10, &[Plane::first(lang)], "-"),
        ],
    }
}

/// The last row: other planes, the space, a sign, and the key that has done.
fn foot(columns: u8, turns: &[Plane], sign: &'static str) -> Vec<Place> {
    let (turn, done) = (if turns.len() > 1 { 1 } else { 2 }, 3);
    let mut row: Vec<Place> = turns.iter().map(|plane| Place { key: Key::Turn(*plane), columns: turn }).collect();
    let used: u8 = row.iter().map(|place| place.columns).sum();
    row.push(Place { key: Key::Space, columns: columns.saturating_sub(used + done + 2) });
    row.extend([one(Key::Write(".")), one(Key::Write(sign)), Place { key: Key::Done, columns: done }]);
    row
}

fn letters(letters: &[&'static str]) -> Vec<Place> {
    letters.iter().map(|letter| one(Key::Write(letter))).collect()
}

const fn one(key: Key) -> Place {
    Place { key, columns: 1 }
}

#[cfg(test)]
mod tests {
    use std::collections::HashSet;

    use super::*;

    #[test]
    fn every_row_is_full_and_no_key_is_there_twice() {
        for lang in Lang::ALL {
            for plane in [Plane::Latin, Plane::Arabic, Plane::Figures] {
                let layout = layout(lang, plane);
                assert!(layout.rows.len() <= 5, "{lang:?} {plane:?}");
                let mut seen = HashSet::new();
                for row in &layout.rows {
                    let columns: u8 = row.iter().map(|place| place.columns).sum();
                    assert_eq!(columns, layout.columns, "{lang:?} {plane:?} {row:?}");
                    assert!(
                        row.iter().all(|place| place.columns > 0 && seen.insert(place.key)),
                        "{lang:?} {plane:?} {row:?}"
                    );
                }
                for key in [Key::Space, Key::Erase, Key::Done] {
                    assert!(seen.contains(&key), "{lang:?} {plane:?} {key:?}");
                }
            }
        }
    }

    /// Whoever turns to another plane comes back.
    #[test]
    fn the_first_plane_is_a_turn_away() {
        for lang in Lang::ALL {
            let first = Plane::first(lang);
            let turns = |plane| -> Vec<Plane> {
                let keys = layout(lang, plane).rows.concat();
                keys.into_iter()
                    .filter_map(|place| if let Key::Turn(to) = place.key { Some(to) } else { None })
                    .collect()
            };
            for plane in turns(first) {
                assert!(turns(plane).contains(&first), "{lang:?}: {plane:?}");
            }
        }
    }

    /// Every name that the search knows can be written: its fold needs letters, figures and signs only.
    #[test]
    fn the_letters_of_every_language_are_there() {
        let written = |lang, plane| -> HashSet<&'static str> {
            let keys = layout(lang, plane).rows.concat();
            keys.into_iter()
                .filter_map(|place| if let Key::Write(text) = place.key { Some(text) } else { None })
                .collect()
        };
        for (lang, letters) in [
            (Lang::Fr, "abcdefghijklmnopqrstuvwxyzéèêëàçôîûï’-"),
            (Lang::En, "abcdefghijklmnopqrstuvwxyz’-"),
            (Lang::Es, "abcdefghijklmnopqrstuvwxyzáéíóúüñ"),
            (Lang::Pt, "abcdefghijklmnopqrstuvwxyzáàâãéêíóõúç"),
            (Lang::De, "abcdefghijklmnopqrstuvwxyzäöüß"),
        ] {
            let keys = written(lang, Plane::Latin);
            for letter in letters.chars() {
                assert!(keys.contains(letter.to_string().as_str()), "{lang:?}: {letter}");
            }
        }
        let keys = written(Lang::Ar, Plane::Arabic);
        for letter in "ابتثجحخدذرزسشصضطظعغفقكلمنهويءأإآؤئىة".chars() {
            assert!(keys.contains(letter.to_string().as_str()), "{letter}");
        }
    }
}
