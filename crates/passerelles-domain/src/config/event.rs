//! The event that organisers announce, with a remedy for each key that cannot be used.

use crate::guide::Date;

/// An event that the first page tells of.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Event {
    /// What it is called.
    pub name: String,
    /// Where; empty when nobody says.
    pub place: String,
    /// First day, `2026-11-13`.
    pub from: String,
    /// Last day, not before the first.
    pub to: String,
}

/// A key that cannot be used.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Wrong {
    /// Nothing is there, or no text.
    #[error("event.name: the name of the event is missing")]
    Name,
    /// No day of the calendar.
    #[error("event.{0}: a day such as 2026-11-13 is wanted")]
    Day(&'static str),
    /// It would end before it begins.
    #[error("event.to: the last day is before the first one")]
    Order,
}

impl Event {
    /// Reads the keys of `event` by `text`, which gives the text of a key. `None` for no event.
    ///
    /// # Errors
    /// Every key that cannot be used.
    pub fn read(text: impl Fn(&str) -> Option<String>) -> Result<Self, Vec<Wrong>> {
        let name = text("name").filter(|name| !name.trim().is_empty());
        let day = |key: &'static str| text(key).filter(|day| day.parse::<Date>().is_ok()).ok_or(Wrong::Day(key));
        let (from, to) = (day("from"), day("to"));
        let mut wrong: Vec<Wrong> = Vec::new();
        wrong.extend(name.is_none().then_some(Wrong::Name));
        wrong.extend(from.as_ref().err());
        wrong.extend(to.as_ref().err());
        match (name, from, to) {
            (Some(name), Ok(from), Ok(to)) if from <= to => {
                Ok(Self { name, place: text("place").unwrap_or_default(), from, to })
            }
            (Some(_), Ok(_), Ok(_)) => Err(vec![Wrong::Order]),
            _ => Err(wrong),
        }
    }

    /// Whether it is still worth telling on this day, `2026-11-24`.
    pub fn is_told(&self, today: &str) -> bool {
        today <= self.to.as_str()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(pairs: &[(&str, &str)]) -> Result<Event, Vec<Wrong>> {
        Event::read(|key| pairs.iter().find(|(known, _)| *known == key).map(|(_, text)| (*text).to_owned()))
    }

    #[test]
    fn an_event_is_told_until_its_last_day() {
        let event = read(&[("name", "Festival"), ("from", "2026-11-13"), ("to", "2026-11-29")]).expect("an event");
        assert_eq!(event.place, "");
        assert!(event.is_told("2026-01-01") && event.is_told("2026-11-29") && !event.is_told("2026-11-30"));
    }

    #[test]
    fn each_wrong_key_is_named() {
        assert_eq!(read(&[]), Err(vec![Wrong::Name, Wrong::Day("from"), Wrong::Day("to")]));
        let backwards = [("name", "F"), ("from", "2026-11-29"), ("to", "2026-11-13")];
        assert_eq!(read(&backwards), Err(vec![Wrong::Order]));
        for day in ["2026-02-30", "13/11/2026", "2026-11", "demain", "2026-11-13T00:00"] {
            assert_eq!(
                read(&[("name", "F"), ("from", day), ("to", "2026-12-01")]),
                Err(vec![Wrong::Day("from")]),
                "{day}"
            );
        }
    }
}
