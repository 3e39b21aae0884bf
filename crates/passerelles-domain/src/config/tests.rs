use proptest::prelude::*;

use super::*;
use crate::text::Lang;

/// What a browser hands in.
fn value(json: &serde_json::Value) -> Value {
    match json {
        serde_json::Value::Null => Value::Null,
        serde_json::Value::Bool(truth) => Value::Truth(*truth),
        serde_json::Value::Number(number) => Value::Number(number.as_f64().expect("a number")),
        serde_json::Value::String(text) => Value::Text(text.clone()),
        serde_json::Value::Array(list) => Value::List(list.iter().map(value).collect()),
        serde_json::Value::Object(table) => Value::Table(table.iter().map(|(k, v)| (k.clone(), value(v))).collect()),
    }
}

fn read(text: &str) -> (Config, Vec<Problem>) {
    Config::read(&value(&serde_json::from_str(text).expect("JSON")))
}

/// The keys that are told, with what is said of them.
fn told(text: &str) -> Vec<String> {
    read(text).1.iter().map(ToString::to_string).collect()
}

#[test]
fn nothing_said_is_nothing_wrong() {
    for text in ["{}", "null", r#"{ "event": null, "kiosk": null }"#, r#"{ "kiosk": { "pin": null } }"#] {
        assert_eq!(read(text), (Config::default(), Vec::new()), "{text}");
    }
    assert_eq!(Config::default().public("/carte"), None);
}

#[test]
fn the_example_of_the_documentation_is_read_whole() {
    let page = include_str!("../../../../docs/config.md");
    let example = page.split("```json\n").nth(1).and_then(|rest| rest.split("```").next()).expect("an example");
    let (config, problems) = read(example);
    assert_eq!(problems, []);
    assert_eq!(config.event.as_ref().map(|event| event.name.as_str()), Some("Festival des Solidarités"));
    assert_eq!(config.public("/carte#1.a").as_deref(), Some("https://passerelles.example.org/carte#1.a"));
    let kiosk = config.kiosk;
    assert_eq!(kiosk.host, Some(Host::Commune("59350".to_owned())));
    assert_eq!((kiosk.idle_seconds, kiosk.warning_seconds), (90, 20));
    assert_eq!((kiosk.pin.as_deref(), kiosk.languages), (Some("4821"), vec![Lang::Fr, Lang::En]));
    let screen = Screen { diagonal_inches: 43.0, orientation: Orientation::Portrait, lower_edge_mm: 620.0 };
    assert_eq!(kiosk.screen, Some(screen));
}

#[test]
fn the_documentation_has_every_key_in_its_table() {
    let page = include_str!("../../../../docs/config.md");
    for key in Key::ALL {
        let row = page.lines().filter(|line| line.starts_with(&format!("| `{}` |", key.as_str()))).count();
        assert_eq!(row, 1, "{}", key.as_str());
    }
    assert_eq!(page.lines().filter(|line| line.starts_with("| `")).count(), Key::ALL.len(), "no row without a key");
}

#[test]
fn each_wrong_key_is_named_with_a_remedy() {
    for (text, expected) in [
        ("3", "config.json: keys and values between braces are wanted"),
        (r#"{ "kiosk": true }"#, "kiosk: keys and values between braces are wanted"),
        (r#"{ "kiosk": { "on": "yes" } }"#, "kiosk.on: true or false is wanted, without quotation marks"),
        (r#"{ "kiosk": { "idle_seconds": 2 } }"#, "kiosk.idle_seconds: a number from 5 to 1800 is wanted"),
        (r#"{ "kiosk": { "warning_seconds": "20" } }"#, "kiosk.warning_seconds: a number from 3 to 120 is wanted"),
        (r#"{ "kiosk": { "pin": 4821 } }"#, "kiosk.pin: four to eight digits between quotation marks are wanted"),
        (r#"{ "kiosk": { "pin": "123" } }"#, "kiosk.pin: four to eight digits between quotation marks are wanted"),
        (
            r#"{ "kiosk": { "languages": ["fr", "xx"] } }"#,
            "kiosk.languages: a list of languages such as [\"fr\", \"en\"] is wanted",
        ),
        (
            r#"{ "kiosk": { "host": "Lille" } }"#,
            "kiosk.host: an INSEE code such as \"59350\" or a département such as \"59\" is wanted",
        ),
        (
            r#"{ "kiosk": { "screen": { "orientation": "tall" } } }"#,
            "kiosk.screen.orientation: \"portrait\" or \"landscape\" is wanted",
        ),
        (
            r#"{ "public_url": "passerelles.example.org" }"#,
            "public_url: an address such as \"https://passerelles.example.org/\" is wanted",
        ),
        (r#"{ "kiosk": { "idle": 30 } }"#, "kiosk.idle: nobody reads this key; take it out, or see docs/config.md"),
        (r#"{ "kiosk": { "pinn": "4821" } }"#, "kiosk.pinn: nobody reads this key; write kiosk.pin?"),
        (
            r#"{ "event": { "name": "F", "from": "2026-11-29", "to": "2026-11-13" } }"#,
            "event.to: the last day is before the first one; change one of them",
        ),
    ] {
        assert_eq!(told(text), [expected], "{text}");
    }
    assert_eq!(told(r#"{ "event": {} }"#).len(), 3, "name and both days");
    let (config, problems) = read(r#"{ "kiosk": { "idle_seconds": 1, "warning_seconds": 9 } }"#);
    assert_eq!((config.kiosk.idle_seconds, config.kiosk.warning_seconds, problems.len()), (90, 9, 1));
}

#[test]
fn hosts_are_communes_and_departements() {
    for (code, departement) in [
        ("59350", "59"),
        ("59", "59"),
        ("2a004", "2A"),
        ("2B", "2B"),
        ("97411", "974"),
        ("974", "974"),
        ("01004", "01"),
    ] {
        assert_eq!(Host::read(code).expect(code).departement(), departement);
    }
    for wrong in ["", "5", "123", "Lille", "2C004", "593501", "59 350", "é9"] {
        assert_eq!(Host::read(wrong), None, "{wrong}");
    }
}

fn any_value() -> impl Strategy<Value = Value> {
    let word = prop_oneof![
        proptest::sample::select(Key::ALL.map(|key| key.as_str().rsplit('.').next().unwrap_or_default()).to_vec())
            .prop_map(str::to_owned),
        proptest::sample::select(vec!["event", "kiosk", "screen"]).prop_map(str::to_owned),
        "\\PC{0,6}",
    ];
    let leaf = prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::Truth),
        any::<f64>().prop_map(Value::Number),
        "\\PC{0,8}".prop_map(Value::Text),
    ];
    leaf.prop_recursive(4, 40, 6, move |inner| {
        prop_oneof![
            proptest::collection::vec(inner.clone(), 0..4).prop_map(Value::List),
            proptest::collection::vec((word.clone(), inner), 0..6).prop_map(Value::Table),
        ]
    })
}

proptest! {
    #[test]
    fn anything_gives_a_kiosk_that_works(value in any_value()) {
        let (config, _) = Config::read(&value);
        prop_assert!((5..=1800).contains(&config.kiosk.idle_seconds));
        prop_assert!((3..=120).contains(&config.kiosk.warning_seconds));
        prop_assert!(!config.kiosk.languages.is_empty());
        prop_assert!(config.public_url.is_none_or(|url| url.starts_with("http") && url.ends_with('/')));
    }
}
