//! `operator`: operators as functions, natively for numbers, texts and sequences; `prelude/operator.py` does the rest.

use crate::{
    bytecode::{BinaryOp, CompareOp},
    registry::{Args, ModuleDef, Native, in_python, with_python},
    runtime::{Outcome, Runtime, needs_python},
    value::Value,
};

pub(super) const MODULE: ModuleDef =
    ModuleDef { name: "operator", functions: FUNCTIONS, constants: &[], python: Some(include_str!("operator.py")) };

const FUNCTIONS: &[Native] = &[
    with_python("add", "a, b, /", add, "operator.add"),
    with_python("and_", "a, b, /", and_, "operator.and_"),
    with_python("eq", "a, b, /", eq, "operator.eq"),
    with_python("floordiv", "a, b, /", floordiv, "operator.floordiv"),
    with_python("ge", "a, b, /", ge, "operator.ge"),
    with_python("gt", "a, b, /", gt, "operator.gt"),
    with_python("le", "a, b, /", le, "operator.le"),
    with_python("lshift", "a, b, /", lshift, "operator.lshift"),
    with_python("lt", "a, b, /", lt, "operator.lt"),
    with_python("matmul", "a, b, /", matmul, "operator.matmul"),
    with_python("mod", "a, b, /", modulo, "operator.mod"),
    with_python("mul", "a, b, /", mul, "operator.mul"),
    with_python("ne", "a, b, /", ne, "operator.ne"),
    with_python("or_", "a, b, /", or_, "operator.or_"),
    with_python("pow", "a, b, /", pow, "operator.pow"),
    with_python("rshift", "a, b, /", rshift, "operator.rshift"),
    with_python("sub", "a, b, /", sub, "operator.sub"),
    with_python("truediv", "a, b, /", truediv, "operator.truediv"),
    with_python("xor", "a, b, /", xor, "operator.xor"),
    with_python("getitem", "a, b, /", getitem, "operator.getitem"),
    with_python("is_", "a, b, /", is_, "operator.is_"),
    with_python("is_not", "a, b, /", is_not, "operator.is_not"),
    with_python("neg", "a, /", neg, "operator.neg"),
    with_python("not_", "a, /", not_, "operator.not_"),
    with_python("truth", "a, /", truth, "operator.truth"),
    in_python("abs", "a, /", "operator.absolute"),
    in_python("index", "a, /", "operator.index"),
    in_python("inv", "a, /", "operator.inv"),
    in_python("invert", "a, /", "operator.inv"),
    in_python("pos", "a, /", "operator.pos"),
    in_python("is_none", "a, /", "operator.is_none"),
    in_python("is_not_none", "a, /", "operator.is_not_none"),
    in_python("concat", "a, b, /", "operator.concat"),
    in_python("contains", "a, b, /", "operator.contains"),
    in_python("countOf", "a, b, /", "operator.countOf"),
    in_python("indexOf", "a, b, /", "operator.indexOf"),
    in_python("setitem", "a, b, c, /", "operator.setitem"),
    in_python("delitem", "a, b, /", "operator.delitem"),
    in_python("call", "obj, /, *args, **kwargs", "operator.call"),
    in_python("length_hint", "obj, default=0, /", "operator.length_hint"),
    in_python("iadd", "a, b, /", "operator.iadd"),
    in_python("iand", "a, b, /", "operator.iand"),
    in_python("iconcat", "a, b, /", "operator.iconcat"),
    in_python("ifloordiv", "a, b, /", "operator.ifloordiv"),
    in_python("ilshift", "a, b, /", "operator.ilshift"),
    in_python("imatmul", "a, b, /", "operator.imatmul"),
    in_python("imod", "a, b, /", "operator.imod"),
    in_python("imul", "a, b, /", "operator.imul"),
    in_python("ior", "a, b, /", "operator.ior"),
    in_python("ipow", "a, b, /", "operator.ipow"),
    in_python("irshift", "a, b, /", "operator.irshift"),
    in_python("isub", "a, b, /", "operator.isub"),
    in_python("itruediv", "a, b, /", "operator.itruediv"),
    in_python("ixor", "a, b, /", "operator.ixor"),
];

/// Whether operators on a value are native whatever the other side is, unless that decides in Python.
fn is_plain(value: Value) -> bool {
    matches!(
        value,
        Value::Int(_)
            | Value::Float(_)
            | Value::Bool(_)
            | Value::BigInt(_)
            | Value::Str(_)
            | Value::List(_)
            | Value::Tuple(_)
    )
}

fn operate(runtime: &mut Runtime, args: &Args<'_>, operator: BinaryOp) -> Outcome {
    let (a, b) = (args.at(0), args.at(1));
    if is_plain(a) && is_plain(b) { runtime.binary(operator, false, a, b) } else { needs_python() }
}

fn compare(runtime: &mut Runtime, args: &Args<'_>, operator: CompareOp) -> Outcome {
    let (a, b) = (args.at(0), args.at(1));
    if is_plain(a) && is_plain(b) { runtime.compare(operator, a, b) } else { needs_python() }
}

/// A function for each operator.
macro_rules! operators {
    ($($how:ident $($name:ident $operator:expr),*;)*) => {
        $($(
            fn $name(runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
                $how(runtime, args, $operator)
            }
        )*)*
    };
}

operators! {
    operate
        add BinaryOp::Add,
        and_ BinaryOp::BitAnd,
        floordiv BinaryOp::FloorDiv,
        lshift BinaryOp::Shl,
        matmul BinaryOp::MatMul,
        modulo BinaryOp::Mod,
        mul BinaryOp::Mul,
        or_ BinaryOp::BitOr,
        pow BinaryOp::Pow,
        rshift BinaryOp::Shr,
        sub BinaryOp::Sub,
        truediv BinaryOp::Div,
        xor BinaryOp::BitXor;
    compare
        eq CompareOp::Eq,
        ge CompareOp::Ge,
        gt CompareOp::Gt,
        le CompareOp::Le,
        lt CompareOp::Lt,
        ne CompareOp::Ne;
}

fn getitem(runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    let (Value::Int(index), items) = (args.at(1), args.at(0)) else { return needs_python() };
    let found = match items {
        Value::List(list) => at(&runtime.heap[list], index),
        Value::Tuple(tuple) => at(&runtime.heap[tuple], index),
        _ => None,
    };
    found.map_or_else(needs_python, Ok)
}

fn at(items: &[Value], index: i64) -> Option<Value> {
    let index = if index < 0 { index + items.len() as i64 } else { index };
    items.get(usize::try_from(index).ok()?).copied()
}

fn is_(_runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    Ok(Value::from(args.at(0).is(args.at(1))))
}

fn is_not(_runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    Ok(Value::from(!args.at(0).is(args.at(1))))
}

fn neg(_runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    match args.at(0) {
        Value::Int(value) if value != i64::MIN => Ok(Value::Int(-value)),
        Value::Float(value) => Ok(Value::float(-value.get())),
        _ => needs_python(),
    }
}

fn truth(runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    Ok(Value::from(runtime.truth(args.at(0))?))
}

fn not_(runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    Ok(Value::from(!runtime.truth(args.at(0))?))
}
