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

use passerelles_domain::text::Lang;

use crate::visit::Visit;

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

/// A path of the site in a language.
pub fn path_in(lang: Lang, path: &str) -> String {
    if lang == Lang::Fr { path.to_owned() } else { format!("/{}{path}", lang.tag()) }
}

/// Opens a path of the site and waits until its page is whole, with the parts that come later.
pub async fn open_whole(visit: &Visit, path: &str) {
    visit.open(path).await;
    let rests = "return document.querySelector('#title') && !document.querySelector('main .later')";
    visit.until("the whole page", rests).await;
}
