//! Links the programs at a fixed address. The type checker's tables hold some 33,000 pointers, and the loader would
//! patch each of them at every start of a program that may move, which takes half a millisecond.

use std::env;

fn main() {
    println!("cargo:rerun-if-changed=build.rs");
    if env::var("CARGO_CFG_TARGET_OS").as_deref() == Ok("linux") {
        println!("cargo:rustc-link-arg-bins=-no-pie");
    }
}
