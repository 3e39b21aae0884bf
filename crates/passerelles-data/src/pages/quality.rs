//! How good the data are: the same numbers as the app and as `passerelles-data quality`.

use passerelles_domain::address;
use passerelles_domain::figures::{LINKS, national};
use passerelles_domain::quality::{Column, Line, Table};

use super::Page;
use super::frame::{Cited, Face, Room};
use super::html::Html;

/// The data, as a source: its name among the files of the project.
const DATA: &str = "Passerelles, data/links.csv";

pub(super) fn page(room: &Room<'_>) -> Page {
    let (t, library) = (room.t, room.library);
    let title = t.quality_title();
    let table = Table {
        atlas: &library.atlas,
        passports: &library.passports,
        names: &room.shelf.names,
        figures: &room.shelf.figures,
    };
    let report = table.report();
    let mut html = room.begin(address::QUALITY, title);
    html.element("p", &[("class", "reading__lead")], t.quality_lead());
    // Everything is counted in our own data; what others have published stands there with its source.
    let mut cited = Cited::default();
    let ours = [DATA, ", ", &library.manifest.edition].concat();
    let mut counted = |html: &mut Html, text: &str| {
        html.open("p", &[]).text(text);
        cited.cite(html, room, address::QUALITY, &ours, "");
        html.close();
    };
    html.open("section", &[]);
    counted(&mut html, &t.quality_edition(&library.manifest.edition));
    html.open("ul", &[("id", "compte")]);
    for column in Column::COUNTS {
        let count = room.number(report.total.of(column));
        let words = match column {
            Column::Links => count,
            _ => t.quality_of(&count, &room.number(report.total.links)),
        };
        html.element("li", &[], &[column.name(t), t.colon(), &words].concat());
    }
    html.close().close();
    html.element("h2", &[], t.quality_against());
    if let Some(figure) = national(&room.shelf.figures, LINKS, super::map::YEAR) {
        html.element("p", &[], &t.quality_whole(&figure.phrase(t)));
    }
    let sorted = |lines| Table::sorted(lines, Column::Name, false);
    html.open("section", &[]).element("h2", &[], t.quality_by_country());
    counted(&mut html, t.quality_against_text());
    lines(&mut html, room, ("pays", t.quality_country()), &sorted(table.countries(&report)));
    html.close().open("section", &[]).element("h2", &[], t.quality_by_region());
    counted(&mut html, t.quality_no_region());
    lines(&mut html, room, ("regions", t.quality_region()), &sorted(table.regions(&report)));
    html.close();
    html.element("h2", &[], t.quality_suspects()).element("p", &[], t.quality_suspects_text());
    html.list(&report.suspects, |html, suspect| {
        let passports = &library.passports;
        let name = |id| passports.link(id).map_or("", |passport| passport.partner);
        let authority = library.atlas.link(suspect.first).and_then(|link| passports.authority(link.authority));
        html.text(authority.unwrap_or_default()).text(t.colon()).text(name(suspect.first));
        html.text(" / ").text(name(suspect.second));
    });
    html.element("h2", &[], t.quality_mend()).element("p", &[], t.quality_mend_text());
    let face = Face { path: address::QUALITY, title, description: t.quality_lead(), listed: true };
    room.end(html, face, &cited)
}

/// A table of the report.
fn lines(html: &mut Html, room: &Room<'_>, (id, what): (&str, &str), lines: &[Line<'_>]) {
    let t = room.t;
    html.open("table", &[("id", id)]).open("thead", &[]).open("tr", &[]).element("th", &[("scope", "col")], what);
    for column in Column::COUNTS {
        html.element("th", &[("scope", "col")], column.name(t));
    }
    let published = lines.iter().any(|line| line.country.is_some());
    if published {
        html.element("th", &[("scope", "col")], t.quality_published());
    }
    html.close().close().open("tbody", &[]);
    for line in lines {
        html.open("tr", &[("id", &[id, "-", line.code].concat())]).element("th", &[("scope", "row")], line.name);
        for column in Column::COUNTS {
            html.element("td", &[], &room.number(line.count.of(column)));
        }
        if published {
            html.element("td", &[], &line.published_words(t).join(t.comma()));
        }
        html.close();
    }
    html.close().close();
}
