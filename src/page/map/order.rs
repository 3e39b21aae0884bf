//! The order of links by a column, as the table shows them and as they are taken away.

use passerelles_domain::atlas::Kind;
use passerelles_domain::table::{Column, ColumnOrder};
use passerelles_domain::text::{Messages, kind_name};
use passerelles_domain::wire::Passports;

use crate::state::library::Core;

/// Ranks every link by what its cell says in the language of `t`.
pub(super) fn column_order(t: &'static Messages, column: Column, core: &Core, passports: &Passports) -> ColumnOrder {
    let kinds: Vec<&str> = Kind::ALL.iter().map(|kind| kind_name(t, *kind)).collect();
    ColumnOrder::new(column, &core.atlas, &core.names, passports, &kinds)
}
