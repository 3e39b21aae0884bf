//! Following `cargo install` without drowning the reader: how many crates are done, and the end of the log on failure.

use std::collections::VecDeque;
use std::io::{BufRead, BufReader};
use std::process::{Command, Stdio};
use std::sync::mpsc;
use std::thread;
use std::time::{Duration, Instant};

use crate::console::{self, span};
use crate::process::typed;
use crate::trouble::Trouble;

/// Whoever watches sees the time pass this often.
const TICK: Duration = Duration::from_secs(1);
/// A log that nobody watches gets a line this often.
const REST: Duration = Duration::from_secs(30);
/// So many lines of the log are shown when it fails.
const TAIL: usize = 30;

/// Runs cargo to the end, showing how far it is.
pub(super) fn follow(command: &mut Command) -> Result<(), Trouble> {
    command.env("CARGO_TERM_PROGRESS_WHEN", "always").env("CARGO_TERM_PROGRESS_WIDTH", "100");
    command.env("CARGO_TERM_COLOR", "never").stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::piped());
    let refused = |cause| Trouble::system("start cargo", &cause);
    let mut child = command.spawn().map_err(refused)?;
    let (send, news) = mpsc::channel();
    let log = child.stderr.take();
    let listener = thread::spawn(move || log.map(|log| listen(BufReader::new(log), &send)));
    let tail = show(&news);
    drop(listener.join());
    let status = child.wait().map_err(refused)?;
    if status.success() {
        return Ok(());
    }
    console::say(Vec::from(tail).join("\n"));
    Err(Trouble::machine(format!("this failed ({status}): {}", typed(command))).remedy(
        "the lines above say why. Often: no network, or no C compiler (on Debian and Ubuntu: apt install build-essential)\n\
         What was compiled so far is kept; the next run goes on from there",
    ))
}

/// What the log says.
#[derive(Debug, PartialEq, Eq)]
enum News {
    /// Crates done, crates in all.
    Count(u32, u32),
    /// Anything else.
    Line(String),
}

/// Shows the count and the time as they pass, and keeps the last lines of the rest.
fn show(news: &mpsc::Receiver<News>) -> VecDeque<String> {
    let start = Instant::now();
    let mut told = Duration::ZERO;
    let mut count = String::new();
    let mut tail = VecDeque::with_capacity(TAIL);
    loop {
        match news.recv_timeout(TICK) {
            Ok(News::Count(done, all)) => count = format!("{done} of {all} crates, "),
            Ok(News::Line(line)) => {
                if tail.len() == TAIL {
                    tail.pop_front();
                }
                tail.push_back(line);
            }
            Err(mpsc::RecvTimeoutError::Timeout) => {}
            Err(mpsc::RecvTimeoutError::Disconnected) => break,
        }
        let line = format!("      {count}{}", span(start.elapsed()));
        console::rewrite(&line);
        if !console::interactive() && start.elapsed() > told + REST {
            told = start.elapsed();
            console::say(line);
        }
    }
    console::rewrite("");
    tail
}

/// Cuts the log into lines, at returns too: cargo's bar ends with one.
fn listen(mut log: impl BufRead, news: &mpsc::Sender<News>) {
    let mut buffer = Vec::new();
    while log.read_until(b'\n', &mut buffer).is_ok_and(|length| length > 0) {
        for line in
            String::from_utf8_lossy(&buffer).split(['\r', '\n']).map(str::trim_end).filter(|line| !line.is_empty())
        {
            let told = count(line).map_or_else(|| News::Line(line.to_owned()), |(done, all)| News::Count(done, all));
            if news.send(told).is_err() {
                return;
            }
        }
        buffer.clear();
    }
}

/// Reads cargo's bar: `Building [=====>    ] 123/250: syn, serde…`.
fn count(line: &str) -> Option<(u32, u32)> {
    let (_, counts) = line.trim_start().strip_prefix("Building [")?.split_once("] ")?;
    let (done, all) = counts.split(':').next()?.trim().split_once('/')?;
    Some((done.parse().ok()?, all.parse().ok()?))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cargos_bar_is_read() {
        assert_eq!(count("    Building [=====>     ] 123/250: syn, serde_derive"), Some((123, 250)));
        assert_eq!(count("    Building [>          ] 0/3"), Some((0, 3)));
        assert_eq!(count("   Compiling syn v2.0.1"), None);
    }

    #[test]
    fn the_bar_is_told_from_the_lines() {
        let (send, news) = mpsc::channel();
        listen(&b"   Compiling a v1\n\r    Building [> ] 1/9: a\rerror: no\n"[..], &send);
        drop(send);
        let heard: Vec<News> = news.iter().collect();
        assert_eq!(
            heard,
            [News::Line("   Compiling a v1".to_owned()), News::Count(1, 9), News::Line("error: no".to_owned())]
        );
    }

    #[test]
    fn the_end_of_the_log_is_kept() {
        let (send, news) = mpsc::channel();
        for number in 0..100 {
            send.send(News::Line(number.to_string())).unwrap();
        }
        drop(send);
        let tail = show(&news);
        assert_eq!((tail.len(), tail.back().map(String::as_str)), (TAIL, Some("99")));
    }
}
