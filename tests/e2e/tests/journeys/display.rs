use fantoccini::key::Key;
use passerelles_e2e::browser::Screen;
use passerelles_e2e::find::{Name, Role};
use passerelles_e2e::hand::Hand;
use passerelles_e2e::pages::ROUTES;
use passerelles_e2e::pages::display::Display;
use passerelles_e2e::pages::map::Map;
use passerelles_e2e::pages::shell::Shell;
use passerelles_e2e::visit::{Visit, journey};

const SIZE: &str = "return parseFloat(getComputedStyle(document.documentElement).fontSize)";

/// Every choice does what it says, outlives the page, and goes at « reset ».
#[test]
fn what_is_chosen_is_kept_until_it_is_reset() {
    journey(Screen::Desk, async |visit| {
        let (words, display) = (Visit::french(), Display(visit));
        visit.set_wishes(false, false).await;
        visit.open("/a-propos").await;
        let usual = visit.number(SIZE).await;
        display.open(&words).await;
        display.enlarge(&words, 6).await;
        assert!((visit.number(SIZE).await - 2.0 * usual).abs() < 0.1, "the largest text is twice as large");
        visit.find(Role::Status, Name::Is(&words.display_size("200"))).await;
        display.turn(words.display_contrast()).await;
        display.turn(words.display_still()).await;
        display.turn(words.display_letters()).await;
        visit.reload().await;
        for (attribute, value) in
            [("data-text", "200"), ("data-contrast", "more"), ("data-motion", "less"), ("data-letters", "off")]
        {
            assert_eq!(display.root(attribute).await, value, "{attribute}");
        }
        let ground = "return getComputedStyle(document.documentElement).backgroundColor";
        assert_eq!(visit.text(ground).await, "rgb(255, 255, 255)", "high contrast is white");

        // Letters do nothing any more, neither on the page nor on the map.
        Map(visit).open("/carte").await;
        Hand(visit).write("/").await;
        visit.pause(100).await;
        let typing = "return document.activeElement?.tagName ?? ''";
        assert_ne!(visit.text(typing).await, "INPUT", "« / » still goes to the search");

        display.open(&words).await;
        visit.press(Role::Button, Name::Is(words.display_reset())).await;
        for attribute in ["data-text", "data-contrast", "data-motion", "data-letters"] {
            assert_eq!(display.root(attribute).await, "", "{attribute}");
        }
        display.close().await;
        visit.until("nothing that is still kept", "return localStorage.length === 0").await;
        Hand(visit).key(Key::Escape.into()).await;
        Hand(visit).write("/").await;
        visit.until("the search in focus", "return document.activeElement?.tagName === 'INPUT'").await;
    });
}

/// Text twice as large: no page can be scrolled sideways, nothing is cut, the header stays whole.
#[test]
fn text_twice_as_large_loses_nothing() {
    for screen in [Screen::Desk, Screen::Tablet, Screen::Phone] {
        journey(screen, async |visit| {
            let (words, mut lost) = (Visit::french(), Vec::new());
            visit.open("/").await;
            Display(visit).open(&words).await;
            Display(visit).enlarge(&words, 4).await;
            for route in ROUTES.into_iter().chain(["/carte?vue=tableau", "/comprendre/facile", "/ar/carte/pays/SN"]) {
                visit.open(route).await;
                visit.pause(200).await;
                lost.extend(Shell(visit).overflow().await.map(|what| format!("{route}: {what}")));
                let cut = visit.text(CUT).await;
                lost.extend((!cut.is_empty()).then(|| format!("{route}: cut off: {cut}")));
            }
            assert!(lost.is_empty(), "{screen:?}:\n{}", lost.join("\n"));
        });
    }
}

/// What one presses that is not wholly inside of what cuts it off, when that cannot be scrolled.
const CUT: &str = "const cut = (element) => {
        const own = element.getBoundingClientRect();
        for (let up = element.parentElement; up && up !== document.body; up = up.parentElement) {
            const style = getComputedStyle(up), box = up.getBoundingClientRect();
            if (style.position === 'fixed') return false;
            if (['auto', 'scroll'].includes(style.overflowX)) return false;
            if (['hidden', 'clip'].includes(style.overflowX) && (own.right > box.right + 1 || own.left < box.left - 1)) return true;
        }
        return own.right > innerWidth + 1 || own.left < -1;
    };
    return [...document.querySelectorAll('a[href], button, input, summary, h1, h2')]
        .filter((one) => one.checkVisibility({ visibilityProperty: true }) && !one.matches('.skip, .visually-hidden') && !one.closest('.visually-hidden, svg') && cut(one))
        .slice(0, 5).map((one) => `${one.tagName} ${one.className} ${one.innerText.slice(0, 30)}`).join(' | ')";

