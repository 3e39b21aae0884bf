//! Has the site kept for when there is no network, and tells of a new version without ever changing by itself.

use leptos::prelude::*;

use crate::platform::offline::{self, News as Told};
use crate::platform::{kiosk, navigation, task};
use crate::state::announcer::expect_announcer;
use crate::state::setting::expect_setting;
use crate::ui::dynamic::{on_press, optional, text};
use crate::ui::icon::Icon;
use crate::ui::icon_view::IconView;

/// « Une nouvelle version est prête », once one is; nothing before. A kiosk changes in its loop, and says nothing.
#[component]
pub fn News() -> impl IntoView {
    let t = expect_setting().t;
    let announcer = expect_announcer();
    let told = RwSignal::new(None::<Told>);
    // In somebody else's page the map is a picture: nothing is kept there.
    if !navigation::here().query.split('&').any(|pair| pair == "embed") {
        task::spawn(offline::keep(move |news| {
            if !kiosk::is_on() {
                announcer.say(words(t, news).to_owned());
                told.set(Some(news));
            }
        }));
    }
    optional(move || {
        let there = told.get()?;
        Some(view! {
            <aside class="news" aria-label=t.update_title()>
                <p>{text(move || words(t, there))}</p>
                <button type="button" class="button button--action button--small" on:click=on_press(offline::take_over)>
                    {t.update_take()}
                </button>
                <button
                    type="button"
                    class="button news__later"
                    aria-label=t.update_later()
                    on:click=on_press(move || told.set(None))
                >
                    <IconView icon=Icon::X/>
                </button>
            </aside>
        })
    })
}

fn words(t: &'static passerelles_domain::text::Messages, news: Told) -> &'static str {
    match news {
        Told::Ready => t.update_ready(),
        Told::Busy => t.update_busy(),
    }
}
