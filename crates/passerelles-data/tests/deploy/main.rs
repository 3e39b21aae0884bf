//! Real servers with the configurations of `docs/deploy` answer as `passerelles-data serve` does, header by header.
//!
//! [`documented`] compares texts and always runs. [`real`] starts nginx and Caddy where they are installed, as Debian
//! packages them, and says so where they are not. [`site`]: a small site; [`ask`]: one request.

#![expect(clippy::expect_used, clippy::panic, reason = "a test that stops at a surprise says more")]

mod ask;
mod documented;
mod real;
mod site;
