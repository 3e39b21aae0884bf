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
