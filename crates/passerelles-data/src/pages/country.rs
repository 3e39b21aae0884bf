//! A partner country: its documented links by French region, and apart from them what others have counted.

use passerelles_domain::address;
use passerelles_domain::figures::of_country;
use passerelles_domain::id::CountryId;

use super::Page;
use super::frame::{Cited, Face, Room};
use super::{links, map};

pub(super) fn pages<'a>(room: &'a Room<'_>) -> impl Iterator<Item = Page> + 'a {
    let shown = room.library.atlas.countries().map(|(id, _)| id);
    shown.filter(|id| room.library.selection.count(*id) > 0).filter_map(|id| page(room, id))
}

fn page(room: &Room<'_>, id: CountryId) -> Option<Page> {
    let (t, library) = (room.t, room.library);
    let country = library.atlas.country(id)?;
    let (path, name) = (address::country(country.iso2), room.country(id));
    let counted = t.map_links(u64::from(library.selection.count(id)));
    let authorities = t.map_authorities(library.atlas.authority_count(id, &library.selection) as u64);
    let description = format!("{name} – {counted}{}{authorities}.", t.comma());
    let mut html = room.begin(&path, name);
    let mut cited = Cited::default();
    html.element("p", &[("class", "reading__lead")], &format!("{counted}{}{authorities}.", t.comma()));
    map::coverage(&mut html, room);
    html.element("h2", &[], t.ahead_links_title());
    for group in library.atlas.by_region(id, &library.selection) {
        html.element("h3", &[], room.territory(group.region));
        links::write(&mut html, room, &path, group.links, &mut cited);
    }
    let figures = of_country(&room.shelf.figures, country.iso2);
    if !figures.is_empty() {
        html.element("h2", &[], t.country_others()).element("p", &[], t.country_others_not_add());
        html.list(figures, |html, figure| {
            html.text(&figure.phrase(t));
            cited.cite(html, room, &path, &figure.source().title, &figure.source().url);
        });
    }
    html.open("p", &[]).link(&room.href(address::MAP), t.country_back()).close();
    let face = Face { path: &path, title: name, description: &description, listed: true };
    Some(room.end(html, face, &cited))
}
