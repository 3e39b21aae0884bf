//! What is wrong with the configuration, in the words of the visit.

use passerelles_domain::config::{Fault, Problem, Wanted};
use passerelles_domain::text::Messages;

/// A problem and its remedy.
pub(super) fn problem_in_words(t: &Messages, problem: &Problem) -> String {
    let key = problem.key.as_str();
    match problem.fault {
        Fault::Unknown(None) => t.kiosk_fault_unknown(key),
        Fault::Unknown(Some(near)) => t.kiosk_fault_near(key, near.as_str()),
        Fault::NotATable => t.kiosk_fault_table(key),
        Fault::Order => t.kiosk_fault_order(key),
        Fault::Wanted(Wanted::Between(least, most)) => {
            t.kiosk_fault_between(key, &least.to_string(), &most.to_string())
        }
        Fault::Wanted(Wanted::Truth) => t.kiosk_fault_truth(key),
        Fault::Wanted(Wanted::Text) => t.kiosk_fault_text(key),
        Fault::Wanted(Wanted::Day) => t.kiosk_fault_day(key),
        Fault::Wanted(Wanted::Address) => t.kiosk_fault_address(key),
        Fault::Wanted(Wanted::Host) => t.kiosk_fault_host(key),
        Fault::Wanted(Wanted::Pin) => t.kiosk_fault_pin(key),
        Fault::Wanted(Wanted::Languages) => t.kiosk_fault_languages(key),
        Fault::Wanted(Wanted::Orientation) => t.kiosk_fault_orientation(key),
    }
}
