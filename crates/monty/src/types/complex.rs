//! `complex`

use crate::{
    classes,
    numbers::{Complex, ComplexTextFault, parse_complex},
    registry::{Args, ClassMembers, Member, native, with_python},
    runtime::{Outcome, Runtime, needs_python},
    symbols,
    value::Value,
};

pub(super) const MEMBERS: ClassMembers = ClassMembers {
    class: classes::COMPLEX,
    members: &[
        Member::StaticMethod(with_python("__new__", "cls, real=0, imag=0", new, "classes.new_complex")),
        Member::Method(native("conjugate", "self, /", conjugate)),
        Member::Method(native("__complex__", "self, /", plain)),
        Member::Method(native("__getnewargs__", "self, /", new_arguments)),
        Member::ClassMethod(with_python("from_number", "cls, number, /", from_number, "classes.complex_from_number")),
        Member::Getter(native("real", "self, /", real)),
        Member::Getter(native("imag", "self, /", imag)),
    ],
};

fn own(runtime: &Runtime, args: &Args<'_>) -> Complex {
    match runtime.plain(args.at(0)) {
        Value::Complex(id) => runtime.heap[id],
        _ => Complex::default(),
    }
}

fn conjugate(runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    let Complex { real, imag } = own(runtime, args);
    Ok(runtime.complex(Complex::new(real, -imag)))
}

fn plain(runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    Ok(runtime.plain(args.at(0)))
}

fn new_arguments(runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    let Complex { real, imag } = own(runtime, args);
    Ok(runtime.tuple(vec![Value::float(real), Value::float(imag)]))
}

fn real(runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    Ok(Value::float(own(runtime, args).real))
}

fn imag(runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    Ok(Value::float(own(runtime, args).imag))
}

fn new(runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    let class = runtime.constructed_class(args.at(0), classes::COMPLEX)?;
    let (first, second) = (args.get(1), args.get(2));
    if let (Some(text), None) = (first, second)
        && runtime.as_text(text).is_some()
    {
        let parsed = parse(runtime, text)?;
        return Ok(runtime.wrap_instance(class, parsed));
    }
    if let Some(real) = first {
        let is_known_float = second.is_none() && matches!(runtime.plain(real), Value::Float(_));
        let hooks = [symbols::COMPLEX, symbols::FLOAT, symbols::INDEX];
        decides_in_python(runtime, real, if is_known_float { &hooks[..1] } else { &hooks })?;
    }
    if let Some(imag) = second {
        decides_in_python(runtime, imag, &[symbols::FLOAT, symbols::INDEX])?;
        // Deprecated: the Python half warns.
        let is_complex = |part| matches!(runtime.plain(part), Value::Complex(_));
        if is_complex(imag) || first.is_some_and(is_complex) {
            return needs_python();
        }
    }
    // A lone argument may be a string: the message says so.
    let wanted = if second.is_some() { "complex() argument 'real' must be a real number" } else { NUMBER };
    let mut value = match first {
        None => Complex::default(),
        Some(real) => number(runtime, real, wanted)?,
    };
    if let Some(imag) = second {
        let part = number(runtime, imag, "complex() argument 'imag' must be a real number")?;
        value = Complex::new(value.real, part.real);
    }
    let value = runtime.complex(value);
    Ok(runtime.wrap_instance(class, value))
}

const NUMBER: &str = "complex() argument must be a string or a number";

fn decides_in_python(runtime: &mut Runtime, value: Value, hooks: &[crate::value::Symbol]) -> Outcome<()> {
    match hooks.iter().any(|name| runtime.python_method(value, *name).is_some()) {
        true => needs_python(),
        false => Ok(()),
    }
}

fn number(runtime: &mut Runtime, value: Value, wanted: &str) -> Outcome<Complex> {
    let plain = runtime.plain(value);
    if let Value::Complex(id) = plain {
        return Ok(runtime.heap[id]);
    }
    match runtime.float_operand(plain)? {
        Some(float) => Ok(Complex::new(float, 0.0)),
        None => {
            let message = format!("{wanted}, not {}", runtime.type_name(value));
            runtime.type_error(message)
        }
    }
}

fn parse(runtime: &mut Runtime, value: Value) -> Outcome {
    let Value::Str(text) = runtime.plain(value) else { return needs_python() };
    runtime.burn(runtime.text(text).len());
    match parse_complex(runtime.text(text)) {
        Ok(complex) => Ok(runtime.complex(complex)),
        Err(ComplexTextFault::Malformed) => runtime.value_error("complex() arg is a malformed string"),
        Err(ComplexTextFault::Underscores) => {
            let repr = runtime.repr(Value::Str(text))?;
            let message = format!("could not convert string to complex: {}", repr.as_ref().to_display());
            runtime.value_error(message)
        }
    }
}

fn from_number(runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    let (class, value) = (args.at(0), args.at(1));
    decides_in_python(runtime, value, &[symbols::COMPLEX, symbols::FLOAT, symbols::INDEX])?;
    let complex = number(runtime, value, "must be real number")?;
    let complex = runtime.complex(complex);
    Ok(match class {
        Value::Class(class) => runtime.wrap_instance(class, complex),
        _ => complex,
    })
}
