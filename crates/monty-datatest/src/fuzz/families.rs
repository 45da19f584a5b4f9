//! The families of programs: what to write about each part of the language. A family writes *pieces*, a few statements that
//! show something, and those of types also make expressions of their type for everyone.

mod bytes;
mod classes;
mod closures;
mod comprehensions;
mod coroutines;
pub(super) mod crashes;
mod decorators;
mod dicts;
mod exceptions;
pub(super) mod expressions;
mod floats;
mod formatting;
mod generators;
mod ints;
mod lists;
mod matching;
mod sets;
mod statements;
mod strings;

use super::{generator::Generator, kind::Kind};

/// Writes a few statements.
pub(super) type Piece = fn(&mut Generator);

pub(super) const PIECES: &[Piece] = &[
    bytes::piece,
    classes::piece,
    classes::piece,
    closures::piece,
    comprehensions::piece,
    coroutines::piece,
    decorators::piece,
    dicts::piece,
    exceptions::piece,
    expressions::piece,
    expressions::piece,
    floats::piece,
    formatting::piece,
    generators::piece,
    ints::piece,
    lists::piece,
    matching::piece,
    sets::piece,
    statements::piece,
    strings::piece,
];

/// The families in which no patch release of CPython differs from another, for the one that exists as WebAssembly.
pub(super) const PORTABLE_PIECES: &[Piece] = &[
    bytes::piece,
    closures::piece,
    comprehensions::piece,
    dicts::piece,
    floats::piece,
    ints::piece,
    lists::piece,
    statements::piece,
    strings::piece,
];

/// An expression of the kind that is more than an atom.
pub(super) fn expression(g: &mut Generator, kind: Kind) -> String {
    match kind {
        Kind::Int => ints::expression(g),
        Kind::Float => floats::expression(g),
        Kind::Str => strings::expression(g),
        Kind::Bytes => bytes::expression(g),
        Kind::List | Kind::Ints | Kind::Strings => lists::expression(g, kind),
        Kind::Tuple => lists::tuple(g),
        Kind::Dict | Kind::Names => dicts::expression(g, kind),
        Kind::Set => sets::expression(g),
        Kind::Bool => expressions::truth(g),
        Kind::Size => expressions::size(g),
        Kind::Function => closures::expression(g),
        _ => g.atom(kind),
    }
}
