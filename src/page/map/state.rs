//! What the map's parts share: all of it follows from the address and the loaded data, but for the sheet's height.

use std::sync::Arc;

use leptos::prelude::*;
use passerelles_domain::atlas::{Filter, Selection};
use passerelles_domain::camera::Outlook;
use passerelles_domain::id::{CountryId, LinkId, TerritoryId};

use crate::route::{MapAddress, Page};
use crate::state::library::expect_library;
use crate::state::location::{Location, expect_location};
use crate::state::setting::{Setting, expect_setting};
use crate::ui::dynamic::memo;
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
    /// The French territory whose panel is open, once the data are there.
    pub(super) territory: Memo<Option<TerritoryId>>,
    /// Its name, once names are there.
    pub(super) territory_name: Memo<Option<String>>,
    /// The links that the address shows, once the data are there.
    pub(super) selection: Memo<Option<Arc<Selection>>>,
    /// The open passport, once names are there.
    pub(super) opened: Memo<Option<LinkId>>,
    /// Height of the panel on a phone.
    pub(super) sheet: RwSignal<Sheet>,
    /// Commands for the canvas.
    pub(super) handle: MapHandle,
    setting: Setting,
    location: Location,
}

impl MapState {
    /// The address of the same map with other links.
    pub(super) fn href_with(self, filter: Filter) -> String {
        let address = self.address.with_untracked(|address| address.with_filter(filter));
        self.setting.href(&Page::Map(address))
    }

    /// Says in the address where one looks.
    pub(super) fn looks(self, outlook: Outlook) {
        let address = self.address.get_untracked();
        let plain = address.country.is_none() && outlook.shows_the_world();
        let outlook = Some(outlook).filter(|_| !plain);
        if address.outlook != outlook {
            self.location.correct(&self.setting.href(&Page::Map(address.with_outlook(outlook))));
        }
    }

    /// Goes to another state of the map: a new entry of the browser's history.
    pub(super) fn go(self, address: MapAddress) {
        self.location.go(&self.setting.href(&Page::Map(address)));
    }
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
        let core = library.core.ready()?;
        let id = core.atlas.country_by_code(address.with(|address| address.country)?)?;
        core.atlas.country(id).filter(|country| !country.french).map(|_| id)
    });
    let territory = memo(move || {
        let core = library.core.ready()?;
        let open = |address: &&MapAddress| address.territories && address.country.is_none();
        address.with(|address| Some(address).filter(open)?.filter.territory.as_ref()?.find(&core.atlas))
    });
    let territory_name = memo(move || library.passports.ready()?.territory(territory.get()?).map(str::to_owned));
    let selection = memo(move || {
        let core = library.core.ready()?;
        let mut filter = address.with(|address| address.filter.clone());
        if address.with(|address| address.territories) && territory.get().is_none() {
            // A code that is none: all territories are shown, and that is said.
            filter.territory = None;
        }
        Some(if filter.is_empty() { Arc::clone(&core.all) } else { Arc::new(core.atlas.select(&filter)) })
    });
    let opened = memo(move || {
        let (core, passports) = (library.core.ready()?, library.passports.ready()?);
        let slug = address.with(|address| address.link.clone())?;
        match (selected.get(), territory.get()) {
            (Some(country), _) => passports.find_link(&core.atlas, country, &slug),
            (None, Some(territory)) => passports.find_link_from(&core.atlas, territory, &slug),
            (None, None) => None,
        }
    });
    let state = MapState {
        address,
        unknown,
        selected,
        territory,
        territory_name,
        selection,
        opened,
        sheet: RwSignal::new(Sheet::default()),
        handle: MapHandle::new(),
        setting,
        location,
    };
    provide_context(state);
    state
}

/// The state of this map.
#[expect(clippy::expect_used, reason = "provided by MapPage, above all its parts")]
pub(super) fn expect_map_state() -> MapState {
    use_context().expect("a MapState above")
}
