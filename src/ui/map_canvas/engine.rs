//! The frame loop's own state: camera, motion, scene and canvases. Signals say what is wanted; this draws it, and
//! draws nothing when nothing changed.

mod arcs;
mod outline;
mod picture;

use std::cell::RefCell;
use std::rc::Rc;
use std::sync::Arc;

use passerelles_domain::atlas::{Atlas, Bounds, Selection};
use passerelles_domain::camera::{Camera, ScreenPoint, Viewport};
use passerelles_domain::geo::{MapPoint, MapRect};
use passerelles_domain::id::CountryId;
use passerelles_domain::scene::{
    self, Choice, DETAIL_ZOOM, Hit, LabelStyle, Layer, Named, Scene, Stage, TOWN_ZOOM, Touch,
};
use passerelles_domain::world::World;

use super::motion::Motion;
use super::paint::{self, Hairlines, Paths};
use super::palette::Palette;
use crate::platform::canvas::Surface;
use crate::platform::dom;
use arcs::Arcs;
use outline::Outlined;

/// What the map is drawn from.
#[derive(Clone, Debug)]
pub struct MapData {
    /// Outlines for the whole world.
    pub world: Arc<World>,
    /// Links.
    pub atlas: Arc<Atlas>,
    /// The links that are shown, at first all of them.
    pub selection: Arc<Selection>,
    /// Classes of all links by country.
    pub bounds: Bounds,
}

/// Gives what the map is drawn from now, followed.
pub type Source = Rc<dyn Fn() -> MapData>;

/// Gives the words of a name.
pub type Namer = Rc<dyn Fn(Named, LabelStyle) -> Option<String>>;

/// Points in a scene up to which it is drawn sharp in every frame of a gesture.
const LIGHT: usize = 40_000;

/// Widths of names in CSS pixels, by the way they are written: asking the browser costs more than remembering.
type Widths = RefCell<Vec<(String, LabelStyle, f64)>>;

pub(super) struct Engine {
    /// Holds both canvases, and is what moves.
    picture: dom::Block,
    base: Surface,
    over: Surface,
    pub(super) data: MapData,
    pub(super) detail: Option<Arc<World>>,
    pub(super) viewport: Viewport,
    pub(super) camera: Camera,
    pub(super) motion: Motion,
    pub(super) namer: Namer,
    choice: Choice,
    palette: Palette,
    scene: Scene,
    paths: Paths,
    cover: Option<MapRect>,
    /// Every arc of the choice, kept while one moves.
    arcs: Option<Arcs>,
    /// All links.
    everything: Arc<Selection>,
    heavy: bool,
    /// The camera that the picture was drawn with, and when.
    drawn: Option<(Camera, f64)>,
    /// The camera of the last frame, and when it came to be.
    seen: (Camera, f64),
    /// Whether other countries are to be outlined than are.
    outline_stale: bool,
    widths: Widths,
    hovered: Outlined,
    /// The country that the keyboard is at.
    marked: Outlined,
    fresh: bool,
}

impl Engine {
    pub(super) fn new(picture: dom::Block, (base, over): (Surface, Surface), data: MapData, namer: Namer) -> Self {
        let everything = Arc::clone(&data.selection);
        Self {
            picture,
            base,
            over,
            data,
            detail: None,
            viewport: Viewport::default(),
            camera: Camera::default(),
            motion: Motion::default(),
            namer,
            choice: Choice::default(),
            palette: Palette::read(),
            scene: Scene::default(),
            paths: Paths::default(),
            cover: None,
            arcs: None,
            everything,
            heavy: false,
            drawn: None,
            seen: (Camera::default(), 0.0),
            outline_stale: false,
            widths: RefCell::default(),
            hovered: Outlined::default(),
            marked: Outlined::default(),
            fresh: true,
        }
    }

    /// Everything is to be drawn anew.
    pub(super) fn invalidate(&mut self) {
        self.cover = None;
        self.drawn = None;
    }

    pub(super) fn repaint_with_theme(&mut self) {
        self.palette = Palette::read();
        self.drawn = None;
    }

    /// There are links where only their number was known.
    pub(super) fn learn(&mut self, data: MapData) {
        if !Arc::ptr_eq(&self.data.atlas, &data.atlas) {
            self.everything = Arc::clone(&data.selection);
            self.data = data;
            self.arcs = None;
            self.invalidate();
        }
    }

    /// Other links are to be shown.
    pub(super) fn select(&mut self, selection: Arc<Selection>) {
        if !Arc::ptr_eq(&self.data.selection, &selection) {
            self.data.selection = selection;
            self.invalidate();
        }
    }

    pub(super) fn choose(
        &mut self,
        layer: Layer,
        selected: Option<CountryId>,
        opened: Option<passerelles_domain::id::LinkId>,
    ) {
        self.choice = Choice { layer, selected, opened, ..self.choice };
        self.invalidate();
    }

    /// The country that is selected.
    pub(super) fn selected(&self) -> Option<CountryId> {
        self.choice.selected
    }

