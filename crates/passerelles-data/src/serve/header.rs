//! What is said beside a file: its kind, how long it may be kept, and what a page may do.

use std::path::Path;

/// What the site is written for: everything from itself, nothing inline. Others may show it in their pages: there is
/// nobody to be signed in as. `docs/deploy` asks the same of real servers, and a test (`tests/deploy`) holds them to it.
pub(super) const POLICY: &str = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; \
     img-src 'self' data: blob:; font-src 'self'; connect-src 'self'; manifest-src 'self'; worker-src 'self'; \
     base-uri 'self'; form-action 'none'; frame-ancestors *";

/// Headers of every answer.
pub(super) const ALWAYS: [(&str, &str); 5] = [
    ("Content-Security-Policy", POLICY),
    ("X-Content-Type-Options", "nosniff"),
    ("Referrer-Policy", "no-referrer"),
    ("Cross-Origin-Opener-Policy", "same-origin"),
    (
        "Permissions-Policy",
        "accelerometer=(), camera=(), geolocation=(), gyroscope=(), magnetometer=(), microphone=(), payment=(), usb=()",
    ),
];

/// Named by its content, so the name never means anything else.
pub(super) const FOR_EVER: &str = "public, max-age=31536000, immutable";
/// Asked for again each time, at the price of one short answer.
pub(super) const ASK_AGAIN: &str = "no-cache";

/// The shortest fingerprint that is taken for one.
const FINGERPRINT: usize = 8;

/// The kind of a file, from its extension.
pub(super) fn kind(file: &Path) -> &'static str {
    match file.extension().and_then(|extension| extension.to_str()).unwrap_or_default() {
        "html" => "text/html; charset=utf-8",
        "js" | "mjs" => "text/javascript; charset=utf-8",
        "css" => "text/css; charset=utf-8",
        "json" | "map" => "application/json",
        "webmanifest" => "application/manifest+json",
        "wasm" => "application/wasm",
        "svg" => "image/svg+xml",
        "png" => "image/png",
        "jpg" | "jpeg" => "image/jpeg",
        "webp" => "image/webp",
        "ico" => "image/x-icon",
        "woff2" => "font/woff2",
        "txt" => "text/plain; charset=utf-8",
        "xml" => "application/xml",
        "csv" => "text/csv; charset=utf-8",
        "pdf" => "application/pdf",
        _ => "application/octet-stream",
    }
}

/// How long a file may be kept without asking.
pub(super) fn keep(file: &Path) -> &'static str {
    let name = file.file_stem().and_then(|stem| stem.to_str()).unwrap_or_default();
    let mut parts = name.split(|c: char| !c.is_ascii_alphanumeric());
    let fingerprint =
        |part: &str| part.len() >= FINGERPRINT && part.bytes().all(|byte| matches!(byte, b'0'..=b'9' | b'a'..=b'f'));
    if parts.any(fingerprint) { FOR_EVER } else { ASK_AGAIN }
}

/// Whether a browser that says `accepts` can read brotli.
pub(super) fn reads_brotli(accepts: &str) -> bool {
    accepts.split(',').any(|offer| {
        let (coding, quality) = offer.split_once(';').unwrap_or((offer, ""));
        let refused = quality.trim().strip_prefix("q=").is_some_and(|q| q.trim().trim_matches(['0', '.']).is_empty());
        coding.trim().eq_ignore_ascii_case("br") && !refused
    })
}

/// Whether one of the versions a browser `knows` is this one.
pub(super) fn is_known(knows: &str, tag: &str) -> bool {
    knows.split(',').map(|known| known.trim().trim_start_matches("W/")).any(|known| known == tag || known == "*")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_names_with_a_fingerprint_are_kept_for_ever() {
        for name in ["app-2025abcd2f4b4292_bg.wasm", "world-0.0a1b2c3d.bin", "start-0123456789abcdef.js"] {
            assert_eq!(keep(Path::new(name)), FOR_EVER, "{name}");
        }
        for name in ["index.html", "manifest.json", "icon-192.png", "interfaced.js", "app-2025abc.js", "20250101x.css"]
        {
            assert_eq!(keep(Path::new(name)), ASK_AGAIN, "{name}");
        }
    }

    #[test]
    fn brotli_is_sent_to_those_who_read_it() {
        for accepts in ["br", "gzip, deflate, br, zstd", "gzip;q=0.5, BR;q=0.1"] {
            assert!(reads_brotli(accepts), "{accepts}");
        }
        for accepts in ["", "gzip", "br;q=0", "br; q=0.0, gzip", "brotli"] {
            assert!(!reads_brotli(accepts), "{accepts}");
        }
    }

    #[test]
    fn known_versions_are_recognised() {
        assert!(is_known("W/\"a\", \"b\"", "\"b\"") && is_known("W/\"a\"", "\"a\"") && is_known("*", "\"a\""));
        assert!(!is_known("", "\"a\"") && !is_known("\"b\"", "\"a\""));
    }
}
