//! A line of text, read: its pieces and where it stands.

use passerelles_domain::learn::Target;

use super::check::FigureKey;
use crate::problem::{Column, Problems};

/// Where a line stands, for problems.
#[derive(Clone, Debug)]
pub(crate) struct Place {
    pub(crate) file: String,
    pub(crate) line: u32,
    /// The cell of a table; else the number is that of the character where the text begins.
    pub(crate) column: Column,
}

impl Place {
    /// Notes a problem at a character of the text.
    pub(crate) fn problem(&self, at: usize, what: impl Into<String>, remedy: impl Into<String>, to: &mut Problems) {
        let mut column = self.column.clone();
        if column.name.is_empty() {
            column.number += at as u32;
        }
        to.add(self.file.clone(), self.line, column, what, remedy);
    }
}

/// A part of a line, as written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Piece {
    Text(String),
    Emphasis(String),
    Link(String, Target),
    /// Shown words and id of the term; no words for the term's own name.
    Term(Option<String>, String),
    Figure(FigureKey),
    Source(String),
}

/// A line of text with its place.
#[derive(Clone, Debug)]
pub(crate) struct Line {
    pub(crate) place: Place,
    pub(crate) pieces: Vec<Piece>,
    /// Begins with `~`: states no fact.
    pub(crate) ours: bool,
    /// Has a `{n:…}`.
    pub(crate) counts: bool,
}

impl Line {
    /// Keys of the sources that it cites, in order.
    pub(crate) fn sources(&self) -> impl Iterator<Item = &str> {
        self.pieces.iter().filter_map(|piece| match piece {
            Piece::Source(key) => Some(key.as_str()),
            _ => None,
        })
    }

    /// Characters that a reader sees, about: a figure counts as its usual length.
    pub(crate) fn length(&self) -> usize {
        let of = |piece: &Piece| match piece {
            Piece::Text(text) | Piece::Emphasis(text) | Piece::Link(text, _) | Piece::Term(Some(text), _) => {
                text.chars().count()
            }
            Piece::Term(None, id) => id.chars().count(),
            Piece::Figure(_) => 60,
            Piece::Source(_) => 2,
        };
        self.pieces.iter().map(of).sum()
    }
}
