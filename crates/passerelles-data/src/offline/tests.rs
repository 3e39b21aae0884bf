//! What is kept, and when the list says that something changed.

use super::*;

/// A site of a few files.
fn site() -> tempfile::TempDir {
    let site = tempfile::tempdir().unwrap();
    for folder in ["data", "carte", "icons"] {
        fs::create_dir(site.path().join(folder)).unwrap();
    }
    for name in [
        "404.html",
        "index.html",
        "carte/index.html",
        "app-0123456789abcdef_bg.wasm",
        "app-0123456789abcdef_bg.wasm.br",
        "config.json",
        "data/manifest.json",
        "data/atlas.01234567.bin",
        "icons/icon.svg",
        "icons/partage.png",
        "icons/LICENSE.txt",
        "donnees.xml",
        "manifest.webmanifest",
        "sw.js.br",
    ] {
        fs::write(site.path().join(name), name).unwrap();
    }
    site
}

#[test]
fn what_the_app_may_need_is_kept_and_nothing_else() {
    let site = site();
    let kept = write(site.path()).unwrap();
    let names: Vec<&str> = kept.files.keys().map(String::as_str).collect();
    let expected = [
        "404.html",
        "app-0123456789abcdef_bg.wasm",
        "data/atlas.01234567.bin",
        "data/manifest.json",
        "icons/icon.svg",
        "manifest.webmanifest",
    ];
    assert_eq!(names, expected);
    assert_eq!(kept.files["404.html"], hexadecimal(&Sha256::digest("404.html")));
    assert_eq!(kept.bytes, expected.iter().map(|name| name.len() as u64).sum::<u64>());
    assert!(!site.path().join("sw.js.br").exists(), "a copy of the worker before");
}

#[test]
fn the_worker_carries_its_list_and_no_comments() {
    let site = site();
    let kept = write(site.path()).unwrap();
    let worker = fs::read_to_string(site.path().join("sw.js")).unwrap();
    let mut lines = worker.lines();
    assert_eq!(lines.next(), Some(format!("const VERSION = \"{}\";", kept.version).as_str()));
    let list = lines.next().unwrap().strip_prefix("const FILES = ").unwrap().trim_end_matches(';');
    assert_eq!(serde_json::from_str::<BTreeMap<String, String>>(list).unwrap(), kept.files);
    assert!(worker.contains("addEventListener(\"fetch\"") && !worker.lines().any(|line| line.trim().starts_with("//")));
}

#[test]
fn the_version_follows_what_is_kept() {
    let site = site();
    let before = write(site.path()).unwrap();
    assert_eq!(write(site.path()).unwrap(), before, "the same again");
    fs::write(site.path().join("config.json"), "{}").unwrap();
    fs::write(site.path().join("carte/index.html"), "other words").unwrap();
    assert_eq!(write(site.path()).unwrap().version, before.version, "what is not kept");
    fs::write(site.path().join("data/manifest.json"), "{}").unwrap();
    assert_ne!(write(site.path()).unwrap().version, before.version);
}

#[test]
fn how_it_ends_is_said() {
    let said = |words: &[&str]| {
        let args: Vec<String> = words.iter().map(|word| (*word).to_owned()).collect();
        let (mut out, mut err) = (Vec::new(), Vec::new());
        let exit = command(&args, &mut out, &mut err).unwrap().unwrap();
        assert_eq!(exit == Exit::Done, err.is_empty(), "{words:?}");
        String::from_utf8([out, err].concat()).unwrap()
    };
    let site = site();
    assert!(said(&["offline", site.path().to_str().unwrap()]).starts_with("offline: 6 files, 0 kB, version "));
    assert_eq!(said(&["offline"]), "failed: offline needs one folder\n");
    fs::remove_file(site.path().join("404.html")).unwrap();
    assert!(said(&["offline", site.path().to_str().unwrap()]).contains("no 404.html"));
    assert!(command(&["check".to_owned()], &mut Vec::new(), &mut Vec::new()).is_none());
}
