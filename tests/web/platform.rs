use std::cell::Cell;
use std::rc::Rc;

use passerelles::platform::fetch::{self, Cache, LoadError};
use passerelles::platform::frame::FrameLoop;
use passerelles::platform::json::Json;
use passerelles::platform::{dom, storage, task};
use wasm_bindgen_test::wasm_bindgen_test;

/// Reading goes as deep as the text does, and answers `None` for everything else.
#[wasm_bindgen_test]
fn json_is_read_by_key_and_kind() {
    let json =
        Json::parse(r#"{"format": 1, "files": {"atlas": {"name": "a.bin"}}, "none": null, "half": 0.5}"#).unwrap();
    assert_eq!(json.get("format").and_then(|format| format.number()), Some(1));
    let files = json.get("files").unwrap().entries();
    let names: Vec<_> =
        files.iter().map(|(role, entry)| (role.as_str(), entry.get("name").and_then(|name| name.text()))).collect();
    assert_eq!(names, [("atlas", Some("a.bin".to_owned()))]);
    assert!(json.get("none").is_none() && json.get("absent").is_none());
    assert_eq!(json.get("half").and_then(|half| half.number()), None);
    assert_eq!(json.get("format").and_then(|format| format.text()), None);
    assert!(json.get("format").is_some_and(|format| format.entries().is_empty()));
    for text in ["", "{", "undefined", "{'a': 1}"] {
        assert!(Json::parse(text).is_none(), "{text}");
    }
}

/// What is kept can be read and forgotten; a device that refuses is told by `false`, and nothing breaks.
#[wasm_bindgen_test]
fn storage_may_refuse() {
    let key = storage::Key::Theme;
    assert!(storage::set(key, Some("dark")));
    assert_eq!(storage::get(key).as_deref(), Some("dark"));
    js_sys::eval(
        "window.kept = Storage.prototype.setItem; Storage.prototype.setItem = () => { throw new Error('full'); }",
    )
    .unwrap();
    let refused = storage::set(key, Some("light"));
    js_sys::eval("Storage.prototype.setItem = window.kept").unwrap();
    assert!(!refused);
    assert_eq!(storage::get(key).as_deref(), Some("dark"));
    assert!(storage::set(key, None));
    assert_eq!(storage::get(key), None);
}

/// Language, direction and theme are written where styles and screen readers look for them.
#[wasm_bindgen_test]
fn the_document_says_language_and_theme() {
    let root = web_sys::window().unwrap().document().unwrap().document_element().unwrap();
    dom::set_language("ar", "rtl");
    assert_eq!(
        (root.get_attribute("lang").as_deref(), root.get_attribute("dir").as_deref()),
        (Some("ar"), Some("rtl"))
    );
    dom::set_language("fr", "ltr");
    dom::set_root_attribute("data-theme", Some("dark"));
    assert_eq!(root.get_attribute("data-theme").as_deref(), Some("dark"));
    dom::set_root_attribute("data-theme", None);
    assert!(!root.has_attribute("data-theme"));
    assert!(!dom::focus_id("nowhere"));
}

/// A file that is not there is told apart from a server that does not answer.
#[wasm_bindgen_test]
async fn a_missing_file_has_a_status() {
    let missing = fetch::bytes("not-there.bin", Cache::Normal).await;
    assert!(matches!(missing, Err(LoadError::Status(404))), "{missing:?}");
}

/// Frames are drawn when asked for, once for many requests, again while the drawing wants it, and then no more.
#[wasm_bindgen_test]
async fn frames_are_drawn_only_when_asked_for() {
    let drawn = Rc::new(Cell::new(0));
    let count = Rc::clone(&drawn);
    let frames = FrameLoop::new(move |_| {
        count.set(count.get() + 1);
        count.get() < 3
    });
    task::pause(60).await;
    assert_eq!(drawn.get(), 0);
    frames.request();
    frames.request();
    task::pause(300).await;
    assert_eq!(drawn.get(), 3);
    frames.request();
    frames.stop();
    task::pause(60).await;
    assert_eq!(drawn.get(), 3, "stopped, and still drawing");
}
