//! Finding a commune or a grouping by the beginning of its name, a postcode or a code. Accents, hyphens, articles,
//! « St » and a slip of the finger do not count.

use super::{Communes, Home};
use crate::order::sorted_by;
use crate::search::{SHORT_FORMS, mistaken};
use crate::text::fold;

/// A territory that answers to what was typed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Match<'a> {
    /// The territory.
    pub home: Home,
    /// The name of the merged commune that was found, when it is not today's.
    pub formerly: Option<&'a str>,
}

/// How well a name fits, best first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Fit {
    /// The whole name.
    Whole,
    /// The whole name but for its article.
    Article,
    /// Its beginning.
    Start,
    /// The beginning of words in it.
    Word,
    /// But for one letter.
    Slip,
}

/// What was typed.
struct Wanted {
    /// Folded words, joined by spaces.
    words: String,
    /// Figures: the beginning of a postcode, or of a département.
    digits: Option<String>,
}

/// A name as it is searched: folded, with the abbreviations of the trade written out.
pub(super) fn folded(name: &str) -> String {
    let plain = fold(name);
    let long = |word| SHORT_FORMS.iter().find(|(short, _)| *short == word).map_or(word, |(_, long)| *long);
    let text = plain.split(' ').map(long).collect::<Vec<_>>().join(" ");
    for (long, short) in [
        ("communaute de communes", "cc"),
        ("communaute d agglomeration", "ca"),
        ("communaute urbaine", "cu"),
        ("com com", "cc"),
    ] {
        if let Some(rest) = text.strip_prefix(long) {
            return [short, rest].concat();
        }
    }
    text
}

impl Communes {
    /// What answers to a text, best first, at most so many: by how well the name fits, then by population.
    pub fn search(&self, text: &str, most: usize) -> Vec<Match<'_>> {
        let wanted = Wanted::of(text);
        if wanted.words.is_empty() && wanted.digits.as_deref().is_none_or(|digits| digits.len() < 2) {
            return Vec::new();
        }
        if wanted.words.is_empty() {
            return self.by_digits(&wanted, most);
        }
        let found = self.by_name(&wanted, false);
        let found = if found.is_empty() { self.by_name(&wanted, true) } else { found };
        self.best(found, most)
    }

    /// By a postcode or an INSEE code, whole or begun.
    fn by_digits(&self, wanted: &Wanted, most: usize) -> Vec<Match<'_>> {
        let digits = wanted.digits.as_deref().unwrap_or_default();
        let homes = (0..self.today.len() as u32).map(Home::Commune);
        let fits = homes.filter_map(|home| Some((self.numbered(home, digits)?, home)));
        let mut found: Vec<(Fit, Home, Option<usize>)> = fits.map(|(fit, home)| (fit, home, None)).collect();
        if let Some(home) = self.coded(digits).filter(|home| !found.iter().any(|(_, other, _)| other == home)) {
            found.push((Fit::Word, home, None));
        }
        self.best(found, most)
    }

    /// How a postcode of a commune fits.
    fn numbered(&self, home: Home, digits: &str) -> Option<Fit> {
        let (from, to) = range_of(digits)?;
        let own = self.postcodes(home);
        let fits = own.iter().any(|postcode| (from..to).contains(postcode));
        fits.then_some(if to - from == 1 { Fit::Whole } else { Fit::Start })
    }

    /// By name; figures beside it must begin a postcode or name the département.
    fn by_name(&self, wanted: &Wanted, slip: bool) -> Vec<(Fit, Home, Option<usize>)> {
        let communes = self.today.len();
        let groupings = communes + self.merged.len();
        let mut found = Vec::new();
        for at in 0..groupings + self.groupings.len() {
            let name = self.folded.get(at);
            let Some(fit) = (if slip { slipped(name, &wanted.words) } else { fit(name, &wanted.words) }) else {
                continue;
            };
            let (home, merged) = match at {
                at if at < communes => (Home::Commune(at as u32), None),
                at if at < groupings => match self.merged.get(at - communes) {
                    Some(into) => (Home::Commune(*into), Some(at)),
                    None => continue,
                },
                at => (Home::Grouping((at - groupings) as u32), None),
            };
            if self.is_in(home, wanted) {
                found.push((fit, home, merged));
            }
        }
        found
    }

    /// Whether a territory is where the figures say.
    fn is_in(&self, home: Home, wanted: &Wanted) -> bool {
        let Some(digits) = &wanted.digits else { return true };
        self.departement(home).eq_ignore_ascii_case(digits) || self.numbered(home, digits).is_some()
    }

    /// The best of them, each territory once.
    fn best(&self, found: Vec<(Fit, Home, Option<usize>)>, most: usize) -> Vec<Match<'_>> {
        // A merged commune counts for a village of today, a grouping for less than the town that gave it its name.
        let weight = |home: Home, merged: Option<usize>| match (home, merged) {
            (_, Some(_)) => 700,
            (Home::Grouping(_), None) => self.population(home) / 16,
            (Home::Commune(_), None) => self.population(home),
        };
        let key = |(fit, home, merged): &(Fit, Home, Option<usize>)| {
            ((*fit as u64) << 32) | u64::from(u32::MAX - weight(*home, *merged))
        };
        let mut best: Vec<Match<'_>> = Vec::with_capacity(most);
        for (_, home, merged) in sorted_by(found, key) {
            if best.len() < most && !best.iter().any(|other| other.home == home) {
                best.push(Match { home, formerly: merged.map(|at| self.names.get(at)) });
            }
        }
        best
    }
}

