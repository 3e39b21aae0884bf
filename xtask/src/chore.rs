//! From the words typed after `cargo xtask` to what they mean. Nothing is done here.

mod bench;
mod release;
mod soak;

use std::path::PathBuf;

pub(crate) use self::bench::BenchWish;
pub(crate) use self::release::ReleaseWish;
pub(crate) use self::soak::SoakWish;
use crate::test::Step;
use crate::trouble::Trouble;

/// What `cargo xtask help` prints.
pub(crate) const HELP: &str = "\
Passerelles: one command for each chore.

  cargo xtask serve [--port N] [--public-url /PATH/]
      Builds the app as it is released and serves it at http://127.0.0.1:8080
  cargo xtask serve --dev [--port N]
      The same with quick builds, rebuilt whenever a file changes
  cargo xtask test [STEP…] [--keep-going]
      Everything that must hold before a change is shared; with names, only those steps:
      fmt clippy clippy-wasm native data rooms deny web build weight e2e
      firefox webkit
  cargo xtask build [--data DIR] [--dist DIR] [--public-url /PATH/] [--address https://HOST]
      The release build: from data/ to dist/, or from and to the folders you name; with its address it has a site map
  cargo xtask release [--out DIR] [--site DIR | options of build]
      A folder and a zip for organisers in release/: the site with brotli and gzip copies, and how to install it
  cargo xtask bench [--links 6000,26000,100000] [--runs 3] [--quick] [--site DIR]
      How fast the map, search and filters are with so many generated links, beside d3 on a canvas in the same run;
      --quick is 6,000 links in one run, --site measures a finished release in place of a new one
  cargo xtask soak [--visits 5000] [--site DIR]
      So many strangers, one after the other, at a kiosk: nothing may grow, fail or be left; some 20 visits a minute
  cargo xtask data
      Compiles data/ to public/data/
  cargo xtask setup
      Gets every tool now, so that the other commands need not
  cargo xtask help
      This text

Tools are used from PATH when their version is the right one, else from a cache folder of your account
(PASSERELLES_CACHE chooses another), where they are put once, for all clones.
The first `serve` on a new machine compiles them and takes some minutes; later ones take seconds.

Exit codes: 0 all is well, 1 something in the project is wrong, 2 something on this machine is missing.";

/// One chore with its options.
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum Chore {
    /// Print the commands.
    Help,
    /// Get all tools.
    Setup,
    /// Compile the data.
    Data,
    /// Build for release.
    Build(BuildWish),
    /// Build and pack.
    Release(ReleaseWish),
    /// Build and serve.
    Serve(ServeWish),
    /// Check everything.
    Test(TestWish),
    /// Measure how fast it is.
    Bench(BenchWish),
    /// Wear a kiosk out.
    Soak(SoakWish),
}

/// Options of `build`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct BuildWish {
    /// Another folder of sources than `data/`.
    pub(crate) data: Option<PathBuf>,
    /// Another place for the result than `dist/`.
    pub(crate) dist: Option<PathBuf>,
    /// The path the site lives under: `/` or `/some/path/`.
    pub(crate) public_url: String,
    /// `https://` and the host that it will be found at, if that is known.
    pub(crate) address: Option<String>,
}

/// Options of `serve`.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct ServeWish {
    /// Quick builds, rebuilt at each change.
    pub(crate) dev: bool,
    /// Port on the loopback address.
    pub(crate) port: u16,
    /// The path the site lives under.
    pub(crate) public_url: String,
}

/// Options of `test`.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct TestWish {
    /// Only these steps; all of them when empty.
    pub(crate) steps: Vec<Step>,
    /// Go on after a step that fails.
    pub(crate) keep_going: bool,
}

impl Default for BuildWish {
    fn default() -> Self {
        Self { data: None, dist: None, public_url: "/".to_owned(), address: None }
    }
}

impl Chore {
    /// Reads the words typed after `cargo xtask`.
    pub(crate) fn read(words: &[String]) -> Result<Self, Trouble> {
        let mut words = words.iter().map(String::as_str);
        let chore = words.next().unwrap_or("help");
        let rest: Vec<&str> = words.collect();
        match chore {
            "help" | "--help" | "-h" => Ok(Self::Help),
            _ if rest.contains(&"--help") || rest.contains(&"-h") => Ok(Self::Help),
            "setup" => none_left(&rest).map(|()| Self::Setup),
            "data" => none_left(&rest).map(|()| Self::Data),
            "build" => read_build(&rest).map(Self::Build),
            "release" => ReleaseWish::read(&rest).map(Self::Release),
            "serve" => read_serve(&rest).map(Self::Serve),
            "test" => read_test(&rest).map(Self::Test),
            "bench" => BenchWish::read(&rest).map(Self::Bench),
            "soak" => SoakWish::read(&rest).map(Self::Soak),
            other => Err(misread(format!("there is no chore called `{other}`"))),
        }
    }
}

