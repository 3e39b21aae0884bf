//! Reading aloud, by a voice of the device and by no other: nothing of what is read leaves it.

use leptos::html;
use leptos::prelude::*;

use crate::platform::voice;
use crate::state::setting::expect_setting;
use crate::ui::dynamic::{on_press, optional, text};
use crate::ui::icon::Icon;
use crate::ui::icon_view::IconView;

/// The button, where there is a voice for the language.
#[component]
pub(super) fn Reader(
    /// What is read: the nearest element around the button that this selector names.
    around: &'static str,
) -> impl IntoView {
    let setting = expect_setting();
    let tag = setting.lang().tag();
    let able = RwSignal::new(voice::speaks(tag));
    let listener = StoredValue::new_local(voice::on_voices(move || able.set(voice::speaks(tag))));
    let reading = RwSignal::new(false);
    let button = NodeRef::<html::Button>::new();
    on_cleanup(move || {
        listener.set_value(None);
        voice::stop();
    });
    let press = move || {
        if reading.get_untracked() {
            voice::stop();
            reading.set(false);
        } else if let Some(element) = button.get_untracked() {
            reading.set(voice::read(&element, around, tag, move || reading.set(false)));
        }
    };
    let words = move || if reading.get() { setting.t.voice_stop() } else { setting.t.voice_listen() };
    optional(move || {
        able.get().then(|| {
            view! {
                <button type="button" class="button button--small listen" node_ref=button on:click=on_press(press)>
                    {move || {
                        let icon = if reading.get() { Icon::Square } else { Icon::Volume2 };
                        view! { <IconView icon/> }
                    }}
                    {text(words)}
                </button>
            }
        })
    })
}
