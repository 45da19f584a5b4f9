//! Tests of `monty-type-checking`.

mod rules;
mod scripts;
mod stubs;
mod syntax;
mod templates;
mod typeshed;
