//! A CSV file seen through the columns that it must have. Finds what concerns every table alike: header, ragged
//! rows, encoding, quotes, spaces and invisible characters.

use core::marker::PhantomData;
use std::borrow::Cow;

use passerelles_domain::check;
use passerelles_domain::check::csv::{Cell, Row, cut};
use passerelles_domain::export::csv::bare;

use super::header::{self, Header};
use crate::problem::{Column, Problems};

/// The columns of one file, declared by [`columns!`].
pub(crate) trait Columns: Copy + 'static {
    /// Name of the file.
    const FILE: &'static str;
    /// Every column, in order.
    const ALL: &'static [Self];
    /// Its name in the header.
    fn name(self) -> &'static str;
    /// Its position in [`Self::ALL`].
    fn position(self) -> usize;
}

/// Declares the columns of a file as an enum, in file order.
macro_rules! columns {
    ($(#[$doc:meta])* $name:ident in $file:literal { $($variant:ident = $column:literal),+ $(,)? }) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub(crate) enum $name { $($variant),+ }

        impl $crate::source::table::Columns for $name {
            const FILE: &'static str = $file;
            const ALL: &'static [Self] = &[$(Self::$variant),+];
            fn name(self) -> &'static str {
                match self { $(Self::$variant => $column),+ }
            }
            fn position(self) -> usize {
                self as usize
            }
        }
    };
}
pub(crate) use columns;

/// A file that has been cut, with the place of each column in its rows.
pub(crate) struct Table<'a, C> {
    /// Rows that are as long as the header, without it.
    pub(crate) rows: Vec<Row<'a>>,
    /// Where each column of `C` stands; `None` when the header lacks it.
    places: Vec<Option<usize>>,
    columns: PhantomData<C>,
}

impl<'a, C: Columns> Table<'a, C> {
    /// Reads a file and says what is wrong with its form.
    pub(crate) fn read(bytes: &'a [u8], problems: &mut Problems) -> Self {
        let none = Self { rows: Vec::new(), places: Vec::new(), columns: PhantomData };
        if bytes.starts_with(b"\xFF\xFE") || bytes.starts_with(b"\xFE\xFF") {
            problems.add(C::FILE, 1, Column::LINE, "Le fichier est encodé en UTF-16", "L’enregistrer en « CSV UTF-8 »");
            return none;
        }
        let mut rows = cut(bytes).into_iter();
        let Some(header) = rows.next() else {
            let remedy = format!("Écrire l’en-tête : {}", header::wanted::<C>().join(","));
            problems.add(C::FILE, 1, Column::LINE, "Le fichier est vide", remedy);
            return none;
        };
        let mut rows: Vec<Row<'a>> = rows.collect();
        let Some(Header { names, places }) = header::read::<C>(&header, &rows, problems) else { return none };
        rows.retain(|row| row_is_whole::<C>(row, &names, problems));
        rows.iter_mut().flat_map(|row| &mut row.cells).for_each(unguard);
        Self { rows, places, columns: PhantomData }
    }

    /// The cell of a row in a column; `None` when the header lacks the column.
    pub(crate) fn cell<'t>(&self, row: &'t Row<'a>, column: C) -> Option<&'t Cell<'a>> {
        row.cells.get((*self.places.get(column.position())?)?)
    }

    /// The column's number and name, for a problem.
    pub(crate) fn column(&self, column: C) -> Column {
        let at = column.position();
        let number = self.places.get(at).copied().flatten().map_or(0, |place| place + 1);
        Column::new(number as u32, column.name())
    }
}

/// Takes away the apostrophes by which our own exports keep spreadsheets from running a cell.
fn unguard(cell: &mut Cell<'_>) {
    if cell.text.contains('\'') {
        cell.text = Cow::Owned(bare(&cell.text).into_owned());
    }
}

/// Whether the row can be read further: as long as the header, and not empty.
fn row_is_whole<C: Columns>(row: &Row<'_>, names: &[&str], problems: &mut Problems) -> bool {
    for ((at, cell), name) in (1_u32..).zip(&row.cells).zip(names.iter().chain(core::iter::repeat(&""))) {
        cell_form::<C>(cell, &Column::new(at, name), problems);
    }
    let (cells, expected) = (row.cells.len(), names.len());
    if cells != expected {
        let at = cells.min(expected);
        let what = format!("La ligne a {cells} cellules au lieu de {expected}");
        let remedy = if cells < expected {
            "Ajouter les virgules qui manquent, même pour des cellules vides"
        } else {
            "Retirer la virgule de trop, ou mettre entre guillemets la cellule qui contient une virgule"
        };
        let column = Column::new(at as u32 + 1, names.get(at).copied().unwrap_or_default());
        problems.add(C::FILE, row.line, column, what, remedy);
        return false;
    }
    if row.cells.iter().all(|cell| cell.text.is_empty()) {
        problems.add(
            C::FILE,
            row.line,
            Column::LINE,
            "Toutes les cellules de la ligne sont vides",
            "Supprimer la ligne",
        );
        return false;
    }
    true
}

/// What can be wrong with the form of any cell.
fn cell_form<C: Columns>(cell: &Cell<'_>, column: &Column, problems: &mut Problems) {
    let line_break_allowed = matches!(column.name.as_str(), "note" | "notes" | "source_title");
    for fault in check::form(cell, line_break_allowed) {
        problems.fault(C::FILE, cell.line, column.clone(), &fault);
    }
}
