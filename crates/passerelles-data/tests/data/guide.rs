//! The real questionnaire on every possible visit.

use passerelles_data::guide::Survey;
use passerelles_data::questionnaire;

use crate::sample::quick;

#[test]
fn every_possible_visit_ends_well() {
    let guide = questionnaire(&quick()).expect("clean");
    let t = std::time::Instant::now();
    let survey = Survey::of(&guide.rules);
    println!("{:?}", t.elapsed());
    println!("{survey:#?}");
    println!("nodes {} items {} sets {}", guide.rules.nodes.len(), guide.rules.items.len(), guide.rules.sets.len());
}
