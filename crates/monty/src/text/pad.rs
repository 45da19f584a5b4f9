//! `center`, `ljust`, `rjust`, `zfill`, `expandtabs`.
//!
//! Each result is `width` code points long, if that is more than the source has: pay for that before the call.

use super::{
    Text, TextBuilder, TextRef,
    units::{expand_tabs, expanded_len, sign_len},
};

impl TextRef<'_> {
    /// `left` times `fill`, the text, `right` times `fill`.
    pub fn padded(self, left: usize, right: usize, fill: u32) -> Text {
        let is_ascii = matches!(self, Self::Ascii(_)) && fill < 128;
        let mut result = TextBuilder::with_room(left.saturating_add(self.len()).saturating_add(right), is_ascii);
        result.push_repeated(fill, left);
        result.push_text(self);
        result.push_repeated(fill, right);
        result.finish_anyhow()
    }

    /// `str.zfill`: zeros after the sign.
    pub fn zero_fill(self, width: usize) -> Text {
        let sign = match self {
            Self::Ascii(text) => sign_len(text.as_bytes()),
            Self::Wide(points) => sign_len(points),
        };
        let zeros = width.saturating_sub(self.len());
        let mut result = TextBuilder::with_capacity(self.len().max(width));
        result.push_text(self.slice(0, sign));
        result.push_repeated(u32::from(b'0'), zeros);
        result.push_text(self.slice(sign, usize::MAX));
        result.finish()
    }

    /// Length of what [`TextRef::expand_tabs`] gives; `None` if it does not fit.
    pub fn expanded_len(self, tab_size: usize) -> Option<usize> {
        match self {
            Self::Ascii(text) => expanded_len(text.as_bytes(), tab_size),
            Self::Wide(points) => expanded_len(points, tab_size),
        }
    }

    /// `str.expandtabs`. Ask [`TextRef::expanded_len`] first: tabs may be huge.
    pub fn expand_tabs(self, tab_size: usize) -> Text {
        let mut result = TextBuilder::with_capacity(self.expanded_len(tab_size).unwrap_or_default());
        let spaces = |result: &mut TextBuilder, width: usize| result.push_repeated(u32::from(b' '), width);
        match self {
            Self::Ascii(text) => {
                let push = |result: &mut TextBuilder, part: &[u8]| {
                    result.push_str(str::from_utf8(part).unwrap_or_default());
                };
                expand_tabs(text.as_bytes(), tab_size, &mut result, push, spaces);
            }
            Self::Wide(points) => {
                let push = |result: &mut TextBuilder, part: &[u32]| result.push_text(TextRef::Wide(part));
                expand_tabs(points, tab_size, &mut result, push, spaces);
            }
        }
        result.finish()
    }
}
