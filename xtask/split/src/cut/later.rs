//! A part: its functions, what they import from the first wasm, and their places in its table.

use core::ops::Range;
use std::collections::{BTreeMap, BTreeSet};

use wasm_encoder::reencode::{self, Reencode};
use wasm_encoder::{
    CodeSection, ConstExpr, DataSection, ElementSection, Elements, EntityType, FunctionSection, ImportSection, Module,
    TypeSection,
};
use wasmparser::{Parser, Payload};

use super::{FIRST, Ground, Part};
use crate::Fault;

/// Writes it.
pub(super) fn write(ground: &Ground, wasm: &[u8], part: usize, data: &[Range<u64>]) -> Result<Part, Fault> {
    let moved: Vec<u32> = ground.homes.iter().filter(|(_, home)| **home == part).map(|(at, _)| *at).collect();
    let calls = |function: &u32| ground.functions.calls.get(*function as usize).into_iter().flatten().copied();
    let needed: BTreeSet<u32> = moved.iter().flat_map(calls).filter(|to| ground.home(*to) != Some(part)).collect();
    let (needed, stubs): (BTreeSet<u32>, BTreeSet<u32>) = needed.iter().partition(|to| ground.home(**to).is_none());
    let numbers = needed.iter().chain(&stubs).chain(&moved).copied().zip(0_u32..).collect();
    let mut later = Later { numbers };
    let mut module = Module::new();
    module.section(&later.types(wasm)?);
    module.section(&later.imports(ground, &needed)?);
    let mut kinds = FunctionSection::new();
    for function in stubs.iter().chain(&moved) {
        kinds.function(ground.kind(*function));
    }
    module.section(&kinds);
    module.section(&later.places(ground, &moved));
    module.section(&later.bodies(ground, wasm, part, &stubs)?);
    module.section(&brought(wasm, data)?);
    Ok(Part { functions: moved.len(), wasm: module.finish() })
}

/// The constant data that a part brings.
fn brought(wasm: &[u8], ranges: &[Range<u64>]) -> Result<DataSection, Fault> {
    let mut data = DataSection::new();
    for payload in Parser::new(0).parse_all(wasm) {
        let Payload::DataSection(segments) = payload? else { continue };
        for segment in segments {
            let segment = segment?;
            let Some(base) = super::base(&segment)? else { continue };
            for range in ranges {
                let place = |address: u64| address.checked_sub(base).map(|at| at as usize);
                if let (Some(begin), Some(end)) = (place(range.start), place(range.end))
                    && let Some(bytes) = segment.data.get(begin..end)
                {
                    let offset = ConstExpr::i32_const((range.start as u32).cast_signed());
                    data.active(0, &offset, bytes.iter().copied());
                }
            }
        }
    }
    Ok(data)
}

/// Writes with the numbers that functions have in the part.
struct Later {
    numbers: BTreeMap<u32, u32>,
}

impl Reencode for Later {
    type Error = core::convert::Infallible;

    fn function_index(&mut self, function: u32) -> Result<u32, reencode::Error<Self::Error>> {
        Ok(self.numbers.get(&function).copied().unwrap_or(u32::MAX))
    }
}

impl Later {
    fn types(&mut self, wasm: &[u8]) -> Result<TypeSection, Fault> {
        let mut types = TypeSection::new();
        for payload in Parser::new(0).parse_all(wasm) {
            if let Payload::TypeSection(section) = payload? {
                self.parse_type_section(&mut types, section)?;
            }
        }
        Ok(types)
    }

    fn imports(&mut self, ground: &Ground, needed: &BTreeSet<u32>) -> Result<ImportSection, Fault> {
        let mut imports = ImportSection::new();
        for function in needed {
            imports.import(FIRST, &ground.name(*function), EntityType::Function(ground.kind(*function)));
        }
        for (number, table) in ground.tables.iter().enumerate() {
            let mut kind = self.table_type(*table)?;
            if number == ground.table as usize {
                let (before, after) = ground.size;
                kind.minimum = after;
                kind.maximum = kind.maximum.map(|most| most + after - before);
            }
            imports.import(FIRST, &format!("t{number}"), kind);
        }
        for (number, memory) in ground.memories.iter().enumerate() {
            imports.import(FIRST, &format!("m{number}"), self.memory_type(*memory)?);
        }
        for (number, global) in ground.globals.iter().enumerate() {
            imports.import(FIRST, &format!("g{number}"), self.global_type(*global)?);
        }
        Ok(imports)
    }

    /// One list for each run of places.
    fn places(&self, ground: &Ground, moved: &[u32]) -> ElementSection {
        let mut places: Vec<(u32, u32)> = moved
            .iter()
            .filter_map(|function| Some((*ground.slots.get(function)?, *self.numbers.get(function)?)))
            .collect();
        places.sort_unstable();
        let mut elements = ElementSection::new();
        for run in places.chunk_by(|(a, _), (b, _)| a + 1 == *b) {
            let functions: Vec<u32> = run.iter().map(|(_, number)| *number).collect();
            let begin = run.first().map_or(0, |(slot, _)| slot.cast_signed());
            elements.active(Some(ground.table), &ConstExpr::i32_const(begin), Elements::Functions(functions.into()));
        }
        elements
    }

    fn bodies(
        &mut self,
        ground: &Ground,
        wasm: &[u8],
        part: usize,
        stubs: &BTreeSet<u32>,
    ) -> Result<CodeSection, Fault> {
        let mut code = CodeSection::new();
        for function in stubs {
            code.function(&ground.stub(*function));
        }
        let mut function = ground.functions.imported;
        for payload in Parser::new(0).parse_all(wasm) {
            if let Payload::CodeSectionEntry(body) = payload? {
                if ground.home(function) == Some(part) {
                    self.parse_function_body(&mut code, body)?;
                }
                function += 1;
            }
        }
        Ok(code)
    }
}
