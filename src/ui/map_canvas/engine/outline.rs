//! Countries that are outlined over the picture: the one under the pointer, the one that the keyboard is at.

use passerelles_domain::camera::{Camera, ScreenPoint};
use passerelles_domain::geo::MapRect;
use passerelles_domain::id::CountryId;
use passerelles_domain::scene::{LabelStyle, Named};
use passerelles_domain::text::fold;

use super::Engine;
use super::picture::px;
use crate::platform::canvas::Path;
use crate::ui::map_canvas::paint;

/// A country and its outline at the present level of detail.
#[derive(Default)]
pub(super) struct Outlined {
    country: Option<CountryId>,
    path: Option<Path>,
    /// Width or height of its largest part, in map units.
    across: f64,
}

/// CSS pixels kept free around the country that the keyboard is at: its mark, and words above it.
const ROOM: f64 = 64.0;

/// Size of its largest part on the screen, in CSS pixels, below which a country is marked by a ring too.
const SMALL: f64 = 18.0;

impl Engine {
    /// Whether this is the country under the pointer already.
    pub(in crate::ui::map_canvas) fn is_hovered(&self, country: Option<CountryId>) -> bool {
        self.hovered.country == country
    }

    /// Outlines the country under the pointer.
    pub(in crate::ui::map_canvas) fn hover(&mut self, country: Option<CountryId>) {
        self.hovered = self.outlined(country);
        self.outline_stale = true;
    }

    /// Marks the country that the keyboard is at.
    pub(in crate::ui::map_canvas) fn mark(&mut self, country: Option<CountryId>) {
        if self.marked.country != country {
            self.marked = self.outlined(country);
            self.outline_stale = true;
        }
    }

    /// The country that is marked.
    pub(in crate::ui::map_canvas) fn marked(&self) -> Option<CountryId> {
        self.marked.country
    }

    /// Where the camera is, or will be when its flight ends.
    pub(in crate::ui::map_canvas) fn destination(&self) -> Camera {
        self.motion.end().unwrap_or(self.camera)
    }

    /// Where the camera goes so that a country can be seen, and where its middle is then.
    pub(in crate::ui::map_canvas) fn towards(&self, id: CountryId) -> Option<(Camera, ScreenPoint)> {
        let country = self.data.atlas.country(id)?;
        let camera = self.destination().revealing(country.frame, country.label, &self.viewport, ROOM);
        Some((camera, camera.to_screen(country.label, &self.viewport)))
    }

    /// Whether the middle of a country is on the screen, or will be when the flight ends.
    pub(in crate::ui::map_canvas) fn sees(&self, id: CountryId) -> bool {
        let view = self.destination().view(&self.viewport);
        self.data.atlas.country(id).is_some_and(|country| view.contains(country.label))
    }

    /// Every country and territory that can be selected, with its name folded.
    pub(in crate::ui::map_canvas) fn names(&self) -> Vec<(CountryId, String)> {
        let countries = self.data.atlas.countries().filter(|(_, country)| !country.french);
        countries
            .filter_map(|(id, _)| Some((id, fold(&(self.namer)(Named::Country(id), LabelStyle::Partner)?))))
            .collect()
    }

    /// The same outlines, of the coast that is drawn now.
    pub(super) fn outline_anew(&mut self) {
        self.hovered = self.outlined(self.hovered.country);
        self.marked = self.outlined(self.marked.country);
    }

    fn outlined(&self, country: Option<CountryId>) -> Outlined {
        let world = self.world();
        let shape = country
            .and_then(|id| self.data.atlas.country(id))
            .and_then(|country| world.shape_of(country.iso2))
            .and_then(|at| world.shapes.get(at));
        let path = country.and_then(|_| Path::new());
        let mut across = 0.0_f64;
        if let Some((path, shape)) = path.as_ref().zip(shape) {
            paint::trace(path, world, shape);
            for part in shape.rings.iter().filter_map(|ring| MapRect::around(world.ring(ring))) {
                across = across.max(part.width()).max(part.height());
            }
        }
        Outlined { country, path, across }
    }

    /// Draws them on a canvas that is not there when there is none.
    pub(super) fn draw_outline(&self) {
        if self.hovered.path.is_none() && self.marked.path.is_none() {
            self.over.set_css("display", "none");
            return;
        }
        let sheet = self.sheet((0.0, 0.0));
        let (width, height) = (self.viewport.width * sheet.ratio, self.viewport.height * sheet.ratio);
        self.over.resize(width.round() as u32, height.round() as u32);
        let (wide, high) = self.margin();
        self.over.set_css("left", &px(wide));
        self.over.set_css("top", &px(high));
        self.over.set_css("width", &px(self.viewport.width));
        self.over.set_css("height", &px(self.viewport.height));
        self.over.set_css("display", "block");
        self.over.clear();
        if let Some(path) = &self.hovered.path {
            paint::outline(&self.over, path, &sheet, &self.palette);
        }
        let marked = self.marked.country.and_then(|id| self.data.atlas.country(id));
        if let Some((path, country)) = self.marked.path.as_ref().zip(marked) {
            let small = self.marked.across * self.camera.scale < SMALL;
            paint::mark(&self.over, (path, country.label), small, &sheet, &self.palette);
        }
    }
}
