//! SVG path data in whole numbers: an absolute start, then relative steps, without a character too many.

use super::Step;

/// Path data under construction.
#[derive(Debug, Default)]
pub(super) struct PathData {
    text: String,
    /// Where the pen is, in units of the paper.
    at: Step,
}

impl PathData {
    /// A closed ring, its first point not repeated.
    pub(super) fn ring(&mut self, points: impl Iterator<Item = Step>) {
        self.line(points);
        self.text.push('z');
    }

    /// An open line.
    pub(super) fn line(&mut self, points: impl Iterator<Item = Step>) {
        for (at, (x, y)) in points.enumerate() {
            let (dx, dy) = if at == 0 {
                self.text.push('M');
                (x, y)
            } else {
                // After the start, pairs are lines without a letter of their own.
                if at == 1 {
                    self.text.push('l');
                }
                (x.wrapping_sub(self.at.0), y.wrapping_sub(self.at.1))
            };
            self.number(dx);
            self.number(dy);
            self.at = (x, y);
        }
    }

    /// A sign parts two numbers by itself.
    fn number(&mut self, number: i32) {
        if number >= 0 && self.text.ends_with(|last: char| last.is_ascii_digit()) {
            self.text.push(' ');
        }
        self.text.push_str(&number.to_string());
    }

    pub(super) fn finish(self) -> String {
        self.text
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn steps_are_relative_and_signs_part_them() {
        let mut path = PathData::default();
        path.ring([(10, 20), (14, 20), (14, 17), (10, 17)].into_iter());
        path.line([(0, 5), (-3, 8)].into_iter());
        assert_eq!(path.finish(), "M10 20l4 0 0-3-4 0zM0 5l-3 3");
    }

    #[test]
    fn a_point_alone_is_a_start() {
        let mut path = PathData::default();
        path.line([(1, 2)].into_iter());
        assert_eq!(path.finish(), "M1 2");
    }
}
