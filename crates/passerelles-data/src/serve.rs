//! A small web server for a finished site: for looking at it, for tests in a browser, for a kiosk without network.
//!
//! It does what the deployment guides ask of a real server and nothing more: brotli copies, cache rules that follow
//! from names, the strict headers that the site is written for, and the page itself for addresses only its router
//! knows. It speaks just enough HTTP/1.1 for that, by itself: behind `tiny_http`, a page that opened six connections at
//! once sometimes waited for ever. It reads from one folder, answers on one address, and writes nothing.

mod answer;
mod command;
mod header;
mod place;
mod press;

use std::io::{self, Read, Write};
use std::net::{Shutdown, SocketAddr, TcpListener, TcpStream};
use std::path::PathBuf;
use std::thread;
use std::time::Duration;

pub use answer::Site;
pub(crate) use command::{HELP, command};
pub use press::{Form, Pressed, press};

/// How long one request or answer may take.
const PATIENCE: Duration = Duration::from_secs(30);
/// Bytes of a request's head that are read before giving up.
const LONGEST_HEAD: usize = 32 * 1024;

/// Why the server does not run.
#[derive(Debug, thiserror::Error)]
pub enum ServeError {
    /// The folder holds no site.
    #[error("{} holds no index.html: it is not a finished site", .0.display())]
    NotASite(PathBuf),
    /// The base path is not one.
    #[error("`{0}` is not a base path: it must begin and end with /")]
    Base(String),
    /// Another program listens there, or the address is not ours to use.
    #[error("cannot listen on {address}: {cause}")]
    Listen {
        /// Where it should have listened.
        address: SocketAddr,
        /// What the system said.
        cause: String,
    },
    /// The address could not be told to whoever started the server.
    #[error("cannot tell the address: {0}")]
    Tell(#[from] io::Error),
}

/// A server that listens but does not answer yet.
#[derive(Debug)]
pub struct Server {
    site: Site,
    listener: TcpListener,
}

impl Server {
    /// Listens on `address`; port 0 takes any that is free.
    ///
    /// # Errors
    /// [`ServeError::Listen`] when the address cannot be had.
    pub fn bind(site: Site, address: SocketAddr) -> Result<Self, ServeError> {
        let refused = |cause: io::Error| ServeError::Listen { address, cause: cause.to_string() };
        TcpListener::bind(address).map(|listener| Self { site, listener }).map_err(refused)
    }

    /// Where it listens.
    pub fn address(&self) -> Option<SocketAddr> {
        self.listener.local_addr().ok()
    }

    /// Answers for ever: one thread for each connection, one answer for each thread. A browser that opens six
    /// connections at once and keeps them never makes another one wait.
    pub fn run(&self) {
        thread::scope(|scope| {
            for stream in self.listener.incoming().flatten() {
                // A visitor who leaves before the end is no error of ours.
                scope.spawn(|| drop(self.answer(stream)));
            }
        });
    }

    fn answer(&self, mut stream: TcpStream) -> io::Result<()> {
        stream.set_read_timeout(Some(PATIENCE))?;
        stream.set_write_timeout(Some(PATIENCE))?;
        let head = read_head(&mut stream)?;
        let mut lines = head.split("\r\n");
        let mut first = lines.next().unwrap_or_default().split(' ');
        let (method, address) = (first.next().unwrap_or_default(), first.next().unwrap_or_default());
        let fields: Vec<(&str, &str)> = lines.filter_map(|line| line.split_once(':')).collect();
        let field = |name: &str| {
            fields.iter().find(|(known, _)| known.eq_ignore_ascii_case(name)).map_or("", |(_, value)| value.trim())
        };
        let asked = answer::Asked { method, address, accepts: field("Accept-Encoding"), known: field("If-None-Match") };
        let answer = self.site.answer(&asked);
        let mut out = Vec::new();
        write!(out, "HTTP/1.1 {} {}\r\n", answer.status, reason(answer.status))?;
        for (name, value) in &answer.headers {
            write!(out, "{name}: {value}\r\n")?;
        }
        write!(out, "Content-Length: {}\r\nConnection: close\r\n\r\n", answer.body.len())?;
        stream.write_all(&out)?;
        if method != "HEAD" {
            stream.write_all(&answer.body)?;
        }
        stream.flush()?;
        stream.shutdown(Shutdown::Write)
    }
}

/// The words of a status, for people who look at the wire.
fn reason(status: u16) -> &'static str {
    match status {
        200 => "OK",
        304 => "Not Modified",
        400 => "Bad Request",
        404 => "Not Found",
        405 => "Method Not Allowed",
        _ => "",
    }
}

/// The request line and the fields, up to the empty line.
fn read_head(stream: &mut TcpStream) -> io::Result<String> {
    let mut head = Vec::new();
    let mut part = [0_u8; 2048];
    while !head.windows(4).any(|end| end == b"\r\n\r\n") {
        let count = stream.read(&mut part)?;
        if count == 0 || head.len() > LONGEST_HEAD {
            return Err(io::ErrorKind::InvalidData.into());
        }
        head.extend(part.iter().take(count));
    }
    Ok(String::from_utf8_lossy(&head).into_owned())
}

#[cfg(test)]
mod tests;
