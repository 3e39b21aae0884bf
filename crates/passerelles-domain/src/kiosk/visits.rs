//! How many have been here, by day: totals of one screen, which say nothing of anybody.

/// Days that are kept.
const KEPT: usize = 60;

/// Totals by day, the newest first, as a device keeps them: a line each, `2026-11-27 12`. Lines that are none are left
/// out.
pub fn days(text: &str) -> Vec<(&str, u32)> {
    let read = |line| -> Option<(&str, u32)> {
        let (day, count) = str::split_once(line, ' ')?;
        Some((day, count.parse().ok()?))
    };
    text.lines().filter_map(read).take(KEPT).collect()
}

/// The same with one visit more on this day.
pub fn counted(text: &str, today: &str) -> String {
    let mut days = days(text);
    match days.iter_mut().find(|(day, _)| *day == today) {
        Some((_, count)) => *count = count.saturating_add(1),
        None => days.insert(0, (today, 1)),
    }
    let mut out = String::new();
    for (day, count) in days.iter().take(KEPT) {
        out.extend([day, " ", &count.to_string(), "\n"]);
    }
    out
}

/// The newest totals as a table for spreadsheets: `date;visits`, a line for each of so many days.
pub fn table(text: &str, most: usize) -> String {
    let mut out = "date;visits\n".to_owned();
    for (day, count) in days(text).iter().take(most) {
        out.extend([day, ";", &count.to_string(), "\n"]);
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn visits_are_counted_by_day() {
        let text = counted(&counted(&counted("", "2026-11-27"), "2026-11-27"), "2026-11-28");
        assert_eq!(days(&text), [("2026-11-28", 1), ("2026-11-27", 2)]);
        assert_eq!(days("nonsense\n2026-11-27 x\n\n2026-11-27 3"), [("2026-11-27", 3)]);
        assert_eq!(table(&text, 1), "date;visits\n2026-11-28;1\n");
        let long = (0..99).fold(String::new(), |text, day| counted(&text, &format!("2026-00-{day:02}")));
        assert_eq!(days(&long).len(), KEPT);
    }
}
