//! What is said of a collected item: its name, its facts, where it was read, where it leads.

use std::sync::Arc;

use leptos::prelude::*;
use passerelles_domain::atlas::{Link, TerritoryLevel};
use passerelles_domain::carnet::{self, Described, Headings, Item};
use passerelles_domain::geo::distance_km;
use passerelles_domain::id::{CountryId, LinkId, TerritoryId};
use passerelles_domain::text::{kind_name, status_name, theme_name};
use passerelles_domain::wire::Passports;

use crate::platform::navigation;
use crate::route::{Asked, Page};
use crate::state::library::Core;
use crate::state::setting::Setting;
use crate::ui::dynamic::maybe;
use crate::ui::outside::{is_web, outside};
use crate::ui::words::capitalised;

/// The data that items are looked up in.
#[derive(Clone)]
pub(super) struct Known {
    pub(super) setting: Setting,
    pub(super) core: Arc<Core>,
    pub(super) passports: Arc<Passports>,
}

/// What is said of an item.
#[derive(Clone, Debug, Default)]
pub(super) struct Facts {
    /// « pays », « lien »…
    pub(super) kind: &'static str,
    pub(super) name: String,
    /// Its address in the site.
    pub(super) href: String,
    /// What else is known; may be empty.
    pub(super) detail: String,
    /// Title and address of the source.
    pub(super) source: Option<(String, String)>,
}

impl Known {
    /// What is said of an item. One that the data do not have, or no longer, says so.
    pub(super) fn facts(&self, item: &Item) -> Facts {
        let t = self.setting.t;
        let href = self.setting.site.item(item);
        let facts = match (item, item.known(&self.core.atlas, &self.passports)) {
            (_, Some(carnet::Known::Country(id))) => self.country(id),
            (_, Some(carnet::Known::Territory(id))) => self.territory(id),
            (_, Some(carnet::Known::Link(id))) => self.link(id).unwrap_or_default(),
            (Item::Page(path), _) => self.page(path),
            (_, Some(carnet::Known::Page)) => Facts::default(),
            (Item::Country(code), None) => lost(t.carnet_country(), code.to_string()),
            (Item::Territory(choice), None) => lost(level(self.setting, choice.level), choice.code.clone()),
            (Item::Link { slug, .. }, None) => lost(t.carnet_link(), slug.replace('-', " ")),
        };
        let gone = facts.detail.is_empty() && !matches!(item, Item::Page(_));
        let detail = if gone { t.carnet_unknown().to_owned() } else { facts.detail };
        Facts { href, detail, ..facts }
    }

    /// The same for what leaves the page.
    pub(super) fn described(&self, item: &Item) -> Described {
        let Facts { kind, name, href, detail, source } = self.facts(item);
        let source = source.map(|(title, url)| if url.is_empty() { title } else { format!("{title} – {url}") });
        let address = format!("{}{href}", navigation::origin());
        Described { kind: kind.to_owned(), name, detail, source: source.unwrap_or_default(), address }
    }

