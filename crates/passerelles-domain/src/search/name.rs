//! A typed query against one folded name.

use core::ops::Range;

use super::Fit;
use super::typed::Word;

/// How freely a name may be spelled.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Care {
    /// As it was typed.
    Exact,
    /// With one mistake in a word of five letters or more, or with words written as one.
    Near,
}

/// Letters from which a word may hold a mistake.
const FORGIVING: usize = 5;

impl Care {
    /// Whether a typed word may hold a mistake.
    pub(super) fn forgives(self, typed: &str) -> bool {
        self == Self::Near && typed.chars().count() >= FORGIVING
    }
}

/// A part of a name that a typed word begins.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Stretch {
    range: Range<usize>,
    /// It is a whole word, or several.
    whole: bool,
}

/// How well a name fits; `None` when it does not.
pub(super) fn fit(name: &str, typed: &[Word], care: Care) -> Option<Fit> {
    if typed.is_empty() || !typed.iter().all(|word| starts(name).any(|at| stretch(name, at, word, care).is_some())) {
        return None;
    }
    let fit = match in_order(name, typed, care) {
        Some(stretches) if stretches.last().is_some_and(|last| last.whole && last.range.end == name.len()) => {
            Fit::Whole
        }
        Some(_) => Fit::Begins,
        None => {
            apart(name, typed, care)?;
            Fit::Words
        }
    };
    Some(match (care, fit) {
        (Care::Exact, fit) => fit,
        (Care::Near, Fit::Whole) => Fit::NearlyWhole,
        (Care::Near, _) => Fit::Nearly,
    })
}

/// The parts of a name that were typed, rising.
pub(super) fn marks(name: &str, typed: &[Word], care: Care) -> Vec<Range<usize>> {
    let stretches = in_order(name, typed, care).or_else(|| apart(name, typed, care)).unwrap_or_default();
    let ranges = stretches.into_iter().map(|stretch| stretch.range).collect();
    crate::order::sorted_by(ranges, |range: &Range<usize>| range.start as u64)
}

/// Where words of a name start.
fn starts(name: &str) -> impl Iterator<Item = usize> + '_ {
    core::iter::once(0).chain(name.match_indices(' ').map(|(at, _)| at + 1))
}

/// The typed words one after the other from the start of the name, all whole but the last.
fn in_order(name: &str, typed: &[Word], care: Care) -> Option<Vec<Stretch>> {
    let mut at = 0;
    let mut stretches: Vec<Stretch> = Vec::with_capacity(typed.len());
    for word in typed {
        if at > name.len() || stretches.last().is_some_and(|last| !last.whole) {
            return None;
        }
        let stretch = stretch(name, at, word, care)?;
        at = stretch.range.end + 1;
        stretches.push(stretch);
    }
    Some(stretches)
}

/// Each typed word somewhere, no two at the same word of the name.
fn apart(name: &str, typed: &[Word], care: Care) -> Option<Vec<Stretch>> {
    let mut search = Apart { name, care, taken: Vec::with_capacity(typed.len()), tries: MOST_TRIES };
    search.place(typed).then_some(search.taken)
}

/// Ways of placing words that are tried: real names take a few, and any text may be pasted.
const MOST_TRIES: u32 = 1000;

/// Places words one by one, going back where two want the same place.
struct Apart<'n> {
    name: &'n str,
    care: Care,
    taken: Vec<Stretch>,
    tries: u32,
}

impl Apart<'_> {
    fn place(&mut self, typed: &[Word]) -> bool {
        let Some((word, rest)) = typed.split_first() else { return true };
        for at in starts(self.name) {
            let Some(found) = stretch(self.name, at, word, self.care) else { continue };
            // Up to the end of its last word: the rest of it is taken too.
            let tail = self.name.get(found.range.end..).unwrap_or_default();
            let end = found.range.end + tail.find(' ').unwrap_or(tail.len());
            let free = !self.taken.iter().any(|other| other.range.start < end && at < other.range.end);
            self.tries = self.tries.saturating_sub(1);
            if free && self.tries > 0 {
                self.taken.push(found);
                if self.place(rest) {
                    return true;
                }
                self.taken.pop();
            }
        }
        false
    }
}

