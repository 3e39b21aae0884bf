//! Lines that outlines share, whatever they are lines of: read from the columns of a file, chained into rings, and
//! asked what they part and what they cover. Knows neither countries nor territories.

use crate::wire::Linework;

/// What a line parts. Numbers are positions in the table of shapes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sides {
    /// Land and sea, or what is not drawn.
    Coast(u32),
    /// Two shapes.
    Border(u32, u32),
    /// Nothing that may be shown: both sides are the same shape, or nobody's.
    Inner,
}

/// The rings of one shape: chains of lines, `n` forwards, `!n` backwards.
pub(crate) type Rings = Vec<Vec<i32>>;

/// The rings of every shape.
pub(crate) fn shapes(work: Linework<'_>) -> Vec<Rings> {
    let mut references = work.lines_of_rings().unwrap_or_default().into_iter();
    let mut lengths = work.ring_lines.iter();
    let mut ring = |length: &u32| references.by_ref().take(*length as usize).collect();
    work.shape_rings.iter().map(|count| lengths.by_ref().take(*count as usize).map(&mut ring).collect()).collect()
}

/// The points of every line, in steps. A line that is a ring by itself ends where it starts: the file leaves that
/// point out, and it is put back here.
pub(crate) fn lines(work: Linework<'_>, shapes: &[Rings]) -> Vec<Vec<(i32, i32)>> {
    let (mut x, mut y) = (0_i32, 0_i32);
    let mut points = work.xs.iter().zip(work.ys).map(|(dx, dy)| {
        x = x.wrapping_add(*dx);
        y = y.wrapping_add(*dy);
        (x, y)
    });
    let mut lines: Vec<Vec<(i32, i32)>> =
        work.lengths.iter().map(|length| points.by_ref().take(*length as usize).collect()).collect();
    for ring in shapes.iter().flatten() {
        let &[alone] = ring.as_slice() else { continue };
        let Some(line) = lines.get_mut(number(alone)) else { continue };
        if let (Some(first), Some(last)) = (line.first().copied(), line.last())
            && first != *last
        {
            line.push(first);
        }
    }
    lines
}

/// Which shapes each line bounds.
pub(crate) fn sides(shapes: &[Rings], lines: usize) -> Vec<Sides> {
    let mut owners: Vec<Vec<u32>> = vec![Vec::new(); lines];
    for (shape, rings) in (0_u32..).zip(shapes) {
        for line in rings.iter().flatten() {
            if let Some(owners) = owners.get_mut(number(*line)) {
                owners.push(shape);
            }
        }
    }
    let side = |owners: Vec<u32>| match owners.as_slice() {
        [one] => Sides::Coast(*one),
        [one, other] if one != other => Sides::Border(*one, *other),
        _ => Sides::Inner,
    };
    owners.into_iter().map(side).collect()
}

/// The points of a ring, in order; where two lines meet, the point stands once.
pub(crate) fn ring<'a, P: Copy + 'a>(
    line: impl Fn(usize) -> Option<&'a [P]> + Clone + 'a,
    ring: &'a [i32],
) -> impl Iterator<Item = P> + Clone + 'a {
    ring.iter().flat_map(move |&reference| {
        let backwards = reference < 0;
        let points = line(number(reference)).unwrap_or_default();
        let count = points.len().saturating_sub(1);
        (0..count).filter_map(move |at| points.get(if backwards { count - at } else { at }).copied())
    })
}

/// Whether a point lies inside some rings, by the even-odd rule over all of them.
pub(crate) fn covers<R>(rings: impl Iterator<Item = R>, point: (f64, f64)) -> bool
where
    R: Iterator<Item = (f64, f64)> + Clone,
{
    rings.filter(|ring| crosses_oddly(ring.clone(), point)).count() % 2 == 1
}

/// Whether a line to the right of a point crosses a ring an odd number of times.
fn crosses_oddly(ring: impl Iterator<Item = (f64, f64)> + Clone, (x, y): (f64, f64)) -> bool {
    let Some(first) = ring.clone().next() else { return false };
    let ends = ring.clone().skip(1).chain([first]);
    ring.zip(ends).fold(false, |inside, (a, b)| {
        let between = (a.1 > y) != (b.1 > y);
        inside ^ (between && x < (b.0 - a.0) * (y - a.1) / (b.1 - a.1) + a.0)
    })
}

/// The line that a ring refers to, in either direction.
pub(crate) fn number(reference: i32) -> usize {
    (if reference < 0 { !reference } else { reference }) as usize
}
