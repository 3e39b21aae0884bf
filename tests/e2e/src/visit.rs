//! One visitor, one browser, one server: everything a journey has, for as long as it lasts.

use std::any::Any;
use std::cell::RefCell;
use std::panic::{AssertUnwindSafe, catch_unwind, resume_unwind};
use std::sync::{Condvar, Mutex, PoisonError};
use std::time::{Duration, Instant};

use fantoccini::Client;
use fantoccini::elements::{Element, ElementRef};
use fantoccini::error::CmdError;
use passerelles_domain::text::{Lang, Messages, When};
use passerelles_domain::wire::{LaterWords, Words};
use serde_json::{Value, json};

use crate::browser::{self, Driver, Engine, Keeping, Screen, Tool, Vendor, webkit};
use crate::find::{self, Name, Role};
use crate::given::Given;
use crate::server::Server;
use crate::site::Site;

/// How long a journey waits for what must come.
const PATIENCE: Duration = Duration::from_secs(20);
/// How long a whole journey may take.
const LONGEST: Duration = Duration::from_secs(120);
/// How long a browser may take to go.
const CLOSING: Duration = Duration::from_secs(10);
/// How often it looks.
const GLANCE: Duration = Duration::from_millis(25);
/// Browsers at a time: as many as the smallest machine has processors.
const AT_ONCE: usize = 2;

/// What a journey travels with.
#[derive(Debug)]
pub struct Visit {
    /// What is served.
    pub site: Site,
    /// Who serves it.
    pub server: Server,
    /// The screen at the start.
    pub screen: Screen,
    driver: Driver,
    client: Client,
    first: RefCell<String>,
    tolerated: RefCell<Vec<String>>,
}

/// Runs a journey: a fresh copy of the site, a fresh browser with this screen, then the steps. Fails when a step
/// fails, and when the browser's console holds an error that the journey did not announce.
///
/// The browser has no service worker: what a journey breaks or stops is missed at once. See [`kept_journey`].
pub fn journey(screen: Screen, steps: impl AsyncFnOnce(&Visit)) {
    long_journey(screen, LONGEST, steps);
}

/// The same, for steps that may take longer.
pub fn long_journey(screen: Screen, limit: Duration, steps: impl AsyncFnOnce(&Visit)) {
    travel(screen, limit, Keeping::Ordinary, steps);
}

/// The same in a browser that keeps the site for when there is no network.
pub fn kept_journey(screen: Screen, steps: impl AsyncFnOnce(&Visit)) {
    travel(screen, LONGEST, Keeping::Sites, steps);
}

/// The same in a browser that keeps what it is told to.
pub fn travel(screen: Screen, limit: Duration, keeping: Keeping, steps: impl AsyncFnOnce(&Visit)) {
    let given = Given::read();
    let _turn = Turn::wait();
    let start = Instant::now();
    let mut runtime = tokio::runtime::Builder::new_current_thread();
    let runtime = runtime.enable_all().build().expect("a runtime for the journey");
    let driver = Driver::start(&given);
    let site = Site::copy(&given.dist);
    let server = Server::start(&given.server, site.folder());
    let client = runtime.block_on(driver.open(&given, screen, keeping));
    let visit = Visit::new(site, server, screen, driver, client);
    let walked = catch_unwind(AssertUnwindSafe(|| {
        let walk = async {
            browser::set_screen(&visit.client, screen).await;
            visit.prepare(keeping == Keeping::Sites).await;
            steps(&visit).await;
            visit.assert_quiet_console().await;
        };
        let walked = runtime.block_on(async { tokio::time::timeout(limit, walk).await });
        assert!(walked.is_ok(), "the journey did not end within {limit:?}");
    }));
    runtime.block_on(async {
        if walked.is_err() {
            // Nor does a browser that hangs tell anything.
            let _ = tokio::time::timeout(CLOSING, visit.tell_where()).await;
        }
        // The browser has already gone when closing fails, and hangs when it takes long: its driver goes next.
        let _ = tokio::time::timeout(CLOSING, visit.client.clone().close()).await;
    });
    println!("{screen:?}: {:.1} s", start.elapsed().as_secs_f64());
    walked.unwrap_or_else(|cause: Box<dyn Any + Send>| resume_unwind(cause));
}

