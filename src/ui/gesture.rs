//! From pointers to meaning: raw positions in, drags, pinches and taps out. Knows no browser, so it is tested natively.

use passerelles_domain::camera::{Camera, ScreenPoint, Viewport};
use passerelles_domain::geo::within;

/// What a hand means.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Gesture {
    /// The map is dragged by so many CSS pixels.
    Drag {
        /// To the right.
        dx: f64,
        /// Down.
        dy: f64,
    },
    /// Two fingers: the map grows by `factor` around their middle, and follows it.
    Pinch {
        /// Above 1: nearer.
        factor: f64,
        /// Middle of the fingers.
        anchor: ScreenPoint,
        /// Movement of the middle.
        dx: f64,
        /// Movement of the middle.
        dy: f64,
    },
    /// A short touch that did not move.
    Tap(ScreenPoint),
    /// Two of them, close in time and place.
    DoubleTap(ScreenPoint),
    /// The hand let go while moving: CSS pixels a millisecond.
    Fling {
        /// To the right.
        vx: f64,
        /// Down.
        vy: f64,
    },
}

impl Gesture {
    /// Where a camera is after a drag or a pinch; where it was after anything else.
    pub fn moves(self, camera: Camera, viewport: &Viewport) -> Camera {
        match self {
            Self::Drag { dx, dy } => camera.dragged(dx, dy, viewport),
            Self::Pinch { factor, anchor, dx, dy } => camera.dragged(dx, dy, viewport).zoomed(factor, anchor, viewport),
            Self::Tap(_) | Self::DoubleTap(_) | Self::Fling { .. } => camera,
        }
    }
}

/// Movement in CSS pixels up to which a touch is still a tap.
const STILL: f64 = 7.0;
/// Milliseconds and CSS pixels within which two taps are one double tap.
const DOUBLE: (f64, f64) = (320.0, 28.0);
/// Speed in CSS pixels a millisecond from which letting go is a fling.
const FLING: f64 = 0.25;
/// Milliseconds of movement that the speed of a fling is measured over.
const FLING_SPAN: f64 = 90.0;

/// Zoom of a wheel's unit: 2^(units × this), as the field's libraries do.
const WHEEL: f64 = 0.002;
/// Modes in which a wheel tells how far it was turned, as the browser numbers them, and pixels in a unit of theirs.
const LINES: (u32, f64) = (1, 25.0);
const PAGES: (u32, f64) = (2, 400.0);

/// How much nearer a turn of the wheel brings: above 1 upwards. A pinch on a trackpad comes as a wheel with Ctrl, in small
/// steps.
pub fn wheel(turned: f64, mode: u32, ctrl: bool) -> f64 {
    let unit = [LINES, PAGES].into_iter().find(|(known, _)| *known == mode).map_or(1.0, |(_, unit)| unit);
    let strength = if ctrl { 5.0 } else { 1.0 };
    within(-turned * unit * WHEEL * strength, -2.0, 2.0).exp2()
}

#[derive(Clone, Copy, Debug)]
struct Finger {
    id: i32,
    at: ScreenPoint,
}

/// The hand on the map.
#[derive(Clone, Debug, Default)]
pub struct Hand {
    fingers: Vec<Finger>,
    start: Option<ScreenPoint>,
    moved: bool,
    trail: Vec<(f64, ScreenPoint)>,
    last_tap: Option<(f64, ScreenPoint)>,
}

impl Hand {
    /// Whether the map is being dragged or pinched.
    pub fn is_moving(&self) -> bool {
        self.moved && !self.fingers.is_empty()
    }

    /// A finger or button goes down.
    pub fn down(&mut self, id: i32, at: ScreenPoint, time: f64) {
        self.fingers.retain(|finger| finger.id != id);
        if self.fingers.is_empty() {
            self.start = Some(at);
            self.moved = false;
        } else {
            // A second finger is never part of a tap.
            self.moved = true;
        }
        self.fingers.push(Finger { id, at });
        self.trail.clear();
        self.trail.push((time, at));
    }

    /// A finger moves.
    pub fn moves(&mut self, id: i32, at: ScreenPoint, time: f64) -> Option<Gesture> {
        let before: Vec<Finger> = self.fingers.clone();
        let finger = self.fingers.iter_mut().find(|finger| finger.id == id)?;
        let last = finger.at;
        if !self.moved && self.start.is_some_and(|start| start.distance(at) <= STILL) {
            return None;
        }
        self.moved = true;
        finger.at = at;
        match (before.as_slice(), self.fingers.as_slice()) {
            ([_], [_]) => {
                self.trail.push((time, at));
                self.trail.retain(|(then, _)| time - then <= FLING_SPAN);
                Some(Gesture::Drag { dx: at.x - last.x, dy: at.y - last.y })
            }
            ([a0, b0, ..], [a1, b1, ..]) => Some(pinch((a0.at, b0.at), (a1.at, b1.at))),
            _ => None,
        }
    }

