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

#[cfg(test)]
mod tests {
    use passerelles_domain::atlas::TerritoryLevel;
    use passerelles_domain::carnet::Item;

    use super::super::{Page, Site};

    #[test]
    fn an_item_leads_to_what_it_is() {
        let site = Site::of("/passerelles/", "/passerelles/en/carnet");
        let country = "SN".parse().unwrap();
        for (item, href) in [
            (Item::Country(country), "/passerelles/en/carte/pays/SN"),
            (Item::territory(TerritoryLevel::Departement, "59").unwrap(), "/passerelles/en/carte/territoire/59"),
            (Item::territory(TerritoryLevel::Region, "32").unwrap(), "/passerelles/en/carte/territoire/region-32"),
            (Item::link(country, "lille-saint-louis").unwrap(), "/passerelles/en/carte/pays/SN?lien=lille-saint-louis"),
            (Item::page("demarche/bilan#1.abc").unwrap(), "/passerelles/en/demarche/bilan#1.abc"),
        ] {
            assert_eq!(site.item(&item), href);
        }
    }

    #[test]
    fn a_shared_carnet_is_the_page_of_the_carnet() {
        let site = Site::of("/", "/");
        let href = site.shared_carnet("1_SN=une%20note");
        let (path, fragment) = href.split_once('#').unwrap();
        assert_eq!((site.read(path, "").page, fragment), (Some(Page::Carnet), "1_SN=une%20note"));
    }
}
