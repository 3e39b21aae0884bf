//! Which functions belong to which part: those that the linker's notes show to be reachable through its doors only.
//!
//! A reference is a call, an address taken in code, or an address that lies in data (the table of a trait's methods).
//! What is reachable from the exports without passing a door stays; what is reachable from the doors of several parts
//! goes into a group of theirs. What this cannot see, it takes for reachable.

mod groups;
mod notes;

pub(crate) use groups::Prices;

use core::ops::Range;
use std::collections::{BTreeMap, BTreeSet};

use crate::Fault;
use crate::module::Functions;
use notes::Notes;

/// What each part takes, in the order of the parts, then groups of what several parts need, then what nobody needs: it
/// has no owners, and goes.
pub(crate) type Plan = Vec<Share>;

/// What a part takes, or what several need.
#[derive(Debug, Default)]
pub(crate) struct Share {
    /// Which parts need it, by their place.
    pub(crate) owners: BTreeSet<usize>,
    /// Names of functions.
    pub(crate) functions: BTreeSet<String>,
    /// Addresses in memory of constant data, apart from each other, in order.
    pub(crate) data: Vec<Range<u64>>,
}

/// A function by its number, or a symbol of data by its own.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Node {
    Function(u32),
    Data(u32),
}

/// Plans the parts of what the linker wrote. What has no name of its own, or one of these, stays with all that it refers
/// to; what only these exports reach, which nobody calls, goes.
pub(crate) fn plan(
    linked: &[u8],
    (parts, prices): (&[String], Prices),
    fixed: &BTreeSet<String>,
    idle: &[&str],
) -> Result<Plan, Fault> {
    let functions = Functions::read(linked)?;
    let mut notes = Notes::read(linked)?;
    let named = |node: &Node| match node {
        Node::Function(at) => functions.names.get(at).map(String::as_str),
        Node::Data(_) => None,
    };
    notes.roots.retain(|node| named(node).is_none_or(|name| !idle.iter().any(|idle| is_exported_as(name, idle))));
    let stays = |at: &u32| functions.names.get(at).is_none_or(|name| fixed.contains(name));
    notes.roots.extend((0..functions.calls.len() as u32).filter(stays).map(Node::Function));
    let edges = edges(&functions, &mut notes)?;
    let doors = parts.iter().map(|part| doors(&functions, part)).collect::<Result<Vec<_>, _>>()?;
    let every_door: BTreeSet<Node> = doors.iter().flatten().copied().collect();
    let first = reach(&edges, notes.roots.iter().copied(), &every_door);
    let reached: Vec<BTreeSet<Node>> =
        doors.iter().map(|own| &reach(&edges, own.iter().copied(), &every_door) - &first).collect();
    let mut owners: BTreeMap<Node, BTreeSet<usize>> = BTreeMap::new();
    for (part, nodes) in reached.iter().enumerate() {
        for node in nodes {
            owners.entry(*node).or_default().insert(part);
        }
    }
    let weight = |node: &Node| match node {
        Node::Function(at) => functions.bodies.get(*at as usize).map_or(0, |body| (body.end - body.start) as usize),
        Node::Data(at) => notes.weight(*at),
    };
    let name = |node: &Node| match node {
        Node::Function(at) => functions.names.get(at).cloned(),
        Node::Data(_) => None,
    };
    let share = |group: groups::Group| Share {
        functions: group.nodes.iter().filter_map(name).collect(),
        data: notes.only(&group.nodes),
        owners: group.owners,
    };
    let reached: BTreeSet<Node> = owners.keys().chain(&first).chain(&every_door).copied().collect();
    let idle = (0..functions.calls.len() as u32).map(Node::Function).filter(|node| !reached.contains(node));
    let nobodys = Share { functions: idle.filter_map(|node| name(&node)).collect(), ..Share::default() };
    let mut plan: Plan = groups::groups((parts.len(), prices), owners, weight).into_iter().map(share).collect();
    if !parts.is_empty() {
        plan.push(nobodys);
    }
    Ok(plan)
}

/// The functions in a module `later::PART`.
fn doors(functions: &Functions, part: &str) -> Result<BTreeSet<Node>, Fault> {
    let module = format!("5later{}{part}", part.len());
    let door = |(at, name): (&u32, &String)| is_door(name, &module).then_some(Node::Function(*at));
    let doors: BTreeSet<Node> = functions.names.iter().filter_map(door).collect();
    if doors.is_empty() { Err(Fault::NoDoor(part.to_owned())) } else { Ok(doors) }
}

/// `_RNvNt…5later5rooms5about`: the path of the function itself ends in the module and one name more.
fn is_door(name: &str, module: &str) -> bool {
    let Some((before, after)) = name.split_once(module) else { return false };
    let digits = after.chars().take_while(char::is_ascii_digit).count();
    let (length, rest) = after.split_at(digits);
    before.starts_with("_RN") && length.parse().is_ok_and(|length: usize| rest.len() == length)
}

