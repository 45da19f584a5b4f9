//! What takes the items of an iterable one by one: `list`, `sum`, `any`, `min`, `reduce`, …
//!
//! A consumer is plain data. The machine hands it each item where it comes up, so that a generator under `sum` goes on
//! in its frame without leaving it. Where an item decides in Python code the rest is a function of the prelude.

use serde::{Deserialize, Serialize};

use super::{Control, Outcome, Runtime};
use crate::{
    bytecode::{BinaryOp, CompareOp},
    heap::ListId,
    numbers::{Complex, FloatSum, int_to_float},
    value::Value,
};

/// What becomes of the items.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub enum Consumer {
    /// A list of them.
    List { list: ListId },
    /// `functools.reduce`; the total is `Undefined` before the first item.
    Fold { function: Value, total: Value },
    /// `sum`
    Sum(Sum),
    /// `any` if true stops it, else `all`.
    Until { truth: bool },
    /// `min` or `max`.
    Extreme(Extreme),
}

/// A running `sum()`.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Sum {
    total: Value,
    /// Stands for the total while only numbers have been added to a float, or the real part of a complex one.
    floats: Option<FloatSum>,
    /// The imaginary part of the total if that is complex.
    imaginary: Option<FloatSum>,
    /// Something else than a number was added: no more compensation.
    is_plain: bool,
}

/// A running `min()` or `max()`: the best item and its key, `Undefined` before the first.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Extreme {
    pub operator: CompareOp,
    /// `None` without one.
    pub key: Value,
    pub default: Value,
    best: Value,
    best_key: Value,
    /// The item whose key is being computed.
    item: Value,
}

/// What a consumer says to an item, or to the result of a call that it asked for.
#[derive(Debug)]
#[repr(u8)]
pub enum Answer {
    More,
    Done(Value),
    /// The result of `function(item)` comes first, then the next item.
    Key {
        function: Value,
        item: Value,
    },
    /// The result of `function(left, right)` comes first, then the next item.
    Fold {
        function: Value,
        left: Value,
        right: Value,
    },
    /// This function of the prelude does the rest: it gets the iterator, then these.
    Python {
        function: &'static str,
        arguments: Vec<Value>,
    },
    Failed(Box<Control>),
}

impl Consumer {
    /// `sum(…, start)`
    pub fn sum(start: Value) -> Self {
        Self::Sum(Sum { total: start, floats: None, imaginary: None, is_plain: false })
    }

    /// `min` or `max`; the key is `None` and the default `Undefined` where there is none.
    pub fn extreme(operator: CompareOp, key: Value, default: Value) -> Self {
        let none = Value::Undefined;
        Self::Extreme(Extreme { operator, key, default, best: none, best_key: none, item: none })
    }

    /// Takes an item.
    #[inline]
    pub fn take(&mut self, runtime: &mut Runtime, item: Value) -> Answer {
        match self {
            Self::List { list } => {
                runtime.push(*list, item);
                Answer::More
            }
            Self::Sum(sum) => sum.take(runtime, item),
            Self::Until { truth } => match runtime.truth(item) {
                Ok(found) if found == *truth => Answer::Done(Value::from(*truth)),
                Ok(_) => Answer::More,
                Err(control) => {
                    let function = if *truth { "iteration.any_from" } else { "iteration.all_from" };
                    python_or(control, function, || vec![item])
                }
            },
            Self::Fold { total, .. } if total.is_undefined() => {
                *total = item;
                Answer::More
            }
            Self::Fold { function, total } => Answer::Fold { function: *function, left: *total, right: item },
            Self::Extreme(extreme) => extreme.take(runtime, item),
        }
    }

    /// Takes the result of the call that it asked for.
    pub fn take_result(&mut self, runtime: &mut Runtime, value: Value) -> Answer {
        match self {
            Self::Fold { total, .. } => {
                *total = value;
                Answer::More
            }
            Self::Extreme(extreme) => extreme.compare(runtime, extreme.item, value),
            _ => Answer::More,
        }
    }

    /// There are no more items.
    pub fn finish(&self, runtime: &mut Runtime) -> Outcome {
        match self {
            Self::List { list } => Ok(Value::List(*list)),
            Self::Sum(sum) => Ok(sum.total(runtime)),
            Self::Until { truth } => Ok(Value::from(!*truth)),
            Self::Fold { total, .. } if total.is_undefined() => {
                runtime.type_error("reduce() of empty iterable with no initial value")
            }
            Self::Fold { total, .. } => Ok(*total),
            Self::Extreme(extreme) if !extreme.best.is_undefined() => Ok(extreme.best),
            Self::Extreme(extreme) if !extreme.default.is_undefined() => Ok(extreme.default),
            Self::Extreme(extreme) => {
                let name = if extreme.operator == CompareOp::Lt { "min" } else { "max" };
                runtime.value_error(format!("{name}() iterable argument is empty"))
            }
        }
    }

