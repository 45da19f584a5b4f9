//! What an editor asks about Python in Monty: plain questions, plain answers.
//!
//! A [`Workspace`] holds texts; each feature is a free function in a file of its own that takes the workspace, the key of a
//! document and a byte offset in it. **No protocol is known here, nothing touches the disk, and every place that goes in or
//! comes out is in a text that the user sees**: blocks of templates are mapped on the way. Callers need a stack of
//! [`DEEP_STACK`] bytes and wrap what they ask in [`guarded`], since ty may panic on code that nobody has tried.

mod actions;
mod completion;
mod definition;
mod documentation;
mod excerpt;
mod folding;
mod guard;
mod highlight;
mod hover;
mod inlay_hints;
mod lenses;
mod names;
mod place;
mod problems;
mod references;
mod rename;
mod selection;
mod semantic_tokens;
mod signature;
mod subject;
mod symbols;
mod workspace;

pub use actions::{Action, actions};
pub use completion::{Completion, CompletionKind, Rank, completions, describe_completion};
pub use definition::{definitions, type_definitions};
pub use excerpt::{Told, problems_after_edit};
pub use folding::{Fold, folds};
pub use guard::guarded;
pub use highlight::{Highlight, highlights};
pub use hover::{Hover, hover};
pub use inlay_hints::{Hint, HintKind, hints};
pub use lenses::{Lens, lenses};
pub use monty_type_checking::{
    CheckError, ConfigurationError, DEEP_STACK, FileLookup, Level, Surroundings, TYPESHED_FILES, surroundings,
};
pub use place::{Target, TargetFile};
pub use problems::{Edit, Fix, Problem, Related, Tag, problems};
pub use references::references;
pub use rename::{can_rename, rename};
pub use selection::selections;
pub use semantic_tokens::{SemanticKind, SemanticToken, semantic_tokens};
pub use signature::{Signature, Signatures, signatures};
pub use symbols::{Symbol, SymbolKind, symbols};
pub use workspace::{Kind, Workspace};
