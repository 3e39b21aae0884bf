//! The accessibility rules of axe-core (vendored, MPL-2.0): every page and state is checked against all of them.

use std::fmt::Write as _;
use std::io::{Write as _, stdout};
use std::sync::atomic::{AtomicUsize, Ordering};

use serde_json::Value;

use crate::visit::Visit;

const AXE: &str = include_str!("../vendor/axe-core-4.14.1/axe.min.js");

/// Runs the rules and brings what was found down to words.
const RUN: &str = r#"
    const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
    return axe.run(document, { runOnly: { type: "tag", values: tags }, resultTypes: ["violations"] }).then((found) =>
        found.violations.map((rule) => ({
            rule: `${rule.id} (${rule.impact}): ${rule.help}`,
            nodes: rule.nodes.slice(0, 4).map((node) => `${node.target.join(" ")}: ${node.failureSummary.replace(/\s+/g, " ")}`),
            more: Math.max(0, rule.nodes.length - 4),
        })));
"#;

/// What was checked and found.
#[derive(Debug, Default)]
pub struct Audit {
    checked: usize,
    found: String,
}

impl Audit {
    /// Checks the page as it is now; `state` says what it shows.
    pub async fn check(&mut self, visit: &Visit, state: &str) {
        // Half a million letters: sent once to a page.
        if visit.js("return Boolean(window.axe)", Vec::new()).await != Value::Bool(true) {
            visit.js(AXE, Vec::new()).await;
        }
        let found = visit.js(RUN, Vec::new()).await;
        self.checked += 1;
        for rule in found.as_array().into_iter().flatten() {
            let words = |value: &Value| value.as_str().unwrap_or_default().to_owned();
            let name = rule.get("rule").map(words).unwrap_or_default();
            // Writing to a string cannot fail.
            let _ = writeln!(self.found, "- {state}: {name}");
            for node in rule.get("nodes").and_then(Value::as_array).into_iter().flatten() {
                let _ = writeln!(self.found, "    {}", words(node));
            }
            let more = rule.get("more").and_then(Value::as_u64).unwrap_or_default();
            if more > 0 {
                let _ = writeln!(self.found, "    and {more} more");
            }
        }
    }

    /// Says how much was checked, and fails when a rule was broken anywhere.
    pub fn finish(self, what: &str) {
        static TOTAL: AtomicUsize = AtomicUsize::new(0);
        let total = TOTAL.fetch_add(self.checked, Ordering::Relaxed) + self.checked;
        // Past the harness, which keeps what passing tests say to itself. Nobody reads: nothing is lost.
        let _ = writeln!(stdout(), "\naxe: {} pages and states checked, {what}; {total} so far", self.checked);
        assert!(self.found.is_empty(), "accessibility, {what}:\n{}", self.found);
    }
}
