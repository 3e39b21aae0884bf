//! What cells mean and whether they agree: from tables to rows that can be compiled, and every problem on the way.

mod changes;
mod communes;
mod figures;
mod france;
mod judge;
mod known;
mod links;
mod names;
mod reference;
mod row;
mod territory;

use std::collections::BTreeMap;

use passerelles_domain::atlas::Continent;
use passerelles_domain::id::Iso2;
use passerelles_domain::text::{Lang, slug};

pub(crate) use changes::ChangeRow;
pub(crate) use figures::FigureRow;
pub(crate) use judge::Judge;
pub(crate) use known::reference;
pub(crate) use links::LinkRow;
pub(crate) use reference::{CountryRow, IndicatorRow, once};
pub(crate) use row::RowCheck;
pub(crate) use territory::{Territories, TerritoryKind};

use passerelles_domain::wire::CommunesFile;

use crate::charts::{self, Plan};
use crate::content::{self, Content, FigureKey, TextTables};
use crate::france::France;
use crate::guide::{self, CountryNames, Guide};
use crate::phrases::Phrases;
use crate::problem::{Column, Problems};
use crate::source::{self, CHARTS, Columns, FRANCE, Sources, Table, WORLD};
use crate::world::World;

/// Every table, cut into cells.
pub(crate) struct Tables<'s> {
    pub(crate) links: Table<'s, source::Link>,
    figures: Table<'s, source::Figure>,
    pub(crate) countries: Table<'s, source::Country>,
    country_names: Table<'s, source::CountryName>,
    pub(crate) territories: Table<'s, source::Territory>,
    indicators: Table<'s, source::Indicator>,
    figure_sources: Table<'s, source::FigureSource>,
    seeds: Table<'s, source::Seed>,
    pub(crate) communes: Table<'s, source::Commune>,
    pub(crate) groupings: Table<'s, source::Grouping>,
    changes: Table<'s, source::Change>,
    texts: TextTables<'s>,
}

impl<'s> Tables<'s> {
    /// Reads every table and notes what is wrong with its form.
    pub(crate) fn read(sources: &'s Sources, problems: &mut Problems) -> Self {
        fn table<'s, C: Columns>(sources: &'s Sources, problems: &mut Problems) -> Table<'s, C> {
            Table::read(sources.bytes(C::FILE), problems)
        }
        Self {
            links: table(sources, problems),
            figures: table(sources, problems),
            countries: table(sources, problems),
            country_names: table(sources, problems),
            territories: table(sources, problems),
            indicators: table(sources, problems),
            figure_sources: table(sources, problems),
            seeds: table(sources, problems),
            communes: table(sources, problems),
            groupings: table(sources, problems),
            changes: table(sources, problems),
            texts: TextTables::read(sources, problems),
        }
    }
}

impl Tables<'_> {
    /// Countries, with their names in every language.
    fn named_countries(&self, sources: &Sources, problems: &mut Problems) -> BTreeMap<Iso2, CountryRow<'_>> {
        let mut countries = reference::countries(&self.countries, problems);
        names::names(&self.country_names, &mut countries, sources.are_texts_borrowed(), problems);
        countries
    }
}

/// Everything that can be compiled. Complete only when no problem was found.
pub(crate) struct Checked<'t> {
    /// Countries by code.
    pub(crate) countries: BTreeMap<Iso2, CountryRow<'t>>,
    /// French territories.
    pub(crate) territories: Territories<'t>,
    /// Links.
    pub(crate) links: Vec<LinkRow<'t>>,
    /// Figures.
    pub(crate) figures: Vec<FigureRow<'t>>,
    /// Indicators by the name that figures use.
    pub(crate) indicators: BTreeMap<&'t str, IndicatorRow<'t>>,
    /// French titles of the figures' sources, by address.
    pub(crate) figure_sources: BTreeMap<&'t str, &'t str>,
    /// Titles of founding documents, by file name.
    pub(crate) seeds: BTreeMap<&'t str, &'t str>,
    /// Outlines of countries.
    pub(crate) world: World,
    /// Outlines of French territories.
    pub(crate) france: France,
    /// The questionnaire.
    pub(crate) guide: Guide,
    /// Communes and groupings.
    pub(crate) communes: CommunesFile,
    /// What has changed, the oldest first.
    pub(crate) changes: Vec<ChangeRow<'t>>,
    /// Texts.
    pub(crate) content: Content<'t>,
    /// Charts; `None` when the file cannot be read.
    pub(crate) charts: Option<Plan>,
    /// Texts and charts were written for other data: what cannot be resolved is left out.
    pub(crate) borrowed: bool,
}

/// Checks the meaning of everything.
pub(crate) fn validate<'t>(tables: &'t Tables<'_>, sources: &Sources, problems: &mut Problems) -> Checked<'t> {
    let phrases = Phrases::read(sources, problems);
    let countries = tables.named_countries(sources, problems);
    let territories = territory::territories(&tables.territories, problems);
    let indicators = reference::indicators(&tables.indicators, &phrases, problems);
    let figure_sources = reference::figure_sources(&tables.figure_sources, problems);
    let seeds = reference::seeds(&tables.seeds, problems);
    let world = world(sources.bytes(WORLD), &countries, problems);
    let known = known::known(known::reference(&countries, &territories, &seeds), &world);
    let links = links::links(&tables.links, &known, problems);
    let france = france::france(sources.bytes(FRANCE), &territories, &links, problems);
    let known =
        figures::Known { countries: &countries, indicators: &indicators, sources: &figure_sources, seed_files: &seeds };
    let figures = figures::figures(&tables.figures, &known, problems);
    if !countries.is_empty() && !world.countries.is_empty() {
        located(&countries, &links, &world, problems);
    }
    let guide = guide::read(sources, &abroad(&countries), problems);
    let communes = communes::communes(&tables.communes, &tables.groupings, &territories, problems);
    let changes = changes::changes(&tables.changes, &phrases, problems);
    let content = Content::read(&tables.texts, sources, &phrases, problems);
    let charts = Plan::read(sources.bytes(CHARTS), &phrases, problems);
    phrases.report_unused(problems);
    let borrowed = sources.are_texts_borrowed();
    let checked = Checked {
        countries,
        territories,
        links,
        figures,
        indicators,
        figure_sources,
        seeds,
        world,
        france,
        guide,
        communes,
        changes,
        content,
        charts,
        borrowed,
    };
    if !borrowed {
        checked.check_texts(problems);
    }
    checked
}

