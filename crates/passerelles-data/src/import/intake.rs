//! The bytes of a stranger's file: read with limits, so that what is too large is refused before it fills the memory.

use std::io::Read;

/// A line may not be longer: in a table of links, that is a file of another kind, or one that lost its line breaks.
pub(crate) const LINE_LIMIT: usize = 1 << 20;
/// Nor may the file: a hundred thousand links are 30 MB.
pub(crate) const FILE_LIMIT: usize = 1 << 28;

/// How much is asked for at once.
const CHUNK: usize = 1 << 16;

/// Why a file was not read to its end.
#[derive(Debug, thiserror::Error)]
pub(crate) enum TooMuch {
    /// The system refuses.
    #[error("{0}")]
    Refused(#[from] std::io::Error),
    /// A line that never ends.
    #[error("line {0} is too long")]
    Line(u32),
    /// Too many lines.
    #[error("too large")]
    File,
}

/// Reads everything, or stops soon after the first limit.
pub(crate) fn read(mut source: impl Read) -> Result<Vec<u8>, TooMuch> {
    let (mut bytes, mut chunk) = (Vec::new(), vec![0; CHUNK]);
    let (mut line, mut length) = (1, 0);
    loop {
        let count = match source.read(&mut chunk) {
            Ok(0) => return Ok(bytes),
            Ok(count) => count,
            Err(error) if error.kind() == std::io::ErrorKind::Interrupted => continue,
            Err(error) => return Err(error.into()),
        };
        let fresh = chunk.get(..count).unwrap_or_default();
        for part in fresh.split_inclusive(|byte| *byte == b'\n') {
            length += part.len();
            if length > LINE_LIMIT {
                return Err(TooMuch::Line(line));
            }
            if part.ends_with(b"\n") {
                (line, length) = (line + 1, 0);
            }
        }
        if bytes.len() + count > FILE_LIMIT {
            return Err(TooMuch::File);
        }
        bytes.extend_from_slice(fresh);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// So many bytes, made as they are asked for and counted.
    struct Endless {
        left: u64,
        given: u64,
        line: u64,
    }

    impl Read for Endless {
        fn read(&mut self, into: &mut [u8]) -> std::io::Result<usize> {
            let count = (into.len() as u64).min(self.left);
            for byte in into.iter_mut().take(count as usize) {
                self.given += 1;
                *byte = if self.given.is_multiple_of(self.line) { b'\n' } else { b'x' };
            }
            self.left -= count;
            Ok(count as usize)
        }
    }

    #[test]
    fn a_line_of_a_gigabyte_is_refused_after_one_megabyte() {
        let head: &[u8] = b"a,b\n1,2\n";
        let mut endless = Endless { left: 1 << 30, given: 0, line: u64::MAX };
        assert!(matches!(read(head.chain(&mut endless)), Err(TooMuch::Line(3))));
        assert!(endless.given < 2 << 20, "{} bytes were read", endless.given);
    }

    #[test]
    fn a_file_of_a_gigabyte_is_refused_at_its_limit() {
        let mut endless = Endless { left: 1 << 30, given: 0, line: 1000 };
        assert!(matches!(read(&mut endless), Err(TooMuch::File)));
        assert!(endless.given <= (FILE_LIMIT + CHUNK) as u64);
    }

    #[test]
    fn what_is_small_comes_whole() {
        assert_eq!(read(&b"a\nb"[..]).ok().as_deref(), Some(&b"a\nb"[..]));
        assert_eq!(read(&b""[..]).ok().as_deref(), Some(&b""[..]));
    }
}
