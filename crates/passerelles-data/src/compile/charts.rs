//! The charts of one language, drawn from the plan and from our own links.

mod own;

use std::collections::BTreeMap;

use passerelles_domain::atlas::{Atlas, Filter, Selection};
use passerelles_domain::figures::chart::{Chart, ChartError, Datum, Draft, Form, Strand, Titles};
use passerelles_domain::figures::series;
use passerelles_domain::wire::{ChartsFile, Group, Key, Passports};

use super::writer::{Book, Writer};
use crate::charts::{ChartPlan, FormWord, Plan};

/// Compiles the charts.
///
/// # Errors
/// [`ChartError`] for a chart that cannot be drawn from the data that its plan was written for.
pub(super) fn charts(book: &Book<'_>, atlas: &Atlas, passports: &Passports) -> Result<ChartsFile, ChartError> {
    let Some(plan) = &book.data.charts else { return Ok(ChartsFile::default()) };
    let lang = book.lang();
    let selection = atlas.select(&Filter::default());
    let mut easel = Easel { book, plan, atlas, passports, selection, writer: Writer::new(book, BTreeMap::new()) };
    let groups = plan.groups().iter().zip(&plan.leads).map(|(group, lead)| Group {
        id: group.id.get_ref().clone(),
        title: group.title.of(lang),
        lead: easel.writer.line(lead.of(lang)).unwrap_or_default(),
    });
    let groups: Vec<Group> = groups.collect();
    let keys = easel.keys();
    let mut charts = Vec::with_capacity(plan.charts().len());
    for one in plan.charts() {
        match easel.chart(one) {
            Ok(chart) => charts.push(chart),
            Err(_) if book.data.borrowed => {} // Written for other figures: left out.
            Err(error) => return Err(error),
        }
    }
    Ok(ChartsFile {
        language: lang.tag().to_owned(),
        sources: easel.writer.into_sources(),
        groups,
        keys,
        charts,
        heads: plan.heads(lang).clone(),
        units: plan.units(lang).to_vec(),
    })
}

/// Everything that charts are drawn from.
struct Easel<'a> {
    book: &'a Book<'a>,
    plan: &'a Plan,
    atlas: &'a Atlas,
    passports: &'a Passports,
    selection: Selection,
    writer: Writer<'a>,
}

impl Easel<'_> {
    /// The founding figures that the data has.
    fn keys(&mut self) -> Vec<Key> {
        let lang = self.book.lang();
        let mut keys = Vec::new();
        for (key, meaning) in self.plan.keys().zip(&self.plan.meanings) {
            let Some(figure) = key.and_then(|key| self.book.figure(&key)) else { continue };
            let source = self.writer.source(&figure.source().title, &figure.source().url);
            let Some(meaning) = self.writer.line(meaning.of(lang)) else { continue };
            keys.push(Key { datum: Datum::of(&figure, "", source), counted: figure.counted().to_owned(), meaning });
        }
        keys
    }

    fn chart(&mut self, plan: &ChartPlan) -> Result<Chart, ChartError> {
        let lang = self.book.lang();
        let strands = match plan.own {
            Some(by) => vec![own::strand(self, by)?],
            None if plan.form == FormWord::Line => self.by_year(plan)?,
            None => vec![self.items(plan)?],
        };
        let steady = plan.title.of(lang);
        let title = |text: &Option<crate::charts::Text>| text.as_ref().map_or(steady.clone(), |text| text.of(lang));
        let (up, down) = (title(&plan.up), title(&plan.down));
        let counted = plan.counted.of(lang);
        let draft = Draft {
            id: plan.id.get_ref(),
            group: &plan.group,
            form: match plan.form {
                FormWord::Line => Form::Line,
                FormWord::Bars => Form::Bars,
                FormWord::Columns => Form::Columns,
            },
            titles: Titles { steady: &steady, up: &up, down: &down },
            counted: &counted,
            whole: plan.whole,
            most: plan.most,
            strands,
            breaks: plan.breaks.iter().map(|one| (*one.after.get_ref(), one.before, one.label.of(lang))).collect(),
            years: self.years(plan),
            notes: self.writer.lines(plan.notes.iter().map(|note| note.of(lang))),
        };
        Chart::new(draft, self.book.messages)
    }

    /// First and last year of all lines of the same section: side by side, they share their axis.
    fn years(&self, plan: &ChartPlan) -> Option<(u16, u16)> {
        let lines = self.plan.charts().iter().filter(|one| one.group == plan.group && one.form == FormWord::Line);
        let slugs = lines.flat_map(|one| &one.series).map(|one| one.indicator.get_ref().as_str());
        let figures = slugs.flat_map(|slug| series(self.book.figures, slug));
        let years: Vec<u16> = figures.filter_map(|figure| Some(figure.year()?.year)).collect();
        Some((*years.iter().min()?, *years.iter().max()?))
    }

    fn by_year(&mut self, plan: &ChartPlan) -> Result<Vec<Strand>, ChartError> {
        let lang = self.book.lang();
        let mut strands = Vec::new();
        for one in &plan.series {
            let name = one.name.as_ref().map_or_else(String::new, |name| name.of(lang));
            let mut strand = Strand::new(&name, one.joined);
            for figure in series(self.book.figures, one.indicator.get_ref()) {
                let source = self.writer.source(&figure.source().title, &figure.source().url);
                strand.add(&figure, "", source)?;
            }
            strands.push(strand);
        }
        Ok(strands)
    }

    fn items(&mut self, plan: &ChartPlan) -> Result<Strand, ChartError> {
        let mut strand = Strand::new("", false);
        for item in &plan.item {
            let Some(figure) = item.key().and_then(|key| self.book.figure(&key)) else { continue };
            let source = self.writer.source(&figure.source().title, &figure.source().url);
            strand.add(&figure, &item.label.of(self.book.lang()), source)?;
        }
        Ok(strand)
    }
}
