//! Whether a plan can be drawn: what it refers to is there, each axis has one counting, each break two sides, each title
//! only what the data can tell.

use std::collections::BTreeMap;

use passerelles_domain::figures::Unit;
use passerelles_domain::figures::chart::{BARS_KEYS, LINE_KEYS};
use passerelles_domain::text::Lang;
use toml::Spanned;

use super::{ChartPlan, FormWord, Plan, Text};
use crate::content::{FigureKey, Known};
use crate::problem::{Column, Problems};
use crate::source::CHARTS;

/// Counting of each indicator, and the years of its figures that are about no single country.
pub(crate) type Indicators<'k> = BTreeMap<&'k str, (&'k str, Vec<Option<u16>>)>;

/// Notes everything that keeps the plan from being drawn.
pub(crate) fn check(plan: &Plan, indicators: &Indicators<'_>, known: &Known<'_>, problems: &mut Problems) {
    let mut check = Check { plan, indicators, known, problems };
    check.units();
    for key in &plan.file.key {
        check.figure(&key.figure);
    }
    let mut ids: Vec<&str> = Vec::new();
    for chart in plan.charts() {
        let id = chart.id.get_ref().as_str();
        if ids.contains(&id) || plan.groups().iter().any(|group| group.id.get_ref() == id) {
            let what = format!("L’id « {id} » est déjà celui d’un graphique ou d’une section");
            check.problem(&chart.id, what, "Donner un autre id : il est l’ancre d’une adresse");
        }
        ids.push(id);
        check.chart(chart);
    }
}

struct Check<'c, 'k, 'p> {
    plan: &'c Plan,
    indicators: &'c Indicators<'k>,
    known: &'c Known<'k>,
    problems: &'p mut Problems,
}

impl Check<'_, '_, '_> {
    fn problem<T>(&mut self, at: &Spanned<T>, what: String, remedy: impl Into<String>) {
        self.problems.add(CHARTS, self.plan.line(at), Column::LINE, what, remedy);
    }

    fn units(&mut self) {
        for lang in [Lang::Fr, Lang::En] {
            let names = self.plan.units(lang);
            for (unit, _) in Unit::ALL.iter().zip(names).filter(|(_, name)| name.is_empty()) {
                let what = format!("L’unité « {unit} » n’a pas de nom en « {} »", lang.tag());
                self.problems.add(CHARTS, 0, Column::LINE, what, "L’ajouter à [units]");
            }
        }
    }

    fn chart(&mut self, chart: &ChartPlan) {
        if !self.plan.groups().iter().any(|group| *group.id.get_ref() == chart.group) {
            let what = format!("La section « {} » est inconnue", chart.group);
            self.problem(&chart.id, what, "Écrire l’id d’un [[group]]");
        }
        let kinds = [chart.own.is_some(), !chart.series.is_empty(), !chart.item.is_empty()];
        if kinds.into_iter().filter(|kind| *kind).count() != 1 {
            let what = "Le graphique doit avoir soit own, soit [[chart.series]], soit [[chart.item]]".to_owned();
            self.problem(&chart.id, what, "Garder l’un des trois");
        }
        if (chart.form == FormWord::Line) == chart.series.is_empty() {
            let what = "La forme line va avec [[chart.series]], bars et columns avec les autres".to_owned();
            self.problem(&chart.id, what, "Changer form ou ce qui est dessiné");
        }
        for series in &chart.series {
            if !self.indicators.contains_key(series.indicator.get_ref().as_str()) {
                let what = format!("L’indicateur « {} » est inconnu", series.indicator.get_ref());
                self.problem(&series.indicator, what, "Écrire un slug d’indicators.csv");
            }
        }
        for item in &chart.item {
            self.figure(&item.figure);
        }
        self.counting(chart);
        self.breaks(chart);
        for text in [Some(&chart.title), chart.up.as_ref(), chart.down.as_ref()].into_iter().flatten() {
            self.title(text, chart.form);
        }
    }

    fn figure(&mut self, figure: &Spanned<String>) {
        let key = FigureKey::read(figure.get_ref());
        if key.and_then(|key| self.known.figures.get(&key)) != Some(&1) {
            let what = format!("« {} » ne désigne pas un chiffre et un seul", figure.get_ref());
            self.problem(figure, what, "Écrire slug@2009 ou slug/ML@2015, comme dans indicators.csv et figures.csv");
        }
    }

    /// One axis, one counting.
    fn counting(&mut self, chart: &ChartPlan) {
        let series = chart.series.iter().map(|series| (&series.indicator, series.indicator.get_ref().clone()));
        let items = chart.item.iter().filter_map(|item| Some((&item.figure, item.key()?.slug)));
        let counted: Vec<_> =
            series.chain(items).filter_map(|(at, slug)| Some((at, self.indicators.get(slug.as_str())?.0))).collect();
        let Some((_, first)) = counted.first() else { return };
        for (at, other) in counted.iter().filter(|(_, other)| other != first) {
            let what = format!("Le décompte « {other} » ne peut pas partager l’axe de « {first} »");
            self.problem(
                at,
                what,
                "Faire deux graphiques, ou écrire la même clé dans counting si c’est le même décompte",
            );
        }
    }

    /// A break has figures on both sides and none within.
    fn breaks(&mut self, chart: &ChartPlan) {
        let of = |slug: &str| self.indicators.get(slug).map_or(&[][..], |(_, years)| years.as_slice());
        let years: Vec<u16> =
            chart.series.iter().flat_map(|series| of(series.indicator.get_ref())).copied().flatten().collect();
        let idle = |after: u16, before: u16| {
            !years.iter().any(|year| *year <= after)
                || !years.iter().any(|year| *year >= before)
                || years.iter().any(|year| *year > after && *year < before)
        };
        for one in chart.breaks.iter().filter(|one| idle(*one.after.get_ref(), one.before)) {
            let what = "La rupture ne sépare pas deux chiffres voisins".to_owned();
            self.problem(&one.after, what, "Écrire la dernière année d’avant et la première d’après");
        }
    }

    /// A title names what the data can tell and holds no number of its own.
    fn title(&mut self, text: &Text, form: FormWord) {
        let keys: &[&str] = if form == FormWord::Line { &LINE_KEYS } else { &BARS_KEYS };
        for lang in Lang::READY {
            // A translation is told at the line of the English.
            let title = if lang == Lang::Fr { &text.fr } else { &text.en };
            let mut bare = String::new();
            for (at, part) in text.of(lang).split(['{', '}']).enumerate() {
                if at % 2 == 0 {
                    bare.push_str(part);
                } else if !keys.contains(&part) {
                    let what = format!("Le titre nomme « {part} », que les données ne disent pas");
                    self.problem(title, what, format!("Écrire l’un de : {}", keys.join(", ")));
                }
            }
            if bare.contains(|c: char| c.is_ascii_digit()) {
                let remedy = "Le remplacer par ce que disent les données, par exemple {last}";
                self.problem(title, "Le titre porte un nombre écrit à la main".to_owned(), remedy);
            }
        }
    }
}
