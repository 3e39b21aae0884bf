//! One hand on the map, the same on every page: nearer and farther with the wheel, nearer again, then dragged around.

use std::f64::consts::TAU;
use std::time::Duration;

use passerelles_e2e::browser::devtools;
use passerelles_e2e::visit::Visit;
use serde_json::{Value, json};
use tokio::time::{Instant, sleep_until};

use crate::figure::percentile;
use crate::page::{WINDOW, busy};

/// Between two movements: sixty in a second, fewer where the page answers later.
const TICK: Duration = Duration::from_micros(16_667);
/// After which a page that cannot follow has been seen enough of.
const LONGEST: Duration = Duration::from_mins(1);
/// How long a hand rests before it lets go, so that no page flings the map on.
const REST: Duration = Duration::from_millis(150);

/// What the map made of the gesture.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Gesture {
    /// The slowest of twenty frames, in milliseconds.
    pub(crate) frame: f64,
    /// Frames a second.
    pub(crate) rate: f64,
    /// Milliseconds of the main thread's processor for each movement of the hand.
    pub(crate) busy: f64,
}

/// One movement.
#[derive(Clone, Copy, Debug, PartialEq)]
enum Act {
    /// The wheel turns by so much; down is positive.
    Wheel(f64),
    /// The button goes down.
    Press,
    /// The pointer is moved to so many CSS pixels from the middle of the window.
    Move(f64, f64),
}

/// All of it: a second nearer and a second back, an eighth nearer, two seconds around.
fn script() -> Vec<Act> {
    let wheel = |delta: f64, times: usize| std::iter::repeat_n(Act::Wheel(delta), times);
    let nearer = wheel(-30.0, 60).chain(wheel(30.0, 60)).chain(wheel(-180.0, 8));
    let around = (0..=120).map(|step| {
        let turn = f64::from(step) / 120.0 * TAU;
        Act::Move(250.0 * turn.sin(), 150.0 * (2.0 * turn).sin())
    });
    nearer.chain([Act::Press]).chain(around).collect()
}

/// Does the gesture. Every movement is waited for, so that a slow page is spared none: what it costs can be compared.
pub(crate) async fn perform(visit: &Visit) -> Gesture {
    dispatch(visit, "mouseMoved", (0.0, 0.0), json!({})).await;
    visit.pause(300).await;
    visit.js("window.bench.watch()", Vec::new()).await;
    let (before, start) = (busy(visit).await, Instant::now());
    let (mut at, mut done, mut next) = ((0.0, 0.0), 0, start);
    for act in script() {
        sleep_until(next).await;
        // After a late movement the next one is not hurried: nobody's hand makes up for lost time.
        next = (next + TICK).max(Instant::now());
        match act {
            Act::Wheel(delta) => dispatch(visit, "mouseWheel", at, json!({ "deltaX": 0, "deltaY": delta })).await,
            Act::Press => dispatch(visit, "mousePressed", at, held()).await,
            Act::Move(x, y) => {
                at = (x, y);
                dispatch(visit, "mouseMoved", at, held()).await;
            }
        }
        done += 1;
        if start.elapsed() > LONGEST {
            break;
        }
    }
    tokio::time::sleep(REST).await;
    let took = start.elapsed();
    let spent = busy(visit).await - before;
    let gaps = visit.js("return window.bench.unwatch()", Vec::new()).await;
    dispatch(visit, "mouseReleased", at, held()).await;
    let gaps: Vec<f64> = gaps.as_array().into_iter().flatten().filter_map(Value::as_f64).collect();
    let frame = percentile(&gaps, 0.95).expect("frames were counted");
    Gesture { frame, rate: gaps.len() as f64 / took.as_secs_f64(), busy: spent / f64::from(done) }
}

fn held() -> Value {
    json!({ "button": "left", "buttons": 1, "clickCount": 1 })
}

async fn dispatch(visit: &Visit, kind: &str, (x, y): (f64, f64), mut more: Value) {
    let (wide, high) = (f64::from(WINDOW.0), f64::from(WINDOW.1));
    let place = json!({ "type": kind, "x": wide / 2.0 + x, "y": high / 2.0 + y });
    if let (Some(more), Value::Object(place)) = (more.as_object_mut(), place) {
        more.extend(place);
    }
    devtools(visit.client(), "Input.dispatchMouseEvent", more).await;
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_gesture_comes_back_to_where_it_began() {
        let script = script();
        let turned: f64 = script.iter().map(|act| if let Act::Wheel(delta) = act { *delta } else { 0.0 }).sum();
        assert!((turned + 1440.0).abs() < 1e-9, "the map ends some seven times nearer, not {turned}");
        let Some(Act::Move(x, y)) = script.last() else { panic!("it ends with a movement") };
        assert!(x.abs() < 1e-6 && y.abs() < 1e-6, "{x} {y}");
        assert_eq!(script.iter().filter(|act| **act == Act::Press).count(), 1);
    }

    #[test]
    fn the_hand_stays_on_the_map() {
        // Our panel takes 400 pixels on the left.
        let inside = |x: f64, y: f64| x > 400.0 - 960.0 && x < 960.0 && y.abs() < 400.0;
        assert!(script().iter().all(|act| !matches!(act, Act::Move(x, y) if !inside(*x, *y))));
    }
}
