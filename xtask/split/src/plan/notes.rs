//! The linker's notes: symbols, and where code and data refer to them
//! (<https://github.com/WebAssembly/tool-conventions/blob/main/Linking.md>).

use std::collections::BTreeSet;

use wasmparser::{
    KnownCustom, Linking, Parser, Payload, RelocSectionReader, RelocationEntry, RelocationType, SymbolFlags, SymbolInfo,
};

use super::Node;
use crate::Fault;

/// Data that has a name: where it lies.
struct DataSymbol {
    symbol: u32,
    segment: u32,
    range: core::ops::Range<u64>,
}

/// What the linker's notes say.
#[derive(Default)]
pub(super) struct Notes {
    /// What each symbol stands for.
    symbols: Vec<Option<Node>>,
    data: Vec<DataSymbol>,
    pub(super) roots: BTreeSet<Node>,
    /// Where each segment's bytes begin and end in the file.
    segments: Vec<core::ops::Range<u64>>,
    /// Where each segment begins in memory; `None` for one that nobody puts there by itself.
    bases: Vec<Option<u64>>,
    pub(super) code_start: u64,
    pub(super) data_start: u64,
    pub(super) code_section: u32,
    pub(super) data_section: u32,
    pub(super) relocations: Vec<(u32, Vec<RelocationEntry>)>,
}

impl Notes {
    pub(super) fn read(linked: &[u8]) -> Result<Self, Fault> {
        let mut notes = Self::default();
        let mut section = 0;
        for payload in Parser::new(0).parse_all(linked) {
            let payload = payload?;
            match &payload {
                Payload::ExportSection(exports) => {
                    for export in exports.clone() {
                        let export = export?;
                        if export.kind == wasmparser::ExternalKind::Func {
                            notes.roots.insert(Node::Function(export.index));
                        }
                    }
                }
                Payload::StartSection { func, .. } => drop(notes.roots.insert(Node::Function(*func))),
                Payload::CodeSectionStart { unchecked_range: range, .. } => {
                    (notes.code_start, notes.code_section) = (range.start, section);
                }
                Payload::DataSection(data) => {
                    (notes.data_start, notes.data_section) = (data.range().start, section);
                    for segment in data.clone() {
                        let segment = segment?;
                        notes.bases.push(crate::cut::base(&segment)?);
                        notes.segments.push(segment.range.end - segment.data.len() as u64..segment.range.end);
                    }
                }
                Payload::CustomSection(custom) => match custom.as_known() {
                    KnownCustom::Linking(linking) => notes.link(&linking)?,
                    KnownCustom::Reloc(relocations) => notes.relocate(&relocations)?,
                    _ => {}
                },
                _ => {}
            }
            if payload.as_section().is_some() {
                section += 1;
            }
        }
        if notes.symbols.is_empty() || notes.relocations.is_empty() {
            return Err(Fault::Shape("the linker left no notes: link with --emit-relocs"));
        }
        Ok(notes)
    }

    fn link(&mut self, linking: &wasmparser::LinkingSectionReader<'_>) -> Result<(), Fault> {
        for part in linking.subsections() {
            match part? {
                Linking::SymbolTable(symbols) => {
                    for symbol in symbols {
                        let number = self.symbols.len() as u32;
                        let node = self.symbol(number, &symbol?);
                        self.symbols.push(node);
                    }
                }
                Linking::InitFuncs(starters) => {
                    for starter in starters {
                        let symbol = self.symbols.get(starter?.symbol_index as usize).copied().flatten();
                        self.roots.extend(symbol);
                    }
                }
                _ => {}
            }
        }
        Ok(())
    }

    fn symbol(&mut self, number: u32, symbol: &SymbolInfo<'_>) -> Option<Node> {
        let (flags, node) = match symbol {
            SymbolInfo::Func { flags, index, .. } => (*flags, Node::Function(*index)),
            SymbolInfo::Data { flags, symbol, .. } => {
                let place = (*symbol)?;
                let begin = u64::from(place.offset);
                let range = begin..begin + u64::from(place.size);
                self.data.push(DataSymbol { symbol: number, segment: place.index, range });
                (*flags, Node::Data(number))
            }
            _ => return None,
        };
        if flags.intersects(SymbolFlags::EXPORTED | SymbolFlags::NO_STRIP) {
            self.roots.insert(node);
        }
        Some(node)
    }

