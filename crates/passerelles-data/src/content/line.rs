//! One line of text: `*stress*`, `[words](target)`, `{figure:…}`, `{mot:…}`, `{n:…}` and `[@source]`.

use passerelles_domain::text::Lang;

use super::check::FigureKey;
use super::piece::{Line, Piece, Place};
use super::target::read_target;
use super::{number, typography};
use crate::problem::Problems;

/// Reads a line. What cannot be read is noted and left out.
pub(crate) fn parse(text: &str, lang: Lang, place: Place, problems: &mut Problems) -> Line {
    let (ours, body) = match text.strip_prefix("~ ") {
        Some(rest) => (true, rest),
        None => (false, text),
    };
    let mut parser = Parser { lang, place: &place, problems, pieces: Vec::new(), counts: false, plain: String::new() };
    let mut at = text.chars().count() - body.chars().count();
    let mut rest = body;
    while let Some(c) = rest.chars().next() {
        let used = match c {
            '*' => parser.emphasis(rest, at),
            '[' => parser.bracket(rest, at),
            '{' => parser.brace(rest, at),
            _ => None,
        };
        let used = used.unwrap_or_else(|| {
            parser.plain.push(c);
            c.len_utf8()
        });
        let (before, after) = rest.split_at_checked(used).unwrap_or((rest, ""));
        at += before.chars().count();
        rest = after;
    }
    parser.finish_plain(at);
    let (mut pieces, counts) = (core::mem::take(&mut parser.pieces), parser.counts);
    trim(&mut pieces);
    let line = Line { place, pieces, ours, counts };
    vouch(&line, problems);
    line
}

/// A line that states a fact says where it was read; one that states none has no number.
fn vouch(line: &Line, problems: &mut Problems) {
    let sourced = line.pieces.iter().any(|piece| matches!(piece, Piece::Source(_) | Piece::Figure(_)));
    if !line.ours && !sourced {
        let remedy = "Citer la source, [@cle], ou commencer par « ~ » si la phrase n’affirme aucun fait";
        line.place.problem(0, "La ligne affirme sans source", remedy, problems);
    }
    if line.ours && (line.counts || sourced) {
        let remedy = "Retirer le « ~ » du début et citer la source";
        line.place.problem(0, "La ligne dit n’affirmer aucun fait et porte un nombre ou une source", remedy, problems);
    }
}

struct Parser<'a, 'p> {
    lang: Lang,
    place: &'a Place,
    problems: &'p mut Problems,
    pieces: Vec<Piece>,
    counts: bool,
    /// Words read since the last piece; numbers that are vouched for stand between U+0001.
    plain: String,
}

impl Parser<'_, '_> {
    fn problem(&mut self, at: usize, what: impl Into<String>, remedy: &str) {
        self.place.problem(at, what, remedy, self.problems);
    }

    /// `*words*`
    fn emphasis(&mut self, rest: &str, at: usize) -> Option<usize> {
        let Some(words) = rest.strip_prefix('*')?.split_once('*').map(|(words, _)| words).filter(|one| !one.is_empty())
        else {
            self.problem(at, "Une étoile s’ouvre et ne se referme pas", "Écrire *mots*");
            return Some(1);
        };
        self.finish_plain(at);
        let text = self.words(words, at + 1);
        self.pieces.push(Piece::Emphasis(text));
        Some(words.len() + 2)
    }

