//! What a visitor sees and does, page by page, in the visitor's words.

pub mod carnet;
pub mod countries;
pub mod country;
pub mod display;
pub mod exports;
pub mod failure;
pub mod guide;
pub mod kiosk;
pub mod map;
pub mod offline;
pub mod search;
pub mod shell;
pub mod table;
pub mod territory;
pub mod years;

/// Every route: one address of each room, and one that leads nowhere.
pub const ROUTES: [&str; 11] = [
    "/",
    "/carte",
    "/carte/pays/SN",
    "/carte/territoire",
    "/carte/territoire/59",
    "/chiffres",
    "/comprendre",
    "/demarche",
    "/carnet",
    "/a-propos",
    "/nulle-part",
];
