//! Pairs of links that may be one: the same authority and country, and the same place or one name within the other.

use std::collections::BTreeMap;

use crate::atlas::Atlas;
use crate::id::{AuthorityId, CountryId, LinkId};
use crate::text::fold;
use crate::wire::Passports;

/// Why two links may be one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reason {
    /// Their partners stand at the same point.
    Place,
    /// One partner's name holds the other's.
    Name,
}

/// Two links that may be one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Suspect {
    /// The first, in list order.
    pub first: LinkId,
    /// The one that may be the same.
    pub second: LinkId,
    /// Why.
    pub reason: Reason,
}

/// The pairs, in list order. Each link is suspected once, of being the first that it is like.
pub(super) fn suspects(atlas: &Atlas, passports: &Passports) -> Vec<Suspect> {
    let mut groups: BTreeMap<(CountryId, AuthorityId), Vec<LinkId>> = BTreeMap::new();
    for (id, link) in (0_u32..).map(LinkId).zip(&atlas.links) {
        groups.entry((link.country, link.authority)).or_default().push(id);
    }
    let mut suspects = Vec::new();
    for links in groups.values().filter(|links| links.len() > 1) {
        let names: Vec<String> = links.iter().map(|id| bounded(passports, *id)).collect();
        for (at, (second, name)) in links.iter().zip(&names).enumerate() {
            let earlier = links.iter().zip(&names).take(at);
            let found =
                earlier.filter_map(|(first, other)| Some((*first, reason(atlas, (*first, other), (*second, name))?)));
            suspects.extend(found.take(1).map(|(first, reason)| Suspect { first, second: *second, reason }));
        }
    }
    suspects.sort_by_key(|suspect| (suspect.second, suspect.first));
    suspects
}

fn reason(atlas: &Atlas, (first, one): (LinkId, &str), (second, other): (LinkId, &str)) -> Option<Reason> {
    let place = |id| atlas.link(id).and_then(|link| link.partner);
    if place(first).is_some() && place(first) == place(second) {
        Some(Reason::Place)
    } else if one.trim().len() > 2 && other.trim().len() > 2 && (one.contains(other) || other.contains(one)) {
        Some(Reason::Name)
    } else {
        None
    }
}

/// A partner's name between spaces, so that only whole words are found in it.
fn bounded(passports: &Passports, id: LinkId) -> String {
    let name = passports.link(id).map_or("", |passport| passport.partner);
    [" ", &fold(name), " "].concat()
}
