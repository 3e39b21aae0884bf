//! What makes the site an app that one installs: `public/manifest.webmanifest`.

use std::fs;
use std::path::PathBuf;

use passerelles_domain::address;
use passerelles_domain::text::Lang;
use serde_json::Value;

fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../..")
}

fn manifest() -> Value {
    let text = fs::read_to_string(root().join("public/manifest.webmanifest")).expect("the manifest");
    serde_json::from_str(&text).expect("JSON")
}

fn text<'a>(value: &'a Value, key: &str) -> &'a str {
    value[key].as_str().unwrap_or_else(|| panic!("no text {key}"))
}

/// Width and height of a PNG, from its header.
fn size(png: &[u8]) -> (u32, u32) {
    assert_eq!(png[..8], *b"\x89PNG\r\n\x1a\n");
    let number = |at: usize| u32::from_be_bytes(png[at..at + 4].try_into().expect("four bytes"));
    (number(16), number(20))
}

#[test]
fn it_can_be_installed_under_any_path() {
    let manifest = manifest();
    assert!(text(&manifest, "name").starts_with("Passerelles") && !text(&manifest, "description").is_empty());
    assert!(text(&manifest, "short_name").chars().count() <= 12, "longer names are cut under an icon");
    assert_eq!(
        (text(&manifest, "display"), text(&manifest, "lang"), text(&manifest, "dir")),
        ("standalone", "fr", "ltr")
    );
    // Relative to the manifest, which lies at the base of the site.
    assert_eq!((text(&manifest, "start_url"), text(&manifest, "scope")), (".", "."));
    for shortcut in manifest["shortcuts"].as_array().unwrap() {
        assert!(!text(shortcut, "name").is_empty());
        let path = format!("/{}", text(shortcut, "url"));
        let rooms = [address::MAP, address::LEARN, address::GUIDE, address::CARNET];
        assert!(rooms.contains(&path.as_str()), "{path} is no room");
    }
}

#[test]
fn it_is_named_in_every_language() {
    let manifest = manifest();
    let shortcuts = manifest["shortcuts"].as_array().unwrap().iter().map(|shortcut| &shortcut["name_localized"]);
    for named in [&manifest["name_localized"], &manifest["description_localized"]].into_iter().chain(shortcuts) {
        for lang in Lang::READY.into_iter().filter(|lang| *lang != Lang::Fr) {
            assert!(!text(&named[lang.tag()], "value").is_empty(), "{lang:?}");
            assert_eq!(named[lang.tag()]["dir"].as_str().unwrap_or("ltr"), lang.dir());
        }
    }
}

#[test]
fn its_icons_are_there_in_the_sizes_they_say() {
    let mut drawn = Vec::new();
    for icon in manifest()["icons"].as_array().unwrap() {
        let bytes = fs::read(root().join("public").join(text(icon, "src"))).unwrap();
        if text(icon, "type") == "image/png" {
            let (width, height) = size(&bytes);
            assert_eq!(text(icon, "sizes"), format!("{width}x{height}"), "{}", text(icon, "src"));
            drawn.push((width, text(icon, "purpose").to_owned()));
        }
    }
    drawn.sort();
    let wanted = [(192, "any".to_owned()), (512, "any".to_owned()), (512, "maskable".to_owned())];
    assert_eq!(drawn, wanted);
}

#[test]
fn its_colours_are_those_of_the_page() {
    let tokens = fs::read_to_string(root().join("style/tokens.css")).unwrap().to_ascii_uppercase();
    let page = fs::read_to_string(root().join("index.html")).unwrap();
    for key in ["theme_color", "background_color"] {
        let manifest = manifest();
        let colour = text(&manifest, key);
        assert!(tokens.contains(&colour.to_ascii_uppercase()) && page.contains(colour), "{key}: {colour}");
    }
}
