//! A drawing surface over an HTML canvas, in the few strokes that the map needs.

use passerelles_domain::text::plain;
use wasm_bindgen::{JsCast, JsValue};

/// A path that can be drawn many times.
#[derive(Clone, Debug)]
pub struct Path(web_sys::Path2d);

impl Path {
    /// An empty path; `None` where the browser has no paths.
    pub fn new() -> Option<Self> {
        web_sys::Path2d::new().ok().map(Self)
    }

    /// Adds an open line.
    pub fn line(&self, points: impl IntoIterator<Item = (f64, f64)>) {
        let mut points = points.into_iter();
        if let Some((x, y)) = points.next() {
            self.0.move_to(x, y);
            points.for_each(|(x, y)| self.0.line_to(x, y));
        }
    }

    /// Adds a circle.
    pub fn circle(&self, (x, y): (f64, f64), radius: f64) {
        self.0.move_to(x + radius, y);
        // Refused only for a negative radius, which scenes never give.
        let _ = self.0.arc(x, y, radius, 0.0, core::f64::consts::TAU);
    }

    /// Adds all of another path.
    pub fn add(&self, other: &Self) {
        self.0.add_path(&other.0);
    }

    /// Adds a closed ring.
    pub fn ring(&self, points: impl IntoIterator<Item = (f64, f64)>) {
        self.line(points);
        self.0.close_path();
    }
}

/// What fills or strokes.
#[derive(Clone, Debug)]
pub enum Ink {
    /// A CSS colour.
    Colour(String),
    /// A gradient made by [`Surface::linear`].
    Gradient(web_sys::CanvasGradient),
}

/// Horizontal place of a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Direction {
    /// From left to right.
    Ltr,
    /// From right to left.
    Rtl,
}

/// An HTML canvas and its context.
#[derive(Clone, Debug)]
pub struct Surface {
    canvas: web_sys::HtmlCanvasElement,
    context: web_sys::CanvasRenderingContext2d,
    opaque: bool,
}

impl Surface {
    /// Takes hold of a canvas; `None` where the browser has no 2D context.
    pub fn new(canvas: web_sys::HtmlCanvasElement) -> Option<Self> {
        let context = canvas.get_context("2d").ok().flatten()?.dyn_into().ok()?;
        Some(Self { canvas, context, opaque: false })
    }

    /// Takes hold of a canvas that hides what is behind it, which is quicker to show; `None` where the browser has no
    /// 2D context. It is black until it is drawn on.
    pub fn opaque(canvas: web_sys::HtmlCanvasElement) -> Option<Self> {
        let wish = js_sys::Object::new();
        // A new object refuses nothing.
        let _ = js_sys::Reflect::set(&wish, &JsValue::from_str("alpha"), &JsValue::FALSE);
        let context = canvas.get_context_with_context_options("2d", &wish).ok().flatten()?.dyn_into().ok()?;
        Some(Self { canvas, context, opaque: true })
    }

    /// Gives it a size in device pixels; drawing is lost when it changes.
    pub fn resize(&self, width: u32, height: u32) {
        if self.canvas.width() != width || self.canvas.height() != height {
            self.canvas.set_width(width);
            self.canvas.set_height(height);
        }
    }

    /// Sets a CSS property of the canvas element.
    pub fn set_css(&self, name: &str, value: &str) {
        super::dom::set_css(&self.canvas, name, value);
    }

    /// Wipes everything.
    pub fn clear(&self) {
        self.transform(1.0, 0.0, 0.0);
        self.context.clear_rect(0.0, 0.0, f64::from(self.canvas.width()), f64::from(self.canvas.height()));
    }

    /// Covers everything with one ink; wipes what lets through what is behind it.
    pub fn cover(&self, ink: &Ink) {
        if !self.opaque {
            return self.clear();
        }
        self.transform(1.0, 0.0, 0.0);
        self.set_fill(ink);
        self.context.fill_rect(0.0, 0.0, f64::from(self.canvas.width()), f64::from(self.canvas.height()));
    }

    /// Draws from now on in units of `scale` device pixels, from an origin in device pixels.
    pub fn transform(&self, scale: f64, x: f64, y: f64) {
        // Refused only for values that are not finite, which cameras never give.
        let _ = self.context.set_transform(scale, 0.0, 0.0, scale, x, y);
    }

    /// Opacity of what follows, 0 to 1.
    pub fn alpha(&self, alpha: f64) {
        self.context.set_global_alpha(alpha);
    }