/// A page of 1280 by 1024 pixels at 400 %: 320 by 256. Whatever is pinned leaves room to read.
#[test]
fn a_page_at_400_percent_can_be_read() {
    journey(Screen::Zoomed, async |visit| {
        let mut lost = Vec::new();
        for route in ROUTES.into_iter().chain([
            "/carte?vue=tableau",
            "/ar/carte?vue=tableau",
            "/demarche/profil",
            "/comprendre/facile",
        ]) {
            visit.open(route).await;
            visit.pause(200).await;
            lost.extend(Shell(visit).overflow().await.map(|what| format!("{route}: {what}")));
            let free = visit.number(FREE).await;
            lost.extend((free < 150.0).then(|| format!("{route}: only {free} of 256 pixels are free to read in")));
        }
        assert!(lost.is_empty(), "{}", lost.join("\n"));
    });
}

/// How much of the window's height nothing pinned covers, once the page is scrolled to its title.
const FREE: &str = "document.querySelector('h1').scrollIntoView({ block: 'center', behavior: 'instant' });
    let free = 0;
    for (let y = 1; y < innerHeight; y += 2) {
        const there = document.elementFromPoint(innerWidth / 2, y);
        let pinned = false;
        for (let up = there; up; up = up.parentElement) {
            const place = getComputedStyle(up).position;
            if (place === 'fixed' || (place === 'sticky' && !up.closest('table'))) pinned = true;
        }
        if (there && !pinned) free += 2;
    }
    return free";

/// Only a voice of the device reads, in the language of the page, and it can be stopped; without one there is no button.
#[test]
fn a_voice_of_the_device_reads_aloud() {
    journey(Screen::Desk, async |visit| {
        let words = Visit::french();
        visit.run_first(VOICES).await;
        visit.open("/comprendre/facile").await;
        visit.press(Role::Button, Name::Is(words.voice_listen())).await;
        visit.find(Role::Button, Name::Is(words.voice_stop())).await;
        let said = visit.text("return globalThis.said.map((one) => one.text).join('\\n')").await;
        assert!(said.contains("Passerelles") && said.lines().count() > 10, "only this is read: {said}");
        assert_eq!(visit.text("return globalThis.said[0].voice.name").await, "Louise");
        visit.press(Role::Button, Name::Is(words.voice_stop())).await;
        visit.find(Role::Button, Name::Is(words.voice_listen())).await;
        visit.press(Role::Button, Name::Is(words.voice_listen())).await;
        visit.js("globalThis.said.at(-1).onend()", Vec::new()).await;
        visit.find(Role::Button, Name::Is(words.voice_listen())).await;

        Map(visit).open("/carte/pays/SN").await;
        visit.press(Role::Button, Name::Is(words.voice_listen())).await;
        let said = visit.text("return globalThis.said.map((one) => one.text).join('\\n')").await;
        assert!(said.starts_with("Sénégal"), "the panel begins with its title: {said}");
        let silent = visit.number("return globalThis.silenced").await;
        Shell(visit).follow(words.nav_figures()).await;
        visit.until_with("silence", "return globalThis.silenced > arguments[0]", vec![silent.into()]).await;

        // Portuguese is only spoken from elsewhere.
        visit.open("/pt/comprendre/facile").await;
        visit.pause(500).await;
        let portuguese = Visit::words(passerelles_domain::text::Lang::Pt);
        assert!(
            visit.all(Role::Button, Name::Is(portuguese.voice_listen())).await.is_empty(),
            "a voice from elsewhere"
        );
    });
}

const VOICES: &str = "globalThis.said = [];
    globalThis.silenced = 0;
    globalThis.SpeechSynthesisUtterance = class { constructor(text) { this.text = text; } };
    const voices = [
        { name: 'Nuage', lang: 'fr-FR', localService: false, default: true },
        { name: 'Louise', lang: 'fr_FR', localService: true, default: false },
        { name: 'Nuvem', lang: 'pt-PT', localService: false, default: false },
    ];
    for (const voice of voices) Object.setPrototypeOf(voice, SpeechSynthesisVoice.prototype);
    const speech = Object.assign(new EventTarget(), {
        getVoices: () => voices,
        speak: (one) => globalThis.said.push(one),
        cancel: () => { globalThis.said = []; globalThis.silenced += 1; },
    });
    Object.defineProperty(globalThis, 'speechSynthesis', { value: speech, configurable: true });";
