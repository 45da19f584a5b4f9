//! `len`, `iter`, `next` and the functions that consume an iterable: `sorted`, `min`, `max`, `sum`, `any`, `all`.

use std::cmp::Ordering;

use crate::{
    bytecode::{BinaryOp, CompareOp},
    numbers::{FloatSum, int_to_float},
    objects::Iterator,
    registry::{Args, Native, native, with_python},
    runtime::{Answer, Consumer, Control, MachineRequest, Outcome, Runtime, needs_python},
    symbols,
    traceback::unexpected_keyword,
    types::list,
    value::Value,
};

pub(super) const FUNCTIONS: &[Native] = &[
    native("len", "obj, /", len),
    with_python("sorted", "*args, **kwargs", sorted, "sorting.sorted"),
    with_python("min", "*args, key=None, default=...", min, "iteration.min"),
    with_python("max", "*args, key=None, default=...", max, "iteration.max"),
    with_python("sum", "iterable, /, start=0", sum, "iteration.sum"),
    with_python("any", "iterable, /", any, "iteration.any"),
    with_python("all", "iterable, /", all, "iteration.all"),
    native("iter", "object, sentinel=..., /", iter),
    with_python("aiter", "async_iterable, /", in_python, "asyncgens.iterator_of"),
    with_python("anext", "aiterator, default=..., /", in_python, "asyncgens.next_of"),
    native("next", "iterator, default=..., /", next),
];

fn in_python(_runtime: &mut Runtime, _args: &Args<'_>) -> Outcome {
    needs_python()
}

fn len(runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    match runtime.length(args.at(0)) {
        Ok(length) => Ok(Value::Int(length as i64)),
        Err(control) if matches!(*control, Control::NeedsPython) => {
            Err(Box::new(Control::Machine(MachineRequest::Length(args.at(0)))))
        }
        Err(control) => Err(control),
    }
}

/// The items of an iterable that stays as it is if Python code is needed after all: not of an iterator, whose items go
/// to the consumer.
fn container_items(runtime: &mut Runtime, iterable: Value, consumer: Consumer) -> Outcome<Vec<Value>> {
    match iterable {
        Value::Generator(_) | Value::Iterator(_) => {}
        Value::Instance(_) if !runtime.is_native_iterable(iterable) => {}
        _ => return runtime.iterate(iterable),
    }
    Err(Box::new(Control::Machine(MachineRequest::Consume { iterable, consumer })))
}

fn sorted(runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    let &[iterable] = args.positional else {
        return runtime.type_error(format!("sorted expected 1 argument, got {}", args.positional.len()));
    };
    runtime.check_iterable(iterable)?;
    let options = match args.keyword(0) {
        Some(Value::Dict(options)) => runtime.heap[options].iter().copied().collect(),
        _ => Vec::new(),
    };
    let (mut key, mut reverse) = (Value::None, false);
    for option in options {
        match &*runtime.display(option.key) {
            "key" => key = option.value,
            "reverse" => reverse = runtime.truth(option.value)?,
            name => return runtime.type_error(format!("sort() {}", unexpected_keyword(name, ["key", "reverse"]))),
        }
    }
    let items = match iterable {
        Value::Generator(_) | Value::Iterator(_) => return needs_python(),
        _ => runtime.iterate(iterable)?,
    };
    if !key.is_none() {
        runtime.reserve(items.len() * size_of::<Value>())?;
        let items = runtime.heap.alloc(items);
        return Err(Box::new(Control::Machine(MachineRequest::Sort { items, target: None, key, reverse })));
    }
    list::sorted(runtime, items, reverse)
}

fn min(runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    extreme(runtime, args, CompareOp::Lt, "min")
}

fn max(runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    extreme(runtime, args, CompareOp::Gt, "max")
}

