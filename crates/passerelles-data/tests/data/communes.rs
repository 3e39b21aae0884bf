//! Every commune of France, found by whatever people type: `communes/queries.csv` holds 300 queries that are hard in
//! one way each, with the right answer.

use std::time::{Duration, Instant};

use passerelles_domain::communes::{Communes, Home};
use passerelles_domain::guide::{Answers, Step};
use passerelles_domain::wire::CommunesFile;

use crate::build::{REAL, file};
use crate::guide::GUIDE;

const QUERIES: &str = include_str!("communes/queries.csv");

fn communes() -> Communes {
    Communes::new(&file::<CommunesFile>(&REAL, "communes"))
}

#[test]
fn the_right_answer_is_among_the_first_three() {
    let communes = communes();
    let mut slowest = Duration::ZERO;
    let mut wrong = Vec::new();
    let mut asked = 0;
    for line in QUERIES.lines().skip(1) {
        let cells: Vec<&str> = line.split(',').collect();
        let [typed, code, how] = cells[..] else { panic!("{line}") };
        let start = Instant::now();
        let found = communes.search(typed, 3);
        slowest = slowest.max(start.elapsed());
        asked += 1;
        if !found.iter().any(|one| communes.code(one.home) == code) {
            let names: Vec<&str> = found.iter().map(|one| communes.name(one.home)).collect();
            wrong.push(format!("« {typed} » ({how}) gives {names:?}, not {code}"));
        }
    }
    println!("{asked} queries, slowest {slowest:?}");
    assert_eq!(asked, 300);
    assert!(wrong.is_empty(), "{} wrong:\n{}", wrong.len(), wrong.join("\n"));
    assert!(slowest < Duration::from_millis(160), "ten times the budget of a fast machine: {slowest:?}");
}

#[test]
fn all_of_france_is_there() {
    let communes = communes();
    let home = communes.coded("62667").expect("Le Portel");
    assert_eq!((communes.name(home), communes.region(home)), ("Le Portel", "32"));
    let answers = GUIDE.rules.with_territory(Answers::default(), &communes.standing(home));
    let replay = GUIDE.rules.replay(&answers);
    let asked = |id| GUIDE.rules.question(id).expect("known").id.as_str();
    assert_eq!(replay.path.iter().map(|id| asked(*id)).collect::<Vec<_>>(), ["qui", "niveau", "region"]);
    assert!(matches!(replay.step, Step::Ask(_)));
    for (code, region) in [("2A004", "94"), ("97411", "04"), ("98818", "988"), ("97502", "975"), ("75056", "11")] {
        let home = communes.coded(code).expect("there");
        assert_eq!((communes.code(home).as_str(), communes.region(home)), (code, region));
        assert!(matches!(home, Home::Commune(_)));
    }
}
