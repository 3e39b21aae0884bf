//! Versioned, checksummed file formats shared by the compiler of the data (which encodes) and the browser
//! (which decodes). Any bytes are either a valid file or a [`WireError`]: decoding never panics.
//!
//! A file is `PSRL`, a kind byte, a version byte, two zero bytes, the CRC-32 of the payload (little endian),
//! then the payload: [postcard](https://postcard.jamesmunns.com/wire-format) of the kind's type.

mod atlas;
mod changes;
mod charts;
mod communes;
mod figures;
mod france;
mod fresh;
mod guide;
mod learn;
mod linework;
mod manifest;
mod names;
mod overview;
mod passports;
mod sizes;
mod words;
mod world;

pub use atlas::AtlasFile;
pub use changes::{Change, ChangesFile};
pub use charts::{ChartsFile, Group, Key};
pub use communes::CommunesFile;
pub use figures::{FigureRow, FigureSource, FiguresFile};
pub use france::{FranceFile, InsetRow, PieceRow, ViewRow};
pub use fresh::Fresh;
pub use learn::LearnFile;
pub use linework::Linework;
pub use manifest::{Manifest, Totals, file_name};
pub use names::{Aliases, Names};
pub use overview::OverviewFile;
pub use passports::{Passport, Passports, Source};
pub use sizes::AuthoritySizes;
pub use words::{LaterWords, Words};
pub use world::WorldFile;

use serde::{Serialize, de::DeserializeOwned};

/// First bytes of every file.
const MAGIC: [u8; 4] = *b"PSRL";
/// Bytes before the payload.
const HEADER: usize = 12;

/// Why some bytes are not the file that was expected.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum WireError {
    /// Shorter than its header says, or than a header.
    #[error("the file is cut short ({0} bytes)")]
    Truncated(usize),
    /// Not one of our files.
    #[error("not a Passerelles data file")]
    NotOurs,
    /// One of our files, but another one.
    #[error("file of kind {found} where kind {expected} was expected")]
    Kind {
        /// What was asked for.
        expected: u8,
        /// What was read.
        found: u8,
    },
    /// Written by another version of the program.
    #[error("file version {found}, this program reads version {expected}")]
    Version {
        /// What this program reads.
        expected: u8,
        /// What was read.
        found: u8,
    },
    /// Damaged on its way.
    #[error("the checksum does not match: the file is damaged")]
    Checksum,
    /// The checksum matches, but the content is not what this kind holds.
    #[error("the content of the file is not valid ({0})")]
    Payload(&'static str),
}

/// A type that is a whole file.
pub trait WireFile: Serialize + DeserializeOwned {
    /// Number of this kind of file; never reused.
    const KIND: u8;
    /// Version of the format; raised at every change that an older program could not read.
    const VERSION: u8;

    /// Refuses content that decodes but makes no sense, such as an index past its table.
    ///
    /// # Errors
    /// [`WireError::Payload`] with the name of the rule.
    fn check(&self) -> Result<(), WireError>;
}

/// Writes a file.
///
/// # Errors
/// [`WireError::Payload`] when the value is not valid or cannot be written.
pub fn encode<F: WireFile>(file: &F) -> Result<Vec<u8>, WireError> {
    file.check()?;
    let payload = postcard::to_allocvec(file).map_err(|_| WireError::Payload("encoding"))?;
    let mut bytes = Vec::with_capacity(HEADER + payload.len());
    bytes.extend_from_slice(&MAGIC);
    bytes.extend_from_slice(&[F::KIND, F::VERSION, 0, 0]);
    bytes.extend_from_slice(&checksum(&payload).to_le_bytes());
    bytes.extend_from_slice(&payload);
    Ok(bytes)
}

/// Reads a file.
///
/// # Errors
/// A [`WireError`] for anything but a valid file of this kind and version.
pub fn decode<F: WireFile>(bytes: &[u8]) -> Result<F, WireError> {
    let (header, payload) = bytes.split_at_checked(HEADER).ok_or(WireError::Truncated(bytes.len()))?;
    let (magic, rest) = header.split_at(MAGIC.len());
    if magic != MAGIC {
        return Err(WireError::NotOurs);
    }
    let [kind, version, 0, 0, crc @ ..] = rest else { return Err(WireError::NotOurs) };
    if *kind != F::KIND {
        return Err(WireError::Kind { expected: F::KIND, found: *kind });
    }
    if *version != F::VERSION {
        return Err(WireError::Version { expected: F::VERSION, found: *version });
    }
    if crc != checksum(payload).to_le_bytes() {
        return Err(WireError::Checksum);
    }
    let file: F = postcard::from_bytes(payload).map_err(|_| WireError::Payload("decoding"))?;
    file.check()?;
    Ok(file)
}

/// CRC-32 as in gzip and PNG. A table of 1 kB: faster tables are 16 kB of wasm that no compression takes away.
pub(crate) fn checksum(bytes: &[u8]) -> u32 {
    const CRC: crc::Crc<u32> = crc::Crc::<u32>::new(&crc::CRC_32_ISO_HDLC);
    CRC.checksum(bytes)
}

/// `Ok` when the rule holds, else a [`WireError::Payload`] that names it.
pub(crate) fn require(holds: bool, rule: &'static str) -> Result<(), WireError> {
    if holds { Ok(()) } else { Err(WireError::Payload(rule)) }
}

#[cfg(test)]
pub(crate) mod tests;
