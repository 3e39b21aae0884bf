//! Making the module that wasm-bindgen writes a little lighter. Trunk's minifier cannot read it, and a whole one would
//! cost more to compile than it saves; but its comments and indentation are a fifth of it.

/// The module without comment lines and indentation. Its code stays line by line as it was; a module with a text over
/// several lines stays whole, for there indentation may mean something.
pub(super) fn squeezed(module: &str) -> String {
    if module.lines().any(|line| line.matches('`').count() % 2 == 1) {
        return module.to_owned();
    }
    let mut inside = false;
    let mut squeezed = String::with_capacity(module.len());
    for line in module.lines().map(str::trim) {
        let begins = line.starts_with("/*");
        let comment = inside || begins || line.starts_with("//") || line.is_empty();
        inside = (inside || begins) && !line.ends_with("*/");
        if !comment {
            squeezed.push_str(line);
            squeezed.push('\n');
        }
    }
    squeezed
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn comments_and_indentation_go() {
        let module = "/* @ts-self-types=\"./a.d.ts\" */\n/**\n * @param {number} a\n */\nexport function f(a) {\n    \
                      // why\n    return `${a}` + '/*'; // stays\n}\n";
        assert_eq!(squeezed(module), "export function f(a) {\nreturn `${a}` + '/*'; // stays\n}\n");
    }

    #[test]
    fn texts_over_several_lines_are_left_alone() {
        let module = "const a = `\n    b`;\n";
        assert_eq!(squeezed(module), module);
    }
}
