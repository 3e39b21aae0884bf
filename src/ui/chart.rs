//! A chart of the figures: its finding, what is counted, the drawing, which can be read number by number, its table
//! twin, and files to take away. It knows the domain's chart and nothing of pages.

mod drawing;
mod files;
mod legend;
mod reader;
mod twin;

use std::sync::Arc;

use leptos::prelude::*;
use passerelles_domain::figures::chart::Chart;
use passerelles_domain::text::Messages;
use passerelles_domain::wire::ChartsFile;

/// A chart of a file.
#[derive(Clone)]
pub struct Plate {
    /// The file.
    pub file: Arc<ChartsFile>,
    /// Position of the chart.
    pub at: usize,
    /// Words of the visit.
    pub t: &'static Messages,
}

impl Plate {
    /// A chart by its name.
    pub fn find(file: &Arc<ChartsFile>, id: &str, t: &'static Messages) -> Option<Self> {
        let at = file.charts.iter().position(|chart| chart.id == id)?;
        Some(Self { file: Arc::clone(file), at, t })
    }

    /// The chart; `None` for a position that leads nowhere.
    pub fn chart(&self) -> Option<&Chart> {
        self.file.charts.get(self.at)
    }
}

/// The chart with everything that belongs to it.
#[component]
pub fn ChartFigure(
    /// What is drawn.
    plate: Plate,
    /// What a reader must know, as paragraphs.
    notes: AnyView,
    /// Called with what to say of a file that was made.
    saved: Callback<String>,
) -> impl IntoView {
    let chart = plate.chart()?;
    let (id, title, counted) = (chart.id.clone(), chart.title.clone(), chart.counted.clone());
    Some(view! {
        <figure class="chart" id=id>
            <figcaption>
                <h3 class="chart__title">{title}</h3>
                <p class="chart__counted">{counted}</p>
            </figcaption>
            <reader::Reader plate=plate.clone()/>
            {legend::view(&plate)}
            <div class="chart__notes">{notes}</div>
            <details class="chart__twin">
                <summary>{plate.t.chart_table()}</summary>
                {twin::view(&plate)}
            </details>
            <files::Files plate saved/>
        </figure>
    })
}
