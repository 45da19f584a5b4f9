//! Python's numbers as pure functions: unbounded integers, floats with their exact text forms, and hashes.
//!
//! Nothing here knows the interpreter: inputs are plain values, failures are [`Fault`]s that the caller turns into
//! exceptions, and [`Cost`] tells the price of an operation on big integers before anything is allocated.

mod combinatorics;
mod complex;
mod cost;
mod digits;
mod fault;
mod float;
mod float_decimal;
mod float_hex;
mod float_sum;
mod float_text;
pub mod hash;
mod int;
mod int_bytes;
mod int_power;
mod int_text;
mod mixed;
mod progression;
mod sip;

pub use combinatorics::{comb, factorial, gcd, isqrt, lcm, perm};
pub use complex::{
    Complex, ComplexTextFault, complex_absolute, complex_power, complex_product, complex_quotient, complex_repr,
    parse_complex, real_quotient,
};
pub use cost::Cost;
pub use digits::{decimal_value, strip_to_ascii};
pub use fault::{Fault, FaultKind};
pub use float::{
    FloatPower, float_as_integer_ratio, float_divmod, float_floor_div, float_is_integer, float_modulo, float_power,
    float_round, float_round_to_int, float_true_div, simple_power,
};
pub use float_decimal::{Decimal, Fixed, scaled};
pub use float_hex::{float_from_hex, float_to_hex};
pub use float_sum::FloatSum;
pub use float_text::{float_repr, parse_float};
pub use hash::{
    FrozenSetHasher, NONE_HASH, TupleHasher, hash_bool, hash_bytes, hash_complex, hash_float, hash_int, hash_range,
    hash_slice, hash_text, hash_tuple,
};
pub use int::Int;
pub use int_bytes::{ByteOrder, Signedness, from_bytes, to_bytes};
pub use int_power::{int_power, int_power_modulo};
pub use int_text::{
    DigitLimit, IntParseFault, Radix, int_to_prefixed, int_to_radix, int_to_string, parse_int, parse_short_int,
};
pub use mixed::{compare_int_float, float_to_int, int_to_float, int_true_div};
pub use progression::Progression;