impl Visit {
    /// A visit with what others have prepared, for as long as they want.
    pub fn new(site: Site, server: Server, screen: Screen, driver: Driver, client: Client) -> Self {
        Self { site, server, screen, driver, client, first: RefCell::default(), tolerated: RefCell::default() }
    }

    /// What a journey begins with besides a screen.
    async fn prepare(&self, keeps: bool) {
        match Engine::chosen() {
            // The others are told when they start.
            Engine::Chromium if !keeps => self.run_first("delete Navigator.prototype.serviceWorker").await,
            Engine::WebKit => self.run_first(webkit::LISTEN).await,
            Engine::Chromium | Engine::Firefox => {}
        }
    }

    /// Runs a script in every page before its own. Where the driver cannot do that, the copy of the site has it do so.
    pub async fn run_first(&self, script: &str) {
        if Engine::chosen() == Engine::Chromium {
            return browser::run_first(&self.client, script).await;
        }
        let mut first = self.first.borrow_mut();
        first.push_str(script);
        first.push('\n');
        self.site.run_first(&first);
    }

    /// What the system asks for: a dark page, less movement.
    pub async fn set_wishes(&self, dark: bool, still: bool) {
        self.driver.set_wishes(&self.client, dark, still).await;
    }

    /// The French words of the app.
    pub fn french() -> Messages {
        Messages::french()
    }

    /// The English words of the app.
    pub fn english() -> Messages {
        Self::words(Lang::En)
    }

    /// The words of the app in a language.
    pub fn words(lang: Lang) -> Messages {
        let words = Words::compiled(lang).and_then(|words| words.into_messages().ok());
        let words = words.expect("the words of every language are compiled in");
        for when in When::ALL {
            let later = LaterWords::compiled(lang, when).expect("and those that come later");
            words.add_later(when, later.words).expect("as many as are missing");
        }
        words
    }

    /// The browser, for what has no word here.
    pub fn client(&self) -> &Client {
        &self.client
    }

    /// Opens a path of the site and waits until the app is there.
    pub async fn open(&self, path: &str) {
        self.client.goto(&format!("{}{path}", self.server.origin())).await.expect("the page is asked for");
        self.started().await;
    }

    /// Waits until the app has taken over from the loader.
    pub async fn started(&self) {
        self.until("the app to start", "return !document.getElementById('loader') && document.querySelector('h1')")
            .await;
    }

    /// Loads the page anew.
    pub async fn reload(&self) {
        self.client.refresh().await.expect("the page is loaded anew");
        self.started().await;
    }

    /// The browser's own way back.
    pub async fn back(&self) {
        self.client.back().await.expect("the way back");
    }

    /// The browser's own way forward.
    pub async fn forward(&self) {
        self.client.forward().await.expect("the way forward");
    }

    /// Path and query of the present address.
    pub async fn address(&self) -> String {
        self.text("return location.pathname + location.search").await
    }

    /// Path of the present address.
    pub async fn path(&self) -> String {
        self.text("return location.pathname").await
    }

    /// Waits until the address is this one.
    pub async fn arrives_at(&self, address: &str) {
        self.until_with(
            &format!("the address {address}"),
            "return location.pathname + location.search === arguments[0]",
            vec![json!(address)],
        )
        .await;
    }

    /// What a script returns.
    pub async fn js(&self, script: &str, arguments: Vec<Value>) -> Value {
        self.client.execute(script, arguments).await.unwrap_or_else(|error| panic!("{error}\nin the script: {script}"))
    }

    /// The text that a script returns.
    pub async fn text(&self, script: &str) -> String {
        let value = self.js(script, Vec::new()).await;
        value.as_str().unwrap_or_else(|| panic!("not a text: {value}, from the script: {script}")).to_owned()
    }

