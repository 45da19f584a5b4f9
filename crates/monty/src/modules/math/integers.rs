//! The functions of `math` on integers of any size, paid for before they run.

use crate::{
    numbers::{self, Cost, Int},
    registry::Args,
    runtime::{Outcome, Runtime},
    value::Value,
};

pub(super) fn gcd(runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    fold(runtime, args, Int::ZERO, Cost::gcd, numbers::gcd)
}

pub(super) fn lcm(runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    let cost = |left: &Int, right: &Int| {
        let (divisor, product) = (Cost::gcd(left, right), Cost::multiply(left, right));
        Cost { bytes: product.bytes, steps: divisor.steps.saturating_add(product.steps) }
    };
    fold(runtime, args, Int::ONE, cost, numbers::lcm)
}

fn fold(
    runtime: &mut Runtime,
    args: &Args<'_>,
    start: Int,
    cost: fn(&Int, &Int) -> Cost,
    combine: fn(&Int, &Int) -> Int,
) -> Outcome {
    let mut result = start;
    for value in args.positional {
        let value = match value {
            Value::Int(value) => Int::Small(*value),
            value => runtime.index(*value)?,
        };
        if let (Int::Small(_), Int::Small(_)) = (&result, &value) {
            result = combine(&result, &value);
            continue;
        }
        let price = cost(&result, &value);
        runtime.spend(price)?;
        result = combine(&result, &value);
    }
    Ok(runtime.int(result.abs()))
}

pub(super) fn factorial(runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    let value = runtime.index(args.at(0))?;
    if let Int::Small(0..) = value {
        runtime.spend(Cost::factorial(&value))?;
    }
    let result = numbers::factorial(&value);
    let result = runtime.checked(result)?;
    Ok(runtime.int(result))
}

pub(super) fn isqrt(runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    let value = runtime.index(args.at(0))?;
    runtime.spend(Cost::isqrt(&value))?;
    let result = numbers::isqrt(&value);
    let result = runtime.checked(result)?;
    Ok(runtime.int(result))
}

pub(super) fn comb(runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    let (total, chosen) = (runtime.index(args.at(0))?, runtime.index(args.at(1))?);
    let fewer = (&total - &chosen).min(chosen.clone());
    if let Int::Small(_) = fewer {
        runtime.spend(Cost::falling_product(&total, &fewer))?;
    }
    let result = numbers::comb(&total, &chosen);
    let result = runtime.checked(result)?;
    Ok(runtime.int(result))
}

pub(super) fn perm(runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    let Some(chosen) = args.get(1).filter(|chosen| !chosen.is_none()) else { return factorial(runtime, args) };
    let (total, chosen) = (runtime.index(args.at(0))?, runtime.index(chosen)?);
    if let Int::Small(_) = chosen {
        runtime.spend(Cost::falling_product(&total, &chosen))?;
    }
    let result = numbers::perm(&total, &chosen);
    let result = runtime.checked(result)?;
    Ok(runtime.int(result))
}

/// An int argument that only says how many.
pub(super) fn count(runtime: &mut Runtime, value: Value) -> Outcome<Int> {
    runtime.index(value)
}
