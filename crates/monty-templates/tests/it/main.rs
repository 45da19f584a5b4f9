//! Tests of `monty-templates`.

mod fences;
mod map;
