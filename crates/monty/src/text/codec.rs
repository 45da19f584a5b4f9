//! `str.encode` and `bytes.decode`: the codecs and the error handlers, with errors as data.
//!
//! Sizes: an encoded text has at most four bytes per code point (ten with escapes, plus four for the byte order mark)
//! with the handlers `strict`, `ignore`, `replace`, `surrogateescape` and `surrogatepass`; the other handlers write up to
//! [`MAX_ESCAPE_LEN`] code points for one. A decoded text has at most four code points per byte.
//! Python decodes empty bytes without a look at the names: `b''.decode('nonesuch')` is `''`.

mod charmap;
mod decode;
mod encode;
mod escapes;
mod tables;

pub use decode::decode;
pub use encode::encode;

use charmap::Charmap;

/// Most code points that an error handler writes for one, by `\N{…}` with the longest name.
pub const MAX_ESCAPE_LEN: usize = 4 + 96;

/// A codec that translates between `str` and `bytes`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Encoding {
    /// UTF-8
    Utf8,
    /// UTF-8 with a byte order mark, optional when decoding
    Utf8Sig,
    /// UTF-16 with a byte order mark, little-endian without
    Utf16,
    /// UTF-16, little-endian
    Utf16Le,
    /// UTF-16, big-endian
    Utf16Be,
    /// UTF-32 with a byte order mark, little-endian without
    Utf32,
    /// UTF-32, little-endian
    Utf32Le,
    /// UTF-32, big-endian
    Utf32Be,
    /// ASCII
    Ascii,
    /// ISO 8859-1
    Latin1,
    /// Escapes as in literals
    UnicodeEscape,
    /// Escapes of four and eight hexadecimal digits only
    RawUnicodeEscape,
    /// One byte per character, by a table
    Charmap(&'static Charmap),
}

/// What to do with what cannot be translated.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ErrorHandler {
    /// Fail.
    Strict,
    /// Skip it.
    Ignore,
    /// Put `?` or U+FFFD.
    Replace,
    /// Put `\xhh`, `\uhhhh` or `\Uhhhhhhhh`.
    BackslashReplace,
    /// Put `&#1234;`; only for encoding.
    XmlCharRefReplace,
    /// Put `\N{NAME}`; only for encoding. CPython also names private code points from U+F0000, by which it happens to
    /// number the aliases and the named sequences; here they have no names.
    NameReplace,
    /// Bytes from 128 travel as U+DC80 to U+DCFF.
    SurrogateEscape,
    /// Surrogates pass in UTF-8, UTF-16 and UTF-32.
    SurrogatePass,
    /// Some other name. CPython looks at the name at the first error only: when the codec returns an error, raise
    /// `LookupError: unknown error handler name '…'` in its place.
    Unknown,
}

/// The data of a `UnicodeEncodeError` or `UnicodeDecodeError`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct CodecError {
    /// The codec's own name, whatever alias was asked for.
    pub encoding: &'static str,
    /// First offending place.
    pub start: usize,
    /// The place after the last offending one.
    pub end: usize,
    /// What is wrong.
    pub reason: &'static str,
}

/// Why `decode` failed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DecodeFailure {
    /// `UnicodeDecodeError`
    Error(CodecError),
    /// `TypeError: don't know how to handle UnicodeDecodeError in error callback`
    UnsuitableHandler,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum ByteOrder {
    Little,
    Big,
}

impl Encoding {
    /// The codec of this name or alias; upper case and punctuation do not matter.
    pub fn from_name(name: &str) -> Option<Self> {
        let name = normalized(name);
        Self::from_alias(&name).or_else(|| Self::from_alias(&name.replace('.', "_"))).or_else(|| {
            Some(match name.as_str() {
                "utf_8" => Self::Utf8,
                "utf_8_sig" => Self::Utf8Sig,
                "utf_16" => Self::Utf16,
                "utf_16_le" => Self::Utf16Le,
                "utf_16_be" => Self::Utf16Be,
                "utf_32" => Self::Utf32,
                "utf_32_le" => Self::Utf32Le,
                "utf_32_be" => Self::Utf32Be,
                "ascii" => Self::Ascii,
                "latin_1" | "iso8859_1" | "charmap" => Self::Latin1,
                "unicode_escape" => Self::UnicodeEscape,
                "raw_unicode_escape" => Self::RawUnicodeEscape,
                name => Self::Charmap(Charmap::named(name)?),
            })
        })
    }

