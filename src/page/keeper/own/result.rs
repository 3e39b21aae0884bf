//! What the file holds: what is to be mended, then its links on the map and as a list, filtered, and taken away again.

use leptos::prelude::*;
use passerelles_domain::atlas::{Kind, Level};
use passerelles_domain::check::Sift;
use passerelles_domain::id::Iso2;
use passerelles_domain::text::{fold, kind_name, kind_noun, level_name};

use super::picture::Picture;
use super::state::Own;
use crate::state::library::expect_library;
use crate::ui::dynamic::{dynamic, maybe, on_press, optional, text};

/// Everything about the file.
#[component]
pub(super) fn Outcome(own: Own) -> impl IntoView {
    let t = own.setting.t;
    let found = own.found.get_untracked();
    let windows = found.windows.then(|| view! { <p>{t.own_windows()}</p> });
    let good = (found.good > 0).then(|| view! { <Links own/> });
    view! {
        <p class="own__result" role="status"><strong>{own.result()}</strong></p>
        {maybe(windows)}
        <div class="mend__ways">
            <button type="button" class="button button--small" on:click=on_press(move || own.end(""))>{t.own_other()}</button>
        </div>
        {problems(own)}
        {maybe(good)}
    }
}

/// The first things that are wrong, each with its place and its remedy.
fn problems(own: Own) -> AnyView {
    let t = own.setting.t;
    let found = own.found.get_untracked();
    if found.problems == 0 {
        return ().into_any();
    }
    let number = |n: usize| t.number(n as u64);
    let (count, shown) = (number(found.problems as usize), number(found.notes.len()));
    let more = (found.problems as usize > found.notes.len())
        .then(|| view! { <p class="mend__note">{t.own_problems_first(&count, &shown)}</p> });
    let rows: Vec<AnyView> = found
        .notes
        .iter()
        .map(|note| {
            let line = note.line.to_string();
            let place = if note.column == 0 {
                t.own_where_line(&line)
            } else {
                let name = if note.name.is_empty() { note.column.to_string() } else { note.name.clone() };
                t.own_where(&name, &line)
            };
            let (what, how) = own.words(&note.fault);
            view! { <li><span class="own__where">{place}</span><strong>{what}"."</strong>" "{how}"."</li> }.into_any()
        })
        .collect();
    view! {
        <section class="figures__group" aria-labelledby="own-problems">
            <h2 id="own-problems">{t.own_problems(&count)}</h2>
            {maybe(more)}
            <ol class="own__problems" tabindex="0" aria-labelledby="own-problems">{rows}</ol>
        </section>
    }
    .into_any()
}

/// The good links.
#[component]
fn Links(own: Own) -> impl IntoView {
    let t = own.setting.t;
    let heading = text(move || t.own_list(&t.number(u64::from(own.shown.with(|shown| shown.count)))));
    let library = expect_library();
    let rows = dynamic(move || {
        let core = library.core.ready();
        own.shown
            .with(|shown| {
                let rows = shown.items.iter().map(|item| {
                    let id = core.as_ref().and_then(|core| core.atlas.country_by_code(item.country));
                    let country = core
                        .as_ref()
                        .zip(id)
                        .map_or_else(|| item.country.to_string(), |(core, id)| core.name(id).to_owned());
                    let kind = Kind::from_number(item.kind).map(|kind| kind_noun(t, kind, 1)).unwrap_or_default();
                    let since = item.since.map(|year| year.to_string()).unwrap_or_default();
                    view! {
                        <tr>
                            <th scope="row">{item.authority.clone()}</th>
                            <td>{item.partner.clone()}</td>
                            <td>{country}</td>
                            <td>{kind}</td>
                            <td class="chart__number">{since}</td>
                        </tr>
                    }
                    .into_any()
                });
                rows.collect::<Vec<_>>()
            })
            .into_any()
    });
    let more = optional(move || {
        own.shown.with(|shown| shown.items.len() < shown.count as usize && own.pages.get() < 20).then(|| {
            let press = move || {
                own.pages.update(|pages| *pages += 1);
                own.show();
            };
            view! { <button type="button" class="button" on:click=on_press(press)>{t.own_more()}</button> }
        })
    });
    view! {
        <section class="figures__group" aria-labelledby="own-links">
            <h2 id="own-links">{heading}</h2>
            <Sieve own/>
            <Picture own/>
            <div class="mend__ways">
                <button type="button" class="button button--action" on:click=on_press(move || own.save())>{t.own_save()}</button>
            </div>
            <div class="chart__scroll figures__table" tabindex="0" role="region" aria-label=t.charts_table_of(t.own_title())>
                <table><tbody>{rows}</tbody></table>
            </div>
            {more}
        </section>
    }
}

/// Which of them.
#[component]
fn Sieve(own: Own) -> impl IntoView {
    let t = own.setting.t;
    let library = expect_library();
    let change = move |change: &dyn Fn(&mut Sift)| {
        own.sift.update(change);
        own.pages.set(1);
        own.show();
    };
    let number = |event: &web_sys::Event| event_target_value(event).parse::<u8>().ok();
    let kinds: Vec<_> =
        Kind::ALL.iter().map(|kind| (kind.number().to_string(), kind_name(t, *kind).to_owned())).collect();
    let levels: Vec<_> =
        Level::ALL.iter().map(|level| (level.number().to_string(), level_name(t, *level).to_owned())).collect();
    let core = library.core.ready();
    let name = |code: Iso2| {
        let id = core.as_ref().and_then(|core| core.atlas.country_by_code(code));
        core.as_ref().zip(id).map_or_else(|| code.to_string(), |(core, id)| core.name(id).to_owned())
    };
    let found = own.found.get_untracked();
    let mut countries: Vec<_> = found.countries.iter().map(|code| (code.to_string(), name(*code))).collect();
    countries.sort_by_key(|(_, name)| fold(name));
    view! {
        <div class="own__sieve" role="group" aria-label=t.own_filter()>
            {choice(t.own_any(), t.own_kind(), kinds, move |event| {
                let kind = number(&event);
                change(&|sift| sift.kind = kind);
            })}
            {choice(t.own_any(), t.own_level(), levels, move |event| {
                let level = number(&event);
                change(&|sift| sift.level = level);
            })}
            {choice(t.own_any(), t.own_country(), countries, move |event| {
                let country = event_target_value(&event).parse().ok();
                change(&|sift| sift.country = country);
            })}
        </div>
    }
}

/// A list to choose from.
fn choice(
    any: &'static str,
    label: &'static str,
    options: Vec<(String, String)>,
    change: impl FnMut(web_sys::Event) + 'static,
) -> AnyView {
    let options: Vec<AnyView> =
        options.into_iter().map(|(value, name)| view! { <option value=value>{name}</option> }.into_any()).collect();
    view! {
        <label class="own__choice">
            <span>{label}</span>
            <select on:change=change><option value="">{any}</option>{options}</select>
        </label>
    }
    .into_any()
}
