//! The map itself: canvas, its size, its picture.

use passerelles_domain::camera::{ScreenPoint, Viewport};
use passerelles_domain::scene::Touch;
use serde_json::{Value, json};

use crate::browser::{Engine, Screen};
use crate::find::{Name, Role};
use crate::ground::Ground;
use crate::visit::Visit;

/// Under this width the panel is a sheet over the map; the same as in the style sheet.
const NARROW: u32 = 760;
/// Heights of a phone in CSS pixels, the same as in `src/page/map/sheet.rs`: header with tab bar, switches over the map.
const BARS: f64 = 121.0;
const TOOLBAR: f64 = 108.0;

const AWHILE: &str = "const picture = () => new Promise(requestAnimationFrame);
    return Promise.all([new Promise((done) => setTimeout(done, 200)), picture().then(picture).then(picture)]).then(() => 1)";

/// The map of the explorer.
#[derive(Debug)]
pub struct Map<'a>(pub &'a Visit);

impl Map<'_> {
    /// Opens an address of the map and waits for its first complete picture.
    pub async fn open(&self, path: &str) {
        self.0.open(path).await;
        self.ready().await;
    }

    /// Waits for the first complete picture of countries and links.
    pub async fn ready(&self) {
        self.0.until("the mark map-ready", "return performance.getEntriesByName('map-ready', 'mark').length").await;
        self.0.find(Role::Application, Name::Any).await;
    }

    /// Waits until all the code is there that the map asks for after its first picture.
    pub async fn everything_came(&self) {
        let came = "return ['explore', 'ask', 'carnet', 'rooms'].every((name) =>
            performance.getEntriesByType('resource').some((entry) => entry.name.includes(`/${name}`) && entry.responseEnd))";
        self.0.until("the code that the map asks for after its first picture", came).await;
        self.0.pause(200).await;
    }

    /// What the canvas is for the camera: the same as `src/page/map/sheet.rs` says when the map is opened.
    pub async fn viewport(&self) -> Viewport {
        let [_, _, width, height, window] = self.place().await;
        let narrow = self.0.screen.size().0 <= NARROW;
        let (covered_top, covered_bottom) = if narrow { (TOOLBAR, (window - BARS) * 0.46) } else { (0.0, 64.0) };
        Viewport { width, height, covered_bottom, covered_top, ..Viewport::default() }
    }

    /// Where a tap means this country, in the window, while the map is as it was at first.
    pub async fn point(&self, code: &str) -> ScreenPoint {
        let viewport = self.viewport().await;
        let point = Ground::read(&self.0.site).point(code, &viewport, self.touch());
        self.in_window(point).await
    }

    /// The codes of the countries that are offered beside this one when it is tapped.
    pub async fn beside(&self, code: &str) -> Vec<String> {
        Ground::read(&self.0.site).beside(code, &self.viewport().await, self.touch())
    }

    /// A place with several small countries, in the window.
    pub async fn crowd(&self) -> Option<ScreenPoint> {
        let viewport = self.viewport().await;
        let point = Ground::read(&self.0.site).crowd(&viewport, self.touch())?;
        Some(self.in_window(point).await)
    }

    /// The middle of what can be seen of the map, in the window.
    pub async fn middle(&self) -> ScreenPoint {
        let viewport = self.viewport().await;
        self.in_window(viewport.center()).await
    }

    fn touch(&self) -> Touch {
        // Where a finger comes as a mouse, the map takes it for one.
        if self.0.screen == Screen::Desk || Engine::chosen() == Engine::WebKit { Touch::Fine } else { Touch::Finger }
    }

    async fn in_window(&self, point: ScreenPoint) -> ScreenPoint {
        let [left, top, ..] = self.place().await;
        ScreenPoint::new(left + point.x, top + point.y)
    }

    /// Left, top, width and height of the map, then the height of the window.
    async fn place(&self) -> [f64; 5] {
        let script =
            "const { x, y, width, height } = document.querySelector('[role=application]:has(canvas)').getBoundingClientRect();
            return [x, y, width, height, innerHeight];";
        let place = self.0.js(script, Vec::new()).await;
        let numbers: Vec<f64> = place.as_array().into_iter().flatten().filter_map(Value::as_f64).collect();
        numbers.try_into().expect("five numbers")
    }

    /// A fingerprint of what the map shows now, once it has come to rest.
    pub async fn picture(&self) -> String {
        self.rest().await;
        let script = "let hash = 0;
            const canvases = [...document.querySelectorAll('[role=application] canvas')];
            for (const canvas of canvases.filter((canvas) => canvas.checkVisibility())) {
                const text = canvas.toDataURL() + canvas.parentElement.style.transform;
                for (let at = 0; at < text.length; at += 1) hash = (Math.imul(hash, 31) + text.charCodeAt(at)) | 0;
            }
            return `${hash}`;";
        self.0.text(script).await
    }

    /// How often a canvas was wiped since this was first asked: what every drawn frame begins with.
    pub async fn frames(&self) -> u64 {
        let script = "if (window.framesDrawn === undefined) {
                window.framesDrawn = 0;
                for (const wipe of ['clearRect', 'fillRect']) {
                    const wiped = CanvasRenderingContext2D.prototype[wipe];
                    CanvasRenderingContext2D.prototype[wipe] = function (...rect) {
                        window.framesDrawn += 1;
                        return wiped.apply(this, rect);
                    };
                }
            }
            return window.framesDrawn;";
        self.0.js(script, Vec::new()).await.as_u64().expect("a count")
    }

    /// Waits until nothing has been drawn or moved for a fifth of a second, and for three pictures of the browser: on a
    /// busy machine they take longer.
    pub async fn rest(&self) {
        let state = async || {
            let place = "return document.querySelector('[role=application] canvas').parentElement.style.transform";
            (self.frames().await, self.0.text(place).await)
        };
        let mut before = state().await;
        for _ in 0..50 {
            self.0.js(AWHILE, Vec::new()).await;
            let now = state().await;
            if now == before {
                return;
            }
            before = now;
        }
        panic!("the map never comes to rest");
    }

    /// Marks the canvas, to know it again.
    pub async fn mark_canvas(&self) {
        self.0
            .js("document.querySelector('[role=application] canvas').journey = arguments[0]", vec![json!("mine")])
            .await;
    }

    /// Whether the canvas is the one that was marked.
    pub async fn is_marked_canvas(&self) -> bool {
        self.0.js("return document.querySelector('[role=application] canvas')?.journey === 'mine'", Vec::new()).await
            == json!(true)
    }
}
