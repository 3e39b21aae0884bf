//! Downloading an archive, proving that it is the one we mean, and unpacking it, with programs that every system has.

use std::path::Path;
use std::process::Command;

use crate::process;
use crate::trouble::Trouble;

/// An archive by its address and its fingerprint: whatever else comes from there is refused.
#[derive(Debug, Clone, Copy)]
pub(super) struct Archive {
    pub(super) address: &'static str,
    pub(super) sha256: &'static str,
}

/// Unpacks the archive into `folder`, without its topmost folder.
pub(super) fn unpack(archive: &Archive, folder: &Path) -> Result<(), Trouble> {
    std::fs::create_dir_all(folder).map_err(|cause| Trouble::system(format!("create {}", folder.display()), &cause))?;
    let file = folder.join("download.tgz");
    download(archive.address, &file)?;
    let found = sha256(&file)?;
    if found != archive.sha256 {
        let what = format!("{} is not what it should be: its SHA-256 is {found}", archive.address);
        return Err(Trouble::machine(what).remedy("something between here and there changes files; nothing was kept"));
    }
    process::quiet(Command::new("tar").arg("-xzf").arg(&file).args(["--strip-components", "1", "-C"]).arg(folder))
        .ok_or_else(|| Trouble::machine(format!("tar could not unpack {}", archive.address)))?;
    drop(std::fs::remove_file(file));
    Ok(())
}

fn download(address: &str, file: &Path) -> Result<(), Trouble> {
    let mut curl = Command::new("curl");
    curl.args(["--fail", "--location", "--silent", "--retry", "3", "--output"]).arg(file).arg(address);
    let mut wget = Command::new("wget");
    wget.args(["--quiet", "--tries", "3", "--output-document"]).arg(file).arg(address);
    [curl, wget]
        .iter_mut()
        .find_map(process::quiet)
        .map(drop)
        .ok_or_else(|| Trouble::machine(format!("neither curl nor wget could get {address}")))
}

/// The SHA-256 of a file, by the first of the usual programs that is there.
fn sha256(file: &Path) -> Result<String, Trouble> {
    let programs: [&[&str]; 3] = [&["sha256sum"], &["shasum", "-a", "256"], &["certutil", "-hashfile"]];
    let ask = |words: &&[&str]| {
        let (program, options) = words.split_first()?;
        let mut command = Command::new(program);
        command.args(options).arg(file).args((*program == "certutil").then_some("SHA256"));
        digest(&process::quiet(&mut command)?)
    };
    programs.iter().find_map(ask).ok_or_else(|| Trouble::machine("no program here can tell a SHA-256"))
}

/// The first word that is a SHA-256.
fn digest(text: &str) -> Option<String> {
    let is_digest = |word: &&str| word.len() == 64 && word.bytes().all(|byte| byte.is_ascii_hexdigit());
    text.split_whitespace().find(is_digest).map(str::to_ascii_lowercase)
}

#[cfg(test)]
mod tests {
    use super::*;

    const EMPTY: &str = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";

    #[test]
    fn every_programs_answer_is_understood() {
        let upper = EMPTY.to_ascii_uppercase();
        for text in [
            format!("{EMPTY}  download.tgz\n"),
            format!(
                "SHA256 hash of download.tgz:\r\n{upper}\r\nCertUtil: -hashfile command completed successfully.\r\n"
            ),
        ] {
            assert_eq!(digest(&text).as_deref(), Some(EMPTY));
        }
        assert_eq!(digest("no such file"), None);
    }

    #[test]
    fn this_systems_program_is_found() {
        let file = std::env::temp_dir().join(format!("passerelles-empty-{}", std::process::id()));
        std::fs::write(&file, "").unwrap();
        assert_eq!(sha256(&file).unwrap(), EMPTY);
        std::fs::remove_file(&file).unwrap();
    }
}
