//! What goes to the developer's console.

/// Shows panics in the console with their place in the code.
pub fn panics_to_console() {
    console_error_panic_hook::set_once();
}
