//! What was typed, cut into words.

use crate::text::fold;

/// Words beyond these are not looked at: nobody types so many, and any text may be pasted.
const MOST_WORDS: usize = 16;

/// Short and long forms that are one word: a name may hold either, and either may be typed.
pub(crate) const SHORT_FORMS: [(&str, &str); 4] =
    [("st", "saint"), ("ste", "sainte"), ("sts", "saints"), ("stes", "saintes")];

/// Words that say what kind of thing is looked for rather than its name, folded, in French and in English.
const GENERIC: [&str; 44] = [
    "a",
    "agglomeration",
    "city",
    "collectivite",
    "commune",
    "communes",
    "communaute",
    "conseil",
    "council",
    "country",
    "county",
    "d",
    "de",
    "departement",
    "departemental",
    "departementale",
    "department",
    "des",
    "district",
    "du",
    "en",
    "grand",
    "ile",
    "iles",
    "island",
    "l",
    "la",
    "le",
    "les",
    "mairie",
    "metropole",
    "municipality",
    "of",
    "pays",
    "region",
    "regional",
    "regionale",
    "republic",
    "republique",
    "the",
    "town",
    "urbaine",
    "village",
    "ville",
];

/// One typed word, folded.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Word {
    /// Its letters.
    pub(super) text: String,
    /// Whole words of names that it also begins, because they have another form.
    pub(super) also: Vec<&'static str>,
    letters: Letters,
}

/// Which letters a text holds, one bit for each of the alphabet; digits and letters of other scripts share the rest.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Letters(u32);

impl Letters {
    /// The letters of a folded text.
    pub(super) fn of(text: &str) -> Self {
        let bit = |letter: char| match letter {
            ' ' => 0,
            'a'..='z' => 1 << (u32::from(letter) - u32::from('a')),
            _ => 1 << (26 + u32::from(letter) % 6),
        };
        Self(text.chars().fold(0, |letters, letter| letters | bit(letter)))
    }

    /// How many of them are not among others.
    fn missing_in(self, others: Self) -> u32 {
        (self.0 & !others.0).count_ones()
    }
}

impl Word {
    fn new(text: &str) -> Self {
        // One letter begins both forms anyway.
        let forms = SHORT_FORMS.iter().filter(|_| text.len() > 1);
        let also = forms.flat_map(|&(short, long)| {
            let begins = |form: &'static str, other: &'static str| form.starts_with(text).then_some(other);
            [begins(short, long), begins(long, short)].into_iter().flatten()
        });
        let also: Vec<&str> = also.filter(|other| !other.starts_with(text)).collect();
        Self { text: text.to_owned(), letters: Letters::of(text), also }
    }

    /// Whether a name with these letters may have a word that it begins, with so many mistakes.
    pub(super) fn may_begin_in(&self, letters: Letters, mistakes: u32) -> bool {
        let short = || !self.also.is_empty() && Letters::of("st").missing_in(letters) == 0;
        self.letters.missing_in(letters) <= mistakes || short()
    }

    /// Whether a word of a name is this one, in either form.
    pub(super) fn is(&self, word: &str) -> bool {
        let same = |(short, long): &(&str, &str)| {
            (*short == word && *long == self.text) || (*long == word && *short == self.text)
        };
        self.text == word || SHORT_FORMS.iter().any(same)
    }
}

/// The words of a query; none for a query without a letter or digit.
pub(super) fn words(typed: &str) -> Vec<Word> {
    // A pasted page is not folded to its end.
    let head: String = typed.chars().take(200).collect();
    fold(&head).split(' ').filter(|word| !word.is_empty()).take(MOST_WORDS).map(Word::new).collect()
}

/// The words that are no generic ones; `None` when that is all of them, or none.
pub(super) fn names_only(words: &[Word]) -> Option<Vec<Word>> {
    let names: Vec<Word> = words.iter().filter(|word| !GENERIC.contains(&word.text.as_str())).cloned().collect();
    (!names.is_empty() && names.len() < words.len()).then_some(names)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn both_forms_of_saint_begin_alike() {
        let also = |text: &str| Word::new(text).also;
        assert_eq!(also("s"), Vec::<&str>::new());
        assert_eq!(also("st"), ["saint", "sainte", "saints", "saintes"]);
        assert_eq!(also("sai"), ["st", "ste", "sts", "stes"]);
        assert_eq!(also("sainte"), ["ste", "stes"]);
        assert_eq!(also("strasbourg"), Vec::<&str>::new());
        assert!(Word::new("st").is("saint") && Word::new("saint").is("st") && !Word::new("st").is("sainte"));
    }

    #[test]
    fn generic_words_leave_only_if_a_name_stays() {
        let texts = |typed: &str| {
            names_only(&words(typed)).map(|words| words.into_iter().map(|word| word.text).collect::<Vec<_>>())
        };
        assert_eq!(texts("Ville de Lille"), Some(vec!["lille".to_owned()]));
        assert_eq!(texts("Lille"), None);
        assert_eq!(texts("la région"), None);
    }

    #[test]
    fn a_pasted_page_is_a_few_words() {
        assert_eq!(words(&"mot ".repeat(10_000)).len(), MOST_WORDS);
        assert!(words("—!?").is_empty());
    }
}
