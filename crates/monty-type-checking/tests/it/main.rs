//! Tests of `monty-type-checking`.

mod rules;
mod scripts;
mod stubs;
mod templates;
mod typeshed;
