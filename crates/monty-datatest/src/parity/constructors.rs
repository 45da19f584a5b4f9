//! Constructors: a class may write its own as `__new__` on one side and as `__init__` on the other.

use super::{
    Mismatch,
    inventory::{Class, Member},
    signature::{Signature, is_covered, is_same},
};

/// Classes that take more than they can use, to refuse it in CPython's words.
const OPEN_ENDED: &[&str] = &["builtins.str"];

/// Compares what a class of the stubs takes with a function of the interpreter, both without their first parameter.
pub(super) fn compare_constructors(path: &str, stub: &Class, real: &[Signature]) -> Option<Mismatch> {
    let [real] = real else { return None };
    if OPEN_ENDED.contains(&path) {
        return None;
    }
    let real = if is_method(real) { real.bound() } else { real.clone() };
    if real.is_open() {
        return None;
    }
    let mut shown = Vec::new();
    for constructor in ["__new__", "__init__"] {
        let Some(Member::Function(signatures)) = stub.members.get(constructor) else { continue };
        if signatures.iter().all(|signature| signature.is_open() || signature.bound().parameters.is_empty()) {
            continue;
        }
        let bound: Vec<Signature> = signatures.iter().map(Signature::bound).collect();
        let agrees = match bound.as_slice() {
            [stub] => is_same(stub, &real),
            overloads => is_covered(overloads, &real),
        };
        if agrees {
            return None;
        }
        shown.extend(bound.iter().map(ToString::to_string));
    }
    if shown.is_empty() {
        let takes_nothing = real.parameters.is_empty();
        return (!takes_nothing).then(|| mismatch(path, "()".to_owned(), &real));
    }
    Some(mismatch(path, shown.join("\n              "), &real))
}

fn is_method(signature: &Signature) -> bool {
    signature.parameters.first().is_some_and(|first| matches!(first.name.as_str(), "self" | "cls"))
}

fn mismatch(path: &str, stubs: String, real: &Signature) -> Mismatch {
    Mismatch { path: format!("{path}()"), stubs, runtime: real.to_string() }
}