    /// Unlike the proper names, an alias may have dots for underscores.
    fn from_alias(name: &str) -> Option<Self> {
        Some(match name {
            "u8" | "utf" | "utf8" | "utf8_ucs2" | "utf8_ucs4" | "cp65001" => Self::Utf8,
            "u16" | "utf16" => Self::Utf16,
            "unicodelittleunmarked" | "utf_16le" => Self::Utf16Le,
            "unicodebigunmarked" | "utf_16be" => Self::Utf16Be,
            "u32" | "utf32" => Self::Utf32,
            "utf_32le" => Self::Utf32Le,
            "utf_32be" => Self::Utf32Be,
            "646" | "ansi_x3.4_1968" | "ansi_x3_4_1968" | "ansi_x3.4_1986" | "cp367" | "csascii" | "ibm367"
            | "iso646_us" | "iso_646.irv_1991" | "iso_ir_6" | "us" | "us_ascii" => Self::Ascii,
            "8859" | "cp819" | "csisolatin1" | "ibm819" | "iso8859" | "iso8859_1" | "iso_8859_1"
            | "iso_8859_1_1987" | "iso_ir_100" | "l1" | "latin" | "latin1" => Self::Latin1,
            name => Self::Charmap(Charmap::named(name)?),
        })
    }

    /// Whether a name is that of a codec, but not of one between `str` and `bytes`.
    pub fn is_no_text(name: &str) -> bool {
        let name = normalized(name);
        tables::NO_TEXT.contains(&name.as_str()) || tables::NO_TEXT.contains(&name.replace('.', "_").as_str())
    }

    fn byte_order(self) -> ByteOrder {
        match self {
            Self::Utf16Be | Self::Utf32Be => ByteOrder::Big,
            _ => ByteOrder::Little,
        }
    }

    /// The name in the errors of `encode`.
    fn name(self) -> &'static str {
        match self {
            Self::Utf8 | Self::Utf8Sig => "utf-8",
            Self::Utf16 => "utf-16",
            Self::Utf16Le => "utf-16-le",
            Self::Utf16Be => "utf-16-be",
            Self::Utf32 => "utf-32",
            Self::Utf32Le => "utf-32-le",
            Self::Utf32Be => "utf-32-be",
            Self::Ascii => "ascii",
            Self::Latin1 => "latin-1",
            Self::UnicodeEscape => "unicodeescape",
            Self::RawUnicodeEscape => "rawunicodeescape",
            Self::Charmap(_) => "charmap",
        }
    }
}

impl ErrorHandler {
    /// The handler of this name.
    pub fn from_name(name: &str) -> Self {
        match name {
            "strict" => Self::Strict,
            "ignore" => Self::Ignore,
            "replace" => Self::Replace,
            "backslashreplace" => Self::BackslashReplace,
            "xmlcharrefreplace" => Self::XmlCharRefReplace,
            "namereplace" => Self::NameReplace,
            "surrogateescape" => Self::SurrogateEscape,
            "surrogatepass" => Self::SurrogatePass,
            _ => Self::Unknown,
        }
    }
}

fn is_surrogate(point: u32) -> bool {
    matches!(point, 0xD800..=0xDFFF)
}

/// Lower case, with one underscore for each run of anything but ASCII letters, digits and dots.
fn normalized(name: &str) -> String {
    let mut result = String::with_capacity(name.len());
    let mut gap = false;
    for letter in name.chars() {
        if letter.is_ascii_alphanumeric() || letter == '.' {
            if gap && !result.is_empty() {
                result.push('_');
            }
            gap = false;
            result.push(letter.to_ascii_lowercase());
        } else {
            gap = true;
        }
    }
    result
}
