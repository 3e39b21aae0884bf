//! What rooms share, as typed contexts: words and addresses, loaded data, theme and display, announcements, the carnet.

pub mod announcer;
pub mod carnet;
pub mod display;
pub mod fragment;
pub mod language;
mod later;
pub mod library;
pub mod load;
pub mod location;
pub mod part;
pub mod setting;
pub mod theme;