    fn set_fill(&self, ink: &Ink) {
        match ink {
            Ink::Colour(colour) => self.context.set_fill_style_str(colour),
            Ink::Gradient(gradient) => self.context.set_fill_style_canvas_gradient(gradient),
        }
    }

    fn set_stroke(&self, ink: &Ink, width: f64) {
        match ink {
            Ink::Colour(colour) => self.context.set_stroke_style_str(colour),
            Ink::Gradient(gradient) => self.context.set_stroke_style_canvas_gradient(gradient),
        }
        self.context.set_line_width(width);
    }

    /// Rounds ends and corners of strokes.
    pub fn round_strokes(&self) {
        self.context.set_line_join("round");
        self.context.set_line_cap("round");
    }

    /// Fills a path by the even-odd rule.
    pub fn fill(&self, path: &Path, ink: &Ink) {
        self.set_fill(ink);
        self.context.fill_with_path_2d_and_winding(&path.0, web_sys::CanvasWindingRule::Evenodd);
    }

    /// Fills everything that a path goes around, where its parts overlap too.
    pub fn fill_all(&self, path: &Path, ink: &Ink) {
        self.set_fill(ink);
        self.context.fill_with_path_2d(&path.0);
    }

    /// Strokes a path; the width is in the units of the transform.
    pub fn stroke(&self, path: &Path, ink: &Ink, width: f64) {
        self.set_stroke(ink, width);
        self.context.stroke_with_path(&path.0);
    }

    /// Fills a polygon that is drawn only once.
    pub fn polygon(&self, points: impl IntoIterator<Item = (f64, f64)>, ink: &Ink) {
        self.set_fill(ink);
        self.context.begin_path();
        let mut points = points.into_iter();
        if let Some((x, y)) = points.next() {
            self.context.move_to(x, y);
            points.for_each(|(x, y)| self.context.line_to(x, y));
        }
        self.context.fill();
    }

    /// A filled circle with an edge.
    pub fn circle(&self, (x, y): (f64, f64), radius: f64, fill: &Ink, edge: Option<(&Ink, f64)>) {
        self.context.begin_path();
        // Refused only for a negative radius, which scenes never give.
        let _ = self.context.arc(x, y, radius, 0.0, core::f64::consts::TAU);
        self.set_fill(fill);
        self.context.fill();
        if let Some((ink, width)) = edge {
            self.set_stroke(ink, width);
            self.context.stroke();
        }
    }

    /// A gradient along a line, of colours at shares of the way.
    pub fn linear(&self, from: (f64, f64), to: (f64, f64), stops: &[(f32, &str)]) -> Ink {
        let gradient = self.context.create_linear_gradient(from.0, from.1, to.0, to.1);
        Self::with_stops(gradient, stops)
    }

    fn with_stops(gradient: web_sys::CanvasGradient, stops: &[(f32, &str)]) -> Ink {
        for (share, colour) in stops {
            // A colour that the browser does not know leaves the gradient without that stop.
            let _ = gradient.add_color_stop(*share, colour);
        }
        Ink::Gradient(gradient)
    }

    /// Sets the font and the space between letters (CSS pixels) of the texts that follow.
    pub fn font(&self, font: &str, spacing: f64) {
        self.context.set_font(font);
        // Older browsers have no letter spacing on canvas: capitals then stand a little closer.
        let _ = js_sys::Reflect::set(
            &self.context,
            &JsValue::from_str("letterSpacing"),
            &format!("{}px", plain(spacing)).into(),
        );
        self.context.set_text_baseline("middle");
    }

    /// Width of a text in the present font, in units of the transform at scale 1.
    pub fn measure(&self, text: &str) -> f64 {
        self.context.measure_text(text).map_or(0.0, |metrics| metrics.width())
    }

    /// A text with a halo behind it, from its left end on its middle line.
    pub fn text(&self, text: &str, (x, y): (f64, f64), ink: &Ink, halo: &Ink, direction: Direction) {
        let (name, x) = match direction {
            Direction::Ltr => ("left", x),
            Direction::Rtl => ("right", x + self.measure(text)),
        };
        self.context.set_text_align(name);
        self.set_stroke(halo, 3.5);
        // Text is refused only when the context is lost; the next frame draws it.
        let _ = self.context.stroke_text(text, x, y);
        self.set_fill(ink);
        let _ = self.context.fill_text(text, x, y);
    }
}
