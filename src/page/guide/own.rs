//! What the atlas knows of one's own territory, and of those that are like it.

use std::sync::Arc;

use leptos::prelude::*;
use passerelles_domain::atlas::Level;
use passerelles_domain::carnet::Item;
use passerelles_domain::communes::{Communes, Home};
use passerelles_domain::guide::{Similar, WEIGHTS};
use passerelles_domain::id::{AuthorityId, LinkId};
use passerelles_domain::text::fold;
use passerelles_domain::wire::{AuthoritySizes, Passports};

use super::place::{expect_places, named};
use super::visit::{Kit, Visit};
use crate::state::library::{Core, expect_library};
use crate::state::load::Loader;
use crate::ui::dynamic::{effect, maybe, optional};

/// Links that are named before « et 12 autres ».
const MOST: usize = 4;

/// What names are read from.
#[derive(Clone)]
struct Ground {
    kit: Kit,
    core: Arc<Core>,
    names: Arc<Passports>,
}

impl Ground {
    /// A link as its partner and country, leading to its passport.
    fn link(&self, id: LinkId) -> Option<AnyView> {
        let link = self.core.atlas.link(id)?;
        let partner = self.names.link(id)?.partner.to_owned();
        let code = self.core.atlas.country(link.country)?.iso2;
        let item = Item::link(code, &self.names.link_slug(&self.core.atlas, id)?).ok()?;
        let country = self.core.name(link.country).to_owned();
        let since = link.years.since.map(|year| [", ", &year.to_string()].concat()).unwrap_or_default();
        Some(
            view! { <li><a href=self.kit.setting.site.item(&item)>{partner}</a>{[" (", &country, since.as_str(), ")"].concat()}</li> }
                .into_any(),
        )
    }

    /// The authorities of the atlas that are this territory.
    fn authorities(&self, communes: &Communes, home: Home) -> Vec<AuthorityId> {
        let atlas = &self.core.atlas;
        let own = match home {
            Home::Commune(_) => communes.code(home),
            Home::Grouping(_) => bare(communes.name(home)),
        };
        let is_own = |id: &AuthorityId| {
            let Some(authority) = atlas.authority(*id) else { return false };
            match home {
                Home::Commune(_) => self.names.insee.get(id.index()).is_some_and(|code| *code == own),
                Home::Grouping(_) => {
                    let departement = authority.departement.and_then(|id| atlas.territory(id));
                    authority.level == Level::Epci
                        && departement.is_some_and(|one| one.code == communes.departement(home))
                        && self.names.authority(*id).is_some_and(|name| bare(name) == own)
                }
            }
        };
        (0..atlas.authorities.len() as u32).map(AuthorityId).filter(is_own).collect()
    }

    /// Every link of some authorities.
    fn links(&self, authorities: &[AuthorityId]) -> Vec<LinkId> {
        let links = (0_u32..).map(LinkId).zip(&self.core.atlas.links);
        links.filter(|(_, link)| authorities.contains(&link.authority)).map(|(id, _)| id).collect()
    }
}

/// The name of a grouping without what kind it is.
fn bare(name: &str) -> String {
    let folded = fold(name);
    let kinds = ["cc ", "ca ", "cu ", "communaute de communes ", "communaute d agglomeration ", "communaute urbaine "];
    let rest = kinds.iter().find_map(|kind| folded.strip_prefix(kind)).unwrap_or(&folded);
    ["du ", "de la ", "des ", "de l ", "de ", "d "]
        .iter()
        .find_map(|word| rest.strip_prefix(word))
        .unwrap_or(rest)
        .to_owned()
}

/// Links of one's own territory and of its grouping, once it has been found by its name.
#[component]
pub(super) fn Own(kit: Kit, visit: Arc<Visit>) -> impl IntoView {
    let Some(code) = visit.answers.place().map(str::to_owned) else { return ().into_any() };
    let library = expect_library();
    let places = expect_places();
    effect(move || {
        if library.core.ready().is_some() {
            library.request_passports();
            places.request();
        }
    });
    let content = optional(move || {
        let (core, names, communes) = (library.core.ready()?, library.passports.ready()?, places.ready()?);
        let home = communes.coded(&code)?;
        let ground = Ground { kit: kit.clone(), core, names };
        let homes = [Some(home), communes.grouping(home)];
        let parts: Vec<AnyView> = homes
            .into_iter()
            .flatten()
            .enumerate()
            .filter_map(|(at, home)| own_part(&ground, &communes, home, at == 0))
            .collect();
        Some(view! { <section class="roadmap__part own">{parts}</section> })
    });
    view! { {content} }.into_any()
}

