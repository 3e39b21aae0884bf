//! The list of partner countries beside the map.

use passerelles_domain::text::Messages;

use crate::find::{Name, Role};
use crate::visit::Visit;

/// The list.
#[derive(Debug)]
pub struct Countries<'a>(pub &'a Visit);

impl Countries<'_> {
    /// Waits until the list of so many countries is there.
    pub async fn wait(&self, words: &Messages, countries: usize) {
        self.0.find(Role::Title, Name::Is(&words.map_list_title(countries as u64))).await;
    }

    /// Types into the field that finds what has a name.
    pub async fn search(&self, words: &Messages, text: &str) {
        let field = self.0.find(Role::SearchBox, Name::Is(words.search_label())).await;
        field.click().await.expect("the field takes focus");
        field.send_keys(text).await.expect("the field takes letters");
    }

    /// The rows: rank, name, links, as they are read aloud.
    pub async fn rows(&self) -> Vec<String> {
        let links = self.0.all(Role::Link, Name::Any).await;
        let row = |name: &String| name.split(' ').next().is_some_and(|first| first.parse::<u32>().is_ok());
        links.into_iter().map(|(_, name)| name).filter(row).collect()
    }

    /// Chooses a country.
    pub async fn choose(&self, name: &str) {
        let rows = self.0.all(Role::Link, Name::Has(&format!(" {name} "))).await;
        let (row, _) = rows.into_iter().next().unwrap_or_else(|| panic!("{name} is not in the list"));
        self.0.press_element(&row).await.expect("the row can be pressed");
    }
}
