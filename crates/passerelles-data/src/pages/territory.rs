//! French territories: all of them with their number of documented links, and the links of each.

use passerelles_domain::address;
use passerelles_domain::id::{LinkId, TerritoryId};

use super::Page;
use super::frame::{Cited, Face, Room};
use super::{links, map};

/// The list of territories that have links.
pub(super) fn index(room: &Room<'_>) -> Page {
    let t = room.t;
    let title = t.territory_title();
    let mut html = room.begin(address::TERRITORIES, title);
    map::coverage(&mut html, room);
    html.list(shown(room), |html, id| {
        if let Some(territory) = room.library.atlas.territory(id) {
            let href = room.href(&address::territory(territory.level, &territory.code));
            let links = u64::from(room.library.selection.territory(id));
            html.link(&href, room.territory(id)).text(" – ").text(&t.map_links(links));
        }
    });
    let face = Face { path: address::TERRITORIES, title, description: t.territory_legend_departements(), listed: true };
    room.end(html, face, &Cited::default())
}

pub(super) fn pages<'a>(room: &'a Room<'_>) -> impl Iterator<Item = Page> + 'a {
    shown(room).filter_map(|id| page(room, id))
}

/// Territories with links, in the order of the atlas: regions, départements, collectivities.
fn shown<'a>(room: &'a Room<'_>) -> impl Iterator<Item = TerritoryId> + 'a {
    let all = (0_u32..).zip(&room.library.atlas.territories).map(|(at, _)| TerritoryId(at));
    all.filter(|id| room.library.selection.territory(*id) > 0)
}

fn page(room: &Room<'_>, id: TerritoryId) -> Option<Page> {
    let (t, library) = (room.t, room.library);
    let territory = library.atlas.territory(id)?;
    let (path, name) = (address::territory(territory.level, &territory.code), room.territory(id));
    let report = library.atlas.territory_report(id, &library.selection);
    let counted = t.map_links(report.links.len() as u64);
    let countries = t.map_list_title(report.countries.len() as u64);
    let description = format!("{name} – {counted}{}{countries}.", t.comma());
    let mut html = room.begin(&path, name);
    let mut cited = Cited::default();
    html.element("p", &[("class", "reading__lead")], &format!("{counted}{}{countries}.", t.comma()));
    html.element("h2", &[], t.ahead_links_title());
    let country_of = |id: &LinkId| library.atlas.link(*id).map(|link| link.country);
    // The order of lists is that of countries.
    for links in report.links.chunk_by(|a, b| country_of(a) == country_of(b)) {
        if let Some(id) = links.first().and_then(country_of)
            && let Some(country) = library.atlas.country(id)
        {
            html.open("h3", &[]).link(&room.href(&address::country(country.iso2)), room.country(id)).close();
        }
        links::write(&mut html, room, &path, links.iter().copied(), &mut cited);
    }
    html.open("p", &[]).link(&room.href(address::TERRITORIES), t.territory_back()).close();
    let face = Face { path: &path, title: name, description: &description, listed: true };
    Some(room.end(html, face, &cited))
}
