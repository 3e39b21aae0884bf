//! The lines of the real links: how long their steps are on the map, and which leave it.

use passerelles_domain::scene::{Choice, Layer, arcs};

use crate::ground::GROUND;

#[test]
fn no_line_of_a_link_jumps() {
    let ground = &*GROUND;
    for (layer, most) in [(Layer::Flows, 420.0), (Layer::Links, 800.0)] {
        let all = arcs(&ground.stage(1.0), &Choice { layer, ..Choice::default() });
        let pieces = all.iter().flat_map(|arc| &arc.pieces);
        let steps = pieces.flat_map(|piece| piece.iter().zip(piece.iter().skip(1)));
        let longest = steps.map(|(from, to)| from.distance(*to)).fold(0.0, f64::max);
        let cut = all.iter().filter(|arc| arc.pieces.len() > 1).count();
        println!("{layer:?}: {} lines, {cut} over the edge, longest step {longest:.0} map units", all.len());
        assert!(longest < most, "{layer:?}: {longest}");
    }
}
