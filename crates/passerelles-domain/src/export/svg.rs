//! The map as a drawing that stands by itself (SVG 1.1): title, date, map, legend, what the data do not cover, and
//! sources. It takes what the canvas paints, [`Scene`] and labels, and the same colours.

mod caption;
mod map;
pub(crate) mod pen;

use crate::camera::{Camera, Viewport};
use crate::scene::{Arc, Fill, Label, Scene};
use crate::world::World;

use self::pen::Pen;

/// What is drawn.
#[derive(Clone, Copy, Debug)]
pub struct Drawing<'a> {
    /// Land, arcs and rings.
    pub scene: &'a Scene,
    /// Every arc of the choice: drawn as hairlines when the scene is bundled.
    pub arcs: &'a [Arc],
    /// The outlines of the scene.
    pub world: &'a World,
    /// Names.
    pub labels: &'a [Label],
    /// Where one looks.
    pub camera: &'a Camera,
    /// Size of the map in the drawing, one unit for each CSS pixel.
    pub viewport: &'a Viewport,
}

/// Colours, as a style sheet writes them.
#[derive(Clone, Debug)]
pub struct Palette {
    /// Behind title and legend.
    pub paper: String,
    /// Title, names.
    pub ink: String,
    /// Everything that is not first: dates, sources, names of neighbours.
    pub quiet: String,
    /// Around names on the map.
    pub halo: String,
    /// The sea.
    pub sea: String,
    /// Meridians and parallels.
    pub graticule: String,
    /// Countries without a link.
    pub none: String,
    /// Classes 1 to 6.
    pub classes: [String; 6],
    /// France.
    pub france: String,
    /// Countries around the selected one.
    pub dim: String,
    /// The selected country.
    pub selected: String,
    /// [`crate::scene::BorderStyle::Soft`].
    pub soft: String,
    /// [`crate::scene::BorderStyle::OnLight`].
    pub on_light: String,
    /// [`crate::scene::BorderStyle::OnDark`].
    pub on_dark: String,
    /// [`crate::scene::BorderStyle::Coast`].
    pub coast: String,
    /// [`crate::scene::BorderStyle::Selected`].
    pub outline: String,
    /// Arcs and edges of rings.
    pub arc: String,
    /// The open passport's.
    pub opened: String,
    /// Inside rings.
    pub ring: String,
}

/// Words around the map. An empty one is left out.
#[derive(Clone, Copy, Debug)]
pub struct Caption<'a> {
    /// BCP 47 tag of the words.
    pub language: &'a str,
    /// Whether they are written from right to left.
    pub rtl: bool,
    /// What the map shows.
    pub title: &'a str,
    /// Which links: filters in words.
    pub filters: &'a str,
    /// When it was drawn.
    pub date: &'a str,
    /// The map told to those who do not see it.
    pub description: &'a str,
    /// What the colours count.
    pub legend_title: &'a str,
    /// Each colour that the map has, with its words.
    pub legend: &'a [(Fill, &'a str)],
    /// What one arc stands for.
    pub arcs: &'a str,
    /// What the data do not cover.
    pub coverage: &'a str,
    /// Where the links and the outlines come from, a line each.
    pub sources: &'a [&'a str],
}

impl Palette {
    fn fill(&self, fill: Fill) -> &str {
        match fill {
            Fill::None => &self.none,
            Fill::Class(class) => self.classes.get(usize::from(class).saturating_sub(1)).unwrap_or(&self.none),
            Fill::France => &self.france,
            Fill::Dim => &self.dim,
            Fill::Selected => &self.selected,
        }
    }
}

/// Space around everything, in CSS pixels.
const MARGIN: f64 = 24.0;

/// A drawing as a file.
#[derive(Clone, Debug, PartialEq)]
pub struct Sheet {
    /// The text of the file.
    pub svg: String,
    /// Width of the whole drawing, in CSS pixels.
    pub width: f64,
    /// Height of the whole drawing, title and sources included, in CSS pixels.
    pub height: f64,
}

/// The drawing as a file.
pub fn map_svg(drawing: &Drawing<'_>, palette: &Palette, caption: &Caption<'_>) -> Sheet {
    let (width, height) = (drawing.viewport.width.max(1.0), drawing.viewport.height.max(1.0));
    let mut head = Pen::default();
    let top = caption::head(&mut head, palette, caption, width);
    let mut foot = Pen::default();
    let bottom = caption::foot(&mut foot, palette, caption, (width, top + height));
    let mut pen = Pen::document((width, bottom), caption.language, caption.rtl);
    pen.leaf("title", &[("id", "title")], caption.title);
    if !caption.description.is_empty() {
        pen.leaf("desc", &[("id", "desc")], caption.description);
    }
    pen.rectangle((0.0, 0.0, width, bottom), palette.paper.as_str());
    map::map(&mut pen, drawing, palette, top);
    pen.add(&head);
    pen.add(&foot);
    Sheet { svg: pen.finish(), width, height: bottom }
}
