//! The engine on a small questionnaire, whose rules one can hold in one's head.

mod document;
mod fragment;
mod sample;
mod visit;
mod why;