    /// Names of the columns of what leaves the page.
    pub(super) fn headings(&self) -> Headings<'static> {
        let t = self.setting.t;
        Headings {
            kind: t.carnet_kind(),
            name: t.carnet_element(),
            detail: t.carnet_detail(),
            note: t.carnet_note(),
            source: t.carnet_source(),
            address: t.carnet_address(),
            colon: t.carnet_colon(),
        }
    }

    fn country(&self, id: CountryId) -> Facts {
        let t = self.setting.t;
        let (links, authorities) = (self.core.all.count(id), self.core.atlas.authority_count(id, &self.core.all));
        let detail = format!("{}, {}", t.map_links(u64::from(links)), t.map_authorities(authorities as u64));
        Facts { kind: t.carnet_country(), name: self.core.name(id).to_owned(), detail, ..Facts::default() }
    }

    fn territory(&self, id: TerritoryId) -> Facts {
        let links = self.setting.t.map_links(u64::from(self.core.all.territory(id)));
        let kind = self.core.atlas.territory(id).map(|territory| level(self.setting, territory.level));
        let name = self.passports.territory(id).unwrap_or_default().to_owned();
        Facts { kind: kind.unwrap_or_default(), name, detail: links, ..Facts::default() }
    }

    fn link(&self, id: LinkId) -> Option<Facts> {
        let t = self.setting.t;
        let link = self.core.atlas.link(id)?;
        let passport = self.passports.link(id)?;
        let authority = self.passports.authority(link.authority)?;
        let since = link.years.since.map(|year| t.passport_since(&year.to_string()));
        let until = link.years.until.map(|year| t.passport_until(&year.to_string()));
        let undated = since.is_none() && until.is_none();
        let themes: Vec<&str> = link.themes.iter().map(|theme| theme_name(t, theme)).collect();
        let parts = [
            Some(kind_name(t, link.kind).to_owned()),
            since,
            until,
            undated.then(|| t.passport_no_year().to_owned()),
            Some(status_name(t, link.status).to_lowercase()),
            self.distance(link),
            Some(themes.join(t.comma())).filter(|themes| !themes.is_empty()),
        ];
        let detail = parts.into_iter().flatten().collect::<Vec<_>>().join(" · ");
        let name = format!("{authority} – {} ({})", passport.partner, self.core.name(link.country));
        let source = Some((passport.source.title.clone(), passport.source.url.clone()));
        Some(Facts { kind: t.carnet_link(), name, detail, source, ..Facts::default() })
    }

    fn distance(&self, link: &Link) -> Option<String> {
        let atlas = &self.core.atlas;
        let from = atlas.place(atlas.authority(link.authority)?.place?)?;
        let to = atlas.place(link.partner?)?;
        let t = self.setting.t;
        Some(t.passport_distance(&t.number(distance_km(from.at, to.at).round() as u64)))
    }

    /// A page is called as in the navigation, and by the words of its address below that.
    fn page(&self, path: &str) -> Facts {
        let t = self.setting.t;
        let place = path.split('#').next().unwrap_or_default();
        let Asked { page, .. } = self.setting.site.read(&format!("{}/{place}", self.setting.site.prefix()), "");
        let room = match page {
            Some(Page::Home) => t.nav_home(),
            Some(Page::Map(_)) => t.nav_map(),
            Some(Page::Figures) => t.nav_figures(),
            Some(Page::Learn(_)) => t.nav_learn(),
            Some(Page::Guide(_)) => t.nav_guide(),
            Some(Page::Carnet) => t.nav_carnet(),
            Some(Page::About) => t.nav_about(),
            Some(Page::Quality) => t.about_quality(),
            Some(Page::Own) => t.export_own(),
            None => t.missing_title(),
        };
        let below: Vec<String> = place.split('/').skip(1).map(|part| capitalised(&part.replace('-', " "))).collect();
        let name = [vec![room.to_owned()], below].concat().join(" – ");
        Facts { kind: t.carnet_page(), name, ..Facts::default() }
    }
}

fn lost(kind: &'static str, name: String) -> Facts {
    Facts { kind, name, ..Facts::default() }
}

fn level(setting: Setting, level: TerritoryLevel) -> &'static str {
    let t = setting.t;
    match level {
        TerritoryLevel::Region => t.carnet_territory_region(),
        TerritoryLevel::Departement => t.carnet_territory_departement(),
        TerritoryLevel::Collectivity => t.carnet_territory_collectivity(),
    }
}

/// The facts of an item, on the screen and on paper.
#[component]
pub(super) fn FactsView(
    /// Words of the visit.
    setting: Setting,
    /// What is said.
    facts: Facts,
) -> impl IntoView {
    let address = format!("{}{}", navigation::origin(), facts.href);
    let source = facts.source.map(|(title, url)| {
        let link = is_web(&url).then(|| {
            view! {
                " "
                {outside(&url, &url)}
            }
        });
        view! { <p class="entry__source">{setting.t.passport_source()}" "{title}{maybe(link)}</p> }
    });
    view! {
        <p class="entry__kind">{facts.kind}</p>
        <h2 class="entry__name"><a href=facts.href>{facts.name}</a></h2>
        {(!facts.detail.is_empty()).then(|| view! { <p class="entry__detail">{facts.detail}</p> })}
        {maybe(source)}
        <p class="carnet__paper entry__address">{address}</p>
    }
}
