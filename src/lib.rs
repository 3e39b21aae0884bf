//! Passerelles in the browser: a map of links, the figures and a guide.
//!
//! `app` names every route on one screen; `page` holds one room each; `state` is what rooms share; `ui` are house
//! components that know neither; `platform` is the only door to the browser; `route` spells every address.
//! Who may import whom is written in `ARCHITECTURE.md` and checked by `cargo xtask test`.

#![allow(clippy::needless_pass_by_value, reason = "properties of components are owned by them")]
#![allow(clippy::missing_panics_doc, reason = "only expect_x panics, and its name says so")]
#![allow(unreachable_pub, reason = "the component macro makes every component pub")]

pub mod app;
pub mod page;
pub mod platform;
pub mod route;
pub mod state;
pub mod ui;

/// Starts the app in the page: finds the language and the base path in the address, then mounts.
pub fn start() {
    platform::log::panics_to_console();
    let path = platform::dom::path();
    let site = state::language::chosen(route::Site::of(&platform::dom::base_path(), &path), &path);
    platform::task::spawn(app::mount(site));
}
