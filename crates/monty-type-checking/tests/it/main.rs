//! Tests of `monty-type-checking`.

mod configuration;
mod rules;
mod scripts;
mod session;
mod stubs;
mod syntax;
mod templates;
mod typeshed;
