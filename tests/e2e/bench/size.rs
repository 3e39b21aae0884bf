//! Everything that is measured with one number of links.

use std::path::Path;

use passerelles_e2e::given::Given;

use crate::Wish;
use crate::figure::median;
use crate::goal::{self, Goal};
use crate::run::{self, Run};
use crate::table::{Found, Row, Unit};
use crate::{filter, links, native, search, tour};

/// The table of one number of links, and why it has holes.
#[derive(Debug, Default)]
pub(crate) struct Measured {
    /// In the order of the budgets.
    pub(crate) rows: Vec<Row>,
    /// One sentence for each measure that failed.
    pub(crate) reasons: Vec<String>,
}

/// Measures ours and the peer in turn, then what only ours has.
pub(crate) fn measure(wish: &Wish, links: u32) -> Measured {
    let folder = |name: &str| wish.folder.join(format!("{name}-{links}"));
    let (rows, site) = (folder("rows"), Given::over(folder("site")));
    let peer = Given::over(wish.folder.join("peer"));
    let mut bench = Bench { links, measured: Measured::default() };
    let handed = links::hand_over(&rows, &peer.dist, links, &site.server);
    let with_peer = bench.kept("the peer's links", handed).is_some();
    let (mut ours, mut theirs) = (Vec::new(), Vec::new());
    for turn in 1..=wish.runs {
        say(links, &format!("run {turn} of {}: ours", wish.runs));
        ours.extend(bench.kept("our map", run::measure(&site, "/carte?vue=liaisons")));
        if with_peer {
            say(links, &format!("run {turn} of {}: d3", wish.runs));
            theirs.extend(bench.kept("d3's map", run::measure(&peer, &format!("/?links={links}"))));
        }
    }
    bench.compare(&ours, &theirs);
    bench.filters(&site);
    bench.search(&site);
    bench.memory(&site);
    bench.data(wish.runs, &site, &rows, &folder("out"));
    bench.measured
}

/// Says what is going on to whoever waits.
fn say(links: u32, what: &str) {
    println!("{links} links, {what}");
}

struct Bench {
    links: u32,
    measured: Measured,
}

impl Bench {
    /// The measure, or a reason for the hole it leaves.
    fn kept<T>(&mut self, what: &str, measured: Result<T, String>) -> Option<T> {
        measured.map_err(|why| self.measured.reasons.push(format!("{what}, {} links: {why}", self.links))).ok()
    }

    fn row(&mut self, what: &'static str, unit: Unit, (ours, peer): (Found, Found), goal: Goal) {
        self.measured.rows.push(Row { what, unit, ours, peer, goal });
    }

    /// A row of what both have.
    fn both(&mut self, what: &'static str, unit: Unit, runs: (&[Run], &[Run]), part: fn(&Run) -> f64, goal: Goal) {
        let of = |runs: &[Run]| Found::from(median(&runs.iter().map(part).collect::<Vec<_>>()));
        self.row(what, unit, (of(runs.0), of(runs.1)), goal);
    }

    /// A row of what only ours has.
    fn own(&mut self, what: &'static str, unit: Unit, ours: impl Into<Found>, goal: Goal) {
        self.row(what, unit, (ours.into(), Found::NothingToMeasure), goal);
    }

    fn compare(&mut self, ours: &[Run], theirs: &[Run]) {
        let (runs, links) = ((ours, theirs), self.links);
        self.both("address to map-ready, cold", Unit::Milliseconds, runs, |run| run.ready, goal::READY);
        self.both("fetched until then, fonts apart", Unit::Kilobytes, runs, |run| run.fetched, Goal::Nothing);
        let (frame, busy, rate) = (goal::frame(links), goal::busy(links), goal::rate(links));
        self.both("pan and zoom: p95 frame", Unit::Milliseconds, runs, |run| run.gesture.frame, frame);
        self.both("pan and zoom: main thread a movement", Unit::Milliseconds, runs, |run| run.gesture.busy, busy);
        self.both("pan and zoom: frames a second", Unit::Rate, runs, |run| run.gesture.rate, rate);
        self.both("nothing moves for 2 s: frames drawn", Unit::Frames, runs, |run| run.at_rest, goal::AT_REST);
        self.both("nothing moves for 2 s: main thread", Unit::Percent, runs, |run| run.busy_at_rest, Goal::Nothing);
    }

    fn filters(&mut self, site: &Given) {
        say(self.links, "filters");
        let found = self.kept("filters", filter::measure(site));
        let goal = goal::filter(self.links);
        self.own("filter to painted map and list", Unit::Milliseconds, found.map(|filter| filter.map), goal);
        self.own("filter to painted table", Unit::Milliseconds, found.map(|filter| filter.table), goal);
    }

    fn search(&mut self, site: &Given) {
        say(self.links, "search");
        let found = self.kept("search", search::measure(site)).unwrap_or(Found::Failed);
        self.own("search over everything, a key (p95)", Unit::Milliseconds, found, goal::SEARCH);
    }

    /// Only where there is a goal: with more links than the world has, panels of thousands take longer than anyone waits.
    fn memory(&mut self, site: &Given) {
        let goal = goal::memory(self.links);
        if goal == Goal::Nothing {
            return;
        }
        say(self.links, "a tour of ten countries, twice");
        let tour = self.kept("memory", tour::measure(site));
        self.own("memory after a tour of ten countries", Unit::Megabytes, tour.map(|tour| tour.first), goal);
        self.own("  added by the second tour", Unit::Percent, tour.map(|tour| tour.added), goal::SECOND_TOUR);
    }

    fn data(&mut self, runs: u32, site: &Given, rows: &Path, out: &Path) {
        say(self.links, "data");
        let built: Vec<_> = (0..runs).map(|_| native::build(&site.server, rows, out)).collect();
        let took: Vec<f64> = built.into_iter().filter_map(|built| self.kept("data build", built)).collect();
        self.own("data build", Unit::Milliseconds, median(&took), goal::build(self.links));
    }
}
