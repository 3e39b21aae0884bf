//! What stopped a chore, in words that tell the reader what to do next.

use std::fmt;

/// A failure with its remedy, and who can fix it.
#[derive(Debug)]
pub(crate) struct Trouble {
    what: String,
    remedy: Option<String>,
    exit: u8,
}

impl Trouble {
    /// Something in the project is wrong: a test, a lint, a budget. Exit code 1.
    pub(crate) fn project(what: impl Into<String>) -> Self {
        Self { what: what.into(), remedy: None, exit: 1 }
    }

    /// Something on this machine is missing or refused. Exit code 2.
    pub(crate) fn machine(what: impl Into<String>) -> Self {
        Self { what: what.into(), remedy: None, exit: 2 }
    }

    /// A failure that has been told in full already.
    pub(crate) fn told() -> Self {
        Self::project("")
    }

    /// A machine's failure, from an error of the system about a path or a program.
    pub(crate) fn system(doing: impl fmt::Display, cause: &std::io::Error) -> Self {
        Self::machine(format!("could not {doing}: {cause}"))
    }

    /// Adds what the reader can do about it.
    pub(crate) fn remedy(mut self, remedy: impl Into<String>) -> Self {
        self.remedy = Some(remedy.into());
        self
    }

    /// False when there is nothing left to say.
    pub(crate) fn speaks(&self) -> bool {
        !self.what.is_empty()
    }

    /// The exit code of the whole command.
    pub(crate) fn exit(&self) -> u8 {
        self.exit
    }
}

impl fmt::Display for Trouble {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.what)?;
        match &self.remedy {
            Some(remedy) => write!(f, "\n  → {}", remedy.replace('\n', "\n    ")),
            None => Ok(()),
        }
    }
}
