//! `passerelles-data serve` and `press`: reading their words and saying how they end.

use std::io::{self, Write};
use std::net::{IpAddr, Ipv4Addr, SocketAddr};
use std::path::{Path, PathBuf};

use super::{Form, ServeError, Server, Site, press};
use crate::cli::Exit;

/// What `passerelles-data help` says of these commands.
pub(crate) const HELP: &str = "
  passerelles-data serve DIR          serve the finished site in DIR at http://127.0.0.1:8080
      --port N                        another port; 0 for any that is free (the first line tells the address)
      --host ADDRESS                  another address of this machine than 127.0.0.1
      --base /PATH/                   the path the site was built for
  passerelles-data press DIR          write a brotli copy beside each file of DIR that gains by it
      --gzip                          gzip copies instead, for servers and browsers without brotli
";

/// What was asked of the server.
#[derive(Debug, PartialEq, Eq)]
struct Wish {
    folder: PathBuf,
    address: SocketAddr,
    base: String,
}

/// Runs `serve` or `press`; `None` when the words ask for something else.
pub(crate) fn command(args: &[String], out: &mut impl Write, err: &mut impl Write) -> Option<io::Result<Exit>> {
    let words: Vec<&str> = args.iter().map(String::as_str).collect();
    match words.split_first() {
        Some((&"serve", rest)) => Some(run_serve(rest, out, err)),
        Some((&"press", ["--gzip", folder] | [folder, "--gzip"])) => Some(run_press(folder, Form::Gzip, out, err)),
        Some((&"press", [folder])) => Some(run_press(folder, Form::Brotli, out, err)),
        Some((&"press", _)) => Some(fail("press needs one folder", err)),
        _ => None,
    }
}

fn run_serve(words: &[&str], out: &mut impl Write, err: &mut impl Write) -> io::Result<Exit> {
    let started = Wish::read(words).and_then(|wish| wish.start(out).map_err(|cause| cause.to_string()));
    match started {
        Ok(server) => {
            server.run();
            Ok(Exit::Done)
        }
        Err(what) => fail(&what, err),
    }
}

fn run_press(folder: &str, form: Form, out: &mut impl Write, err: &mut impl Write) -> io::Result<Exit> {
    let name = match form {
        Form::Brotli => "brotli",
        Form::Gzip => "gzip",
    };
    match press(Path::new(folder), form) {
        Ok(pressed) => {
            let (before, after) = (pressed.before / 1000, pressed.after / 1000);
            writeln!(out, "{name}: {} files, from {before} to {after} kB", pressed.files)?;
            Ok(Exit::Done)
        }
        Err(cause) => fail(&format!("{folder}: {cause}"), err),
    }
}

fn fail(what: &str, err: &mut impl Write) -> io::Result<Exit> {
    writeln!(err, "failed: {what}")?;
    Ok(Exit::Failure)
}

impl Wish {
    fn read(words: &[&str]) -> Result<Self, String> {
        let mut folder = None;
        let (mut host, mut port, mut base) = (IpAddr::from(Ipv4Addr::LOCALHOST), 8080, "/".to_owned());
        let mut words = words.iter().copied();
        while let Some(word) = words.next() {
            let mut value = || words.next().ok_or_else(|| format!("{word} needs a value"));
            match word {
                "--port" => port = value()?.parse().map_err(|_| "--port needs a number up to 65535")?,
                "--host" => host = value()?.parse().map_err(|_| "--host needs an address such as 127.0.0.1")?,
                "--base" => value()?.clone_into(&mut base),
                option if option.starts_with('-') => return Err(format!("unknown option {option}")),
                path if folder.is_none() => folder = Some(PathBuf::from(path)),
                _ => return Err("serve needs one folder".to_owned()),
            }
        }
        let folder = folder.ok_or("serve needs one folder")?;
        Ok(Self { folder, address: SocketAddr::new(host, port), base })
    }

    /// Listens, and tells the address: whoever started the server waits for that line.
    fn start(&self, out: &mut impl Write) -> Result<Server, ServeError> {
        let server = Server::bind(Site::open(&self.folder, &self.base)?, self.address)?;
        let base = if self.base == "/" { "" } else { &self.base };
        writeln!(out, "http://{}{base}", server.address().unwrap_or(self.address))?;
        out.flush()?;
        Ok(server)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn said(words: &[&str]) -> (String, String) {
        let args: Vec<String> = words.iter().map(|word| (*word).to_owned()).collect();
        let (mut out, mut err) = (Vec::new(), Vec::new());
        let exit = command(&args, &mut out, &mut err).unwrap().unwrap();
        assert_eq!(exit == Exit::Done, err.is_empty(), "{words:?}");
        (String::from_utf8(out).unwrap(), String::from_utf8(err).unwrap())
    }

    #[test]
    fn words_are_read_in_any_order() {
        let wish = Wish::read(&["--port", "0", "dist", "--base", "/carto/", "--host", "::1"]).unwrap();
        assert_eq!((wish.folder, wish.base), (PathBuf::from("dist"), "/carto/".to_owned()));
        assert_eq!(wish.address.to_string(), "[::1]:0");
        assert_eq!(Wish::read(&["dist"]).unwrap().address.to_string(), "127.0.0.1:8080");
        for words in [&[][..], &["a", "b"], &["a", "--port"], &["a", "--port", "x"], &["a", "--open"]] {
            assert!(Wish::read(words).is_err(), "{words:?}");
        }
    }

    #[test]
    fn a_started_server_tells_its_address_first() {
        let folder = tempfile::tempdir().unwrap();
        std::fs::write(folder.path().join("index.html"), "").unwrap();
        let mut out = Vec::new();
        let wish = Wish::read(&[folder.path().to_str().unwrap(), "--port", "0"]).unwrap();
        let server = wish.start(&mut out).unwrap();
        assert_eq!(String::from_utf8(out).unwrap(), format!("http://{}\n", server.address().unwrap()));
    }

    #[test]
    fn ends_are_said() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().to_str().unwrap();
        assert_eq!(said(&["press", path]).0, "brotli: 0 files, from 0 to 0 kB\n");
        assert_eq!(said(&["press", "--gzip", path]).0, "gzip: 0 files, from 0 to 0 kB\n");
        assert!(said(&["press", "/nowhere/at/all"]).1.starts_with("failed: /nowhere/at/all"));
        assert!(said(&["serve", path]).1.contains("not a finished site"));
        assert_eq!(said(&["serve"]).1, "failed: serve needs one folder\n");
        assert!(command(&["check".to_owned()], &mut Vec::new(), &mut Vec::new()).is_none());
    }
}
