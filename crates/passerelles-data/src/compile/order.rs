//! The order of lists: by country, French region, authority, partner, then year. Everything else that two rows can
//! differ by comes last, so that the order of the source file never shows.

use passerelles_domain::text::fold;

use crate::validate::{Checked, LinkRow};

/// Links in list order.
pub(super) fn ordered<'d, 't>(data: &'d Checked<'t>) -> Vec<&'d LinkRow<'t>> {
    let mut links: Vec<&LinkRow<'_>> = data.links.iter().collect();
    let regions: Vec<String> = data.territories.rows.iter().map(|row| fold(row.region_name)).collect();
    links.sort_by_cached_key(|link| {
        let region = regions.get(link.region).cloned().unwrap_or_default();
        let names = (fold(link.authority), fold(link.partner));
        let since = link.years.since.unwrap_or(u16::MAX);
        let rest =
            (link.level, link.insee, link.authority, link.partner, link.kind, link.source_url, link.source_title);
        (link.country, region, names, since, rest)
    });
    links
}
