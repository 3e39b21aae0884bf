//! One thing in each language.

use passerelles_domain::text::Lang;

/// One thing in each language of [`Lang::READY`].
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct ByLang<T>([T; Lang::READY.len()]);

impl<T> ByLang<T> {
    /// Makes one for each language.
    pub(crate) fn each(make: impl FnMut(Lang) -> T) -> Self {
        Self(Lang::READY.map(make))
    }

    /// That of a language.
    pub(crate) fn of(&self, lang: Lang) -> &T {
        let [fr, en, es, pt, ar, de] = &self.0;
        match lang {
            Lang::Fr => fr,
            Lang::En => en,
            Lang::Es => es,
            Lang::Pt => pt,
            Lang::Ar => ar,
            Lang::De => de,
        }
    }

    /// Changes that of a language.
    pub(crate) fn set(&mut self, lang: Lang, value: T) {
        if let Some(place) = self.0.get_mut(lang.index()) {
            *place = value;
        }
    }

    /// All of them, French first.
    pub(crate) fn all(&self) -> impl Iterator<Item = &T> {
        self.0.iter()
    }
}
