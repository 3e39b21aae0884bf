//! Whether this screen is a kiosk: an address with `?kiosque=1` makes it one for as long as the page lives.

use std::cell::OnceCell;

use super::navigation;

thread_local! {
    static KIOSK: OnceCell<bool> = const { OnceCell::new() };
}

/// Whether nothing may lead away from the site. The first call decides, so it comes when the app starts.
pub fn is_on() -> bool {
    KIOSK.with(|kiosk| *kiosk.get_or_init(|| navigation::here().query.split('&').any(|pair| pair == "kiosque=1")))
}
