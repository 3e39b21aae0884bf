//! What has changed in the data, the newest first.

use passerelles_domain::text::Lang;
use passerelles_domain::wire::{Change, ChangesFile};

use crate::content::french_typography;
use crate::validate::Checked;

/// Compiles the changes.
pub(super) fn changes(data: &Checked<'_>) -> ChangesFile {
    let french = |(title, text): (&str, &str)| (french_typography(title), french_typography(text));
    let changes = data.changes.iter().rev().map(|row| {
        let (title, text) = french(row.fr);
        let (title_en, text_en) = row.en;
        Change {
            id: row.id.to_owned(),
            date: row.date.to_owned(),
            texts: vec![
                (Lang::Fr.tag().to_owned(), title, text),
                (Lang::En.tag().to_owned(), title_en.to_owned(), text_en.to_owned()),
            ],
        }
    });
    ChangesFile { changes: changes.collect() }
}
