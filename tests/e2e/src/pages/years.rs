//! The slider of years.

use fantoccini::elements::Element;
use passerelles_domain::camera::ScreenPoint;
use passerelles_domain::text::Messages;

use crate::find::{Name, Role};
use crate::visit::Visit;

/// The slider.
#[derive(Debug)]
pub struct Years<'a>(pub &'a Visit);

impl Years<'_> {
    /// The handle of the first year, once it is there.
    pub async fn first(&self, words: &Messages) -> Element {
        self.0.find(Role::Slider, Name::Is(words.years_first())).await
    }

    /// The handle of the last year.
    pub async fn last(&self, words: &Messages) -> Element {
        self.0.find(Role::Slider, Name::Is(words.years_last())).await
    }

    /// The first and the last year, as a screen reader is told.
    pub async fn window(&self) -> (u16, u16) {
        let script = "return [...document.querySelectorAll('[role=slider]')].map((s) => Number(s.getAttribute('aria-valuenow')))";
        let years = self.0.js(script, Vec::new()).await;
        let year = |at: usize| years.get(at).and_then(serde_json::Value::as_u64).expect("a year") as u16;
        (year(0), year(1))
    }

    /// Waits until these years are shown.
    pub async fn has_window(&self, first: u16, last: u16) {
        let script = "const years = [...document.querySelectorAll('[role=slider]')].map((s) => Number(s.getAttribute('aria-valuenow')));
            return years[0] === arguments[0] && years[1] === arguments[1];";
        self.0.until_with(&format!("the years {first} to {last}"), script, vec![first.into(), last.into()]).await;
    }

    /// The middle of a handle, in the window.
    pub async fn grip(&self, handle: &Element) -> ScreenPoint {
        let (x, y, width, height) = handle.rectangle().await.expect("a handle on the screen");
        ScreenPoint::new(x + width / 2.0, y + height / 2.0)
    }

    /// Pixels of one year.
    pub async fn year_width(&self) -> f64 {
        let script = "const slider = document.querySelector('[role=slider]');
            const years = Number(document.querySelectorAll('[role=slider]')[1].getAttribute('aria-valuemax'))
                - Number(slider.getAttribute('aria-valuemin')) + 1;
            return slider.parentElement.getBoundingClientRect().width / years;";
        self.0.number(script).await
    }
}
