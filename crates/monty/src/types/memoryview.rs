//! `memoryview` of one dimension over `bytes` and `bytearray`.

use super::{arguments::bounds, bytes::construct};
use crate::{
    classes,
    heap::MemoryViewId,
    objects::{ItemFormat, MemoryView},
    registry::{Args, ClassMembers, Member, native, with_python},
    runtime::{Control, Outcome, Runtime, Values},
    symbols,
    value::Value,
};

pub(super) const MEMBERS: ClassMembers = ClassMembers {
    class: classes::MEMORYVIEW,
    members: &[
        Member::StaticMethod(native("__new__", "cls, object", new)),
        Member::Method(native("__enter__", "self, /", enter)),
        Member::Method(native("__exit__", "self, /, *args", exit)),
        Member::Method(native("cast", "self, /, format, shape=...", cast)),
        Member::Method(with_python("count", "self, value, /", count, "sequences.count_in_view")),
        Member::Method(native("hex", "self, /, sep=None, bytes_per_sep=1", construct::hex)),
        Member::Method(with_python(
            "index",
            "self, value, start=0, stop=9223372036854775807, /",
            index,
            "sequences.index_in_view",
        )),
        Member::Method(native("release", "self, /", release)),
        Member::Method(native("tobytes", "self, /, order='C'", to_bytes)),
        Member::Method(native("tolist", "self, /", to_list)),
        Member::Method(native("toreadonly", "self, /", to_readonly)),
        Member::Getter(native("c_contiguous", "self, /", is_contiguous)),
        Member::Getter(native("contiguous", "self, /", is_contiguous)),
        Member::Getter(native("f_contiguous", "self, /", is_contiguous)),
        Member::Getter(native("format", "self, /", format)),
        Member::Getter(native("itemsize", "self, /", item_size)),
        Member::Getter(native("nbytes", "self, /", byte_count)),
        Member::Getter(native("ndim", "self, /", dimensions)),
        Member::Getter(native("obj", "self, /", object)),
        Member::Getter(native("readonly", "self, /", is_readonly)),
        Member::Getter(native("shape", "self, /", shape)),
        Member::Getter(native("strides", "self, /", strides)),
        Member::Getter(native("suboffsets", "self, /", no_offsets)),
    ],
};

fn this(runtime: &mut Runtime, args: &Args<'_>) -> Outcome<(MemoryViewId, MemoryView)> {
    match args.at(0) {
        Value::MemoryView(id) => Ok((id, runtime.open_view(id)?)),
        _ => runtime.type_error("descriptor requires a 'memoryview' object"),
    }
}

fn alloc(runtime: &mut Runtime, view: MemoryView) -> Value {
    Value::MemoryView(runtime.heap.alloc(view))
}

fn new(runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    runtime.constructed_class(args.at(0), classes::MEMORYVIEW)?;
    let object = args.at(1);
    let base = runtime.plain(object);
    let count = match base {
        Value::MemoryView(id) => {
            let view = runtime.open_view(id)?;
            return Ok(alloc(runtime, view));
        }
        Value::Bytes(id) => runtime.heap[id].len(),
        Value::ByteArray(id) => runtime.heap[id].len(),
        _ if runtime.python_method(object, symbols::BUFFER).is_some() => {
            let positional = Values::from_slice(&[object]);
            return Err(Box::new(Control::Prelude { function: "buffers.new_view", positional }));
        }
        _ => {
            let message = format!("memoryview: a bytes-like object is required, not '{}'", runtime.type_name(object));
            return runtime.type_error(message);
        }
    };
    let view = MemoryView { base, object, count: count as u64, stride: 1, ..MemoryView::default() };
    Ok(alloc(runtime, view))
}

fn enter(runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    this(runtime, args)?;
    Ok(args.at(0))
}

fn exit(runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    release(runtime, args)
}

fn release(runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    if let Value::MemoryView(id) = args.at(0)
        && !runtime.heap[id].is_released()
    {
        let view = runtime.heap.write(id);
        (view.base, view.object) = (Value::Undefined, Value::Undefined);
    }
    Ok(Value::None)
}

