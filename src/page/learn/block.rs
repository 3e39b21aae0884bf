//! Parts of a page as views.

use std::sync::Arc;

use leptos::prelude::*;
use passerelles_domain::address;
use passerelles_domain::learn::{Block, plain};
use passerelles_domain::wire::{ChartsFile, LearnFile};

use super::{Shelf, glossary, timeline};
use crate::state::setting::Setting;
use crate::ui::chart::chart_view;
use crate::ui::line::Around;

/// Where blocks stand.
pub(super) struct Place<'a> {
    pub(super) shelf: Shelf,
    pub(super) around: &'a Around<'a>,
    /// Charts, once they are there.
    pub(super) charts: Option<&'a Arc<ChartsFile>>,
    /// Sources of the page's charts.
    pub(super) charted: &'a [u16],
}

impl Place<'_> {
    /// A block as a view.
    pub(super) fn block(&self, block: &Block) -> AnyView {
        let around = self.around;
        match block {
            Block::Heading(anchor, words) => {
                view! { <h2 id=anchor.clone() tabindex="-1">{words.clone()}</h2> }.into_any()
            }
            Block::Paragraph(line) => view! { <p>{around.line(line)}</p> }.into_any(),
            Block::Advice(line) => {
                let label = around.t.learn_advice();
                view! { <aside class="advice" aria-label=label><p>{around.line(line)}</p></aside> }.into_any()
            }
            Block::List(items) => view! { <ul>{self.items(items)}</ul> }.into_any(),
            Block::Steps(items) => view! { <ol class="steps">{self.items(items)}</ol> }.into_any(),
            Block::Timeline(events) => timeline::timeline(around, events),
            Block::Glossary => glossary::terms(around),
            Block::Networks => glossary::networks(self.shelf, around),
            Block::Chart(id) => self.chart(id),
            Block::Pages(ids) => {
                around.learn.map_or_else(|| ().into_any(), |file| pages(self.shelf.setting, file, ids))
            }
        }
    }

    fn items(&self, items: &[Vec<passerelles_domain::learn::Inline>]) -> Vec<AnyView> {
        items.iter().map(|line| view! { <li>{self.around.line(line)}</li> }.into_any()).collect()
    }

    fn chart(&self, id: &str) -> AnyView {
        let Some((charts, chart)) = self.charts.and_then(|charts| Some((charts, charts.chart(id)?))) else {
            return ().into_any();
        };
        let around = Around {
            learn: None,
            cited: self.charted,
            sources: &charts.sources,
            before: self.around.cited.len(),
            ..*self.around
        };
        chart_view(&around, charts, chart)
    }
}

/// Other pages, to choose from.
pub(super) fn pages(setting: Setting, file: &LearnFile, ids: &[String]) -> AnyView {
    let doors: Vec<_> = ids
        .iter()
        .filter_map(|id| file.page(id))
        .map(|page| {
            let href = setting.site.inside(&address::learn(&page.id));
            view! {
                <li>
                    <a href=href>{page.title.clone()}</a>
                    <p>{plain(&page.lead)}</p>
                </li>
            }
        })
        .collect();
    view! { <ul class="learn__pages" role="list">{doors}</ul> }.into_any()
}
