//! A small web server for a finished site: for looking at it, for tests in a browser, for a kiosk without network.
//!
//! It does what the deployment guides ask of a real server and nothing more: brotli copies, cache rules that follow
//! from names, the strict headers that the site is written for, and the page itself for addresses only its router
//! knows. It reads from one folder, answers on one address, and writes nothing.

mod answer;
mod command;
mod header;
mod place;
mod press;

use std::io;
use std::net::SocketAddr;
use std::path::PathBuf;
use std::thread;

pub use answer::Site;
pub(crate) use command::{HELP, command};
pub use press::{Pressed, press};
use tiny_http::{Header, Request, Response};

/// Enough for the connections of a few browsers that load everything at once.
const WORKERS: usize = 12;

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
pub struct Server {
    site: Site,
    http: tiny_http::Server,
}

impl std::fmt::Debug for Server {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Server").field("site", &self.site).field("address", &self.address()).finish_non_exhaustive()
    }
}

impl Server {
    /// Listens on `address`; port 0 takes any that is free.
    ///
    /// # Errors
    /// [`ServeError::Listen`] when the address cannot be had.
    pub fn bind(site: Site, address: SocketAddr) -> Result<Self, ServeError> {
        match tiny_http::Server::http(address) {
            Ok(http) => Ok(Self { site, http }),
            Err(cause) => Err(ServeError::Listen { address, cause: cause.to_string() }),
        }
    }

    /// Where it listens.
    pub fn address(&self) -> Option<SocketAddr> {
        self.http.server_addr().to_ip()
    }

    /// Answers for ever.
    pub fn run(&self) {
        thread::scope(|scope| {
            for _ in 0..WORKERS {
                scope.spawn(|| self.work());
            }
        });
    }

    fn work(&self) {
        while let Ok(request) = self.http.recv() {
            // A visitor who leaves before the end is no error of ours.
            drop(self.answer(request));
        }
    }

    fn answer(&self, request: Request) -> io::Result<()> {
        let asked = answer::Asked {
            method: request.method().as_str(),
            address: request.url(),
            accepts: header(&request, "Accept-Encoding"),
            known: header(&request, "If-None-Match"),
        };
        let answer = self.site.answer(&asked);
        let mut response = Response::from_data(answer.body)
            .with_status_code(answer.status)
            // With its length, not in pieces, so that a browser can show how far it is.
            .with_chunked_threshold(usize::MAX);
        for (name, value) in answer.headers {
            if let Ok(header) = Header::from_bytes(name.as_bytes(), value.as_bytes()) {
                response.add_header(header);
            }
        }
        request.respond(response)
    }
}

fn header<'a>(request: &'a Request, name: &'static str) -> &'a str {
    let found = request.headers().iter().find(|header| header.field.equiv(name));
    found.map_or("", |header| header.value.as_str())
}

#[cfg(test)]
mod tests;
