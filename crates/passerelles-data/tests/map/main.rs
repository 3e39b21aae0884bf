//! The map of the real data, as a hand and a keyboard meet it: what only every country together can prove.
//!
//! [`targets`]: every country can be touched, at every zoom. [`arrows`]: every country can be reached by arrow keys.
//! [`arcs`]: every link's line.
//! `cargo test -p passerelles-data --test map -- --nocapture --test-threads 1` prints what is measured.

#![expect(clippy::expect_used, reason = "a test that stops at a surprise says more")]

mod arcs;
mod arrows;
mod ground;
mod targets;
