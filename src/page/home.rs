//! The first page: one question, the map behind it, the three figures of 2009, three doors.

mod banner;
mod doors;
mod figures;
mod later;
mod preview;
mod rise;

use leptos::prelude::*;

use passerelles_domain::address::EASY;

use super::Finder;
use crate::route::{MapAddress, Page};
use crate::state::part::{Part, expect_parts};
use crate::state::setting::expect_setting;
use crate::ui::dynamic::optional;
use crate::ui::words::use_title;

/// `/`
#[component]
pub fn Home() -> impl IntoView {
    let setting = expect_setting();
    let t = setting.t;
    use_title(setting.t, move || t.app_tagline().to_owned());
    let near = Page::Map(MapAddress::default().with_territory(None));
    // Room for the figures, which are there soon: their place never jumps.
    let parts = expect_parts();
    parts.request(Part::Rooms);
    let event = optional(move || parts.there(Part::Rooms).then(later::rooms::banner));
    let figures = optional(move || parts.there(Part::Rooms).then(later::rooms::figures));
    view! {
        <div class="home">
            <div class="home__hero">
                <preview::Preview/>
                <div class="home__words">
                    <h1 id="title" class="home__title" tabindex="-1">{t.home_title()}</h1>
                    <p class="home__lead">{t.home_lead()}</p>
                    <div class="home__search">
                        <Finder
                            from=Signal::stored(MapAddress::default())
                            chosen=Callback::new(|()| ())
                            button=Some(t.search_button())
                        />
                    </div>
                    <p class="home__near">
                        <a href=setting.href(&near)>{t.home_near()}</a>
                        " "
                        <a href=setting.href(&Page::Learn(EASY.to_owned()))>{t.nav_easy()}</a>
                    </p>
                </div>
            </div>
            {event}
            <section class="home-figures" aria-label=t.home_figures_title()>{figures}</section>
            <doors::Doors/>
        </div>
    }
}
