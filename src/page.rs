//! Rooms: one module each. A room never imports another one.

pub mod about;
pub mod home;
pub mod map;
pub mod not_found;
pub mod shell;
pub mod soon;
