//! The data command against the real data, broken copies of it, and nonsense.
//!
//! [`rules`]: each rule of the check on one line. [`check`]: whole files, encodings, headers, exit codes.
//! [`charts`]: the charts and their plan. [`content`]: the texts. [`reference`]: the other tables. [`build`]: what is
//! written, when, and how. [`pages`]: a site written ahead. [`manifest`]: the app that one installs. [`nonsense`]: any
//! bytes. [`explore`]: what the explorer asks. [`france`]: the map of France and its territories. [`drawing`]: the map to
//! take away. [`import`]: strangers’ files.

#![expect(
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    reason = "a test that stops at a surprise says more"
)]

mod build;
mod charts;
mod check;
mod communes;
mod content;
mod drawing;
mod explore;
mod france;
mod guide;
mod import;
mod manifest;
mod nonsense;
mod overview;
mod pages;
mod quality;
mod reference;
mod rules;
mod sample;
