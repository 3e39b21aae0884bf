//! What the machine has done: the tour is shown and left, everything is wiped.

use leptos::prelude::*;
use passerelles_domain::kiosk::Millis;
use passerelles_domain::kiosk::tour::Story;

use super::super::staff::count_visit;
use super::{Watch, now};
use crate::platform::{dom, navigation, offline, storage, task};
use crate::route::{MapAddress, Page};

/// Milliseconds after which a page that nobody uses is opened anew: memory that a browser has lost track of is given back.
const LIFE: Millis = 4 * 3_600_000;

impl Watch {
    /// Whether the tour covers the page.
    pub(super) fn attracts(self) -> bool {
        self.said.with_value(|said| said.config.kiosk.attract)
    }

    pub(super) fn show(self, story: usize) {
        if self.attracts() {
            if self.story.get_untracked().is_none() {
                self.theme().wear(Some(true));
            }
            self.story.set(Some(story));
        }
    }

    /// Between visits: a version that waits begins, and a page that is old is opened anew.
    pub(super) fn renew(self) {
        if offline::is_waiting() {
            offline::take_over();
        } else if now().saturating_sub(self.times.get_value().born) > LIFE {
            self.wipe();
        }
    }

    pub(super) fn begin(self, story: usize) {
        count_visit();
        if self.story.get_untracked().is_none() {
            return;
        }
        self.story.set(None);
        self.theme().wear(None);
        if let Some(page) = self.page_of(story) {
            self.location().correct(&self.setting.href(&page));
        }
        task::once_shown(|| {
            dom::focus_id("title");
        });
    }

    /// The address that a story leads to.
    fn page_of(self, story: usize) -> Option<Page> {
        match self.tour.get_untracked().story(story) {
            Story::Link(id) => {
                let (core, passports) =
                    untrack(|| Some((self.library().core.ready()?, self.library().passports.ready()?)))?;
                let country = core.atlas.country(core.atlas.link(id)?.country)?.iso2;
                let link = passports.link_slug(&core.atlas, id);
                Some(Page::Map(MapAddress::default().with_country(Some(country)).with_link(link)))
            }
            Story::Figures => Some(Page::Figures),
            Story::Invitation => None,
        }
    }

    /// Forgets everything and opens the first page anew, in the first of the languages that are offered.
    pub(super) fn wipe(self) {
        storage::wipe();
        let first = self.said.with_value(|said| said.config.kiosk.languages.first().copied()).unwrap_or_default();
        let path = if first.tag() == "fr" { String::new() } else { [first.tag(), "/"].concat() };
        navigation::open_instead(&[&path, "?kiosque=1"].concat());
    }
}
