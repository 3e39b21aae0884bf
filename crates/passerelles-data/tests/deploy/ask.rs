//! One request by hand, and what is compared of its answer.

use std::collections::BTreeMap;
use std::io::{Read, Write};
use std::net::{SocketAddr, TcpStream};

/// What a server answered.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Answer {
    pub(crate) status: u16,
    /// By their names in lower case.
    pub(crate) headers: BTreeMap<String, String>,
    pub(crate) body: Vec<u8>,
}

impl Answer {
    /// A header, so written that servers of different tastes agree.
    pub(crate) fn header(&self, name: &str) -> String {
        let said = self.headers.get(&name.to_ascii_lowercase()).map_or("", String::as_str);
        said.replace("; ", ";").to_ascii_lowercase()
    }
}

/// Asks for `path`; `None` when nobody listens.
pub(crate) fn ask(server: SocketAddr, path: &str, accepts: &str) -> Option<Answer> {
    let mut stream = TcpStream::connect(server).ok()?;
    let request =
        format!("GET {path} HTTP/1.1\r\nHost: localhost\r\nAccept-Encoding: {accepts}\r\nConnection: close\r\n\r\n");
    stream.write_all(request.as_bytes()).ok()?;
    let mut bytes = Vec::new();
    stream.read_to_end(&mut bytes).ok()?;
    let end = bytes.windows(4).position(|end| end == b"\r\n\r\n")?;
    let head = String::from_utf8_lossy(bytes.get(..end)?).into_owned();
    let mut lines = head.split("\r\n");
    let status = lines.next()?.split(' ').nth(1)?.parse().ok()?;
    let field =
        |line: &str| line.split_once(':').map(|(name, value)| (name.to_ascii_lowercase(), value.trim().to_owned()));
    let headers = lines.filter_map(field).collect();
    Some(Answer { status, headers, body: bytes.get(end + 4..)?.to_vec() })
}
