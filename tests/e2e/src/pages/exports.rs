//! The menu of exports, and the files that it makes: read in the page, before the browser would save them.

use passerelles_domain::text::Messages;
use serde_json::Value;

use crate::find::{Name, Role};
use crate::visit::Visit;

/// Keeps what is about to be saved, and saves nothing.
const CATCH: &str = "
    window.caught = { blobs: [], names: [] };
    const make = URL.createObjectURL.bind(URL);
    URL.createObjectURL = (blob) => { window.caught.blobs.push(blob); return make(blob); };
    HTMLAnchorElement.prototype.click = function () { window.caught.names.push(this.download); };";

/// The menu.
#[derive(Debug)]
pub struct Exports<'a>(pub &'a Visit);

impl Exports<'_> {
    /// Opens the menu and waits for what it offers.
    pub async fn open(&self, words: &Messages) {
        self.0.press(Role::Button, Name::Is(words.export_open())).await;
        self.0.find(Role::Button, Name::Has(words.export_geojson())).await;
    }

    /// Presses what makes a file; its name, once it is made. The last content is [`Self::text`].
    pub async fn take(&self, name: Name<'_>) -> String {
        self.0.js(CATCH, Vec::new()).await;
        self.0.press(Role::Button, name).await;
        self.0.until("a file", "return window.caught.names.length").await;
        self.0.text("return window.caught.names[0]").await
    }

    /// The file as a text, a mark at its beginning included.
    pub async fn text(&self) -> String {
        let read = "return window.caught.blobs.at(-1).arrayBuffer()
            .then((bytes) => new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes))";
        self.0.text(read).await
    }

    /// Kind, width, height and number of different colours (of one point in 31) of the file as a picture.
    pub async fn picture(&self) -> Value {
        let look = "const blob = window.caught.blobs.at(-1);
            return createImageBitmap(blob).then((picture) => {
                const canvas = new OffscreenCanvas(picture.width, picture.height);
                const context = canvas.getContext('2d');
                context.drawImage(picture, 0, 0);
                const points = new Uint32Array(context.getImageData(0, 0, picture.width, picture.height).data.buffer);
                const colours = new Set();
                for (let at = 0; at < points.length; at += 31) colours.add(points[at]);
                return [blob.type, picture.width, picture.height, colours.size];
            })";
        self.0.js(look, Vec::new()).await
    }
}
