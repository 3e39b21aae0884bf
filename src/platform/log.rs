//! What goes to the developer's console.

/// Shows panics in the console with their place in the code.
pub fn panics_to_console() {
    console_error_panic_hook::set_once();
}

/// Warns whoever looks at the console: nothing is broken for the visitor.
pub fn warn(words: &str) {
    web_sys::console::warn_1(&words.into());
}
