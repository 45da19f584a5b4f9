//! What stands under the cursor: the question that hover, definitions, references and rename have in common.

use ruff_db::{files::FileRange, parsed::parsed_module};
use ruff_python_ast::{
    Alias, AnyNodeRef, ExprAttribute, ExprCall, ExprName, ExprSubscript, Identifier, Keyword, StmtImportFrom,
    find_node::{CoveringNode, covering_node},
    token::TokenKind,
};
use ruff_text_size::{Ranged, TextRange, TextSize};
use ty_python_semantic::{
    Db as SemanticDb, HasType, ImportAliasResolution, ResolvedDefinition, SemanticModel, definitions_for_attribute,
    definitions_for_imported_symbol, definitions_for_name,
    types::{
        Type,
        ide_support::{definitions_for_keyword_argument, typed_dict_key_definition},
    },
};

use crate::place::OpenUnit;

/// A thing with a name.
pub(crate) enum Subject<'a> {
    /// A name that is read or written.
    Name(&'a ExprName),
    /// The part behind the dot.
    Attribute(&'a ExprAttribute),
    /// The name in `f(name=…)`.
    Keyword { keyword: &'a Keyword, call: &'a ExprCall },
    /// `y` in `from x import y`.
    Imported { import: &'a StmtImportFrom, alias: &'a Alias },
    /// A module in an import, up to the part that was asked for.
    Module { name: String, level: u32, range: TextRange },
    /// `'key'` in `value['key']`.
    Key { subscript: &'a ExprSubscript, key: &'a str, range: TextRange },
    /// Where something gets its name: `def`, `class`, a parameter, `as`.
    Binding { identifier: &'a Identifier, covering: CoveringNode<'a> },
}

impl<'a> Subject<'a> {
    /// What stands at an offset, or ends there.
    pub(crate) fn at(open: &'a OpenUnit<'_>, offset: TextSize) -> Option<Self> {
        let token = open
            .parsed
            .tokens()
            .at_offset(offset)
            .filter(|token| !token.kind().is_trivia() && !token.range().is_empty())
            .min_by_key(|token| match token.kind() {
                TokenKind::Name => 0,
                TokenKind::String => 1,
                // Soft keywords are names too.
                kind if kind.is_keyword() => 2,
                _ => 3,
            })?;
        Self::of_token(open, token.range(), offset)
    }

    fn of_token(open: &'a OpenUnit<'_>, token: TextRange, offset: TextSize) -> Option<Self> {
        let root = AnyNodeRef::from(open.parsed.syntax());
        if !root.range().contains_range(token) {
            return None;
        }
        let covering = covering_node(root, token);
        match covering.node() {
            AnyNodeRef::ExprName(name) => Some(Self::Name(name)),
            AnyNodeRef::Identifier(identifier) => Self::of_identifier(open, identifier, covering, offset),
            AnyNodeRef::StringLiteral(_) | AnyNodeRef::ExprStringLiteral(_) => {
                let subscript = covering.ancestors().find_map(|node| match node {
                    AnyNodeRef::ExprSubscript(subscript) => Some(subscript),
                    _ => None,
                })?;
                let literal = subscript.slice.as_string_literal_expr()?;
                literal.range().contains_range(token).then(|| Self::Key {
                    subscript,
                    key: literal.value.to_str(),
                    range: literal.range(),
                })
            }
            _ => None,
        }
    }

    fn of_identifier(
        open: &'a OpenUnit<'_>,
        identifier: &'a Identifier,
        covering: CoveringNode<'a>,
        offset: TextSize,
    ) -> Option<Self> {
        let nodes: Vec<AnyNodeRef<'a>> = covering.ancestors().skip(1).collect();
        let mut ancestors = nodes.into_iter();
        let parent = ancestors.next()?;
        let module = |level: u32| {
            let text = open.slice(identifier.range());
            let within = (offset - identifier.start()).to_usize().min(text.len());
            let end = text[within..].find('.').map_or(text.len(), |dot| within + dot);
            let name = text[..end].split_whitespace().collect();
            Some(Self::Module { name, level, range: identifier.range() })
        };
        match parent {
            AnyNodeRef::ExprAttribute(attribute) => Some(Self::Attribute(attribute)),
            AnyNodeRef::Keyword(keyword) => {
                let call = ancestors.find_map(|node| match node {
                    AnyNodeRef::ExprCall(call) => Some(call),
                    _ => None,
                })?;
                Some(Self::Keyword { keyword, call })
            }
            AnyNodeRef::StmtImportFrom(import) => module(import.level),
            AnyNodeRef::Alias(alias) => match ancestors.next()? {
                AnyNodeRef::StmtImportFrom(import) if alias.name.range() == identifier.range() => {
                    Some(Self::Imported { import, alias })
                }
                AnyNodeRef::StmtImport(_) if alias.name.range() == identifier.range() => module(0),
                _ => Some(Self::Binding { identifier, covering }),
            },
            _ => Some(Self::Binding { identifier, covering }),
        }
    }

    /// Where the thing stands.
    pub(crate) fn range(&self) -> TextRange {
        match self {
            Self::Name(name) => name.range(),
            Self::Attribute(attribute) => attribute.attr.range(),
            Self::Keyword { keyword, .. } => keyword.arg.as_ref().map_or(keyword.range(), Ranged::range),
            Self::Imported { alias, .. } => alias.name.range(),
            Self::Module { range, .. } | Self::Key { range, .. } => *range,
            Self::Binding { identifier, .. } => identifier.range(),
        }
    }

    /// The thing's name.
    pub(crate) fn name(&self) -> &str {
        match self {
            Self::Name(name) => name.id.as_str(),
            Self::Attribute(attribute) => attribute.attr.as_str(),
            Self::Keyword { keyword, .. } => keyword.arg.as_ref().map_or("", |name| name.as_str()),
            Self::Imported { alias, .. } => alias.name.as_str(),
            Self::Module { name, .. } => name,
            Self::Key { key, .. } => key,
            Self::Binding { identifier, .. } => identifier.as_str(),
        }
    }

    /// Where it is defined. Imports are followed to what they import.
    pub(crate) fn definitions<'db>(&self, model: &SemanticModel<'db>) -> Vec<ResolvedDefinition<'db>> {
        let aliases = ImportAliasResolution::ResolveAliases;
        match self {
            Self::Name(name) => definitions_for_name(model, name.id.as_str(), AnyNodeRef::from(*name), aliases),
            Self::Attribute(attribute) => definitions_for_attribute(model, attribute),
            Self::Keyword { keyword, call } => definitions_for_keyword_argument(model, keyword, call),
            Self::Imported { import, alias } => {
                definitions_for_imported_symbol(model, import, alias.name.as_str(), aliases)
            }
            Self::Module { name, level, .. } => module(model, name, *level).into_iter().collect(),
            Self::Key { subscript, key, .. } => typed_dict_key_definition(model, subscript, key).into_iter().collect(),
            Self::Binding { covering, .. } => {
                model.first_local_definition(covering).map(ResolvedDefinition::Definition).into_iter().collect()
            }
        }
    }

    /// Its type, as far as it is known.
    pub(crate) fn inferred_type<'db>(&self, model: &SemanticModel<'db>) -> Option<Type<'db>> {
        match self {
            Self::Name(name) => name.inferred_type(model),
            Self::Attribute(attribute) => attribute.inferred_type(model),
            Self::Keyword { keyword, .. } => keyword.value.inferred_type(model),
            Self::Imported { alias, .. } => alias.inferred_type(model),
            Self::Module { name, level, .. } => model.resolve_module_type(Some(name), *level),
            Self::Key { subscript, .. } => subscript.inferred_type(model),
            Self::Binding { covering, .. } => match covering.parent()? {
                AnyNodeRef::StmtFunctionDef(function) => function.inferred_type(model),
                AnyNodeRef::StmtClassDef(class) => class.inferred_type(model),
                AnyNodeRef::Parameter(parameter) => parameter.inferred_type(model),
                AnyNodeRef::Alias(alias) => alias.inferred_type(model),
                AnyNodeRef::ExceptHandlerExceptHandler(handler) => handler.inferred_type(model),
                AnyNodeRef::TypeParamTypeVar(parameter) => parameter.inferred_type(model),
                _ => None,
            },
        }
    }
}

fn module<'db>(model: &SemanticModel<'db>, name: &str, level: u32) -> Option<ResolvedDefinition<'db>> {
    let db = model.db();
    let file = model.resolve_module(Some(name).filter(|name| !name.is_empty()), level)?.file(db)?;
    Some(ResolvedDefinition::Module(db.program_file(file)))
}

/// The name and all of a definition.
pub(crate) fn ranges(db: &dyn SemanticDb, definition: &ResolvedDefinition<'_>) -> (FileRange, TextRange) {
    let focus = definition.focus_range(db);
    let full = match definition {
        ResolvedDefinition::Definition(definition) => {
            let parsed = parsed_module(db, definition.python_file(db)).load(db);
            definition.full_range(db, &parsed).range()
        }
        _ => focus.range(),
    };
    (focus, full)
}
