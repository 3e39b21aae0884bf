//! What goes together: what one part alone needs is that part, what several need is a group of theirs. Every group is a
//! file more to fetch and calls more to hand on, so groups that are small, or much alike, become one. The first parts come
//! one after the other once the map is painted: what one of them brings for another costs nobody much. The others come
//! when somebody enters, who waits for every byte.

use std::collections::{BTreeMap, BTreeSet};

use super::Node;

/// Most groups of what several parts need.
const MOST: usize = 26;
/// Bytes that somebody may fetch for nothing rather than having one group more.
const LITTLE: usize = 1_000;

/// How much more a byte weighs for who enters a room, and for who enters the dearest one.
const WAITING: usize = 32;
const DEAREST: usize = 64;

/// What a byte weighs for whom.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Prices {
    /// So many of the first parts come together.
    pub(crate) together: usize,
    /// The part that may weigh least, by its place.
    pub(crate) dearest: Option<usize>,
}

impl Prices {
    const fn of(self, part: usize) -> usize {
        match self.dearest {
            Some(dearest) if part == dearest => DEAREST,
            _ if part < self.together => 1,
            _ => WAITING,
        }
    }
}

/// Nodes and the parts that need them.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Group {
    pub(super) owners: BTreeSet<usize>,
    pub(super) nodes: BTreeSet<Node>,
    weight: usize,
}

impl Group {
    /// What its owners would fetch without need if it were in one file with another.
    fn cost(&self, other: &Self, prices: Prices) -> usize {
        let extra = |one: &Self, two: &Self| {
            one.weight * (&two.owners - &one.owners).iter().map(|part| prices.of(*part)).sum::<usize>()
        };
        extra(self, other) + extra(other, self)
    }

    fn join(&mut self, other: Self) {
        self.owners.extend(other.owners);
        self.nodes.extend(other.nodes);
        self.weight += other.weight;
    }
}

/// The parts, in order, and the groups of what several need.
pub(super) fn groups(
    (parts, prices): (usize, Prices),
    owners: BTreeMap<Node, BTreeSet<usize>>,
    weight: impl Fn(&Node) -> usize,
) -> Vec<Group> {
    let mut by_owners: BTreeMap<BTreeSet<usize>, Group> = BTreeMap::new();
    for (node, owners) in owners {
        let group = by_owners.entry(owners.clone()).or_default();
        group.owners = owners;
        group.weight += weight(&node);
        group.nodes.insert(node);
    }
    let alone = |part: usize| BTreeSet::from([part]);
    let mut all: Vec<Group> = (0..parts)
        .map(|part| by_owners.remove(&alone(part)).unwrap_or(Group { owners: alone(part), ..Group::default() }))
        .collect();
    let mut shared: Vec<Group> = by_owners.into_values().collect();
    while let Some((cost, one, two)) = cheapest(&shared, prices) {
        if cost > LITTLE && shared.len() <= MOST {
            break;
        }
        let other = shared.swap_remove(two);
        if let Some(group) = shared.get_mut(one) {
            group.join(other);
        }
    }
    shared.sort_by(|a, b| a.owners.cmp(&b.owners));
    all.append(&mut shared);
    all
}

/// The two groups that it costs least to put together, the later one last.
fn cheapest(groups: &[Group], prices: Prices) -> Option<(usize, usize, usize)> {
    let pairs = groups.iter().enumerate().flat_map(|(at, one)| {
        groups.iter().enumerate().skip(at + 1).map(move |(then, two)| (one.cost(two, prices), at, then))
    });
    pairs.min()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn planned((parts, together): (usize, usize), nodes: &[(&[usize], usize)]) -> Vec<(Vec<usize>, usize)> {
        priced((parts, Prices { together, dearest: None }), nodes)
    }

    fn priced(parts: (usize, Prices), nodes: &[(&[usize], usize)]) -> Vec<(Vec<usize>, usize)> {
        let node = |at: usize| Node::Function(at as u32);
        let owners = nodes.iter().enumerate().map(|(at, (owners, _))| (node(at), owners.iter().copied().collect()));
        let weight = |node: &Node| match node {
            Node::Function(at) | Node::Data(at) => nodes[*at as usize].1,
        };
        let groups = groups(parts, owners.collect(), weight);
        groups.into_iter().map(|group| (group.owners.into_iter().collect(), group.weight)).collect()
    }

    #[test]
    fn what_two_parts_need_is_apart_from_what_others_need() {
        let found = planned((4, 4), &[(&[0], 7), (&[0, 1], 9_000), (&[2, 3], 8_000), (&[2, 3], 1)]);
        let expected =
            [(vec![0], 7), (vec![1], 0), (vec![2], 0), (vec![3], 0), (vec![0, 1], 9_000), (vec![2, 3], 8_001)];
        assert_eq!(found, expected);
    }

    #[test]
    fn what_is_small_goes_where_it_costs_least() {
        let found = planned((3, 3), &[(&[0, 1, 2], 50_000), (&[0, 1], 30), (&[1, 2], 9_000)]);
        assert_eq!(found[3..], [(vec![0, 1, 2], 50_030), (vec![1, 2], 9_000)]);
    }

    #[test]
    fn who_enters_a_room_waits_for_little_else() {
        let nodes: &[(&[usize], usize)] = &[(&[0, 1], 750), (&[0, 1, 2], 450), (&[2, 3], 5_000)];
        assert_eq!(planned((4, 2), nodes)[4..], [(vec![0, 1], 750), (vec![0, 1, 2], 450), (vec![2, 3], 5_000)]);
        assert_eq!(planned((4, 4), nodes)[4..], [(vec![0, 1, 2], 1_200), (vec![2, 3], 5_000)]);
    }

    #[test]
    fn the_dearest_part_fetches_least_for_others() {
        // Something small of two parts goes with what a third needs too, or a fourth: who waits for it is chosen.
        let nodes: &[(&[usize], usize)] = &[(&[0, 1], 20), (&[0, 1, 2], 5_000), (&[0, 1, 3], 5_000)];
        let found = |dearest| priced((4, Prices { together: 0, dearest }), nodes)[4..].to_vec();
        assert_eq!(found(Some(2)), [(vec![0, 1, 2], 5_000), (vec![0, 1, 3], 5_020)]);
        assert_eq!(found(Some(3)), [(vec![0, 1, 2], 5_020), (vec![0, 1, 3], 5_000)]);
    }

    #[test]
    fn there_are_never_many_groups() {
        let pairs: Vec<[usize; 2]> = (0..8).flat_map(|a| (a + 1..8).map(move |b| [a, b])).collect();
        let nodes: Vec<(&[usize], usize)> = pairs.iter().map(|pair| (&pair[..], 90_000)).collect();
        let found = planned((8, 8), &nodes);
        assert_eq!(found.len(), 8 + MOST);
        assert_eq!(found.iter().map(|(_, weight)| weight).sum::<usize>(), 28 * 90_000);
    }
}
