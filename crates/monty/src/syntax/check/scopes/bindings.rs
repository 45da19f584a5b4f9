//! Whether each `nonlocal` name is bound around its function.

use super::{BOUND, Flags, GLOBAL, NONLOCAL, Scope, ScopeKind, TYPE_PARAMETER};
use crate::syntax::{check::fail_range, failure::Failure};

pub(super) fn check(scopes: &[Scope<'_>]) -> Result<(), Failure> {
    for scope in scopes {
        for (name, range, is_nonlocal) in &scope.declared {
            let flags = scope.names.get(name).copied().unwrap_or_default();
            if flags & GLOBAL != 0 && flags & NONLOCAL != 0 {
                return Err(fail_range(format!("name '{name}' is nonlocal and global"), *range));
            }
            if !is_nonlocal {
                continue;
            }
            match binding(scopes, scope, name) {
                Some(flags) if flags & TYPE_PARAMETER != 0 => {
                    let message = format!("nonlocal binding not allowed for type parameter '{name}'");
                    return Err(fail_range(message, *range));
                }
                Some(_) => {}
                None => return Err(fail_range(format!("no binding for nonlocal '{name}' found"), *range)),
            }
        }
    }
    Ok(())
}

/// The flags of the name in the function that binds it.
fn binding(scopes: &[Scope<'_>], scope: &Scope<'_>, name: &str) -> Option<Flags> {
    let mut index = scope.parent;
    loop {
        let outer = &scopes[index];
        let flags = outer.names.get(name).copied().unwrap_or_default();
        match outer.kind {
            ScopeKind::Module => return None,
            ScopeKind::Class if name == "__class__" => return Some(flags),
            ScopeKind::Class => {}
            _ if flags & GLOBAL != 0 => return None,
            _ if flags & NONLOCAL != 0 => {}
            _ if flags & BOUND != 0 => return Some(flags),
            _ => {}
        }
        index = outer.parent;
    }
}