fn read_build(words: &[&str]) -> Result<BuildWish, Trouble> {
    let mut wish = BuildWish::default();
    let mut words = words.iter().copied();
    while let Some(word) = words.next() {
        match word {
            "--data" => wish.data = Some(value(word, words.next())?.into()),
            "--dist" => wish.dist = Some(value(word, words.next())?.into()),
            "--public-url" => wish.public_url = public_url(value(word, words.next())?)?,
            "--address" => wish.address = Some(address(value(word, words.next())?)?),
            other => return Err(misread(format!("`build` does not know `{other}`"))),
        }
    }
    Ok(wish)
}

fn read_serve(words: &[&str]) -> Result<ServeWish, Trouble> {
    let mut wish = ServeWish { dev: false, port: 8080, public_url: "/".to_owned() };
    let mut words = words.iter().copied();
    while let Some(word) = words.next() {
        match word {
            "--dev" => wish.dev = true,
            "--port" => wish.port = port(value(word, words.next())?)?,
            "--public-url" => wish.public_url = public_url(value(word, words.next())?)?,
            other => return Err(misread(format!("`serve` does not know `{other}`"))),
        }
    }
    Ok(wish)
}

fn read_test(words: &[&str]) -> Result<TestWish, Trouble> {
    let mut wish = TestWish { steps: Vec::new(), keep_going: false };
    for word in words.iter().copied() {
        match word {
            "--keep-going" => wish.keep_going = true,
            name => match Step::named(name) {
                Some(step) => wish.steps.push(step),
                None => return Err(misread(format!("`test` has no step called `{name}`"))),
            },
        }
    }
    Ok(wish)
}

fn none_left(words: &[&str]) -> Result<(), Trouble> {
    match words.first() {
        None => Ok(()),
        Some(word) => Err(misread(format!("`{word}` is one word too many"))),
    }
}

fn value<'a>(option: &str, word: Option<&'a str>) -> Result<&'a str, Trouble> {
    word.filter(|word| !word.starts_with("--")).ok_or_else(|| misread(format!("`{option}` needs a value after it")))
}

fn port(word: &str) -> Result<u16, Trouble> {
    word.parse().map_err(|_| misread(format!("`{word}` is not a port: a number up to 65535 is wanted")))
}

/// The router needs absolute paths, so the base is one too: it begins and ends with a slash.
fn public_url(word: &str) -> Result<String, Trouble> {
    let plain = word.chars().all(|c| c.is_ascii_alphanumeric() || "/-_.~".contains(c));
    if plain && word.starts_with('/') && !word.contains("//") {
        Ok(format!("{}/", word.trim_end_matches('/')))
    } else {
        Err(misread(format!("`{word}` is not a path to live under: something like / or /carto/ is wanted")))
    }
}

fn address(word: &str) -> Result<String, Trouble> {
    let host =
        word.strip_prefix("https://").or_else(|| word.strip_prefix("http://")).map(|host| host.trim_end_matches('/'));
    match host {
        Some(host) if !host.is_empty() && host.chars().all(|c| c.is_ascii_alphanumeric() || "-.:".contains(c)) => {
            Ok(word.trim_end_matches('/').to_owned())
        }
        _ => Err(misread(format!("`{word}` is not an address: something like https://passerelles.example is wanted"))),
    }
}

fn misread(what: String) -> Trouble {
    Trouble::machine(what).remedy("`cargo xtask help` lists the chores and their options")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(line: &str) -> Result<Chore, Trouble> {
        Chore::read(&line.split_whitespace().map(str::to_owned).collect::<Vec<_>>())
    }

    #[test]
    fn nothing_or_a_cry_for_help_gives_help() {
        for line in ["", "help", "--help", "serve --help", "test -h"] {
            assert_eq!(read(line).unwrap(), Chore::Help, "{line}");
        }
    }

    #[test]
    fn options_are_read_in_any_order() {
        let wish = BuildWish {
            data: Some("a".into()),
            dist: Some("b".into()),
            public_url: "/carto/".to_owned(),
            address: Some("https://a.example".to_owned()),
        };
        assert_eq!(
            read("build --dist b --address https://a.example/ --public-url /carto --data a").unwrap(),
            Chore::Build(wish)
        );
        let wish = ServeWish { dev: true, port: 9000, public_url: "/".to_owned() };
        assert_eq!(read("serve --port 9000 --dev").unwrap(), Chore::Serve(wish));
        let wish = TestWish { steps: vec![Step::Rooms, Step::Fmt], keep_going: true };
        assert_eq!(read("test rooms --keep-going fmt").unwrap(), Chore::Test(wish));
        assert_eq!(read("bench").unwrap(), Chore::Bench(BenchWish::default()));
    }

    #[test]
    fn what_makes_no_sense_is_refused_with_a_remedy() {
        for line in [
            "dance",
            "data now",
            "build --data",
            "build --data --dist x",
            "serve --port 70000",
            "test everything",
            "bench fast",
        ] {
            let trouble = read(line).unwrap_err();
            assert_eq!(trouble.exit(), 2, "{line}");
            assert!(trouble.to_string().contains("cargo xtask help"), "{line}");
        }
        for url in ["carto", "./", "//x", "/a b/", "/é/"] {
            assert!(public_url(url).is_err(), "{url}");
        }
        for word in ["a.example", "https://", "https://a.example/carto", "ftp://a.example", "https://a b"] {
            assert!(address(word).is_err(), "{word}");
        }
    }
}
