//! A panic in ty is an unanswered question, not the end of the editor's server.

use std::panic::AssertUnwindSafe;

use ruff_db::panic::catch_unwind;

/// The answer of a job, or what its panic said.
pub fn guarded<T>(job: impl FnOnce() -> T) -> Result<T, String> {
    catch_unwind(AssertUnwindSafe(job)).map_err(|error| error.to_diagnostic_message(None::<&str>))
}
