//! A screen at an event: what watches over it, the tour, the warning, the bar of a visit, the panel of its staff. Stops
//! at the machine of `passerelles_domain::kiosk`, which says what happens when.

mod attract;
mod bar;
mod corner;
mod keyboard;
mod languages;
mod manner;
mod picture;
mod staff;
mod take;
mod trial;
mod warning;
mod watch;
mod words;

use std::sync::Arc;

use leptos::prelude::*;
use passerelles_domain::config::{Config, Problem, Value};

use crate::platform::fetch::{self, Cache};
use crate::platform::{guard, log, task};
use crate::ui::dynamic::optional;
use watch::Watch;

const CONFIG: &str = "config.json";

/// What organisers have said, and what of it cannot be used.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Said {
    config: Config,
    problems: Vec<Problem>,
}

/// Keeps a kiosk: closes the ways out at once, then watches as it is configured.
#[component]
pub(crate) fn Keeper() -> impl IntoView {
    guard::close();
    let said = RwSignal::new(None::<Arc<Said>>);
    task::spawn(async move {
        said.set(Some(Arc::new(read().await)));
    });
    let layer = optional(move || {
        let watch = Watch::start(said.get()?);
        Some(view! {
            <attract::Attract watch/>
            <warning::Warning watch/>
            <Above watch/>
            <keyboard::Keyboard watch/>
            <bar::Bar watch/>
            <languages::Languages watch/>
            <take::Take watch/>
            <staff::Staff watch/>
        })
    });
    view! { <div class="kiosk">{layer}</div> }
}

/// What stands over the part that one touches: whose screen this is.
#[component]
fn Above(watch: Watch) -> impl IntoView {
    let t = watch.setting.t;
    optional(move || {
        watch.manner.reach.get().then(|| {
            view! {
                <div class="kiosk-above" aria-hidden="true">
                    <p class="kiosk-above__name">{t.app_name()}</p>
                    <p>{t.app_tagline()}</p>
                </div>
            }
        })
    })
}

/// The configuration; without one, what is usual.
async fn read() -> Said {
    let value = match fetch::json(CONFIG, Cache::Normal).await {
        Ok(json) => json.value(),
        Err(error) => {
            log::warn(&[CONFIG, ": ", &error.to_string()].concat());
            Value::Null
        }
    };
    let (config, problems) = Config::read(&value);
    for problem in &problems {
        log::warn(&[CONFIG, ", ", &problem.to_string()].concat());
    }
    Said { config, problems }
}
