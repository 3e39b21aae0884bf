//! Everything a chore says goes through here: one voice, colours only where they are wanted.
//!
//! A closed pipe is not an error worth dying of, so write errors are dropped.

use std::fmt::Display;
use std::io::{IsTerminal, Write};
use std::time::Duration;

use crate::trouble::Trouble;

/// One line on the standard output.
#[cfg(not(test))]
pub(crate) fn say(line: impl Display) {
    drop(writeln!(std::io::stdout(), "{line}"));
}

/// The same, kept back by the test harness: nobody should take a sample for a result.
#[cfg(test)]
pub(crate) fn say(line: impl Display) {
    println!("{line}");
}

/// The title of a stage, set apart from what precedes it.
pub(crate) fn heading(title: impl Display) {
    say(format!("\n{}", bold(&format!("== {title}"))));
}

/// Something the reader should not miss, though work goes on.
pub(crate) fn warn(line: impl Display) {
    say(format!("{} {line}", paint("33;1", "warning:")));
}

/// The end of a chore that failed.
pub(crate) fn trouble(trouble: &Trouble) {
    if trouble.speaks() {
        drop(writeln!(std::io::stderr(), "\n{} {trouble}", paint("31;1", "cargo xtask:")));
    }
}

/// Rewrites the last line of a terminal; says nothing elsewhere.
pub(crate) fn rewrite(line: impl Display) {
    if interactive() {
        let mut out = std::io::stdout();
        drop(write!(out, "\r\x1b[K{line}"));
        drop(out.flush());
    }
}

/// True when someone is watching the output as it comes.
pub(crate) fn interactive() -> bool {
    std::io::stdout().is_terminal()
}

/// Bold, where the output is a terminal.
pub(crate) fn bold(text: &str) -> String {
    paint("1", text)
}

/// Green for what holds, red for what does not.
pub(crate) fn verdict(good: bool, text: &str) -> String {
    paint(if good { "32" } else { "31;1" }, text)
}

fn paint(code: &str, text: &str) -> String {
    if interactive() && std::env::var_os("NO_COLOR").is_none() {
        format!("\x1b[{code}m{text}\x1b[0m")
    } else {
        text.to_owned()
    }
}

/// `8.4 s`, `3 min 05 s`.
pub(crate) fn span(duration: Duration) -> String {
    let seconds = duration.as_secs();
    if seconds >= 60 {
        format!("{} min {:02} s", seconds / 60, seconds % 60)
    } else {
        format!("{:.1} s", duration.as_secs_f64())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn spans_read_well() {
        assert_eq!(span(Duration::from_millis(8_420)), "8.4 s");
        assert_eq!(span(Duration::from_secs(185)), "3 min 05 s");
    }
}