fn cast(runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    let (_, view) = this(runtime, args)?;
    let Some(text) = runtime.as_text(args.at(1)) else {
        let class = super::type_name_or_none(runtime, args.at(1));
        return runtime.type_error(format!("cast() argument 'format' must be str, not {class}"));
    };
    let text = text.to_display().into_owned();
    if !view.is_contiguous() {
        return runtime.type_error("memoryview: casts are restricted to C-contiguous views");
    }
    let Some(format) = ItemFormat::parse(&text) else {
        let message = "memoryview: destination format must be a native single character format prefixed with an \
                       optional '@'";
        return runtime.value_error(message);
    };
    if !format.is_bytes() && !view.format.is_bytes() {
        return runtime.type_error("memoryview: cannot cast between two non-byte formats");
    }
    let (size, width) = (view.size(), format.size());
    if size % width != 0 {
        return runtime.type_error("memoryview: length is not a multiple of itemsize");
    }
    let count = size / width;
    if let Some(shape) = args.get(2) {
        check_shape(runtime, shape, count)?;
    }
    let cast = MemoryView { count: count as u64, stride: width as i64, format, ..view };
    Ok(alloc(runtime, cast))
}

/// Whether a shape has one dimension of the right length.
fn check_shape(runtime: &mut Runtime, shape: Value, count: usize) -> Outcome<()> {
    let Some(lengths) = runtime.items(shape) else {
        return runtime.type_error("shape must be a list or a tuple");
    };
    let mut product: usize = 1;
    for length in &lengths {
        let Some(length) = runtime.as_small(*length) else {
            return runtime.type_error("memoryview.cast(): elements of shape must be integers");
        };
        match usize::try_from(length) {
            Ok(length) if length > 0 => product = product.saturating_mul(length),
            _ => return runtime.value_error("memoryview.cast(): elements of shape must be integers > 0"),
        }
    }
    if product != count {
        return runtime.type_error("memoryview: product(shape) * itemsize != buffer size");
    }
    match lengths.len() {
        1 => Ok(()),
        _ => runtime.not_implemented("memoryview: views have one dimension in Monty"),
    }
}

fn count(runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    let (id, _) = this(runtime, args)?;
    let mut count = 0;
    for item in runtime.view_items(id)? {
        count += i64::from(runtime.same_or_equal(item, args.at(1))?);
    }
    Ok(Value::Int(count))
}

fn index(runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    let (id, _) = this(runtime, args)?;
    let items = runtime.view_items(id)?;
    let (start, stop) = bounds(runtime, args, 2)?;
    let clamp = |at: i64| {
        let at = if at < 0 { at.saturating_add(items.len() as i64) } else { at };
        usize::try_from(at).unwrap_or(0).min(items.len())
    };
    let (start, stop) = (clamp(start), clamp(stop));
    for (at, item) in items.iter().enumerate().take(stop).skip(start) {
        if runtime.same_or_equal(*item, args.at(1))? {
            return Ok(Value::Int(at as i64));
        }
    }
    runtime.value_error("memoryview.index(x): x not found")
}

fn to_bytes(runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    let (id, _) = this(runtime, args)?;
    if let Some(order) = args.get(1).filter(|order| !order.is_none()) {
        let Some(text) = runtime.as_text(order) else {
            let class = runtime.type_name(order);
            return runtime.type_error(format!("tobytes() argument 'order' must be str or None, not {class}"));
        };
        if !matches!(&*text.to_display(), "C" | "F" | "A") {
            return runtime.value_error("order must be 'C', 'F' or 'A'");
        }
    }
    let bytes = runtime.view_bytes(id)?;
    Ok(runtime.bytes(bytes))
}

fn to_list(runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    let (id, _) = this(runtime, args)?;
    let items = runtime.view_items(id)?;
    Ok(runtime.list(items))
}

fn to_readonly(runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    let (_, view) = this(runtime, args)?;
    Ok(alloc(runtime, MemoryView { is_sealed: true, ..view }))
}

fn is_contiguous(runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    Ok(Value::from(this(runtime, args)?.1.is_contiguous()))
}

fn format(runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    let text = this(runtime, args)?.1.format.text();
    Ok(runtime.str(text.as_str()))
}

fn item_size(runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    Ok(Value::Int(this(runtime, args)?.1.item_size() as i64))
}

fn byte_count(runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    Ok(Value::Int(this(runtime, args)?.1.size() as i64))
}

fn dimensions(runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    this(runtime, args)?;
    Ok(Value::Int(1))
}

fn object(runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    Ok(this(runtime, args)?.1.object)
}

fn is_readonly(runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    Ok(Value::from(this(runtime, args)?.1.is_readonly()))
}

fn shape(runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    let count = this(runtime, args)?.1.count;
    Ok(runtime.tuple(vec![Value::Int(count as i64)]))
}

fn strides(runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    let stride = this(runtime, args)?.1.stride;
    Ok(runtime.tuple(vec![Value::Int(stride)]))
}

fn no_offsets(runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    this(runtime, args)?;
    Ok(runtime.tuple(Vec::new()))
}
