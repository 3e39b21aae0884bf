//! A screen at an event.

use std::time::Instant;

use passerelles_domain::camera::ScreenPoint;

use crate::hand::Hand;
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
}
