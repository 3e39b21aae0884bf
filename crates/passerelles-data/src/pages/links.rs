//! Links as a list: both ends, kind, since when, and where it was read.

use passerelles_domain::atlas::{Kind, Link};
use passerelles_domain::id::LinkId;
use passerelles_domain::text::Messages;

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
        html.text(", ").text(&facts(room.t, link));
        cited.cite(html, room, page, &passport.source.title, &passport.source.url);
    });
}

/// « jumelage, depuis 1978 ».
fn facts(t: &Messages, link: &Link) -> String {
    let kind = match link.kind {
        Kind::Twinning => t.kind_jumelage(1),
        Kind::Cooperation => t.kind_cooperation(1),
        Kind::Friendship => t.kind_amitie(1),
        Kind::CrossBorder => t.kind_transfrontalier(1),
    };
    let mut facts = vec![kind];
    facts.push(
        link.years.since.map_or_else(|| t.passport_no_year().to_owned(), |year| t.passport_since(&year.to_string())),
    );
    facts.extend(link.years.until.map(|year| t.passport_until(&year.to_string())));
    facts.join(", ")
}
