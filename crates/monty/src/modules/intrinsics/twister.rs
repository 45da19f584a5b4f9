//! The Mersenne Twister (MT19937, Matsumoto and Nishimura) over a list of its 624 words and the position among them, so
//! that a program's generator is an object of its own heap.

use num_bigint::BigInt;

use crate::{
    heap::ListId,
    numbers::Int,
    registry::Args,
    runtime::{Outcome, Runtime},
    value::Value,
};

const WORDS: usize = 624;
const SHIFT: usize = 397;

/// The list with the state, checked.
fn state(runtime: &mut Runtime, value: Value) -> Outcome<ListId> {
    match value {
        Value::List(list) if runtime.heap[list].len() == WORDS + 1 => Ok(list),
        _ => runtime.value_error("state vector must have 625 items"),
    }
}

fn words(runtime: &Runtime, list: ListId) -> Vec<u32> {
    runtime.heap[list]
        .iter()
        .take(WORDS)
        .map(|value| if let Value::Int(word) = value { *word as u32 } else { 0 })
        .collect()
}

fn store(runtime: &mut Runtime, list: ListId, words: &[u32], position: usize) {
    let items = runtime.heap.write(list);
    items.clear();
    items.extend(words.iter().map(|word| Value::Int(i64::from(*word))));
    items.push(Value::Int(position as i64));
}

/// `twister_seed(state, key)`: the state that a list of 32-bit numbers gives.
pub(super) fn seed(runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    let (list, key) = (args.at(0), runtime.items(args.at(1)).unwrap_or_default());
    let Value::List(list) = list else { return runtime.type_error("expected a list") };
    let key: Vec<u32> = key.iter().map(|value| if let Value::Int(word) = value { *word as u32 } else { 0 }).collect();
    runtime.burn(64 * WORDS + 8 * key.len());
    let mut words = vec![19_650_218_u32; WORDS];
    for at in 1..WORDS {
        let before = words[at - 1];
        words[at] = 1_812_433_253_u32.wrapping_mul(before ^ (before >> 30)).wrapping_add(at as u32);
    }
    let (mut at, mut digit) = (1, 0);
    for _ in 0..WORDS.max(key.len()) {
        let before = words[at - 1];
        let mixed = words[at] ^ (before ^ (before >> 30)).wrapping_mul(1_664_525);
        words[at] = mixed.wrapping_add(key.get(digit).copied().unwrap_or_default()).wrapping_add(digit as u32);
        at += 1;
        digit += 1;
        if at >= WORDS {
            words[0] = words[WORDS - 1];
            at = 1;
        }
        if digit >= key.len() {
            digit = 0;
        }
    }
    for _ in 1..WORDS {
        let before = words[at - 1];
        let mixed = words[at] ^ (before ^ (before >> 30)).wrapping_mul(1_566_083_941);
        words[at] = mixed.wrapping_sub(at as u32);
        at += 1;
        if at >= WORDS {
            words[0] = words[WORDS - 1];
            at = 1;
        }
    }
    words[0] = 0x8000_0000;
    runtime.reserve(size_of::<Value>() * (WORDS + 1))?;
    runtime.heap.charge(size_of::<Value>() * (WORDS + 1));
    store(runtime, list, &words, WORDS);
    Ok(Value::None)
}

/// The next 32 bits.
fn next(runtime: &mut Runtime, list: ListId) -> u32 {
    let position = match runtime.heap[list].get(WORDS) {
        Some(Value::Int(position)) if (0..WORDS as i64).contains(position) => *position as usize,
        _ => {
            let mut fresh = words(runtime, list);
            twist(&mut fresh);
            runtime.burn(64 * WORDS);
            store(runtime, list, &fresh, 0);
            0
        }
    };
    let mut word = match runtime.heap[list].get(position) {
        Some(Value::Int(word)) => *word as u32,
        _ => 0,
    };
    if let Some(place) = runtime.heap.write(list).get_mut(WORDS) {
        *place = Value::Int(position as i64 + 1);
    }
    word ^= word >> 11;
    word ^= (word << 7) & 0x9D2C_5680;
    word ^= (word << 15) & 0xEFC6_0000;
    word ^ (word >> 18)
}

fn twist(words: &mut [u32]) {
    for at in 0..WORDS {
        let joined = (words[at] & 0x8000_0000) | (words[(at + 1) % WORDS] & 0x7FFF_FFFF);
        let odd = if joined & 1 == 1 { 0x9908_B0DF } else { 0 };
        words[at] = words[(at + SHIFT) % WORDS] ^ (joined >> 1) ^ odd;
    }
}

/// `twister_float(state)`: 53 bits as a number from 0 to below 1.
pub(super) fn float(runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    let list = state(runtime, args.at(0))?;
    let (high, low) = (next(runtime, list) >> 5, next(runtime, list) >> 6);
    Ok(Value::float((f64::from(high) * 67_108_864.0 + f64::from(low)) / 9_007_199_254_740_992.0))
}

/// `twister_bits(state, count)`: an int of so many bits.
pub(super) fn bits(runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    const MOST: i64 = 1 << 31;
    let list = state(runtime, args.at(0))?;
    let count = match runtime.index(args.at(1))? {
        Int::Small(count) if count < 0 => {
            return runtime.value_error("Cannot convert negative int");
        }
        Int::Small(count) if count < MOST => count as usize,
        _ => return runtime.overflow_error("Python int too large to convert to C int"),
    };
    if count == 0 {
        return Ok(Value::Int(0));
    }
    if count <= 32 {
        return Ok(Value::Int(i64::from(next(runtime, list) >> (32 - count))));
    }
    runtime.reserve(count / 4)?;
    runtime.burn(count);
    let mut digits = Vec::with_capacity(count.div_ceil(32));
    let mut left = count;
    while left > 0 {
        let word = next(runtime, list);
        digits.push(if left < 32 { word >> (32 - left) } else { word });
        left = left.saturating_sub(32);
    }
    let number = num_bigint::BigUint::new(digits);
    Ok(runtime.big_int(BigInt::from(number)))
}

/// `twister_below(state, limit)`: an int from 0 to below a limit of at most 2**32.
pub(super) fn below(runtime: &mut Runtime, args: &Args<'_>) -> Outcome {
    let list = state(runtime, args.at(0))?;
    let Value::Int(limit @ 1..=0xFFFF_FFFF) = args.at(1) else { return runtime.value_error("limit out of range") };
    let width = 64 - (limit as u64).leading_zeros();
    loop {
        let drawn = i64::from(next(runtime, list) >> (32 - width));
        if drawn < limit {
            return Ok(Value::Int(drawn));
        }
        runtime.burn(8);
    }
}
