//! Content without sense behind a valid checksum, and any bytes at all.

use proptest::prelude::*;

use super::sample::{aliases, atlas, figures, france, learn, names, overview, passports, words, world};
use crate::communes::Communes;
use crate::france::{Arrangement, France, PaperPoint};
use crate::geo::{Direction, LonLat};
use crate::guide::{Answers, Details, Graph, Rules, Sources, Texts};
use crate::id::UnitId;
use crate::wire::{
    Aliases, AtlasFile, AuthoritySizes, ChangesFile, ChartsFile, CommunesFile, FiguresFile, FranceFile, LaterWords,
    LearnFile, MAGIC, Names, OverviewFile, Passports, WireError, WireFile, Words, WorldFile, decode, encode,
};

/// A valid checksum does not make sense of content that has none.
fn sealed<F: WireFile>(payload: &[u8]) -> Vec<u8> {
    let crc = crate::wire::checksum(payload).to_le_bytes();
    [MAGIC.as_slice(), &[F::KIND, F::VERSION, 0, 0], &crc, payload].concat()
}

/// How a file is spoilt, and the rule that it then breaks.
pub(super) type Spoil<F> = (fn(&mut F), &'static str);

pub(super) fn refuse<F: WireFile>(sample: impl Fn() -> F, cases: &[Spoil<F>]) {
    for (spoil, rule) in cases {
        let mut file = sample();
        spoil(&mut file);
        assert_eq!(encode(&file).err(), Some(WireError::Payload(rule)));
        let payload = postcard::to_allocvec(&file).expect("written");
        assert_eq!(decode::<F>(&sealed::<F>(&payload)).err(), Some(WireError::Payload(rule)));
    }
}

#[test]
fn a_world_without_sense_is_refused() {
    refuse(
        world,
        &[
            (|f| f.steps = 0, "world: steps"),
            (|f| f.lengths = vec![1, 5], "outlines: line"),
            (|f| f.lengths[0] = 3, "outlines: points"),
            (|f| f.lengths[0] = u32::MAX, "outlines: points"),
            (|f| f.ys.truncate(5), "outlines: points"),
            (|f| f.codes.truncate(1), "outlines: shapes"),
            (|f| f.shape_rings[1] = 2, "outlines: shapes"),
            (|f| f.ring_lines = vec![0, 4], "outlines: ring"),
            (|f| f.ring_lines[0] = 1, "outlines: ring"),
            (|f| f.references[2] = 0, "outlines: reference"),
            (|f| f.references[0] = 2, "outlines: reference"),
            (|f| f.references[3] = u32::MAX, "outlines: reference"),
            (|f| f.codes.reverse(), "world: order"),
        ],
    );
}

#[test]
fn content_without_sense_is_refused() {
    refuse(
        atlas,
        &[
            (|f| f.countries.reverse(), "atlas: country order"),
            (|f| f.countries[0].1 = 7, "atlas: continent"),
            (|f| f.country_hubs[1] = 1, "atlas: reference"),
            (|f| f.country_hubs[1] = 4, "atlas: reference"),
            (|f| f.country_boxes.clear(), "atlas: countries"),
            (|f| f.territories.reverse(), "atlas: territory order"),
            (|f| f.territories[2].1 = 3, "atlas: territory level"),
            (|f| f.place_lons[0] = 40_000, "atlas: places"),
            (|f| f.place_lats[1] = i32::MAX, "atlas: places"),
            (|f| f.authority_levels.clear(), "atlas: authorities"),
            (|f| f.authority_levels[0] = 4, "atlas: level"),
            (|f| f.authority_places[0] = u32::MAX, "atlas: reference"),
            (|f| f.authority_regions[0] = 3, "atlas: region"),
            (|f| f.authority_departements[0] = 4, "atlas: département"),
            (|f| f.link_since.clear(), "atlas: links"),
            (|f| f.country_links[0] = 1, "atlas: links of countries"),
            (|f| f.country_links.clear(), "atlas: countries"),
            (|f| f.link_authorities[0] = 1, "atlas: reference"),
            (|f| f.link_partners[0] = 2, "atlas: reference"),
            (|f| f.link_kinds[0] = 4, "atlas: kind"),
            (|f| f.link_statuses[0] = 4, "atlas: status"),
        ],
    );
}

#[test]
fn an_overview_without_sense_is_refused() {
    refuse(
        overview,
        &[
            (|f| f.countries.reverse(), "atlas: country order"),
            (|f| f.countries[0].1 = 7, "atlas: continent"),
            (|f| f.country_boxes.clear(), "overview: countries"),
            (|f| f.country_links.clear(), "overview: countries"),
            (|f| f.country_hubs[0] = true, "overview: hubs"),
            (|f| f.place_lats.clear(), "overview: hubs"),
            (|f| f.place_lons[0] = 40_000, "overview: places"),
            (|f| f.country_links = vec![u32::MAX, 1], "overview: links"),
        ],
    );
}

#[test]
fn words_and_numbers_without_sense_are_refused() {
    refuse(
        passports,
        &[
            (|f| f.insee.clear(), "passports: insee"),
            (|f| f.link_levels.clear(), "passports: links"),
            (|f| f.link_partners[0] = 1, "passports: partner"),
            (|f| f.link_levels[0] = 2, "passports: partner level"),
            (|f| f.link_sources[0] = 1, "passports: source"),
        ],
    );
    refuse(names, &[(|f| f.language.clear(), "names: language"), (|f| f.countries[0].clear(), "names: country")]);
    refuse(aliases, &[(|f| f.also[0].push(';'), "aliases: name")]);
    refuse(
        figures,
        &[
            (|f| f.indicators[0].counting = 1, "figures: counting"),
            (|f| f.counted.clear(), "figures: counted"),
            (|f| f.rows[0].indicator = 1, "figures: indicator"),
            (|f| f.rows[1].source = 1, "figures: source"),
        ],
    );
    refuse(
        france,
        &[
            (|f| f.units.reverse(), "france: order"),
            (|f| f.units[1].0 = "59".to_owned(), "france: order"),
            (|f| f.insets.clear(), "france: mainland"),
            (|f| f.insets[0].kind = 1, "france: mainland"),
            (|f| f.insets[1].kind = 0, "france: inset"),
            (|f| f.insets[1].kind = 3, "france: inset"),
            (|f| f.insets[0].size.0 = 0, "france: size"),
            (|f| f.insets[1].size.1 = 10_001, "france: size"),
            (|f| f.views[0].inset = 2, "france: inset"),
            (|f| f.views[0].cone.0 = 18_001, "france: view"),
            (|f| f.views[0].cone.1 = 0, "france: view"),
            (|f| f.views[0].cone.1 = -100, "france: view"),
            (|f| f.views[0].cone = (0, 100, 50), "france: view"),
            (|f| f.views[1].scale = 0, "france: view"),
            (|f| f.pieces[2].inset = 2, "france: inset"),
            (|f| f.pieces[0].unit = 3, "france: unit"),
            (|f| f.pieces.swap(0, 1), "france: order"),
            (|f| f.pieces.truncate(2), "outlines: shapes"),
            (|f| f.lengths[3] = 3, "outlines: points"),
            (|f| f.references[2] = 6, "outlines: reference"),
        ],
    );
    refuse(words, &[(|f| f.words.truncate(1), "words: number"), (|f| f.keys ^= 1, "words: keys")]);
}

/// No amount without sense can be made, so the bytes of one are changed.
#[test]
fn an_amount_that_nobody_can_count_is_refused() {
    let payload = postcard::to_allocvec(&figures()).expect("written");
    let amount = 45.5_f64.to_le_bytes();
    let at = payload.windows(8).position(|bytes| bytes == amount).expect("the sample's amount");
    for nonsense in [-1.0, f64::NAN, f64::INFINITY] {
        let mut payload = payload.clone();
        payload[at..at + 8].copy_from_slice(&nonsense.to_le_bytes());
        let read = decode::<FiguresFile>(&sealed::<FiguresFile>(&payload));
        assert_eq!(read.err(), Some(WireError::Payload("figures: amount")));
    }
}

/// Reads bytes as every kind.
fn read_all(bytes: &[u8]) {
    let _ = decode::<WorldFile>(bytes).map(|file| crate::world::World::new(&file));
    let _ = decode::<AtlasFile>(bytes).map(AtlasFile::into_atlas);
    let _ = decode::<Passports>(bytes);
    let _ = decode::<Names>(bytes);
    let _ = decode::<Aliases>(bytes);
    let _ = decode::<FiguresFile>(bytes);
    let _ = decode::<ChartsFile>(bytes);
    let _ = decode::<LearnFile>(bytes);
    let _ = decode::<ChangesFile>(bytes);
    let _ = decode::<Words>(bytes).map(Words::into_messages);
    let _ = decode::<LaterWords>(bytes);
    let _ = decode::<FranceFile>(bytes).map(|file| use_map(&France::new(&file)));
    let _ = decode::<Rules>(bytes).map(|rules| rules.replay(&Answers::default()));
    let _ = decode::<Texts>(bytes);
    let _ = decode::<Details>(bytes);
    let _ = decode::<Graph>(bytes).map(|graph| graph.arrows().count());
    let _ = decode::<Sources>(bytes);
    let _ = decode::<AuthoritySizes>(bytes);
    let _ = decode::<CommunesFile>(bytes).map(|file| Communes::new(&file).search("st denis", 3).len());
}

/// Everything that a map of France can be asked.
fn use_map(france: &France) {
    for arrangement in Arrangement::ALL {
        let drawing = france.draw(arrangement);
        for unit in (0..=france.units.len() as u32).map(UnitId) {
            france.spots(&drawing, unit, LonLat { lon: 3.0, lat: 46.5 });
            for direction in Direction::ALL {
                france.step(&drawing, unit, direction);
            }
        }
        france.first_step(&drawing);
        france.hit(&drawing, PaperPoint::new(5.0, 5.0), 20.0);
    }
}

proptest! {
    #[test]
    fn any_bytes_are_read_without_a_panic(bytes in proptest::collection::vec(any::<u8>(), 0..200)) {
        read_all(&bytes);
    }

    #[test]
    fn any_content_is_read_without_a_panic(payload in proptest::collection::vec(any::<u8>(), 0..200)) {
        read_all(&sealed::<WorldFile>(&payload));
        read_all(&sealed::<AtlasFile>(&payload));
        read_all(&sealed::<Passports>(&payload));
        read_all(&sealed::<Names>(&payload));
        read_all(&sealed::<Aliases>(&payload));
        read_all(&sealed::<FiguresFile>(&payload));
        read_all(&sealed::<ChartsFile>(&payload));
        read_all(&sealed::<LearnFile>(&payload));
        read_all(&sealed::<ChangesFile>(&payload));
        read_all(&sealed::<Words>(&payload));
        read_all(&sealed::<FranceFile>(&payload));
        read_all(&sealed::<OverviewFile>(&payload));
        read_all(&sealed::<Rules>(&payload));
        read_all(&sealed::<Texts>(&payload));
        read_all(&sealed::<Sources>(&payload));
        read_all(&sealed::<AuthoritySizes>(&payload));
        read_all(&sealed::<CommunesFile>(&payload));
    }

    #[test]
    fn a_changed_byte_of_the_content_is_read_without_a_panic(at in any::<prop::sample::Index>(), byte in any::<u8>()) {
        let samples = [
            postcard::to_allocvec(&atlas()),
            postcard::to_allocvec(&world()),
            postcard::to_allocvec(&france()),
            postcard::to_allocvec(&learn()),
            postcard::to_allocvec(&overview()),
        ];
        for mut payload in samples.into_iter().flatten() {
            let at = at.index(payload.len());
            payload[at] = byte;
            read_all(&sealed::<AtlasFile>(&payload));
            read_all(&sealed::<WorldFile>(&payload));
            read_all(&sealed::<LearnFile>(&payload));
            read_all(&sealed::<FranceFile>(&payload));
            read_all(&sealed::<OverviewFile>(&payload));
        }
    }

    #[test]
    fn a_flipped_bit_gives_its_error(at in any::<prop::sample::Index>(), bit in 0..8_u32) {
        let mut bytes = encode(&atlas()).expect("the sample is valid");
        let at = at.index(bytes.len());
        bytes[at] ^= 1 << bit;
        let error = decode::<AtlasFile>(&bytes).expect_err("one bit is wrong");
        let right = match at {
            0..4 | 6 | 7 => error == WireError::NotOurs,
            4 => matches!(error, WireError::Kind { .. }),
            5 => matches!(error, WireError::Version { .. }),
            _ => error == WireError::Checksum,
        };
        prop_assert!(right, "byte {}: {:?}", at, error);
    }
}
