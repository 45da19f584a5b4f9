//! The requests: one file for each feature, in the order of a session.

pub(crate) mod breakpoints;
pub(crate) mod data_breakpoints;
pub(crate) mod evaluate;
pub(crate) mod exceptions;
pub(crate) mod goto;
pub(crate) mod initialize;
pub(crate) mod launch;
pub(crate) mod lifecycle;
pub(crate) mod sources;
pub(crate) mod stack;
pub(crate) mod stepping;
pub(crate) mod timeline;
pub(crate) mod variables;
pub(crate) mod writes;
