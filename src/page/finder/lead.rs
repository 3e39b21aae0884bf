//! Where what is found leads: an address of the map. Its view and its filters stay, unless the filters would hide what
//! was chosen.

use passerelles_domain::atlas::{Atlas, AuthorityChoice, Filter, Selection, TerritoryChoice};
use passerelles_domain::id::{AuthorityId, CountryId, LinkId, TerritoryId};
use passerelles_domain::search::{Target, links};
use passerelles_domain::wire::Passports;

use crate::route::{MapAddress, View};

/// Where one starts from, and what there is.
#[derive(Clone, Copy, Debug)]
pub(super) struct Ground<'a> {
    /// The present state of the map.
    pub(super) from: &'a MapAddress,
    /// Links.
    pub(super) atlas: &'a Atlas,
    /// Names; before they are there, only countries and territories lead somewhere.
    pub(super) passports: Option<&'a Passports>,
}

impl Ground<'_> {
    /// The address of a target.
    pub(super) fn lead(self, target: Target) -> Option<MapAddress> {
        match target {
            Target::Country(id) => self.country(id),
            Target::Territory(id) => self.territory(id),
            Target::Authority(id) => match links(target, self.atlas, self.passports?).as_slice() {
                [one] => self.passport(*one),
                _ => self.authority(id),
            },
            Target::Partner(first) => self.passport(first),
        }
    }

    fn country(self, id: CountryId) -> Option<MapAddress> {
        let code = self.atlas.country(id)?.iso2;
        let hidden = self.atlas.link_count(id) > 0 && self.select(&self.from.filter).count(id) == 0;
        Some(self.seen(hidden).with_country(Some(code)))
    }

    fn territory(self, id: TerritoryId) -> Option<MapAddress> {
        let choice = TerritoryChoice::of(self.atlas, id)?;
        let address = self.filtered(|filter| (filter.territory, filter.authority) = (Some(choice.clone()), None));
        Some(address.with_territory(Some(choice)))
    }

    /// Each link of an authority its own arc: they begin where it stands.
    fn authority(self, id: AuthorityId) -> Option<MapAddress> {
        let choice = AuthorityChoice::of(id, self.atlas, self.passports?)?;
        let address = self.filtered(|filter| (filter.territory, filter.authority) = (None, Some(choice.clone())));
        Some(if address.view == View::Flows { address.with_view(View::Links) } else { address })
    }

    /// A country with an open passport.
    fn passport(self, id: LinkId) -> Option<MapAddress> {
        let code = self.atlas.country(self.atlas.link(id)?.country)?.iso2;
        let hidden = !self.select(&self.from.filter).shows(id);
        Some(self.seen(hidden).with_country(Some(code)).with_link(self.passports?.link_slug(self.atlas, id)))
    }

    /// All countries under a filter with one choice more; with that choice alone, when nothing would be left.
    fn filtered(self, choose: impl Fn(&mut Filter)) -> MapAddress {
        let mut filter = self.from.filter.clone();
        choose(&mut filter);
        if self.select(&filter).links == 0 {
            filter = Filter::default();
            choose(&mut filter);
        }
        self.from.with_country(None).with_filter(filter)
    }

    /// The present state; without its filters when they hide what is wanted.
    fn seen(self, hidden: bool) -> MapAddress {
        if hidden { self.from.with_filter(Filter::default()) } else { self.from.clone() }
    }

    fn select(self, filter: &Filter) -> Selection {
        match self.passports {
            Some(passports) => self.atlas.select(&filter.among(self.atlas, passports)),
            None => self.atlas.select(filter),
        }
    }
}

#[cfg(test)]
mod tests;
