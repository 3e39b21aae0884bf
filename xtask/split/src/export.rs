//! Exports that nobody calls, as the script tells: without them what only they reach is nobody's, and wasm-opt drops it.

use wasm_encoder::{Encode, ExportKind, ExportSection, Section};
use wasmparser::{BinaryReader, ExportSectionReader, ExternalKind};

use crate::Fault;

const EXPORTS: u8 = 7;
/// What every wasm begins with.
const HEAD: usize = 8;

/// The wasm without these exports; all else stays as it was, byte for byte.
pub(crate) fn without(wasm: &[u8], idle: &[&str]) -> Result<Vec<u8>, Fault> {
    let (head, body) = wasm.split_at_checked(HEAD).ok_or(Fault::Shape("this is no wasm"))?;
    let mut out = head.to_vec();
    let mut rest = BinaryReader::new(body, HEAD as u64);
    while !rest.eof() {
        let id = rest.read_u8()?;
        let length = rest.read_var_u32()?;
        let at = rest.original_position();
        let content = rest.read_bytes(length as usize)?;
        if id != EXPORTS {
            out.push(id);
            length.encode(&mut out);
            out.extend(content);
            continue;
        }
        let mut exports = ExportSection::new();
        for export in ExportSectionReader::new(BinaryReader::new(content, at))? {
            let export = export?;
            let kind = match export.kind {
                ExternalKind::Func if idle.contains(&export.name) => continue,
                ExternalKind::Func => ExportKind::Func,
                ExternalKind::Table => ExportKind::Table,
                ExternalKind::Memory => ExportKind::Memory,
                ExternalKind::Global => ExportKind::Global,
                _ => return Err(Fault::Shape("an export is of a kind that Rust does not make")),
            };
            exports.export(export.name, kind, export.index);
        }
        exports.append_to(&mut out);
    }
    Ok(out)
}

#[cfg(test)]
mod tests {
    use wasm_encoder::{CustomSection, Module};

    use super::*;

    #[test]
    fn only_idle_functions_lose_their_export() {
        let module = |names: &[(&str, ExportKind)]| {
            let mut exports = ExportSection::new();
            for (name, kind) in names {
                exports.export(name, *kind, 3);
            }
            let mut module = Module::new();
            module.section(&exports).section(&CustomSection { name: "notes".into(), data: (&[1, 2, 3]).into() });
            module.finish()
        };
        let (idle, kept) = (("idle", ExportKind::Func), [("used", ExportKind::Func), ("memory", ExportKind::Memory)]);
        assert_eq!(without(&module(&[kept[0], idle, kept[1]]), &["idle", "memory"]).unwrap(), module(&kept));
        assert!(without(b"\0asm", &[]).is_err());
    }
}
