//! Words about something that could not be loaded, and the button to try again.

use std::time::Duration;

use passerelles_domain::text::Messages;
use serde_json::Value;

use crate::find::{Name, Role};
use crate::visit::Visit;

/// A failure that is shown.
#[derive(Debug)]
pub struct Failure<'a> {
    visit: &'a Visit,
    title: String,
}

impl<'a> Failure<'a> {
    /// Waits for the failure with this title and remedy; it must be an alert with a button.
    pub async fn wait(visit: &'a Visit, title: &str, remedy: &str) -> Failure<'a> {
        visit.find(Role::Alert, Name::Has(title)).await;
        let words = visit.names(Role::Alert).await;
        let said = visit.all(Role::Alert, Name::Has(remedy)).await.iter().any(|(_, words)| words.contains(title));
        assert!(said, "no alert says « {title} » with « {remedy} »: {words:?}");
        Self { visit, title: title.to_owned() }
    }

    /// Presses « Réessayer » until no such failure is left: one may be shown in the panel and on the map.
    pub async fn retry(&self, words: &Messages) {
        self.visit.press(Role::Button, Name::Is(words.failure_retry())).await;
        self.visit.no_more(Role::Alert, Name::Has(&self.title)).await;
    }

    /// While nobody asks again, its words and its button stay the ones that a finger may be on the way to.
    pub async fn stays(&self, how_long: Duration) {
        self.mark().await;
        tokio::time::sleep(how_long).await;
        let same = "return [...document.querySelectorAll('[role=alert]')].some((one) =>
            one.innerText.includes(arguments[0]) && one.querySelector('button[data-tried]'))";
        let same = self.visit.js(same, vec![self.title.as_str().into()]).await;
        assert_eq!(same, Value::Bool(true), "« {} » was built anew though nobody asked", self.title);
    }

    /// Marks the buttons that are there.
    async fn mark(&self) {
        let mark = "document.querySelectorAll('[role=alert] button').forEach((one) => { one.dataset.tried = '1'; })";
        self.visit.js(mark, Vec::new()).await;
    }

    /// Presses « Réessayer », and the failure comes back.
    pub async fn retry_in_vain(&self, words: &Messages) {
        self.mark().await;
        self.visit.press(Role::Button, Name::Is(words.failure_retry())).await;
        let anew = "return [...document.querySelectorAll('[role=alert]')].some((one) =>
            one.innerText.includes(arguments[0]) && one.querySelector('button:not([data-tried])'))";
        self.visit.until_with("the failure again", anew, vec![self.title.as_str().into()]).await;
    }

    /// Presses « Réessayer » in vain, then once the file of this role is whole again.
    pub async fn outlive(&self, words: &Messages, role: &str) {
        self.retry_in_vain(words).await;
        self.visit.site.repair(role);
        self.retry(words).await;
    }

    /// Presses « Recharger la page ».
    pub async fn reload(&self, words: &Messages) {
        self.visit.press(Role::Button, Name::Is(words.failure_reload())).await;
        self.visit.no_more(Role::Alert, Name::Has(&self.title)).await;
    }
}
