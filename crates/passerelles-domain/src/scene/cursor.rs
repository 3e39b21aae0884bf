//! The country that the keyboard is at, and how keys move it: arrows to a neighbour, letters to a name. Knows no clock
//! and no browser: the time of a key comes with it.

use super::compass;
use crate::atlas::Atlas;
use crate::geo::{Direction, MapPoint};
use crate::id::CountryId;

/// Where the keyboard is, and how it came there.
#[derive(Clone, Debug, Default)]
pub struct Cursor {
    present: Option<CountryId>,
    /// The steps that led here: from which country, in which direction.
    way: Vec<(CountryId, Direction)>,
    typed: String,
    /// When the last letter was typed, in milliseconds.
    when: f64,
    /// The country that was selected when last heard of.
    selected: Option<CountryId>,
}

/// Steps that are remembered.
const LONGEST_WAY: usize = 32;

/// Milliseconds within which a letter goes on with the word that is being typed.
const SAME_WORD: f64 = 800.0;

impl Cursor {
    /// The country it is at.
    pub fn present(&self) -> Option<CountryId> {
        self.present
    }

    /// Goes to a country.
    pub fn jump(&mut self, to: CountryId) {
        self.present = Some(to);
        self.way.clear();
    }

    /// Is nowhere: the next step begins in the middle of what is seen.
    pub fn leave(&mut self) {
        self.present = None;
        self.way.clear();
    }

    /// Goes to what has been selected, when that has changed.
    pub fn follow(&mut self, selected: Option<CountryId>) {
        if self.selected != selected {
            self.selected = selected;
            if let Some(id) = selected.filter(|id| self.present != Some(*id)) {
                self.jump(id);
            }
        }
    }

    /// One step, from the present country or, when there is none, from the middle of what is seen. A step back leads
    /// where the step before came from. `None` when there is nothing in this direction.
    pub fn step(&mut self, atlas: &Atlas, direction: Direction, middle: MapPoint) -> Option<CountryId> {
        if let Some((back, _)) = self.way.pop_if(|(_, came)| came.opposite() == direction) {
            self.present = Some(back);
            return self.present;
        }
        let to = match self.present {
            Some(from) => compass::next(atlas, from, direction)?,
            None => compass::neighbour(atlas, middle, direction, None)?,
        };
        if let Some(from) = self.present {
            if self.way.len() == LONGEST_WAY {
                self.way.remove(0);
            }
            self.way.push((from, direction));
        }
        self.present = Some(to);
        self.present
    }

    /// Goes to the next country whose name begins like what is typed, or has a word that does. Letters that follow each
    /// other quickly make a word; the same letter again goes to the next name. `letter` and the names are folded.
    pub fn letter(&mut self, letter: &str, time: f64, names: &[(CountryId, String)]) -> Option<CountryId> {
        if time - self.when > SAME_WORD {
            self.typed.clear();
        }
        if letter.is_empty() && self.typed.is_empty() {
            return None;
        }
        self.when = time;
        let again = self.typed == letter;
        if !again {
            // A space parts words; so does all else that folds to nothing.
            self.typed.push_str(if letter.is_empty() { " " } else { letter });
        }
        let here = names.iter().find(|(id, _)| Some(*id) == self.present).map(|(_, name)| name.as_str());
        // A word that goes on may still mean the present country; a new one or a letter pressed again does not.
        let stays = self.typed.len() > letter.len();
        let begins = |name: &str| name.starts_with(&self.typed);
        let spaced = format!(" {}", self.typed);
        let word = |name: &str| name.contains(&spaced);
        let found = after(names, here, stays, begins).or_else(|| after(names, here, stays, word))?;
        self.jump(found);
        Some(found)
    }
}

