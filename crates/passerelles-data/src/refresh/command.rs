//! `passerelles-data refresh wikidata`: reading its words and saying how it ends.

use std::io::{self, Write};
use std::path::PathBuf;

use super::client::{Client, ENDPOINT, Trouble};
use super::harvest::{End, Sleep, Sleeper, harvest};
use super::rows;
use super::store::Store;
use crate::cli::Exit;
use crate::import;

/// What `passerelles-data help` says of this command.
pub(crate) const HELP: &str = "
  passerelles-data refresh wikidata   say what the twinnings of Wikidata would add to data/links.csv; docs/donnees.md
      --into data/links.csv           and add them
      --contact ADDRESS               how Wikidata may reach you: a mail or web address
      --state DIR                     where pages are kept, to go on after a break (default: target/refresh/wikidata)
      --fresh                         ask for everything again
      --endpoint URL                  another SPARQL endpoint of the same form
      --reference DIR, --all          as with import
";

/// What was asked.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Wish {
    pub(super) endpoint: String,
    pub(super) contact: Option<String>,
    pub(super) state: PathBuf,
    pub(super) into: Option<PathBuf>,
    pub(super) reference: PathBuf,
    pub(super) fresh: bool,
    pub(super) all: bool,
}

/// Runs `refresh`; `None` when the words ask for something else.
pub(crate) fn command(args: &[String], out: &mut impl Write, err: &mut impl Write) -> Option<io::Result<Exit>> {
    let words: Vec<&str> = args.iter().map(String::as_str).collect();
    let (&"refresh", rest) = words.split_first()? else { return None };
    Some(match Wish::read(rest) {
        Ok(wish) => {
            let client = Client::new(&wish.endpoint, wish.contact.as_deref(), None);
            wish.run(&client, &mut Sleeper, out, err)
        }
        Err(what) => writeln!(err, "failed: {what}; see passerelles-data help").map(|()| Exit::Failure),
    })
}

impl Wish {
    pub(super) fn read(words: &[&str]) -> Result<Self, String> {
        let mut wish = Self {
            endpoint: ENDPOINT.to_owned(),
            contact: None,
            state: PathBuf::from("target/refresh/wikidata"),
            into: None,
            reference: PathBuf::from("data"),
            fresh: false,
            all: false,
        };
        let ["wikidata", rest @ ..] = words else { return Err("refresh knows wikidata".to_owned()) };
        let mut words = rest.iter().copied();
        while let Some(word) = words.next() {
            let mut value = || words.next().map(str::to_owned).ok_or(format!("{word} needs a value"));
            match word {
                "--endpoint" => wish.endpoint = value()?,
                "--contact" => wish.contact = Some(value()?),
                "--state" => wish.state = value()?.into(),
                "--into" => wish.into = Some(value()?.into()),
                "--reference" => wish.reference = value()?.into(),
                "--fresh" => wish.fresh = true,
                "--all" => wish.all = true,
                other => return Err(format!("refresh does not know {other}")),
            }
        }
        let web = wish.endpoint.starts_with("https://") || wish.endpoint.starts_with("http://");
        let plain = |text: &str| text.bytes().all(|byte| (b' '..=b'~').contains(&byte));
        if !web || !plain(&wish.endpoint) {
            return Err("--endpoint needs an address that starts with https://".to_owned());
        }
        if !wish.contact.as_deref().is_none_or(plain) {
            return Err("--contact needs plain letters".to_owned());
        }
        Ok(wish)
    }

    /// Harvests, then imports.
    pub(super) fn run(
        &self,
        client: &Client,
        sleep: &mut impl Sleep,
        out: &mut impl Write,
        err: &mut impl Write,
    ) -> io::Result<Exit> {
        let state = self.state.display();
        let mut store = match Store::open(&self.state, &self.endpoint, self.fresh) {
            Ok(store) => store,
            Err(cause) => return fail(&format!("cannot use {state}: {cause}"), err),
        };
        if store.is_whole() {
            writeln!(out, "Récolte déjà complète dans {state} (--fresh pour tout redemander).")?;
        }
        match harvest(client, &mut store, sleep, out) {
            Ok(End::Whole) => self.import(&store, out, err),
            Ok(End::Later(trouble)) => {
                later(&trouble, &store, err)?;
                Ok(Exit::Failure)
            }
            Err(cause) => fail(&format!("cannot keep what came: {cause}"), err),
        }
    }

    fn import(&self, store: &Store, out: &mut impl Write, err: &mut impl Write) -> io::Result<Exit> {
        let file = store.path("wikidata.csv");
        let written = store.read().and_then(|statements| import::replace(&file, rows::csv(&statements).as_bytes()));
        if let Err(cause) = written {
            return fail(&format!("cannot use what came: {cause}; begin again with --fresh"), err);
        }
        let wish = import::Wish {
            file,
            map: self.reference.join("mappings/wikidata.toml"),
            into: self.into.clone(),
            rejects: None,
            reference: self.reference.clone(),
            all: self.all,
        };
        wish.run(out, err)
    }
}

/// Why there is no whole harvest, what is kept of it, and what to do.
fn later(trouble: &Trouble, store: &Store, err: &mut impl Write) -> io::Result<()> {
    writeln!(err, "Récolte interrompue : {trouble}.")?;
    let wait = match trouble {
        Trouble::Busy { after: Some(after) } => format!("dans {} minutes", after.as_secs().div_ceil(60)),
        Trouble::Refused(_) => "après avoir vérifié l’adresse du serveur et --contact".to_owned(),
        _ => "plus tard".to_owned(),
    };
    let (pages, statements) = (store.pages(), store.statements());
    writeln!(
        err,
        "{pages} pages ({statements} énoncés) sont gardées. Relancer la même commande {wait} : elle reprendra là."
    )
}

fn fail(what: &str, err: &mut impl Write) -> io::Result<Exit> {
    writeln!(err, "failed: {what}")?;
    Ok(Exit::Failure)
}
