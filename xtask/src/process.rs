//! Running other programs, and what to say when they fail.

use std::env;
use std::ffi::OsString;
use std::io::{BufRead, BufReader};
use std::path::Path;
use std::process::{Command, Stdio};

use crate::console;
use crate::trouble::Trouble;

/// Cargo, the very one that runs us, in `folder`.
pub(crate) fn cargo(folder: &Path) -> Command {
    let mut command = Command::new(env::var_os("CARGO").unwrap_or_else(|| OsString::from("cargo")));
    command.current_dir(folder);
    command
}

/// Runs to the end, its output shown as it comes.
pub(crate) fn run(command: &mut Command) -> Result<(), Trouble> {
    let status = command.status().map_err(|cause| not_started(command, &cause))?;
    if status.success() { Ok(()) } else { Err(failed(command)) }
}

/// Runs to the end and gives back the standard output as text.
pub(crate) fn text(command: &mut Command) -> Result<String, Trouble> {
    let output =
        command.stdin(Stdio::null()).stderr(Stdio::inherit()).output().map_err(|cause| not_started(command, &cause))?;
    if output.status.success() {
        Ok(String::from_utf8_lossy(&output.stdout).into_owned())
    } else {
        Err(failed(command))
    }
}

/// Runs to the end without a sound; `Some` with both outputs when the program exists and is content.
pub(crate) fn quiet(command: &mut Command) -> Option<String> {
    let output = command.stdin(Stdio::null()).output().ok()?;
    let text = [output.stdout, output.stderr].concat();
    output.status.success().then(|| String::from_utf8_lossy(&text).into_owned())
}

/// Runs to the end, its output shown line by line, each line read by `listen` too.
pub(crate) fn listen(command: &mut Command, mut listen: impl FnMut(&str)) -> Result<(), Trouble> {
    let mut child = command.stdout(Stdio::piped()).spawn().map_err(|cause| not_started(command, &cause))?;
    if let Some(output) = child.stdout.take() {
        for line in BufReader::new(output).split(b'\n').map_while(Result::ok) {
            let line = String::from_utf8_lossy(&line);
            console::say(&line);
            listen(&line);
        }
    }
    let status = child.wait().map_err(|cause| not_started(command, &cause))?;
    if status.success() { Ok(()) } else { Err(failed(command)) }
}

/// Hands over to a program that runs until it is stopped, so that whatever stops us stops it.
#[cfg(unix)]
pub(crate) fn become_it(command: &mut Command) -> Result<(), Trouble> {
    use std::os::unix::process::CommandExt;
    let cause = command.exec(); // It only comes back when it could not begin.
    Err(not_started(command, &cause))
}

/// Runs a program until it is stopped. Without `exec`, stopping us by force leaves it running; Ctrl-C stops both.
#[cfg(not(unix))]
pub(crate) fn become_it(command: &mut Command) -> Result<(), Trouble> {
    run(command)
}

/// The command as someone would type it, to find it again in a log.
pub(crate) fn typed(command: &Command) -> String {
    let program = Path::new(command.get_program()).file_stem().unwrap_or_else(|| command.get_program());
    let words = std::iter::once(program).chain(command.get_args());
    words.map(|word| word.to_string_lossy().into_owned()).collect::<Vec<_>>().join(" ")
}

fn failed(command: &Command) -> Trouble {
    Trouble::project(format!("this failed, and said why above: {}", typed(command)))
}

fn not_started(command: &Command, cause: &std::io::Error) -> Trouble {
    Trouble::system(format!("run `{}`", typed(command)), cause)
}
