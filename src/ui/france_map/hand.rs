//! Pointer and keys on the map of France.

use leptos::html;
use leptos::prelude::*;
use passerelles_domain::france::{InsetKind, PaperPoint};
use passerelles_domain::geo::Direction;
use passerelles_domain::id::UnitId;
use web_sys::{KeyboardEvent, MouseEvent};

use super::{Answers, Chart, Looked, Words};

/// How far from an outline one may point, in CSS pixels: half the target of a finger, or a little for a mouse.
const REACH_FINGER: f64 = 22.0;
const REACH_FINE: f64 = 5.0;

/// Who points.
pub(super) struct Hand {
    pub(super) chart: Chart,
    pub(super) node: NodeRef<html::Div>,
    pub(super) looked: RwSignal<Looked>,
    pub(super) answers: Answers,
    /// Where the keyboard begins: at what is chosen.
    pub(super) start: Option<UnitId>,
}

impl Hand {
    /// The territory under an event, and its place on the paper.
    fn at(&self, event: &MouseEvent, reach: f64) -> Looked {
        let rect = self.node.get_untracked()?.get_bounding_client_rect();
        let scale = self.chart.drawing.paper.width / rect.width().max(1.0);
        let (x, y) = (f64::from(event.client_x()) - rect.left(), f64::from(event.client_y()) - rect.top());
        let at = PaperPoint::new(x * scale, y * scale);
        self.chart.france.hit(&self.chart.drawing, at, reach * scale).map(|unit| (unit, at))
    }

    pub(super) fn moves(&self, event: &web_sys::PointerEvent) {
        if event.pointer_type() == "mouse" {
            self.looked.set(self.at(event, REACH_FINE));
        }
    }

    pub(super) fn tap(&self, event: &MouseEvent, finger: bool) {
        if let Some((unit, _)) = self.at(event, if finger { REACH_FINGER } else { REACH_FINE }) {
            self.looked.set(None);
            self.answers.chosen.run(unit);
        }
    }

    pub(super) fn key(&self, event: &KeyboardEvent) {
        if event.ctrl_key() || event.meta_key() || event.alt_key() {
            return;
        }
        let now = self.looked.get_untracked().map(|(unit, _)| unit);
        match (event.key().as_str(), now) {
            ("ArrowLeft", _) => self.step(now, Direction::Left),
            ("ArrowRight", _) => self.step(now, Direction::Right),
            ("ArrowUp", _) => self.step(now, Direction::Up),
            ("ArrowDown", _) => self.step(now, Direction::Down),
            ("Enter" | " ", Some(unit)) => self.answers.chosen.run(unit),
            ("Escape", Some(_)) => self.looked.set(None),
            _ => return,
        }
        event.prevent_default();
    }

    /// To the next territory in a direction, or to the one where the keyboard begins. At the edge one stays.
    fn step(&self, from: Option<UnitId>, direction: Direction) {
        let Chart { france, drawing, .. } = &self.chart;
        let next = match from {
            None => self.start.or_else(|| france.first_step(drawing)),
            Some(from) => {
                // A region has several units: on to the first of another one.
                let mut at = from;
                let mut ways = 0..france.units.len();
                loop {
                    match france.step(drawing, at, direction).filter(|_| ways.next().is_some()) {
                        Some(next) if self.chart.together(next, from) => at = next,
                        next => break next,
                    }
                }
            }
        };
        if let Some(unit) = next {
            self.looked.set(Some((unit, self.stand(unit))));
            let Words { name, note } = self.answers.words.run(unit);
            self.answers.say.run(format!("{name}, {note}"));
        }
    }

    /// Where the label of a unit stands when no pointer says so; the enlarged inset has the second copy of some units.
    fn stand(&self, unit: UnitId) -> PaperPoint {
        let drawing = &self.chart.drawing;
        let piece = drawing.pieces.iter().find(|piece| piece.unit == unit);
        let overseas = |piece: &&passerelles_domain::france::DrawnPiece| {
            drawing.insets.get(piece.inset).is_some_and(|inset| matches!(inset.kind, InsetKind::Overseas(_)))
        };
        match piece.filter(overseas).and_then(|piece| drawing.insets.get(piece.inset)) {
            Some(inset) => inset.frame.center(),
            None => piece.map(|piece| piece.label).unwrap_or_default(),
        }
    }
}
