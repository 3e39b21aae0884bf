//! The options of `bench`.

use std::path::PathBuf;

use super::{misread, value};
use crate::trouble::Trouble;

/// Links beyond which generating and drawing them tells nothing about any real data.
const MOST_LINKS: u32 = 1_000_000;
/// Runs beyond which nobody waits.
const MOST_RUNS: u32 = 99;

/// Options of `bench`.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct BenchWish {
    /// Numbers of links to measure with.
    pub(crate) links: Vec<u32>,
    /// How often each is measured: the median counts.
    pub(crate) runs: u32,
    /// A finished release to measure in place of a new one.
    pub(crate) site: Option<PathBuf>,
}

impl Default for BenchWish {
    fn default() -> Self {
        Self { links: vec![6_000, 26_000, 100_000], runs: 3, site: None }
    }
}

impl BenchWish {
    /// Reads the words typed after `bench`.
    pub(super) fn read(words: &[&str]) -> Result<Self, Trouble> {
        let mut wish = Self::default();
        let mut words = words.iter().copied();
        while let Some(word) = words.next() {
            match word {
                "--links" => {
                    let numbers = value(word, words.next())?.split(',');
                    wish.links = numbers.map(|number| counted(number, MOST_LINKS)).collect::<Result<_, _>>()?;
                }
                "--runs" => wish.runs = counted(value(word, words.next())?, MOST_RUNS)?,
                "--quick" => (wish.links, wish.runs) = (vec![6_000], 1),
                "--site" => wish.site = Some(value(word, words.next())?.into()),
                other => return Err(misread(format!("`bench` does not know `{other}`"))),
            }
        }
        Ok(wish)
    }
}

fn counted(word: &str, most: u32) -> Result<u32, Trouble> {
    let number = word.parse().ok().filter(|number| (1..=most).contains(number));
    number.ok_or_else(|| misread(format!("`{word}` is not a number from 1 to {most}")))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(line: &str) -> Result<BenchWish, Trouble> {
        BenchWish::read(&line.split_whitespace().collect::<Vec<_>>())
    }

    #[test]
    fn options_are_read_in_any_order() {
        assert_eq!(read("").unwrap(), BenchWish::default());
        let wish = BenchWish { links: vec![500, 26_000], runs: 5, site: Some("dist".into()) };
        assert_eq!(read("--runs 5 --site dist --links 500,26000").unwrap(), wish);
        assert_eq!(read("--quick").unwrap(), BenchWish { links: vec![6_000], runs: 1, site: None });
    }

    #[test]
    fn what_makes_no_sense_is_refused() {
        for line in ["--links", "--links 6000,many", "--links 6000,", "--runs 0", "--site --quick", "fast"] {
            assert_eq!(read(line).unwrap_err().exit(), 2, "{line}");
        }
    }
}
