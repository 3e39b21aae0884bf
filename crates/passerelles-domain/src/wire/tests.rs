//! Files come back as they were written; anything else is the right error and never a panic.
//! The golden bytes are the format: when one of them must change, the version of its kind must too.

mod nonsense;
pub(crate) mod sample;
mod texts;

use core::fmt::Debug;

use self::sample::{
    aliases, atlas, changes, figures, france, later_words, learn, names, overview, passports, words, world,
};
use super::*;
use crate::guide::{Details, Graph, Rules, Sources, Texts};
use crate::id::CountryId;

fn hex(bytes: &[u8]) -> String {
    bytes.iter().fold(String::new(), |hex, byte| format!("{hex}{byte:02x}"))
}

/// What must hold for a file of every kind.
fn comes_back<F: WireFile + Debug + PartialEq>(file: &F) -> Vec<u8> {
    let bytes = encode(file).expect("the sample is valid");
    assert_eq!(decode::<F>(&bytes).as_ref(), Ok(file));
    assert_eq!(bytes[..8], [b'P', b'S', b'R', b'L', F::KIND, F::VERSION, 0, 0]);
    for length in 0..HEADER {
        assert_eq!(decode::<F>(&bytes[..length]), Err(WireError::Truncated(length)));
    }
    for length in HEADER..bytes.len() {
        assert_eq!(decode::<F>(&bytes[..length]), Err(WireError::Checksum));
    }
    let longer = [bytes.as_slice(), &[0]].concat();
    assert_eq!(decode::<F>(&longer), Err(WireError::Checksum));
    bytes
}

#[test]
fn every_kind_comes_back() {
    comes_back(&world());
    comes_back(&atlas());
    comes_back(&overview());
    comes_back(&passports());
    comes_back(&names());
    comes_back(&aliases());
    comes_back(&figures());
    comes_back(&words());
    comes_back(&learn());
    comes_back(&changes());
    comes_back(&later_words());
    comes_back(&france());
}

#[test]
fn kinds_have_numbers_of_their_own() {
    let kinds = [WorldFile::KIND, AtlasFile::KIND, Passports::KIND, Names::KIND, FiguresFile::KIND, Words::KIND];
    assert_eq!(kinds, [1, 2, 3, 4, 5, 6]);
    assert_eq!([ChartsFile::KIND, LearnFile::KIND, ChangesFile::KIND], [20, 21, 22]);
    assert_eq!((OverviewFile::KIND, Aliases::KIND, FranceFile::KIND), (7, 8, 10));
    let guide =
        [Rules::KIND, Texts::KIND, Sources::KIND, CommunesFile::KIND, AuthoritySizes::KIND, Details::KIND, Graph::KIND];
    assert_eq!(guide, [30, 31, 32, 33, 34, 35, 36]);
}

#[test]
fn golden_bytes() {
    let golden = [
        (
            encode(&world()),
            "5053524c01020000e8e599e3020202040628000027002806d704280000270002424a54470201010202020400000305",
        ),
        (
            encode(&atlas()),
            "5053524c02030000e41f3cc40246520201534e000002ab02c71a96019601aa01c801f70a97073c3c3c28020003030233\
             3200023332010235390102c3338a3d028c328e6c01000101010001030200010100010101010100018001000122",
        ),
        (
            encode(&passports()),
            "5053524c03010000c75d3598010f48617574732d64652d4672616e636501054c696c6c6501053539333530010b536169\
             6e742d4c6f75697302000576696c6c650105c38974c3a91368747470733a2f2f6578616d706c652e6f72670100010101\
             00",
        ),
        (encode(&names()), "5053524c04040000ccf8bedf026672010953c3a96ec3a967616c"),
        (
            encode(&figures()),
            "5053524c05030000c2e6c120010870726f6a6563747302010870726f6a6563747300010770726f6a6574730109506c61\
             71756574746500020001534e0000000000c046400101d90f000000000000000000c04640010000",
        ),
        (
            encode(&france()),
            "5053524c0a010000a0806eea0302353902333202373602323803393734023034020028280214140200d804e044c84c\
             64282801dc56fb20fb20e80714140300000a1400011e1401020a0a04020404040e280000270028002800271d140013\
             0e14280000270028002700090014000301010103020201050000040000",
        ),
    ];
    for (bytes, expected) in golden {
        assert_eq!(hex(&bytes.expect("the sample is valid")), expected);
    }
}

#[test]
fn other_names_belong_to_the_same_countries() {
    let named = names().with(aliases()).expect("of one country each");
    assert_eq!(named.others(CountryId(0)).collect::<Vec<_>>(), ["Sunugaal", "Senegal"]);
    assert_eq!(named.countries, names().countries);
    let more = Aliases { also: vec![String::new(); 2] };
    assert_eq!(names().with(more), Err(WireError::Payload("aliases: countries")));
}

#[test]
fn another_kind_or_version_is_told() {
    let bytes = encode(&names()).expect("the sample is valid");
    assert_eq!(decode::<AtlasFile>(&bytes), Err(WireError::Kind { expected: 2, found: 4 }));
    let mut newer = bytes.clone();
    newer[5] += 1;
    let expected = WireError::Version { expected: Names::VERSION, found: Names::VERSION + 1 };
    assert_eq!(decode::<Names>(&newer), Err(expected));
    assert_eq!(decode::<Names>(b"<!doctype html><title>404</title>"), Err(WireError::NotOurs));
}
