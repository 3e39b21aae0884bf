//! Whether this screen is a kiosk: an address with `?kiosque=1` makes its tab one until staff leave it, also when the page
//! is loaded anew.

use std::cell::OnceCell;

use super::navigation;

thread_local! {
    static KIOSK: OnceCell<bool> = const { OnceCell::new() };
}

/// What the tab remembers.
const TAB: &str = "passerelles.kiosque";

/// Whether nothing may lead away from the site. The first call decides, so it comes when the app starts.
pub fn is_on() -> bool {
    KIOSK.with(|kiosk| {
        *kiosk.get_or_init(|| {
            let tab = web_sys::window().and_then(|window| window.session_storage().ok().flatten());
            let asked = says("kiosque=1");
            if asked {
                remember();
            }
            asked || tab.and_then(|tab| tab.get_item(TAB).ok().flatten()).is_some()
        })
    })
}

/// Whether the configuration may make this page a kiosk: it is none, and staff have not just left one.
pub fn may_be() -> bool {
    !is_on() && !says("kiosque=0")
}

/// Has the tab remember that it is one. Where nothing is kept, the kiosk lasts as long as the page.
pub fn remember() {
    if let Some(tab) = web_sys::window().and_then(|window| window.session_storage().ok().flatten()) {
        let _ = tab.set_item(TAB, "1");
    }
}

fn says(words: &str) -> bool {
    navigation::here().query.split('&').any(|pair| pair == words)
}
