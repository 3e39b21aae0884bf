//! A link as an address names it: both ends, folded. Names come after the first picture, so until then an address only
//! has its word.

use passerelles_domain::atlas::Atlas;
use passerelles_domain::id::{CountryId, LinkId};
use passerelles_domain::wire::Passports;

use super::slug;

/// The word for a link.
pub fn link_word(atlas: &Atlas, passports: &Passports, id: LinkId) -> Option<String> {
    let authority = passports.authority(atlas.link(id)?.authority)?;
    Some(slug(&[authority, passports.link(id)?.partner]))
}

/// The link of a country that a word is for.
pub fn link_called(word: &str, country: CountryId, atlas: &Atlas, passports: &Passports) -> Option<LinkId> {
    atlas.links_of(country).map(|(id, _)| id).find(|id| link_word(atlas, passports, *id).as_deref() == Some(word))
}
