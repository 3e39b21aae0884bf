//! The links as a table.

use passerelles_domain::text::Messages;

use crate::find::{Name, Role};
use crate::visit::Visit;

/// The table.
#[derive(Debug)]
pub struct Table<'a>(pub &'a Visit);

impl Table<'_> {
    /// Rows shown at first.
    pub const FIRST: usize = 60;
    /// Rows added each time that more are asked for.
    pub const STEP: usize = 200;

    /// Waits until so many rows are shown.
    pub async fn has_rows(&self, rows: usize) {
        let script = "return document.querySelectorAll('tbody tr').length === arguments[0]";
        self.0.until_with(&format!("{rows} rows"), script, vec![rows.into()]).await;
    }

    /// Asks for more rows.
    pub async fn more(&self, words: &Messages) {
        self.0.press(Role::Button, Name::Is(words.table_more())).await;
    }
}
