//! The panel of the staff: five touches of a corner and their code. Totals by day, what is configured and what is wrong
//! with it, trials of the screen, the way out.

use leptos::prelude::*;
use passerelles_domain::guide::Qr;
use passerelles_domain::kiosk::visits::{counted, days, table};

use super::take::Code;
use super::trial::{Trial, Try};
use super::watch::{Over, Watch};
use super::words::{problem_in_words, settings_in_words};
use crate::platform::storage::{self, Key};
use crate::platform::{date, navigation};
use crate::ui::dynamic::{dynamic, maybe, on_press, optional, text, truth};

/// Days whose totals are shown, and are in the code.
const SHOWN: usize = 7;
const TAKEN: usize = 21;

/// One visit more today.
pub(super) fn count_visit() {
    let before = storage::get(Key::Visits).unwrap_or_default();
    storage::set(Key::Visits, Some(&counted(&before, &date::iso())));
}

/// The panel, once somebody has found the corner.
#[component]
pub(super) fn Staff(watch: Watch) -> impl IntoView {
    let open = RwSignal::new(false);
    optional(move || {
        if !watch.is_over(Over::Staff) {
            open.set(false);
            return None;
        }
        Some(dynamic(move || {
            if open.get() { view! { <Panel watch/> }.into_any() } else { view! { <Pin watch open/> }.into_any() }
        }))
    })
}

/// The lock: figures to press, so that no keyboard is needed.
#[component]
fn Pin(watch: Watch, open: RwSignal<bool>) -> impl IntoView {
    let t = watch.setting.t;
    let typed = RwSignal::new(String::new());
    let wrong = RwSignal::new(false);
    let pin = watch.said.with_value(|said| said.config.kiosk.pin.clone());
    let known = pin.is_some();
    let press = Callback::new(move |figure: char| {
        typed.update(|typed| typed.push(figure));
        wrong.set(false);
        let (typed_now, pin) = (typed.get_untracked(), pin.clone().unwrap_or_default());
        if typed_now == pin {
            open.set(true);
        } else if typed_now.len() >= pin.len() {
            wrong.set(true);
            typed.set(String::new());
        }
    });
    let keys = "1234567890".chars().map(|figure| {
        view! { <button type="button" class="kiosk-pad__key" on:click=on_press(move || press.run(figure))>{figure.to_string()}</button> }
    });
    let dots = text(move || "●".repeat(typed.with(String::len)));
    view! {
        <div class="kiosk-veil">
            <div class="kiosk-box" role="dialog" aria-modal="true" aria-labelledby="kiosk-pin">
                <h2 id="kiosk-pin">{t.kiosk_pin()}</h2>
                {maybe((!known).then(|| view! { <p>{t.kiosk_pin_none()}</p> }))}
                {maybe(known.then(|| view! { <p class="kiosk-pad__dots" aria-hidden="true">{dots}</p><div class="kiosk-pad">{keys.collect_view()}</div> }))}
                <p role="status">{text(move || if wrong.get() { t.kiosk_pin_wrong() } else { "" })}</p>
                <button type="button" class="button" on:click=on_press(move || watch.uncover())>{t.kiosk_close()}</button>
            </div>
        </div>
    }
}

#[component]
fn Panel(watch: Watch) -> impl IntoView {
    let t = watch.setting.t;
    let trial = RwSignal::new(None::<Trial>);
    let kept = storage::get(Key::Visits).unwrap_or_default();
    let days: Vec<AnyView> = days(&kept)
        .into_iter()
        .take(SHOWN)
        .map(|(day, count)| {
            view! { <li>{t.kiosk_day(u64::from(count), &date::day_in_words(day, t.lang().tag()))}</li> }.into_any()
        })
        .collect();
    let code = (!days.is_empty()).then(|| Qr::of(&table(&kept, TAKEN))).flatten();
    let taking = RwSignal::new(false);
    let days = if days.is_empty() {
        view! { <p>{t.kiosk_days_none()}</p> }.into_any()
    } else {
        view! { <ul>{days}</ul> }.into_any()
    };
    let said = watch.said.get_value();
    let mut problems: Vec<String> = said.problems.iter().map(|problem| problem_in_words(t, problem)).collect();
    if said.config.kiosk.host.is_some() && !watch.tour.with_untracked(|tour| tour.host_known) {
        problems.push(t.kiosk_host_unknown().to_owned());
    }
    if problems.is_empty() {
        problems.push(t.kiosk_well().to_owned());
    }
    let problems = problems.into_iter().map(|words| view! { <li>{words}</li> }).collect_view();
    let settings =
        settings_in_words(t, &said.config).into_iter().map(|words| view! { <li>{words}</li> }).collect_view();
    let button = move |words: &'static str, what: Trial| {
        view! { <button type="button" class="button" on:click=on_press(move || trial.set(Some(what)))>{words}</button> }
    };
    let exit = move || {
        storage::wipe();
        navigation::open_instead("?kiosque=0");
    };
    view! {
        <div class="kiosk-veil">
            <div class="kiosk-box kiosk-box--staff" role="dialog" aria-modal="true" aria-labelledby="kiosk-staff">
                <h2 id="kiosk-staff">{t.kiosk_staff()}</h2>
                <h3>{t.kiosk_days()}</h3>
                {days}
                {maybe(code.map(|code| view! {
                    <div class="kiosk-box__row">
                        <button type="button" class="button" aria-expanded=truth(move || taking.get()) on:click=on_press(move || taking.update(|on| *on = !*on))>{t.kiosk_totals()}</button>
                    </div>
                    {optional(move || taking.get().then(|| view! { <Code code=code.clone() label=t.kiosk_totals()/><p>{t.kiosk_totals_scan()}</p> }))}
                }))}
                <h3>{t.kiosk_problems()}</h3>
                <ul>{problems}</ul>
                <h3>{t.kiosk_settings()}</h3>
                <ul>{settings}</ul>
                <div class="kiosk-box__row">
                    {button(t.kiosk_pattern(), Trial::Pattern)}
                    {button(t.kiosk_touch(), Trial::Touch)}
                    {button(t.kiosk_reach(), Trial::Reach)}
                    <button type="button" class="button" on:click=on_press(exit)>{t.kiosk_exit()}</button>
                    <button type="button" class="button button--action" on:click=on_press(move || watch.uncover())>{t.kiosk_close()}</button>
                </div>
            </div>
        </div>
        {optional(move || trial.get().map(|what| view! { <Try watch what trial/> }))}
    }
}
