//! What journeys in a real browser are made of. `tests/journeys` holds the journeys themselves, one for each promise.
//!
//! From the ground up: [`given`] (where the finished site and the browser are), [`site`] (a copy of it that a journey
//! may damage), [`server`] (the real server over that copy), [`browser`] (driver, session, screens), [`visit`] (all of
//! it together, for as long as one journey lasts), [`find`] (elements by role and name), [`hand`] (pointer, fingers,
//! keys), [`pages`] (what a visitor sees and does), [`axe`] (accessibility rules), [`truth`] (what the data say,
//! read apart from the app) and [`ground`] (where a country is on the canvas).

#![allow(
    clippy::zombie_processes,
    clippy::duration_suboptimal_units,
    clippy::missing_errors_doc,
    reason = "a test crate: a browser that outlives its journey is ended by the system, and failures end the test"
)]
#![expect(clippy::expect_used, clippy::panic, reason = "a surprise stops the journey that meets it, and says why")]
#![allow(clippy::missing_panics_doc, reason = "everything here panics on a surprise")]

pub mod axe;
pub mod browser;
pub mod find;
pub mod given;
pub mod ground;
pub mod hand;
pub mod pages;
pub mod random;
pub mod server;
pub mod site;
pub mod truth;
pub mod visit;