/// `pull_58a9338f50bce61c`: until wasm-bindgen has come by, an export carries a fingerprint of its crate.
fn is_exported_as(name: &str, export: &str) -> bool {
    let mark = name.strip_prefix(export).and_then(|rest| rest.strip_prefix('_'));
    mark.is_some_and(|mark| mark.len() == 16 && mark.chars().all(|c| c.is_ascii_hexdigit()))
}

fn reach(
    edges: &BTreeMap<Node, BTreeSet<Node>>,
    from: impl Iterator<Item = Node>,
    doors: &BTreeSet<Node>,
) -> BTreeSet<Node> {
    let mut todo: Vec<Node> = from.collect();
    let mut seen: BTreeSet<Node> = todo.iter().copied().collect();
    while let Some(node) = todo.pop() {
        for next in edges.get(&node).into_iter().flatten() {
            if !doors.contains(next) && seen.insert(*next) {
                todo.push(*next);
            }
        }
    }
    seen
}

/// Who refers to whom. References from data without a name make roots.
fn edges(functions: &Functions, notes: &mut Notes) -> Result<BTreeMap<Node, BTreeSet<Node>>, Fault> {
    let mut edges: BTreeMap<Node, BTreeSet<Node>> = BTreeMap::new();
    for (at, calls) in (0_u32..).zip(&functions.calls) {
        edges.entry(Node::Function(at)).or_default().extend(calls.iter().map(|to| Node::Function(*to)));
    }
    let mut bodies: Vec<_> = (0_u32..).zip(&functions.bodies).filter(|(_, body)| !body.is_empty()).collect();
    bodies.sort_by_key(|(_, body)| body.start);
    for (section, entries) in core::mem::take(&mut notes.relocations) {
        for entry in entries {
            let Some(to) = notes.target(&entry)? else { continue };
            let from = if section == notes.code_section {
                let at = notes.code_start + u64::from(entry.offset);
                let before = bodies.partition_point(|(_, body)| body.start <= at);
                let body = before.checked_sub(1).and_then(|before| bodies.get(before));
                body.filter(|(_, body)| body.contains(&at)).map(|(of, _)| vec![Node::Function(*of)])
            } else if section == notes.data_section {
                Some(notes.data_at(notes.data_start + u64::from(entry.offset)))
            } else {
                continue;
            };
            match from {
                Some(from) if !from.is_empty() => {
                    for from in from {
                        edges.entry(from).or_default().insert(to);
                    }
                }
                _ => {
                    notes.roots.insert(to);
                }
            }
        }
    }
    Ok(edges)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn doors_are_told_by_their_path() {
        let module = "5later5rooms";
        assert!(is_door("_RNvNtNtNtCs1_11passerelles3app5later5rooms5about", module));
        assert!(!is_door("_RNvNtNtNtCs1_11passerelles3app5later5rooms5about0B4_", module), "more than a path");
        assert!(!is_door("_RNCNvNtNtNtCs1_11passerelles3app5later5rooms5about0B8_", module), "a closure in a door");
        assert!(!is_door("_RNvNtNtNtCs1_11passerelles3app5later5guide5first", module), "another part");
    }

    #[test]
    fn what_a_door_reaches_ends_at_other_doors() {
        let f = Node::Function;
        let edges = BTreeMap::from([
            (f(0), BTreeSet::from([f(1), f(2)])),
            (f(1), BTreeSet::from([f(2), f(3), Node::Data(7)])),
            (Node::Data(7), BTreeSet::from([f(4)])),
            (f(3), BTreeSet::from([f(5)])),
        ]);
        let doors = BTreeSet::from([f(1), f(5)]);
        assert_eq!(reach(&edges, [f(0)].into_iter(), &doors), BTreeSet::from([f(0), f(2)]));
        let behind = reach(&edges, [f(1)].into_iter(), &doors);
        assert_eq!(behind, BTreeSet::from([f(1), f(2), f(3), Node::Data(7), f(4)]));
    }

    #[test]
    fn exports_are_known_by_their_names_before_the_fingerprint() {
        assert!(is_exported_as("pull_58a9338f50bce61c", "pull"));
        assert!(!is_exported_as("pull_58a9338f50bce61c_0", "pull") && !is_exported_as("pull", "pull"));
        assert!(!is_exported_as("pull_more_58a9338f50bce61c", "pull"));
    }

    #[test]
    fn a_wasm_without_notes_is_refused() {
        assert!(matches!(
            plan(b"\0asm\x01\0\0\0", (&[], Prices { together: 0, dearest: None }), &BTreeSet::new(), &[]),
            Err(Fault::Shape(_))
        ));
    }
}