    /// The number that a script returns.
    pub async fn number(&self, script: &str) -> f64 {
        let value = self.js(script, Vec::new()).await;
        value.as_f64().unwrap_or_else(|| panic!("not a number: {value}, from the script: {script}"))
    }

    /// Waits until a script returns something true.
    pub async fn until(&self, what: &str, script: &str) {
        self.until_with(what, script, Vec::new()).await;
    }

    /// The same, for a script with arguments.
    pub async fn until_with(&self, what: &str, script: &str, arguments: Vec<Value>) {
        let start = Instant::now();
        // That an element is there is all that is asked: it may be gone before the driver has a name for it.
        let script = format!(
            "const told = (function() {{ {script} }}).apply(null, arguments); return told instanceof Node || told"
        );
        loop {
            let value = self.js(&script, arguments.clone()).await;
            if !matches!(value, Value::Null | Value::Bool(false)) && value != json!(0) && value != json!("") {
                return;
            }
            assert!(start.elapsed() < PATIENCE, "waited in vain for {what}, at {}", self.address().await);
            tokio::time::sleep(GLANCE).await;
        }
    }

    /// Does nothing for a while.
    pub async fn pause(&self, milliseconds: u64) {
        tokio::time::sleep(Duration::from_millis(milliseconds)).await;
    }

    /// Every element of a role that is on the screen or can be scrolled to, with its name.
    pub async fn all(&self, role: Role, name: Name<'_>) -> Vec<(Element, String)> {
        let (wanted, how) = name.parts();
        let arguments = vec![json!(role.selector()), json!(wanted), json!(how)];
        let mut found = self.client.execute(find::SCRIPT, arguments.clone()).await;
        // An element that goes while it is told of cannot be told of.
        for _ in 0..3 {
            if !found.as_ref().is_err_and(|error| error.to_string().to_lowercase().contains("stale")) {
                break;
            }
            self.pause(50).await;
            found = self.client.execute(find::SCRIPT, arguments.clone()).await;
        }
        let found = found.unwrap_or_else(|error| panic!("{error}\nlooking for {role:?} {name:?}"));
        let list = |key: &str| found.get(key).and_then(Value::as_array).cloned().unwrap_or_default();
        let element = |value: &Value| {
            let id = value.as_object().and_then(|object| object.values().next()).and_then(Value::as_str);
            Element::from_element_id(self.client.clone(), ElementRef::from(id.expect("an element").to_owned()))
        };
        let names = list("names").into_iter().map(|name| name.as_str().unwrap_or_default().to_owned());
        list("elements").iter().map(element).zip(names).collect()
    }

    /// The names of every element of a role.
    pub async fn names(&self, role: Role) -> Vec<String> {
        self.all(role, Name::Any).await.into_iter().map(|(_, name)| name).collect()
    }

    /// The first element of a role and name, once it is there.
    pub async fn find(&self, role: Role, name: Name<'_>) -> Element {
        let start = Instant::now();
        loop {
            if let Some((element, _)) = self.all(role, name).await.into_iter().next() {
                return element;
            }
            if start.elapsed() > PATIENCE {
                let (there, at) = (self.names(role).await, self.address().await);
                panic!("no {role:?} with {name:?} at {at}; there are {there:?}");
            }
            tokio::time::sleep(GLANCE).await;
        }
    }

    /// Waits until no element of this role and name is left.
    pub async fn no_more(&self, role: Role, name: Name<'_>) {
        let start = Instant::now();
        while !self.all(role, name).await.is_empty() {
            assert!(start.elapsed() < PATIENCE, "still a {role:?} with {name:?} at {}", self.address().await);
            tokio::time::sleep(GLANCE).await;
        }
    }

    /// Presses an element, once it is there.
    pub async fn press(&self, role: Role, name: Name<'_>) {
        let element = self.find(role, name).await;
        self.press_element(&element).await.unwrap_or_else(|error| panic!("pressing {role:?} {name:?}: {error}"));
    }

