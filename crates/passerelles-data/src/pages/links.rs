//! Links as a list: both ends, kind, since when, and where it was read.

use passerelles_domain::atlas::Link;
use passerelles_domain::id::LinkId;
use passerelles_domain::text::{Messages, kind_noun};

use super::frame::{Cited, Room};
use super::html::Html;

/// Writes links.
pub(super) fn write(
    html: &mut Html,
    room: &Room<'_>,
    page: &str,
    links: impl IntoIterator<Item = LinkId>,
    cited: &mut Cited,
) {
    html.list(links, |html, id| {
        let Some((link, passport)) = room.library.atlas.link(id).zip(room.library.passports.link(id)) else { return };
        let authority = room.library.passports.authority(link.authority).unwrap_or_default();
        html.text(authority).text(" – ").text(passport.partner);
        html.text(room.t.comma()).text(&facts(room.t, link));
        cited.cite(html, room, page, &passport.source.title, &passport.source.url);
    });
}

/// « jumelage, depuis 1978 ».
fn facts(t: &Messages, link: &Link) -> String {
    let mut facts = vec![kind_noun(t, link.kind, 1)];
    facts.push(
        link.years.since.map_or_else(|| t.passport_no_year().to_owned(), |year| t.passport_since(&year.to_string())),
    );
    facts.extend(link.years.until.map(|year| t.passport_until(&year.to_string())));
    facts.join(t.comma())
}