/// The first item that no other one beats.
fn extreme(runtime: &mut Runtime, args: &Args<'_>, operator: CompareOp, name: &str) -> Outcome {
    let several;
    let items: &[Value] = match args.positional {
        [] => return runtime.type_error(format!("{name} expected at least 1 argument, got 0")),
        [iterable] => {
            let key = args.keyword(0).unwrap_or(Value::None);
            let consumer = Consumer::extreme(operator, key, args.keyword(1).unwrap_or(Value::Undefined));
            if !key.is_none() {
                let iterable = *iterable;
                return Err(Box::new(Control::Machine(MachineRequest::Consume { iterable, consumer })));
            }
            several = container_items(runtime, *iterable, consumer)?;
            &several
        }
        arguments => {
            if args.keyword(1).is_some() {
                let message = format!("Cannot specify a default for {name}() with multiple positional arguments");
                return runtime.type_error(message);
            }
            if let Some(key) = args.keyword(0).filter(|key| !key.is_none()) {
                let consumer = Consumer::extreme(operator, key, Value::Undefined);
                let iterable = runtime.tuple(arguments.to_vec());
                return Err(Box::new(Control::Machine(MachineRequest::Consume { iterable, consumer })));
            }
            arguments
        }
    };
    let Some((first, rest)) = items.split_first() else {
        return match args.keyword(1) {
            Some(default) => Ok(default),
            None => runtime.value_error(format!("{name}() iterable argument is empty")),
        };
    };
    let mut best = *first;
    for item in rest {
        let beats = match (*item, best) {
            (Value::Int(a), Value::Int(b)) => operator.accepts(a.cmp(&b)),
            (Value::Float(a), Value::Float(b)) => {
                a.partial_cmp(&b).is_some_and(|order: Ordering| operator.accepts(order))
            }
            (item, best) => {
                let result = runtime.compare(operator, item, best)?;
                runtime.truth(result)?
            }
        };
        if beats {
            best = *item;
        }
    }
    Ok(best)
}

fn sum(runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    let start = args.get(1).unwrap_or(Value::Int(0));
    let refused = matches!(runtime.plain(start), Value::Str(_) | Value::Bytes(_) | Value::ByteArray(_));
    if refused {
        runtime.check_iterable(args.at(0))?;
    }
    match runtime.plain(start) {
        Value::Str(_) => return runtime.type_error("sum() can't sum strings [use ''.join(seq) instead]"),
        Value::Bytes(_) => return runtime.type_error("sum() can't sum bytes [use b''.join(seq) instead]"),
        Value::ByteArray(_) => return runtime.type_error("sum() can't sum bytearray [use b''.join(seq) instead]"),
        _ => {}
    }
    if let Value::Range(id) = args.at(0)
        && let Value::Int(start) = start
    {
        return sum_range(runtime, id, start);
    }
    // Nothing can see that the items are away: numbers are added, and what is not a number fails by its type alone.
    if let (Value::List(id), Value::Int(_) | Value::Float(_)) = (args.at(0), start) {
        let items = std::mem::take(runtime.heap.peek_mut(id));
        runtime.burn(items.len());
        let total = add_all(runtime, &items, start);
        *runtime.heap.peek_mut(id) = items;
        return total;
    }
    let items = container_items(runtime, args.at(0), Consumer::sum(start))?;
    add_all(runtime, &items, start)
}

/// The sum of a range by the formula.
fn sum_range(runtime: &mut Runtime, id: crate::heap::RangeId, start: i64) -> Outcome {
    let range = runtime.heap[id];
    let len = i128::from(range.len());
    let first_and_last = if len == 0 { 0 } else { i128::from(range.start) + i128::from(range.get(range.len() - 1)) };
    let total = len.checked_mul(first_and_last).map(|twice| twice / 2 + i128::from(start));
    match total.map(i64::try_from) {
        Some(Ok(total)) => Ok(Value::Int(total)),
        Some(Err(_)) => Ok(runtime.big_int(total.unwrap_or_default().into())),
        None => {
            let twice = num_bigint::BigInt::from(len) * first_and_last;
            Ok(runtime.big_int(twice / 2 + start))
        }
    }
}

