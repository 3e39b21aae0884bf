//! Who may import whom inside the app: `app` → `page` → {`state`, `ui`} → `platform`, and `route` for all.

use super::Breach;
use super::paths::{Path, named};

/// Crates that touch the browser: only `platform` may name them.
const BROWSER_CRATES: [&str; 4] = ["web_sys", "js_sys", "reqwest", "wasm_bindgen_futures"];

/// A room of the app.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Room {
    /// `main.rs`, `lib.rs` and the entries of `bin/`.
    Door,
    App,
    /// `page.rs` itself, or one page.
    Page(Option<String>),
    State,
    Ui,
    Platform,
    Route,
    /// A place that the architecture does not know.
    Unknown(String),
}

impl Room {
    /// The room of a module or an item. An item of `page.rs` is no page: pages are modules, so their names are low.
    fn of(module: &[String]) -> Self {
        let page = |name: &&String| !name.starts_with(|c: char| c.is_uppercase() || c == '*');
        match module.first().map(String::as_str) {
            None => Self::Door,
            Some("app") => Self::App,
            Some("page") => Self::Page(module.get(1).filter(page).cloned()),
            Some("state") => Self::State,
            Some("ui") => Self::Ui,
            Some("platform") => Self::Platform,
            Some("route") => Self::Route,
            Some(other) => Self::Unknown(other.to_owned()),
        }
    }

    fn name(&self) -> String {
        match self {
            Self::Door => "the crate root".to_owned(),
            Self::App => "app".to_owned(),
            Self::Page(None) => "page".to_owned(),
            Self::Page(Some(page)) => format!("page::{page}"),
            Self::State => "state".to_owned(),
            Self::Ui => "ui".to_owned(),
            Self::Platform => "platform".to_owned(),
            Self::Route => "route".to_owned(),
            Self::Unknown(other) => other.clone(),
        }
    }

    fn may_import(&self, other: &Self) -> bool {
        match (self, other) {
            (Self::Page(Some(here)), Self::Page(Some(there))) => here == there,
            (Self::Page(_), Self::Page(_) | Self::State | Self::Ui | Self::Platform)
            | (Self::State | Self::Ui, Self::Platform)
            | (_, Self::Route | Self::Unknown(_))
            | (Self::Door, _) => true,
            (Self::App, there) => *there != Self::Door,
            (here, there) => here == there,
        }
    }
}

/// The module a file of the app holds: `["page", "map"]` for `src/page/map.rs`; `None` outside the app.
pub(super) fn module_of(file: &str) -> Option<Vec<String>> {
    let module = file.strip_prefix("src/")?.strip_suffix(".rs")?;
    if ["main", "lib"].contains(&module) || module.starts_with("bin/") {
        return Some(Vec::new());
    }
    Some(module.split('/').map(str::to_owned).collect())
}

/// Every breach of the file that holds `module`.
pub(super) fn check(file: &str, module: &[String], text: &str) -> Vec<Breach> {
    let room = Room::of(module);
    let breach = |line: usize, what: String| Breach { file: file.to_owned(), line, what };
    if let Room::Unknown(name) = &room {
        let what = format!("`{name}` is no room of the architecture (app, page, state, ui, platform, route)");
        return vec![breach(1, what)];
    }
    named(text).iter().filter_map(|path| forbidden(&room, module, path).map(|what| breach(path.line, what))).collect()
}

fn forbidden(room: &Room, module: &[String], path: &Path) -> Option<String> {
    let written = path.segments.join("::");
    let Some(target) = resolved(module, path) else {
        return reaches_browser(&path.segments)
            .filter(|_| *room != Room::Platform)
            .map(|name| format!("`{written}`: only platform may name {name} (events that are handled excepted)"));
    };
    if target.is_empty() {
        return None;
    }
    let other = Room::of(&target);
    (!room.may_import(&other)).then(|| format!("`{written}`: {} may not import {}", room.name(), other.name()))
}

/// The path from the crate root; `None` when it leads into another crate.
fn resolved(module: &[String], path: &Path) -> Option<Vec<String>> {
    let mut here: Vec<String> = module.iter().chain(&path.inside).cloned().collect();
    let mut segments = path.segments.iter().map(String::as_str).peekable();
    match segments.peek().copied()? {
        "crate" | "passerelles" => {
            segments.next();
            here.clear();
        }
        "self" => {
            segments.next();
        }
        "super" => {
            while segments.next_if_eq(&"super").is_some() {
                here.pop();
            }
        }
        // At the crate root, rooms are children: `app::App` is `crate::app::App`.
        first if here.is_empty() && !matches!(Room::of(&[first.to_owned()]), Room::Unknown(_)) => {}
        _ => return None,
    }
    here.extend(segments.map(str::to_owned));
    Some(here)
}

