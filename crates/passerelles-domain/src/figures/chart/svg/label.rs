//! Where a number stands beside its mark: over it, under it or aside, wherever it hides the least.

/// Width of a letter, in units of the drawing.
const LETTER: f64 = 7.4;
/// Height of a line of letters.
const HIGH: f64 = 12.0;

/// Where a number stands.
pub(super) struct Place {
    /// Left, middle or right of its words.
    pub(super) x: f64,
    /// Its base line.
    pub(super) y: f64,
    /// How it is aligned.
    pub(super) class: &'static str,
}

/// What is drawn already: boxes that words should not cover, and how much each of them matters.
#[derive(Debug, Default)]
pub(super) struct Taken(Vec<(Box, f64)>);

/// Left, top, right, bottom.
type Box = (f64, f64, f64, f64);

impl Taken {
    /// A mark.
    pub(super) fn mark(&mut self, x: f64, y: f64) {
        self.0.push(((x - 5.0, y - 5.0, x + 5.0, y + 5.0), 3.0));
    }

    /// A line between marks, as points along it.
    pub(super) fn stroke(&mut self, from: (f64, f64), to: (f64, f64)) {
        for part in 1..12 {
            let share = f64::from(part) / 12.0;
            let (x, y) = (from.0 + (to.0 - from.0) * share, from.1 + (to.1 - from.1) * share);
            self.0.push(((x - 1.0, y - 1.0, x + 1.0, y + 1.0), 1.0));
        }
    }

    /// The best place for a number beside its mark, inside of `frame`; it is taken then.
    pub(super) fn place(&mut self, (x, y): (f64, f64), words: &str, frame: Box) -> Place {
        const START: &str = "";
        const MIDDLE: &str = "plot__tick--mid";
        const END: &str = "plot__tick--end";
        let width = words.chars().count() as f64 * LETTER;
        let candidates = [
            (MIDDLE, 0.0, -10.0),
            (MIDDLE, 0.0, 20.0),
            (START, -6.0, -10.0),
            (END, 6.0, -10.0),
            (START, -6.0, 20.0),
            (END, 6.0, 20.0),
            (START, 10.0, 4.0),
            (END, -10.0, 4.0),
            (MIDDLE, 0.0, -24.0),
            (MIDDLE, 0.0, 34.0),
        ];
        let mut best: Option<(f64, Place, Box)> = None;
        for (class, right, down) in candidates {
            let (x, y) = (x + right, y + down);
            let left = match class {
                MIDDLE => x - width / 2.0,
                END => x - width,
                _ => x,
            };
            let here = (left, y - HIGH + 1.0, left + width, y + 2.0);
            let outside = here.0 < frame.0 || here.1 < frame.1 || here.2 > frame.2 || here.3 > frame.3;
            let hidden: f64 = self.0.iter().filter(|(other, _)| overlap(here, *other)).map(|(_, weight)| weight).sum();
            let cost = hidden + if outside { 20.0 } else { 0.0 };
            if best.as_ref().is_none_or(|(least, ..)| cost < *least) {
                best = Some((cost, Place { x, y, class }, here));
            }
        }
        match best {
            Some((_, place, here)) => {
                self.0.push((here, 10.0));
                place
            }
            None => Place { x, y, class: MIDDLE },
        }
    }
}

fn overlap(a: Box, b: Box) -> bool {
    a.0 < b.2 && b.0 < a.2 && a.1 < b.3 && b.1 < a.3
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_hides_no_mark() {
        let mut taken = Taken::default();
        for at in [(100.0, 100.0), (100.0, 88.0)] {
            taken.mark(at.0, at.1);
        }
        let place = taken.place((100.0, 100.0), "4 762", (0.0, 0.0, 360.0, 200.0));
        assert!(place.y > 110.0, "over it stands another mark");
        let other = taken.place((100.0, 100.0), "4 762", (0.0, 0.0, 360.0, 200.0));
        assert!((other.y - place.y).abs() > 1.0 || (other.x - place.x).abs() > 1.0, "two numbers, two places");
    }
}
