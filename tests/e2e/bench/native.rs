//! How long the data command takes to compile a folder of rows.

use std::path::Path;
use std::process::{Command, Stdio};
use std::time::Instant;

/// Milliseconds from the start of the command to its end.
pub(crate) fn build(program: &Path, rows: &Path, out: &Path) -> Result<f64, String> {
    let data = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../data");
    let mut command = Command::new(program);
    command.arg("build").arg(rows).arg(out).arg("--reference").arg(data);
    let start = Instant::now();
    let status = command.stdin(Stdio::null()).stdout(Stdio::null()).status();
    let took = start.elapsed().as_secs_f64() * 1000.0;
    match status {
        Ok(status) if status.success() => Ok(took),
        Ok(status) => Err(format!("the data command ended with {status}")),
        Err(cause) => Err(format!("the data command did not start: {cause}")),
    }
}
