//! What is needed at once: the wasm with stubs in place of what moves, and exports for the parts.

use core::ops::Range;

use wasm_encoder::reencode::{self, Reencode, utils};
use wasm_encoder::{CodeSection, DataSection, ExportKind, ExportSection, Module, TableSection};
use wasmparser::{FunctionBody, Parser};

use super::Ground;
use crate::Fault;

/// Writes it, without names and notes.
pub(super) fn write(ground: &Ground, wasm: &[u8], data: Vec<Range<u64>>) -> Result<Vec<u8>, Fault> {
    // Stands in the table for whoever has not come yet; to call it is an error.
    let nobody = ground.homes.keys().find(|function| !ground.called.contains(function)).copied();
    if nobody.is_none() && !ground.slots.is_empty() {
        return Err(Fault::Shape("nobody is left to stand for functions that have not come yet"));
    }
    let next = ground.functions.imported;
    let mut first = First { ground, nobody: nobody.unwrap_or_default(), next, data };
    let mut module = Module::new();
    first.parse_core_module(&mut module, Parser::new(0), wasm)?;
    Ok(module.finish())
}

struct First<'a> {
    ground: &'a Ground,
    nobody: u32,
    /// The function whose body comes next.
    next: u32,
    /// Addresses of what parts bring with them.
    data: Vec<Range<u64>>,
}

impl Reencode for First<'_> {
    type Error = core::convert::Infallible;

    fn parse_function_body(
        &mut self,
        code: &mut CodeSection,
        body: FunctionBody<'_>,
    ) -> Result<(), reencode::Error<Self::Error>> {
        let function = self.next;
        self.next += 1;
        if self.ground.home(function).is_none() {
            return utils::parse_function_body(self, code, body);
        }
        code.function(&self.ground.stub(function));
        Ok(())
    }

    /// What parts bring is left blank, which wasm-opt cuts away.
    fn parse_data(
        &mut self,
        data: &mut DataSection,
        datum: wasmparser::Data<'_>,
    ) -> Result<(), reencode::Error<Self::Error>> {
        let Some(base) = super::base(&datum)? else { return utils::parse_data(self, data, datum) };
        let mut bytes = datum.data.to_vec();
        for moved in &self.data {
            for address in moved.clone() {
                if let Some(byte) = address.checked_sub(base).and_then(|at| bytes.get_mut(at as usize)) {
                    *byte = 0;
                }
            }
        }
        data.active(0, &wasm_encoder::ConstExpr::i32_const((base as u32).cast_signed()), bytes);
        Ok(())
    }

    fn parse_table_section(
        &mut self,
        tables: &mut TableSection,
        section: wasmparser::TableSectionReader<'_>,
    ) -> Result<(), reencode::Error<Self::Error>> {
        for (number, table) in (0_u32..).zip(section) {
            let mut kind = self.table_type(table?.ty)?;
            if number == self.ground.table {
                let (before, after) = self.ground.size;
                kind.minimum = after;
                kind.maximum = kind.maximum.map(|most| most + after - before);
            }
            tables.table(kind);
        }
        Ok(())
    }

    fn element_items<'e>(
        &mut self,
        items: wasmparser::ElementItems<'e>,
    ) -> Result<wasm_encoder::Elements<'e>, reencode::Error<Self::Error>> {
        let wasmparser::ElementItems::Functions(list) = items else { return utils::element_items(self, items) };
        let mut functions = Vec::new();
        for function in list {
            let function = function?;
            functions.push(if self.ground.home(function).is_some() { self.nobody } else { function });
        }
        Ok(wasm_encoder::Elements::Functions(functions.into()))
    }

    fn parse_export_section(
        &mut self,
        exports: &mut ExportSection,
        section: wasmparser::ExportSectionReader<'_>,
    ) -> Result<(), reencode::Error<Self::Error>> {
        utils::parse_export_section(self, exports, section)?;
        if self.ground.homes.is_empty() {
            return Ok(());
        }
        for function in &self.ground.shared {
            exports.export(&self.ground.name(*function), ExportKind::Func, *function);
        }
        let lists = [
            ("t", ExportKind::Table, self.ground.tables.len()),
            ("m", ExportKind::Memory, self.ground.memories.len()),
            ("g", ExportKind::Global, self.ground.globals.len()),
        ];
        for (letter, kind, count) in lists {
            for number in 0..count as u32 {
                exports.export(&format!("{letter}{number}"), kind, number);
            }
        }
        Ok(())
    }

    fn parse_custom_section(
        &mut self,
        _module: &mut Module,
        _section: wasmparser::CustomSectionReader<'_>,
    ) -> Result<(), reencode::Error<Self::Error>> {
        Ok(())
    }
}
