//! Keys of the map. Arrows and letters move a cursor from country to country, which is marked, brought into view and
//! reported; with Shift, arrows move the map. Tab is left to the browser, so that the map is one stop.

use std::sync::Arc;

use leptos::prelude::Callable;
use passerelles_domain::camera::ScreenPoint;
use passerelles_domain::geo::Direction;
use passerelles_domain::id::CountryId;
use passerelles_domain::scene::{Cursor, Hit};
use passerelles_domain::text::fold;
use wasm_bindgen::JsCast;
use web_sys::{Event, KeyboardEvent};

use super::Keyed;
use super::engine::Engine;
use super::handle::{MapHandle, Shared};
use super::pointer::{Context, STEP};
use crate::platform::observe;

/// Share of the screen that the map moves by.
const PAN: f64 = 0.2;

/// CSS pixels from the middle of a country to the words about it, so that they leave its mark free.
const ABOVE: f64 = 8.0;

/// A key goes down.
pub(super) fn key(context: &Context, event: &Event) {
    let (Some(event), Some(shared)) = (event.dyn_ref::<KeyboardEvent>(), context.handle.shared()) else { return };
    if event.ctrl_key() || event.meta_key() || event.alt_key() {
        return;
    }
    let key = event.key();
    match key.as_str() {
        "+" | "=" => moves(context, |handle| handle.zoom(STEP)),
        "-" => moves(context, |handle| handle.zoom(1.0 / STEP)),
        "0" => moves(context, MapHandle::whole_world),
        "Home" => goto(context, &shared, &|shared, cursor| ranked(shared, cursor, Rank::First)),
        "End" => goto(context, &shared, &|shared, cursor| ranked(shared, cursor, Rank::Last)),
        "Enter" => enter(context, &shared),
        "Escape" => leave(context, &shared),
        _ => match (direction(&key), event.shift_key()) {
            (Some(direction), true) => moves(context, |handle| pan(handle, direction)),
            (Some(direction), false) => goto(context, &shared, &|shared, cursor| step(shared, cursor, direction)),
            // Names of keys that write nothing are longer.
            (None, _) if key.chars().nth(1).is_none() && observe::letters_act() => {
                let time = event.time_stamp();
                goto(context, &shared, &|shared, cursor| {
                    let names = shared.read(Engine::names)?;
                    cursor.letter(&fold(&key), time, &names)
                });
            }
            (None, _) => return,
        },
    }
    event.prevent_default();
}

/// Focus comes: from the keyboard, the cursor is shown where it was.
pub(super) fn focus(context: &Context, _: &Event) {
    // Browsers without the selector show the cursor at the first key.
    if context.element.matches(":focus-visible").unwrap_or_default()
        && let Some(shared) = context.handle.shared()
    {
        goto(context, &shared, &|_, cursor| cursor.present());
    }
}

/// Focus goes.
pub(super) fn blur(context: &Context, _: &Event) {
    if let Some(shared) = context.handle.shared() {
        unmark(context, &shared);
    }
}

fn direction(key: &str) -> Option<Direction> {
    match key {
        "ArrowRight" => Some(Direction::Right),
        "ArrowDown" => Some(Direction::Down),
        "ArrowLeft" => Some(Direction::Left),
        "ArrowUp" => Some(Direction::Up),
        _ => None,
    }
}

/// Moves the map; the words about the marked country would stay behind.
fn moves(context: &Context, act: impl FnOnce(MapHandle)) {
    act(context.handle);
    context.reports.hovered.run(None);
}

fn pan(handle: MapHandle, direction: Direction) {
    match direction {
        Direction::Right => handle.pan(PAN, 0.0),
        Direction::Down => handle.pan(0.0, PAN),
        Direction::Left => handle.pan(-PAN, 0.0),
        Direction::Up => handle.pan(0.0, -PAN),
    }
}

/// One step from where the cursor is, or from the middle of the map when that is out of sight.
fn step(shared: &Shared, cursor: &mut Cursor, direction: Direction) -> Option<CountryId> {
    let (atlas, middle) = shared.read(|engine| {
        if cursor.present().is_some_and(|id| !engine.sees(id)) {
            cursor.leave();
        }
        (Arc::clone(&engine.data.atlas), engine.destination().center)
    })?;
    cursor.step(&atlas, direction, middle)
}

/// An end of the list of countries by number of links.
#[derive(Clone, Copy)]
enum Rank {
    First,
    Last,
}

fn ranked(shared: &Shared, cursor: &mut Cursor, rank: Rank) -> Option<CountryId> {
    let ranking = shared.read(|engine| engine.data.atlas.ranking(&engine.data.selection))?;
    let row = match rank {
        Rank::First => ranking.first(),
        Rank::Last => ranking.last(),
    };
    let (_, id, _) = row?;
    cursor.jump(*id);
    cursor.present()
}

/// Moves the cursor, and shows and reports where it is; nothing when it cannot move so.
fn goto(context: &Context, shared: &Shared, moved: &dyn Fn(&Shared, &mut Cursor) -> Option<CountryId>) {
    let selected = shared.read(Engine::selected).flatten();
    let mut cursor = shared.cursor.borrow_mut();
    cursor.follow(selected);
    let Some(id) = moved(shared, &mut cursor) else { return };
    drop(cursor);
    let Some((camera, at)) = shared.read(|engine| engine.towards(id)).flatten() else { return };
    shared.change(|engine| engine.mark(Some(id)));
    if shared.read(|engine| engine.destination() == camera) == Some(false) {
        shared.go(|_| camera);
    }
    context.reports.keyed.run(Keyed::Pointed(id));
    context.reports.hovered.run(Some((Hit::country(id), ScreenPoint { y: at.y - ABOVE, ..at })));
}

fn enter(context: &Context, shared: &Shared) {
    if let Some(id) = shared.read(Engine::marked).flatten() {
        context.reports.keyed.run(Keyed::Entered(id));
    }
}

/// Closes what is open; when nothing is, forgets the cursor and shows the whole world.
fn leave(context: &Context, shared: &Shared) {
    if shared.read(|engine| engine.selected().is_none()) == Some(true) {
        shared.cursor.borrow_mut().leave();
        unmark(context, shared);
        context.handle.whole_world();
    }
    context.reports.keyed.run(Keyed::Left);
}

fn unmark(context: &Context, shared: &Shared) {
    if shared.read(|engine| engine.marked().is_some()) == Some(true) {
        shared.change(|engine| engine.mark(None));
        context.reports.hovered.run(None);
    }
}
