//! The surgery. The first wasm keeps its numbering: a function that moves leaves behind a stub, which calls it through
//! the table of functions when the first calls it by name. A part imports what it needs from the exports of the first
//! and, when it is instantiated, fills the places of the table that are its own. What it calls in another part it calls
//! through stubs of its own, so that the first, for which everybody waits, knows nothing of it.
//!
//! Stubs that nobody calls and imports that nobody needs are left to wasm-opt.

mod first;
mod later;

use std::collections::{BTreeMap, BTreeSet};

use wasm_encoder::Function;
use wasmparser::{Parser, Payload};

use crate::Fault;
use crate::module::Functions;
use crate::plan::Plan;

/// Under which name a part imports from the first wasm.
const FIRST: &str = "first";

/// A wasm cut in pieces.
pub(crate) struct Cut {
    /// What is needed at once.
    pub(crate) first: Vec<u8>,
    /// What comes later, in the order of the plan.
    pub(crate) parts: Vec<Part>,
}

/// A part.
pub(crate) struct Part {
    pub(crate) functions: usize,
    pub(crate) wasm: Vec<u8>,
}

/// Cuts a wasm by a plan, and drops its names and notes.
pub(crate) fn cut(wasm: &[u8], plan: &Plan) -> Result<Cut, Fault> {
    let ground = Ground::read(wasm, plan)?;
    let moved = plan.iter().flat_map(|share| share.data.iter().cloned()).collect();
    let first = first::write(&ground, wasm, moved)?;
    let data = |part: usize| plan.get(part).map_or(&[][..], |share| &share.data);
    let parts = (0..plan.len()).map(|part| later::write(&ground, wasm, part, data(part))).collect::<Result<_, _>>()?;
    Ok(Cut { first, parts })
}

/// What is known before anything is written.
struct Ground {
    functions: Functions,
    /// The part of each function that moves.
    homes: BTreeMap<u32, usize>,
    /// The parts that nobody needs.
    idle: BTreeSet<usize>,
    /// Place in the table of each function that moves and has one.
    slots: BTreeMap<u32, u32>,
    /// Functions that move and are called by name from outside their part.
    called: BTreeSet<u32>,
    /// Functions of the first that a part calls: exported.
    shared: BTreeSet<u32>,
    /// The table of functions: its number.
    table: u32,
    /// Its size, before and after.
    size: (u64, u64),
    /// Number of parameters of each type.
    signatures: Vec<u32>,
    globals: Vec<wasmparser::GlobalType>,
    memories: Vec<wasmparser::MemoryType>,
    tables: Vec<wasmparser::TableType>,
}

impl Ground {
    fn read(wasm: &[u8], plan: &Plan) -> Result<Self, Fault> {
        let functions = Functions::read(wasm)?;
        let mut homes = BTreeMap::new();
        for (at, name) in &functions.names {
            if *at >= functions.imported
                && let Some(part) = plan.iter().position(|part| part.functions.contains(name))
            {
                homes.insert(*at, part);
            }
        }
        let mut ground = Self {
            functions,
            homes,
            idle: (0..plan.len()).filter(|part| plan.get(*part).is_some_and(|share| share.owners.is_empty())).collect(),
            slots: BTreeMap::new(),
            called: BTreeSet::new(),
            shared: BTreeSet::new(),
            table: 0,
            size: (0, 0),
            signatures: Vec::new(),
            globals: Vec::new(),
            memories: Vec::new(),
            tables: Vec::new(),
        };
        ground.surroundings(wasm)?;
        ground.crossings();
        Ok(ground)
    }

