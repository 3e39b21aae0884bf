//! Links from Wikidata: `passerelles-data refresh wikidata`.
//!
//! [`query`] asks for a page of statements, [`client`] carries it to the endpoint, [`harvest`] goes from page to page with
//! patience and keeps what it has in [`store`], [`answer`] reads a page, [`rows`] makes a CSV of all of them. From there on
//! it is an import as any other, under `data/mappings/wikidata.toml`: what we have stays.

mod answer;
mod client;
mod command;
mod harvest;
mod query;
mod rows;
mod store;
#[cfg(test)]
mod tests;

pub(crate) use command::{HELP, command};
