//! A worker that reads a file of the visitor. It fetches what files are checked against, keeps the good rows, and tells
//! what it is asked; it sends nothing anywhere but to its own page.

use std::cell::RefCell;

use js_sys::{Array, ArrayBuffer, Uint8Array};
use passerelles_domain::check::{Ground, Known, Opened, ReferenceFile, Sift, Told, open};
use passerelles_domain::id::Iso2;
use passerelles_domain::wire::{WorldFile, decode};
use passerelles_domain::world::World;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::DedicatedWorkerGlobalScope as Desk;

use super::super::super::reader::order;

thread_local! {
    static OPENED: RefCell<Opened> = RefCell::default();
}

/// Does what an order says.
pub(super) async fn carry_out(desk: Desk, asked: Array) {
    let text = |at| asked.get(at).as_string().unwrap_or_default();
    let number = |at| asked.get(at).as_f64().map(|number| number as u8);
    let sift = || Sift { kind: number(2), level: number(3), country: text(4).parse().ok() };
    let told = match text(0).as_str() {
        order::READ => {
            let tell = desk.clone();
            read(&asked, move |done, all| post(&tell, &Told::Progress(done as u32, all as u32)))
                .await
                .unwrap_or(Told::Failed)
        }
        order::SAVE => OPENED.with_borrow(|opened| opened.file(sift())),
        _ => OPENED.with_borrow(|opened| opened.shown(sift(), usize::from(number(1).unwrap_or(1)))),
    };
    post(&desk, &told);
}

fn post(desk: &Desk, told: &Told) {
    let bytes = Uint8Array::from(told.encode().as_slice()).buffer();
    // Refused only when the page is gone.
    let _ = desk.post_message_with_transfer(&bytes, &Array::of1(&bytes));
}

async fn read(asked: &Array, progress: impl Fn(usize, usize)) -> Option<Told> {
    let file = asked.get(1).dyn_into::<web_sys::Blob>().ok()?;
    let (reference, world) = (fetched(asked.get(2)).await?, fetched(asked.get(3)).await?);
    let names = asked.get(4).as_string().unwrap_or_default();
    let reference = decode::<ReferenceFile>(&reference).ok()?.named(&names);
    let french: Vec<Iso2> = reference.countries.iter().filter(|row| row.1).map(|row| row.0).collect();
    let ground = Ground::of(&World::new(&decode::<WorldFile>(&world).ok()?), french);
    let known = Known::new(reference, ground);
    let bytes = JsFuture::from(file.array_buffer()).await.ok()?;
    let bytes = Uint8Array::new(bytes.dyn_ref::<ArrayBuffer>()?).to_vec();
    let opened = open(&bytes, &known, &mut |done, all| progress(done, all));
    let told = opened.told();
    OPENED.with_borrow_mut(|kept| *kept = opened);
    Some(told)
}

async fn fetched(address: JsValue) -> Option<Vec<u8>> {
    let (status, bytes) = super::fetch(&address.as_string()?, false).await.ok()?;
    (200..300).contains(&status).then_some(bytes)
}
