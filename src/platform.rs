//! The only door to the browser. Everything here is thin: no rule of the product lives behind this door.

pub mod canvas;
pub mod courier;
pub mod date;
pub mod dom;
pub mod fetch;
pub mod file;
pub mod frame;
pub mod guard;
pub mod json;
pub mod kiosk;
pub mod log;
pub mod navigation;
pub mod observe;
pub mod offline;
pub mod part;
pub mod picture;
pub mod reader;
pub mod share;
pub mod storage;
pub mod task;
pub mod text;
pub mod typing;
pub mod voice;
