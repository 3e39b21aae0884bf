//! Reading from a wasm which kind of table each exported table is.
//!
//! Binaryen up to 108 exports the table of functions in place of the one that holds JavaScript values, and the app
//! dies when it starts (<https://github.com/WebAssembly/binaryen/issues/4711>). Nothing in the build tells; so what
//! went into wasm-opt is compared with what came out.

use std::collections::BTreeMap;

const IMPORTS: u8 = 2;
const TABLES: u8 = 4;
const EXPORTS: u8 = 7;
const TABLE: u8 = 1;

/// The kind of each exported table by its name, as the format writes it; `None` when this is no wasm we can read.
pub(super) fn exported(wasm: &[u8]) -> Option<BTreeMap<String, u8>> {
    let mut rest = Reader::of(wasm)?;
    let (mut kinds, mut exports) = (Vec::new(), Vec::new());
    while let Some(id) = rest.byte() {
        let length = rest.number()?;
        let mut section = Reader(rest.bytes(length)?);
        match id {
            IMPORTS => section.imported_tables(&mut kinds)?,
            TABLES => section.tables(&mut kinds)?,
            EXPORTS => section.exported_tables(&mut exports)?,
            _ => {}
        }
    }
    exports.into_iter().map(|(name, index)| Some((name, *kinds.get(index)?))).collect()
}

/// What is left to read of a wasm.
pub(super) struct Reader<'a>(pub(super) &'a [u8]);

impl<'a> Reader<'a> {
    /// The sections of a wasm; `None` when it is none.
    pub(super) fn of(wasm: &'a [u8]) -> Option<Self> {
        wasm.strip_prefix(b"\0asm\x01\0\0\0").map(Self)
    }

    pub(super) fn byte(&mut self) -> Option<u8> {
        let (first, rest) = self.0.split_first()?;
        self.0 = rest;
        Some(*first)
    }

    pub(super) fn bytes(&mut self, length: usize) -> Option<&'a [u8]> {
        let (first, rest) = self.0.split_at_checked(length)?;
        self.0 = rest;
        Some(first)
    }

    /// An unsigned LEB128.
    pub(super) fn number(&mut self) -> Option<usize> {
        let mut number = 0;
        for shift in (0..35).step_by(7) {
            let byte = self.byte()?;
            number |= usize::from(byte & 0x7f) << shift;
            if byte < 0x80 {
                return Some(number);
            }
        }
        None
    }

    pub(super) fn name(&mut self) -> Option<String> {
        let length = self.number()?;
        String::from_utf8(self.bytes(length)?.to_vec()).ok()
    }

    /// The smallest size, and the largest when there is one.
    fn limits(&mut self) -> Option<()> {
        let bounded = self.byte()? & 1 == 1;
        self.number()?;
        if bounded {
            self.number()?;
        }
        Some(())
    }

    fn tables(&mut self, kinds: &mut Vec<u8>) -> Option<()> {
        for _ in 0..self.number()? {
            kinds.push(self.byte()?);
            self.limits()?;
        }
        Some(())
    }

    fn imported_tables(&mut self, kinds: &mut Vec<u8>) -> Option<()> {
        for _ in 0..self.number()? {
            self.name()?;
            self.name()?;
            match self.byte()? {
                0 => drop(self.number()?),
                TABLE => {
                    kinds.push(self.byte()?);
                    self.limits()?;
                }
                2 => self.limits()?,
                // A global: its type and whether it changes; an exception: its attribute and its type.
                3 => drop(self.bytes(2)?),
                4 => {
                    self.byte()?;
                    self.number()?;
                }
                _ => return None,
            }
        }
        Some(())
    }

    fn exported_tables(&mut self, exports: &mut Vec<(String, usize)>) -> Option<()> {
        for _ in 0..self.number()? {
            let (name, kind, index) = (self.name()?, self.byte()?, self.number()?);
            if kind == TABLE {
                exports.push((name, index));
            }
        }
        Some(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Functions (0x70) and values (0x6f), both exported, the second under `exported`.
    fn wasm(exported: u8) -> Vec<u8> {
        let mut wasm = b"\0asm\x01\0\0\0".to_vec();
        wasm.extend([0, 2, 1, b'x']);
        wasm.extend([2, 8, 1, 1, b'm', 1, b'f', 0, 0x80, 0x01]);
        wasm.extend([4, 8, 2, 0x70, 1, 5, 5, 0x6f, 0, 0x20]);
        wasm.extend([7, 9, 2, 1, b'a', 1, 0, 1, b'b', 1, exported]);
        wasm
    }

    #[test]
    fn a_table_exported_for_another_is_seen() {
        let kind = |name: &str, index: u8| exported(&wasm(index)).unwrap().get(name).copied();
        assert_eq!((kind("a", 1), kind("b", 1)), (Some(0x70), Some(0x6f)));
        assert_eq!(kind("b", 0), Some(0x70));
        assert_eq!(exported(&wasm(2)), None, "no such table");
    }

    #[test]
    fn any_bytes_are_read_without_a_panic() {
        let whole = wasm(1);
        for end in 0..whole.len() {
            exported(whole.get(..end).unwrap());
        }
        for at in 8..whole.len() {
            let mut broken = whole.clone();
            broken[at] = 0xff;
            exported(&broken);
        }
    }
}
