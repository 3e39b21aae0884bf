//! The courier's entry: a worker that fetches. Everything else is in the library.

fn main() {
    passerelles::platform::courier::desk::open();
}
