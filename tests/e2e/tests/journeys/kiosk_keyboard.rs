use passerelles_e2e::browser::Screen;
use passerelles_e2e::find::{Name, Role};
use passerelles_e2e::pages::guide::Guide;
use passerelles_e2e::pages::kiosk::Kiosk;
use passerelles_e2e::visit::{Visit, journey};
use serde_json::json;

use crate::guide::town;

const CONFIG: &str = r#"{ "kiosk": { "host": "59350", "idle_seconds": 600 } }"#;

/// One finds a town with the keys on the screen: letters, an accent, a capital, figures, a slip taken back; the key that
/// has done leads there.
#[test]
fn one_types_on_the_screen() {
    for screen in [Screen::Kiosk, Screen::Desk] {
        journey(screen, async |visit| {
            let (kiosk, words) = (Kiosk(visit), Visit::french());
            kiosk.open("/carte?kiosque=1", CONFIG).await;
            kiosk.touch().await;

            assert!(visit.number("return document.querySelectorAll('.keyboard').length").await < 0.5, "none yet");
            kiosk.touch_field("#search").await;
            kiosk.press_keys(&["s", "a", "ï", "n", "t", "-"]).await;
            let typed = "return document.querySelector('#search').value";
            assert_eq!(visit.text(typed).await, "saïnt-");
            for _ in 0..4 {
                visit.press(Role::Button, Name::Is(words.kiosk_erase())).await;
            }
            kiosk.press_keys(&["i", "n", "t"]).await;
            let answers = "const keys = document.querySelector('.keyboard').getBoundingClientRect();
                return [...document.querySelectorAll('[role=option]')].filter((option) => {
                    const box = option.getBoundingClientRect();
                    return document.elementFromPoint(box.left + 40, (box.top + box.bottom) / 2)?.closest('[role=option]') === option;
                }).length";
            visit.until("answers beside the keys", &format!("return (() => {{ {answers} }})() >= 3")).await;
            visit.press(Role::Button, Name::Is(words.kiosk_space())).await;
            visit.press(Role::Button, Name::Is(words.kiosk_capital())).await;
            kiosk.press_keys(&["L", "o", "u", "i", "s"]).await;
            assert_eq!(visit.text(typed).await, "saint Louis");
            visit.press(Role::Button, Name::Is("123")).await;
            kiosk.press_keys(&["1", "8"]).await;
            visit.press(Role::Button, Name::Is("abc")).await;
            visit.press(Role::Button, Name::Is(words.kiosk_erase())).await;
            visit.press(Role::Button, Name::Is(words.kiosk_erase())).await;
            assert_eq!(visit.text(typed).await, "saint Louis");
            visit.press(Role::Button, Name::Is(words.kiosk_done())).await;
            visit
                .until(
                    "where it leads",
                    "return /^.carte.(pays|territoire).|autorite=/.test(location.pathname + location.search)",
                )
                .await;
        });
    }
}

/// No field of any page lies under the keys, and what one types arrives there.
#[test]
fn the_keyboard_covers_no_field() {
    for screen in [Screen::Kiosk, Screen::Desk] {
        journey(screen, async |visit| {
            let (kiosk, words) = (Kiosk(visit), Visit::french());
            kiosk.open("/?kiosque=1", CONFIG).await;
            for (page, field) in [
                ("/", "#search"),
                ("/carte/pays/SN", "#search"),
                ("/demarche", "#place"),
                ("/carnet", "main input[type=text]"),
                ("/carnet", "main textarea"),
            ] {
                kiosk.visit(page).await;
                match page {
                    "/demarche" => {
                        visit.press(Role::Link, Name::Is(words.guide_begin())).await;
                        Guide(visit).answer(&words, &town("qui")).await;
                    }
                    "/carnet" => kiosk.fill_carnet(&words).await,
                    _ => {}
                }
                kiosk.touch_field(field).await;
                let free = "const keys = document.querySelector('.keyboard').getBoundingClientRect();
                    const box = document.activeElement.getBoundingClientRect();
                    const over = !(box.right <= keys.left || keys.right <= box.left || box.bottom <= keys.top || keys.bottom <= box.top);
                    const out = box.top < 0 || box.bottom > innerHeight;
                    return over || out ? JSON.stringify([keys, box]) : ''";
                assert_eq!(visit.text(free).await, "", "{screen:?} {page} {field}");
                kiosk.press_keys(&["b", "a"]).await;
                let typed = "return document.activeElement.value";
                assert!(visit.text(typed).await.ends_with("ba"), "{page} {field}");
                visit.js("document.activeElement.blur()", Vec::new()).await;
                visit.until("no keys", "return !document.querySelector('.keyboard')").await;
            }
        });
    }
}

/// Every key is as large as a finger.
#[test]
fn keys_are_large() {
    for screen in [Screen::Kiosk, Screen::Desk] {
        journey(screen, async |visit| {
            let kiosk = Kiosk(visit);
            kiosk.open("/carte?kiosque=1", CONFIG).await;
            kiosk.touch().await;
            kiosk.touch_field("#search").await;
            let small =
                "return [...document.querySelectorAll('.keyboard__key')].map((key) => key.getBoundingClientRect())
                .filter((box) => box.width < 56 || box.height < 60).length";
            assert_eq!(visit.js(small, Vec::new()).await, json!(0), "{screen:?}");
        });
    }
}
