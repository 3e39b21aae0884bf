//! One question to the endpoint, and what may become of it.

use std::time::Duration;

use ureq::Agent;

/// The public endpoint of Wikidata.
pub(crate) const ENDPOINT: &str = "https://query.wikidata.org/sparql";
/// The endpoint gives up after a minute; so do we, a little later.
const PATIENCE: Duration = Duration::from_secs(75);
/// A page of 500 statements is 0.6 MB.
const LARGEST: u64 = 32 << 20;

/// Why there is no answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Trouble {
    /// Nothing came in time.
    Late,
    /// The server asks us to come back later.
    Busy {
        /// After how long, when it says so.
        after: Option<Duration>,
    },
    /// The server failed (5xx).
    Failed(u16),
    /// The server does not want this question (other statuses).
    Refused(u16),
    /// The connection failed or broke.
    Broken(String),
    /// The answer cannot be read: cut short, or no answer at all.
    Unreadable(String),
}

/// Asks the endpoint.
pub(crate) struct Client {
    agent: Agent,
    endpoint: String,
}

impl Client {
    /// A client that says who asks, and how to reach them.
    pub(crate) fn new(endpoint: &str, contact: Option<&str>, patience: Option<Duration>) -> Self {
        let contact = contact.unwrap_or("no contact given");
        let agent = Agent::config_builder()
            .timeout_global(Some(patience.unwrap_or(PATIENCE)))
            .http_status_as_error(false)
            .max_redirects(3)
            .user_agent(format!("passerelles-data/{} ({contact})", env!("CARGO_PKG_VERSION")))
            .build()
            .new_agent();
        Self { agent, endpoint: endpoint.to_owned() }
    }

    /// The answer to a question, as text.
    pub(crate) fn ask(&self, query: &str) -> Result<String, Trouble> {
        let request = self.agent.post(&self.endpoint).header("Accept", "application/sparql-results+json");
        let mut answer = request.send_form([("query", query)]).map_err(|error| trouble(&error))?;
        let status = answer.status().as_u16();
        let after = answer.headers().get("retry-after").and_then(|value| value.to_str().ok()?.trim().parse().ok());
        match status {
            200 => answer.body_mut().with_config().limit(LARGEST).read_to_string().map_err(|error| trouble(&error)),
            429 | 503 => Err(Trouble::Busy { after: after.map(Duration::from_secs) }),
            500..=599 => Err(Trouble::Failed(status)),
            _ => Err(Trouble::Refused(status)),
        }
    }
}

fn trouble(error: &ureq::Error) -> Trouble {
    match error {
        ureq::Error::Timeout(_) => Trouble::Late,
        ureq::Error::BodyExceedsLimit(_) => Trouble::Unreadable("plus de 32 Mo".to_owned()),
        other => Trouble::Broken(other.to_string()),
    }
}

impl core::fmt::Display for Trouble {
    fn fmt(&self, out: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        match self {
            Self::Late => out.write_str("le serveur n’a pas répondu à temps"),
            Self::Busy { .. } => out.write_str("le serveur demande de revenir plus tard"),
            Self::Failed(status) => write!(out, "le serveur est en panne (état {status})"),
            Self::Refused(status) => write!(out, "le serveur refuse la question (état {status})"),
            Self::Broken(cause) => write!(out, "la connexion a échoué ({cause})"),
            Self::Unreadable(cause) => write!(out, "la réponse est illisible ({cause})"),
        }
    }
}
