//! Showing the app: as it is released, or rebuilt at each change.

use std::net::{Ipv4Addr, TcpListener};
use std::process::Command;

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
    free(wish.port)?;
    if wish.dev { develop(place, wish) } else { released(place, wish) }
}

/// Better to hear that the port is taken now than after the build.
fn free(port: u16) -> Result<(), Trouble> {
    let other = port.checked_add(1).unwrap_or(8080);
    TcpListener::bind((Ipv4Addr::LOCALHOST, port)).map(drop).map_err(|cause| {
        Trouble::system(format!("serve on port {port}"), &cause)
            .remedy(format!("another program may be using it; try another: cargo xtask serve --port {other}"))
    })
}

fn released(place: &Place, wish: &ServeWish) -> Result<(), Trouble> {
    let toolbox = tools::prepare(place, &Kit::build().forgiving())?;
    let release = BuildWish { public_url: wish.public_url.clone(), ..BuildWish::default() };
    let built = build::with(place, &release, &toolbox)?;
    let mut server = Command::new(&built.data_command);
    server.current_dir(&place.root).arg("serve").arg(&built.dist);
    server.args(["--port", &wish.port.to_string(), "--base", &wish.public_url]);
    console::heading("Passerelles is at the address below; Ctrl-C stops it");
    process::become_it(&mut server)
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
    process::become_it(&mut trunk)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_taken_port_is_told_before_the_build() {
        let taken = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).unwrap();
        let port = taken.local_addr().unwrap().port();
        let trouble = free(port).unwrap_err();
        assert_eq!(trouble.exit(), 2);
        assert!(trouble.to_string().contains("try another"), "{trouble}");
        drop(taken);
        assert!(free(port).is_ok());
    }
}