    /// Tables, memories, globals, and who is where in the table of functions.
    fn surroundings(&mut self, wasm: &[u8]) -> Result<(), Fault> {
        for payload in Parser::new(0).parse_all(wasm) {
            match payload? {
                Payload::TypeSection(types) => {
                    for kind in types.into_iter_err_on_gc_types() {
                        self.signatures.push(kind?.params().len() as u32);
                    }
                }
                Payload::ImportSection(imports) => {
                    for import in imports.into_imports() {
                        if !matches!(import?.ty, wasmparser::TypeRef::Func(_)) {
                            return Err(Fault::Shape("only functions may be imported"));
                        }
                    }
                }
                Payload::TableSection(tables) => {
                    for table in tables {
                        self.tables.push(table?.ty);
                    }
                }
                Payload::MemorySection(memories) => {
                    self.memories = memories.into_iter().collect::<Result<_, _>>()?;
                }
                Payload::GlobalSection(globals) => {
                    for global in globals {
                        self.globals.push(global?.ty);
                    }
                }
                Payload::ExportSection(exports) => {
                    for export in exports {
                        let export = export?;
                        if export.kind == wasmparser::ExternalKind::Func {
                            self.homes.remove(&export.index);
                        }
                    }
                }
                Payload::ElementSection(elements) => {
                    for element in elements {
                        self.element(element?)?;
                    }
                }
                _ => {}
            }
        }
        let functions = |table: &wasmparser::TableType| table.element_type == wasmparser::RefType::FUNCREF;
        let table = self.tables.iter().position(functions).ok_or(Fault::Shape("there is no table of functions"))?;
        self.table = table as u32;
        self.size = self.tables.get(table).map_or((0, 0), |table| (table.initial, table.initial));
        Ok(())
    }

    fn element(&mut self, element: wasmparser::Element<'_>) -> Result<(), Fault> {
        let (wasmparser::ElementKind::Active { offset_expr, .. }, wasmparser::ElementItems::Functions(list)) =
            (element.kind, element.items)
        else {
            return Err(Fault::Shape("only plain lists of functions may fill the table"));
        };
        let mut offset = offset_expr.get_operators_reader();
        let wasmparser::Operator::I32Const { value } = offset.read()? else {
            return Err(Fault::Shape("the place of a list of functions must be a number"));
        };
        for (at, function) in (u64::from(value.cast_unsigned())..).zip(list) {
            let function = function?;
            if self.homes.contains_key(&function) && self.slots.insert(function, at as u32).is_some() {
                return Err(Fault::Shape("a function stands twice in the table"));
            }
        }
        Ok(())
    }

    /// Calls between pieces. Whoever is called from outside gets a place in the table.
    fn crossings(&mut self) {
        for (from, calls) in (0_u32..).zip(&self.functions.calls) {
            let home = self.homes.get(&from);
            if home.is_some_and(|home| self.idle.contains(home)) {
                continue; // It is never called, and is not written.
            }
            for to in calls {
                let there = self.homes.get(to);
                if home == there {
                    continue;
                }
                if there.is_some() {
                    self.called.insert(*to);
                }
                if there.is_none() {
                    self.shared.insert(*to);
                }
            }
        }
        let mut next = self.size.0;
        for function in &self.called {
            if !self.slots.contains_key(function) {
                self.slots.insert(*function, next as u32);
                next += 1;
            }
        }
        self.size.1 = next;
    }

    /// Hands its parameters on to what stands at a place of the table.
    fn stub(&self, function: u32) -> Function {
        let mut stub = Function::new([]);
        let kind = self.kind(function);
        match self.slots.get(&function).filter(|_| self.called.contains(&function)) {
            Some(slot) => {
                let parameters = self.signatures.get(kind as usize).copied().unwrap_or_default();
                let mut sink = stub.instructions();
                for parameter in 0..parameters {
                    sink.local_get(parameter);
                }
                sink.i32_const(slot.cast_signed()).call_indirect(self.table, kind).end();
            }
            None => {
                stub.instructions().unreachable().end();
            }
        }
        stub
    }

    fn home(&self, function: u32) -> Option<usize> {
        self.homes.get(&function).copied()
    }

    /// Under which name a shared function is exported: counted without gaps, which is shorter and compresses better
    /// than its number.
    fn name(&self, function: u32) -> String {
        format!("f{}", self.shared.range(..function).count())
    }

    fn kind(&self, function: u32) -> u32 {
        self.functions.types.get(function as usize).copied().unwrap_or_default()
    }
}

/// Where a segment of data begins in memory; `None` for one that nobody puts there by itself.
pub(crate) fn base(segment: &wasmparser::Data<'_>) -> Result<Option<u64>, wasmparser::BinaryReaderError> {
    let wasmparser::DataKind::Active { offset_expr, .. } = &segment.kind else { return Ok(None) };
    Ok(match offset_expr.get_operators_reader().read()? {
        wasmparser::Operator::I32Const { value } => Some(u64::from(value.cast_unsigned())),
        _ => None,
    })
}

#[cfg(test)]
mod tests;
