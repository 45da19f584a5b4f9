//! The modules of the standard library that Monty has: a native table each, a Python part where that is clear and fast.

mod intrinsics;

use crate::registry::ModuleDef;

/// Every module that can be imported.
pub const ALL: &[ModuleDef] = &[intrinsics::tables::MODULE];
