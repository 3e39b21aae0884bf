//! What an import did or would do, said to a keeper in French.

use std::collections::BTreeMap;
use std::io::{self, Write};
use std::path::Path;

use passerelles_domain::text::{Lang, number};

use super::Import;
use super::mapping::Mapping;
use super::merge::Note;

/// How many examples of each kind are shown when not all are asked for.
const SHOWN: usize = 12;

/// What else the report needs to know.
pub(crate) struct Frame<'f> {
    /// The file that was read.
    pub(crate) file: &'f Path,
    /// Ours.
    pub(crate) into: &'f Path,
    /// Where rejects are; `None` when there are none.
    pub(crate) rejects: Option<&'f Path>,
    /// Whether ours was written.
    pub(crate) written: bool,
    /// Whether every note is shown.
    pub(crate) all: bool,
}

fn count(n: usize, one: &str, many: &str) -> String {
    format!("{} {}", number(Lang::Fr, n as u64), if n > 1 { many } else { one })
}

/// Writes the report.
pub(crate) fn write(import: &Import, mapping: &Mapping, frame: &Frame<'_>, out: &mut impl Write) -> io::Result<()> {
    head(import, mapping, frame, out)?;
    counts(import, out)?;
    reasons(import, frame, out)?;
    for (title, notes) in [
        ("Contredit nos lignes, qui restent telles quelles", &import.merged.contradictions),
        ("À vérifier", &import.remarks),
        ("Doublons possibles, ajoutés", &import.merged.suspects),
        ("Même lien sous un autre nom", &import.merged.other_names),
        ("Complété", &import.merged.updates),
    ] {
        list(title, notes, frame, out)?;
    }
    tail(import, frame, out)
}

fn head(import: &Import, mapping: &Mapping, frame: &Frame<'_>, out: &mut impl Write) -> io::Result<()> {
    writeln!(out, "{} : {}", frame.file.display(), mapping.title)?;
    if let Some(licence) = &mapping.licence {
        writeln!(out, "Licence : {licence}")?;
    }
    if let Some(note) = &mapping.note {
        writeln!(out, "{note}")?;
    }
    let separator = match import.separator {
        b';' => "points-virgules",
        b'\t' => "tabulations",
        _ => "virgules",
    };
    writeln!(out, "Encodage : {}. Séparateur : {separator}.", import.encoding)?;
    if !import.unread.is_empty() {
        writeln!(out, "Colonnes laissées de côté : {}.", import.unread.join(", "))?;
    }
    if !import.absent.is_empty() {
        writeln!(out, "Colonnes absentes, laissées vides : {}.", import.absent.join(", "))?;
    }
    writeln!(out)
}

fn counts(import: &Import, out: &mut impl Write) -> io::Result<()> {
    let merged = &import.merged;
    let lines = count(import.rows, "ligne lue", "lignes lues");
    writeln!(out, "{lines}, {} :", count(import.links, "lien", "liens"))?;
    let rows = [
        (merged.added, "ajouté", "ajoutés"),
        (merged.updated, "complète un des nôtres", "complètent les nôtres"),
        (merged.unchanged, "déjà là", "déjà là"),
        (import.rejects.len(), "rejeté", "rejetés"),
    ];
    for (n, one, many) in rows {
        writeln!(out, "{:>8} {}", number(Lang::Fr, n as u64), if n > 1 { many } else { one })?;
    }
    if !merged.filled.is_empty() {
        let filled: Vec<String> = merged.filled.iter().map(|(name, n)| format!("{name} {n}")).collect();
        writeln!(out, "Cellules complétées : {}.", filled.join(", "))?;
    }
    let (before, after) = (import.before, merged.entries.len());
    writeln!(out, "Nos liens : {} avant, {} après.", number(Lang::Fr, before as u64), number(Lang::Fr, after as u64))
}

/// Rejects by their first reason, the most common first.
fn reasons(import: &Import, frame: &Frame<'_>, out: &mut impl Write) -> io::Result<()> {
    if import.rejects.is_empty() {
        return Ok(());
    }
    writeln!(out, "\nRejets, avec leur premier motif :")?;
    let mut kinds: BTreeMap<String, Vec<&crate::problem::Problem>> = BTreeMap::new();
    for first in import.rejects.iter().filter_map(|reject| reject.reasons.first()) {
        kinds.entry(kind(&first.what)).or_default().push(first);
    }
    let mut kinds: Vec<_> = kinds.into_iter().collect();
    kinds.sort_by_key(|(_, all)| core::cmp::Reverse(all.len()));
    for (_, all) in kinds {
        let Some(first) = all.first() else { continue };
        writeln!(out, "{:>6}  {first}", all.len())?;
        let others = all.iter().skip(1).filter(|_| frame.all);
        for other in others {
            writeln!(out, "        {other}")?;
        }
    }
    Ok(())
}

/// A reason without its names and numbers.
fn kind(what: &str) -> String {
    let mut quoted = false;
    let keep = |letter: &char| {
        quoted = match letter {
            '«' | '(' => true,
            '»' | ')' => false,
            _ => quoted,
        };
        !quoted && !letter.is_ascii_digit()
    };
    what.chars().filter(keep).collect::<String>().chars().take(28).collect()
}

fn list(title: &str, notes: &[Note], frame: &Frame<'_>, out: &mut impl Write) -> io::Result<()> {
    if notes.is_empty() {
        return Ok(());
    }
    writeln!(out, "\n{title} : {}", number(Lang::Fr, notes.len() as u64))?;
    let shown = if frame.all { notes.len() } else { SHOWN };
    for note in notes.iter().take(shown) {
        writeln!(out, "  ligne {} : {}", note.line, note.what)?;
    }
    let more = notes.len().saturating_sub(shown);
    if more > 0 {
        writeln!(out, "  … et {} (--all les montre)", count(more, "autre", "autres"))?;
    }
    Ok(())
}

fn tail(import: &Import, frame: &Frame<'_>, out: &mut impl Write) -> io::Result<()> {
    writeln!(out)?;
    if let Some(rejects) = frame.rejects {
        writeln!(out, "Rejets à corriger, puis à importer de la même façon : {}", rejects.display())?;
    }
    let into = frame.into.display();
    match (frame.written, import.changes()) {
        (true, true) => writeln!(out, "{into} est à jour."),
        (true, false) => writeln!(out, "{into} n’a pas changé."),
        (false, _) => writeln!(out, "Répétition : {into} n’a pas changé. Pour écrire : --into {into}"),
    }
}
