//! Where everything comes from; and the rooms that only make sense in the app.

use passerelles_domain::address;

use super::Page;
use super::frame::{Cited, Face, Room};
use super::map;

pub(super) fn pages(room: &Room<'_>) -> [Page; 3] {
    let t = room.t;
    let carnet = Face { path: address::CARNET, title: t.nav_carnet(), description: t.app_tagline(), listed: false };
    let own = Face { path: address::OWN, title: t.export_own(), description: t.export_own_note(), listed: false };
    [
        about(room),
        door(room, carnet, [t.carnet_empty_text(), t.carnet_empty_how()]),
        door(room, own, [t.own_lead(), t.own_private()]),
    ]
}

fn about(room: &Room<'_>) -> Page {
    let t = room.t;
    let title = t.about_title();
    let mut html = room.begin(address::ABOUT, title);
    html.element("p", &[("class", "reading__lead")], t.about_lead());
    map::coverage(&mut html, room);
    for (head, texts) in [
        (t.about_data_title(), vec![t.about_data_text()]),
        (t.about_figures_title(), vec![t.about_figures_text()]),
        (t.about_map_title(), vec![t.about_map_text(), t.about_map_borders()]),
        (
            t.about_licences_title(),
            vec![
                t.about_licence_code(),
                t.about_licence_territories(),
                t.about_licence_fonts(),
                t.about_licence_icons(),
            ],
        ),
        (t.about_privacy_title(), vec![t.about_privacy_text()]),
        (t.about_accessibility_title(), vec![t.about_accessibility_text()]),
    ] {
        html.element("h2", &[], head);
        for text in texts {
            html.element("p", &[], text);
        }
    }
    html.open("p", &[]).link(&room.href(address::QUALITY), t.about_quality()).close();
    let face = Face { path: address::ABOUT, title, description: t.about_lead(), listed: true };
    room.end(html, face, &Cited::default())
}

/// A room that needs the app: its name, what it is for, and where to go without it.
fn door(room: &Room<'_>, face: Face<'_>, texts: [&str; 2]) -> Page {
    let t = room.t;
    let mut html = room.begin(face.path, face.title);
    html.element("p", &[("class", "reading__lead")], face.description);
    for text in texts {
        html.element("p", &[], text);
    }
    html.open("p", &[]).link(&room.href(address::LEARN), t.nav_learn()).close();
    room.end(html, face, &Cited::default())
}
