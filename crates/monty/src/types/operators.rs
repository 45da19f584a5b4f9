//! The special methods of builtin classes as attributes: `(5).__add__(3)`, `list.__len__`, `super().__getitem__(key)`.
//!
//! They never look for overrides: they do what the builtin type itself does, on the plain value underneath. One table
//! for all classes, since the work is done by the operators of the runtime anyway.

mod containers;
mod numbers;
mod object;
mod tables;

pub(crate) use tables::CLASS_GETITEM;

use crate::{
    bytecode::{BinaryOp, CompareOp},
    classes,
    objects::ViewKind,
    registry::Args,
    runtime::{Control, MachineRequest, Outcome, Runtime, Values},
    symbols,
    text::TextRef,
    types::type_name_or_none,
    value::Value,
    vm::operator_function,
};

pub(super) use tables::ALL;

/// Goes on in the prelude if the native way meets Python code.
fn or_prelude(outcome: Outcome, function: &'static str, arguments: &[Value]) -> Outcome {
    outcome.map_err(|control| match *control {
        Control::NeedsPython => in_prelude(function, arguments),
        _ => control,
    })
}

fn in_prelude(function: &'static str, arguments: &[Value]) -> Box<Control> {
    Box::new(Control::Prelude { function, positional: Values::from_slice(arguments) })
}

/// Whether the special method of the left operand takes the right one; otherwise it answers `NotImplemented`.
fn takes(runtime: &Runtime, operator: BinaryOp, own: Value, other: Value) -> bool {
    match own {
        Value::Int(_) | Value::Bool(_) | Value::BigInt(_) => {
            matches!(other, Value::Int(_) | Value::Bool(_) | Value::BigInt(_))
        }
        Value::Float(_) => matches!(other, Value::Int(_) | Value::Bool(_) | Value::BigInt(_) | Value::Float(_)),
        Value::Complex(_) => {
            matches!(other, Value::Int(_) | Value::Bool(_) | Value::BigInt(_) | Value::Float(_) | Value::Complex(_))
        }
        Value::Dict(_) => matches!(other, Value::Dict(_)),
        Value::Set(_) => matches!(other, Value::Set(_)),
        Value::Deque(_) => operator != BinaryOp::Add || matches!(other, Value::Deque(_)),
        Value::Class(_) | Value::Alias(_) | Value::None => {
            matches!(other, Value::Class(_) | Value::Alias(_) | Value::None)
        }
        Value::View(id) => runtime.heap[id].kind != ViewKind::Values,
        _ => true,
    }
}

fn operate(runtime: &mut Runtime, operator: BinaryOp, own: Value, other: Value, reflected: bool) -> Outcome {
    let (a, b) = (runtime.plain(own), runtime.plain(other));
    let formats = operator == BinaryOp::Mod && reflected;
    let same_text = matches!(
        (a, b),
        (Value::Str(_), Value::Str(_))
            | (Value::Bytes(_), Value::Bytes(_))
            | (Value::ByteArray(_), Value::ByteArray(_))
    );
    let is_text = matches!(a, Value::Str(_) | Value::Bytes(_) | Value::ByteArray(_));
    if !takes(runtime, operator, a, b) || formats && is_text && !same_text {
        return Ok(Value::NotImplemented);
    }
    if operator == BinaryOp::Mul && is_sequence(a) {
        let times = runtime.index(b)?;
        let times = runtime.int(times);
        return runtime.binary_without_hooks(operator, false, a, times);
    }
    let (left, right) = if reflected { (b, a) } else { (a, b) };
    let outcome = runtime.binary_without_hooks(operator, false, left, if reflected { right } else { other });
    or_prelude(outcome, operator_function(operator, false), &[left, right])
}

fn is_sequence(value: Value) -> bool {
    matches!(
        value,
        Value::Str(_) | Value::Bytes(_) | Value::ByteArray(_) | Value::List(_) | Value::Tuple(_) | Value::Deque(_)
    )
}