    /// `[@key @key]` or `[words](target)`
    fn bracket(&mut self, rest: &str, at: usize) -> Option<usize> {
        let Some((inside, after)) = rest.strip_prefix('[')?.split_once(']') else {
            self.problem(at, "Un crochet s’ouvre et ne se referme pas", "Écrire [@cle] ou [mots](cible)");
            return Some(1);
        };
        if inside.starts_with('@') {
            self.finish_plain(at);
            for word in inside.split_whitespace() {
                match word.strip_prefix('@').filter(|key| !key.is_empty()) {
                    Some(key) => self.pieces.push(Piece::Source(key.to_owned())),
                    None => self.problem(at, format!("« {word} » n’est pas une source"), "Écrire [@cle @autre-cle]"),
                }
            }
            return Some(inside.len() + 2);
        }
        let Some((target, _)) = after.strip_prefix('(').and_then(|after| after.split_once(')')) else {
            self.problem(at, "Un lien n’a pas de cible", "Écrire [mots](cible)");
            return Some(inside.len() + 2);
        };
        self.finish_plain(at);
        let text = self.words(inside, at + 1);
        if let Some(target) = read_target(target) {
            self.pieces.push(Piece::Link(text, target));
        } else {
            let remedy = "Écrire carte, pays:SN, lien:SN/lille-saint-louis, page:loi, chiffres, demarche, carnet, \
                          a-propos ou https://…";
            self.problem(at, format!("La cible « {target} » ne mène nulle part"), remedy);
        }
        Some(inside.len() + target.len() + 4)
    }

    /// `{figure:…}`, `{mot:…}` or `{n:…}`
    fn brace(&mut self, rest: &str, at: usize) -> Option<usize> {
        let Some((inside, _)) = rest.strip_prefix('{')?.split_once('}') else {
            self.problem(at, "Une accolade s’ouvre et ne se referme pas", "Écrire {figure:…}, {mot:…} ou {n:…}");
            return Some(1);
        };
        match inside.split_once(':') {
            Some(("n", number)) if !number.is_empty() => {
                self.counts = true;
                self.plain.push(number::VOUCHED);
                self.plain.push_str(number);
                self.plain.push(number::VOUCHED);
            }
            Some(("figure", key)) => match FigureKey::read(key) {
                Some(key) => {
                    self.finish_plain(at);
                    self.pieces.push(Piece::Figure(key));
                }
                None => self.problem(
                    at,
                    format!("« {key} » ne désigne pas un chiffre"),
                    "Écrire {figure:slug@2009} ou {figure:slug/ML@2015}, comme dans indicators.csv",
                ),
            },
            Some(("mot", key)) => {
                self.finish_plain(at);
                let (id, words) = key.split_once('|').map_or((key, None), |(id, words)| (id, Some(words)));
                let words = words.map(|words| self.words(words, at));
                self.pieces.push(Piece::Term(words, id.to_owned()));
            }
            _ => self.problem(at, format!("« {{{inside}}} » n’est pas compris"), "Écrire {figure:…}, {mot:…} ou {n:…}"),
        }
        Some(inside.len() + 2)
    }

    fn finish_plain(&mut self, at: usize) {
        if self.plain.is_empty() {
            return;
        }
        let plain = core::mem::take(&mut self.plain);
        let start = at.saturating_sub(plain.chars().count());
        let text = self.words(&plain, start);
        self.pieces.push(Piece::Text(text));
    }

    /// Words as they are shown, after a look at their numbers and quotes.
    fn words(&mut self, words: &str, at: usize) -> String {
        for (offset, token) in number::bare(words, self.lang) {
            let remedy = "Citer un chiffre publié, {figure:slug@2009}, ou marquer le nombre d’une règle, {n:10 %}, que \
                          la source de la ligne doit donner";
            self.problem(at + offset, format!("Le nombre « {token} » est nu"), remedy);
        }
        if words.contains(['"', '“', '”']) && self.lang == Lang::Fr || words.contains('"') {
            self.problem(
                at,
                "Un guillemet n’est pas celui de la langue",
                "Écrire « … » en français, “…” en anglais, „…“ en allemand",
            );
        }
        let words: String = words.chars().filter(|c| *c != number::VOUCHED).collect();
        typography::of(self.lang, &words)
    }
}

/// No space at the ends of a line, nor before its sources.
fn trim(pieces: &mut Vec<Piece>) {
    let mut at_end = true;
    for piece in pieces.iter_mut().rev() {
        match piece {
            Piece::Text(text) if at_end => text.truncate(text.trim_end().len()),
            Piece::Source(_) => {
                at_end = true;
                continue;
            }
            _ => {}
        }
        at_end = false;
    }
    pieces.retain(|piece| !matches!(piece, Piece::Text(text) if text.is_empty()));
}
