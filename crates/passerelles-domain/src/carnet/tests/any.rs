//! Any carnet, any text.

use proptest::prelude::*;

use super::*;

fn items() -> impl Strategy<Value = Item> {
    let level = prop_oneof![
        Just(TerritoryLevel::Region),
        Just(TerritoryLevel::Departement),
        Just(TerritoryLevel::Collectivity)
    ];
    prop_oneof![
        "[A-Z]{2}".prop_map(|code| country(&code)),
        (level, "[0-9][0-9AB]{0,2}").prop_map(|(level, code)| Item::territory(level, &code).unwrap()),
        "[a-z0-9é-]{1,20}".prop_map(|slug| link(&slug)),
        "[a-z]{1,5}(/[a-z0-9-]{1,5}){0,2}(#[A-Za-z0-9._~=&,;:+-]{1,9})?".prop_map(|path| Item::page(&path).unwrap()),
    ]
}

fn carnets() -> impl Strategy<Value = Carnet> {
    (proptest::collection::vec((items(), "\\PC{0,9}|[ -~\n]{0,9}"), 0..12), "\\PC{0,9}").prop_map(|(entries, title)| {
        let mut carnet = Carnet::default();
        carnet.set_title(&title);
        for (item, note) in entries {
            if carnet.add(item) == Added::New {
                carnet.annotate(carnet.entries().len() - 1, &note);
            }
        }
        carnet
    })
}

proptest! {
    #[test]
    fn every_carnet_comes_back(carnet in carnets()) {
        let text = carnet.write();
        prop_assert_eq!(count_entries(&text), carnet.entries().len());
        prop_assert!(text.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"_.=%/-".contains(&byte)), "{}", text);
        prop_assert_eq!(Carnet::read(&text), Ok(Read { carnet, lost: 0 }));
    }

    #[test]
    fn any_text_is_a_carnet_or_an_error(text in "\\PC{0,40}|1(_[a-zA-Z0-9%=./-]{0,6}){0,9}") {
        prop_assert!(count_entries(&text) < text.split('_').count().max(1));
        if let Ok(Read { carnet, lost }) = Carnet::read(&text) {
            prop_assert!(carnet.entries().len() + lost as usize <= text.split('_').count());
            prop_assert_eq!(Carnet::read(&carnet.write()).map(|read| read.carnet), Ok(carnet));
        }
    }

    #[test]
    fn a_damaged_text_keeps_what_can_be_read(carnet in carnets(), at in any::<prop::sample::Index>(), byte in 32..127_u8) {
        let mut bytes = carnet.write().into_bytes();
        let at = at.index(bytes.len());
        bytes[at] = byte;
        let text = String::from_utf8(bytes).unwrap();
        // The version is two bytes with what follows it. Elsewhere one byte spoils one part, or makes two of one, or
        // one of two.
        let kept = Carnet::read(&text).map(|read| read.carnet.entries().len() + 2 >= carnet.entries().len());
        prop_assert!(kept.unwrap_or(at < 2));
    }

    #[test]
    fn moves_lose_and_add_nothing(carnet in carnets(), moves in proptest::collection::vec((0..14_usize, 0..14_usize, 0..3_u8), 0..20)) {
        let mut moved = carnet.clone();
        for (at, to, way) in moves {
            let before = order(&moved);
            let did = match way {
                0 => moved.move_up(at),
                1 => moved.move_down(at),
                _ => moved.shift(at, to),
            };
            let (count, same) = (before.len(), order(&moved) == before);
            prop_assert_eq!(did, match way { 0 => at > 0 && at < count, 1 => at + 1 < count, _ => at < count && to < count });
            prop_assert!(did || same);
            if did && way == 2 {
                prop_assert_eq!(&order(&moved)[to], &before[at]);
            }
        }
        let (mut one, mut other) = (order(&moved), order(&carnet));
        one.sort();
        other.sort();
        prop_assert_eq!(one, other);
    }

    #[test]
    fn merging_twice_changes_nothing_more(own in carnets(), other in carnets()) {
        let mut merged = own.clone();
        let counts = merged.merge(&other);
        prop_assert_eq!((counts.added + counts.known) as usize, other.entries().len());
        prop_assert_eq!(merged.entries().len(), own.entries().len() + counts.added as usize);
        prop_assert_eq!(&order(&merged)[..own.entries().len()], &order(&own)[..]);
        let once = merged.clone();
        merged.merge(&other);
        prop_assert_eq!(merged, once);
    }
}
