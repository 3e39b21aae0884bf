//! The rooms of those who keep the data, and of who wants to help them: how good the data are, a message that mends
//! them, a file of one's own.

pub mod mend;
pub mod own;
pub mod quality;

use passerelles_domain::config::Config;

use crate::platform::fetch::{self, Cache};
use crate::platform::log;
use crate::state::load::Loader;

/// What organisers say, beside the page.
const CONFIG: &str = "config.json";

/// Asks for what organisers say. A file that cannot be had or used is as if it said nothing.
fn request_config(loader: Loader<Config>) {
    loader.request(|_| async {
        Ok(match fetch::json(CONFIG, Cache::Normal).await {
            Ok(json) => Config::read(&json.value()).0,
            Err(error) => {
                log::warn(&format!("{CONFIG}: {error}"));
                Config::default()
            }
        })
    });
}
