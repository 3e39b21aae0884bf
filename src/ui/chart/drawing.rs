//! Marks of a picture as elements of SVG. Colours are the style sheet's.

use leptos::prelude::*;
use passerelles_domain::figures::chart::{Area, Mark, Picture, Stroke, Tone, Type};
use passerelles_domain::text::plain;

use crate::ui::dynamic::Part;

/// The picture; `lit` is drawn over it.
pub(super) fn view(picture: &Picture, lit: Part) -> AnyView {
    let (width, height) = (plain(picture.paper.width), plain(picture.height));
    let reach = picture.paper.text * 0.34;
    let marks = picture.marks.iter().map(|mark| element(mark, reach)).collect_view();
    view! {
        <svg
            class="chart__paper"
            width=width.clone()
            height=height.clone()
            viewBox=format!("0 0 {width} {height}")
            font-size=plain(picture.paper.text)
            aria-hidden="true"
            focusable="false"
        >
            {marks}
            {lit}
        </svg>
    }
    .into_any()
}

fn element(mark: &Mark, reach: f64) -> AnyView {
    match mark {
        Mark::Line(_, stroke) => {
            let class = match stroke {
                Stroke::Grid => "chart__grid",
                Stroke::Base => "chart__base",
                Stroke::Joined(tone) => joined(*tone),
            };
            view! { <path class=class d=mark.path()></path> }.into_any()
        }
        Mark::Rectangle((x, y, wide, high), area) => {
            let class = match area {
                Area::Break => "chart__break",
                Area::Bar { hollow: false } => "chart__bar",
                Area::Bar { hollow: true } => "chart__bar chart__bar--hollow",
            };
            view! { <rect class=class x=plain(*x) y=plain(*y) width=plain(*wide) height=plain(*high) rx="2"></rect> }
                .into_any()
        }
        Mark::Sign { at, shape, hollow, tone } => {
            view! { <path class=sign(*tone, *hollow) d=shape.outline(*at, reach)></path> }.into_any()
        }
        Mark::Text { at: (x, y), anchor, text, look } => {
            let class = match look {
                Type::Tick => "chart__tick",
                Type::Strong => "chart__tick chart__tick--strong",
                Type::Item => "chart__item",
                Type::Value => "chart__value",
                Type::Break => "chart__changed",
            };
            view! {
                <text class=class x=plain(*x) y=plain(*y) text-anchor=anchor.as_str()>{text.clone()}</text>
            }
            .into_any()
        }
    }
}

const fn joined(tone: Tone) -> &'static str {
    match tone {
        Tone::Before => "chart__line chart__line--before",
        Tone::Now => "chart__line",
        Tone::Beside => "chart__line chart__line--beside",
    }
}

/// The class of a point.
pub(super) const fn sign(tone: Tone, hollow: bool) -> &'static str {
    match (tone, hollow) {
        (Tone::Before, false) => "chart__sign chart__sign--before",
        (Tone::Before, true) => "chart__sign chart__sign--before chart__sign--hollow",
        (Tone::Now, false) => "chart__sign",
        (Tone::Now, true) => "chart__sign chart__sign--hollow",
        (Tone::Beside, false) => "chart__sign chart__sign--beside",
        (Tone::Beside, true) => "chart__sign chart__sign--beside chart__sign--hollow",
    }
}
