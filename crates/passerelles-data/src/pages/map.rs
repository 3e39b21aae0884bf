//! The map as a list: every partner country with its number of documented links.

use passerelles_domain::address;
use passerelles_domain::figures::{LINKS, national};

use super::Page;
use super::frame::{Cited, Face, Room};
use super::html::Html;

/// The year of the founding figures.
pub(super) const YEAR: u16 = 2009;

pub(super) fn page(room: &Room<'_>) -> Page {
    let (t, library) = (room.t, room.library);
    let ranking = library.atlas.ranking(&library.selection);
    let title = t.map_title();
    let lead = t.map_list_title(ranking.len() as u64);
    let mut html = room.begin(address::MAP, title);
    coverage(&mut html, room);
    let totals = library.manifest.totals;
    let ours = t.home_documented(&room.number(totals.countries), &room.number(totals.links));
    html.element("p", &[("class", "reading__lead")], &ours);
    html.list(ranking, |html, (_, id, links)| {
        if let Some(country) = library.atlas.country(id) {
            let href = room.href(&address::country(country.iso2));
            html.link(&href, room.country(id)).text(" – ").text(&t.map_links(u64::from(links)));
        }
    });
    html.open("p", &[]).link(&room.href(address::TERRITORIES), t.territory_title()).close();
    let face = Face { path: address::MAP, title, description: &lead, listed: true };
    room.end(html, face, &Cited::default())
}

/// How much of what exists is documented here.
pub(super) fn coverage(html: &mut Html, room: &Room<'_>) {
    let (t, library) = (room.t, room.library);
    let here = room.number(library.manifest.totals.links);
    html.open("p", &[]);
    if let Some(figure) = national(&room.shelf.figures, LINKS, YEAR) {
        html.text(&t.map_coverage(&figure.phrase(t), &here)).text(" ");
    }
    html.text(t.map_coverage_note()).close();
}
