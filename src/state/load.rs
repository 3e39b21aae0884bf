//! Something that is on its way, there, or could not be had.

use std::sync::Arc;

use leptos::prelude::*;

use crate::platform::fetch::{Cache, LoadError};
use crate::platform::task;

/// State of a loaded value.
#[derive(Clone, Debug, Default)]
pub enum Load<T> {
    /// Nobody has asked for it yet.
    #[default]
    Idle,
    /// On its way.
    Pending,
    /// There.
    Ready(Arc<T>),
    /// Not to be had, and why.
    Failed(LoadError),
}

impl<T> Load<T> {
    /// The value, once it is there.
    pub fn ready(&self) -> Option<&Arc<T>> {
        match self {
            Self::Ready(value) => Some(value),
            _ => None,
        }
    }
}

/// A value that is fetched when first asked for, and again when that failed.
pub struct Loader<T: Send + Sync + 'static>(RwSignal<Load<T>>);

impl<T: Send + Sync> Clone for Loader<T> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<T: Send + Sync> Copy for Loader<T> {}

impl<T: Send + Sync> Loader<T> {
    /// A value that nobody has asked for.
    pub fn new() -> Self {
        Self(RwSignal::new(Load::Idle))
    }

    /// Its state, followed.
    pub fn state(self) -> ReadSignal<Load<T>> {
        self.0.read_only()
    }

    /// The value once it is there, followed.
    pub fn ready(self) -> Option<Arc<T>> {
        self.0.with(|load| load.ready().cloned())
    }

    /// Says how it is, when something else knows.
    pub(super) fn put(self, load: Load<T>) {
        self.0.set(load);
    }

    /// Asks for it; does nothing when it is there or on its way. After a failure the browser's own copy is
    /// suspected too, and left aside.
    pub fn request<F>(self, fetch: impl FnOnce(Cache) -> F + 'static)
    where
        F: Future<Output = Result<T, LoadError>> + 'static,
    {
        let cache = match &*self.0.read_untracked() {
            Load::Idle => Cache::Normal,
            Load::Failed(_) => Cache::Reload,
            Load::Pending | Load::Ready(_) => return,
        };
        self.0.set(Load::Pending);
        task::spawn(async move {
            let load = fetch(cache).await.map_or_else(Load::Failed, |value| Load::Ready(Arc::new(value)));
            self.0.set(load);
        });
    }
}

impl<T: Send + Sync> Default for Loader<T> {
    fn default() -> Self {
        Self::new()
    }
}
