//! The state of the map as an address holds it: path and query.

use std::fmt::Write as _;

use passerelles_domain::atlas::{Filter, TerritoryChoice};
use passerelles_domain::camera::Outlook;
use passerelles_domain::id::Iso2;
use passerelles_domain::scene::Layer;
use passerelles_domain::table::{Column, Direction};

use super::{filter, path};

/// Names in the query.
mod key {
    /// What the map shows.
    pub(super) const VIEW: &str = "vue";
    /// The open passport.
    pub(super) const LINK: &str = "lien";
    /// The column of the table that rows are sorted by; falling after a hyphen.
    pub(super) const SORT: &str = "tri";
    /// Where one looks: latitude, longitude, zoom.
    pub(super) const CAMERA: &str = "camera";
    /// `?embed`: the map alone, for the page of somebody else.
    pub(super) const EMBED: &str = "embed";
    /// `region` colours French territories by region instead of by département.
    pub(super) const BY: &str = "par";
    pub(super) const REGION: &str = "region";
}

/// Names of columns.
const COLUMNS: [(Column, &str); 7] = [
    (Column::Authority, "collectivite"),
    (Column::Region, "region"),
    (Column::Partner, "partenaire"),
    (Column::Country, "pays"),
    (Column::Kind, "type"),
    (Column::Since, "annee"),
    (Column::Source, "source"),
];

/// How the selection is shown.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum View {
    /// Map with one arc for each country.
    #[default]
    Flows,
    /// Map with one arc for each link.
    Links,
    /// Map with colours only.
    Colours,
    /// Table of links.
    Table,
}

impl View {
    /// Every view, in display order.
    pub const ALL: [Self; 4] = [Self::Flows, Self::Links, Self::Colours, Self::Table];

    /// Its word in addresses.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Flows => "flux",
            Self::Links => "liaisons",
            Self::Colours => "couleurs",
            Self::Table => "tableau",
        }
    }

    /// What the map draws for it.
    pub const fn layer(self) -> Layer {
        match self {
            Self::Flows | Self::Table => Layer::Flows,
            Self::Links => Layer::Links,
            Self::Colours => Layer::Colours,
        }
    }

    fn read(word: &str) -> Self {
        Self::ALL.into_iter().find(|view| view.as_str() == word).unwrap_or_default()
    }
}

/// What the path of a map leads to.
#[derive(Clone, Copy, Debug)]
pub(super) enum Place<'a> {
    /// `/carte`
    World,
    /// `/carte/pays/SN`
    Country(&'a str),
    /// `/carte/territoire/59`; an empty word for all territories.
    Territory(&'a str),
}

/// The state of the map that an address holds.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct MapAddress {
    /// The selected country.
    pub country: Option<Iso2>,
    /// How it is shown.
    pub view: View,
    /// Which links are shown.
    pub filter: Filter,
    /// How the table is sorted; `None` for the order of the list.
    pub sort: Option<(Column, Direction)>,
    /// The open passport: folded names of both ends, joined by hyphens.
    pub link: Option<String>,
    /// Whether French territories are shown: all of them, or the one of the filter.
    pub territories: bool,
    /// Whether French territories are compared by region instead of by département.
    pub by_region: bool,
    /// Where one looks, when that is not what the selection says.
    pub outlook: Option<Outlook>,
    /// Whether only the map is shown, inside somebody else's page.
    pub embed: bool,
}

impl MapAddress {
    /// Reads the code in the path and the query. A code that is none, a view that is none, a word that no list has, is
    /// left out.
    pub(super) fn read(place: Place<'_>, query: &str) -> Self {
        let mut address = Self::default();
        match place {
            Place::World => {}
            Place::Country(code) => address.country = code.parse().ok(),
            Place::Territory(word) => {
                address.territories = true;
                address.filter.territory = filter::territory(word);
            }
        }
        for (key, value) in form_urlencoded::parse(query.as_bytes()) {
            match key.as_ref() {
                key::VIEW => address.view = View::read(&value),
                key::LINK if !value.is_empty() => address.link = Some(value.into_owned()),
                key::SORT => address.sort = sort(&value).or(address.sort),
                key::CAMERA => address.outlook = Outlook::read(&value),
                key::EMBED => address.embed = true,
                key::BY => address.by_region = address.territories && value == key::REGION,
                key => filter::read(&mut address.filter, key, &value),
            }
        }
        address
    }

