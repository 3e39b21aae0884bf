//! The event that organisers announce in `config.json`; nothing where they announce none.

use leptos::prelude::*;
use passerelles_domain::config::{Event, Value};

use crate::platform::fetch::{self, Cache};
use crate::platform::{date, kiosk, log, navigation, task};
use crate::state::setting::expect_setting;
use crate::ui::dynamic::optional;
use crate::ui::icon::Icon;
use crate::ui::icon_view::IconView;

const CONFIG: &str = "config.json";

/// Name, days and place of the event, until its last day.
#[component]
pub(super) fn Banner() -> impl IntoView {
    let t = expect_setting().t;
    let event = RwSignal::new(None::<Event>);
    task::spawn(async move {
        if let Some(told) = read().await.filter(|told| told.is_told(&date::iso())) {
            // The page may have been left meanwhile.
            event.try_set(Some(told));
        }
    });
    optional(move || {
        let Event { name, place, from, to } = event.get()?;
        let day = |day: &str| date::day_in_words(day, t.lang().tag());
        let when = if from == to { t.home_event_day(&day(&from)) } else { t.home_event_days(&day(&from), &day(&to)) };
        let when = if place.is_empty() { when } else { format!("{when}, {place}") };
        Some(view! {
            <p class="home-event">
                <IconView icon=Icon::Info/>
                <strong>{name}</strong>
                <span>{when}</span>
            </p>
        })
    })
}

/// The event of the configuration. What is wrong in it goes to the console, for organisers; the page goes on.
async fn read() -> Option<Event> {
    let config = fetch::json(CONFIG, Cache::Normal).await;
    let config = config.inspect_err(|error| log::warn(&format!("{CONFIG}: {error}"))).ok()?;
    // Organisers want the first page to be a kiosk: it is opened anew as one.
    let wanted =
        config.get("kiosk").and_then(|kiosk| kiosk.get("on")).is_some_and(|on| on.value() == Value::Truth(true));
    if wanted && kiosk::may_be() {
        navigation::open_instead("?kiosque=1");
    }
    let event = config.get("event")?;
    match Event::read(|key| event.get(key)?.text()) {
        Ok(event) => Some(event),
        Err(wrong) => {
            for one in wrong {
                log::warn(&format!("{CONFIG}, {one}"));
            }
            None
        }
    }
}
