//! « Comprendre »: pages that explain, method sheets, cases, the glossary. Their texts come as data, in one language.

mod block;
mod glossary;
mod network_map;
mod timeline;

use std::sync::Arc;

use leptos::prelude::*;
use passerelles_domain::address;
use passerelles_domain::learn::{self, Block, Page as Text};
use passerelles_domain::wire::{ChartsFile, LearnFile};

use crate::page::Listen;
use crate::platform::{dom, share};
use crate::route::{MapAddress, Page};
use crate::state::fragment::follow_fragment;
use crate::state::library::{Library, expect_library};
use crate::state::load::{Load, Loader};
use crate::state::location::expect_location;
use crate::state::setting::{Setting, expect_setting};
use crate::ui::chart::sources;
use crate::ui::dynamic::{dynamic, effect, maybe, memo, on_press, text};
use crate::ui::icon::Icon;
use crate::ui::icon_view::IconView;
use crate::ui::line::{Around, SourceList, part_of_page};
use crate::ui::words::{LoadFailure, use_title};

/// The folder of the method sheets, which are printed on a page each.
const SHEETS: &str = "fiches";

/// What the room has loaded.
#[derive(Clone, Copy)]
struct Shelf {
    setting: Setting,
    library: Library,
    learn: Loader<LearnFile>,
    charts: Loader<ChartsFile>,
}

impl Shelf {
    fn request(self) {
        self.library.request_in_language(self.learn, "learn");
        self.library.request_passports(); // Names of regions.
        self.library.request_in_language(self.charts, "charts");
    }
}

/// `/comprendre` and below: one room, so that its texts are fetched once.
#[component]
pub fn LearnRoom() -> impl IntoView {
    let setting = expect_setting();
    let t = setting.t;
    let library = expect_library();
    let location = expect_location();
    let shelf = Shelf { setting, library, learn: Loader::new(), charts: Loader::new() };
    effect(move || {
        if library.core.ready().is_some() {
            shelf.request();
        }
    });
    let id = memo(move || {
        location.asked().with(|asked| match &asked.page {
            Some(Page::Learn(name)) if !name.is_empty() => name.clone(),
            _ => address::INDEX.to_owned(),
        })
    });
    let title = memo(move || {
        let file = shelf.learn.ready();
        id.with(|id| file.and_then(|file| file.page(id).map(|page| page.title.clone())))
            .unwrap_or_else(|| t.learn_title().to_owned())
    });
    use_title(t, move || title.get());
    follow_fragment(move || shelf.learn.ready().is_some());
    let body = dynamic(move || match &*shelf.learn.state().read() {
        Load::Ready(file) => id.with(|id| match file.page(id) {
            Some(page) => whole(shelf, file, page),
            None => missing(shelf, file),
        }),
        Load::Failed(error) => {
            let on_retry = Callback::new(move |()| shelf.request());
            view! { <LoadFailure t title=t.learn_failed() error=error.clone() on_retry/> }.into_any()
        }
        Load::Idle | Load::Pending => view! { <p class="later" role="status">{t.app_wait()}</p> }.into_any(),
    });
    view! {
        <article class="reading learn">
            <h1 id="title" tabindex="-1">{text(move || title.get())}</h1>
            {body}
        </article>
    }
}

/// A page with everything that belongs to it.
fn whole(shelf: Shelf, file: &Arc<LearnFile>, page: &Text) -> AnyView {
    let (setting, t) = (shelf.setting, shelf.setting.t);
    let path = address::learn(&page.id);
    let cited = cited(file, page);
    let around = Around {
        site: setting.site,
        page: &path,
        learn: Some(file),
        cited: &cited,
        sources: &file.sources,
        before: 0,
        t,
    };
    // Charts come in a file of their own; their sources stand behind those of the text.
    let charts = shelf.charts.ready();
    let charted = charts.as_ref().map_or_else(Vec::new, |charts| charted(charts, page));
    let place = block::Place { shelf, around: &around, charts: charts.as_ref(), charted: &charted };
    let blocks: Vec<_> = page.blocks.iter().map(|block| place.block(block)).collect();
    let mut list: Vec<_> = cited.iter().filter_map(|at| file.source(*at).cloned()).collect();
    if let Some(charts) = &charts {
        list.extend(charted.iter().filter_map(|at| charts.sources.get(usize::from(*at)).cloned()));
    }
    let foreign = page.language != setting.lang().tag();
    let note = foreign.then(|| view! { <p class="notice">{t.learn_untranslated()}</p> });
    let link = page.link.clone().map(|(country, slug)| {
        let place = MapAddress::default().with_country(Some(country)).with_link(Some(slug));
        view! {
            <p>
                <a class="button button--action" href=setting.href(&Page::Map(place))>
                    <IconView icon=Icon::Globe/>
                    {t.learn_map()}
                </a>
            </p>
        }
    });
    let sheet = page.folder() == SHEETS;
    let print = sheet.then(|| {
        view! {
            <p class="learn__print">
                <button type="button" class="button" on:click=on_press(share::print)>
                    <IconView icon=Icon::Printer/>
                    {t.learn_print()}
                </button>
            </p>
            <p class="learn__paper">{t.app_name()}" – "{dom::address()}</p>
        }
    });
    let sources = (!list.is_empty()).then(|| view! { <SourceList sources=list title=t.learn_sources()/> });
    let up = (page.id != address::INDEX).then(|| up(setting));
    view! {
        {maybe(note)}
        <div class="learn__text" class:learn__text--sheet=sheet lang=page.language.clone()>
            <p class="reading__lead">{around.line(&page.lead)}</p>
            <Listen around=".learn__text"/>
            {blocks}
        </div>
        {maybe(link)}
        {maybe(print)}
        {maybe(up)}
        {maybe(sources)}
    }
    .into_any()
}

fn missing(shelf: Shelf, file: &Arc<LearnFile>) -> AnyView {
    let pages: Vec<String> = file.pages.iter().map(|page| page.id.clone()).collect();
    view! { <p class="reading__lead">{shelf.setting.t.learn_missing()}</p>{block::pages(shelf.setting, file, &pages)} }
        .into_any()
}

fn up(setting: Setting) -> impl IntoView {
    view! {
        <p class="learn__up">
            <a href=setting.href(&Page::learn())>
                <IconView icon=Icon::ArrowLeft/>
                {setting.t.learn_up()}
            </a>
        </p>
    }
}

/// The sources of a page's texts, in order of appearance.
fn cited(file: &LearnFile, page: &Text) -> Vec<u16> {
    let mut found = Vec::new();
    part_of_page(&mut found, learn::sources(&page.lead));
    for block in &page.blocks {
        for line in block.lines() {
            part_of_page(&mut found, learn::sources(line));
        }
        match block {
            Block::Glossary => {
                for term in &file.terms {
                    part_of_page(&mut found, learn::sources(&term.text));
                }
            }
            Block::Networks => {
                for network in &file.networks {
                    part_of_page(&mut found, learn::sources(&network.text));
                }
            }
            _ => {}
        }
    }
    found
}

/// The sources of a page's charts.
fn charted(charts: &ChartsFile, page: &Text) -> Vec<u16> {
    let mut found = Vec::new();
    for block in &page.blocks {
        if let Block::Chart(id) = block {
            part_of_page(&mut found, charts.chart(id).map(sources).unwrap_or_default());
        }
    }
    found
}
