//! The constructors of `itertools`. What takes Python code or is worth a message of its own is in
//! `prelude/iterators.py`, which ends in `new_tool`.

use crate::{
    classes,
    heap::ClassRef,
    objects::{GeneratorKind, Iterator, Tool, ToolState},
    registry::Args,
    runtime::{Consumer, Control, MachineRequest, Outcome, Runtime, needs_python},
    value::{Truth, Value},
};

fn made(runtime: &mut Runtime, state: ToolState) -> Outcome {
    Ok(runtime.iterator(Iterator::Tool(Box::new(Tool { class: classes::OBJECT, state }))))
}

/// `iter(value)` if that needs no Python code.
fn over(runtime: &mut Runtime, value: Value) -> Outcome {
    match value {
        Value::Generator(id) if runtime.heap[id].kind == GeneratorKind::Generator => Ok(value),
        _ => runtime.native_iter(value),
    }
}

/// The values of the options given by name; an unknown name is for the prelude to refuse.
fn options<const N: usize>(runtime: &mut Runtime, args: &Args<'_>, names: [&str; N]) -> Outcome<[Option<Value>; N]> {
    let mut found = [None; N];
    let Some(Value::Dict(given)) = args.keyword(0) else { return Ok(found) };
    let entries: Vec<_> = runtime.heap[given].iter().copied().collect();
    for entry in entries {
        let name = runtime.display(entry.key);
        match names.iter().position(|known| *known == name) {
            Some(at) => found[at] = Some(entry.value),
            None => return needs_python(),
        }
    }
    Ok(found)
}

/// The positional arguments if there is nothing else and they are so many.
fn exactly<'a, const N: usize>(args: &Args<'a>) -> Outcome<&'a [Value; N]> {
    match <&[Value; N]>::try_from(args.positional) {
        Ok(values) if args.keyword(0).is_none() => Ok(values),
        _ => needs_python(),
    }
}

fn size(value: Value) -> Option<u64> {
    match value {
        Value::Int(value) => u64::try_from(value).ok(),
        _ => None,
    }
}

pub(super) fn accumulate(runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    let [func, initial] = options(runtime, args, ["func", "initial"])?;
    let (source, func) = match (args.positional, func) {
        ([source], func) => (*source, func.unwrap_or(Value::None)),
        ([source, func], None) => (*source, *func),
        _ => return needs_python(),
    };
    let source = over(runtime, source)?;
    accumulate_state(runtime, source, func, initial.unwrap_or(Value::None))
}

fn accumulate_state(runtime: &mut Runtime, source: Value, function: Value, initial: Value) -> Outcome {
    let initial = if initial.is_none() { Value::Undefined } else { initial };
    made(runtime, ToolState::Accumulate { source, function, initial, total: Value::Undefined })
}

pub(super) fn batched(runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    let [strict] = options(runtime, args, ["strict"])?;
    let strict = match strict {
        None => false,
        Some(Value::Bool(strict)) => strict.get(),
        Some(_) => return needs_python(),
    };
    let &[source, Value::Int(size @ 1..)] = args.positional else { return needs_python() };
    let source = over(runtime, source)?;
    made(runtime, ToolState::Batched { source, size: size as u64, strict })
}

pub(super) fn chain(runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    if args.keyword(0).is_some() {
        return needs_python();
    }
    let source = runtime.tuple(args.positional.to_vec());
    let sources = runtime.iterator(Iterator::Sequence { source, index: 0 });
    made(runtime, ToolState::Chain { sources, current: Value::Undefined })
}

pub(super) fn compress(runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    let &[data, selectors] = exactly(args)?;
    let (data, selectors) = (over(runtime, data)?, over(runtime, selectors)?);
    made(runtime, ToolState::Compress { data, selectors })
}

fn is_number(value: Value) -> bool {
    matches!(value, Value::Int(_) | Value::Float(_) | Value::BigInt(_))
}

