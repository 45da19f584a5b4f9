//! The hidden module `_monty`: what the prelude and the Python parts of modules ask the machine for. A file per subject.

pub mod tables;