    /// A finger is lifted.
    pub fn up(&mut self, id: i32, at: ScreenPoint, time: f64) -> Option<Gesture> {
        self.fingers.iter().position(|finger| finger.id == id).map(|index| self.fingers.remove(index))?;
        if !self.fingers.is_empty() {
            self.trail.clear();
            return None;
        }
        if self.moved {
            return self.fling(time);
        }
        match self.last_tap.take() {
            Some((then, there)) if time - then <= DOUBLE.0 && there.distance(at) <= DOUBLE.1 => {
                Some(Gesture::DoubleTap(at))
            }
            _ => {
                self.last_tap = Some((time, at));
                Some(Gesture::Tap(at))
            }
        }
    }

    /// The browser took the pointer away.
    pub fn cancel(&mut self, id: i32) {
        self.fingers.retain(|finger| finger.id != id);
        self.moved = true;
        self.trail.clear();
    }

    fn fling(&mut self, time: f64) -> Option<Gesture> {
        let trail = core::mem::take(&mut self.trail);
        let ((then, from), (_, to)) = (trail.first()?, trail.last()?);
        let span = time - then;
        if span <= 0.0 || span > FLING_SPAN * 2.0 {
            return None;
        }
        let (vx, vy) = ((to.x - from.x) / span, (to.y - from.y) / span);
        (vx.hypot(vy) >= FLING).then_some(Gesture::Fling { vx, vy })
    }
}

fn pinch(before: (ScreenPoint, ScreenPoint), after: (ScreenPoint, ScreenPoint)) -> Gesture {
    let middle = |pair: (ScreenPoint, ScreenPoint)| {
        ScreenPoint::new(f64::midpoint(pair.0.x, pair.1.x), f64::midpoint(pair.0.y, pair.1.y))
    };
    let (from, to) = (middle(before), middle(after));
    let factor = after.0.distance(after.1).max(1.0) / before.0.distance(before.1).max(1.0);
    Gesture::Pinch { factor, anchor: to, dx: to.x - from.x, dy: to.y - from.y }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(x: f64, y: f64) -> ScreenPoint {
        ScreenPoint::new(x, y)
    }

    #[test]
    fn a_trembling_touch_is_a_tap() {
        let mut hand = Hand::default();
        hand.down(1, at(100.0, 100.0), 0.0);
        assert_eq!(hand.moves(1, at(103.0, 101.0), 20.0), None);
        assert_eq!(hand.up(1, at(103.0, 101.0), 80.0), Some(Gesture::Tap(at(103.0, 101.0))));
    }

    #[test]
    fn two_quick_taps_are_a_double_tap_and_a_third_is_not() {
        let mut hand = Hand::default();
        let mut tap = |time: f64| {
            hand.down(1, at(10.0, 10.0), time);
            hand.up(1, at(10.0, 10.0), time + 40.0)
        };
        let answers = [tap(0.0), tap(150.0), tap(300.0)];
        assert_eq!(
            answers,
            [
                Some(Gesture::Tap(at(10.0, 10.0))),
                Some(Gesture::DoubleTap(at(10.0, 10.0))),
                Some(Gesture::Tap(at(10.0, 10.0)))
            ]
        );
    }

    #[test]
    fn a_drag_that_ends_fast_is_flung_and_one_that_rests_is_not() {
        for (rest, flung) in [(5.0, true), (400.0, false)] {
            let mut hand = Hand::default();
            hand.down(1, at(0.0, 0.0), 0.0);
            for step in 1..=10 {
                let step = f64::from(step);
                assert!(hand.moves(1, at(step * 10.0, 0.0), step * 10.0).is_some());
            }
            let end = hand.up(1, at(100.0, 0.0), 100.0 + rest);
            assert_eq!(matches!(end, Some(Gesture::Fling { vx, .. }) if vx > 0.5), flung, "{end:?}");
        }
    }

    #[test]
    fn two_fingers_apart_come_nearer_around_their_middle() {
        let mut hand = Hand::default();
        hand.down(1, at(100.0, 100.0), 0.0);
        hand.down(2, at(200.0, 100.0), 10.0);
        let pinch = hand.moves(2, at(300.0, 100.0), 20.0);
        assert_eq!(pinch, Some(Gesture::Pinch { factor: 2.0, anchor: at(200.0, 100.0), dx: 50.0, dy: 0.0 }));
        assert_eq!(hand.up(2, at(300.0, 100.0), 30.0), None);
        assert_eq!(hand.up(1, at(100.0, 100.0), 40.0), None, "a pinch never ends in a tap");
    }

    #[test]
    fn a_wheel_brings_nearer_upwards_and_never_far_at_once() {
        assert!((wheel(-100.0, 0, false) - 2_f64.powf(0.2)).abs() < 1e-12);
        assert!((wheel(-4.0, 1, false) - wheel(-100.0, 0, false)).abs() < 1e-12, "four lines are a hundred pixels");
        assert!(wheel(1.0, 2, false) < 1.0 && wheel(-2.0, 0, true) > wheel(-2.0, 0, false));
        assert!((wheel(-1e9, 2, true) - 4.0).abs() < 1e-12 && (wheel(1e9, 0, false) - 0.25).abs() < 1e-12);
    }
}
