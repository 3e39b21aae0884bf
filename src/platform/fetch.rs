//! Files of our own origin, by HTTP.

use passerelles_domain::wire::{self, WireError, WireFile};
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::JsFuture;

use super::courier;
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

/// The bytes of a file, by its path under the base path, fetched by the page itself. Only what the first picture needs
/// comes this way, for everyone waits for it; all else comes by the [courier](super::courier).
///
/// # Errors
/// [`LoadError::Network`] or [`LoadError::Status`].
pub async fn bytes(path: &str, cache: Cache) -> Result<Vec<u8>, LoadError> {
    let answer = respond(&dom::absolute(path), cache).await.ok_or(LoadError::Network)?;
    if !answer.ok() {
        return Err(LoadError::Status(answer.status()));
    }
    let bytes = answer.array_buffer().map_err(|_| LoadError::Network)?;
    let bytes = JsFuture::from(bytes).await.map_err(|_| LoadError::Network)?;
    Ok(js_sys::Uint8Array::new(&bytes).to_vec())
}

/// What the server answers; `None` when it does not.
async fn respond(address: &str, cache: Cache) -> Option<web_sys::Response> {
    let window = web_sys::window()?;
    let wish = web_sys::RequestInit::new();
    if cache == Cache::Reload {
        wish.set_cache(web_sys::RequestCache::Reload);
    }
    JsFuture::from(window.fetch_with_str_and_init(address, &wish)).await.ok()?.dyn_into().ok()
}

/// A data file of the first picture, decoded.
///
/// # Errors
/// Any [`LoadError`].
pub async fn file<F: WireFile>(path: &str, cache: Cache) -> Result<F, LoadError> {
    Ok(wire::decode(&bytes(path, cache).await?)?)
}

/// A data file of what comes later, decoded.
///
/// # Errors
/// Any [`LoadError`].
pub async fn later<F: WireFile>(path: &str, cache: Cache) -> Result<F, LoadError> {
    Ok(wire::decode(&courier::bytes(path, cache).await?)?)
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
