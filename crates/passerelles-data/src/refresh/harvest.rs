//! From page to page, with patience: a pause between questions, longer and longer ones after trouble, smaller pages when
//! the server is slow, and every page kept as soon as it is there.

use std::io::{self, Write};
use std::time::Duration;

use passerelles_domain::text::{Lang, number};

use super::answer;
use super::client::{Client, Trouble};
use super::query::{self, PAGE};
use super::store::Store;

/// Between two questions.
const PAUSE: Duration = Duration::from_secs(2);
/// After the first trouble; twice as long after each further one.
const BACK_OFF: Duration = Duration::from_secs(5);
/// Never longer than this of our own accord.
const LONGEST: Duration = Duration::from_mins(2);
/// When the server asks for more, somebody should come back another time.
const TOO_LONG: Duration = Duration::from_mins(10);
/// How often one page is asked for.
const ATTEMPTS: u32 = 6;
/// No page is smaller.
const SMALLEST: usize = 25;

/// Waits; a test does so without waiting.
pub(crate) trait Sleep {
    /// Waits for so long.
    fn sleep(&mut self, time: Duration);
}

/// The real one.
pub(crate) struct Sleeper;

impl Sleep for Sleeper {
    fn sleep(&mut self, time: Duration) {
        std::thread::sleep(time);
    }
}

/// How a harvest ended.
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum End {
    /// Every page is there.
    Whole,
    /// Not yet: why, and after how long the server wants to be asked again.
    Later(Trouble),
}

/// Asks for pages until there are no more, or the server has no more patience than we.
///
/// # Errors
/// When the disk or the output refuses.
pub(crate) fn harvest(
    client: &Client,
    store: &mut Store,
    sleep: &mut impl Sleep,
    out: &mut impl Write,
) -> io::Result<End> {
    let (mut size, mut failures) = (PAGE, 0);
    while !store.is_whole() {
        let answer = client.ask(&query::page(store.after(), size));
        let read = answer.and_then(|text| match answer::read(&text) {
            Ok(statements) => Ok((text, statements)),
            Err(cause) => Err(Trouble::Unreadable(cause.to_string())),
        });
        match read {
            Ok((text, statements)) => {
                failures = 0;
                let last = statements.iter().map(|statement| statement.address.as_str()).max();
                // A page that does not lead on would be asked for for ever.
                let last = last.filter(|last| *last > store.after()).map(str::to_owned);
                store.keep(&text, last.as_deref(), statements.len())?;
                let (page, count) = (store.pages(), number(Lang::Fr, store.statements() as u64));
                writeln!(out, "page {page} : {} énoncés, {count} en tout", statements.len())?;
                if !store.is_whole() {
                    sleep.sleep(PAUSE);
                }
            }
            Err(trouble) => {
                failures += 1;
                let Some(wait) = wait(&trouble, failures) else { return Ok(End::Later(trouble)) };
                if !matches!(trouble, Trouble::Busy { .. } | Trouble::Broken(_)) {
                    size = (size / 2).max(SMALLEST);
                }
                writeln!(out, "{trouble} ; nouvel essai dans {} s", wait.as_secs())?;
                sleep.sleep(wait);
            }
        }
    }
    Ok(End::Whole)
}

/// How long to wait before the next attempt; `None` when there should be none.
fn wait(trouble: &Trouble, failures: u32) -> Option<Duration> {
    let own = BACK_OFF.saturating_mul(1 << (failures - 1).min(10)).min(LONGEST);
    match trouble {
        _ if failures >= ATTEMPTS => None,
        Trouble::Refused(_) => None,
        Trouble::Busy { after: Some(after) } => Some(*after.max(&PAUSE)).filter(|after| *after <= TOO_LONG),
        _ => Some(own),
    }
}
