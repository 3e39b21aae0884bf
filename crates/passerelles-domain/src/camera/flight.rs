//! A smooth way from one view to another (van Wijk and Nuij, "Smooth and efficient zooming and panning", 2003):
//! far journeys rise, near ones glide.

use super::Camera;
use crate::geo::MapPoint;

/// How strongly a journey rises; the authors' recommended value is √2.
const RHO: f64 = core::f64::consts::SQRT_2;

/// A journey between two views.
#[derive(Clone, Copy, Debug)]
pub struct Flight {
    from: Camera,
    to: Camera,
    /// Width of the screen in CSS pixels.
    width: f64,
}

impl Flight {
    /// A journey on a screen `width` CSS pixels wide.
    pub fn new(from: Camera, to: Camera, width: f64) -> Self {
        Self { from, to, width: width.max(1.0) }
    }

    /// Where it ends.
    pub fn end(&self) -> Camera {
        self.to
    }

    /// The view at a moment: `t` from 0 to 1, eased in and out.
    pub fn at(&self, t: f64) -> Camera {
        if t <= 0.0 {
            return self.from;
        }
        if t >= 1.0 {
            return self.to;
        }
        let t = if t < 0.5 { 4.0 * t * t * t } else { 1.0 - (-2.0 * t + 2.0).powi(3) / 2.0 };
        self.on_path(t)
    }

    fn on_path(&self, t: f64) -> Camera {
        let (w0, w1) = (self.width / self.from.scale, self.width / self.to.scale);
        let (dx, dy) = (self.to.center.x - self.from.center.x, self.to.center.y - self.from.center.y);
        let far = dx.hypot(dy);
        let along = |share: f64| MapPoint::new(self.from.center.x + dx * share, self.from.center.y + dy * share);
        if far < w0 * 1e-3 {
            let scale = self.from.scale * ((self.to.scale / self.from.scale).ln() * t).exp();
            return Camera { center: along(t), scale };
        }
        let rho2 = RHO * RHO;
        let b0 = (w1 * w1 - w0 * w0 + rho2 * rho2 * far * far) / (2.0 * w0 * rho2 * far);
        let b1 = (w1 * w1 - w0 * w0 - rho2 * rho2 * far * far) / (2.0 * w1 * rho2 * far);
        let r0 = asinh(-b0);
        let r1 = asinh(-b1);
        let s = t * (r1 - r0) / RHO;
        let ((sinh_r0, cosh_r0), (sinh, cosh)) = (sinh_cosh(r0), sinh_cosh(RHO * s + r0));
        let share = w0 / (rho2 * far) * (cosh_r0 * sinh / cosh - sinh_r0);
        let width = w0 * cosh_r0 / cosh;
        Camera { center: along(share), scale: self.width / width }
    }
}

/// Hyperbolic sine and cosine. Both by one exponential, which is exact enough for a journey and small in wasm.
fn sinh_cosh(x: f64) -> (f64, f64) {
    let (up, down) = (x.exp(), (-x).exp());
    (f64::midpoint(up, -down), f64::midpoint(up, down))
}

/// The inverse of the hyperbolic sine.
fn asinh(x: f64) -> f64 {
    (x.abs() + (x * x + 1.0).sqrt()).ln().copysign(x)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn it_starts_and_ends_where_it_should_and_never_jumps(
            (x0, y0, s0) in (-5000.0..5000.0_f64, -2000.0..2000.0_f64, 0.1..8.0_f64),
            (x1, y1, s1) in (-5000.0..5000.0_f64, -2000.0..2000.0_f64, 0.1..8.0_f64),
        ) {
            let from = Camera { center: MapPoint::new(x0, y0), scale: s0 };
            let to = Camera { center: MapPoint::new(x1, y1), scale: s1 };
            let flight = Flight::new(from, to, 1366.0);
            prop_assert_eq!(flight.at(0.0), from);
            prop_assert_eq!(flight.at(1.0), to);
            let (start, end) = (flight.on_path(0.0), flight.on_path(1.0));
            prop_assert!(start.center.distance(from.center) < 1.0 && (start.scale / s0 - 1.0).abs() < 1e-3);
            prop_assert!(end.center.distance(to.center) < 1.0 && (end.scale / s1 - 1.0).abs() < 1e-3);
            for step in 0..=100 {
                let camera = flight.at(f64::from(step) / 100.0);
                prop_assert!(camera.scale.is_finite() && camera.scale > 0.0 && camera.center.x.is_finite());
            }
        }
    }
}
