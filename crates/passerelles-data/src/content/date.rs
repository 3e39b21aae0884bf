//! Dates of a timeline, as exact as their sources.

use passerelles_domain::text::Lang;

use super::number;

/// A date as exact as it is known; month and day are 0 when they are not.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Date {
    pub(crate) year: u16,
    pub(crate) month: u8,
    pub(crate) day: u8,
}

impl Date {
    /// `1992`, `1994-05` or `1992-02-06`.
    pub(crate) fn read(text: &str) -> Option<Self> {
        let mut parts = text.split('-');
        let mut next = |digits: usize, most: u16| match parts.next() {
            None => Some(0),
            Some(part) if part.len() == digits && part.bytes().all(|byte| byte.is_ascii_digit()) => {
                part.parse::<u16>().ok().filter(|number| (1..=most).contains(number))
            }
            Some(_) => None,
        };
        let (year, month, day) = (next(4, 2100)?, next(2, 12)?, next(2, 31)?);
        (year > 0 && parts.next().is_none()).then_some(Self { year, month: month as u8, day: day as u8 })
    }

    /// Whether the day is known.
    pub(crate) fn is_day(self) -> bool {
        self.day > 0
    }

    /// As it was written.
    pub(crate) fn iso(self) -> String {
        match (self.month, self.day) {
            (0, _) => self.year.to_string(),
            (month, 0) => format!("{}-{month:02}", self.year),
            (month, day) => format!("{}-{month:02}-{day:02}", self.year),
        }
    }

    /// « 6 février 1992 », “6 February 1992”, „6. Februar 1992“.
    pub(crate) fn words(self, lang: Lang) -> String {
        let month = number::month(lang, self.month).map(|name| match lang {
            Lang::En | Lang::De => {
                name.chars().take(1).flat_map(char::to_uppercase).chain(name.chars().skip(1)).collect()
            }
            _ => name.to_owned(),
        });
        // « 6 de febrero de 1992 »
        let of = if matches!(lang, Lang::Es | Lang::Pt) { "de " } else { "" };
        let day = match (self.day, lang) {
            (1, Lang::Fr) => "1er".to_owned(),
            (day, Lang::De) => format!("{day}."),
            (day, _) => day.to_string(),
        };
        match (month, self.day) {
            (None, _) => self.year.to_string(),
            (Some(month), 0) => format!("{month} {of}{}", self.year),
            (Some(month), _) => format!("{day} {of}{month} {of}{}", self.year),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dates_are_as_exact_as_they_are_known() {
        let words = |text: &str| Date::read(text).map(|date| (date.iso(), date.words(Lang::Fr), date.words(Lang::En)));
        let expected = |iso: &str, fr: &str, en: &str| Some((iso.to_owned(), fr.to_owned(), en.to_owned()));
        assert_eq!(words("1992-02-06"), expected("1992-02-06", "6 février 1992", "6 February 1992"));
        assert_eq!(words("2021-01-01"), expected("2021-01-01", "1er janvier 2021", "1 January 2021"));
        let others = |text: &str| {
            Date::read(text).map(|date| [Lang::Es, Lang::Pt, Lang::Ar, Lang::De].map(|lang| date.words(lang)))
        };
        let expected_others = ["6 de febrero de 1992", "6 de fevereiro de 1992", "6 فبراير 1992", "6. Februar 1992"];
        assert_eq!(others("1992-02-06"), Some(expected_others.map(str::to_owned)));
        let of_a_month = ["mayo de 1994", "maio de 1994", "مايو 1994", "Mai 1994"];
        assert_eq!(others("1994-05"), Some(of_a_month.map(str::to_owned)));
        assert_eq!(words("1994-05"), expected("1994-05", "mai 1994", "May 1994"));
        assert_eq!(words("0836"), expected("836", "836", "836"));
        for bad in ["", "92", "1992-13", "1992-02-32", "1992-02-06-01", "1992-2-6", "hier", "0000", "2101"] {
            assert_eq!(words(bad), None, "{bad}");
        }
    }
}
