//! Numbers as each language writes them.

use super::Lang;

/// A whole number with its groups of three: « 1 346 », “1,346”, „1.346“. A no-break space keeps it on one line.
pub fn number(lang: Lang, n: u64) -> String {
    let separator = match lang {
        Lang::En => ',',
        Lang::De | Lang::Ar => '.',
        Lang::Fr | Lang::Es | Lang::Pt => '\u{a0}',
    };
    let digits = n.to_string();
    let mut out = String::with_capacity(digits.len() + 4);
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            out.push(separator);
        }
        out.push(digit);
    }
    out
}

/// A number with at most `places` decimals, trailing noughts dropped: 12.50 → « 12,5 ». Negative and non-finite
/// values do not occur among our figures; they come out with a minus sign and as « – ».
pub fn decimal(lang: Lang, value: f64, places: u8) -> String {
    if !value.is_finite() {
        return "–".to_owned();
    }
    let scale = 10_u64.pow(u32::from(places.min(6)));
    let scaled = (value.abs() * scale as f64).round() as u64;
    let mut out = String::new();
    if value < 0.0 && scaled > 0 {
        out.push('−');
    }
    out.push_str(&number(lang, scaled / scale));
    let fraction = scaled % scale;
    if fraction > 0 {
        out.push(if lang == Lang::En { '.' } else { ',' });
        let digits = format!("{fraction:0width$}", width = usize::from(places.min(6)));
        out.push_str(digits.trim_end_matches('0'));
    }
    out
}

/// A number for the machine: a point, at most two decimals, no groups: 12.5 → `12.5`. The standard library's own
/// way of writing floats is 12 kB of wasm.
pub fn plain(value: f64) -> String {
    if !value.is_finite() {
        return "0".to_owned();
    }
    let hundredths = (value.abs() * 100.0).round() as u64;
    let sign = if value < 0.0 && hundredths > 0 { "-" } else { "" };
    let (whole, fraction) = (hundredths / 100, hundredths % 100);
    if fraction == 0 { format!("{sign}{whole}") } else { format!("{sign}{whole}.{fraction:02}") }
}

/// Degrees for the machine: a point, at most five decimals (about a metre), trailing noughts dropped: 16.03 → `16.03`.
/// What is no number is `0`.
pub fn degrees(value: f64) -> String {
    let parts = if value.is_finite() { (value.abs() * 100_000.0).round() as u64 } else { 0 };
    let sign = if value < 0.0 && parts > 0 { "-" } else { "" };
    let (whole, fraction) = (parts / 100_000, parts % 100_000);
    if fraction == 0 {
        return format!("{sign}{whole}");
    }
    format!("{sign}{whole}.{}", format!("{fraction:05}").trim_end_matches('0'))
}

/// What separates a number from a per cent sign: a narrow space in French, nothing in English.
pub const fn before_percent(lang: Lang) -> &'static str {
    match lang {
        Lang::Fr => "\u{202f}",
        Lang::En => "",
        _ => "\u{a0}",
    }
}

/// A rank: the number and what is raised after it (« 1 » + « er », « 6 » + « e », “2” + “nd”). Nothing is raised after
/// « 6.º », whose sign stands high by itself, after „6.“, and after a number in Arabic.
pub fn ordinal(lang: Lang, rank: u64) -> (String, &'static str) {
    let (mark, suffix) = match lang {
        Lang::Fr => {
            if rank == 1 {
                ("", "er")
            } else {
                ("", "e")
            }
        }
        Lang::En => match (rank % 10, rank % 100) {
            (_, 11..=13) => ("", "th"),
            (1, _) => ("", "st"),
            (2, _) => ("", "nd"),
            (3, _) => ("", "rd"),
            _ => ("", "th"),
        },
        Lang::Es | Lang::Pt => (".º", ""),
        Lang::De => (".", ""),
        Lang::Ar => ("", ""),
    };
    (number(lang, rank) + mark, suffix)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn groups_of_three() {
        assert_eq!(number(Lang::Fr, 1_346), "1\u{a0}346");
        assert_eq!(number(Lang::En, 1_234_567), "1,234,567");
        assert_eq!([Lang::Es, Lang::Pt].map(|lang| number(lang, 10_500)), ["10\u{a0}500", "10\u{a0}500"]);
        assert_eq!([Lang::De, Lang::Ar].map(|lang| number(lang, 1_346)), ["1.346", "1.346"]);
        assert_eq!([0, 7, 999].map(|n| number(Lang::Fr, n)), ["0", "7", "999"]);
    }

    #[test]
    fn decimals_are_short() {
        assert_eq!(decimal(Lang::Fr, 12.50, 2), "12,5");
        assert_eq!(decimal(Lang::Fr, 3250.0, 2), "3\u{a0}250");
        assert_eq!(decimal(Lang::En, 0.049, 2), "0.05");
        assert_eq!(decimal(Lang::Fr, f64::NAN, 2), "–");
        let written = [Lang::Es, Lang::Pt, Lang::De, Lang::Ar].map(|lang| decimal(lang, 1_045.4, 2));
        assert_eq!(written, ["1\u{a0}045,4", "1\u{a0}045,4", "1.045,4", "1.045,4"]);
    }

    #[test]
    fn plain_numbers_are_for_machines() {
        assert_eq!([0.0, 1234.5, -0.004, -7.126, f64::NAN].map(plain), ["0", "1234.50", "0", "-7.13", "0"]);
    }

    #[test]
    fn degrees_are_short_and_fine() {
        let values = [0.0, -0.064, 179.995, -16.123_456_7, 1e-9, -1e-9, f64::NAN];
        assert_eq!(values.map(degrees), ["0", "-0.064", "179.995", "-16.12346", "0", "0", "0"]);
    }

    #[test]
    fn ranks() {
        assert_eq!(ordinal(Lang::Fr, 1), ("1".to_owned(), "er"));
        let ranks = [Lang::Es, Lang::Pt, Lang::De, Lang::Ar].map(|lang| ordinal(lang, 6));
        assert_eq!(ranks, ["6.º", "6.º", "6.", "6"].map(|rank| (rank.to_owned(), "")));
        assert_eq!([1, 2, 3, 11, 22].map(|n| ordinal(Lang::En, n).1), ["st", "nd", "rd", "th", "nd"]);
    }
}
