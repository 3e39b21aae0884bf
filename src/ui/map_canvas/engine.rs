//! The frame loop's own state: camera, motion, scene and canvases. Signals say what is wanted; this draws it, and
//! draws nothing when nothing changed.

mod picture;

use std::rc::Rc;
use std::sync::Arc;

use passerelles_domain::atlas::{Atlas, Bounds};
use passerelles_domain::camera::{Camera, ScreenPoint, Viewport};
use passerelles_domain::geo::{MapPoint, MapRect};
use passerelles_domain::id::CountryId;
use passerelles_domain::scene::{self, Choice, Hit, Label, LabelStyle, Layer, Named, Scene, Stage, Touch};
use passerelles_domain::world::World;

use super::motion::Motion;
use super::paint::{self, Paths};
use super::palette::Palette;
use crate::platform::canvas::{Path, Surface};

/// What the map is drawn from.
#[derive(Clone, Debug)]
pub struct MapData {
    /// Outlines for the whole world.
    pub world: Arc<World>,
    /// Links.
    pub atlas: Arc<Atlas>,
    /// Links of each country under the present filter.
    pub counts: Arc<Vec<u32>>,
    /// Classes of the counts.
    pub bounds: Bounds,
}

/// Gives the words of a name.
pub type Namer = Rc<dyn Fn(Named, LabelStyle) -> Option<String>>;

/// Zoom from which the finer coast is worth its weight.
const DETAIL_ZOOM: f64 = 2.6;
/// Zoom from which towns can be told apart.
const TOWN_ZOOM: f64 = 3.2;
/// Points in a scene up to which it is drawn sharp in every frame of a gesture.
const LIGHT: usize = 40_000;

pub(super) struct Engine {
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
    heavy: bool,
    /// The camera that the base canvas was drawn with.
    drawn: Option<Camera>,
    last_change: f64,
    labels: Vec<Label>,
    hovered: Option<CountryId>,
    outline: Option<Path>,
    fresh: bool,
}

impl Engine {
    pub(super) fn new(base: Surface, over: Surface, data: MapData, namer: Namer) -> Self {
        Self {
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
            heavy: false,
            drawn: None,
            last_change: 0.0,
            labels: Vec::new(),
            hovered: None,
            outline: None,
            fresh: true,
        }
    }

    /// Everything is to be drawn anew.
    pub(super) fn invalidate(&mut self) {
        self.cover = None;
    }

    pub(super) fn repaint_with_theme(&mut self) {
        self.palette = Palette::read();
        self.drawn = None;
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
        self.detail.is_none() && self.camera.zoom(&self.viewport) >= DETAIL_ZOOM * 0.8
    }

    fn with_stage<R>(&self, use_stage: impl FnOnce(&Stage<'_>) -> R) -> R {
        let world = Arc::clone(self.world());
        use_stage(&Stage {
            atlas: &self.data.atlas,
            world: &world,
            counts: &self.data.counts,
            bounds: &self.data.bounds,
        })
    }

    /// What lies at a point of the screen.
    pub(super) fn hit(&self, point: ScreenPoint, touch: Touch) -> Option<Hit> {
        self.with_stage(|stage| scene::hit(stage, &self.scene, (&self.camera, &self.viewport), point, touch))
    }

    /// Whether this is the country under the pointer already.
    pub(super) fn is_hovered(&self, country: Option<CountryId>) -> bool {
        self.hovered == country
    }

    /// Outlines the country under the pointer.
    pub(super) fn hover(&mut self, country: Option<CountryId>) {
        self.hovered = country;
        let world = Arc::clone(self.world());
        let shape = country
            .and_then(|id| self.data.atlas.country(id))
            .and_then(|country| world.shape_of(country.iso2))
            .and_then(|at| world.shapes.get(at));
        self.outline = shape.and_then(|shape| {
            let path = Path::new()?;
            shape.rings.iter().for_each(|ring| path.ring(world.ring(ring).map(|point| (point.x, point.y))));
            Some(path)
        });
    }

    /// Draws one frame. `true` when another one is needed.
    pub(super) fn frame(&mut self, time: f64) -> bool {
        if self.viewport.width < 1.0 || self.viewport.height < 1.0 {
            return false;
        }
        let before = self.camera;
        let moving = self.motion.step(time, &mut self.camera, &self.viewport);
        if self.camera != before {
            self.last_change = time;
        }
        self.update_scene(moving);
        let settled = self.draw_base(time, moving);
        self.draw_over();
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
        let scene = self.with_stage(|stage| Scene::build(stage, &self.choice, cover));
        self.paths = Paths::build(&scene, self.world(), &self.paths);
        self.heavy = picture::points(&scene, self.world()) > LIGHT;
        self.scene = scene;
        self.cover = Some(cover);
        self.drawn = None;
    }

    fn home_scale(&self) -> f64 {
        Camera::home(&self.viewport).scale
    }

    fn draw_over(&mut self) {
        let sheet = self.sheet((0.0, 0.0));
        let (width, height) = (self.viewport.width * sheet.ratio, self.viewport.height * sheet.ratio);
        self.over.resize(width.round() as u32, height.round() as u32);
        let labels = self.with_stage(|stage| {
            scene::place_labels(
                stage,
                &self.choice,
                &self.scene,
                (&self.camera, &self.viewport),
                |of, style| (self.namer)(of, style),
                |text, style| {
                    let (font, spacing) = paint::font(style);
                    self.over.font(font, spacing);
                    self.over.measure(text)
                },
            )
        });
        self.labels = labels;
        paint::over(&self.over, &self.scene, &self.labels, self.outline.as_ref(), &sheet, &self.palette);
    }

    /// Whether the first complete picture has just been drawn; answers `true` once.
    pub(super) fn first_picture(&mut self) -> bool {
        self.drawn.is_some() && core::mem::take(&mut self.fresh)
    }
}

fn covers(outer: MapRect, inner: MapRect) -> bool {
    outer.contains(inner.min) && outer.contains(inner.max)
}
