//! The kind of a completion from its type.

use ty_python_semantic::types::Type;

use super::CompletionKind;

pub(super) fn kind_of(found: Type<'_>) -> CompletionKind {
    match found {
        Type::FunctionLiteral(_) | Type::Callable(_) => CompletionKind::Function,
        Type::BoundMethod(_) | Type::KnownBoundMethod(_) | Type::WrapperDescriptor(_) => CompletionKind::Method,
        Type::ClassLiteral(_) | Type::GenericAlias(_) | Type::SubclassOf(_) => CompletionKind::Class,
        Type::ModuleLiteral(_) => CompletionKind::Module,
        Type::PropertyInstance(_) => CompletionKind::Property,
        Type::LiteralValue(_) => CompletionKind::Constant,
        _ => CompletionKind::Variable,
    }
}
