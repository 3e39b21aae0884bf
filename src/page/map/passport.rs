//! One link in the list, and its passport when it is open.

mod row;

use std::sync::Arc;

use leptos::prelude::*;
use passerelles_domain::atlas::{Link, Status};
use passerelles_domain::carnet::Item;
use passerelles_domain::geo::distance_km;
use passerelles_domain::id::LinkId;
use passerelles_domain::text::{kind_name, level_name, status_name, theme_name};
use passerelles_domain::wire::{Passport, Passports};

use super::super::{CarnetButton, MendButton};
use super::source::SourceLink;
use super::state::expect_map_state;
use crate::platform::{dom, task};
use crate::route::Page;
use crate::state::library::Core;
use crate::state::setting::Setting;
use crate::ui::dynamic::{effect, maybe, memo, optional, text};
use crate::ui::icon::Icon;
use crate::ui::icon_view::IconView;
use crate::ui::words::capitalised;
use row::{Head, Row};

/// Which ends of a link its row names; the other one stands over it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Ends {
    /// The French one and the partner.
    #[default]
    Both,
    /// The partner with its country.
    Partner,
}

/// A link, closed or open; being open is part of the address.
#[component]
pub(super) fn LinkRow(
    /// Words of the visit.
    setting: Setting,
    /// Links.
    core: Arc<Core>,
    /// Names and sources.
    passports: Arc<Passports>,
    /// Which link.
    id: LinkId,
    /// Which ends it is called by.
    #[prop(optional)]
    ends: Ends,
) -> impl IntoView {
    let state = expect_map_state();
    let open = memo(move || state.opened.get() == Some(id));
    let slug = passports.link_slug(&core.atlas, id);
    let href = text(move || {
        let slug = (!open.get()).then(|| slug.clone()).flatten();
        setting.href(&Page::Map(state.address.get().with_link(slug)))
    });
    optional(move || {
        Some(if open.get() {
            let parts = Parts::new(setting, &core, &passports, id)?;
            view! { <Card setting parts href/> }.into_any()
        } else {
            let head = Head::new(&core, &passports, id)?;
            view! { <Row setting head href ends/> }.into_any()
        })
    })
}

/// The id of the link's own anchor, open or closed.
fn anchor(id: LinkId) -> String {
    format!("link-{}", id.0)
}

/// Brings the passport that opens into view. A row that opens or closes is another element than before, so the
/// keyboard's focus would be lost: it goes to the new one.
///
/// `asked` says whether the address named a link from the start: then nobody has pressed anything, and focus stays.
pub(super) fn follow_opened(opened: Memo<Option<LinkId>>, asked: bool) {
    let before = StoredValue::new(None::<LinkId>);
    let arriving = StoredValue::new(asked);
    effect(move || {
        let now = opened.get();
        let Some(id) = now.or(before.get_value()) else { return };
        before.set_value(now);
        let pressed = !arriving.get_value();
        arriving.set_value(false);
        task::spawn(async move {
            task::pause(0).await;
            if now.is_some() {
                dom::reveal_around(&anchor(id));
            }
            if pressed && dom::is_unfocused() {
                dom::focus_id(&anchor(id));
            }
            // WebKit does not hold what is seen in its place when what is above it takes its true height.
            task::pause(250).await;
            // Nobody opens anything where the panel has gone meanwhile.
            if now.is_some() && opened.try_get_untracked() == Some(now) {
                dom::reveal_around(&anchor(id));
            }
        });
    });
}

/// The words of an open link.
#[derive(Clone, Debug)]
struct Parts {
    anchor: String,
    authority: String,
    authority_note: String,
    partner: String,
    partner_note: String,
    distance: Option<String>,
    kind: &'static str,
    since: String,
    status: Option<(&'static str, Option<&'static str>)>,
    themes: String,
    source: (String, String),
    item: Option<Item>,
    id: LinkId,
}

