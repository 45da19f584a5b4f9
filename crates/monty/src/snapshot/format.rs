//! The envelope: magic, format version, kind, form, program, checksum, then the payload.

use super::{LoadError, form::form};

const MAGIC: &[u8; 5] = b"MONTY";
/// Counts changes of the stored form.
const VERSION: u16 = 2;
/// The last part of the header.
const CHECKSUM: usize = 8;
const HEADER: usize = MAGIC.len() + 2 + 1 + 4 + 8 + CHECKSUM;

/// What the bytes are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    Program,
    Suspended,
}

impl Kind {
    fn byte(self) -> u8 {
        match self {
            Self::Program => b'P',
            Self::Suspended => b'S',
        }
    }

    fn name(self) -> &'static str {
        match self {
            Self::Program => "a program",
            Self::Suspended => "a suspended program",
        }
    }
}

/// Puts the envelope around a payload in parts.
pub(super) fn seal(kind: Kind, source: &str, payload: &[&[u8]]) -> Vec<u8> {
    let mut bytes = Vec::with_capacity(HEADER + payload.iter().map(|part| part.len()).sum::<usize>());
    bytes.extend_from_slice(MAGIC);
    bytes.extend_from_slice(&VERSION.to_le_bytes());
    bytes.push(kind.byte());
    bytes.extend_from_slice(&form().to_le_bytes());
    bytes.extend_from_slice(&digest([source.as_bytes()]).to_le_bytes());
    bytes.extend_from_slice(&[0; CHECKSUM]);
    payload.iter().for_each(|part| bytes.extend_from_slice(part));
    let checksum = digest([&bytes[..HEADER - CHECKSUM], &bytes[HEADER..]]);
    bytes[HEADER - CHECKSUM..HEADER].copy_from_slice(&checksum.to_le_bytes());
    bytes
}

/// Takes the envelope off.
pub(super) fn open(wanted: Kind, bytes: &[u8]) -> Result<&[u8], LoadError> {
    let rest = bytes.strip_prefix(MAGIC).ok_or(LoadError::NotASnapshot)?;
    let (version, rest) = rest.split_first_chunk::<2>().ok_or(LoadError::NotASnapshot)?;
    let found = u16::from_le_bytes(*version);
    if found < VERSION {
        return Err(LoadError::TooOld { found, supported: VERSION });
    }
    if found > VERSION {
        return Err(LoadError::TooNew { found, supported: VERSION });
    }
    let truncated = LoadError::Corrupt { problem: "it ends within its header" };
    let Some(payload) = bytes.get(HEADER..) else { return Err(truncated) };
    let (kind, rest) = rest.split_first().ok_or(truncated.clone())?;
    let (found_form, _) = rest.split_first_chunk::<4>().ok_or(truncated)?;
    let checksum = digest([&bytes[..HEADER - CHECKSUM], payload]);
    if bytes[HEADER - CHECKSUM..HEADER] != checksum.to_le_bytes() {
        return Err(LoadError::Corrupt { problem: "its checksum is wrong" });
    }
    if u32::from_le_bytes(*found_form) != form() {
        return Err(LoadError::OtherBuild);
    }
    match [Kind::Program, Kind::Suspended].into_iter().find(|known| known.byte() == *kind) {
        Some(kind) if kind == wanted => Ok(payload),
        Some(kind) => Err(LoadError::WrongKind { found: kind.name(), wanted: wanted.name() }),
        None => Err(LoadError::Corrupt { problem: "its kind is unknown" }),
    }
}

/// FNV-1a over eight bytes at a time: against accidents and stale files, not against forgery.
#[derive(Clone, Copy, Debug)]
pub(super) struct Digest(u64);

impl Default for Digest {
    fn default() -> Self {
        Self(0xCBF2_9CE4_8422_2325)
    }
}

impl Digest {
    pub(super) fn number(&mut self, value: u64) {
        self.0 = (self.0 ^ value).wrapping_mul(0x0000_0100_0000_01B3);
        self.0 ^= self.0 >> 29;
    }

    pub(super) fn add(&mut self, bytes: &[u8]) {
        self.number(bytes.len() as u64);
        let (words, rest) = bytes.as_chunks::<8>();
        words.iter().for_each(|word| self.number(u64::from_le_bytes(*word)));
        if !rest.is_empty() {
            let mut word = [0; 8];
            word[..rest.len()].copy_from_slice(rest);
            self.number(u64::from_le_bytes(word));
        }
    }

    fn add_all<'a>(&mut self, parts: impl IntoIterator<Item = &'a [u8]>) {
        parts.into_iter().for_each(|part| self.add(part));
    }

    pub(super) fn finish(self) -> u64 {
        self.0
    }
}

fn digest<'a>(parts: impl IntoIterator<Item = &'a [u8]>) -> u64 {
    let mut digest = Digest::default();
    digest.add_all(parts);
    digest.finish()
}