fn add_all(runtime: &mut Runtime, items: &[Value], start: Value) -> Outcome {
    let mut total = start;
    let mut at = 0;
    while let Some(item) = items.get(at) {
        match (total, *item) {
            (Value::Complex(_), _) => return add_complex(runtime, &items[at..], total),
            (Value::Int(a), Value::Int(b)) if a.checked_add(b).is_some() => total = Value::Int(a.wrapping_add(b)),
            (Value::Float(float), _) => {
                let (sum, end) = add_floats(runtime, float.get(), items, at)?;
                total = Value::float(sum);
                if end == items.len() {
                    break;
                }
                // Anything but a complex number ends the compensated part for good.
                if let Value::Complex(_) = items[end] {
                    return add_complex(runtime, &items[end..], total);
                }
                for item in &items[end..] {
                    total = plus(runtime, total, *item)?;
                }
                return Ok(total);
            }
            (_, item) => {
                let was_number = matches!(total, Value::Int(_) | Value::Bool(_) | Value::BigInt(_));
                total = plus(runtime, total, item)?;
                if !was_number {
                    for item in &items[at + 1..] {
                        total = plus(runtime, total, *item)?;
                    }
                    return Ok(total);
                }
            }
        }
        at += 1;
    }
    Ok(total)
}

/// The sum of complex numbers, compensated as that of floats is.
fn add_complex(runtime: &mut Runtime, items: &[Value], start: Value) -> Outcome {
    let mut sum = Consumer::sum(start);
    for item in items {
        match sum.take(runtime, *item) {
            Answer::Failed(control) => return Err(control),
            Answer::Python { .. } => return needs_python(),
            _ => {}
        }
    }
    sum.finish(runtime)
}

fn plus(runtime: &mut Runtime, total: Value, item: Value) -> Outcome {
    if let Value::Instance(_) = item {
        return needs_python();
    }
    runtime.binary(BinaryOp::Add, false, total, item)
}

/// Adds floats and ints from `at` on with compensation; the sum and where it ended.
fn add_floats(runtime: &mut Runtime, start: f64, items: &[Value], mut at: usize) -> Outcome<(f64, usize)> {
    let mut sum = FloatSum::new(start);
    while let Some(item) = items.get(at) {
        match *item {
            Value::Float(value) => sum.add(value.get()),
            Value::Int(_) | Value::Bool(_) | Value::BigInt(_) => {
                let Some(int) = runtime.as_int(*item) else { break };
                let value = int_to_float(&int);
                sum.add(runtime.checked(value)?);
            }
            _ => break,
        }
        at += 1;
    }
    Ok((sum.total(), at))
}

fn any(runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    for item in container_items(runtime, args.at(0), Consumer::Until { truth: true })? {
        if runtime.truth(item)? {
            return Ok(Value::TRUE);
        }
    }
    Ok(Value::FALSE)
}

fn all(runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    for item in container_items(runtime, args.at(0), Consumer::Until { truth: false })? {
        if !runtime.truth(item)? {
            return Ok(Value::FALSE);
        }
    }
    Ok(Value::TRUE)
}

fn iter(runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    let object = args.at(0);
    let Some(sentinel) = args.get(1) else {
        return Err(Box::new(Control::Machine(MachineRequest::Iterate(object))));
    };
    let callable = match object {
        Value::Function(_)
        | Value::Native(_)
        | Value::Method(_)
        | Value::Class(_)
        | Value::Host(_)
        | Value::Alias(_) => true,
        Value::Instance(_) => {
            let class = runtime.class_of(object);
            runtime.class_attribute(class, symbols::CALL).is_some()
        }
        _ => false,
    };
    if !callable {
        return runtime.type_error("iter(v, w): v must be callable");
    }
    Ok(runtime.iterator(Iterator::Callable { function: object, sentinel }))
}

fn next(runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    let iterator = args.at(0);
    if let Value::Iterator(id) = iterator
        && runtime.steps_natively(id)
        && let Some(item) = runtime.native_next(id)?
    {
        return Ok(item);
    }
    let default = args.get(1).unwrap_or_default();
    Err(Box::new(Control::Machine(MachineRequest::Next { iterator, default })))
}
