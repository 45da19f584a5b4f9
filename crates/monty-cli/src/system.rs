//! The few requests to the operating system that cannot touch this machine: the clock, a pause, seeds of random numbers.
//! Everything else is refused.

use std::{
    hash::{BuildHasher, Hasher, RandomState},
    sync::OnceLock,
    thread,
    time::{Duration, Instant, SystemTime, UNIX_EPOCH},
};

use monty::MontyObject;

/// Bytes of a seed that a program may ask for at once.
const MOST_SEED_BYTES: i64 = 4096;
/// The longest pause.
const LONGEST_PAUSE: f64 = 86_400.0;

/// The answer to a request, if it is one of those.
pub(crate) fn answer(function: &str, args: &[MontyObject]) -> Option<MontyObject> {
    match (function, args) {
        ("time.time_ns", []) => {
            let since = SystemTime::now().duration_since(UNIX_EPOCH).ok()?;
            Some(MontyObject::Int(i64::try_from(since.as_nanos()).ok()?))
        }
        ("time.monotonic_ns", []) => {
            static START: OnceLock<Instant> = OnceLock::new();
            let since = START.get_or_init(Instant::now).elapsed();
            Some(MontyObject::Int(i64::try_from(since.as_nanos()).ok()?))
        }
        ("time.sleep", [MontyObject::Float(seconds)]) if (0.0..=LONGEST_PAUSE).contains(seconds) => {
            thread::sleep(Duration::from_secs_f64(*seconds));
            Some(MontyObject::None)
        }
        ("os.urandom", [MontyObject::Int(count @ 0..=MOST_SEED_BYTES)]) => {
            let words = (0..*count).step_by(8).map(|_| RandomState::new().build_hasher().finish().to_le_bytes());
            let mut bytes: Vec<u8> = words.flatten().collect();
            bytes.truncate(usize::try_from(*count).ok()?);
            Some(MontyObject::Bytes(bytes))
        }
        _ => None,
    }
}
