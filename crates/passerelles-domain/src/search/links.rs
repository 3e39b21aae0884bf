//! The links behind a name.

use super::Target;
use crate::atlas::{Atlas, Link};
use crate::id::LinkId;
use crate::text::fold;
use crate::wire::Passports;

/// Every link of a target, in list order: as many as [`super::Match::links`] says.
pub fn links(target: Target, atlas: &Atlas, passports: &Passports) -> Vec<LinkId> {
    let all = (0_u32..).map(LinkId).zip(&atlas.links);
    let chosen = |wanted: &dyn Fn(&Link) -> bool| all.filter(|(_, link)| wanted(link)).map(|(id, _)| id).collect();
    match target {
        Target::Country(id) => atlas.links_of(id).map(|(id, _)| id).collect(),
        Target::Authority(id) => chosen(&|link| link.authority == id),
        Target::Territory(id) => chosen(&|link| {
            atlas
                .authority(link.authority)
                .is_some_and(|authority| authority.region == id || authority.departement == Some(id))
        }),
        Target::Partner(first) => {
            let called = |id| passports.link(id).map(|passport| fold(passport.partner));
            let Some((link, name)) = atlas.link(first).zip(called(first)) else { return Vec::new() };
            let alike = |id: &LinkId| called(*id).as_deref() == Some(name.as_str());
            atlas.links_of(link.country).map(|(id, _)| id).filter(alike).collect()
        }
    }
}
