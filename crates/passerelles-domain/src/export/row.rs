//! One link in the columns of `links.csv`, so that what leaves can come back.

use std::borrow::Cow;

use super::Records;
use super::csv::{Csv, Separator};
use crate::atlas::{Level, Link, Status, Theme};
use crate::geo::{LonLat, distance_km};
use crate::id::{Iso2, LinkId};
use crate::text::degrees;
use crate::wire::Source;

/// The columns of `links.csv`, in its order; what their cells hold is said with the data command.
pub const COLUMNS: [&str; 19] = [
    "french_authority",
    "level",
    "insee_code",
    "departement",
    "region",
    "partner",
    "partner_level",
    "country_iso2",
    "since_year",
    "until_year",
    "status",
    "kind",
    "themes",
    "lat_fr",
    "lon_fr",
    "lat_partner",
    "lon_partner",
    "source_title",
    "source_url",
];

/// One link with its texts.
pub(super) struct Row<'a> {
    pub(super) link: &'a Link,
    pub(super) authority: &'a str,
    pub(super) level: Level,
    pub(super) insee: &'a str,
    /// Code, empty for a region.
    pub(super) departement: &'a str,
    pub(super) region: &'a str,
    pub(super) partner: &'a str,
    pub(super) partner_level: &'a str,
    pub(super) country: Iso2,
    pub(super) country_name: &'a str,
    /// Where the French end is.
    pub(super) from: Option<LonLat>,
    /// Where the partner is.
    pub(super) to: Option<LonLat>,
    pub(super) source: &'a Source,
}

impl<'a> Row<'a> {
    /// The texts of a link; `None` when the tables do not have it.
    pub(super) fn new(records: &Records<'a>, id: LinkId) -> Option<Self> {
        let Records { atlas, names, passports } = *records;
        let link = atlas.link(id)?;
        let authority = atlas.authority(link.authority)?;
        let passport = passports.link(id)?;
        let code = |id| atlas.territory(id).map(|territory| territory.code.as_str());
        Some(Self {
            link,
            authority: passports.authority(link.authority)?,
            level: authority.level,
            insee: passports.insee.get(link.authority.index()).map(String::as_str)?,
            departement: authority.departement.and_then(code).unwrap_or_default(),
            region: passports.territory(authority.region)?,
            partner: passport.partner,
            partner_level: passport.partner_level,
            country: atlas.country(link.country)?.iso2,
            country_name: names.countries.get(link.country.index())?,
            from: authority.place.and_then(|place| atlas.place(place)).map(|place| place.at),
            to: link.partner.and_then(|place| atlas.place(place)).map(|place| place.at),
            source: passport.source,
        })
    }

    /// As the data writes it: nothing for what nobody has checked.
    pub(super) fn status(&self) -> &'static str {
        match self.link.status {
            Status::Unverified => "",
            status => status.as_str(),
        }
    }

    /// Kilometres between both ends.
    pub(super) fn distance(&self) -> Option<u32> {
        Some(distance_km(self.from?, self.to?).round() as u32)
    }
}

/// Links as a file of the form of `links.csv`. Places are as fine as the map draws them: half a kilometre. A founding
/// document that has no address leaves `source_url` empty.
pub fn links_csv(
    records: &Records<'_>,
    ids: impl IntoIterator<Item = LinkId>,
    separator: Separator,
    mark: bool,
) -> String {
    let mut csv = Csv::new(separator, mark);
    csv.row(COLUMNS);
    for row in ids.into_iter().filter_map(|id| Row::new(records, id)) {
        csv.row(row.cells().iter().map(Cow::as_ref));
    }
    csv.into_text()
}

/// What the columns of `links.csv` say of a link; `None` when the tables do not have it.
pub fn link_cells<'a>(records: &Records<'a>, id: LinkId) -> Option<[Cow<'a, str>; 19]> {
    Row::new(records, id).map(|row| row.cells())
}

impl<'a> Row<'a> {
    /// Its cells, in the order of [`COLUMNS`].
    fn cells(&self) -> [Cow<'a, str>; 19] {
        let row = self;
        let year = |year: Option<u16>| year.map(|year| year.to_string()).unwrap_or_default();
        let (since, until) = (year(row.link.years.since), year(row.link.years.until));
        let themes: Vec<&str> = row.link.themes.iter().map(Theme::as_str).collect();
        let themes = themes.join(";");
        let point = |at: Option<LonLat>| at.map(|at| (degrees(at.lat), degrees(at.lon))).unwrap_or_default();
        let ((lat, lon), (lat_partner, lon_partner)) = (point(row.from), point(row.to));
        [
            row.authority.into(),
            row.level.as_str().into(),
            row.insee.into(),
            row.departement.into(),
            row.region.into(),
            row.partner.into(),
            row.partner_level.into(),
            row.country.as_str().to_owned().into(),
            since.into(),
            until.into(),
            row.status().into(),
            row.link.kind.as_str().into(),
            themes.into(),
            lat.into(),
            lon.into(),
            lat_partner.into(),
            lon_partner.into(),
            row.source.title.as_str().into(),
            row.source.url.as_str().into(),
        ]
    }
}