impl Parts {
    fn new(setting: Setting, core: &Core, passports: &Passports, id: LinkId) -> Option<Self> {
        let t = setting.t;
        let link = core.atlas.link(id)?;
        let authority = core.atlas.authority(link.authority)?;
        let passport = passports.link(id)?;
        let department = authority.departement.and_then(|at| passports.territory(at));
        let country = core.atlas.country(link.country)?.iso2;
        let slug = passports.link_slug(&core.atlas, id);
        let level = level_name(t, authority.level);
        let note = department.map_or_else(|| level.to_owned(), |name| format!("{level}, {name}"));
        Some(Self {
            anchor: anchor(id),
            authority: passports.authority(link.authority)?.to_owned(),
            authority_note: note,
            partner: passport.partner.to_owned(),
            partner_note: partner_note(core, link, &passport),
            distance: distance(setting, core, link),
            kind: kind_name(t, link.kind),
            since: years(setting, link),
            status: Some((status_name(t, link.status), note_of(setting, link.status))),
            themes: themes(setting, link),
            source: (passport.source.title.clone(), passport.source.url.clone()),
            item: slug.and_then(|slug| Item::link(country, &slug).ok()),
            id,
        })
    }
}

fn note_of(setting: Setting, status: Status) -> Option<&'static str> {
    (status == Status::Unverified).then(|| setting.t.passport_status_unverified_note())
}

fn partner_note(core: &Core, link: &Link, passport: &Passport<'_>) -> String {
    let country = core.name(link.country);
    if passport.partner_level.is_empty() {
        country.to_owned()
    } else {
        format!("{}, {country}", passport.partner_level)
    }
}

fn distance(setting: Setting, core: &Core, link: &Link) -> Option<String> {
    let from = core.atlas.place(core.atlas.authority(link.authority)?.place?)?;
    let to = core.atlas.place(link.partner?)?;
    let km = distance_km(from.at, to.at).round() as u64;
    Some(setting.t.passport_distance(&setting.t.number(km)))
}

fn years(setting: Setting, link: &Link) -> String {
    let t = setting.t;
    let since = link.years.since.map(|year| t.passport_since(&year.to_string()));
    let until = link.years.until.map(|year| t.passport_until(&year.to_string()));
    match (since, until) {
        (Some(since), Some(until)) => [&since, t.comma(), &until].concat(),
        (Some(one), None) | (None, Some(one)) => one,
        (None, None) => t.passport_no_year().to_owned(),
    }
}

fn themes(setting: Setting, link: &Link) -> String {
    let names: Vec<&str> = link.themes.iter().map(|theme| theme_name(setting.t, theme)).collect();
    if names.is_empty() {
        setting.t.passport_no_themes().to_owned()
    } else {
        capitalised(&names.join(setting.t.comma()))
    }
}

/// An open link.
#[component]
fn Card(setting: Setting, parts: Parts, href: Signal<String>) -> impl IntoView {
    let t = setting.t;
    view! {
        <li class="passport">
            <a id=parts.anchor class="passport__head" href=href aria-expanded="true">
                <span class="passport__end">
                    <strong>{parts.authority}</strong>
                    <span>{parts.authority_note}</span>
                </span>
                <span class="passport__way">
                    <svg viewBox="0 0 120 30" preserveAspectRatio="none" aria-hidden="true" focusable="false">
                        <path d="M2 28Q60 -14 118 28"></path>
                    </svg>
                    <span>{parts.distance.unwrap_or_else(|| t.passport_place_unknown().to_owned())}</span>
                </span>
                <span class="passport__end passport__end--far">
                    <strong>{parts.partner}</strong>
                    <span>{parts.partner_note}</span>
                </span>
            </a>
            <p class="passport__tags">
                <span class="tag tag--kind">{parts.kind}</span>
                <span class="tag">{parts.since}</span>
                {maybe(parts.status.map(|(words, note)| view! {
                    <span class="tag tag--status" title=note>
                        <IconView icon=Icon::CircleHelp/>
                        {words}
                    </span>
                }))}
            </p>
            <p class="passport__themes">{parts.themes}</p>
            <p class="passport__source">
                {t.passport_source()}" "
                <SourceLink title=parts.source.0 url=parts.source.1/>
            </p>
            <div class="panel__acts">{maybe(parts.item.map(|item| view! { <CarnetButton item/> }))}<MendButton id=parts.id/></div>
        </li>
    }
}
