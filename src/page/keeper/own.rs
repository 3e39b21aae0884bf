//! `/ouvrir`: a file of one's own beside our data. It never leaves the device.

use leptos::prelude::*;

/// The page.
#[component]
pub fn OwnPage() -> impl IntoView {}
