//! The data command against the real data, broken copies of it, and nonsense.
//!
//! [`rules`]: each rule of the check on one line. [`check`]: whole files, encodings, headers, exit codes.
//! [`build`]: what is written, when, and how. [`nonsense`]: any bytes.

mod build;
mod check;
mod nonsense;
mod rules;
mod sample;
