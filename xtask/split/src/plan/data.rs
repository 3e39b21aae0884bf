//! Which constant data goes with a part: what only functions that move can reach. Texts, tables, and places in the source
//! for messages of panics are as heavy as code.

use core::ops::Range;
use std::collections::{BTreeMap, BTreeSet};

use super::Node;
use super::notes::Notes;

/// Data that a function which stays refers to, itself or by way of other data.
pub(super) fn kept(
    edges: &BTreeMap<Node, BTreeSet<Node>>,
    roots: &BTreeSet<Node>,
    stays: impl Fn(u32) -> bool,
) -> BTreeSet<Node> {
    let from = |node: &Node| edges.get(node).into_iter().flatten().copied();
    let functions = edges.keys().filter(|node| matches!(node, Node::Function(at) if stays(*at)));
    let mut todo: Vec<Node> = functions.flat_map(from).chain(roots.iter().copied()).collect();
    let mut seen = BTreeSet::new();
    while let Some(node) = todo.pop() {
        if matches!(node, Node::Data(_)) && seen.insert(node) {
            todo.extend(from(&node));
        }
    }
    seen
}

/// Where in memory some data lies; without the bytes that other data shares.
pub(super) fn ranges(notes: &Notes, moved: &BTreeSet<Node>) -> Vec<Range<u64>> {
    let mut mine = Vec::new();
    let mut others = Vec::new();
    for (node, range) in notes.placed() {
        if moved.contains(&node) { mine.push(range) } else { others.push(range) }
    }
    without(joined(mine), &joined(others))
}

/// The same, in rising order, apart from each other.
fn joined(mut ranges: Vec<Range<u64>>) -> Vec<Range<u64>> {
    ranges.retain(|range| !range.is_empty());
    ranges.sort_unstable_by_key(|range| range.start);
    let mut joined: Vec<Range<u64>> = Vec::new();
    for range in ranges {
        match joined.last_mut().filter(|last| range.start <= last.end) {
            Some(last) => last.end = last.end.max(range.end),
            None => joined.push(range),
        }
    }
    joined
}

/// What is left of ranges without others; both are joined.
fn without(ranges: Vec<Range<u64>>, others: &[Range<u64>]) -> Vec<Range<u64>> {
    let mut left = Vec::new();
    for range in ranges {
        let mut start = range.start;
        let first = others.partition_point(|other| other.end <= range.start);
        for other in others.iter().skip(first).take_while(|other| other.start < range.end) {
            if start < other.start {
                left.push(start..other.start);
            }
            start = start.max(other.end);
        }
        if start < range.end {
            left.push(start..range.end);
        }
    }
    left
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bytes_that_others_share_stay() {
        assert_eq!(joined(vec![8..9, 0..3, 2..5, 5..6, 7..7]), [0..6, 8..9]);
        assert_eq!(without(vec![0..10, 20..30, 40..50], &[3..5, 8..22, 29..35]), [0..3, 5..8, 22..29, 40..50]);
        assert_eq!(without(vec![3..4, 5..9], &[0..6, 7..8]), [6..7, 8..9]);
    }

    #[test]
    fn what_one_function_that_stays_reaches_is_kept() {
        let (f, d) = (Node::Function, Node::Data);
        let edges = BTreeMap::from([
            (f(0), BTreeSet::from([d(1), f(9)])),
            (d(1), BTreeSet::from([d(2), f(9)])),
            (f(9), BTreeSet::from([d(2), d(3)])),
        ]);
        let roots = BTreeSet::from([d(7)]);
        assert_eq!(kept(&edges, &roots, |at| at == 0), BTreeSet::from([d(1), d(2), d(7)]));
        assert_eq!(kept(&edges, &roots, |_| true), BTreeSet::from([d(1), d(2), d(3), d(7)]));
    }
}