/// The first name of these that comes after the present one, round from the last to the first.
fn after(
    names: &[(CountryId, String)],
    here: Option<&str>,
    stays: bool,
    meant: impl Fn(&str) -> bool,
) -> Option<CountryId> {
    let past = |name: &str| here.is_none_or(|here| if stays { name >= here } else { name > here });
    let meant: Vec<(&str, CountryId)> =
        names.iter().map(|(id, name)| (name.as_str(), *id)).filter(|(name, _)| meant(name)).collect();
    let later = meant.iter().filter(|(name, _)| past(name)).min();
    later.or_else(|| meant.iter().min()).map(|(_, id)| *id)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scene::compass::tests::atlas;

    const NAMES: [&str; 8] =
        ["mali", "senegal", "maroc", "mexique", "allemagne", "emirats arabes unis", "cote d ivoire", "malte"];

    fn names() -> Vec<(CountryId, String)> {
        (0..).map(CountryId).zip(NAMES.map(str::to_owned)).collect()
    }

    /// Types letters at these times and says where each leads.
    fn typed(letters: &[(&str, f64)]) -> Vec<Option<&'static str>> {
        let mut cursor = Cursor::default();
        let lead = letters.iter().map(|(letter, time)| cursor.letter(letter, *time, &names()));
        lead.map(|found| found.map(|id| NAMES[id.index()])).collect()
    }

    #[test]
    fn quick_letters_make_a_word() {
        assert_eq!(typed(&[("s", 0.0), ("e", 300.0)]), [Some("senegal"); 2]);
        assert_eq!(typed(&[("m", 0.0), ("a", 200.0), ("r", 400.0)]), [Some("mali"), Some("mali"), Some("maroc")]);
        assert_eq!(typed(&[("m", 0.0), ("a", 200.0), ("l", 400.0), ("t", 600.0)]).last(), Some(&Some("malte")));
    }

    #[test]
    fn slow_letters_are_words_of_their_own() {
        assert_eq!(typed(&[("s", 0.0), ("m", 801.0)]), [Some("senegal"), Some("mali")]);
        assert_eq!(typed(&[("s", 0.0), ("m", 800.0)]), [Some("senegal"), None], "nothing begins with « sm »");
    }

    #[test]
    fn a_letter_again_goes_round() {
        let press = |gap: f64| typed(&[("m", 0.0), ("m", gap), ("m", 2.0 * gap), ("m", 3.0 * gap), ("m", 4.0 * gap)]);
        let round = ["mali", "malte", "maroc", "mexique", "mali"].map(Some);
        assert_eq!(press(100.0), round);
        assert_eq!(press(2000.0), round);
    }

    #[test]
    fn later_words_of_a_name_count_when_no_name_begins_so() {
        assert_eq!(typed(&[("i", 0.0)]), [Some("cote d ivoire")]);
        assert_eq!(typed(&[("u", 0.0)]), [Some("emirats arabes unis")]);
        assert_eq!(typed(&[("a", 0.0)]), [Some("allemagne")], "before « arabes »");
        let spaced = [("c", 0.0), ("o", 1.0), ("t", 2.0), ("e", 3.0), ("", 4.0), ("d", 5.0)];
        assert_eq!(typed(&spaced), [Some("cote d ivoire"); 6]);
    }

    #[test]
    fn what_is_no_name_leads_nowhere() {
        assert_eq!(typed(&[("z", 0.0), ("", 2000.0)]), [None, None]);
        assert_eq!(typed(&[("", 0.0)]), [None]);
        assert_eq!(Cursor::default().letter("a", 0.0, &[]), None);
    }

    /// Three countries in a row, and one below the first.
    fn row() -> Atlas {
        atlas(&[(0.0, 0.0), (100.0, 40.0), (200.0, 0.0), (0.0, 300.0)])
    }

    #[test]
    fn the_way_back_is_the_way_that_one_came() {
        let (atlas, middle) = (row(), MapPoint::new(-10.0, 1.0));
        let mut cursor = Cursor::default();
        let mut go = |way| cursor.step(&atlas, way, middle).map(|id| id.0);
        let [right, down, left, up] = Direction::ALL;
        assert_eq!([right, right, right, left, left].map(&mut go), [0, 1, 2, 1, 0].map(Some));
        assert_eq!([down, up, down].map(&mut go), [3, 0, 3].map(Some));
    }

    #[test]
    fn a_jump_forgets_the_way() {
        let (atlas, middle) = (row(), MapPoint::default());
        let mut cursor = Cursor::default();
        cursor.jump(CountryId(3));
        cursor.step(&atlas, Direction::Up, middle);
        cursor.jump(CountryId(2));
        assert_eq!(cursor.step(&atlas, Direction::Down, middle), Some(CountryId(3)), "not back to where it was before");
    }

    #[test]
    fn a_long_way_is_forgotten_from_its_beginning() {
        let (atlas, middle) = (row(), MapPoint::default());
        let mut cursor = Cursor::default();
        cursor.jump(CountryId(0));
        let way = CountryId(0);
        cursor.way = vec![(way, Direction::Right); LONGEST_WAY];
        assert_eq!(cursor.step(&atlas, Direction::Right, middle), Some(CountryId(1)));
        assert_eq!(cursor.way.len(), LONGEST_WAY);
    }

    #[test]
    fn it_follows_the_selection_once() {
        let mut cursor = Cursor::default();
        cursor.follow(Some(CountryId(1)));
        assert_eq!(cursor.present(), Some(CountryId(1)));
        cursor.jump(CountryId(2));
        cursor.follow(Some(CountryId(1)));
        assert_eq!(cursor.present(), Some(CountryId(2)), "the same selection as before");
        cursor.follow(None);
        assert_eq!(cursor.present(), Some(CountryId(2)), "nothing selected leaves it where it is");
        cursor.leave();
        assert_eq!(cursor.present(), None);
        assert_eq!(
            cursor.step(&row(), Direction::Left, MapPoint::new(150.0, 0.0)),
            Some(CountryId(1)),
            "from the middle"
        );
    }
}
