//! What can be done about the problems at a place.

use std::ops::Range;

use crate::{
    problems::{Fix, Problem, fixes},
    workspace::Workspace,
};

/// A change that gets rid of a problem.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Action {
    pub problem: Problem,
    pub fix: Fix,
}

/// The actions for the problems that touch a range.
pub fn actions(workspace: &Workspace, key: &str, range: &Range<usize>) -> Vec<Action> {
    fixes(workspace, key, range).into_iter().map(|(problem, fix)| Action { problem, fix }).collect()
}
