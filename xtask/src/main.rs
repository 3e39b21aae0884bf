//! `cargo xtask …`: one command for each chore of the project, the same on a newcomer's machine and in CI.
//!
//! Each module is one chore or one thing chores share. Nothing here knows what the app does: it calls cargo, trunk,
//! the data command and the browser, in the right order, and says what it is doing.

mod bench;
mod build;
mod chore;
mod console;
mod data;
mod finish;
mod flags;
mod lock;
mod place;
mod process;
mod release;
mod rooms;
mod serve;
mod soak;
mod test;
mod tools;
mod trouble;
mod weight;

use std::process::ExitCode;

use chore::Chore;
use place::Place;
use trouble::Trouble;

fn main() -> ExitCode {
    let words: Vec<String> = std::env::args().skip(1).collect();
    match Chore::read(&words).and_then(|chore| run(&chore)) {
        Ok(()) => ExitCode::SUCCESS,
        Err(trouble) => {
            console::trouble(&trouble);
            ExitCode::from(trouble.exit())
        }
    }
}

fn run(chore: &Chore) -> Result<(), Trouble> {
    if matches!(chore, Chore::Help) {
        console::say(chore::HELP);
        return Ok(());
    }
    let place = Place::find()?;
    match chore {
        Chore::Help => Ok(()),
        Chore::Setup => tools::prepare(&place, &tools::Kit::everything()).map(drop),
        Chore::Data => data::compile_here(&place),
        Chore::Build(wish) => build::run(&place, wish).map(drop),
        Chore::Release(wish) => release::run(&place, wish),
        Chore::Serve(wish) => serve::run(&place, wish),
        Chore::Test(wish) => test::run(&place, wish),
        Chore::Bench(wish) => bench::run(&place, wish),
        Chore::Soak(wish) => soak::run(&place, wish),
    }
}
