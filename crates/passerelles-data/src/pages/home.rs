//! The home page: the question, the founding figures, the doors.

use passerelles_domain::address;
use passerelles_domain::figures::{AUTHORITIES, COUNTRIES, LINKS, national};

use super::Page;
use super::frame::{Cited, Face, Room};

/// The year of the founding figures.
const YEAR: u16 = 2009;

pub(super) fn page(room: &Room<'_>) -> Page {
    let (t, library) = (room.t, room.library);
    let mut html = room.begin(address::HOME, t.home_title());
    html.element("p", &[("class", "reading__lead")], t.home_lead());
    let totals = library.manifest.totals;
    html.element("p", &[], &t.home_documented(&room.number(totals.countries), &room.number(totals.links)));
    let find = |slug| national(&room.shelf.figures, slug, YEAR);
    html.element("h2", &[], t.home_figures_title());
    html.list([AUTHORITIES, LINKS, COUNTRIES].into_iter().filter_map(find), |html, figure| {
        html.text(&figure.phrase(t));
    });
    let doors = [
        (address::MAP, t.home_door_map(), t.home_door_map_text()),
        (address::LEARN, t.home_door_learn(), t.home_door_learn_text()),
        (address::GUIDE, t.home_door_guide(), t.home_door_guide_text()),
    ];
    html.list(doors, |html, (inside, name, text)| {
        html.link(&room.href(inside), name).text(" – ").text(text);
    });
    html.open("p", &[]).link(&room.href(&address::learn(address::EASY)), t.nav_easy()).close();
    let face = Face { path: address::HOME, title: t.home_title(), description: t.home_lead(), listed: true };
    room.end(html, face, &Cited::default())
}
