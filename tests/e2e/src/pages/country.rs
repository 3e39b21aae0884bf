//! The panel of one country: counts, regions, links, passports.

use passerelles_domain::text::Messages;
use serde_json::{Value, json};

use crate::find::{Name, Role};
use crate::visit::Visit;

/// Links that open and close a passport.
const LINKS: &str = "return [...document.querySelectorAll('a[aria-expanded]')].map((link) => link.innerText)";

/// The source of an open passport.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Source {
    /// Its title.
    pub title: String,
    /// Its address.
    pub address: String,
}

/// The panel.
#[derive(Debug)]
pub struct Country<'a>(pub &'a Visit);

impl Country<'_> {
    /// Waits until the panel of this country is there with so many links, names and all.
    pub async fn wait(&self, words: &Messages, name: &str, links: usize) {
        self.0.find(Role::Title, Name::Is(name)).await;
        let count = words.map_links(links as u64);
        let counted = "return document.querySelector('main').innerText.replace(/\\s+/g, ' ').includes(arguments[0])";
        self.0.until_with(&format!("« {count} »"), counted, vec![count.clone().into()]).await;
        let listed = "return document.querySelectorAll('a[aria-expanded]').length === arguments[0]";
        self.0.until_with(&format!("{links} links in the list"), listed, vec![json!(links)]).await;
    }

    /// The words of each link.
    pub async fn links(&self) -> Vec<String> {
        let found = self.0.js(LINKS, Vec::new()).await;
        found.as_array().into_iter().flatten().filter_map(Value::as_str).map(str::to_owned).collect()
    }

    /// Opens the passport of the link between two ends.
    pub async fn open_link(&self, authority: &str, partner: &str) {
        let name = format!("{authority} {} {partner}", Visit::french().country_with());
        self.0.press(Role::Link, Name::Has(&name)).await;
    }

    /// The source of the open passport.
    pub async fn source(&self) -> Source {
        let opened =
            "return document.querySelector('a[aria-expanded=true]')?.closest('li').querySelector('a[target=_blank]')";
        self.0.until("an open passport with a source", opened).await;
        let part = |script: &'static str| self.0.text(script);
        let title = "const link = document.querySelector('a[aria-expanded=true]').closest('li').querySelector('a[target=_blank]');
            return link.firstChild.data;";
        let address = "return document.querySelector('a[aria-expanded=true]').closest('li').querySelector('a[target=_blank]').getAttribute('href')";
        Source { title: part(title).await, address: part(address).await }
    }
}
