//! What is configured, and what is wrong with it, in the words of the visit.

use passerelles_domain::config::{Config, Fault, Problem, Wanted};
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
        Fault::Wanted(Wanted::Mail) => t.kiosk_fault_mail(key),
        Fault::Wanted(Wanted::Host) => t.kiosk_fault_host(key),
        Fault::Wanted(Wanted::Pin) => t.kiosk_fault_pin(key),
        Fault::Wanted(Wanted::Languages) => t.kiosk_fault_languages(key),
        Fault::Wanted(Wanted::Orientation) => t.kiosk_fault_orientation(key),
    }
}

/// What organisers have said of the event and of this kiosk, a line each.
pub(super) fn settings_in_words(t: &Messages, config: &Config) -> Vec<String> {
    let kiosk = &config.kiosk;
    let none = t.kiosk_set_none();
    let event = config.event.as_ref().map(|event| {
        let name = [event.name.as_str(), event.place.as_str()].join(", ");
        let name = name.trim_end_matches([',', ' ']);
        if event.from == event.to {
            [name, " (", &event.from, ")"].concat()
        } else {
            [name, " (", &event.from, " – ", &event.to, ")"].concat()
        }
    });
    let languages: Vec<&str> = kiosk.languages.iter().map(|lang| lang.name()).collect();
    vec![
        t.kiosk_set_event(event.as_deref().unwrap_or(none)),
        t.kiosk_set_address(config.public_url.as_deref().unwrap_or(none)),
        t.kiosk_set_idle(&kiosk.idle_seconds.to_string(), &kiosk.warning_seconds.to_string()),
        t.kiosk_set_languages(&languages.join(", ")),
        t.kiosk_set_version(env!("CARGO_PKG_VERSION")),
    ]
}
