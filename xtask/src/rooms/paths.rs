//! Finding every path a file names, in `use` trees and in expressions, and the module it stands in.

use super::token::{Kind, Token, cut};

/// A path as written, spelled out from its `use` tree.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Path {
    /// Its segments; the last is `*` for a glob.
    pub(super) segments: Vec<String>,
    /// Modules opened inside the file around it: `["tests"]` in `mod tests { … }`.
    pub(super) inside: Vec<String>,
    /// Where its last segment is.
    pub(super) line: usize,
}

/// Every path of at least two segments, and every crate named by a plain `use`.
pub(super) fn named(text: &str) -> Vec<Path> {
    let tokens = cut(text);
    let mut reader = Reader { tokens: &tokens, at: 0, depth: 0, modules: Vec::new(), paths: Vec::new() };
    reader.read();
    reader.paths
}

struct Reader<'a> {
    tokens: &'a [Token<'a>],
    at: usize,
    depth: usize,
    modules: Vec<(String, usize)>,
    paths: Vec<Path>,
}

impl<'a> Reader<'a> {
    fn read(&mut self) {
        while let Some(token) = self.tokens.get(self.at) {
            match token.kind {
                Kind::Word("mod") if self.opens_module() => {}
                Kind::Word("use") => {
                    self.at += 1;
                    self.skip_leading();
                    self.tree(&[]);
                }
                Kind::Word(_) if self.kind(1) == Some(Kind::Into) => self.tree(&[]),
                kind => {
                    self.count(kind);
                    self.at += 1;
                }
            }
        }
    }

    fn kind(&self, ahead: usize) -> Option<Kind<'a>> {
        self.tokens.get(self.at + ahead).map(|token| token.kind)
    }

    /// `mod name {`: what follows is one module deeper.
    fn opens_module(&mut self) -> bool {
        let (Some(Kind::Word(name)), Some(Kind::Sign('{'))) = (self.kind(1), self.kind(2)) else {
            return false;
        };
        self.modules.push((name.to_owned(), self.depth));
        self.depth += 1;
        self.at += 3;
        true
    }

    fn count(&mut self, kind: Kind<'a>) {
        match kind {
            Kind::Sign('{') => self.depth += 1,
            Kind::Sign('}') => {
                self.depth = self.depth.saturating_sub(1);
                let depth = self.depth;
                self.modules.retain(|(_, opened)| *opened < depth);
            }
            _ => {}
        }
    }

    /// `use ::name`: the leading sign says no more than the name.
    fn skip_leading(&mut self) {
        if self.kind(0) == Some(Kind::Into) {
            self.at += 1;
        }
    }

    /// A path, or a tree of them when it ends in braces.
    fn tree(&mut self, prefix: &[String]) {
        let mut segments = prefix.to_vec();
        loop {
            match self.kind(0) {
                Some(Kind::Word(word)) => {
                    segments.push(word.to_owned());
                    self.at += 1;
                }
                Some(Kind::Sign('*')) => {
                    segments.push("*".to_owned());
                    self.at += 1;
                    return self.keep(segments);
                }
                Some(Kind::Sign('{')) => {
                    self.at += 1;
                    return self.branches(&segments);
                }
                _ => return self.keep(segments),
            }
            if self.kind(0) != Some(Kind::Into) {
                return self.keep(segments);
            }
            self.at += 1;
        }
    }

    fn branches(&mut self, prefix: &[String]) {
        while let Some(kind) = self.kind(0) {
            match kind {
                Kind::Sign('}') => {
                    self.at += 1;
                    return;
                }
                Kind::Word("as") => self.at += 2,
                Kind::Word(_) | Kind::Sign('*' | '{') => self.tree(prefix),
                _ => self.at += 1, // A comma.
            }
        }
    }

    fn keep(&mut self, mut segments: Vec<String>) {
        if segments.len() > 1 && segments.last().is_some_and(|last| last == "self") {
            segments.pop();
        }
        let line = self.at.checked_sub(1).and_then(|at| self.tokens.get(at)).map_or(1, |token| token.line);
        let inside = self.modules.iter().map(|(name, _)| name.clone()).collect();
        self.paths.push(Path { segments, inside, line });
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn spelled(text: &str) -> Vec<String> {
        named(text).iter().map(|path| path.segments.join("::")).collect()
    }

    #[test]
    fn use_trees_are_spelled_out() {
        let text = "use crate::{state::{atlas::Atlas, self}, ui::*};\nuse web_sys;\npub use ::gloo::timers as t;";
        assert_eq!(
            spelled(text),
            ["crate::state::atlas::Atlas", "crate::state", "crate::ui::*", "web_sys", "gloo::timers"]
        );
    }

    #[test]
    fn paths_in_expressions_are_found() {
        let text = "fn f(x: web_sys::Event) -> Vec::<crate::page::A> { super::g(a::b::<c::D>()) }";
        assert_eq!(spelled(text), ["web_sys::Event", "Vec", "crate::page::A", "super::g", "a::b", "c::D"]);
    }

    #[test]
    fn names_with_as_and_the_next_branch_are_told_apart() {
        assert_eq!(spelled("use a::{b as c, d::e as _, f};"), ["a::b", "a::d::e", "a::f"]);
    }

    #[test]
    fn modules_inside_the_file_are_remembered_until_they_close() {
        let text = "mod tests {\n  fn f() { super::a() }\n}\nfn g() { super::b() }\nmod other;";
        let inside: Vec<(usize, usize)> = named(text).iter().map(|path| (path.inside.len(), path.line)).collect();
        assert_eq!(inside, [(1, 2), (0, 4)]);
    }
}
