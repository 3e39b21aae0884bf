//! Voices of the device. One that needs a server is never asked: what is read would leave the device.

use gloo::events::EventListener;
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::{Element, SpeechSynthesis, SpeechSynthesisUtterance, SpeechSynthesisVoice};

/// What is read as one breath.
const BLOCKS: &str = "h1, h2, h3, h4, p, li, dt, dd, legend, label, summary, caption, th, td, blockquote";

/// What is not read: controls, what is only drawn, marks of notes, and what is said to screen readers only.
const SILENT: &str = "button, nav, script, style, sup, [aria-hidden=true], .visually-hidden, .listen";

/// Only nodes that are text (DOM standard, `NodeFilter.SHOW_TEXT`).
const TEXT: u32 = 4;

fn synthesis() -> Option<SpeechSynthesis> {
    web_sys::window()?.speech_synthesis().ok()
}

/// A voice of this device for a language, by the first part of its tag; the device's first choice if that is one.
fn voice(tag: &str) -> Option<SpeechSynthesisVoice> {
    let voices = synthesis()?.get_voices();
    let fitting = voices.iter().filter_map(|voice| voice.dyn_into::<SpeechSynthesisVoice>().ok()).filter(|voice| {
        let lang = voice.lang();
        let main = lang.split(['-', '_']).next().unwrap_or_default();
        voice.local_service() && main.eq_ignore_ascii_case(tag)
    });
    let fitting: Vec<_> = fitting.collect();
    fitting.iter().find(|voice| voice.default()).or(fitting.first()).cloned()
}

/// Whether the device can read this language by itself.
pub fn speaks(tag: &str) -> bool {
    voice(tag).is_some()
}

/// Calls back when the device has found its voices, until the listener is dropped.
pub fn on_voices(callback: impl Fn() + 'static) -> Option<EventListener> {
    Some(EventListener::new(&synthesis()?.into(), "voiceschanged", move |_| callback()))
}

/// Reads the nearest element around this one that a selector names, and calls back at its end. Whether it began.
pub fn read(from: &Element, around: &str, tag: &str, end: impl Fn() + 'static) -> bool {
    let Some((synthesis, voice)) = synthesis().zip(voice(tag)) else { return false };
    let Some(place) = from.closest(around).ok().flatten() else { return false };
    synthesis.cancel();
    let phrases = phrases(&place);
    let last = phrases.len().checked_sub(1);
    let mut end = Some(end);
    for (at, phrase) in phrases.iter().enumerate() {
        let Ok(breath) = SpeechSynthesisUtterance::new_with_text(phrase) else { return false };
        breath.set_voice(Some(&voice));
        breath.set_lang(&voice.lang());
        if Some(at) == last
            && let Some(end) = end.take()
        {
            let ended = Closure::once_into_js(end);
            breath.set_onend(Some(ended.unchecked_ref()));
        }
        synthesis.speak(&breath);
    }
    last.is_some()
}

/// Says no more.
pub fn stop() {
    if let Some(synthesis) = synthesis() {
        synthesis.cancel();
    }
}

/// What can be seen of an element's text, block by block.
fn phrases(place: &Element) -> Vec<String> {
    let mut phrases: Vec<(Option<Element>, String)> = Vec::new();
    let document = place.owner_document();
    let walker = document.and_then(|document| document.create_tree_walker_with_what_to_show(place, TEXT).ok());
    while let Some(node) = walker.as_ref().and_then(|walker| walker.next_node().ok().flatten()) {
        let Some(parent) = node.parent_element() else { continue };
        let silent = parent.closest(SILENT).ok().flatten().is_some();
        let text = node.text_content().unwrap_or_default();
        if silent || text.trim().is_empty() || parent.get_bounding_client_rect().height() == 0.0 {
            continue;
        }
        let block = parent.closest(BLOCKS).ok().flatten();
        match phrases.last_mut() {
            Some((last, words)) if block.is_some() && *last == block => words.push_str(&[" ", &text].concat()),
            _ => phrases.push((block, text)),
        }
    }
    // The way back and the like stand before the title.
    let title = phrases.iter().position(|(block, _)| block.as_ref().is_some_and(|block| block.tag_name() == "H1"));
    phrases.into_iter().skip(title.unwrap_or_default()).map(|(_, words)| words).collect()
}
