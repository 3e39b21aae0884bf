//! What moves the camera between gestures: flights, and the run-out of a fling.

use passerelles_domain::camera::{Camera, Flight, Viewport};
use passerelles_domain::geo::within;

/// Duration of a flight, in milliseconds (`--t-fly`).
const FLIGHT: f64 = 600.0;
/// How fast a fling loses speed: the natural logarithm of the share (0.9955) that is left after a millisecond.
const FRICTION: f64 = -0.004_510_16;
/// Speed in CSS pixels a millisecond below which a fling has ended.
const STILL: f64 = 0.02;

/// The movement that is under way, if any.
#[derive(Clone, Copy, Debug, Default)]
pub(super) enum Motion {
    /// None.
    #[default]
    Still,
    /// From one view to another. The start is set by the first frame.
    Flying {
        /// The way.
        flight: Flight,
        /// Time of the first frame.
        start: Option<f64>,
    },
    /// Let go while moving.
    Flung {
        /// CSS pixels a millisecond to the right.
        vx: f64,
        /// CSS pixels a millisecond down.
        vy: f64,
        /// Time of the last frame.
        last: Option<f64>,
    },
}

impl Motion {
    /// The view that a flight leads to.
    pub(super) fn end(&self) -> Option<Camera> {
        match self {
            Self::Flying { flight, .. } => Some(flight.end()),
            Self::Still | Self::Flung { .. } => None,
        }
    }

    /// Moves the camera for a frame; `true` while the movement lasts.
    pub(super) fn step(&mut self, time: f64, camera: &mut Camera, viewport: &Viewport) -> bool {
        match self {
            Self::Still => false,
            Self::Flying { flight, start } => {
                let begun = *start.get_or_insert(time);
                let t = (time - begun) / FLIGHT;
                *camera = flight.at(t);
                if t >= 1.0 {
                    *self = Self::Still;
                }
                t < 1.0
            }
            Self::Flung { vx, vy, last } => {
                let elapsed = within(time - last.unwrap_or(time), 0.0, 50.0);
                *last = Some(time);
                *camera = camera.dragged(*vx * elapsed, *vy * elapsed, viewport);
                let left = (elapsed * FRICTION).exp();
                *vx *= left;
                *vy *= left;
                let goes_on = vx.hypot(*vy) > STILL;
                if !goes_on {
                    *self = Self::Still;
                }
                goes_on
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const SCREEN: Viewport =
        Viewport { width: 1366.0, height: 768.0, covered_bottom: 0.0, covered_top: 0.0, covered_corner: (0.0, 0.0) };

    #[test]
    fn a_flight_ends_exactly_at_its_end() {
        let (mut camera, end) = (Camera::home(&SCREEN), Camera { scale: 3.0, ..Camera::home(&SCREEN) });
        let mut motion = Motion::Flying { flight: Flight::new(camera, end, SCREEN.width), start: None };
        assert_eq!(motion.end(), Some(end), "known from the start");
        let mut frames = 0;
        while motion.step(1000.0 + f64::from(frames) * 16.0, &mut camera, &SCREEN) {
            frames += 1;
        }
        assert_eq!((camera, motion.end()), (end, None));
        assert_eq!(frames, 38, "600 ms at 16 ms a frame");
    }

    #[test]
    fn a_fling_runs_out() {
        let mut camera = Camera { scale: 3.0, ..Camera::home(&SCREEN) };
        let mut motion = Motion::Flung { vx: 2.0, vy: 0.0, last: None };
        let ended = (0..200).position(|frame| !motion.step(f64::from(frame) * 16.0, &mut camera, &SCREEN));
        assert!(ended.is_some_and(|frame| (20..120).contains(&frame)), "{ended:?}");
    }
}
