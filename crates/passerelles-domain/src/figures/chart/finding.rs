//! What a chart has to say, found in its data: the values that a title may name.

use super::Datum;
use crate::figures::words::about;
use crate::order::{falling, rising, sorted_by};
use crate::text::{Lang, Messages, apart, before_percent};

/// Where the last side of a chart goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Trend {
    /// First and last differ by less than 3 %.
    Steady,
    /// The last is more.
    Up,
    /// The last is less.
    Down,
}

/// What the title of a line may name, of its main series: first, last, high and low of the last side of its breaks,
/// with their years; the last `before` the first break and the first `after` the last one; the change in per cent on
/// the last side.
pub const LINE_KEYS: [&str; 13] = [
    "first",
    "first-year",
    "last",
    "last-year",
    "before",
    "before-year",
    "after",
    "after-year",
    "high",
    "high-year",
    "low",
    "low-year",
    "percent",
];

/// What the title of bars may name: the largest, the next and the least with their labels, how many items, and where
/// they are parts of a whole, the whole and what part of it the largest is; how many belong to no item.
pub const BARS_KEYS: [&str; 10] =
    ["top", "top-label", "second", "second-label", "least", "least-label", "count", "total", "top-share", "without"];

/// One value: its key, its text, and which datum it names.
struct Value {
    key: &'static str,
    text: String,
    datum: Option<usize>,
}

/// The values of one chart.
pub(super) struct Finding {
    pub(super) trend: Trend,
    values: Vec<Value>,
}

impl Finding {
    /// Of points by year, undated last; `sides` tells for each year on how many breaks it lies behind.
    pub(super) fn line(data: &[Datum], side: impl Fn(u16) -> usize, messages: &Messages) -> Self {
        let dated: Vec<(usize, &Datum, usize)> =
            (0..).zip(data).filter_map(|(at, datum)| Some((at, datum, side(datum.year?.year)))).collect();
        let last_side = dated.last().map_or(0, |(.., side)| *side);
        let here: Vec<_> = dated.iter().copied().filter(|(.., side)| *side == last_side).collect();
        let mut finding = Self { trend: Trend::Steady, values: Vec::new() };
        let by_amount =
            |a: &(usize, &Datum, usize), b: &(usize, &Datum, usize)| a.1.amount.get().total_cmp(&b.1.amount.get());
        let named = [
            (["first", "first-year"], dated.first().copied()),
            (["last", "last-year"], dated.last().copied()),
            (["before", "before-year"], dated.iter().copied().rfind(|(.., side)| *side == 0 && last_side > 0)),
            (["after", "after-year"], here.first().copied()),
            (["high", "high-year"], here.iter().copied().max_by(by_amount)),
            (["low", "low-year"], here.iter().copied().min_by(by_amount)),
        ];
        for ([value, year], found) in named {
            let Some((at, datum, _)) = found else { continue };
            finding.add(value, amount(datum, messages), Some(at));
            finding.add(year, datum.year.map_or_else(String::new, |year| year.year.to_string()), Some(at));
        }
        if let (Some((_, first, _)), Some((_, last, _))) = (here.first(), here.last()) {
            let change = ratio(last.amount.get() - first.amount.get(), first.amount.get());
            finding.trend = match change {
                change if change.abs() < 0.03 => Trend::Steady,
                change if change > 0.0 => Trend::Up,
                _ => Trend::Down,
            };
            finding.add("percent", percent(change.abs(), messages.lang()), None);
        }
        finding
    }

    /// Of items; `whole` when they are all the parts of one.
    pub(super) fn bars(data: &[Datum], whole: bool, aside: Option<&Datum>, messages: &Messages) -> Self {
        let ranked: Vec<(usize, &Datum)> =
            sorted_by((0..).zip(data).collect(), |(_, datum)| falling(rising(datum.amount.get())));
        let mut finding = Self { trend: Trend::Steady, values: Vec::new() };
        let named = [
            (["top", "top-label"], ranked.first()),
            (["second", "second-label"], ranked.get(1)),
            (["least", "least-label"], ranked.last()),
        ];
        for ([value, label], found) in named {
            let Some((at, datum)) = found else { continue };
            finding.add(value, amount(datum, messages), Some(*at));
            finding.add(label, apart(messages.lang(), &datum.label), Some(*at));
        }
        finding.add("count", messages.number(data.len() as u64), None);
        if let Some(aside) = aside {
            finding.add("without", amount(aside, messages), None);
        }
        let total: f64 = data.iter().map(|datum| datum.amount.get()).sum();
        if let (true, Some((at, top))) = (whole, ranked.first()) {
            finding.add("total", crate::text::decimal(messages.lang(), total, 2), None);
            finding.add("top-share", percent(ratio(top.amount.get(), total), messages.lang()), Some(*at));
        }
        finding
    }

    fn add(&mut self, key: &'static str, text: String, datum: Option<usize>) {
        self.values.push(Value { key, text, datum });
    }

    /// The title, and the data that it names.
    pub(super) fn fill(&self, template: &str) -> (String, Vec<usize>) {
        let used = self.values.iter().filter(|value| template.contains(&format!("{{{}}}", value.key)));
        let named = used.filter_map(|value| value.datum).collect();
        let pairs: Vec<(&str, &str)> = self.values.iter().map(|value| (value.key, value.text.as_str())).collect();
        // A title may begin with « environ ».
        let title = crate::text::fill(template, &pairs);
        let mut letters = title.chars();
        let title = letters.next().map_or(String::new(), |first| first.to_uppercase().chain(letters).collect());
        (title, named)
    }
}

/// The number with what its source says before it.
fn amount(datum: &Datum, messages: &Messages) -> String {
    let number = datum.amount.write(messages.lang());
    about(messages, datum.exactness).map_or(number.clone(), |about| format!("{about}\u{a0}{number}"))
}

fn ratio(part: f64, whole: f64) -> f64 {
    if whole > 0.0 { part / whole } else { 0.0 }
}

/// A ratio in whole per cent: « 37 % », “37%”.
fn percent(ratio: f64, lang: Lang) -> String {
    let number = crate::text::decimal(lang, (ratio * 100.0).round(), 0);
    [&number, before_percent(lang), "%"].concat()
}
