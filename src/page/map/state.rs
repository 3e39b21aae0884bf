//! What the map's parts share: all of it follows from the address and the loaded data, but for what a
//! phone has room for.

use std::sync::Arc;

use leptos::prelude::*;
use passerelles_domain::atlas::{Facet, Filter, Selection};
use passerelles_domain::camera::Outlook;
use passerelles_domain::id::{CountryId, LinkId, TerritoryId};

use super::super::Width;
use super::later;
use super::sheet::NARROW;
use crate::route::{MapAddress, Page};
use crate::state::library::{Library, expect_library};
use crate::state::location::{Location, expect_location};
use crate::state::setting::{Setting, expect_setting};
use crate::ui::dynamic::{effect, memo};
use crate::ui::map_canvas::MapHandle;

/// How much of a phone's screen the panel takes.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Sheet {
    /// Its head only.
    Peek,
    /// Nearly half.
    #[default]
    Half,
    /// All but the header.
    Full,
}

impl Sheet {
    pub(super) const fn as_str(self) -> &'static str {
        match self {
            Self::Peek => "peek",
            Self::Half => "half",
            Self::Full => "full",
        }
    }

    /// One step larger, and from the largest back to the smallest.
    pub(super) const fn next(self) -> Self {
        match self {
            Self::Peek => Self::Half,
            Self::Half => Self::Full,
            Self::Full => Self::Peek,
        }
    }
}

/// The map's state.
#[derive(Clone, Copy)]
pub(super) struct MapState {
    /// What the address says.
    pub(super) address: Memo<MapAddress>,
    /// The code that the path asks for when it is none.
    pub(super) unknown: Memo<Option<String>>,
    /// The selected country, once the data are there.
    pub(super) selected: Memo<Option<CountryId>>,
    /// What the address says of links, its authority looked for among names. `None` until that can be said.
    pub(super) filter: Memo<Option<Filter>>,
    /// The links that the address shows, once the data are there.
    pub(super) selection: Memo<Option<Arc<Selection>>>,
    /// The open passport, once names are there.
    pub(super) opened: Memo<Option<LinkId>>,
    /// Height of the panel on a phone.
    pub(super) sheet: RwSignal<Sheet>,
    /// Whether the panel is a sheet, as on a phone.
    pub(super) narrow: ReadSignal<bool>,
    /// Commands for the canvas.
    pub(super) handle: MapHandle,
    setting: Setting,
    location: Location,
}

impl MapState {
    /// The French territory whose panel is open, once the data are there. Follows the address.
    pub(super) fn territory(self) -> Option<TerritoryId> {
        self.address.with(territory)
    }

    /// Its name, once names are there.
    pub(super) fn territory_name(self) -> Option<String> {
        expect_library().passports.ready()?.territory(self.territory()?).map(str::to_owned)
    }

    /// Words and addresses.
    pub(super) fn setting(self) -> Setting {
        self.setting
    }

    /// The address of the same map with other links.
    pub(super) fn href_with(self, filter: Filter) -> String {
        self.href(self.address.with_untracked(|address| address.with_filter(filter)))
    }

    /// Says in the address where one looks.
    pub(super) fn looks(self, outlook: Outlook) {
        let address = self.address.get_untracked();
        let plain = address.country.is_none() && outlook.shows_the_world();
        let outlook = Some(outlook).filter(|_| !plain);
        if address.outlook != outlook {
            self.location.correct(&self.href(address.with_outlook(outlook)));
        }
    }

    /// Goes to another state of the map: a new entry of the browser's history.
    pub(super) fn go(self, address: MapAddress) {
        self.location.go(&self.href(address));
    }

    /// Shows another state of the map for a while: the present entry of the browser's history.
    pub(super) fn pass(self, address: MapAddress) {
        self.location.replace(&self.href(address));
    }

    /// Stays in the present state after [`Self::pass`]: a new entry, and the present one is again from before.
    pub(super) fn stay(self, before: MapAddress) {
        let now = self.address.get_untracked();
        self.location.keep(&self.href(before), &self.href(now));
    }

    fn href(self, address: MapAddress) -> String {
        self.setting.href(&Page::Map(address))
    }
}

fn territory(address: &MapAddress) -> Option<TerritoryId> {
    let core = expect_library().core.ready()?;
    let choice = address.filter.territory.as_ref()?;
    choice.find(&core.atlas).filter(|_| address.territories && address.country.is_none())
}

/// Reads the address and makes the state known below.
pub(super) fn provide_map_state() -> MapState {
    let setting = expect_setting();
    let library = expect_library();
    let location = expect_location();
    let asked = location.asked();
    let unknown = memo(move || asked.with(|asked| asked.unknown.clone()));
    let address = memo(move || {
        asked.with(|asked| match &asked.page {
            Some(Page::Map(address)) => address.clone(),
            _ => MapAddress::default(),
        })
    });
    let selected = memo(move || {
        let core = library.first.ready()?;
        let id = core.atlas.country_by_code(address.with(|address| address.country)?)?;
        core.atlas.country(id).filter(|country| !country.french).map(|_| id)
    });
    let filter = derive_filter(address, library);
    let selection = derive_selection(filter, library);
    effect(move || {
        // Who is meant is only known by name: no use in waiting for the first picture.
        if address.with(|address| address.filter.uses(Facet::Authority)) && library.core.ready().is_some() {
            library.request_passports();
        }
    });
    let opened = memo(move || {
        let (core, passports) = (library.core.ready()?, library.passports.ready()?);
        let slug = address.with(|address| address.link.clone())?;
        match (selected.get(), address.with(territory)) {
            (Some(country), _) => passports.find_link(&core.atlas, country, &slug),
            (None, Some(territory)) => passports.find_link_from(&core.atlas, territory, &slug),
            (None, None) => None,
        }
    });
    let state = MapState {
        address,
        unknown,
        selected,
        filter,
        selection,
        opened,
        sheet: RwSignal::new(Sheet::default()),
        narrow: Width(NARROW).holds(),
        handle: MapHandle::new(),
        setting,
        location,
    };
    provide_context(state);
    state
}

/// What the address says of links. An authority is looked for among names, so they are waited for.
fn derive_filter(address: Memo<MapAddress>, library: Library) -> Memo<Option<Filter>> {
    memo(move || {
        let mut filter = address.with(|address| address.filter.clone());
        if filter.is_empty() {
            return Some(filter);
        }
        let core = library.core.ready()?;
        if address.with(|address| address.territories && address.country.is_none() && territory(address).is_none()) {
            // A code that is none: all territories are shown, and that is said.
            filter.territory = None;
        }
        if filter.uses(Facet::Authority) {
            Some(filter.among(&core.atlas, &*library.passports.ready()?))
        } else {
            Some(filter)
        }
    })
}

fn derive_selection(filter: Memo<Option<Filter>>, library: Library) -> Memo<Option<Arc<Selection>>> {
    memo(move || {
        filter.with(|filter| {
            let filter = filter.as_ref()?;
            let core = if filter.is_empty() { library.known() } else { library.core.ready() }?;
            Some(if filter.is_empty() { Arc::clone(&core.all) } else { later::rooms::select(&core, filter) })
        })
    })
}

/// The state of this map.
#[expect(clippy::expect_used, reason = "provided by MapPage, above all its parts")]
pub(super) fn expect_map_state() -> MapState {
    use_context().expect("a MapState above")
}
