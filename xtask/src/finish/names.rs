//! Short names between a wasm and the JavaScript beside it. wasm-bindgen calls what it imports
//! `__wbg_addEventListener_1c7f2bd4a7d0e3f5`, so that parts made apart never clash; in a finished site these two files
//! only talk to each other, and a tenth of the script and some kilobytes of wasm are such names.

use std::collections::BTreeSet;

use super::table::Reader;

const IMPORTS: u8 = 2;
const FUNCTION: u8 = 0;

/// Both files with short names, and the script without functions that the wasm does not import; `None` when the wasm
/// cannot be read. A name that the script does not say exactly once stays as it is.
pub(super) fn shortened(wasm: &[u8], script: &str) -> Option<(Vec<u8>, String)> {
    let header = wasm.get(..8)?;
    let mut rest = Reader::of(wasm)?;
    let (mut out, mut script, mut long) = (header.to_vec(), script.to_owned(), BTreeSet::new());
    while let Some(id) = rest.byte() {
        let length = rest.number()?;
        let content = rest.bytes(length)?;
        let renamed = if id == IMPORTS { imports(content, &mut script, &mut long)? } else { content.to_vec() };
        out.push(id);
        number(&mut out, renamed.len());
        out.extend(renamed);
    }
    Some((out, super::idle::without_imports(&script, &long)))
}

/// The section of imports with short names, and so the script; `long` hears of names that stay as they are.
fn imports(section: &[u8], script: &mut String, long: &mut BTreeSet<String>) -> Option<Vec<u8>> {
    let mut rest = Reader(section);
    let count = rest.number()?;
    let mut out = Vec::new();
    number(&mut out, count);
    for rank in 0..count {
        let (module, name) = (rest.name()?, rest.name()?);
        // wasm-bindgen imports nothing else.
        if rest.byte()? != FUNCTION {
            return None;
        }
        let kind = rest.number()?;
        let short = format!("_{rank}");
        let name = match said_once(script, &name) {
            Some(at) if name.len() > short.len() => {
                script.replace_range(at..at + name.len(), &short);
                short
            }
            _ => {
                long.insert(name.clone());
                name
            }
        };
        text(&mut out, &module);
        text(&mut out, &name);
        out.push(FUNCTION);
        number(&mut out, kind);
    }
    Some(out)
}

/// Where the script says this name, when it does so once, as the key of an import.
fn said_once(script: &str, name: &str) -> Option<usize> {
    let part = |c: char| c.is_ascii_alphanumeric() || c == '_' || c == '$';
    let mut places = script.match_indices(name).filter(|(at, _)| {
        let before = script.get(..*at).and_then(|before| before.chars().next_back());
        let after = script.get(at + name.len()..).and_then(|after| after.chars().next());
        !before.is_some_and(part) && !after.is_some_and(part)
    });
    let (at, _) = places.next()?;
    let is_key = script.get(at + name.len()..).is_some_and(|after| after.starts_with(':'));
    (is_key && places.next().is_none()).then_some(at)
}

fn text(out: &mut Vec<u8>, text: &str) {
    number(out, text.len());
    out.extend(text.as_bytes());
}

/// An unsigned LEB128.
fn number(out: &mut Vec<u8>, mut number: usize) {
    while number >= 0x80 {
        out.push((number & 0x7f) as u8 | 0x80);
        number >>= 7;
    }
    out.push(number as u8);
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A wasm that imports these functions, with an empty section behind.
    fn importing(names: &[&str]) -> Vec<u8> {
        let mut section = vec![names.len() as u8];
        for name in names {
            text(&mut section, "m");
            text(&mut section, name);
            section.extend([FUNCTION, 7]);
        }
        let mut wasm = b"\0asm\x01\0\0\0".to_vec();
        wasm.push(IMPORTS);
        number(&mut wasm, section.len());
        wasm.extend(section);
        wasm.extend([10, 1, 0]);
        wasm
    }

    #[test]
    fn keys_of_imports_become_short_on_both_sides() {
        let wasm = importing(&["__wbg_focus_0123", "__wbg_focus_0123_4"]);
        let script = "const imports = {\n__wbg_focus_0123: f,\n__wbg_focus_0123_4: g };";
        let (wasm, script) = shortened(&wasm, script).unwrap();
        assert_eq!(wasm, importing(&["_0", "_1"]));
        assert_eq!(script, "const imports = {\n_0: f,\n_1: g };");
    }

    #[test]
    fn what_is_said_otherwise_stays() {
        let names = ["__wbg_twice", "__wbg_called", "__wbg_absent"];
        let script = "{ __wbg_twice: a }; __wbg_twice: b; __wbg_called();";
        let (wasm, after) = shortened(&importing(&names), script).unwrap();
        assert_eq!((wasm, after.as_str()), (importing(&names), script));
    }

    #[test]
    fn long_sections_keep_their_length() {
        let names: Vec<String> = (0..300).map(|rank| format!("__wbg_name_{rank}")).collect();
        let names: Vec<&str> = names.iter().map(String::as_str).collect();
        // More than 127 imports need a number of two bytes, which `importing` does not write.
        assert!(shortened(&importing(&names[..100]), "").is_some_and(|(wasm, _)| wasm == importing(&names[..100])));
        assert_eq!(shortened(b"no wasm", ""), None);
    }
}
