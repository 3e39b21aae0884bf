//! What wasm-bindgen wrote for nobody. A crate that offers classes to JavaScript, as the streams of Leptos' server
//! functions do, has them exported whether anybody calls them or not: 10 kB of wasm that the first picture waits for.

use std::collections::BTreeSet;

/// Takes the classes that nothing in the script makes out of it, and tells which functions of the wasm only they called.
pub(super) fn without_classes(script: &str) -> (String, BTreeSet<String>) {
    let (mut script, mut called) = (script.to_owned(), BTreeSet::new());
    for class in classes(&script) {
        let (rest, taken) = apart(&script, &class);
        if says(&rest, &class) {
            continue;
        }
        called.extend(functions(&taken));
        script = rest;
    }
    let kept = functions(&script);
    called.retain(|name| !kept.contains(name));
    (script, called)
}

/// Takes the functions that still have a long name, and are none of these, out of what the script offers the wasm.
pub(super) fn without_imports(script: &str, imported: &BTreeSet<String>) -> String {
    let mut out = String::with_capacity(script.len());
    let mut end: Option<String> = None;
    for line in script.split_inclusive('\n') {
        if let Some(last) = &end {
            if line.starts_with(last.as_str()) {
                end = None;
            }
            continue;
        }
        let body = line.trim_start();
        let key = body.split_once(": function(").map_or("", |(key, _)| key);
        if key.starts_with("__wb") && body.trim_end().ends_with('{') && !imported.contains(key) {
            end = Some(format!("{}}}", line.strip_suffix(body).unwrap_or_default()));
            continue;
        }
        out.push_str(line);
    }
    out
}

fn classes(script: &str) -> Vec<String> {
    let name = |line: &str| Some(line.strip_prefix("export class ")?.strip_suffix(" {")?.to_owned());
    script.lines().filter_map(name).collect()
}

/// The script without this class and what stands beside it, and that.
fn apart(script: &str, class: &str) -> (String, String) {
    let begins = [
        (format!("export class {class} {{"), "}"),
        (format!("const {class}Finalization = "), ";"),
        (format!("if (Symbol.dispose) {class}.prototype"), ";"),
    ];
    let (mut rest, mut taken, mut end) = (String::new(), String::new(), None);
    for line in script.split_inclusive('\n') {
        let begun = begins.iter().find(|(begin, _)| line.starts_with(begin.as_str())).map(|(_, end)| *end);
        let inside = end.or(begun);
        let side = if inside.is_some() { &mut taken } else { &mut rest };
        side.push_str(line);
        let code = line.trim_end();
        end = inside.filter(|end| if *end == "}" { code != "}" } else { !code.ends_with(end) });
    }
    (rest, taken)
}

/// Whether the script says this word.
fn says(script: &str, word: &str) -> bool {
    script.split(|c: char| !c.is_ascii_alphanumeric() && c != '_' && c != '$').any(|said| said == word)
}

/// The functions of the wasm that a script calls.
fn functions(script: &str) -> BTreeSet<String> {
    let name = |after: &str| -> String {
        after.chars().take_while(|c| c.is_ascii_alphanumeric() || *c == '_' || *c == '$').collect()
    };
    script.split("wasm.").skip(1).map(name).filter(|name| !name.is_empty()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    const SCRIPT: &str = "/**\n * One.\n */\nexport class A {\n    free() {\n        const p = 1;\n        wasm.a_free(p);\n    \
                          }\n}\nif (Symbol.dispose) A.prototype[Symbol.dispose] = A.prototype.free;\n\
                          export class B {\n    pull() {\n        wasm.b_pull();\n    }\n}\nfunction f() {\n    \
                          return new B(wasm.both());\n}\nconst AFinalization = (typeof X === 'undefined')\n    \
                          ? { register: () => {} }\n    : new X(ptr => wasm.a_free(ptr, 1));\nlast();\n";

    #[test]
    fn only_classes_that_nobody_makes_go() {
        let (script, called) = without_classes(SCRIPT);
        assert_eq!(called.into_iter().collect::<Vec<_>>(), ["a_free"]);
        assert!(!script.contains("class A") && !script.contains("AFinalization") && !script.contains("A.prototype"));
        assert!(script.contains("export class B {\n    pull() {\n        wasm.b_pull();\n    }\n}\nfunction f() {"));
        assert!(script.ends_with("}\nlast();\n"), "{script}");
    }

    #[test]
    fn only_functions_that_are_imported_stay() {
        let script = "    const import0 = {\n        __wbg_a_1: function(x) {\n            if (x) {\n            }\n        },\n        \
                      __wbg_c_1: function() { return handleError(function (x) {\n            x();\n        }, arguments); },\n        \
                      __wbg_b_2: function() {\n            return 1;\n        },\n    };\n";
        let kept = without_imports(script, &BTreeSet::from(["__wbg_b_2".to_owned()]));
        assert_eq!(
            kept,
            "    const import0 = {\n        __wbg_b_2: function() {\n            return 1;\n        },\n    };\n"
        );
    }
}