pub(super) fn count(runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    let (next, step) = match args.positional {
        [] => (Value::Int(0), Value::Int(1)),
        [next] => (*next, Value::Int(1)),
        [next, step] => (*next, *step),
        _ => return needs_python(),
    };
    if args.keyword(0).is_some() || !is_number(next) || !is_number(step) {
        return needs_python();
    }
    made(runtime, ToolState::Count { next, step })
}

pub(super) fn cycle(runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    let &[source] = exactly(args)?;
    let source = over(runtime, source)?;
    cycle_state(runtime, source)
}

fn cycle_state(runtime: &mut Runtime, source: Value) -> Outcome {
    let seen = runtime.heap.alloc(Vec::new());
    made(runtime, ToolState::Cycle { source, seen, index: 0 })
}

fn with_function(runtime: &mut Runtime, args: &Args<'_>, state: impl FnOnce(Value, Value) -> ToolState) -> Outcome {
    let &[function, source] = exactly(args)?;
    let source = over(runtime, source)?;
    made(runtime, state(function, source))
}

pub(super) fn dropwhile(runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    with_function(runtime, args, |function, source| ToolState::DropWhile { function, source, dropping: true })
}

pub(super) fn filterfalse(runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    with_function(runtime, args, |function, source| ToolState::FilterFalse { function, source })
}

pub(super) fn starmap(runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    with_function(runtime, args, |function, source| ToolState::StarMap { function, source })
}

pub(super) fn takewhile(runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    with_function(runtime, args, |function, source| ToolState::TakeWhile { function, source })
}

pub(super) fn groupby(runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    let [key] = options(runtime, args, ["key"])?;
    let (source, key) = match (args.positional, key) {
        ([source], key) => (*source, key.unwrap_or(Value::None)),
        ([source, key], None) => (*source, *key),
        _ => return needs_python(),
    };
    let source = over(runtime, source)?;
    groupby_state(runtime, source, key)
}

fn groupby_state(runtime: &mut Runtime, source: Value, function: Value) -> Outcome {
    let (module, name) = (runtime.symbols.intern("itertools"), runtime.symbols.intern("_grouper"));
    let namespace = runtime.module(module).map(|module| runtime.heap[module].namespace);
    let groups: ClassRef = match namespace.and_then(|namespace| runtime.dict_get_symbol(namespace, name)) {
        Some(Value::Class(class)) => class,
        _ => classes::OBJECT,
    };
    let (none, live) = (Value::Undefined, Value::None);
    made(runtime, ToolState::GroupBy { groups, source, function, key: none, value: none, target: none, live })
}

pub(super) fn islice(runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    let (source, start, stop, step) = match *args.positional {
        [source, stop] => (source, Value::Int(0), stop, Value::Int(1)),
        [source, start, stop] => (source, start, stop, Value::Int(1)),
        [source, start, stop, step] => (source, start, stop, step),
        _ => return needs_python(),
    };
    let start = if start.is_none() { Some(0) } else { size(start) };
    let step = if step.is_none() { Some(1) } else { size(step).filter(|step| *step > 0) };
    let end = if stop.is_none() { Some(None) } else { size(stop).map(Some) };
    let (Some(start), Some(step), Some(stop), None) = (start, step, end, args.keyword(0)) else {
        return needs_python();
    };
    let source = over(runtime, source)?;
    made(runtime, ToolState::Slice { source, position: 0, target: start, stop, step })
}

pub(super) fn pairwise(runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    let &[source] = exactly(args)?;
    let source = over(runtime, source)?;
    made(runtime, ToolState::Pairwise { source, before: Value::Undefined })
}

/// The items of a pool that is there natively.
fn pool(runtime: &mut Runtime, value: Value) -> Outcome<Vec<Value>> {
    match value {
        // An iterator would be used up if another pool needs Python code.
        Value::Iterator(_) | Value::Generator(_) => needs_python(),
        _ => runtime.iterate(value),
    }
}

pub(super) fn permutations(runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    let [r] = options(runtime, args, ["r"])?;
    let (source, r) = match (args.positional, r) {
        ([source], r) => (*source, r.unwrap_or(Value::None)),
        ([source, r], None) => (*source, *r),
        _ => return needs_python(),
    };
    if !r.is_none() && size(r).is_none() {
        return needs_python();
    }
    let pool = pool(runtime, source)?;
    let r = size(r).unwrap_or(pool.len() as u64);
    permutations_state(runtime, pool, r)
}

