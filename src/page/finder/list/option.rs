//! The answers of the search, grouped: each with its name as it was typed set off, what it is, and its links.

use leptos::prelude::*;
use passerelles_domain::atlas::TerritoryLevel;
use passerelles_domain::search::{Category, Found, Group, Match, Target};
use passerelles_domain::text::{Messages, level_name};
use passerelles_domain::wire::Passports;

use super::super::field::option_id;
use crate::state::library::{Core, expect_library};
use crate::state::setting::expect_setting;
use crate::ui::dynamic::{maybe, on_press};

/// Every group.
#[component]
pub(super) fn Options(found: Found, choose: Callback<Match>) -> impl IntoView {
    let library = expect_library();
    let (core, passports) = (library.core.ready(), library.passports.ready());
    let mut next = 0;
    let best = found.best().map(|best| best.target);
    let groups = found.groups.into_iter().zip(0_usize..).map(|(group, at)| {
        let first = next;
        next += group.matches.len();
        let head = head(&group);
        let options = (first..).zip(group.matches).map(|(at, answer)| {
            let note = core.as_deref().map(|core| note(&answer, core, passports.as_deref()));
            let best = best == Some(answer.target);
            option(at, answer, note.unwrap_or_default(), best, choose)
        });
        let id = format!("search-group-{at}");
        let label = id.clone();
        view! {
            <div class="found__group" role="group" aria-labelledby=label>
                <div class="found__head" id=id>{head}</div>
                {options.collect_view()}
            </div>
        }
    });
    groups.collect_view()
}

/// « Pays et territoires », and how many there are when not all are shown.
fn head(group: &Group) -> impl IntoView + use<> {
    let t = expect_setting().t;
    let title = match group.category {
        Category::Country => t.found_countries(),
        Category::Territory => t.found_territories(),
        Category::Authority => t.found_authorities(),
        Category::Partner => t.found_partners(),
    };
    let shown = group.matches.len();
    let more = (group.total as usize > shown).then(|| {
        let some = t.found_some(&t.number(shown as u64), &t.number(u64::from(group.total)));
        view! { <span class="found__some">{some}</span> }
    });
    view! { <span>{title}</span>{maybe(more)} }
}

fn option(at: usize, answer: Match, note: String, best: bool, choose: Callback<Match>) -> AnyView {
    let t = expect_setting().t;
    let links = t.map_links_short(u64::from(answer.links));
    let name = marked(&answer);
    view! {
        <div
            class="found__option"
            class:found__option--best=best
            role="option"
            id=option_id(at)
            aria-selected="false"
            on:click=on_press(move || choose.run(answer.clone()))
        >
            <span class="found__what">
                <span class="found__name">{name}</span>
                " "
                <span class="found__note">{note}</span>
            </span>
            " "
            <span class="found__links">{links}</span>
        </div>
    }
    .into_any()
}

/// The name, with what was typed of it set off.
fn marked(answer: &Match) -> AnyView {
    let mut end = 0;
    let mut parts: Vec<AnyView> = Vec::new();
    let piece = |range: core::ops::Range<usize>| answer.name.get(range).unwrap_or_default().to_owned();
    for mark in &answer.marks {
        parts.push(piece(end..mark.start).into_any());
        parts.push(view! { <mark>{piece(mark.clone())}</mark> }.into_any());
        end = mark.end;
    }
    parts.push(piece(end..answer.name.len()).into_any());
    parts.into_any()
}

/// What was meant, where it is not the name itself, and what tells it apart from others that are called alike.
fn note(answer: &Match, core: &Core, passports: Option<&Passports>) -> String {
    let kind = kind(answer, core, passports).filter(|kind| !kind.is_empty());
    let parts: Vec<String> = answer.also.clone().into_iter().chain(kind).collect();
    parts.join(", ")
}

fn kind(answer: &Match, core: &Core, passports: Option<&Passports>) -> Option<String> {
    let t: &'static Messages = expect_setting().t;
    Some(match answer.target {
        Target::Country(_) => return None,
        Target::Territory(id) => match core.atlas.territory(id)?.level {
            TerritoryLevel::Region => t.level_region().to_owned(),
            TerritoryLevel::Departement => t.level_departement().to_owned(),
            TerritoryLevel::Collectivity => t.found_collectivity().to_owned(),
        },
        Target::Authority(id) => {
            let authority = core.atlas.authority(id)?;
            let level = level_name(t, authority.level);
            let around = authority.departement.and_then(|id| passports?.territory(id));
            around.map_or_else(|| level.to_owned(), |around| format!("{level}, {around}"))
        }
        Target::Partner(id) => core.name(core.atlas.link(id)?.country).to_owned(),
    })
}
