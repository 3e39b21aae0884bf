//! `passerelles-data pages`: reading its words and saying how it ends.

use std::io::{self, Write};
use std::path::{Path, PathBuf};

use super::write;
use crate::cli::Exit;

/// What `passerelles-data help` says of this command.
pub(crate) const HELP: &str = "
  passerelles-data pages DIR          write every route of the finished site in DIR as a page, and the feeds
      --address https://HOST          the site's public address, for the site map and for addresses of translations
";

/// Runs `pages`; `None` when the words ask for something else.
pub(crate) fn command(args: &[String], out: &mut impl Write, err: &mut impl Write) -> Option<io::Result<Exit>> {
    let words: Vec<&str> = args.iter().map(String::as_str).collect();
    let (&"pages", rest) = words.split_first()? else { return None };
    let ended = match read(rest) {
        Ok((folder, address)) => run(&folder, address, out, err),
        Err(what) => writeln!(err, "failed: {what}").map(|()| Exit::Failure),
    };
    Some(ended)
}

fn read<'a>(words: &[&'a str]) -> Result<(PathBuf, Option<&'a str>), String> {
    let (mut folder, mut address) = (None, None);
    let mut words = words.iter().copied();
    while let Some(word) = words.next() {
        match word {
            "--address" => {
                let given = words.next().ok_or("--address needs a value")?.trim_end_matches('/');
                let host = given.strip_prefix("https://").or_else(|| given.strip_prefix("http://"));
                host.filter(|host| !host.is_empty() && !host.contains(['/', '?', '#', ' ', '"', '<', '>']))
                    .ok_or("--address needs https:// and a host, without a path")?;
                address = Some(given);
            }
            option if option.starts_with('-') => return Err(format!("unknown option {option}")),
            path if folder.is_none() => folder = Some(PathBuf::from(path)),
            _ => return Err("pages needs one folder".to_owned()),
        }
    }
    Ok((folder.ok_or("pages needs one folder")?, address))
}

fn run(folder: &Path, address: Option<&str>, out: &mut impl Write, err: &mut impl Write) -> io::Result<Exit> {
    match write(folder, address) {
        Ok(written) => {
            let heaviest = written.heaviest / 1000;
            writeln!(out, "pages: {}, the heaviest {heaviest} kB, in {}", written.pages, folder.display())?;
            if address.is_none() {
                writeln!(out, "no site map: it needs --address")?;
            }
            Ok(Exit::Done)
        }
        Err(error) => {
            writeln!(err, "failed: {error}")?;
            Ok(Exit::Failure)
        }
    }
}
