//! The carnet: what is in it, how it is moved, kept, shared and read back.

mod any;
mod files;

use super::*;
use crate::atlas::TerritoryLevel;
use crate::id::LinkId;
use crate::sample::{atlas, passports};

fn country(code: &str) -> Item {
    Item::Country(code.parse().unwrap())
}

fn link(slug: &str) -> Item {
    Item::link("SN".parse().unwrap(), slug).unwrap()
}

fn carnet(items: &[Item]) -> Carnet {
    let mut carnet = Carnet::default();
    for item in items {
        assert_eq!(carnet.add(item.clone()), Added::New);
    }
    carnet
}

fn order(carnet: &Carnet) -> Vec<String> {
    carnet.entries().iter().map(|entry| format!("{:?}", entry.item)).collect()
}

#[test]
fn what_is_collected_twice_is_there_once() {
    let mut carnet = carnet(&[country("SN"), country("ML")]);
    assert_eq!((carnet.add(country("SN")), carnet.entries().len()), (Added::Known, 2));
    let (at, entry) = carnet.remove(&country("SN")).unwrap();
    assert_eq!((at, carnet.remove(&country("SN"))), (0, None));
    assert_eq!((carnet.restore(at, entry), carnet.position(&country("SN"))), (Added::New, Some(0)));
}

#[test]
fn a_full_carnet_takes_nothing_more() {
    let mut carnet = Carnet::default();
    for number in 0..MOST_ENTRIES {
        assert_eq!(carnet.add(link(&format!("lien-{number}"))), Added::New);
    }
    assert_eq!(carnet.add(country("SN")), Added::Full);
    assert_eq!(Carnet::read(&carnet.write()), Ok(Read { carnet: carnet.clone(), lost: 0 }));
    let more = format!("{}_ML_FR", carnet.write());
    assert_eq!(Carnet::read(&more).map(|read| read.lost), Ok(2));
    let mut own = self::carnet(&[country("ML")]);
    assert_eq!(own.merge(&carnet), Merged { added: 299, known: 0, left_out: 1 });
}

#[test]
fn entries_move_up_and_down_and_stop_at_the_ends() {
    let mut carnet = carnet(&[country("SN"), country("ML"), country("DE")]);
    assert!(!carnet.move_up(0) && !carnet.move_down(2) && !carnet.move_down(usize::MAX) && !carnet.move_up(3));
    assert!(carnet.move_up(2) && carnet.move_down(0));
    assert_eq!(order(&carnet), ["Country(DE)", "Country(SN)", "Country(ML)"]);
    assert!(carnet.shift(0, 2));
    assert_eq!(order(&carnet), ["Country(SN)", "Country(ML)", "Country(DE)"]);
}

#[test]
fn notes_and_titles_have_their_length() {
    let mut carnet = carnet(&[country("SN")]);
    assert!(carnet.annotate(0, "  Appeler\nla mairie\u{7} ") && !carnet.annotate(1, "x"));
    assert_eq!(carnet.entries()[0].note, "Appeler\nla mairie");
    assert!(!carnet.annotate(0, &"é".repeat(NOTE_LENGTH + 1)));
    assert_eq!(carnet.entries()[0].note.chars().count(), NOTE_LENGTH);
    carnet.set_title(&"t".repeat(1000));
    assert_eq!(carnet.title().len(), TITLE_LENGTH);
    carnet.clear();
    assert!(carnet.is_empty() && carnet.title().is_empty());
}

#[test]
fn only_what_leads_into_the_site_is_an_item() {
    for path in ["comprendre/droit", "/a-propos", "demarche/bilan#1.abc_=%"] {
        assert_eq!(Item::page(path).is_ok(), !path.contains('%'), "{path}");
    }
    for path in
        ["", "/", "//example.org", "https://example.org", "javascript:alert(1)", "a/../b", "a?b", "a#", "A", "é"]
    {
        assert!(Item::page(path).is_err(), "{path}");
    }
    for slug in ["", "Lille", "a b", "a/b", "<b>"] {
        assert!(Item::link("SN".parse().unwrap(), slug).is_err(), "{slug}");
    }
    assert!(Item::link("RU".parse().unwrap(), "lille-москва").is_ok());
    assert!(Item::territory(TerritoryLevel::Region, "3200").is_err());
    assert_eq!(
        Item::territory(TerritoryLevel::Departement, "2a").map(|item| format!("{item:?}")).unwrap(),
        "Territory(TerritoryChoice { level: Departement, code: \"2A\" })"
    );
}

