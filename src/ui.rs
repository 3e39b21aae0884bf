//! House components: they know the domain and the platform, never the state of the app nor a page. Every word comes
//! in from outside.

pub mod chart;
pub mod control;
pub mod dynamic;
pub mod failure;
pub mod france_map;
pub mod gesture;
pub mod icon;
pub mod icon_view;
pub mod line;
pub mod map_canvas;
pub mod outside;
pub mod segmented;
pub mod share;
pub mod switch;
pub mod words;
