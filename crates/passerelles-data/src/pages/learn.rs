//! The texts of « Comprendre ».

use passerelles_domain::address;
use passerelles_domain::learn::{self, Block, Inline};

use super::Page;
use super::chart;
use super::frame::{Cited, Face, Room};
use super::html::Html;
use super::line::Pen;

pub(super) fn pages<'a>(room: &'a Room<'_>) -> impl Iterator<Item = Page> + 'a {
    room.shelf.learn.pages.iter().map(|one| page(room, one))
}

fn page(room: &Room<'_>, text: &learn::Page) -> Page {
    let path = address::learn(&text.id);
    let mut html = room.begin(&path, &text.title);
    let mut cited = Cited::default();
    let translated = text.language == room.lang().tag();
    if !translated {
        html.element("p", &[("class", "reading__lead")], room.t.ahead_untranslated());
        html.open("div", &[("lang", &text.language)]);
    }
    let mut writer = Writer { room, path: &path, cited: &mut cited };
    html.open("p", &[("class", "reading__lead")]);
    writer.pen().line(&mut html, &text.lead);
    html.close();
    for block in &text.blocks {
        writer.block(&mut html, block);
    }
    if !translated {
        html.close();
    }
    if path != address::LEARN {
        html.open("p", &[]).link(&room.href(address::LEARN), room.t.nav_learn()).close();
    }
    let description = learn::plain(&text.lead);
    let face = Face { path: &path, title: &text.title, description: &description, listed: true };
    room.end(html, face, &cited)
}

struct Writer<'a> {
    room: &'a Room<'a>,
    path: &'a str,
    cited: &'a mut Cited,
}

impl Writer<'_> {
    fn pen(&mut self) -> Pen<'_> {
        Pen { room: self.room, page: self.path, sources: &self.room.shelf.learn.sources, cited: self.cited }
    }

    fn block(&mut self, html: &mut Html, block: &Block) {
        match block {
            Block::Heading(anchor, text) => {
                html.element("h2", &[("id", anchor)], text);
            }
            Block::Paragraph(line) => self.lines(html, "p", core::slice::from_ref(line)),
            Block::Advice(line) => {
                html.open("aside", &[]);
                self.lines(html, "p", core::slice::from_ref(line));
                html.close();
            }
            Block::List(items) => {
                html.open("ul", &[]);
                self.lines(html, "li", items);
                html.close();
            }
            Block::Steps(items) => {
                html.open("ol", &[]);
                self.lines(html, "li", items);
                html.close();
            }
            Block::Timeline(events) => {
                html.list(events, |html, event| {
                    html.element("time", &[("datetime", &event.iso)], &event.when).text(" – ");
                    self.pen().line(html, &event.text);
                });
            }
            Block::Glossary => self.glossary(html),
            Block::Networks => self.networks(html),
            Block::Chart(id) => self.chart(html, id),
            Block::Pages(ids) => self.pages(html, ids),
        }
    }

    fn lines(&mut self, html: &mut Html, tag: &'static str, lines: &[Vec<Inline>]) {
        for line in lines {
            html.open(tag, &[]);
            self.pen().line(html, line);
            html.close();
        }
    }

    fn glossary(&mut self, html: &mut Html) {
        html.open("dl", &[]);
        for term in &self.room.shelf.learn.terms {
            html.element("dt", &[("id", &term.id)], &term.name).open("dd", &[]);
            self.pen().line(html, &term.text);
            html.close();
        }
        html.close();
    }

    fn networks(&mut self, html: &mut Html) {
        html.list(&self.room.shelf.learn.networks, |html, network| {
            let region = self.region(&network.region);
            html.text(&region).text(" – ");
            if network.url.is_empty() {
                html.element("strong", &[], &network.name);
            } else {
                html.element("a", &[("href", &network.url), ("rel", "external")], &network.name);
            }
            html.text(". ");
            self.pen().line(html, &network.text);
        });
    }

    /// Name of a region, else its code.
    fn region(&self, code: &str) -> String {
        use passerelles_domain::atlas::{TerritoryChoice, TerritoryLevel};
        let choice = TerritoryChoice { level: TerritoryLevel::Region, code: code.to_owned() };
        let found = choice.find(&self.room.library.atlas).map(|id| self.room.territory(id));
        found.filter(|name| !name.is_empty()).unwrap_or(code).to_owned()
    }

    fn chart(&mut self, html: &mut Html, id: &str) {
        let charts = &self.room.shelf.charts;
        if let Some(chart) = charts.chart(id) {
            let mut pen = Pen { room: self.room, page: self.path, sources: &charts.sources, cited: self.cited };
            chart::write(html, &mut pen, chart, "h3");
        }
    }

    fn pages(&mut self, html: &mut Html, ids: &[String]) {
        let pages: Vec<&learn::Page> = ids.iter().filter_map(|id| self.room.shelf.learn.page(id)).collect();
        html.list(pages, |html, page| {
            html.link(&self.room.href(&address::learn(&page.id)), &page.title)
                .text(" – ")
                .text(&learn::plain(&page.lead));
        });
    }
}
