//! What each name is, for colours that the syntax alone cannot give.

use std::ops::Range;

use ruff_python_ast::{
    AnyNodeRef, Expr, ExprContext, ExprName, Identifier,
    visitor::source_order::{SourceOrderVisitor, TraversalSignal, walk_node},
};
use ruff_text_size::{Ranged, TextRange};
use ty_python_core::definition::DefinitionKind;
use ty_python_semantic::{HasType, ImportAliasResolution, ResolvedDefinition, definitions_for_name, types::Type};

use crate::{place::OpenUnit, workspace::Workspace};

/// What a name is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SemanticKind {
    Class,
    Decorator,
    Function,
    Method,
    Module,
    Parameter,
    Property,
    TypeParameter,
    Variable,
}

/// A name with what it is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SemanticToken {
    pub range: Range<usize>,
    pub kind: SemanticKind,
    /// Whether it gets its meaning here.
    pub is_definition: bool,
    /// Whether the host offers it.
    pub is_host: bool,
}

/// The names of a document in its order.
pub fn semantic_tokens(workspace: &Workspace, key: &str) -> Vec<SemanticToken> {
    let mut all = Vec::new();
    for open in workspace.open_units(key) {
        let mut walk = Walk { open: &open, found: Vec::new() };
        walk_node(&mut walk, AnyNodeRef::from(open.parsed.syntax()));
        walk.found.sort_by_key(|(range, ..)| range.start());
        walk.found.dedup_by_key(|(range, ..)| range.start());
        for (range, kind, is_definition) in walk.found {
            let is_own = is_definition || open.slice(range).is_empty();
            let is_host = !is_own
                && matches!(kind, SemanticKind::Class | SemanticKind::Function | SemanticKind::Variable)
                && open.unit.id.is_some_and(|id| workspace.session.is_host_name(id, open.slice(range)));
            all.push(SemanticToken { range: open.to_document(range), kind, is_definition, is_host });
        }
    }
    all
}

struct Walk<'a, 'w> {
    open: &'a OpenUnit<'w>,
    found: Vec<(TextRange, SemanticKind, bool)>,
}

impl Walk<'_, '_> {
    fn define(&mut self, name: &Identifier, kind: SemanticKind) {
        self.found.push((name.range(), kind, true));
    }

    fn names_class(&self, name: &ExprName) -> bool {
        let db = self.open.workspace.database();
        let is_class = |definition: ResolvedDefinition<'_>| {
            definition.definition().is_some_and(|found| matches!(found.kind(db), DefinitionKind::Class(_)))
        };
        let aliases = ImportAliasResolution::ResolveAliases;
        name.id.starts_with(char::is_uppercase)
            && definitions_for_name(&self.open.model, name.id.as_str(), AnyNodeRef::from(name), aliases)
                .into_iter()
                .any(is_class)
    }

    fn kind_of(&self, expression: &impl HasType, otherwise: SemanticKind) -> SemanticKind {
        match expression.inferred_type(&self.open.model) {
            Some(Type::FunctionLiteral(_)) => SemanticKind::Function,
            Some(Type::BoundMethod(_) | Type::KnownBoundMethod(_) | Type::WrapperDescriptor(_)) => SemanticKind::Method,
            Some(Type::ClassLiteral(_) | Type::GenericAlias(_) | Type::SubclassOf(_)) => SemanticKind::Class,
            Some(Type::ModuleLiteral(_)) => SemanticKind::Module,
            Some(Type::TypeVar(_)) => SemanticKind::TypeParameter,
            _ => otherwise,
        }
    }
}

impl<'a> SourceOrderVisitor<'a> for Walk<'_, '_> {
    fn enter_node(&mut self, node: AnyNodeRef<'a>) -> TraversalSignal {
        match node {
            AnyNodeRef::StmtFunctionDef(function) => self.define(&function.name, SemanticKind::Function),
            AnyNodeRef::StmtClassDef(class) => self.define(&class.name, SemanticKind::Class),
            AnyNodeRef::Parameter(parameter) => self.define(&parameter.name, SemanticKind::Parameter),
            AnyNodeRef::Decorator(decorator) => {
                if let Expr::Name(name) = &decorator.expression {
                    self.found.push((name.range(), SemanticKind::Decorator, false));
                }
            }
            AnyNodeRef::TypeParamTypeVar(parameter) => self.define(&parameter.name, SemanticKind::TypeParameter),
            AnyNodeRef::Keyword(keyword) => {
                if let Some(name) = &keyword.arg {
                    self.found.push((name.range(), SemanticKind::Parameter, false));
                }
            }
            AnyNodeRef::ExprName(name) => {
                // In an annotation a class has the type of its instances.
                let otherwise = if self.names_class(name) { SemanticKind::Class } else { SemanticKind::Variable };
                let kind = self.kind_of(name, otherwise);
                self.found.push((name.range(), kind, name.ctx == ExprContext::Store));
            }
            AnyNodeRef::ExprAttribute(attribute) => {
                let kind = match self.kind_of(attribute, SemanticKind::Property) {
                    SemanticKind::Function
                        if attribute
                            .value
                            .inferred_type(&self.open.model)
                            .is_some_and(|value| !matches!(value, Type::ModuleLiteral(_))) =>
                    {
                        SemanticKind::Method
                    }
                    kind => kind,
                };
                self.found.push((attribute.attr.range(), kind, attribute.ctx == ExprContext::Store));
            }
            _ => {}
        }
        TraversalSignal::Traverse
    }
}
