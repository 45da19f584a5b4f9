//! The benchmark tool itself, with shell scripts in the place of interpreters, and the shape of the programs.
#![cfg(unix)]

mod fakes;
mod measuring;
mod programs;
mod tables;
