//! From a key in the field that searches over everything to what it finds, in the page's own field. A field that only
//! knows countries is another one: it finds none of the generated authorities. A page without the field says so.

use passerelles_e2e::find::{Name, Role};
use passerelles_e2e::given::Given;
use passerelles_e2e::visit::Visit;
use serde_json::{Value, json};

use crate::figure::percentile;
use crate::page;
use crate::table::Found;

/// Where the field may be.
const PLACES: [&str; 2] = ["/carte", "/"];
/// What finds generated authorities wherever everything is searched.
const PROOF: &str = "essai 12";
/// What is typed: words that begin like thousands, like many, and like few.
const TYPED: [&str; 4] = [PROOF, "essai partenaire 4", "saint-", "sénégal"];

/// Types a text and returns the milliseconds until the document has been changed for the last time because of it.
const KEY: &str = "
    const [field, text] = arguments;
    const { set } = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value');
    const start = performance.now();
    let last = start;
    const watch = new MutationObserver(() => { last = performance.now(); });
    watch.observe(document.body, { subtree: true, childList: true, characterData: true });
    set.call(field, text);
    field.dispatchEvent(new InputEvent('input', { bubbles: true, data: text.at(-1) }));
    last = performance.now();
    return new Promise((done) => setTimeout(done, 250)).then(() => {
        watch.disconnect();
        return last - start;
    });";
/// How often a generated authority is named.
const FINDS: &str = "return document.body.innerText.split(/essai 12/i).length - 1";

/// The slowest of twenty keys, in milliseconds.
pub(crate) fn measure(given: &Given) -> Result<Found, String> {
    page::visit(given, async |visit| {
        for place in PLACES {
            visit.open(place).await;
            // Names come after the first picture.
            visit.pause(2500).await;
            for (field, _) in visit.all(Role::SearchBox, Name::Any).await {
                let field = serde_json::to_value(&field).expect("an element as an argument");
                // Answers are shown to whoever is in the field; names are made ready for searching then.
                visit.js("arguments[0].focus()", vec![field.clone()]).await;
                visit.pause(1000).await;
                if searches_everything(visit, &field).await {
                    return Found::from(percentile(&keys(visit, &field).await, 0.95));
                }
            }
        }
        Found::NotThereYet
    })
}

async fn searches_everything(visit: &Visit, field: &Value) -> bool {
    let before = visit.number(FINDS).await;
    key(visit, field, PROOF).await;
    let after = visit.number(FINDS).await;
    key(visit, field, "").await;
    after > before
}

async fn keys(visit: &Visit, field: &Value) -> Vec<f64> {
    let mut took = Vec::new();
    for word in TYPED {
        for end in word.char_indices().map(|(at, letter)| at + letter.len_utf8()) {
            took.extend(key(visit, field, word.get(..end).unwrap_or_default()).await);
        }
        key(visit, field, "").await;
    }
    took
}

async fn key(visit: &Visit, field: &Value, text: &str) -> Option<f64> {
    visit.js(KEY, vec![field.clone(), json!(text)]).await.as_f64()
}
