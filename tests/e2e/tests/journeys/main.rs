//! Journeys through the finished site in a real browser, one for each promise. `cargo xtask test build e2e` runs them.

/// Every page and state against the rules of axe-core.
mod accessibility;
/// Pages written ahead, for readers without scripts.
mod ahead;
/// Collected, annotated, ordered, shared, and kept or not.
mod carnet;
/// Damaged, missing and newer data files.
mod damage;
/// An address leads straight to a country, its links and their sources.
mod deep_link;
/// Size of the text, contrast, motion, shortcuts.
mod display;
/// What is taken away is what is shown.
mod exports;
/// A chart and its table; countries by what is counted.
mod figures;
/// Which links are shown.
mod filters;
/// The first picture is painted from an overview, the links come after it.
mod first;
/// Where the keyboard stands, and how it gets on.
mod focus;
/// Wheel, drag, pinch, keys; and nothing drawn when nothing moves.
mod gestures;
/// The server has gone.
mod gone;
/// Questions, one per screen.
mod guide;
/// How soon the next question is there.
mod guide_speed;
/// Keys alone, from the home page to a passport; the map's own keys.
mod keyboard;
/// Nothing leads out of a kiosk.
mod kiosk;
mod kiosk_keyboard;
mod kiosk_life;
mod kiosk_reach;
/// French and English, the same pages.
mod language;
/// Every page and many states in six languages, light, dark and in high contrast, against the rules of axe-core.
mod languages_accessible;
/// From a text to a case to the map and back; words of the trade.
mod learn;
/// Three hundred random acts.
mod monkey;
/// Without the server; new versions.
mod offline;
/// Where one looks stands in the address; the map alone in somebody else's page.
mod outlook;
/// A file of one's own beside our data.
mod own_file;
/// Own origin only, no cookie, no inline script.
mod privacy;
/// What the data lack, and a message that mends a link.
mod quality;
/// The road map: reasons, paper, link, files.
mod roadmap;
/// Small, large, upright: nothing sticks out, and the sheet of a phone.
mod screens;
/// One field finds everything that has a name.
mod search;
/// A country is chosen on the map, in the list, by going back and forth.
mod selection;
/// The table in any order, on any screen.
mod soak;
mod table;
/// French territories: their map, their panels, the way overseas.
mod territory;
/// Light and dark, remembered.
mod theme;
/// Addresses of what does not exist.
mod unknown;
/// Flows, links, colours, table.
mod views;
/// From the map to paper by keys alone and by fingers alone, in French and in Arabic.
mod whole;
/// Years of beginnings: chosen, and played.
mod years;
