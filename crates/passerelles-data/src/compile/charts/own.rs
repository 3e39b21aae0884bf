//! Our own links, counted by one of their sides.

use passerelles_domain::figures::chart::{ChartError, Strand};
use passerelles_domain::figures::{Counting, Unit};
use passerelles_domain::text::{kind_name, theme_name};

use super::Easel;
use crate::charts::OwnBy;

/// What our own links are, as a counting: nobody else's.
const OWN: &str = "documented-links";

/// Items with their links, and what belongs to none.
struct Counted {
    items: Vec<(String, u32)>,
    aside: Option<(String, u32)>,
}

/// The series of bars for one side.
pub(super) fn strand(easel: &mut Easel<'_>, by: OwnBy) -> Result<Strand, ChartError> {
    let own = easel.plan.own();
    let source = easel.writer.source(&own.source.of(easel.book.lang()), "");
    let counting = Counting { slug: OWN.to_owned(), unit: Unit::Links };
    let counted = count(easel, by);
    let mut strand = Strand::new("", false);
    for (label, links) in counted.items {
        strand.add_own(&counting, links, &label, own.year, source)?;
    }
    if let Some((label, links)) = counted.aside {
        strand.set_aside(&counting, links, &label, own.year, source)?;
    }
    Ok(strand)
}

fn count(easel: &Easel<'_>, by: OwnBy) -> Counted {
    let (t, atlas, selection) = (easel.book.messages, easel.atlas, &easel.selection);
    let named = |name: Option<&String>| name.cloned().unwrap_or_default();
    let region = |at: usize| named(easel.passports.territories.get(at));
    let country = |at: usize| named(easel.book.names.countries.get(at));
    match by {
        OwnBy::Country => labelled(atlas.tally_countries(selection).items, |id| country(id.index()), None),
        OwnBy::Region => labelled(atlas.tally_regions(selection).items, |id| region(id.index()), None),
        OwnBy::Kind => labelled(atlas.tally_kinds(selection).items, |kind| kind_name(t, *kind).to_owned(), None),
        OwnBy::Theme => {
            let tally = atlas.tally_themes(selection);
            let aside = Some((t.passport_no_themes().to_owned(), tally.without));
            labelled(tally.items, |theme| theme_name(t, *theme).to_owned(), aside)
        }
        OwnBy::Decade => {
            let tally = atlas.tally_decades(selection);
            labelled(tally.items, u16::to_string, Some((t.passport_no_year().to_owned(), tally.without)))
        }
    }
}

fn labelled<T>(items: Vec<(T, u32)>, name: impl Fn(&T) -> String, aside: Option<(String, u32)>) -> Counted {
    Counted { items: items.into_iter().map(|(item, links)| (name(&item), links)).collect(), aside }
}
