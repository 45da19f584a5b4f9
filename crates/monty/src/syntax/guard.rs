//! Stub.
pub(super) fn check(_text: &str) -> Result<(), ()> { Ok(()) }
