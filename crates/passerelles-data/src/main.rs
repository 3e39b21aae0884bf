//! Entry point of the data command; see [`passerelles_data::cli`].

use std::io::{stderr, stdout};
use std::process::ExitCode;

use passerelles_data::cli::{Exit, run};

fn main() -> ExitCode {
    let args: Vec<String> = std::env::args_os().skip(1).map(|arg| arg.to_string_lossy().into_owned()).collect();
    // A closed pipe (`| head`) is no reason to say more.
    ExitCode::from(run(&args, &mut stdout(), &mut stderr()).unwrap_or(Exit::Failure).code())
}
