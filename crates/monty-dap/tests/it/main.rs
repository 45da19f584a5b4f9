//! The adapter as clients see it: bytes in, bytes out.

mod capabilities;
mod client;
mod framing;
mod transcripts;