#[test]
fn the_format_is_this_one() {
    let mut carnet = carnet(&[
        country("SN"),
        Item::territory(TerritoryLevel::Region, "32").unwrap(),
        Item::territory(TerritoryLevel::Departement, "2A").unwrap(),
        Item::territory(TerritoryLevel::Collectivity, "987").unwrap(),
        link("lille-saint-louis"),
        Item::page("comprendre/droit").unwrap(),
    ]);
    carnet.set_title("Pour le 12");
    carnet.annotate(4, "Été = ?");
    let text = "1_tPour%20le%2012_SN_r32_d2A_c987_SN.lille-saint-louis=%C3%89t%C3%A9%20%3D%20%3F_pcomprendre/droit";
    assert_eq!(carnet.write(), text);
    assert_eq!(Carnet::read(text), Ok(Read { carnet: carnet.clone(), lost: 0 }));
    assert_eq!(carnet.share(true).as_deref(), Ok(text));
    assert_eq!(carnet.share(false).unwrap(), text.replace("=%C3%89t%C3%A9%20%3D%20%3F", ""));
}

#[test]
fn what_is_not_known_is_left_out_and_counted() {
    let read = |text: &str| Carnet::read(text).map(|read| (order(&read.carnet).join(" "), read.lost));
    assert_eq!(read("1_SN_xfuture_SN_S_é_r_p//evil_SN.A_ML=%zz_ML=%+1_DE=%"), Ok(("Country(SN)".to_owned(), 9)));
    assert_eq!(read("1"), Ok((String::new(), 0)));
    assert_eq!(read("2_SN"), Err(CarnetError::Version("2".to_owned())));
    for text in ["", "SN", "{}", "12345", "1 "] {
        assert_eq!(read(text), Err(CarnetError::NotOurs), "{text}");
    }
}

#[test]
fn forty_links_fit_into_a_shared_text_and_long_notes_do_not() {
    // As long as links are on average, and half as long again.
    let items: Vec<Item> =
        (10..50).map(|number| link(&format!("saint-sebastien-sur-loire-glinojeck-{number}"))).collect();
    let mut carnet = carnet(&items);
    assert!(carnet.share(true).is_ok_and(|text| text.len() < SHARED_LENGTH));
    for at in 0..40 {
        carnet.annotate(at, "Une note de trente lettres ici");
    }
    assert!(carnet.share(true).is_err_and(|TooLong { length }| length > SHARED_LENGTH));
    assert!(carnet.share(false).is_ok());
}

#[test]
fn another_carnet_comes_behind_ones_own() {
    let mut own = carnet(&[country("SN"), country("ML")]);
    own.annotate(0, "à moi");
    let mut other = carnet(&[country("DE"), country("SN"), country("ML")]);
    other.set_title("À deux");
    (0..3).for_each(|at| assert!(other.annotate(at, "à toi")));
    assert_eq!(own.merge(&other), Merged { added: 1, known: 2, left_out: 0 });
    let notes: Vec<&str> = own.entries().iter().map(|entry| entry.note.as_str()).collect();
    assert_eq!((own.title(), notes), ("À deux", vec!["à moi", "à toi", "à toi"]));
    assert_eq!(order(&own), ["Country(SN)", "Country(ML)", "Country(DE)"]);
}

#[test]
fn items_are_found_in_the_data() {
    let (atlas, passports) = (atlas(), passports());
    let slug = passports.link_slug(&atlas, LinkId(4)).unwrap();
    assert_eq!(slug, "lille-saint-louis");
    assert_eq!(link(&slug).known(&atlas, &passports), Some(Known::Link(LinkId(4))));
    assert_eq!(link("lille-dakar").known(&atlas, &passports), None);
    assert_eq!(country("ZW").known(&atlas, &passports), None);
    let nord = Item::territory(TerritoryLevel::Departement, "59").unwrap();
    assert_eq!(nord.known(&atlas, &passports), Some(Known::Territory(crate::id::TerritoryId(1))));
    assert_eq!(Item::page("chiffres").unwrap().known(&atlas, &passports), Some(Known::Page));
}
