//! The questionnaire as a text: what it asks, why, and what one may answer. The road map needs the app.

use passerelles_domain::address;
use passerelles_domain::guide::Form;

use super::Page;
use super::frame::{Cited, Face, Room};

pub(super) fn page(room: &Room<'_>) -> Page {
    let (t, rules, texts) = (room.t, &room.library.rules, &room.shelf.guide);
    let title = t.nav_guide();
    let mut html = room.begin(address::GUIDE, title);
    let mut cited = Cited::default();
    html.element("p", &[("class", "reading__lead")], t.home_door_guide_text());
    html.element("p", &[], t.ahead_guide());
    for (question, text) in rules.questions.iter().zip(&texts.questions) {
        html.element("h2", &[("id", &question.id)], &text.title).open("p", &[]).text(&text.why);
        for source in question.sources.iter().filter_map(|at| room.library.guide_sources.sources.get(usize::from(*at)))
        {
            cited.cite(&mut html, room, address::GUIDE, &source.title, &source.url);
        }
        html.close();
        // Every country of the world is no help here.
        if question.form != Form::Country {
            html.list(&text.options, |html, option| {
                html.text(option);
            });
        }
    }
    html.open("p", &[]).link(&room.href(address::LEARN), t.nav_learn()).close();
    let face = Face { path: address::GUIDE, title, description: t.home_door_guide_text(), listed: true };
    room.end(html, face, &cited)
}
