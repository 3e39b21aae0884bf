//! Elements by role and name, the way a visitor or a screen reader knows them. Never by class: those may change.

/// What an element is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Role {
    /// Leads somewhere.
    Link,
    /// Does something.
    Button,
    /// Title of a page.
    Title,
    /// Title of a part of a page.
    Heading,
    /// A field to search with.
    SearchBox,
    /// An answer of a search.
    Answer,
    /// One end of what is chosen along a line.
    Slider,
    /// On or off.
    Switch,
    /// A field to write in.
    TextBox,
    /// Words about a failure.
    Alert,
    /// Words about what goes on.
    Status,
    /// A choice to make first.
    Dialog,
    /// What takes keys for itself: the map.
    Application,
    /// A row of a table, its head apart.
    Row,
    /// A part of a page with a name.
    Region,
    /// A picture with words.
    Image,
}

impl Role {
    pub(crate) const fn selector(self) -> &'static str {
        match self {
            Self::Link => "a[href]",
            Self::Button => "button",
            Self::Title => "h1",
            Self::Heading => "h2",
            Self::SearchBox => "input[type='search'], input[role='combobox']",
            Self::Answer => "[role='option']",
            Self::Slider => "[role='slider']",
            Self::Switch => "[role='switch']",
            Self::TextBox => "textarea, input[type='text']:not([role])",
            Self::Alert => "[role='alert']",
            Self::Status => "[role='status']",
            Self::Dialog => "[role='dialog']",
            Self::Application => "[role='application']",
            Self::Row => "tbody tr",
            Self::Region => "section[aria-label], [role='region']",
            Self::Image => "[role='img']",
        }
    }
}

/// How an element is called.
#[derive(Clone, Copy, Debug)]
pub enum Name<'a> {
    /// Anything.
    Any,
    /// Exactly so; spaces of any kind count as one.
    Is(&'a str),
    /// With these words in it.
    Has(&'a str),
}

impl Name<'_> {
    pub(crate) const fn parts(&self) -> (Option<&str>, &'static str) {
        match self {
            Self::Any => (None, "any"),
            Self::Is(name) => (Some(name), "is"),
            Self::Has(name) => (Some(name), "has"),
        }
    }
}

/// Looks for elements of a role, under an element that matches `within` (a CSS selector; empty: the whole page).
pub(crate) const SCRIPT: &str = include_str!("find.js");