fn update(runtime: &mut Runtime, operator: BinaryOp, own: Value, other: Value) -> Outcome {
    let a = runtime.plain(own);
    if operator == BinaryOp::Mul && is_sequence(a) {
        let times = runtime.index(other)?;
        let times = runtime.int(times);
        runtime.binary_without_hooks(operator, true, a, times)?;
        return Ok(own);
    }
    let b = runtime.plain(other);
    let iterable = matches!((a, operator), (Value::List(_) | Value::Deque(_) | Value::ByteArray(_), BinaryOp::Add));
    let pairs = matches!((a, operator), (Value::Dict(_), BinaryOp::BitOr));
    if !iterable && !pairs && !takes(runtime, operator, a, b) {
        return Ok(Value::NotImplemented);
    }
    let repeats = operator == BinaryOp::Mul && matches!(a, Value::List(_) | Value::ByteArray(_) | Value::Deque(_));
    if repeats {
        runtime.index_argument(other)?;
    }
    let result = or_prelude(
        runtime.binary_without_hooks(operator, true, a, other),
        operator_function(operator, true),
        &[a, other],
    )?;
    Ok(if result.is(a) { own } else { result })
}

/// Whether two plain values can be compared by the type of the first.
fn comparable(runtime: &Runtime, operator: CompareOp, a: Value, b: Value) -> bool {
    let equality = matches!(operator, CompareOp::Eq | CompareOp::Ne);
    match (a, b) {
        (Value::Int(_) | Value::Bool(_) | Value::BigInt(_), Value::Int(_) | Value::Bool(_) | Value::BigInt(_))
        | (Value::Float(_), Value::Float(_) | Value::Int(_) | Value::Bool(_) | Value::BigInt(_))
        | (Value::Str(_), Value::Str(_))
        | (Value::Bytes(_), Value::Bytes(_))
        | (Value::ByteArray(_), Value::Bytes(_) | Value::ByteArray(_) | Value::MemoryView(_))
        | (Value::List(_), Value::List(_))
        | (Value::Tuple(_), Value::Tuple(_))
        | (Value::Slice(_), Value::Slice(_))
        | (Value::Deque(_), Value::Deque(_)) => true,
        (Value::Set(_) | Value::View(_), Value::Set(_) | Value::View(_)) => {
            let values = |value| matches!(value, Value::View(id) if runtime.heap[id].kind == ViewKind::Values);
            !values(a) && !values(b)
        }
        (
            Value::Complex(_),
            Value::Complex(_) | Value::Float(_) | Value::Int(_) | Value::Bool(_) | Value::BigInt(_),
        )
        | (Value::Dict(_), Value::Dict(_))
        | (Value::Range(_) | Value::BigRange(_), Value::Range(_) | Value::BigRange(_))
        | (Value::Method(_), Value::Method(_))
        | (Value::MemoryView(_), Value::Bytes(_) | Value::ByteArray(_) | Value::MemoryView(_))
        | (Value::Bytes(_), Value::ByteArray(_))
        | (Value::Alias(_), Value::Alias(_)) => equality,
        _ => equality && a.is(b),
    }
}

fn compare(runtime: &mut Runtime, operator: CompareOp, args: &Args<'_>) -> Outcome {
    let (own, other) = (args.at(0), args.at(1));
    let (a, b) = (runtime.plain(own), runtime.plain(other));
    let is_object = matches!(a, Value::Instance(_) | Value::Exception(_));
    if is_object {
        return match operator {
            CompareOp::Eq if own.is(other) => Ok(Value::TRUE),
            CompareOp::Ne if runtime.python_method(own, symbols::EQ).is_some() => {
                Err(in_prelude("classes.not_equal", &[own, other]))
            }
            CompareOp::Ne if own.is(other) => Ok(Value::FALSE),
            _ => Ok(Value::NotImplemented),
        };
    }
    if !comparable(runtime, operator, a, b) {
        if runtime.class_of(own) == classes::MAPPING_PROXY && matches!(operator, CompareOp::Eq | CompareOp::Ne) {
            return Ok(Value::from(operator == CompareOp::Ne));
        }
        return Ok(Value::NotImplemented);
    }
    match operator {
        CompareOp::Eq => or_prelude(runtime.equal(a, b).map(Value::from), "operators.eq", &[a, b]),
        CompareOp::Ne => or_prelude(runtime.equal(a, b).map(|equal| Value::from(!equal)), "operators.ne", &[a, b]),
        _ => {
            let outcome = runtime.order(operator, a, b);
            let outcome = outcome.map(|ordered| ordered.map_or(Value::NotImplemented, Value::from));
            let function = match operator {
                CompareOp::Lt => "operators.lt",
                CompareOp::Le => "operators.le",
                CompareOp::Gt => "operators.gt",
                _ => "operators.ge",
            };
            or_prelude(outcome, function, &[a, b])
        }
    }
}

