//! The parts of the drawing, from the bottom up: frames, outlines, borders of regions, what is pointed at, what is
//! chosen.

use leptos::prelude::*;
use passerelles_domain::france::{DrawnInset, InsetKind, PaperRect};
use passerelles_domain::id::UnitId;
use passerelles_domain::text::plain;

use super::Chart;
use crate::ui::dynamic::{Part, text};

/// The whole drawing.
pub(super) fn picture(chart: &Chart, classes: Memo<Vec<u8>>, chosen: &[UnitId], enlarged: &str, lit: Part) -> AnyView {
    let drawing = &chart.drawing;
    let PaperRect { width, height, .. } = drawing.paper;
    let frames = drawing.insets.iter().filter(|inset| inset.kind != InsetKind::Mainland);
    let frames: Vec<AnyView> = frames.map(|inset| frame(inset, chosen, caption(chart, inset.kind, enlarged))).collect();
    let all = |_: UnitId| true;
    view! {
        <svg
            class="france__paper"
            viewBox=format!("0 0 {} {}", plain(width), plain(height))
            aria-hidden="true"
            focusable="false"
        >
            <g class="france__frames">{frames}</g>
            <g class="france__units">{outlines(chart, Some(classes), all)}</g>
            <path class="france__regions-casing" d=drawing.regions.clone()></path>
            <path class="france__regions" d=drawing.regions.clone()></path>
            <g class="france__lit">{lit}</g>
            <g class="france__chosen-casing">{outlines(chart, None, |unit| chosen.contains(&unit))}</g>
            <g class="france__chosen-edge">{outlines(chart, None, |unit| chosen.contains(&unit))}</g>
            <g class="france__chosen">{outlines(chart, Some(classes), |unit| chosen.contains(&unit))}</g>
        </svg>
    }
    .into_any()
}

/// The outlines of what is pointed at.
pub(super) fn lit(chart: &Chart, looked: UnitId) -> AnyView {
    outlines(chart, None, |unit| chart.together(unit, looked)).into_any()
}

fn outlines(chart: &Chart, classes: Option<Memo<Vec<u8>>>, which: impl Fn(UnitId) -> bool) -> Vec<AnyView> {
    let pieces = chart.drawing.pieces.iter().filter(|piece| which(piece.unit));
    let outline = |piece: &passerelles_domain::france::DrawnPiece| {
        let (path, at) = (piece.path.clone(), piece.unit.index());
        let Some(classes) = classes else { return view! { <path d=path></path> }.into_any() };
        let class = text(move || classes.with(|classes| classes.get(at).copied().unwrap_or(0)).to_string());
        view! { <path d=path data-tint=class></path> }.into_any()
    };
    pieces.map(outline).collect()
}

/// The frame of an inset with its name.
fn frame(inset: &DrawnInset, chosen: &[UnitId], caption: String) -> AnyView {
    let PaperRect { x, y, width, height } = inset.frame;
    let taken = matches!(inset.kind, InsetKind::Overseas(unit) if chosen.contains(&unit));
    view! {
        <rect
            class:france__frame--chosen=taken
            x=plain(x)
            y=plain(y)
            width=plain(width)
            height=plain(height)
            rx="12"
        ></rect>
        <text x=plain(x + 14.0) y=plain(y + 54.0)>{caption}</text>
    }
    .into_any()
}

/// What stands over an inset.
fn caption(chart: &Chart, kind: InsetKind, enlarged: &str) -> String {
    match kind {
        InsetKind::Enlarged => enlarged.to_owned(),
        InsetKind::Overseas(unit) => chart.france.unit(unit).map_or(String::new(), |unit| unit.code.clone()),
        InsetKind::Mainland => String::new(),
    }
}