fn permutations_state(runtime: &mut Runtime, pool: Vec<Value>, r: u64) -> Outcome {
    let count = pool.len() as u32;
    let is_over = r > u64::from(count);
    let places = if is_over { [].into() } else { (0..r as u32).map(|at| count - at).collect() };
    let pool = runtime.tuple_id(pool);
    made(runtime, ToolState::Permutations { pool, indices: (0..count).collect(), places, is_over })
}

pub(super) fn combinations(runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    chosen(runtime, args, false)
}

pub(super) fn replacements(runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    chosen(runtime, args, true)
}

fn chosen(runtime: &mut Runtime, args: &Args<'_>, repeats: bool) -> Outcome {
    let &[source, r] = exactly(args)?;
    let Some(r) = size(r) else { return needs_python() };
    let pool = pool(runtime, source)?;
    combinations_state(runtime, pool, r, repeats)
}

fn combinations_state(runtime: &mut Runtime, pool: Vec<Value>, r: u64, repeats: bool) -> Outcome {
    let count = pool.len() as u64;
    let is_over = if repeats { count == 0 && r > 0 } else { r > count };
    let places = match (is_over, repeats) {
        (true, _) => [].into(),
        (false, false) => (0..r as u32).collect(),
        (false, true) => {
            runtime.reserve(usize::try_from(r).unwrap_or(usize::MAX).saturating_mul(4))?;
            vec![0; r as usize].into()
        }
    };
    let pool = runtime.tuple_id(pool);
    made(runtime, ToolState::Combinations { pool, places, repeats, is_over })
}

pub(super) fn product(runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    let [repeat] = options(runtime, args, ["repeat"])?;
    let Some(repeat) = size(repeat.unwrap_or(Value::Int(1))) else { return needs_python() };
    let mut pools = Vec::with_capacity(args.positional.len());
    for source in args.positional {
        pools.push(pool(runtime, *source)?);
    }
    let mut ids = Vec::with_capacity(pools.len());
    for pool in pools {
        ids.push(Value::Tuple(runtime.tuple_id(pool)));
    }
    product_state(runtime, &ids, repeat)
}

fn product_state(runtime: &mut Runtime, pools: &[Value], repeat: u64) -> Outcome {
    let count = usize::try_from(repeat).unwrap_or(usize::MAX).saturating_mul(pools.len());
    runtime.reserve(count.saturating_mul(8))?;
    let once = pools.iter().filter_map(|pool| if let Value::Tuple(id) = pool { Some(*id) } else { None });
    let pools: Box<[_]> = std::iter::repeat_n(once, repeat as usize).flatten().collect();
    let is_over = pools.iter().any(|pool| runtime.heap[*pool].is_empty());
    let places = vec![0; pools.len()].into();
    made(runtime, ToolState::Product { pools, places, is_over })
}

pub(super) fn repeat(runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    let (object, left) = match *args.positional {
        [object] => (object, None),
        [object, Value::Int(times)] => (object, Some(u64::try_from(times).unwrap_or(0))),
        _ => return needs_python(),
    };
    if args.keyword(0).is_some() {
        return needs_python();
    }
    made(runtime, ToolState::Repeat { object, left })
}

pub(super) fn zip_longest(runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    let [fill] = options(runtime, args, ["fillvalue"])?;
    let mut sources = Vec::with_capacity(args.positional.len());
    for source in args.positional {
        sources.push(over(runtime, *source)?);
    }
    zip_longest_state(runtime, sources, fill.unwrap_or(Value::None))
}

fn zip_longest_state(runtime: &mut Runtime, sources: Vec<Value>, fill: Value) -> Outcome {
    made(runtime, ToolState::ZipLongest { active: sources.len() as u32, sources: sources.into(), fill })
}

pub(super) fn tee(runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    let &[source] = exactly(args)?;
    let source = over(runtime, source)?;
    tee_state(runtime, source)
}

