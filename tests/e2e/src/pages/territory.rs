//! The panel of French territories: the map of France, its list, one territory.

use passerelles_domain::camera::ScreenPoint;
use passerelles_domain::france::{Arrangement, Drawing, France};
use passerelles_domain::text::Messages;
use passerelles_domain::wire::{FranceFile, decode};
use serde_json::Value;

use crate::find::{Name, Role};
use crate::pages::country::Country;
use crate::visit::Visit;

/// The panel.
#[derive(Debug)]
pub struct Territory<'a>(pub &'a Visit);

impl Territory<'_> {
    /// Waits for all territories with their map and list.
    pub async fn wait_for_all(&self, words: &Messages) {
        self.0.find(Role::Title, Name::Is(words.territory_title())).await;
        self.0.find(Role::Application, Name::Is(words.territory_map())).await;
        self.0.until("the ranked list", "return document.querySelector('main ol a')").await;
    }

    /// Waits for the panel of one territory with so many links.
    pub async fn wait(&self, words: &Messages, name: &str, links: usize) {
        Country(self.0).wait(words, name, links).await;
    }

    /// Where the map of France shows this unit, in the window: computed from the served file by the app's own domain.
    pub async fn point(&self, code: &str, arrangement: Arrangement) -> ScreenPoint {
        let (france, drawing) = self.drawing(arrangement);
        let unit = france.unit_by_code(code).expect("a unit of the map");
        let piece = drawing.pieces.iter().find(|piece| piece.unit == unit).expect("its outline");
        assert_eq!(france.hit(&drawing, piece.label, 0.0), Some(unit), "its label lies in it");
        let script = "const map = document.querySelector('[role=application]:has(svg)');
            map.scrollIntoView({ block: 'center', behavior: 'instant' });
            const { x, y, width } = map.getBoundingClientRect();
            return [x, y, width];";
        let place = self.0.js(script, Vec::new()).await;
        let number = |at: usize| place.get(at).and_then(Value::as_f64).expect("a number");
        let scale = number(2) / drawing.paper.width;
        ScreenPoint::new(number(0) + piece.label.x * scale, number(1) + piece.label.y * scale)
    }

    /// The map of France as the app draws it.
    pub fn drawing(&self, arrangement: Arrangement) -> (France, Drawing) {
        let france = France::new(&decode::<FranceFile>(&self.0.site.bytes("france")).expect("the map of France"));
        let drawing = france.draw(arrangement);
        (france, drawing)
    }

    /// Rows of the ranked lists: rank, name, links, as they are read aloud.
    pub async fn rows(&self) -> Vec<String> {
        let script = "return [...document.querySelectorAll('main ol a')].map((row) => row.innerText.replace(/\\s+/g, ' ').trim())";
        let rows = self.0.js(script, Vec::new()).await;
        rows.as_array().into_iter().flatten().filter_map(Value::as_str).map(str::to_owned).collect()
    }

    /// What is said aloud at the moment.
    pub async fn announced(&self) -> String {
        self.0.text("return document.querySelector('body > [role=status][aria-live]').innerText").await
    }
}
