//! Showing the app: as it is released, or rebuilt at each change.

use std::io::{BufRead, BufReader};
use std::process::{Command, Stdio};

use crate::build;
use crate::chore::{BuildWish, ServeWish};
use crate::console;
use crate::data;
use crate::flags;
use crate::place::Place;
use crate::process;
use crate::tools::{self, Kit};
use crate::trouble::Trouble;

/// `cargo xtask serve`.
pub(crate) fn run(place: &Place, wish: &ServeWish) -> Result<(), Trouble> {
    if wish.dev { develop(place, wish) } else { released(place, wish) }
}

fn released(place: &Place, wish: &ServeWish) -> Result<(), Trouble> {
    let toolbox = tools::prepare(place, &Kit::build().forgiving())?;
    let release = BuildWish { public_url: wish.public_url.clone(), ..BuildWish::default() };
    let built = build::with(place, &release, &toolbox)?;
    let mut server = Command::new(&built.data_command);
    server.current_dir(&place.root).arg("serve").arg(&built.dist);
    server.args(["--port", &wish.port.to_string(), "--base", &wish.public_url]).stdout(Stdio::piped());
    let mut child = server.spawn().map_err(|cause| Trouble::system("start the server", &cause))?;
    // Its first line is its address, said once it listens.
    let mut lines = child.stdout.take().map(|output| BufReader::new(output).lines()).into_iter().flatten();
    if let Some(Ok(address)) = lines.next() {
        console::heading(format!("Passerelles is at {address}{}", wish.public_url.trim_start_matches('/')));
        console::say("Ctrl-C stops it.");
    }
    lines.map_while(Result::ok).for_each(console::say);
    let status = child.wait().map_err(|cause| Trouble::system("wait for the server", &cause))?;
    if status.success() {
        return Ok(());
    }
    let other = wish.port.checked_add(1).unwrap_or(8080);
    Err(Trouble::machine(format!(
        "the server stopped; if port {} is taken by another program, its message says so",
        wish.port
    ))
    .remedy(format!("try another: cargo xtask serve --port {other}")))
}

fn develop(place: &Place, wish: &ServeWish) -> Result<(), Trouble> {
    let toolbox = tools::prepare(place, &Kit::develop())?;
    console::heading("Data");
    data::compile_here(place)?;
    console::heading("Page and wasm, rebuilt at each change");
    console::say("The first build takes a minute or more, the next ones seconds. Ctrl-C stops it.");
    let mut trunk = Command::new("trunk");
    trunk.current_dir(&place.root).args(["serve", "--address", "127.0.0.1"]);
    trunk.args(["--port", &wish.port.to_string(), "--public-url", &wish.public_url]);
    trunk.arg("--dist").arg(place.scratch("dev"));
    toolbox.equip(flags::develop(build::calm(&mut trunk)))?;
    process::run(&mut trunk)
}
