//! Asking a program which version it is.

use std::process::Command;

use crate::process;

/// The first thing that looks like a version in what `program --version` says; `None` when it cannot be run.
pub(super) fn asked(command: &mut Command) -> Option<String> {
    process::quiet(command.arg("--version")).and_then(|text| first(&text))
}

/// `1.2.3` out of `tool 1.2.3 (abc)`, `108` out of `wasm-opt version 108 (version_108)`.
pub(super) fn first(text: &str) -> Option<String> {
    text.split(|c: char| c.is_whitespace() || c == '(' || c == ')')
        .map(|word| word.trim_start_matches('v'))
        .find(|word| word.starts_with(|c: char| c.is_ascii_digit()))
        .map(str::to_owned)
}

/// The number before the first point: `150` for `150.0.7000.1`.
pub(super) fn major(version: &str) -> Option<u32> {
    version.split('.').next()?.parse().ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn versions_are_found_in_what_tools_say() {
        let said = [
            ("trunk 0.21.14\n", "0.21.14"),
            ("wasm-bindgen 0.2.130", "0.2.130"),
            ("wasm-opt version 108 (version_108)", "108"),
            ("wasm-opt version 116", "116"),
            ("ChromeDriver 150.0.7000.1 (abcdef-refs/branch)", "150.0.7000.1"),
            ("Chromium 150.0.7000.1 built on Debian GNU/Linux 12 (bookworm)", "150.0.7000.1"),
            ("tool v2.0", "2.0"),
        ];
        for (text, version) in said {
            assert_eq!(first(text).as_deref(), Some(version), "{text}");
        }
        assert_eq!(first("not found"), None);
    }

    #[test]
    fn majors_are_numbers() {
        assert_eq!(major("150.0.7000.1"), Some(150));
        assert_eq!(major("108"), Some(108));
        assert_eq!(major("x"), None);
    }
}