    /// Calls `visit` for every value that it holds.
    pub fn trace(&self, visit: &mut dyn FnMut(Value)) {
        match self {
            Self::List { list } => visit(Value::List(*list)),
            Self::Fold { function, total } => [*function, *total].into_iter().for_each(visit),
            Self::Sum(sum) => visit(sum.total),
            Self::Until { .. } => {}
            Self::Extreme(extreme) => {
                let Extreme { key, default, best, best_key, item, .. } = *extreme;
                [key, default, best, best_key, item].into_iter().for_each(visit);
            }
        }
    }
}

impl Sum {
    fn total(&self, runtime: &mut Runtime) -> Value {
        match (self.floats, self.imaginary) {
            (None, _) => self.total,
            (Some(real), None) => Value::float(real.total()),
            (Some(real), Some(imag)) => runtime.complex(Complex::new(real.total(), imag.total())),
        }
    }

    #[inline]
    fn take(&mut self, runtime: &mut Runtime, item: Value) -> Answer {
        match (&mut self.floats, self.total, item) {
            (Some(floats), _, Value::Float(item)) => floats.add(item.get()),
            (None, Value::Int(total), Value::Int(item)) if total.checked_add(item).is_some() => {
                self.total = Value::Int(total.wrapping_add(item));
            }
            _ => return self.take_slowly(runtime, item),
        }
        Answer::More
    }

    fn take_slowly(&mut self, runtime: &mut Runtime, item: Value) -> Answer {
        match (self.floats, self.total) {
            (None, Value::Float(total)) if !self.is_plain => self.floats = Some(FloatSum::new(total.get())),
            (None, Value::Complex(total)) if !self.is_plain => {
                let Complex { real, imag } = runtime.heap[total];
                (self.floats, self.imaginary) = (Some(FloatSum::new(real)), Some(FloatSum::new(imag)));
            }
            _ => {}
        }
        if let (Some(real), Some(imag), Value::Complex(item)) = (&mut self.floats, &mut self.imaginary, item) {
            let item = runtime.heap[item];
            real.add(item.real);
            imag.add(item.imag);
            return Answer::More;
        }
        let was_plain = self.is_plain;
        if let Some(floats) = &mut self.floats {
            let number = match item {
                Value::Float(item) => Some(Ok(item.get())),
                Value::Int(_) | Value::Bool(_) | Value::BigInt(_) => {
                    runtime.as_int(item).map(|int| int_to_float(&int)).map(|float| runtime.checked(float))
                }
                _ => None,
            };
            match number {
                Some(Ok(number)) => {
                    floats.add(number);
                    return Answer::More;
                }
                Some(Err(control)) => return Answer::Failed(control),
                None => {
                    self.total = self.total(runtime);
                    (self.floats, self.imaginary, self.is_plain) = (None, None, true);
                }
            }
        }
        let was_float = matches!(self.total, Value::Float(_));
        let was_number = matches!(self.total, Value::Int(_) | Value::Bool(_) | Value::BigInt(_));
        let added = match (self.total, item) {
            (Value::Instance(_), _) | (_, Value::Instance(_)) => super::needs_python(),
            _ => runtime.binary(BinaryOp::Add, false, self.total, item),
        };
        match added {
            Ok(total) => {
                self.total = total;
                self.is_plain |= !was_number;
                // Floats that meet a complex number go on as complex ones.
                self.is_plain &= was_plain || !(was_float && matches!(total, Value::Complex(_)));
                Answer::More
            }
            Err(control) => {
                python_or(control, "iteration.sum_from", || vec![item, self.total, Value::from(self.is_plain)])
            }
        }
    }
}

impl Extreme {
    fn take(&mut self, runtime: &mut Runtime, item: Value) -> Answer {
        if self.key.is_none() {
            return self.compare(runtime, item, item);
        }
        self.item = item;
        Answer::Key { function: self.key, item }
    }

    fn compare(&mut self, runtime: &mut Runtime, item: Value, key: Value) -> Answer {
        let beats = match (key, self.best_key) {
            (_, Value::Undefined) => Ok(true),
            (Value::Int(a), Value::Int(b)) => Ok(self.operator.accepts(a.cmp(&b))),
            (Value::Float(a), Value::Float(b)) => {
                Ok(a.partial_cmp(&b).is_some_and(|order| self.operator.accepts(order)))
            }
            (key, best) => runtime.compare(self.operator, key, best).and_then(|result| runtime.truth(result)),
        };
        match beats {
            Ok(beats) => {
                if beats {
                    (self.best, self.best_key) = (item, key);
                }
                Answer::More
            }
            Err(control) => {
                let function = if self.operator == CompareOp::Lt { "iteration.min_from" } else { "iteration.max_from" };
                python_or(control, function, || vec![self.best, self.best_key, item, key, self.key])
            }
        }
    }
}

fn python_or(control: Box<Control>, function: &'static str, arguments: impl FnOnce() -> Vec<Value>) -> Answer {
    match *control {
        Control::NeedsPython => Answer::Python { function, arguments: arguments() },
        _ => Answer::Failed(control),
    }
}
