//! Names that may not be bound, and keywords that may not repeat.

use ruff_python_ast::{
    Arguments, ExceptHandler, Expr, ExprContext, Identifier, Parameters, Stmt, TypeParam, TypeParams,
};
use ruff_text_size::Ranged;
use rustc_hash::FxHashSet;

use crate::syntax::{check::fail, failure::Failure};

type Checked = Result<(), Failure>;

/// The one name that nothing may bind.
fn check_name(name: &str, node: &impl Ranged) -> Checked {
    if name == "__debug__" { Err(fail("cannot assign to __debug__", node)) } else { Ok(()) }
}

fn check_context(name: &str, context: ExprContext, node: &Expr) -> Checked {
    match context {
        ExprContext::Store => check_name(name, node),
        ExprContext::Del if name == "__debug__" => Err(fail("cannot delete __debug__", node)),
        _ => Ok(()),
    }
}

pub(super) fn check_statement(statement: &Stmt) -> Checked {
    match statement {
        Stmt::FunctionDef(function) => check_name(&function.name, statement),
        Stmt::ClassDef(class) => check_name(&class.name, statement),
        Stmt::Import(import) => import.names.iter().try_for_each(|alias| {
            let name: &Identifier = alias.asname.as_ref().unwrap_or(&alias.name);
            check_name(name, alias)
        }),
        Stmt::ImportFrom(import) => import.names.iter().try_for_each(|alias| {
            let name: &Identifier = alias.asname.as_ref().unwrap_or(&alias.name);
            check_name(name, alias)
        }),
        _ => Ok(()),
    }
}

pub(super) fn check_expression(expression: &Expr) -> Checked {
    match expression {
        Expr::Name(name) => check_context(&name.id, name.ctx, expression),
        Expr::Attribute(attribute) => check_context(&attribute.attr, attribute.ctx, expression),
        _ => Ok(()),
    }
}

pub(super) fn check_handler(handler: &ExceptHandler) -> Checked {
    let ExceptHandler::ExceptHandler(inner) = handler;
    inner.name.as_ref().map_or(Ok(()), |name| check_name(name, handler))
}

pub(super) fn check_parameters(parameters: &Parameters) -> Checked {
    parameters.iter().try_for_each(|parameter| check_name(parameter.name(), parameter.as_parameter()))
}

pub(super) fn check_arguments(arguments: &Arguments) -> Checked {
    let mut seen = FxHashSet::default();
    for keyword in &arguments.keywords {
        let Some(name) = &keyword.arg else { continue };
        check_name(name, keyword)?;
        if !seen.insert(name.as_str()) {
            return Err(fail(format!("keyword argument repeated: {name}"), keyword));
        }
    }
    Ok(())
}

pub(super) fn check_type_parameters(parameters: &TypeParams) -> Checked {
    let mut has_default = false;
    for parameter in &parameters.type_params {
        let name = parameter.name().as_str();
        check_name(name, parameter)?;
        let default = match parameter {
            TypeParam::TypeVar(variable) => &variable.default,
            TypeParam::TypeVarTuple(variable) => &variable.default,
            TypeParam::ParamSpec(variable) => &variable.default,
        };
        if default.is_some() {
            has_default = true;
        } else if has_default {
            let message = format!("non-default type parameter '{name}' follows default type parameter");
            return Err(fail(message, parameter));
        }
    }
    Ok(())
}
