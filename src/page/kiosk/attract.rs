//! The tour: one story after the other over the map, the figures of 2009, the invitation. The whole screen is the button.

use leptos::prelude::*;
use passerelles_domain::atlas::Kind;
use passerelles_domain::figures::{AUTHORITIES, COUNTRIES, LINKS, Role, national};
use passerelles_domain::id::LinkId;
use passerelles_domain::kiosk::tour::{Story, invitation};

use super::picture::Picture;
use super::watch::Watch;
use crate::ui::dynamic::{dynamic, memo, on_press, optional, text};
use crate::ui::icon::Icon;
use crate::ui::icon_view::IconView;

/// The year of the founding figures.
const YEAR: u16 = 2009;

/// What is shown while nobody is there.
#[component]
pub(super) fn Attract(watch: Watch) -> impl IntoView {
    let shown = memo(move || watch.story.get().is_some());
    optional(move || shown.get().then(|| view! { <Loop watch/> }))
}

#[component]
fn Loop(watch: Watch) -> impl IntoView {
    let t = watch.setting.t;
    let story = memo(move || watch.tour.with(|tour| tour.story(watch.story.get().unwrap_or_default())));
    let still = text(move || if watch.paused.get() { t.kiosk_go_on() } else { t.kiosk_still() });
    let languages = watch.said.with_value(|said| said.config.kiosk.languages.clone());
    let (first, others) =
        languages.split_first().map_or((t.lang(), Vec::new()), |(first, rest)| (*first, rest.to_vec()));
    let others = others
        .into_iter()
        .map(|lang| view! { <span lang=lang.tag() dir=lang.dir()>{invitation(lang)}</span> })
        .collect_view();
    view! {
        <section class="attract" aria-label=t.kiosk_layer()>
            <div class="attract__picture"><Picture watch story/></div>
            <p class="attract__name">{t.app_name()}</p>
            <div class="attract__words">
                {dynamic(move || view! { <Told watch story=story.get()/> })}
                <Figures watch/>
            </div>
            <button type="button" class="attract__touch">
                <svg class="attract__hand" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
                    <circle cx="12" cy="12" r="3.5"></circle><circle cx="12" cy="12" r="7"></circle><circle cx="12" cy="12" r="10.5"></circle>
                </svg>
                <span class="attract__invite">
                    <strong lang=first.tag()>{invitation(first)}</strong>
                    <span class="attract__others">{others}</span>
                </span>
            </button>
            <button type="button" class="attract__still" aria-label=still on:click=on_press(move || watch.pause())>
                {dynamic(move || {
                    let icon = if watch.paused.get() { Icon::Play } else { Icon::Pause };
                    view! { <IconView icon/> }
                })}
            </button>
        </section>
    }
}

/// What a story says.
#[component]
fn Told(watch: Watch, story: Story) -> impl IntoView {
    let t = watch.setting.t;
    let (title, ask) = match story {
        Story::Link(id) => (link_in_words(watch, id).unwrap_or_else(|| t.home_title().to_owned()), t.kiosk_ask()),
        Story::Figures => (t.app_tagline().to_owned(), t.kiosk_ask_figures()),
        Story::Invitation => (t.home_title().to_owned(), t.home_lead()),
    };
    view! {
        <div class="attract__story">
            <h2 class="attract__title">{title}</h2>
            <p class="attract__ask">{ask}</p>
        </div>
    }
}

/// « Lille et Saint-Louis, un jumelage depuis 1978 »
fn link_in_words(watch: Watch, id: LinkId) -> Option<String> {
    let t = watch.setting.t;
    let (core, passports) = (watch.library().core.ready()?, watch.library().passports.ready()?);
    let link = core.atlas.link(id)?;
    let (a, b) = (passports.authority(link.authority)?, passports.link(id)?.partner);
    Some(match (link.kind == Kind::Twinning, link.years.since.map(|year| year.to_string())) {
        (true, Some(year)) => t.kiosk_twin_since(a, b, &year),
        (true, None) => t.kiosk_twin(a, b),
        (false, Some(year)) => t.kiosk_since(a, b, &year),
        (false, None) => t.kiosk_link(a, b),
    })
}

/// The figures of 2009, with their year and source.
#[component]
fn Figures(watch: Watch) -> impl IntoView {
    let t = watch.setting.t;
    optional(move || {
        let file = watch.library().figures.ready()?;
        let find = |slug| national(&file, slug, YEAR);
        let (authorities, links, countries) = (find(AUTHORITIES)?, find(LINKS)?, find(COUNTRIES)?);
        // One proof for the three: they have the same year and the same source.
        let source = t.home_figures_source(&links.source().title);
        let figures = [authorities, links, countries].map(|figure| {
            let parts: Vec<AnyView> = figure
                .words(t)
                .claims()
                .map(|part| {
                    let text = part.text.clone();
                    match part.role {
                        Role::Value => view! { <strong class="attract__value">{text}</strong> }.into_any(),
                        Role::Counted => view! { <span class="attract__what">{text}</span> }.into_any(),
                        _ => view! { <span class="attract__about">{text}" "</span> }.into_any(),
                    }
                })
                .collect();
            view! { <p class="attract__figure">{parts}</p> }
        });
        Some(view! {
            <div class="attract__figures">
                {figures.collect_view()}
                <p class="attract__source">{t.home_figures_when(&YEAR.to_string())}" "{source}</p>
            </div>
        })
    })
}
