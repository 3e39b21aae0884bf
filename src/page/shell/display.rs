//! What one chooses about the display, in the menu of the header.

use leptos::prelude::*;
use passerelles_domain::address::EASY;
use passerelles_domain::text::Messages;

use crate::platform::observe;
use crate::route::Page;
use crate::state::announcer::expect_announcer;
use crate::state::display::{Choice, SIZES, expect_display};
use crate::state::setting::{Setting, expect_setting};
use crate::state::theme::expect_theme;
use crate::ui::dynamic::{flag, on_press, text, truth};
use crate::ui::icon::Icon;
use crate::ui::icon_view::IconView;
use crate::ui::switch::Switch;

/// Size of the text, theme, contrast, motion, shortcuts, and the way back to how it was.
#[component]
pub(super) fn Choices() -> impl IntoView {
    let setting = expect_setting();
    let t = setting.t;
    let (display, announcer) = (expect_display(), expect_announcer());
    let reset = move || {
        display.reset();
        announcer.say(t.display_reset_done().to_owned());
    };
    let contrast = move || match display.get(Choice::Contrast) {
        Some(chosen) => chosen == "more",
        None => observe::media_matches("(prefers-contrast: more)"),
    };
    let still = move || display.get(Choice::Motion).is_some() || observe::wants_stillness();
    let letters = move || display.get(Choice::Letters).is_none();
    view! {
        <Size/>
        <Themes/>
        {switch(t.display_contrast(), t.display_contrast_about(), flag(contrast), move |on| display.set(Choice::Contrast, Some(if on { "more" } else { "normal" })))}
        {switch(t.display_still(), t.display_still_about(), flag(still), move |on| display.set(Choice::Motion, on.then_some("less")))}
        {switch(t.display_letters(), t.display_letters_about(), flag(letters), move |on| display.set(Choice::Letters, (!on).then_some("off")))}
        <Keys setting/>
        <p class="display__foot">
            <button type="button" class="button button--small" on:click=on_press(reset)>
                <IconView icon=Icon::RotateCcw/>
                {t.display_reset()}
            </button>
            <a href=setting.href(&Page::Learn(EASY.to_owned()))>{t.nav_easy()}</a>
            <a href=setting.href(&Page::About)>{t.display_about()}</a>
        </p>
    }
}

fn switch(
    name: &'static str,
    about: &'static str,
    on: Signal<bool>,
    set: impl Fn(bool) + Send + Sync + 'static,
) -> impl IntoView {
    let press = Callback::new(move |()| set(!on.get_untracked()));
    view! { <Switch class="switch" name=text(move || name) about=text(move || about) on press/> }
}

/// « − 125 % + »
#[component]
fn Size() -> impl IntoView {
    let t = expect_setting().t;
    let (display, announcer) = (expect_display(), expect_announcer());
    let shown = move || size_words(t, display.size());
    let go = move |by: isize| {
        let at = SIZES.iter().position(|size| *size == display.size()).unwrap_or_default();
        if let Some(size) = at.checked_add_signed(by).and_then(|at| SIZES.get(at)) {
            display.set(Choice::Text, Some(&*size.to_string()).filter(|size| *size != "100"));
        }
        announcer.say(size_words(t, display.size()));
    };
    let at = move |end: Option<&'static u32>| truth(move || Some(&display.size()) == end);
    view! {
        <div class="display__row" role="group" aria-label=t.display_text()>
            <span class="display__name" aria-hidden="true">{t.display_text()}</span>
            <button type="button" class="button display__step" aria-label=t.display_smaller() aria-disabled=at(SIZES.first()) on:click=on_press(move || go(-1))>
                <IconView icon=Icon::Minus/>
            </button>
            <span class="display__size">{text(shown)}</span>
            <button type="button" class="button display__step" aria-label=t.display_larger() aria-disabled=at(SIZES.last()) on:click=on_press(move || go(1))>
                <IconView icon=Icon::Plus/>
            </button>
        </div>
    }
}

fn size_words(t: &'static Messages, size: u32) -> String {
    t.display_size(&size.to_string())
}

/// As the system says, light, or dark.
#[component]
fn Themes() -> impl IntoView {
    let t = expect_setting().t;
    let theme = expect_theme();
    let choice = |name: &'static str, dark: Option<bool>| {
        view! {
            <label class="display__theme">
                <input
                    type="radio"
                    name="theme"
                    prop:checked=flag(move || theme.chosen() == dark)
                    on:change=move |_| theme.choose(dark)
                />
                <span>{name}</span>
            </label>
        }
    };
    view! {
        <fieldset class="display__themes">
            <legend class="display__name">{t.display_theme()}</legend>
            {choice(t.display_theme_system(), None)}
            {choice(t.display_theme_light(), Some(false))}
            {choice(t.display_theme_dark(), Some(true))}
        </fieldset>
    }
}

/// Every key that does something, with what it does.
#[component]
fn Keys(setting: Setting) -> impl IntoView {
    let t = setting.t;
    let row = |keys: &[&'static str], does: &'static str| {
        let caps = keys.iter().map(|key| view! { <kbd>{*key}</kbd>" " }).collect_view();
        view! { <div><dt>{caps}</dt><dd>{does}</dd></div> }
    };
    view! {
        <details class="display__keys">
            <summary>{t.display_keys()}</summary>
            <dl>
                {row(&[t.display_cap_tab()], t.display_key_tab())}
                {row(&["/"], t.display_key_search())}
                {row(&["←", "↑", "→", "↓"], t.display_key_arrows())}
                {row(&["A", "…", "Z"], t.display_key_letters())}
                {row(&[t.display_cap_home(), t.display_cap_end()], t.display_key_ends())}
                {row(&[t.display_cap_enter()], t.display_key_enter())}
                {row(&[t.display_cap_escape()], t.display_key_escape())}
                {row(&["⇧", "←"], t.display_key_pan())}
                {row(&["+", "−", "0"], t.display_key_zoom())}
            </dl>
        </details>
    }
}
