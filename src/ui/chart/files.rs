//! Files to take away: the table as CSV, the drawing as PNG with its title, signs and sources.

use leptos::prelude::*;
use passerelles_domain::export::file_name;
use passerelles_domain::figures::Exactness;
use passerelles_domain::figures::chart::{Around, Chart, Colours, Paper};

use super::{Plate, twin};
use crate::platform::{date, dom, file, picture, task};
use crate::ui::dynamic::on_press;
use crate::ui::icon::Icon;
use crate::ui::icon_view::IconView;

/// The paper of the picture, and how many points each of its pixels has.
const PAPER: Paper = Paper { width: 860.0, text: 17.0 };
const SHARP: u32 = 2;

/// The two buttons.
#[component]
pub(super) fn Files(
    /// What is drawn.
    plate: Plate,
    /// Called with what to say of a file that was made.
    saved: Callback<String>,
) -> impl IntoView {
    let t = plate.t;
    let title = plate.chart().map(|chart| chart.title.clone()).unwrap_or_default();
    let (csv_of, image_of) = (t.chart_csv_of(&title), t.chart_image_of(&title));
    let picture = plate.clone();
    let csv = on_press(move || saved.run(save_csv(&plate)));
    let image = on_press(move || {
        let plate = picture.clone();
        task::spawn(async move { saved.run(save_png(&plate).await) });
    });
    view! {
        <p class="chart__files">
            <button type="button" class="button button--small" aria-label=csv_of on:click=csv>
                <IconView icon=Icon::Download/>
                {t.chart_csv()}
            </button>
            <button type="button" class="button button--small" aria-label=image_of on:click=image>
                <IconView icon=Icon::Download/>
                {t.chart_image()}
            </button>
        </p>
    }
}

fn save_csv(plate: &Plate) -> String {
    let Some(chart) = plate.chart() else { return String::new() };
    let name = file_name(&[plate.t.chart_word(), &chart.id], &date::iso(), "csv");
    let text = chart.csv(&plate.file.heads, plate.t, &plate.file.sources);
    said(plate, &name, file::save_text(&name, "text/csv", &text))
}

async fn save_png(plate: &Plate) -> String {
    let Some(chart) = plate.chart() else { return String::new() };
    let name = file_name(&[plate.t.chart_word(), &chart.id], &date::iso(), "png");
    let drawn = chart.picture(PAPER, plate.t, &plate.file.sources);
    let foot = foot(plate, chart);
    let around =
        Around { language: plate.t.lang().tag(), title: &chart.title, counted: &chart.counted, foot: &foot };
    let (width, height) = drawn.file_size(&around);
    let svg = with_colours(|colours| drawn.svg(&around, colours));
    said(plate, &name, picture::save_png(&name, &svg, (width as u32, height as u32), SHARP).await)
}

fn said(plate: &Plate, name: &str, saved: bool) -> String {
    if saved { plate.t.export_saved(name) } else { plate.t.export_failed().to_owned() }
}

/// What signs mean, sources, date.
fn foot(plate: &Plate, chart: &Chart) -> Vec<String> {
    let t = plate.t;
    let mut sources: Vec<&str> = Vec::new();
    for datum in twin::data(chart) {
        let title = plate.file.sources.get(usize::from(datum.source)).map(|source| source.title.as_str());
        sources.extend(title.filter(|title| !sources.contains(title)));
    }
    let hollow = twin::data(chart).any(|datum| datum.exactness != Exactness::Exact);
    let mut foot = Vec::new();
    if hollow {
        foot.push(format!("○ {}", t.chart_about()));
    }
    foot.push(t.chart_sources(&sources.join("\u{202f}; ")));
    foot.push(t.chart_made(&date::in_words(t.lang().tag())));
    foot
}

fn with_colours<R>(act: impl FnOnce(&Colours<'_>) -> R) -> R {
    let tokens = ["--paper", "--ink", "--ink2", "--line", "--teal", "--coral", "--sunink", "--sunbg"].map(dom::token);
    let [paper, ink, quiet, line, now, before, change, band] = tokens.each_ref().map(String::as_str);
    act(&Colours { paper, ink, quiet, line, now, before, change, band })
}
