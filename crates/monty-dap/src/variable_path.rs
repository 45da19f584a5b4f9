//! Expressions that only follow names, attributes and items: `cart.items[0].price`.
//!
//! What they name can be looked up without running anything, shown a page at a time, set and watched, which a value that
//! an expression has computed cannot.

use monty::MontyObject;
use monty_debug::{Child, Debugger, Scope, Target};
use ruff_python_ast::{Expr, Number};
use ruff_python_parser::parse_expression;

/// Containers with more named parts are not searched.
const MOST_PARTS: usize = 10_000;

/// What a path leads to.
#[derive(Clone, Debug)]
pub(crate) struct Found {
    /// The debugger's number of the scope or value that has it.
    pub(crate) container: u32,
    pub(crate) child: Child,
}

/// Follows a path from a frame.
pub(crate) fn find(debugger: &mut Debugger, frame: u32, expression: &str) -> Option<Found> {
    let steps = steps_of(expression)?;
    let (first, rest) = steps.split_first()?;
    let mut found = [Scope::Locals, Scope::Globals].into_iter().find_map(|scope| {
        let container = debugger.scope(frame, scope);
        let children = debugger.children(container, 0, usize::MAX).ok()?;
        let child = children.into_iter().find(|child| child.name == first.name)?;
        Some(Found { container, child })
    })?;
    for step in rest {
        let value = &found.child.value;
        let (start, count) = match step.index {
            Some(index) if value.is_indexed => (index, 1),
            _ if value.children <= MOST_PARTS => (0, usize::MAX),
            _ => return None,
        };
        let container = value.reference;
        let children = debugger.children(container, start, count).ok()?;
        let child = children.into_iter().find(|child| child.name == step.name)?;
        found = Found { container, child };
    }
    Some(found)
}

/// The value that a target has now, as a short text.
pub(crate) fn preview(debugger: &mut Debugger, target: &Target) -> Option<String> {
    match (target.reference, target.frame) {
        (Some(reference), _) => {
            let children = debugger.children(reference, 0, usize::MAX).ok()?;
            children.into_iter().find(|child| child.name == target.name).map(|child| child.value.text)
        }
        (None, Some(frame)) => find(debugger, frame, &target.name).map(|found| found.child.value.text),
        (None, None) => None,
    }
}

/// One step: the name that the debugger gives the part, and its number, where it is an item.
#[derive(Debug)]
struct Step {
    name: String,
    index: Option<usize>,
}

fn steps_of(expression: &str) -> Option<Vec<Step>> {
    // The parser descends recursively: nesting is bounded before it runs.
    if monty::too_deep(expression).is_some() {
        return None;
    }
    let parsed = parse_expression(expression.trim()).ok()?;
    let mut steps = Vec::new();
    collect(parsed.expr(), &mut steps)?;
    Some(steps)
}

fn collect(expression: &Expr, steps: &mut Vec<Step>) -> Option<()> {
    match expression {
        Expr::Name(name) => steps.push(Step { name: name.id.to_string(), index: None }),
        Expr::Attribute(attribute) => {
            collect(&attribute.value, steps)?;
            steps.push(Step { name: attribute.attr.to_string(), index: None });
        }
        Expr::Subscript(subscript) => {
            collect(&subscript.value, steps)?;
            steps.push(item(&subscript.slice)?);
        }
        _ => return None,
    }
    Some(())
}

fn item(key: &Expr) -> Option<Step> {
    match key {
        Expr::NumberLiteral(literal) => match &literal.value {
            Number::Int(number) => {
                let index = number.as_usize()?;
                Some(Step { name: format!("[{index}]"), index: Some(index) })
            }
            _ => None,
        },
        Expr::StringLiteral(literal) => {
            let key = MontyObject::String(literal.value.to_str().to_owned());
            Some(Step { name: format!("[{}]", key.py_repr()), index: None })
        }
        _ => None,
    }
}
