//! Where everything comes from; and the rooms that only make sense in the app.

use passerelles_domain::{address, audit};

use super::Page;
use super::frame::{Cited, Face, Room};
use super::html::Html;
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
    ] {
        html.element("h2", &[], head);
        for text in texts {
            html.element("p", &[], text);
        }
    }
    html.open("p", &[]).link(&room.href(address::QUALITY), t.about_quality()).close();
    let mut cited = Cited::default();
    accessibility(&mut html, room, &mut cited);
    plan(&mut html, room);
    let face = Face { path: address::ABOUT, title, description: t.about_lead(), listed: true };
    room.end(html, face, &cited)
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

/// The declaration of accessibility, each number with where it was read.
fn accessibility(html: &mut Html, room: &Room<'_>, cited: &mut Cited) {
    let t = room.t;
    let mut told = |html: &mut Html, text: &str, (title, url): (&str, &str)| {
        html.text(text);
        cited.cite(html, room, address::ABOUT, title, url);
    };
    let grid = (audit::GRID, "");
    html.element("h2", &[("id", "accessibilite")], t.about_accessibility_title());
    for text in [audit::AUDIT.state(t), t.about_accessibility_by(audit::DAY)] {
        told(html.open("p", &[]), &text, grid);
        html.close();
    }
    for text in [t.about_accessibility_how(), t.about_accessibility_pages()] {
        html.element("p", &[], text);
    }
    html.element("h3", &[], t.about_accessibility_gaps());
    html.list(audit::gaps(t), |html, (criterion, words)| {
        told(html, &[criterion, " – ", words].concat(), audit::RULES);
    });
    for text in [t.about_accessibility_burden(), t.about_accessibility_contact()] {
        html.element("p", &[], text);
    }
    told(html.open("p", &[]), t.about_accessibility_rights(), audit::RIGHTS);
    html.close();
}

/// Every room of the site.
fn plan(html: &mut Html, room: &Room<'_>) {
    let t = room.t;
    html.element("h2", &[("id", "plan")], t.about_plan_title());
    let easy = address::learn(address::EASY);
    let rooms = [
        (address::HOME, t.nav_home()),
        (&*easy, t.nav_easy()),
        (address::MAP, t.map_title()),
        (address::TERRITORIES, t.about_plan_places()),
        (address::FIGURES, t.charts_title()),
        (address::LEARN, t.learn_title()),
        (address::GUIDE, t.nav_guide()),
        (address::CARNET, t.carnet_title()),
        (address::OWN, t.export_own()),
        (address::ABOUT, t.about_title()),
        (address::QUALITY, t.about_quality()),
    ];
    html.list(rooms, |html, (inside, name)| {
        html.link(&room.href(inside), name);
    });
}