/// A new view of what another one goes over, from where that is; or the first over an iterator.
fn tee_state(runtime: &mut Runtime, source: Value) -> Outcome {
    if let Value::Iterator(id) = source
        && let Iterator::Tool(tool) = &runtime.heap[id]
        && let ToolState::Tee { .. } = &tool.state
    {
        let state = tool.state.clone();
        return made(runtime, state);
    }
    let link = runtime.heap.alloc(Vec::new());
    made(runtime, ToolState::Tee { source, link, index: 0 })
}

/// `new_tool(cls, kind, *parts)`: the parts have been checked. `cls` is None where the caller is the constructor.
pub(super) fn new_tool(runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    let [class, kind, parts @ ..] = args.positional else { return Ok(Value::None) };
    let part = |at: usize| parts.get(at).copied().unwrap_or_default();
    let number = |at: usize| size(part(at)).unwrap_or(0);
    let (first, second) = (part(0), part(1));
    let items = |runtime: &Runtime| runtime.items(first).unwrap_or_default();
    let iterator = match &*runtime.display(*kind) {
        "accumulate" => accumulate_state(runtime, first, second, part(2)),
        "batched" => {
            let strict = matches!(part(2), Value::Bool(Truth::True));
            made(runtime, ToolState::Batched { source: first, size: number(1), strict })
        }
        "chain" => made(runtime, ToolState::Chain { sources: first, current: Value::Undefined }),
        "combinations" => {
            let pool = items(runtime);
            combinations_state(runtime, pool, number(1), matches!(part(2), Value::Bool(Truth::True)))
        }
        "compress" => made(runtime, ToolState::Compress { data: first, selectors: second }),
        "count" => made(runtime, ToolState::Count { next: first, step: second }),
        "cycle" => cycle_state(runtime, first),
        "dropwhile" => made(runtime, ToolState::DropWhile { function: first, source: second, dropping: true }),
        "filterfalse" => made(runtime, ToolState::FilterFalse { function: first, source: second }),
        "groupby" => groupby_state(runtime, first, second),
        "islice" => {
            let stop = if part(2).is_none() { None } else { Some(number(2)) };
            let (target, step) = (number(1), number(3).max(1));
            made(runtime, ToolState::Slice { source: first, position: 0, target, stop, step })
        }
        "pairwise" => made(runtime, ToolState::Pairwise { source: first, before: Value::Undefined }),
        "permutations" => {
            let pool = items(runtime);
            permutations_state(runtime, pool, number(1))
        }
        "product" => product_state(runtime, parts.get(1..).unwrap_or_default(), number(0)),
        "repeat" => {
            let left = if second.is_none() { None } else { Some(number(1)) };
            made(runtime, ToolState::Repeat { object: first, left })
        }
        "starmap" => made(runtime, ToolState::StarMap { function: first, source: second }),
        "tee" => tee_state(runtime, first),
        "takewhile" => made(runtime, ToolState::TakeWhile { function: first, source: second }),
        _ => {
            let sources = runtime.items(second).unwrap_or_default();
            zip_longest_state(runtime, sources, first)
        }
    }?;
    if let Value::Class(class) = *class {
        runtime.show_as(iterator, class);
    }
    Ok(iterator)
}

/// `fold(function, iterable, initial)`: `functools.reduce`
pub(super) fn fold(_runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    let consumer = Consumer::Fold { function: args.at(0), total: args.get(2).unwrap_or(Value::Undefined) };
    Err(Box::new(Control::Machine(MachineRequest::Consume { iterable: args.at(1), consumer })))
}

/// `times_left(iterator)`: how often a `repeat` goes on, or None.
pub(super) fn times_left(runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    let Value::Iterator(id) = args.at(0) else { return Ok(Value::None) };
    let Iterator::Tool(tool) = &runtime.heap[id] else { return Ok(Value::None) };
    match tool.state {
        ToolState::Repeat { left: Some(left), .. } => Ok(Value::Int(left as i64)),
        _ => Ok(Value::None),
    }
}
