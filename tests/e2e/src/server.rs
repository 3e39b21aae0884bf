//! The real server, as a process of its own, so that a journey can stop it for good.

use std::cell::RefCell;
use std::io::{BufRead, BufReader};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};

/// A server over a folder; stopped when dropped.
#[derive(Debug)]
pub struct Server {
    program: PathBuf,
    folder: PathBuf,
    origin: String,
    process: RefCell<Option<Child>>,
}

impl Server {
    /// Serves `folder` at a port that is free.
    pub fn start(program: &Path, folder: &Path) -> Self {
        let (process, origin) = spawn(program, folder, "0");
        Self {
            program: program.to_path_buf(),
            folder: folder.to_path_buf(),
            origin,
            process: RefCell::new(Some(process)),
        }
    }

    /// `http://127.0.0.1:PORT`
    pub fn origin(&self) -> &str {
        &self.origin
    }

    /// Stops answering.
    pub fn stop(&self) {
        if let Some(mut process) = self.process.borrow_mut().take() {
            // Already ended: nothing is left to stop.
            let _ = process.kill();
            let _ = process.wait();
        }
    }

    /// Answers again, at the same address.
    pub fn start_again(&self) {
        self.stop();
        let port = self.origin.rsplit(':').next().unwrap_or_default();
        let (process, origin) = spawn(&self.program, &self.folder, port);
        assert_eq!(origin, self.origin, "the server came back elsewhere");
        *self.process.borrow_mut() = Some(process);
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        self.stop();
    }
}

fn spawn(program: &Path, folder: &Path, port: &str) -> (Child, String) {
    let mut command = Command::new(program);
    command.arg("serve").arg(folder).args(["--port", port]).stdin(Stdio::null()).stdout(Stdio::piped());
    let mut process = command.spawn().expect("the server starts");
    let mut line = String::new();
    let out = process.stdout.take().expect("the server's words");
    BufReader::new(out).read_line(&mut line).expect("the server's first line");
    let origin = line.trim().to_owned();
    assert!(origin.starts_with("http://"), "the server said `{origin}` in place of its address");
    (process, origin)
}
