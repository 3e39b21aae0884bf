//! Counting tests by reading what cargo's harness and wasm-bindgen's runner say when they close.

/// How many tests passed and failed.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(crate) struct Tally {
    /// Those that passed.
    pub(crate) passed: u32,
    /// Those that failed.
    pub(crate) failed: u32,
    /// Those that said they were skipped: the harness counts them as passed, and they are taken off.
    pub(crate) skipped: u32,
    /// Those of them that are still to be taken off.
    pub(crate) open: u32,
}

impl Tally {
    /// Counts a line like `test result: ok. 3 passed; 0 failed; 0 ignored; …`; any other line counts for nothing.
    pub(crate) fn read(&mut self, line: &str) {
        if line.starts_with("journey skipped on ") {
            self.skipped += 1;
            self.open += 1;
            return;
        }
        let Some((_, counts)) = line.trim().strip_prefix("test result: ").and_then(|rest| rest.split_once(". ")) else {
            return;
        };
        for part in counts.split(';') {
            match part.trim().split_once(' ') {
                Some((count, "passed")) => {
                    let count: u32 = count.parse().unwrap_or(0);
                    self.passed += count.saturating_sub(self.open);
                    self.open = self.open.saturating_sub(count);
                }
                Some((count, "failed")) => self.failed += count.parse().unwrap_or(0),
                _ => {}
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn closing_lines_are_summed() {
        let mut tally = Tally::default();
        for line in [
            "running 3 tests",
            "test result: ok. 3 passed; 0 failed; 0 ignored; 0 measured; 0 filtered out; finished in 0.00s",
            "test a ... ok",
            "test result: FAILED. 4 passed; 2 failed; 1 ignored; 0 measured; 0 filtered out; finished in 0.01s",
            "test result: ok. 5 passed; 0 failed; 0 ignored; 0 filtered out; finished in 0.5s",
            "7 passed; nothing to see",
        ] {
            tally.read(line);
        }
        assert_eq!(tally, Tally { passed: 12, failed: 2, ..Tally::default() });
    }

    #[test]
    fn what_was_skipped_did_not_pass() {
        let mut tally = Tally::default();
        for line in [
            "journey skipped on webkit: gestures::pinch: no fingers",
            "test gestures::pinch ... ok",
            "step left out on webkit: roadmap::print: no paper",
            "test result: ok. 5 passed; 0 failed; 0 ignored; 0 filtered out; finished in 0.5s",
            "test result: ok. 2 passed; 0 failed; 0 ignored; 0 filtered out; finished in 0.5s",
        ] {
            tally.read(line);
        }
        assert_eq!((tally.passed, tally.failed, tally.skipped), (6, 0, 1));
    }
}
