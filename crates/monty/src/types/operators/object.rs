//! Special methods of `object` that a builtin class has its own of: called as `object.__eq__`, or taken over by a subclass
//! (`__hash__ = object.__hash__`), they tell objects apart by identity.

use super::{compare, or_prelude, str_of_object};
use crate::{
    bytecode::CompareOp,
    classes,
    registry::{Args, Attribute},
    runtime::{Outcome, Runtime},
    symbols,
    value::{Symbol, Value},
};

/// Whether the builtin class underneath an object has its own method of a name in place of `object`'s.
fn has_own(runtime: &mut Runtime, object: Value, name: Symbol) -> bool {
    let class = runtime.class_of(object);
    let layout = runtime.layout(class);
    match runtime.registry.member(layout, name) {
        Some(Attribute::Method(id)) => runtime.registry.native(id).owner != Some(classes::OBJECT),
        Some(Attribute::Nothing) => true,
        _ => false,
    }
}

pub(super) fn eq(runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    if !has_own(runtime, args.at(0), symbols::EQ) {
        return compare(runtime, CompareOp::Eq, args);
    }
    Ok(if args.at(0).is(args.at(1)) { Value::TRUE } else { Value::NotImplemented })
}

/// The opposite of what the object's `__eq__` says.
pub(super) fn ne(runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    let class = runtime.class_of(args.at(0));
    if has_own(runtime, args.at(0), symbols::EQ)
        && let Some(Value::Native(id)) = runtime.class_attribute(class, symbols::EQ)
        && runtime.registry.native(id).owner == Some(classes::OBJECT)
    {
        return Ok(if args.at(0).is(args.at(1)) { Value::FALSE } else { Value::NotImplemented });
    }
    compare(runtime, CompareOp::Ne, args)
}

fn order(runtime: &mut Runtime, operator: CompareOp, name: Symbol, args: &Args<'_>) -> Outcome {
    if has_own(runtime, args.at(0), name) {
        return Ok(Value::NotImplemented);
    }
    compare(runtime, operator, args)
}

pub(super) fn lt(runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    order(runtime, CompareOp::Lt, symbols::LT, args)
}

pub(super) fn le(runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    order(runtime, CompareOp::Le, symbols::LE, args)
}

pub(super) fn gt(runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    order(runtime, CompareOp::Gt, symbols::GT, args)
}

pub(super) fn ge(runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    order(runtime, CompareOp::Ge, symbols::GE, args)
}

pub(super) fn hash(runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    let object = args.at(0);
    if !has_own(runtime, object, symbols::HASH) {
        return super::hash(runtime, args);
    }
    Ok(Value::Int(runtime.identity(object) >> 4))
}

/// `object.__str__` of what has its own: what `repr` gives.
pub(super) fn str(runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    let object = args.at(0);
    if !has_own(runtime, object, symbols::STR) {
        return str_of_object(runtime, args);
    }
    let text = runtime.repr(object);
    or_prelude(text.map(|text| runtime.str(text)), "text.repr", &[object])
}

pub(super) fn repr(runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    let object = args.at(0);
    if !has_own(runtime, object, symbols::REPR) {
        return super::repr(runtime, args);
    }
    let class = runtime.class_of(object);
    let text = format!("<{} object at {:#x}>", runtime.full_name(class), runtime.identity(object));
    Ok(runtime.str(text))
}