fn own_part(ground: &Ground, communes: &Communes, home: Home, always: bool) -> Option<AnyView> {
    let t = ground.kit.t();
    let name = named(communes, home);
    let links = ground.links(&ground.authorities(communes, home));
    if links.is_empty() {
        return always
            .then(|| view! { <h2>{t.guide_place_chosen(&name)}</h2><p>{t.guide_own_none(&name)}</p> }.into_any());
    }
    let rows: Vec<AnyView> = links.iter().take(MOST * 2).filter_map(|id| ground.link(*id)).collect();
    let rest = links.len().saturating_sub(MOST * 2) as u64;
    let rest = (rest > 0).then(|| view! { <li>{t.guide_growing_more(rest)}</li> });
    Some(view! { <h2>{t.guide_own(&name)}</h2><ul>{rows}{maybe(rest)}</ul> }.into_any())
}

/// « Elles l’ont fait »: the authorities most like one's own, with the weights.
#[component]
pub(super) fn SimilarOnes(kit: Kit, visit: Arc<Visit>) -> impl IntoView {
    let library = expect_library();
    let places = expect_places();
    let sizes = Loader::<AuthoritySizes>::new();
    let by_name = visit.answers.place().is_some();
    effect(move || {
        if library.core.ready().is_some() {
            library.request_passports();
            library.request_file(sizes, "guide-sizes");
        }
    });
    optional(move || {
        let (core, names, sizes) = (library.core.ready()?, library.passports.ready()?, sizes.ready()?);
        let communes = places.ready();
        if by_name && communes.is_none() && !places.failed() {
            return None; // Its département is on its way.
        }
        let ground = Ground { kit: kit.clone(), core, names };
        let home = communes.as_ref().and_then(|communes| communes.coded(visit.answers.place()?));
        let own = communes.as_ref().zip(home);
        let departement = own.map_or("", |(communes, home)| communes.departement(home));
        let without = own.map(|(communes, home)| ground.authorities(communes, home)).unwrap_or_default();
        let atlas = &ground.core.atlas;
        let profile = kit.rules.profile(&visit.replay.counted, atlas, departement);
        let near = profile.nearest(atlas, &sizes, &without, 3);
        let rows: Vec<AnyView> = near.iter().filter_map(|one| similar(&ground, one)).collect();
        let t = kit.t();
        let points = |weight: u8| t.number(u64::from(weight));
        let how = t.guide_similar_how(
            &points(WEIGHTS.country),
            &points(WEIGHTS.departement),
            &points(WEIGHTS.level),
            &points(WEIGHTS.region),
            &points(WEIGHTS.size),
        );
        (!rows.is_empty()).then(|| {
            view! {
                <section class="roadmap__part similar">
                    <h2>{t.guide_similar()}</h2>
                    <ul role="list">{rows}</ul>
                    <p class="roadmap__note">{how}</p>
                </section>
            }
        })
    })
}

fn similar(ground: &Ground, one: &Similar) -> Option<AnyView> {
    let t = ground.kit.t();
    let name = ground.names.authority(one.authority)?.to_owned();
    let departement = ground.core.atlas.authority(one.authority)?.departement;
    let departement = departement.and_then(|id| ground.core.atlas.territory(id)).map(|one| one.code.clone());
    let place = departement.map(|code| [" (", &code, ")"].concat()).unwrap_or_default();
    let links: Vec<AnyView> = one.links.iter().take(2).filter_map(|id| ground.link(*id)).collect();
    let rest = one.links.len().saturating_sub(2) as u64;
    let rest = (rest > 0).then(|| view! { <li>{t.guide_growing_more(rest)}</li> });
    Some(
        view! {
            <li class="fact">
                <h3>{name}{place}" "<span class="step__weeks">{t.guide_similar_points(u64::from(one.points))}</span></h3>
                <ul class="similar__links">{links}{maybe(rest)}</ul>
            </li>
        }
        .into_any(),
    )
}