    /// Presses the last element of a role and name: the page's own, where the navigation has one of that name too.
    pub async fn press_last(&self, role: Role, name: Name<'_>) {
        self.find(role, name).await;
        let (element, _) = self.all(role, name).await.pop().expect("found a moment ago");
        self.press_element(&element).await.unwrap_or_else(|error| panic!("pressing {role:?} {name:?}: {error}"));
    }

    /// Brings an element to the middle of its surroundings, as a visitor would, and presses it. When something that
    /// has just arrived pushed it away between the two, it is looked for again.
    pub async fn press_element(&self, element: &Element) -> Result<(), CmdError> {
        let target = serde_json::to_value(element).expect("an element as an argument");
        let mut pressed = Ok(());
        for _ in 0..3 {
            let to_middle = "arguments[0].scrollIntoView({ block: 'center', behavior: 'instant' })";
            self.js(to_middle, vec![target.clone()]).await;
            pressed = element.click().await;
            if !pressed.as_ref().is_err_and(|error| error.to_string().contains("intercepted")) {
                break;
            }
            self.pause(100).await;
        }
        pressed
    }

    /// How many pages of A4 the present page takes; `None` where the driver cannot say.
    pub async fn printed_pages(&self) -> Option<usize> {
        if !Tool::Paper.is_there_for_a_step() {
            return None;
        }
        let answer = match Engine::chosen() {
            Engine::Chromium => {
                let wish =
                    json!({ "preferCSSPageSize": true, "printBackground": false, "transferMode": "ReturnAsBase64" });
                let answer = browser::devtools(&self.client, "Page.printToPDF", wish).await;
                answer.get("data").cloned().unwrap_or_default()
            }
            Engine::Firefox | Engine::WebKit => {
                let paper = json!({ "page": { "width": 21.0, "height": 29.7 }, "shrinkToFit": false });
                self.client.issue_cmd(Vendor::new("print", &paper)).await.expect("a page as a file")
            }
        };
        let script = "const text = atob(arguments[0]);
            return (text.match(/\\/Type\\s*\\/Page[^s]/g) ?? []).length";
        let pages = self.js(script, vec![answer]).await;
        Some(pages.as_u64().unwrap_or_default() as usize)
    }

    /// Announces that the console may hold an error with these words in it.
    pub fn tolerate(&self, words: &str) {
        self.tolerated.borrow_mut().push(words.to_owned());
    }

    /// Fails when the console holds an error that was not announced.
    pub async fn assert_quiet_console(&self) {
        let lines = browser::console(&self.client).await;
        let tolerated = self.tolerated.borrow();
        let errors: Vec<_> = lines
            .iter()
            .filter(|(level, words)| level == "SEVERE" && !tolerated.iter().any(|known| words.contains(known)))
            .collect();
        assert!(errors.is_empty(), "errors in the console: {errors:#?}");
    }

    async fn tell_where(&self) {
        let address = self.client.current_url().await.map(|url| url.to_string()).unwrap_or_default();
        eprintln!("The journey ended at {address}");
        for (level, words) in browser::console(&self.client).await {
            eprintln!("  console, {level}: {words}");
        }
    }
}

/// The right to have a browser open; given back when dropped.
struct Turn;

static BUSY: Mutex<usize> = Mutex::new(0);
static FREED: Condvar = Condvar::new();

impl Turn {
    fn wait() -> Self {
        let busy = BUSY.lock().unwrap_or_else(PoisonError::into_inner);
        let mut busy = FREED.wait_while(busy, |busy| *busy >= AT_ONCE).unwrap_or_else(PoisonError::into_inner);
        *busy += 1;
        Self
    }
}

impl Drop for Turn {
    fn drop(&mut self) {
        *BUSY.lock().unwrap_or_else(PoisonError::into_inner) -= 1;
        FREED.notify_one();
    }
}