    /// Whether it shows all links, of which it is enough to know how many each country has.
    pub fn is_overview(&self) -> bool {
        self.begins_as_overview() && self.country.is_none()
    }

    /// Whether its picture may begin as that of all links: what is missing then is the lines of one country.
    pub fn begins_as_overview(&self) -> bool {
        let view = matches!(self.view, View::Flows | View::Colours);
        view && !self.territories && self.filter.is_empty()
    }

    /// The same map with another country, or none; the passport closes.
    #[must_use]
    pub fn with_country(&self, country: Option<Iso2>) -> Self {
        Self { country, link: None, territories: false, by_region: false, outlook: None, ..self.clone() }
    }

    /// The same map with a French territory, or with all of them; country and passport close.
    #[must_use]
    pub fn with_territory(&self, territory: Option<TerritoryChoice>) -> Self {
        let mut filter = self.filter.clone();
        filter.territory = territory;
        Self { filter, territories: true, country: None, link: None, outlook: None, ..self.clone() }
    }

    /// The same map with French territories compared by region, or by département.
    #[must_use]
    pub fn with_regions(&self, by_region: bool) -> Self {
        Self { by_region, ..self.clone() }
    }

    /// The same map seen from elsewhere.
    #[must_use]
    pub fn with_outlook(&self, outlook: Option<Outlook>) -> Self {
        Self { outlook, ..self.clone() }
    }

    /// The same map in another view.
    #[must_use]
    pub fn with_view(&self, view: View) -> Self {
        Self { view, ..self.clone() }
    }

    /// The same map with other links; the passport closes.
    #[must_use]
    pub fn with_filter(&self, filter: Filter) -> Self {
        Self { filter, link: None, ..self.clone() }
    }

    /// The same map with its table in another order.
    #[must_use]
    pub fn with_sort(&self, column: Column, direction: Direction) -> Self {
        Self { sort: Some((column, direction)), ..self.clone() }
    }

    /// The same map with another open passport, or none.
    #[must_use]
    pub fn with_link(&self, link: Option<String>) -> Self {
        Self { link, ..self.clone() }
    }

    pub(super) fn write(&self, out: &mut String) {
        out.push('/');
        out.push_str(path::MAP);
        if let Some(code) = self.country {
            // Writing to a string cannot fail.
            let _ = write!(out, "/{}/{code}", path::COUNTRY);
        } else if self.territories {
            let _ = write!(out, "/{}", path::TERRITORY);
            if let Some(choice) = &self.filter.territory {
                let _ = write!(out, "/{}", filter::territory_word(choice));
            }
        }
        let in_path = self.territories && self.country.is_none();
        let mut query = Vec::new();
        if self.view != View::default() {
            query.push((key::VIEW, self.view.as_str().to_owned()));
        }
        if in_path && self.by_region {
            query.push((key::BY, key::REGION.to_owned()));
        }
        filter::write(&self.filter, in_path, &mut query);
        if let Some(word) = self.sort.and_then(sort_word) {
            query.push((key::SORT, word));
        }
        if let Some(slug) = &self.link {
            query.push((key::LINK, slug.clone()));
        }
        if let Some(outlook) = self.outlook {
            query.push((key::CAMERA, outlook.text()));
        }
        if self.embed {
            query.push((key::EMBED, "1".to_owned()));
        }
        for (at, (key, value)) in query.iter().enumerate() {
            out.push(if at == 0 { '?' } else { '&' });
            out.push_str(key);
            out.push('=');
            out.push_str(value);
        }
    }
}

fn sort(word: &str) -> Option<(Column, Direction)> {
    let (word, direction) = match word.strip_prefix('-') {
        Some(word) => (word, Direction::Falling),
        None => (word, Direction::Rising),
    };
    COLUMNS.into_iter().find(|(_, known)| *known == word).map(|(column, _)| (column, direction))
}

fn sort_word((wanted, direction): (Column, Direction)) -> Option<String> {
    let (_, word) = COLUMNS.into_iter().find(|(column, _)| *column == wanted)?;
    Some(if direction == Direction::Falling { format!("-{word}") } else { word.to_owned() })
}