/// What a typed word begins at the start of a word of a name.
fn stretch(name: &str, at: usize, typed: &Word, care: Care) -> Option<Stretch> {
    let rest = name.get(at..)?;
    let found = |length: usize| {
        let end = at + length;
        Stretch { range: at..end, whole: matches!(name.as_bytes().get(end), None | Some(b' ')) }
    };
    let same_start = rest.as_bytes().first() == typed.text.as_bytes().first();
    if same_start && rest.starts_with(typed.text.as_str()) {
        return Some(found(typed.text.len()));
    }
    // An elided word and the next one: « divoire » begins « d ivoire ».
    if same_start
        && rest.as_bytes().get(1) == Some(&b' ')
        && typed.text.get(1..).zip(rest.get(2..)).is_some_and(|(tail, next)| next.starts_with(tail))
    {
        return Some(found(typed.text.len() + 1));
    }
    let forgiving = care.forgives(&typed.text) && begins_nearly(rest.as_bytes(), typed.text.as_bytes());
    // Both forms of a word begin alike.
    if !forgiving && (typed.also.is_empty() || !same_start) {
        return None;
    }
    let word = rest.split(' ').next().unwrap_or(rest);
    if typed.also.contains(&word) {
        return Some(Stretch { range: at..at + word.len(), whole: typed.is(word) });
    }
    let near = forgiving.then(|| joined(rest, &typed.text).or_else(|| mistaken(word, &typed.text)));
    near.flatten().map(found)
}

/// Whether two words may differ by one mistake, from their first two letters: most do not, and the rest is not looked
/// at. Letters of more than one byte may always.
fn begins_nearly(word: &[u8], typed: &[u8]) -> bool {
    match (word, typed) {
        ([a, b, ..], [c, d, ..]) => !(a | b | c | d).is_ascii() || a == c || a == d || b == c || b == d,
        _ => true,
    }
}

/// The length of what is typed when words are written as one: « newyork » begins « new york ».
fn joined(rest: &str, typed: &str) -> Option<usize> {
    let mut letters = typed.chars();
    let mut wanted = letters.next();
    for (at, letter) in rest.char_indices() {
        match wanted {
            None => return Some(at),
            Some(wanted_letter) if wanted_letter == letter => wanted = letters.next(),
            Some(_) if letter == ' ' => {}
            Some(_) => return None,
        }
    }
    wanted.is_none().then_some(rest.len())
}

/// The length of the beginning of a word from which what was typed differs by one letter: another, one more, one
/// less, or two swapped.
pub(crate) fn mistaken(word: &str, typed: &str) -> Option<usize> {
    let same: usize = word.chars().zip(typed.chars()).take_while(|(a, b)| a == b).map(|(a, _)| a.len_utf8()).sum();
    let (word_rest, typed_rest) = (word.get(same..)?, typed.get(same..)?);
    let (next, after) = split_first(word_rest);
    let (typed_next, typed_after) = split_first(typed_rest);
    let length = |rest: &str, begun: &str| Some(word.len() - rest.len() + begun.len());
    let ((second, after_second), (typed_second, typed_after_second)) = (split_first(after), split_first(typed_after));
    match next {
        Some(_) if next == typed_second && second == typed_next && after_second.starts_with(typed_after_second) => {
            length(after_second, typed_after_second) // two swapped
        }
        Some(_) if after.starts_with(typed_rest) => length(after, typed_rest), // one less
        Some(_) if after.starts_with(typed_after) => length(after, typed_after), // another
        _ if word_rest.starts_with(typed_after) => length(word_rest, typed_after), // one more
        _ => None,
    }
}

fn split_first(text: &str) -> (Option<char>, &str) {
    let mut letters = text.chars();
    (letters.next(), letters.as_str())
}

#[cfg(test)]
mod tests;
