//! A screen at an event.

use std::time::Instant;

use passerelles_domain::camera::ScreenPoint;
use passerelles_domain::guide::Qr;
use passerelles_domain::text::Messages;
use serde_json::json;

use crate::find::{Name, Role};
use crate::hand::Hand;
use crate::pages::carnet::Carnet;
use crate::visit::Visit;

/// The kiosk of a visit.
#[derive(Debug)]
pub struct Kiosk<'a>(pub &'a Visit);

impl Kiosk<'_> {
    /// Opens it at an address, with a configuration, and waits for its tour.
    pub async fn open(&self, path: &str, config: &str) {
        self.0.site.configure(config);
        self.0.open(path).await;
        self.tour().await;
    }

    /// Waits for the tour.
    pub async fn tour(&self) {
        self.0.until("the tour", "return document.querySelector('.attract')").await;
    }

    /// Touches the screen, and waits until the tour has made way.
    pub async fn touch(&self) {
        let (width, height) = self.0.screen.size();
        Hand(self.0).tap(ScreenPoint::new(f64::from(width) / 2.0, f64::from(height) / 2.0)).await;
        self.0.until("a visit", "return !document.querySelector('.attract, [inert]')").await;
    }

    /// Waits for the warning; seconds since then.
    pub async fn warning(&self) -> Instant {
        self.0.until("the warning", "return document.querySelector('[role=alertdialog]')").await;
        Instant::now()
    }

    /// Goes to a page of the same visit, by a link that loads it anew, as another language does.
    pub async fn visit(&self, path: &str) {
        let script = "delete globalThis.kioskPage; globalThis.kioskPage = 1;
            const link = Object.assign(document.createElement('a'), { href: arguments[0], hreflang: 'fr', rel: 'external' });
            document.querySelector('main').append(link);
            link.click()";
        self.0.js(script, vec![json!(path)]).await;
        let there = "return !globalThis.kioskPage && location.pathname + location.search === arguments[0]
            && document.querySelector('.kiosk-bar') && document.querySelector('h1') && !document.querySelector('.attract, .later')";
        self.0.until_with(path, there, vec![json!(path)]).await;
    }

    /// Touches a field, and waits for the keyboard.
    pub async fn touch_field(&self, selector: &str) {
        self.0.until_with("the field", "return document.querySelector(arguments[0])", vec![json!(selector)]).await;
        // The place counts: the field itself may be another one as soon as it is touched.
        let place = "const field = document.querySelector(arguments[0]); field.scrollIntoView({ block: 'nearest' });
            const box = field.getBoundingClientRect(); return [box.left + 30, (box.top + box.bottom) / 2]";
        let place = self.0.js(place, vec![json!(selector)]).await;
        let at = |index: usize| place.get(index).and_then(serde_json::Value::as_f64).unwrap_or_default();
        Hand(self.0).tap(ScreenPoint::new(at(0), at(1))).await;
        self.0.until("the keyboard", "return document.querySelector('.keyboard')").await;
        self.0
            .until(
                "the field itself",
                "return document.activeElement.matches('[role=combobox], textarea, input:not(#search)')",
            )
            .await;
        // The page makes room in the next picture.
        self.0.pause(250).await;
    }

    /// Presses these keys of the keyboard on the screen.
    pub async fn press_keys(&self, keys: &[&str]) {
        for key in keys {
            self.0.press(Role::Button, Name::Is(key)).await;
        }
    }

    /// Puts Senegal into the carnet, and goes there.
    pub async fn fill_carnet(&self, words: &Messages) {
        if self.0.number("return document.querySelectorAll('main textarea').length").await < 0.5 {
            self.visit("/carte/pays/SN").await;
            Carnet(self.0).add(words, 1).await;
            Carnet(self.0).go(words).await;
        }
    }

    /// The address that the code on the screen holds, and closes it again; the code is compared with that address.
    pub async fn code(&self, words: &Messages) -> String {
        self.0.press(Role::Button, Name::Has(words.kiosk_take())).await;
        self.0.until("the code", "return document.querySelector('.kiosk-qr path')").await;
        let address = self.0.text("return document.querySelector('.kiosk-box').dataset.address").await;
        let drawn = self.0.text("return document.querySelector('.kiosk-qr path').getAttribute('d')").await;
        assert_eq!(drawn, Qr::of(&address).map(|code| code.path()).unwrap_or_default(), "{address}");
        self.0.press(Role::Button, Name::Is(words.kiosk_close())).await;
        self.0.until("no box", "return !document.querySelector('.kiosk-box')").await;
        address
    }
}
