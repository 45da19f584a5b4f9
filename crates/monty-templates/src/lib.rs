//! The Python in prompt templates: text in, blocks and an exact source map out.
//!
//! It knows nothing of type checking or editors: whoever reads Python here asks [`extract`] for the blocks, works on their
//! plain text, and sends every place it finds back through the block's [`SourceMap`].

mod fences;
mod map;

pub use fences::extract;
pub use map::{Segment, SourceMap};

/// Python that stands in a template.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Block {
    /// The code as Python would read it: without the quote marks and the indentation of what is around it.
    pub text: String,
    /// Where each byte of `text` stands in the template.
    pub map: SourceMap,
    /// What follows the language in the info string, such as `title="x"`.
    pub attributes: String,
}

/// A block that is left out, and why. Shown to users, so that nobody believes in a check that never happened.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Skip {
    /// Byte offset of the fence.
    pub offset: usize,
    pub reason: SkipReason,
}

/// Why a block is left out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SkipReason {
    /// The fence names no language.
    NoLanguage,
    /// The fence names another language.
    OtherLanguage(String),
    /// The fence says `test="skip"`.
    Marked,
    /// An interactive session with `>>>` prompts.
    Session,
}

/// All that a template holds.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Extraction {
    pub blocks: Vec<Block>,
    pub skipped: Vec<Skip>,
}
