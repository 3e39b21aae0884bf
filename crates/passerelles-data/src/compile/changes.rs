//! What has changed in the data, the newest first.

use passerelles_domain::text::Lang;
use passerelles_domain::wire::{Change, ChangesFile};

use crate::content::french_typography;
use crate::validate::Checked;

/// Compiles the changes.
pub(super) fn changes(data: &Checked<'_>) -> ChangesFile {
    let set = |lang: Lang, text: &str| if lang == Lang::Fr { french_typography(text) } else { text.to_owned() };
    let changes = data.changes.iter().rev().map(|row| {
        let texts = Lang::READY
            .map(|lang| (lang.tag().to_owned(), set(lang, row.title.of(lang)), set(lang, row.text.of(lang))));
        Change { id: row.id.to_owned(), date: row.date.to_owned(), texts: texts.into() }
    });
    ChangesFile { changes: changes.collect() }
}
