//! What a client chose at `initialize`: how it counts lines and columns and how it writes paths.
//!
//! Inside, lines and columns count from 1 and paths are paths; every number and path crosses through here.

use std::path::{Path, PathBuf};

use crate::protocol::InitializeArguments;

/// The client's conventions.
#[derive(Clone, Debug)]
pub(crate) struct Conventions {
    first_line: i64,
    first_column: i64,
    uses_uris: bool,
}

impl Default for Conventions {
    fn default() -> Self {
        Self { first_line: 1, first_column: 1, uses_uris: false }
    }
}

impl Conventions {
    pub(crate) fn new(arguments: &InitializeArguments) -> Self {
        Self {
            first_line: i64::from(arguments.lines_start_at_1),
            first_column: i64::from(arguments.columns_start_at_1),
            uses_uris: arguments.path_format.as_deref() == Some("uri"),
        }
    }

    /// A line of ours for the client.
    pub(crate) fn line(&self, line: u32) -> i64 {
        i64::from(line) - 1 + self.first_line
    }

    /// A column of ours for the client.
    pub(crate) fn column(&self, column: u32) -> i64 {
        i64::from(column) - 1 + self.first_column
    }

    /// A line of the client, from 1; 0 for what no file has.
    pub(crate) fn our_line(&self, line: i64) -> u32 {
        line.checked_sub(self.first_line).and_then(|line| u32::try_from(line + 1).ok()).unwrap_or(0)
    }

    /// A path for the client.
    pub(crate) fn path(&self, path: &Path) -> String {
        let text = path.display().to_string();
        if self.uses_uris { to_uri(&text) } else { text }
    }

    /// A path of the client. Some clients send URIs whatever was agreed: these have a form that no path has.
    pub(crate) fn our_path(&self, text: &str) -> PathBuf {
        from_uri(text).map_or_else(|| PathBuf::from(text), PathBuf::from)
    }
}

fn to_uri(path: &str) -> String {
    let path = path.replace('\\', "/");
    let mut uri = String::from(if path.starts_with('/') { "file://" } else { "file:///" });
    for byte in path.bytes() {
        if byte.is_ascii_alphanumeric() || b"-._~/:".contains(&byte) {
            uri.push(char::from(byte));
        } else {
            uri.push_str(&format!("%{byte:02X}"));
        }
    }
    uri
}

/// The path of a `file:` URI.
fn from_uri(uri: &str) -> Option<String> {
    let rest = uri.strip_prefix("file://")?;
    // What stands before the first slash is a host, which is this one.
    let encoded = &rest[rest.find('/')?..];
    let mut bytes = Vec::with_capacity(encoded.len());
    let mut left = encoded.as_bytes();
    while let [first, rest @ ..] = left {
        let decoded = match (first, rest) {
            (b'%', [high, low, ..]) => hexadecimal(*high).zip(hexadecimal(*low)).map(|(high, low)| high * 16 + low),
            _ => None,
        };
        bytes.push(decoded.unwrap_or(*first));
        left = if decoded.is_some() { &rest[2..] } else { rest };
    }
    let path = String::from_utf8(bytes).ok()?;
    let has_drive = path.as_bytes().get(2) == Some(&b':');
    Some(if has_drive { path[1..].to_owned() } else { path })
}

fn hexadecimal(digit: u8) -> Option<u8> {
    char::from(digit).to_digit(16).map(|digit| digit as u8)
}