/// The browser crate this path leads to, unless it is the type of an event, which any room may handle.
fn reaches_browser(segments: &[String]) -> Option<&str> {
    let is_browser = |name: &&str| BROWSER_CRATES.contains(name) || name.starts_with("gloo");
    let name = segments.iter().map(String::as_str).find(is_browser)?;
    let event = name == "web_sys" && segments.last().is_some_and(|last| last.ends_with("Event"));
    (!event).then_some(name)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn breaches(file: &str, text: &str) -> Vec<String> {
        check(file, &module_of(file).unwrap(), text).into_iter().map(|breach| breach.what).collect()
    }

    #[test]
    fn each_forbidden_edge_is_found() {
        for (file, text, what) in [
            ("src/page.rs", "use crate::app::App;", "page may not import app"),
            ("src/page/home.rs", "use crate::page::map::Canvas;", "page::home may not import page::map"),
            ("src/page/map/panel.rs", "use super::super::home::Door;", "page::map may not import page::home"),
            ("src/ui/button.rs", "use crate::{platform::clock, state::Language};", "ui may not import state"),
            ("src/ui.rs", "fn f() { crate::page::home::x() }", "ui may not import page::home"),
            ("src/state/atlas.rs", "use crate::ui::Button;", "state may not import ui"),
            ("src/state.rs", "use super::page::home;", "state may not import page::home"),
            ("src/platform/fetch.rs", "use crate::state::config;", "platform may not import state"),
            ("src/route.rs", "use crate::platform::clock;", "route may not import platform"),
            ("src/ui.rs", "mod tests { use super::super::state::X; }", "ui may not import state"),
            ("src/ui/field.rs", "use passerelles::state::X;", "ui may not import state"),
        ] {
            let found = breaches(file, text);
            assert!(found.len() == 1 && found[0].ends_with(what), "{file}: {text}: {found:?}");
        }
    }

    #[test]
    fn each_permitted_edge_passes() {
        for (file, text) in [
            ("src/main.rs", "use passerelles::app::App; fn main() { app::start() }"),
            ("src/lib.rs", "pub mod app; pub use platform::clock;"),
            ("src/app.rs", "use crate::{page::{home, map}, state, ui, platform, route::Route};"),
            ("src/page.rs", "pub use map::Map; use crate::page::home::Home;"),
            ("src/page/map.rs", "use super::Shared; use crate::page::map::panel; use crate::ui::Button;"),
            ("src/page/map/panel.rs", "use super::x; use super::super::Shared; use crate::state::Atlas;"),
            ("src/ui/button.rs", "mod tests { use super::super::icon::Icon; use super::*; }"),
            ("src/ui/button.rs", "use crate::route::Route; use crate::message; use leptos::prelude::*;"),
            ("src/state/atlas.rs", "use crate::platform::fetch; // use crate::ui::no"),
            ("src/platform/fetch.rs", "use web_sys::Window; use reqwest::Url; use gloo_timers::callback;"),
        ] {
            assert!(breaches(file, text).is_empty(), "{file}: {text}: {:?}", breaches(file, text));
        }
    }

    #[test]
    fn only_platform_touches_the_browser_but_all_may_name_events() {
        for text in [
            "use web_sys::{HtmlElement, MouseEvent};",
            "use leptos::web_sys::window;",
            "fn f() { js_sys::Date::now(); }",
            "use gloo_net::http::Request;",
            "use reqwest;",
            "wasm_bindgen_futures::spawn_local(x);",
            "use web_sys::*;",
        ] {
            assert_eq!(breaches("src/page/map.rs", text).len(), 1, "{text}");
        }
        let events = "use web_sys::{KeyboardEvent, Event}; fn f(e: leptos::web_sys::PointerEvent) {}";
        assert!(breaches("src/page/map.rs", events).is_empty());
    }

    #[test]
    fn a_place_without_a_room_is_told() {
        assert!(breaches("src/helpers.rs", "")[0].contains("no room"));
        assert_eq!(module_of("crates/passerelles-domain/src/lib.rs"), None);
    }
}
