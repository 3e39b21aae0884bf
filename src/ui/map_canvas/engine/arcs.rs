//! The arcs of a choice, kept for as long as they hold. Thousands take longer to compute than to draw.

use std::sync::Arc;

use passerelles_domain::atlas::Selection;
use passerelles_domain::order::sorted_by;
use passerelles_domain::scene::{self, Choice, Layer, Stage};

use crate::ui::map_canvas::paint::Hairlines;

/// The arcs of a choice.
pub(super) struct Arcs {
    of: Choice,
    /// The links that they are those of.
    selection: Arc<Selection>,
    /// Those to draw.
    pub(super) list: Vec<scene::Arc>,
    /// Those of links that a filter leaves out: they come back when it does.
    aside: Vec<scene::Arc>,
    /// The first as hairlines, once they were needed.
    pub(super) hairlines: Option<Hairlines>,
}

impl Arcs {
    /// The arcs of a choice: those at hand as far as they hold, or new ones. `everything` are all links.
    pub(super) fn of(
        stage: &Stage<'_>,
        choice: &Choice,
        selection: &Arc<Selection>,
        everything: &Selection,
        known: Option<Self>,
    ) -> Self {
        // Arcs do not depend on whether towns are told apart.
        let of = Choice { towns: false, ..*choice };
        // Nor do those of single links on the others; flows do, and those of one country are few.
        let single = of.layer == Layer::Links && !(of.near && of.selected.is_some());
        let holds = |known: &Self| known.of == of && (single || Arc::ptr_eq(&known.selection, selection));
        let mut arcs = known.filter(holds).unwrap_or_else(|| {
            let all = if single { everything } else { stage.selection };
            let list = scene::arcs(&Stage { selection: all, ..*stage }, choice);
            Self { of, selection: Arc::default(), list, aside: Vec::new(), hairlines: None }
        });
        if !Arc::ptr_eq(&arcs.selection, selection) {
            arcs.selection = Arc::clone(selection);
            if single {
                arcs.sort_out();
            }
        }
        arcs
    }

    /// Puts those that the selection does not show aside, in the order that all of them have.
    fn sort_out(&mut self) {
        let selection = &self.selection;
        let shown = |arc: &scene::Arc| arc.link.is_some_and(|link| selection.shows(link));
        let all = core::mem::take(&mut self.list).into_iter().chain(core::mem::take(&mut self.aside));
        let (list, aside) = all.partition(shown);
        self.list = sorted_by(list, order);
        self.aside = aside;
        self.hairlines = None;
    }
}

/// The open one last, on top; else as the links are listed.
fn order(arc: &scene::Arc) -> u64 {
    ((arc.emphasis as u64) << 32) + arc.link.map_or(0, |link| u64::from(link.0))
}

#[cfg(test)]
mod tests {
    use passerelles_domain::atlas::{Atlas, Filter};
    use passerelles_domain::geo::{MapPoint, MapRect};
    use passerelles_domain::id::{CountryId, LinkId};
    use passerelles_domain::scene::Emphasis;

    use super::*;

    fn arc(link: u32, emphasis: Emphasis) -> scene::Arc {
        scene::Arc {
            pieces: vec![vec![MapPoint::default(), MapPoint::new(1.0, 1.0)]],
            bounds: MapRect { min: MapPoint::default(), max: MapPoint::new(1.0, 1.0) },
            width: 1.0,
            country: CountryId(0),
            link: Some(LinkId(link)),
            emphasis,
        }
    }

    #[test]
    fn the_open_link_lies_on_top_and_the_others_in_their_order() {
        let arcs = [arc(7, Emphasis::Plain), arc(2, Emphasis::Opened), arc(5, Emphasis::Plain)];
        let sorted = sorted_by(arcs.to_vec(), order);
        let links: Vec<u32> = sorted.iter().filter_map(|arc| arc.link).map(|link| link.0).collect();
        assert_eq!(links, [5, 7, 2]);
    }

    #[test]
    fn what_no_filter_shows_waits_aside() {
        let nothing = Arc::new(Atlas::default().select(&Filter::default()));
        let list = vec![arc(1, Emphasis::Plain), arc(0, Emphasis::Plain)];
        let mut arcs = Arcs { of: Choice::default(), selection: nothing, list, aside: Vec::new(), hairlines: None };
        arcs.sort_out();
        assert_eq!((arcs.list.len(), arcs.aside.len()), (0, 2));
        arcs.sort_out();
        assert_eq!((arcs.list.len(), arcs.aside.len()), (0, 2), "nothing is lost by sorting again");
    }
}
