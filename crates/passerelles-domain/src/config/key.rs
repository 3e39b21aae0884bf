//! The keys of the configuration, spelled once.

/// A key.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Key {
    /// The name of the event.
    EventName,
    /// Where it is.
    EventPlace,
    /// Its first day.
    EventFrom,
    /// Its last day.
    EventTo,
    /// Where the site is found by everybody.
    PublicUrl,
    /// Whom corrections of the data are sent to.
    ContactMail,
    /// Whether the first page becomes a kiosk by itself.
    KioskOn,
    /// The town or département that the tour begins with.
    KioskHost,
    /// Seconds without a touch before the warning.
    KioskIdle,
    /// Seconds that the warning lasts.
    KioskWarning,
    /// Whether there is a tour between visits.
    KioskAttract,
    /// What opens the staff panel.
    KioskPin,
    /// Languages that are offered.
    KioskLanguages,
    /// Whether controls are brought within reach from the start.
    KioskReach,
    /// The diagonal of the screen.
    ScreenDiagonal,
    /// How it hangs.
    ScreenOrientation,
    /// How high its lower edge is.
    ScreenLowerEdge,
}

impl Key {
    /// Every key, in the order of the documentation.
    pub const ALL: [Self; 17] = [
        Self::EventName,
        Self::EventPlace,
        Self::EventFrom,
        Self::EventTo,
        Self::PublicUrl,
        Self::ContactMail,
        Self::KioskOn,
        Self::KioskHost,
        Self::KioskIdle,
        Self::KioskWarning,
        Self::KioskAttract,
        Self::KioskPin,
        Self::KioskLanguages,
        Self::KioskReach,
        Self::ScreenDiagonal,
        Self::ScreenOrientation,
        Self::ScreenLowerEdge,
    ];

    /// How it is written, with the tables that it stands in.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::EventName => "event.name",
            Self::EventPlace => "event.place",
            Self::EventFrom => "event.from",
            Self::EventTo => "event.to",
            Self::PublicUrl => "public_url",
            Self::ContactMail => "contact_mail",
            Self::KioskOn => "kiosk.on",
            Self::KioskHost => "kiosk.host",
            Self::KioskIdle => "kiosk.idle_seconds",
            Self::KioskWarning => "kiosk.warning_seconds",
            Self::KioskAttract => "kiosk.attract",
            Self::KioskPin => "kiosk.pin",
            Self::KioskLanguages => "kiosk.languages",
            Self::KioskReach => "kiosk.reach",
            Self::ScreenDiagonal => "kiosk.screen.diagonal_inches",
            Self::ScreenOrientation => "kiosk.screen.orientation",
            Self::ScreenLowerEdge => "kiosk.screen.lower_edge_mm",
        }
    }

    /// Whether a word is a key, or a table that holds some.
    pub(super) fn is_known(written: &str) -> bool {
        let table = |key: &Self| key.as_str().strip_prefix(written).is_some_and(|rest| rest.starts_with('.'));
        Self::ALL.iter().any(|key| key.as_str() == written || table(key))
    }

    /// The key that was most likely meant by an unknown word.
    pub(super) fn nearest(written: &str) -> Option<Self> {
        let near = Self::ALL.map(|key| (distance(&written.to_lowercase(), key.as_str()), key));
        near.into_iter().min_by_key(|(far, _)| *far).filter(|(far, _)| *far <= 3).map(|(_, key)| key)
    }
}

/// How many letters are to be changed, added or taken away between two words.
fn distance(a: &str, b: &str) -> usize {
    let b: Vec<char> = b.chars().collect();
    let mut row: Vec<usize> = (0..=b.len()).collect();
    for (above, one) in a.chars().enumerate() {
        let mut corner = above;
        let mut left = above + 1;
        let mut next = vec![left];
        for (other, up) in b.iter().zip(row.iter().skip(1)) {
            left = (corner + usize::from(one != *other)).min(left + 1).min(up + 1);
            corner = *up;
            next.push(left);
        }
        row = next;
    }
    row.last().copied().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn distances() {
        for (a, b, far) in
            [("", "", 0), ("", "ab", 2), ("idle", "idle", 0), ("idel", "idle", 2), ("kitten", "sitting", 3)]
        {
            assert_eq!(distance(a, b), far, "{a} {b}");
            assert_eq!(distance(b, a), far, "{b} {a}");
        }
    }

    #[test]
    fn keys_and_their_tables_are_known() {
        for known in ["event", "kiosk", "kiosk.screen", "kiosk.pin", "public_url"] {
            assert!(Key::is_known(known), "{known}");
        }
        for unknown in ["", "kios", "kiosk.", "kiosk.screen.diagonal", "Kiosk"] {
            assert!(!Key::is_known(unknown), "{unknown}");
        }
        assert_eq!(Key::nearest("kiosk.idleSeconds"), Some(Key::KioskIdle));
        assert_eq!(Key::nearest("publicUrl"), Some(Key::PublicUrl));
        assert_eq!(Key::nearest("colours"), None);
    }
}
