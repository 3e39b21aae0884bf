//! « Corriger ce lien »: a message with all that a keeper needs, to be sent by the visitor's own mail or copied. At a
//! kiosk a QR code in its place. Nothing is sent from here.

use leptos::prelude::*;
use passerelles_domain::config::Config;
use passerelles_domain::export::Records;
use passerelles_domain::guide::Qr;
use passerelles_domain::id::LinkId;
use passerelles_domain::quality::{Correction, mailto};

use super::request_config;
use crate::platform::{dom, kiosk, navigation};
use crate::route::{MapAddress, Page};
use crate::state::announcer::expect_announcer;
use crate::state::library::expect_library;
use crate::state::load::Loader;
use crate::state::setting::{Setting, expect_setting};
use crate::ui::dynamic::optional;
use crate::ui::share::Copy;

/// What a message is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum About {
    /// A link.
    Link(LinkId),
    /// The data as a whole.
    Data,
}

/// The message, ready to leave by other means than ours.
#[component]
pub fn Mend(
    /// What it is about.
    about: About,
) -> impl IntoView {
    let setting = expect_setting();
    let library = expect_library();
    let config = Loader::<Config>::new();
    request_config(config);
    library.request_passports();
    optional(move || {
        let config = config.ready()?;
        let page = page(setting, about)?;
        let whole = [navigation::origin().as_str(), &page].concat();
        let correction = correction(setting, about, &whole)?;
        Some(if kiosk::is_on() {
            at_kiosk(setting, &config, &page, &correction)
        } else {
            letter(setting, config.contact_mail.as_deref(), &correction)
        })
    })
}

/// The address of the page that a message is about, from its path on.
fn page(setting: Setting, about: About) -> Option<String> {
    let About::Link(id) = about else { return Some(setting.href(&Page::Quality)) };
    let library = expect_library();
    let (core, passports) = (library.core.ready()?, library.passports.ready()?);
    let country = core.atlas.country(core.atlas.link(id)?.country)?.iso2;
    let slug = passports.link_slug(&core.atlas, id)?;
    Some(setting.href(&Page::Map(MapAddress::default().with_country(Some(country)).with_link(Some(slug)))))
}

fn correction(setting: Setting, about: About, page: &str) -> Option<Correction> {
    let About::Link(id) = about else { return Some(Correction::of_page(page, setting.t)) };
    let library = expect_library();
    let (core, passports) = (library.core.ready()?, library.passports.ready()?);
    let records = Records { atlas: &core.atlas, names: &core.names, passports: &passports };
    Correction::of_link(&records, id, page, setting.t)
}

fn letter(setting: Setting, contact: Option<&str>, correction: &Correction) -> AnyView {
    let t = setting.t;
    let announcer = expect_announcer();
    let on_said = Callback::new(move |words| announcer.say(words));
    let text = correction.text();
    let rows = text.lines().count().clamp(6, 14).to_string();
    let way = match contact {
        Some(address) => {
            let href = mailto(address, correction);
            view! { <a class="button button--small" href=href rel="external">{t.mend_mail()}</a> }.into_any()
        }
        None => view! { <p class="mend__note">{t.mend_no_contact()}</p> }.into_any(),
    };
    view! {
        <div class="mend" role="group" aria-label=t.mend_heading()>
            <label class="mend__letter">
                <span>{t.mend_text()}</span>
                <textarea readonly rows=rows spellcheck="false" prop:value=text.clone()></textarea>
            </label>
            <div class="mend__ways">
                {way}
                <Copy t label=t.mend_copy() name=t.mend_text() text=Signal::stored(Some(text)) on_said/>
            </div>
            <p class="mend__note">{t.mend_nothing()}</p>
        </div>
    }
    .into_any()
}

/// A code that opens the message in the visitor's telephone; the page of the link where it would be too long.
fn at_kiosk(setting: Setting, config: &Config, page: &str, correction: &Correction) -> AnyView {
    let t = setting.t;
    let inside = page.strip_prefix(&dom::base_path()).unwrap_or(page);
    let public = config.public(inside);
    let short = Correction { subject: correction.subject.clone(), body: public.clone().unwrap_or_default() };
    let mail = config.contact_mail.as_deref().and_then(|address| Qr::of(&mailto(address, &short)));
    let found = mail.map(|code| (code, t.mend_scan_mail()));
    let found = found.or_else(|| Some((Qr::of(&public?)?, t.mend_scan())));
    match found {
        Some((code, words)) => {
            let side = u32::from(code.size) + 8;
            view! {
                <div class="mend">
                    <svg class="mend__code" viewBox=format!("-4 -4 {side} {side}") role="img" aria-label=t.mend_code() shape-rendering="crispEdges">
                        <path d=code.path()></path>
                    </svg>
                    <p>{words}</p>
                </div>
            }
            .into_any()
        }
        None => view! { <p class="mend">{t.mend_none()}</p> }.into_any(),
    }
}
