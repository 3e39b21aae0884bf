//! The browser's entry: everything else is in the library.

fn main() {
    passerelles::start();
}