macro_rules! binary_methods {
    ($($operator:ident: $plain:ident $reflected:ident;)*) => {
        $(
            fn $plain(runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
                operate(runtime, BinaryOp::$operator, args.at(0), args.at(1), false)
            }

            fn $reflected(runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
                operate(runtime, BinaryOp::$operator, args.at(0), args.at(1), true)
            }
        )*
    };
}

binary_methods! {
    Add: add radd;
    Sub: sub rsub;
    Mul: mul rmul;
    Mod: modulo rmodulo;
    BitAnd: and rand;
    BitOr: or ror;
    BitXor: xor rxor;
    Div: truediv rtruediv;
    FloorDiv: floordiv rfloordiv;
    Shl: lshift rlshift;
    Shr: rshift rrshift;
}

macro_rules! update_methods {
    ($($operator:ident: $name:ident;)*) => {
        $(
            fn $name(runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
                update(runtime, BinaryOp::$operator, args.at(0), args.at(1))
            }
        )*
    };
}

update_methods! {
    Add: iadd;
    Sub: isub;
    Mul: imul;
    BitAnd: iand;
    BitOr: ior;
    BitXor: ixor;
}

macro_rules! comparisons {
    ($($operator:ident $name:ident;)*) => {
        $(
            fn $name(runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
                compare(runtime, CompareOp::$operator, args)
            }
        )*
    };
}

comparisons! {
    Eq eq;
    Ne ne;
    Lt lt;
    Le le;
    Gt gt;
    Ge ge;
}

fn hash(runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    let value = args.at(0);
    let plain = runtime.plain(value);
    if matches!(plain, Value::Instance(_) | Value::Exception(_)) {
        return Ok(Value::Int(runtime.identity(value) >> 4));
    }
    or_prelude(runtime.hash(plain).map(Value::Int), "tables.hash_value", &[plain])
}

/// `__repr__` of a builtin type, whatever the class of the object says.
fn repr(runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    let value = args.at(0);
    match runtime.plain(value) {
        plain @ (Value::Exception(_) | Value::Instance(_) | Value::Set(_) | Value::Deque(_) | Value::ByteArray(_)) => {
            let text = runtime.repr_natively(value);
            or_prelude(text.map(|text| runtime.str(text)), "text.repr_native", &[value, plain])
        }
        plain => {
            let text = runtime.repr(plain);
            or_prelude(text.map(|text| runtime.str(text)), "text.repr", &[plain])
        }
    }
}

/// `object.__str__`: what `repr` gives, overrides included.
fn str_of_object(runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    let value = args.at(0);
    let text = match runtime.plain(value) {
        Value::Str(_) => return Ok(runtime.plain(value)),
        plain @ Value::Dict(_) if runtime.class_of(value) == classes::MAPPING_PROXY => {
            let text = runtime.repr(plain);
            return or_prelude(text.map(|text| runtime.str(text)), "text.repr", &[plain]);
        }
        Value::Exception(_) => runtime.exception_text(value),
        _ => runtime.repr(value),
    };
    let function = if runtime.exception_state(value).is_some() { "text.exception_text" } else { "text.repr" };
    or_prelude(text.map(|text| runtime.str(text)), function, &[value])
}

fn format(runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    let (value, spec) = (args.at(0), args.at(1));
    if runtime.as_text(spec).is_none() {
        let message = format!("__format__() argument must be str, not {}", type_name_or_none(runtime, spec));
        return runtime.type_error(message);
    }
    let plain = runtime.plain(value);
    match plain {
        Value::Int(_) | Value::BigInt(_) | Value::Float(_) | Value::Complex(_) | Value::Str(_) => {
            runtime.format_value(plain, spec)
        }
        _ if runtime.as_text(spec).is_some_and(TextRef::is_empty) => {
            let text = runtime.str_of(value);
            or_prelude(text.map(|text| runtime.str(text)), "text.str_value", &[value])
        }
        Value::Bool(_) => runtime.format_value(plain, spec),
        _ => {
            let message = format!("unsupported format string passed to {}.__format__", runtime.type_name(value));
            runtime.type_error(message)
        }
    }
}

/// An iterator over the items from the last to the first.
fn reversed(runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    let source = runtime.plain(args.at(0));
    runtime.reverse_iterator(source)
}

fn next(_runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    let request = MachineRequest::Next { iterator: args.at(0), default: Value::Undefined };
    Err(Box::new(Control::Machine(request)))
}

fn itself(_runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    Ok(args.at(0))
}