    fn relocate(&mut self, relocations: &RelocSectionReader<'_>) -> Result<(), Fault> {
        let entries = relocations.entries().into_iter().collect::<Result<Vec<_>, _>>()?;
        self.relocations.push((relocations.section_index(), entries));
        Ok(())
    }

    /// What an entry refers to; `None` for types, globals and tables.
    pub(super) fn target(&self, entry: &RelocationEntry) -> Result<Option<Node>, Fault> {
        use RelocationType as Is;
        match entry.ty {
            Is::TypeIndexLeb
            | Is::GlobalIndexLeb
            | Is::GlobalIndexI32
            | Is::EventIndexLeb
            | Is::TableNumberLeb
            | Is::SectionOffsetI32 => Ok(None),
            _ => {
                let symbol = self.symbols.get(entry.index as usize);
                // A symbol of data without a definition is an address that the linker makes, such as the heap's.
                symbol.copied().ok_or(Fault::Shape("a note refers to a symbol that is not there"))
            }
        }
    }

    /// How many bytes the data of a symbol takes.
    pub(super) fn weight(&self, symbol: u32) -> usize {
        let known = self.data.binary_search_by_key(&symbol, |data| data.symbol);
        let data = known.ok().and_then(|at| self.data.get(at));
        data.map_or(0, |data| (data.range.end - data.range.start) as usize)
    }

    /// Addresses that belong to these nodes and to no other.
    pub(super) fn only(&self, nodes: &BTreeSet<Node>) -> Vec<core::ops::Range<u64>> {
        // +1 where one of theirs begins, −1 where it ends; the same for all others, on the right.
        let mut edges: Vec<(u64, i32, i32)> = Vec::new();
        for data in &self.data {
            let Some(base) = self.bases.get(data.segment as usize).copied().flatten() else { continue };
            let (begin, end) = (base + data.range.start, base + data.range.end);
            let ours = i32::from(nodes.contains(&Node::Data(data.symbol)));
            edges.extend([(begin, ours, 1 - ours), (end, -ours, ours - 1)]);
        }
        edges.sort_unstable();
        let (mut ours, mut others, mut from) = (0, 0, 0);
        let mut ranges: Vec<core::ops::Range<u64>> = Vec::new();
        for (at, own, other) in edges {
            if ours > 0 && others == 0 && from < at {
                match ranges.last_mut().filter(|last| last.end == from) {
                    Some(last) => last.end = at,
                    None => ranges.push(from..at),
                }
            }
            (ours, others, from) = (ours + own, others + other, at);
        }
        ranges
    }

    /// The named data around a place of the file: aliases make several.
    pub(super) fn data_at(&self, at: u64) -> Vec<Node> {
        let Some((segment, range)) = (0_u32..).zip(&self.segments).find(|(_, range)| range.contains(&at)) else {
            return Vec::new();
        };
        let inside = at - range.start;
        let around = |data: &&DataSymbol| data.segment == segment && data.range.contains(&inside);
        self.data.iter().filter(around).map(|data| Node::Data(data.symbol)).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn data_goes_where_nobody_else_needs_it() {
        let symbol = |symbol, range| DataSymbol { symbol, segment: 0, range };
        let notes = Notes {
            data: vec![symbol(0, 0..10), symbol(1, 10..20), symbol(2, 15..30), symbol(3, 40..50), symbol(4, 40..50)],
            bases: vec![Some(1000)],
            ..Notes::default()
        };
        let of = |list: &[u32]| -> Vec<(u64, u64)> {
            let nodes = list.iter().map(|at| Node::Data(*at)).collect();
            notes.only(&nodes).iter().map(|range| (range.start, range.end)).collect()
        };
        assert_eq!(of(&[0]), [(1000, 1010)]);
        assert_eq!(of(&[0, 1]), [(1000, 1015)], "what lies next to each other is one range");
        assert_eq!(of(&[1]), [(1010, 1015)], "two names for one place: somebody else needs the rest");
        assert_eq!(of(&[3]), [], "an alias is somebody else");
        assert_eq!(of(&[3, 4]), [(1040, 1050)]);
        assert_eq!(of(&[]), []);
    }
}
