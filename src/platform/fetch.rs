//! Files of our own origin, by HTTP.

use passerelles_domain::wire::{self, WireError, WireFile};

use super::dom;
use super::json::Json;

/// Why a file could not be had.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum LoadError {
    /// The server did not answer.
    #[error("no answer from the server")]
    Network,
    /// The server answered with this HTTP status.
    #[error("HTTP status {0}")]
    Status(u16),
    /// The file is damaged or not what was expected.
    #[error("unreadable: {0}")]
    Decode(String),
    /// The file was written for another version of this program.
    #[error("other version: {0}")]
    Version(String),
}

impl From<WireError> for LoadError {
    fn from(error: WireError) -> Self {
        match error {
            WireError::Version { .. } => Self::Version(error.to_string()),
            _ => Self::Decode(error.to_string()),
        }
    }
}

/// How a file may be answered from the browser's cache.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Cache {
    /// As the server says.
    Normal,
    /// Asked for anew: what was there is suspected of being damaged.
    Reload,
}

/// The bytes of a file, by its path under the base path.
///
/// # Errors
/// [`LoadError::Network`] or [`LoadError::Status`].
pub async fn bytes(path: &str, cache: Cache) -> Result<Vec<u8>, LoadError> {
    let request = reqwest::Client::new().get(dom::absolute(path));
    let request = match cache {
        Cache::Normal => request,
        Cache::Reload => anew(request),
    };
    let answer = request.send().await.map_err(|_| LoadError::Network)?;
    if !answer.status().is_success() {
        return Err(LoadError::Status(answer.status().as_u16()));
    }
    Ok(answer.bytes().await.map_err(|_| LoadError::Network)?.to_vec())
}

/// The same request, past the browser's cache.
#[cfg(target_arch = "wasm32")]
fn anew(request: reqwest::RequestBuilder) -> reqwest::RequestBuilder {
    request.fetch_cache_reload()
}

/// Outside a browser there is no cache; only the tests' compiler comes here.
#[cfg(not(target_arch = "wasm32"))]
fn anew(request: reqwest::RequestBuilder) -> reqwest::RequestBuilder {
    request
}

/// A data file, decoded.
///
/// # Errors
/// Any [`LoadError`].
pub async fn file<F: WireFile>(path: &str, cache: Cache) -> Result<F, LoadError> {
    Ok(wire::decode(&bytes(path, cache).await?)?)
}

/// A JSON file.
///
/// # Errors
/// Any [`LoadError`].
pub async fn json(path: &str, cache: Cache) -> Result<Json, LoadError> {
    let bytes = bytes(path, cache).await?;
    let text = core::str::from_utf8(&bytes).ok();
    text.and_then(Json::parse).ok_or_else(|| LoadError::Decode("not JSON".to_owned()))
}
