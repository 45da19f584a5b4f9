//! Types and names that the text leaves out.

use std::ops::Range;

use ruff_python_ast::{
    AnyNodeRef, Expr, ExprCall,
    visitor::source_order::{SourceOrderVisitor, TraversalSignal, walk_node},
};
use ruff_text_size::{Ranged, TextRange, TextSize};
use ty_python_semantic::{
    HasType,
    types::{Type, ide_support::inlay_hint_call_argument_details},
};

use crate::{place::OpenUnit, workspace::Workspace};

/// Hints longer than this say more than they help.
const MAX_LENGTH: usize = 40;

/// What a hint tells.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum HintKind {
    Type,
    Parameter,
}

/// A text to show between the characters of the document.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Hint {
    pub offset: usize,
    pub label: String,
    pub kind: HintKind,
}

/// The hints in a range of a document.
pub fn hints(workspace: &Workspace, key: &str, range: &Range<usize>) -> Vec<Hint> {
    let mut hints = Vec::new();
    for open in workspace.open_units(key) {
        let mut walk = Walk { open: &open, found: Vec::new() };
        walk_node(&mut walk, AnyNodeRef::from(open.parsed.syntax()));
        for (at, label, kind) in walk.found {
            // Before what follows, so that a hint behind the last name of a line stays in its line.
            let offset = open.to_document(TextRange::new(at - TextSize::new(1).min(at), at)).end;
            if range.contains(&offset) || range.end == offset {
                hints.push(Hint { offset, label, kind });
            }
        }
    }
    hints.sort_by_key(|hint| hint.offset);
    hints
}

struct Walk<'a, 'w> {
    open: &'a OpenUnit<'w>,
    found: Vec<(TextSize, String, HintKind)>,
}

impl Walk<'_, '_> {
    fn variable(&mut self, target: &Expr) {
        match target {
            Expr::Name(name) if name.id != "_" => {
                let Some(found) = name.inferred_type(&self.open.model) else { return };
                // What a literal is can be seen.
                if matches!(found, Type::LiteralValue(_) | Type::ModuleLiteral(_) | Type::ClassLiteral(_))
                    || matches!(found, Type::FunctionLiteral(_) | Type::BoundMethod(_) | Type::Dynamic(_))
                {
                    return;
                }
                let db = self.open.workspace.database();
                let shown = found.display(db, &self.open.model.program_environment()).to_string();
                if shown.len() <= MAX_LENGTH {
                    self.found.push((name.end(), format!(": {shown}"), HintKind::Type));
                }
            }
            Expr::Tuple(tuple) => tuple.elts.iter().for_each(|target| self.variable(target)),
            Expr::List(list) => list.elts.iter().for_each(|target| self.variable(target)),
            _ => {}
        }
    }

    fn call(&mut self, call: &ExprCall) {
        // One argument is clear from the name of the function.
        if call.arguments.args.len() < 2 {
            return;
        }
        let db = self.open.workspace.database();
        let Some(details) = inlay_hint_call_argument_details(db, &self.open.model, call) else { return };
        for (index, argument) in call.arguments.args.iter().enumerate() {
            let Some((name, _)) = details.argument_names.get(&index) else { continue };
            let says_the_same = match argument {
                Expr::Name(own) => own.id.as_str() == name,
                Expr::Attribute(own) => own.attr.as_str() == name,
                _ => false,
            };
            if !says_the_same && !name.starts_with('_') && name.len() > 1 && argument.is_literal_expr() {
                self.found.push((argument.start(), format!("{name}="), HintKind::Parameter));
            }
        }
    }
}

impl<'a> SourceOrderVisitor<'a> for Walk<'_, '_> {
    fn enter_node(&mut self, node: AnyNodeRef<'a>) -> TraversalSignal {
        match node {
            AnyNodeRef::StmtAssign(assign) if !is_plain(&assign.value) => {
                assign.targets.iter().for_each(|target| self.variable(target));
            }
            AnyNodeRef::StmtFor(each) => self.variable(&each.target),
            AnyNodeRef::WithItem(item) => {
                if let Some(target) = &item.optional_vars {
                    self.variable(target);
                }
            }
            AnyNodeRef::ExprCall(call) => self.call(call),
            _ => {}
        }
        TraversalSignal::Traverse
    }
}

/// Whether the type of a value can be seen: a literal, or a call of a class.
fn is_plain(value: &Expr) -> bool {
    value.is_literal_expr()
        || value.is_f_string_expr()
        || value.as_call_expr().is_some_and(|call| match &*call.func {
            Expr::Name(name) => name.id.starts_with(char::is_uppercase),
            _ => false,
        })
}