    /// A new size: the middle stays in the middle. The first size shows the home view.
    pub(super) fn resize(&mut self, viewport: Viewport) {
        let first = self.viewport.width == 0.0;
        self.viewport = viewport;
        if first {
            self.camera = Camera::home(&viewport);
        } else {
            self.camera = self.camera.dragged(0.0, 0.0, &viewport);
        }
        self.invalidate();
    }

    fn world(&self) -> &Arc<World> {
        match &self.detail {
            Some(detail) if self.camera.zoom(&self.viewport) >= DETAIL_ZOOM => detail,
            _ => &self.data.world,
        }
    }

    /// Whether the finer coast should be asked for.
    pub(super) fn wants_detail(&self) -> bool {
        self.has_size() && self.detail.is_none() && self.camera.zoom(&self.viewport) >= DETAIL_ZOOM * 0.8
    }

    /// Whether the screen has given it a place: before, a camera says nothing.
    fn has_size(&self) -> bool {
        self.viewport.width >= 1.0 && self.viewport.height >= 1.0
    }

    fn with_stage<R>(&self, use_stage: impl FnOnce(&Stage<'_>) -> R) -> R {
        let world = Arc::clone(self.world());
        use_stage(&Stage {
            atlas: &self.data.atlas,
            world: &world,
            selection: &self.data.selection,
            bounds: &self.data.bounds,
        })
    }

    /// What lies at a point of the screen.
    pub(super) fn hit(&self, point: ScreenPoint, touch: Touch) -> Option<Hit> {
        self.with_stage(|stage| scene::hit(stage, &self.scene, (&self.camera, &self.viewport), point, touch))
    }

    /// Draws one frame. `true` when another one is needed.
    pub(super) fn frame(&mut self, time: f64) -> bool {
        if !self.has_size() {
            return false;
        }
        let moving = self.motion.step(time, &mut self.camera, &self.viewport);
        if self.camera != self.seen.0 {
            self.seen = (self.camera, time);
        }
        let settled = self.draw(time, moving);
        moving || !settled
    }

    /// Composes the scene anew when the choice, the detail or the ground that it covers has changed.
    fn update_scene(&mut self, moving: bool) {
        let zoom = self.camera.zoom(&self.viewport);
        let view = self.camera.view(&self.viewport);
        let near = self.choice.selected.and_then(|id| self.data.atlas.country(id)).is_some_and(|country| {
            let fitted = Camera::fit(country.frame, &self.viewport, 40.0).scale;
            self.camera.scale >= fitted * 0.42 && (self.camera.scale > self.home_scale() * 1.3)
        });
        let towns = zoom >= TOWN_ZOOM;
        let same = (near, towns) == (self.choice.near, self.choice.towns);
        let covered = self.cover.is_some_and(|cover| {
            // Far more ground than needed is only worth mending at rest.
            covers(cover, view) && (moving || cover.width() < view.width() * 6.0)
        });
        if same && covered {
            return;
        }
        self.choice = Choice { near, towns, ..self.choice };
        let cover = MapRect {
            min: MapPoint::new(view.min.x - view.width() * 0.6, view.min.y - view.height() * 0.6),
            max: MapPoint::new(view.max.x + view.width() * 0.6, view.max.y + view.height() * 0.6),
        };
        let known = self.arcs.take();
        let (choice, selection) = (&self.choice, &self.data.selection);
        let mut arcs = self.with_stage(|stage| Arcs::of(stage, choice, selection, &self.everything, known));
        let scene = self.with_stage(|stage| Scene::build(stage, &self.choice, &arcs.list, cover));
        let before = core::mem::take(&mut self.paths);
        self.paths = Paths::build(&scene, self.world(), before);
        if scene.bundled && arcs.hairlines.is_none() {
            arcs.hairlines = Hairlines::build(&arcs.list);
        }
        self.heavy = scene.bundled || picture::points(&scene, self.world()) > LIGHT;
        self.arcs = Some(arcs);
        self.scene = scene;
        self.cover = Some(cover);
        self.outline_anew();
    }

    fn home_scale(&self) -> f64 {
        Camera::home(&self.viewport).scale
    }

    /// Width of a name.
    fn width(&self, text: &str, style: LabelStyle) -> f64 {
        let mut widths = self.widths.borrow_mut();
        let known = widths.iter().find(|(known, of, _)| *of == style && known == text);
        if let Some((_, _, width)) = known {
            return *width;
        }
        let (font, spacing) = paint::font(style);
        self.base.font(font, spacing);
        let width = self.base.measure(text);
        widths.push((text.to_owned(), style, width));
        width
    }

    /// Whether the first complete picture has just been drawn; answers `true` once.
    pub(super) fn first_picture(&mut self) -> bool {
        self.drawn.is_some() && core::mem::take(&mut self.fresh)
    }
}

fn covers(outer: MapRect, inner: MapRect) -> bool {
    outer.contains(inner.min) && outer.contains(inner.max)
}
