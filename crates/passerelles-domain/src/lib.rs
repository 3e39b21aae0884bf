//! The pure part of Passerelles: no clock, no randomness, no input or output.
//!
//! From the bottom up: [`id`] and [`geo`] (degrees, projected points), [`atlas`] (authorities, links, countries and
//! their indexes), [`figures`] (published figures and charts), [`learn`] (texts that explain), [`world`] (outlines),
//! [`france`] (the map of départements), [`camera`] (what the screen shows), [`scene`] (what is where, in draw order),
//! [`search`] (every name, per key), [`table`] (links in any order), [`timeline`] (beginnings by year, and their window),
//! [`export`] (files to take away), [`carnet`] (the visitor's selection), [`quality`] (what
//! the data lack), [`check`] (what a row of links may hold), [`address`] (addresses outside of the app),
//! [`config`] (what organisers say of their event and of their kiosk), [`kiosk`] (a screen at an event),
//! [`communes`] (every commune, found by its name), [`guide`] (the questionnaire and its road map), [`text`] (languages,
//! words, numbers) and [`wire`] (file formats shared by the compiler of the data and the browser).

pub mod address;
pub mod atlas;
pub mod audit;
pub mod camera;
pub mod carnet;
pub mod check;
pub mod communes;
pub mod config;
pub mod export;
pub mod figures;
pub mod france;
pub mod geo;
pub mod guide;
pub mod id;
pub mod kiosk;
pub mod learn;
mod linework;
pub mod order;
pub mod quality;
#[cfg(test)]
mod sample;
pub mod scene;
pub mod search;
pub mod table;
pub mod text;
pub mod timeline;
pub mod wire;
pub mod world;
