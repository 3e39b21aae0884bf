//! By arrow keys every country is reached from every other one, and a step back leads back (M15).

use std::collections::VecDeque;

use passerelles_domain::geo::{Direction, MapPoint};
use passerelles_domain::id::CountryId;
use passerelles_domain::scene::Cursor;

use crate::ground::GROUND;

/// Where each arrow key leads from each country.
fn graph() -> Vec<(CountryId, [Option<CountryId>; 4])> {
    let ground = &*GROUND;
    let next = |from, direction| {
        let mut cursor = Cursor::default();
        cursor.jump(from);
        cursor.step(&ground.atlas, direction, MapPoint::default())
    };
    ground.selectable().into_iter().map(|from| (from, Direction::ALL.map(|direction| next(from, direction)))).collect()
}

fn keys(graph: &[(CountryId, [Option<CountryId>; 4])], from: CountryId) -> [Option<CountryId>; 4] {
    graph.iter().find(|(id, _)| *id == from).map(|(_, keys)| *keys).expect("a country that can be selected")
}

/// Steps from a country to each other one. A key that leads back the way one came is not pressed, so that what holds
/// here holds for a cursor that remembers its way.
fn steps(graph: &[(CountryId, [Option<CountryId>; 4])], from: CountryId) -> Vec<Option<u32>> {
    let mut best = vec![None; GROUND.atlas.countries.len()];
    let mut seen = vec![[false; 5]; GROUND.atlas.countries.len()];
    let mut open = VecDeque::from([(from, None::<Direction>, 0_u32)]);
    while let Some((at, came, steps)) = open.pop_front() {
        let state = came.map_or(4, |came| came as usize);
        let row = seen.get_mut(at.index()).and_then(|row| row.get_mut(state)).expect("a country");
        if std::mem::replace(row, true) {
            continue;
        }
        best.get_mut(at.index()).expect("a country").get_or_insert(steps);
        for (direction, to) in Direction::ALL.into_iter().zip(keys(graph, at)) {
            if let Some(to) = to.filter(|_| came != Some(direction.opposite())) {
                open.push_back((to, Some(direction), steps + 1));
            }
        }
    }
    best
}

#[test]
fn every_country_is_reached_from_every_other() {
    let (ground, graph) = (&*GROUND, graph());
    let mut longest = (0, None);
    let mut sum = 0_u64;
    for (from, _) in &graph {
        let steps = steps(&graph, *from);
        for (to, _) in &graph {
            let count = steps.get(to.index()).copied().flatten();
            let count = count.unwrap_or_else(|| panic!("no way from {} to {}", ground.code(*from), ground.code(*to)));
            sum += u64::from(count);
            if count > longest.0 {
                longest = (count, Some((*from, *to)));
            }
        }
    }
    let (count, ends) = longest;
    let (from, to) = ends.expect("more than one country");
    let pairs = (graph.len() * (graph.len() - 1)) as f64;
    println!(
        "{} countries, longest of the shortest trips {count} keys ({} to {}), {:.1} on average",
        graph.len(),
        ground.code(from),
        ground.code(to),
        sum as f64 / pairs
    );
    assert!(count <= 20, "a trip of {count} keys");
}

/// As the graph is, without the memory of the way: a step and the opposite one.
#[test]
fn a_step_back_leads_back_or_nearly() {
    let graph = graph();
    let (mut moves, mut back, mut nearly) = (0_u32, 0_u32, 0_u32);
    for (from, ways) in &graph {
        for (direction, to) in Direction::ALL.into_iter().zip(ways) {
            let Some(to) = to else { continue };
            let mut memory = Cursor::default();
            memory.jump(*from);
            assert_eq!(memory.step(&GROUND.atlas, direction, MapPoint::default()), Some(*to));
            let returned = memory.step(&GROUND.atlas, direction.opposite(), MapPoint::default());
            assert_eq!(returned, Some(*from), "the cursor remembers its way");
            moves += 1;
            let at = Direction::ALL.iter().position(|way| *way == direction.opposite()).expect("one of four");
            let Some(there) = keys(&graph, *to).get(at).copied().flatten() else { continue };
            back += u32::from(there == *from);
            nearly +=
                u32::from(steps(&graph, there).get(from.index()).copied().flatten().is_some_and(|more| more <= 2));
        }
    }
    let share = |count: u32| 100.0 * f64::from(count) / f64::from(moves);
    println!(
        "{moves} moves: with its memory the cursor comes back from all; by geometry alone the opposite key comes back \
         from {:.1} %, and from {:.1} % within 3 keys",
        share(back),
        share(nearly)
    );
    assert!(share(nearly) > 95.0, "{:.1} %", share(nearly));
}