impl Wanted {
    fn of(text: &str) -> Self {
        let folded = folded(text);
        let is_number = |word: &str| {
            let corsica = word.len() <= 5 && (word.starts_with("2a") || word.starts_with("2b"));
            word.bytes().all(|byte| byte.is_ascii_digit())
                || (corsica && word.bytes().skip(2).all(|byte| byte.is_ascii_digit()))
        };
        let (mut words, mut digits) = (Vec::new(), None);
        for word in folded.split(' ').filter(|word| !word.is_empty()) {
            // « Paris 11 » is a place, « 11 » alone the beginning of a postcode.
            if is_number(word) && word.len() <= 9 {
                digits = Some(word.to_owned());
            } else {
                words.push(word);
            }
        }
        Self { words: words.join(" "), digits }
    }
}

/// The postcodes that begin with some figures.
fn range_of(digits: &str) -> Option<(u32, u32)> {
    let missing = 5_u32.checked_sub(digits.len() as u32)?;
    let size = 10_u32.pow(missing);
    let from = digits.parse::<u32>().ok()? * size;
    Some((from, from + size))
}

/// Small words before a name.
const ARTICLES: [&str; 5] = ["le ", "la ", "les ", "l ", "los "];

/// How a name fits what is wanted; both folded.
fn fit(name: &str, wanted: &str) -> Option<Fit> {
    let bare =
        |text: &'_ str| ARTICLES.iter().find_map(|article| text.strip_prefix(article)).map_or(text.len(), str::len);
    let tail = |text: &'_ str| text.len() - bare(text);
    if let Some(rest) = name.strip_prefix(wanted) {
        return Some(if rest.is_empty() { Fit::Whole } else { Fit::Start });
    }
    let (own, asked) = (name.get(tail(name)..)?, wanted.get(tail(wanted)..)?);
    if asked.is_empty() {
        return None;
    }
    if let Some(rest) = own.strip_prefix(asked) {
        return Some(if rest.is_empty() { Fit::Article } else { Fit::Start });
    }
    // Its words, in order, each begun: « chalon saone » finds Chalon-sur-Saône.
    let mut words = own.split(' ');
    let begun = asked.split(' ').all(|word| words.any(|own| own.starts_with(word)));
    begun.then_some(Fit::Word)
}

/// Whether a name begins like what is wanted but for one letter: another one, one more, one less, or two swapped.
fn slipped(name: &str, wanted: &str) -> Option<Fit> {
    (wanted.len() >= 4 && mistaken(name, wanted).is_some()).then_some(Fit::Slip)
}
