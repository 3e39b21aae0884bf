//! What both steps read of a wasm: functions with their names, who calls whom.

use std::collections::{BTreeMap, BTreeSet};

use wasmparser::{KnownCustom, Name, Operator, Parser, Payload, TypeRef};

use crate::Fault;

/// Functions of a wasm. Imported ones come first in every list.
#[derive(Debug, Default)]
pub(crate) struct Functions {
    /// How many are imported.
    pub(crate) imported: u32,
    /// Type of each.
    pub(crate) types: Vec<u32>,
    /// Name of each, where it has one that no other has.
    pub(crate) names: BTreeMap<u32, String>,
    /// Names that several have.
    pub(crate) ambiguous: BTreeSet<String>,
    /// Those that anybody may call from outside.
    pub(crate) exported: BTreeSet<u32>,
    /// Whom each calls by name, repeated as often as it does.
    pub(crate) calls: Vec<Vec<u32>>,
    /// Where the body of each begins and ends in the file; empty for imported ones.
    pub(crate) bodies: Vec<core::ops::Range<u64>>,
}

impl Functions {
    /// Reads them.
    pub(crate) fn read(wasm: &[u8]) -> Result<Self, Fault> {
        let mut all = Self::default();
        for payload in Parser::new(0).parse_all(wasm) {
            match payload? {
                Payload::ImportSection(imports) => {
                    for import in imports.into_imports() {
                        if let TypeRef::Func(kind) = import?.ty {
                            all.imported += 1;
                            all.types.push(kind);
                            all.calls.push(Vec::new());
                            all.bodies.push(0..0);
                        }
                    }
                }
                Payload::FunctionSection(kinds) => {
                    for kind in kinds {
                        all.types.push(kind?);
                    }
                }
                Payload::ExportSection(exports) => {
                    for export in exports {
                        let export = export?;
                        if export.kind == wasmparser::ExternalKind::Func {
                            all.exported.insert(export.index);
                        }
                    }
                }
                Payload::CodeSectionEntry(body) => {
                    all.bodies.push(body.range());
                    let mut calls = Vec::new();
                    for operator in body.get_operators_reader()? {
                        if let Operator::Call { function_index } | Operator::RefFunc { function_index } = operator? {
                            calls.push(function_index);
                        }
                    }
                    all.calls.push(calls);
                }
                Payload::CustomSection(section) => {
                    if let KnownCustom::Name(names) = section.as_known() {
                        all.name(names)?;
                    }
                }
                _ => {}
            }
        }
        Ok(all)
    }

    /// Names of functions that cannot move: who has them is not clear, or they are called from outside.
    pub(crate) fn fixed(&self) -> BTreeSet<String> {
        let exported = self.exported.iter().filter_map(|at| self.names.get(at));
        exported.chain(&self.ambiguous).cloned().collect()
    }

    fn name(&mut self, sections: wasmparser::NameSectionReader<'_>) -> Result<(), Fault> {
        let mut owners: BTreeMap<&str, Vec<u32>> = BTreeMap::new();
        for section in sections {
            if let Name::Function(names) = section? {
                for naming in names {
                    let naming = naming?;
                    owners.entry(naming.name).or_default().push(naming.index);
                }
            }
        }
        for (name, of) in owners {
            if let [only] = of.as_slice() {
                self.names.insert(*only, name.to_owned());
            } else {
                self.ambiguous.insert(name.to_owned());
            }
        }
        Ok(())
    }
}