/// Checks the questionnaire alone.
pub(crate) fn guide(tables: &Tables<'_>, sources: &Sources, problems: &mut Problems) -> Guide {
    let countries = tables.named_countries(sources, problems);
    guide::read(sources, &abroad(&countries), problems)
}

/// Countries that one may choose as a partner's, with their names.
fn abroad<'t>(countries: &BTreeMap<Iso2, CountryRow<'t>>) -> CountryNames<'t> {
    let inhabited = countries.iter().filter(|(_, row)| !row.french && row.continent != Continent::Antarctica);
    inhabited.map(|(code, row)| (code.as_str().to_ascii_lowercase(), row.name)).collect()
}

impl Checked<'_> {
    /// Texts and charts against the data that they were written for.
    fn check_texts(&self, problems: &mut Problems) {
        let known = self.known();
        self.content.check(&known, problems);
        if let Some(plan) = &self.charts {
            charts::check(plan, &self.indicator_years(), &known, problems);
            content::check_lines(&self.content, &known, plan.lines(), problems);
        }
    }

    /// What texts may refer to.
    pub(crate) fn known(&self) -> content::Known<'_> {
        let mut figures = BTreeMap::new();
        for row in &self.figures {
            let slug = self.indicators.get(row.indicator).map_or("", |row| row.slug).to_owned();
            let key = FigureKey { slug, country: row.country, year: row.year.map(|year| year.year) };
            *figures.entry(key).or_default() += 1;
        }
        content::Known {
            figures,
            countries: self.countries.iter().filter(|(_, row)| !row.french).map(|(code, _)| *code).collect(),
            links: self.links.iter().map(|link| (link.country, slug(&[link.authority, link.partner]))).collect(),
            charts: self.charts.iter().flat_map(Plan::charts).map(|chart| chart.id.get_ref().as_str()).collect(),
            regions: self.territories.region_codes().collect(),
        }
    }

    fn indicator_years(&self) -> charts::Indicators<'_> {
        let mut known: charts::Indicators<'_> =
            self.indicators.values().map(|row| (row.slug, (row.counting, Vec::new()))).collect();
        for row in self.figures.iter().filter(|row| row.country.is_none()) {
            let slug = self.indicators.get(row.indicator).map_or("", |row| row.slug);
            if let Some((_, years)) = known.get_mut(slug) {
                years.push(row.year.map(|year| year.year));
            }
        }
        known
    }
}

/// Reads the outlines; each one must have a row in the table of countries.
fn world(bytes: &[u8], countries: &BTreeMap<Iso2, CountryRow<'_>>, problems: &mut Problems) -> World {
    let by_number = countries.iter().map(|(code, row)| (row.numeric, *code)).filter(|(number, _)| !number.is_empty());
    match World::read(bytes, &by_number.collect()) {
        Ok((world, _)) if countries.is_empty() => world, // The table itself is reported.
        Ok((world, homeless)) => {
            for outline in homeless {
                let what = format!(
                    "Le contour « {} » ({}) n’a pas de pays",
                    outline.name,
                    outline.id.as_deref().unwrap_or("sans numéro")
                );
                problems.add(
                    source::Country::FILE,
                    0,
                    Column::LINE,
                    what,
                    "Ajouter la ligne de ce pays, avec son code ISO numérique",
                );
            }
            let unknown =
                world.countries.keys().filter(|code| !countries.contains_key(code) && **code != Iso2::NEUTRAL);
            for code in unknown {
                let what = format!("Le pays {code} a un contour et pas de ligne");
                problems.add(source::Country::FILE, 0, Column::LINE, what, "Ajouter la ligne de ce pays");
            }
            world
        }
        Err(error) => {
            problems.add(WORLD, 0, Column::LINE, error.to_string(), "Remettre countries-50m.json de world-atlas 2.0.2");
            World::default()
        }
    }
}

/// A country without an outline needs at least one located partner, else it cannot be shown.
fn located(countries: &BTreeMap<Iso2, CountryRow<'_>>, links: &[LinkRow<'_>], world: &World, problems: &mut Problems) {
    let mut shown: BTreeMap<Iso2, bool> = BTreeMap::new();
    for link in links.iter().filter(|link| !world.countries.contains_key(&link.country)) {
        *shown.entry(link.country).or_default() |= link.partner_end.is_some();
    }
    for (code, _) in shown.iter().filter(|(_, shown)| !**shown) {
        let name = countries.get(code).map_or("", |row| *row.name.of(Lang::Fr));
        let what = format!("Le pays {code} ({name}) n’a ni contour ni partenaire localisé");
        problems.add(
            source::LINKS,
            0,
            Column::LINE,
            what,
            "Donner les coordonnées d’au moins un partenaire de ce pays",
        );
    }
}
