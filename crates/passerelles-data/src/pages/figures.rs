//! The figures: the founding ones with what they mean, then every chart as its table.

use passerelles_domain::address;

use super::Page;
use super::chart;
use super::frame::{Cited, Face, Room};
use super::html::Html;
use super::line::Pen;

pub(super) fn page(room: &Room<'_>) -> Page {
    let (t, charts) = (room.t, &room.shelf.charts);
    let title = t.nav_figures();
    let mut html = room.begin(address::FIGURES, title);
    let mut cited = Cited::default();
    let mut pen = Pen { room, page: address::FIGURES, sources: &charts.sources, cited: &mut cited };
    for (at, group) in charts.groups.iter().enumerate() {
        html.element("h2", &[("id", &group.id)], &group.title).open("p", &[]);
        pen.line(&mut html, &group.lead);
        html.close();
        if at == 0 {
            keys(&mut html, &mut pen);
        }
        for chart in charts.group(&group.id) {
            chart::write(&mut html, &mut pen, chart, "h3");
        }
    }
    let described: Vec<&str> = charts.groups.iter().map(|group| group.title.as_str()).collect();
    let description = format!("{}.", described.join(". "));
    let face = Face { path: address::FIGURES, title, description: &description, listed: true };
    room.end(html, face, &cited)
}

/// The founding figures, whole, and what each means.
fn keys(html: &mut Html, pen: &mut Pen<'_>) {
    let (t, charts) = (pen.room.t, &pen.room.shelf.charts);
    html.list(&charts.keys, |html, key| {
        let words = key.words(t, &charts.sources);
        let claims: Vec<&str> = words.claims().map(|part| part.text.as_str()).collect();
        html.element("strong", &[], &claims.join(" "));
        for proof in words.proofs() {
            html.text(", ").text(&proof.text);
        }
        html.open("br", &[]);
        pen.line(html, &key.meaning);
    });
}
