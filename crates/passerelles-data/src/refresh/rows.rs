//! Statements as a CSV, whose columns `data/mappings/wikidata.toml` reads.

use passerelles_domain::export::csv::{Csv, Separator};
use passerelles_domain::geo::LonLat;
use passerelles_domain::text::degrees;

use super::answer::Statement;

/// The columns.
const HEADER: [&str; 15] = [
    "french",
    "level",
    "insee",
    "departement",
    "region",
    "partner",
    "country",
    "start",
    "end",
    "status",
    "lat_fr",
    "lon_fr",
    "lat_partner",
    "lon_partner",
    "statement",
];

/// All statements, one a row.
pub(crate) fn csv(statements: &[Statement]) -> String {
    let mut csv = Csv::new(Separator::Comma, true);
    csv.row(HEADER);
    for one in statements {
        let ((lat_fr, lon_fr), (lat_partner, lon_partner)) = (point(one.french_end), point(one.partner_end));
        csv.row([
            one.french.as_str(),
            level(one),
            &one.insee,
            &one.departement,
            "",
            &one.partner,
            &one.country,
            &one.start,
            &one.end,
            if one.end.is_empty() { "" } else { "ended" },
            &lat_fr,
            &lon_fr,
            &lat_partner,
            &lon_partner,
            &one.address.replacen("http://", "https://", 1),
        ]);
    }
    csv.into_text()
}

/// What a French body is, by the codes that it has; empty when it has none, which the import rejects in words.
fn level(one: &Statement) -> &'static str {
    let codes = [
        (&one.insee, "commune"),
        (&one.departement, "departement"),
        (&one.region, "region"),
        // Communes have a SIREN too, and were told by their own code.
        (&one.siren, "epci"),
    ];
    codes.into_iter().find(|(code, _)| !code.is_empty()).map_or("", |(_, level)| level)
}

fn point(at: Option<LonLat>) -> (String, String) {
    at.map(|at| (degrees(at.lat), degrees(at.lon))).unwrap_or_default()
}
