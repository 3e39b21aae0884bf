//! Addresses of what can be collected, and of the collection.

use passerelles_domain::carnet::Item;

use super::{MapAddress, Page, Site};

impl Site {
    /// Where an item of the carnet leads.
    pub fn item(&self, item: &Item) -> String {
        let map = MapAddress::default();
        match item {
            Item::Country(code) => self.href(&Page::Map(map.with_country(Some(*code)))),
            Item::Territory(choice) => self.href(&Page::Map(map.with_territory(Some(choice.clone())))),
            Item::Link { country, slug } => {
                self.href(&Page::Map(map.with_country(Some(*country)).with_link(Some(slug.clone()))))
            }
            Item::Page(path) => format!("{}/{path}", self.prefix()),
        }
    }

    /// A carnet as somebody else opens it: its text stands in the fragment, which is sent to no server.
    pub fn shared_carnet(&self, text: &str) -> String {
        format!("{}#{text}", self.href(&Page::Carnet))
    }
}
