//! `evaluate`, `setExpression`.
//!
//! Expressions are pure: whatever they do to the program is taken back. The console (`repl`) may also assign to a variable,
//! attribute or item that exists, `total = 0`: that stays.

use monty_debug::{DebugError, Value as Shown};
use ruff_python_ast::Stmt;
use ruff_python_parser::parse_module;
use ruff_text_size::Ranged;

use crate::{
    client::to_json,
    dispatch::{Answer, Arguments},
    failure::Failure,
    protocol::{EvaluateArguments, SetExpressionArguments, ValueFormat},
    session::Session,
    variable_path,
};

pub(crate) fn evaluate(session: &mut Session, arguments: Arguments<'_>) -> Answer {
    let arguments: EvaluateArguments = arguments.read()?;
    let frame = session.debuggee()?.frame_or_globals(arguments.frame_id)?;
    let context = arguments.context.as_deref().unwrap_or("repl");
    if context == "repl"
        && let Some((target, value)) = assignment(&arguments.expression)
    {
        return assign(session, frame, &target, &value, arguments.format);
    }
    let debuggee = session.debuggee()?;
    let found = variable_path::find(&mut debuggee.debugger, frame, &arguments.expression);
    let value = match (found, context) {
        (Some(found), "watch" | "hover" | "variables") => found.child.value,
        // The whole text is wanted, and its parts as they are in the program.
        (found, _) => {
            let computed = debuggee.debugger.evaluate(frame, &arguments.expression).map_err(told)?;
            found.map_or(computed.clone(), |found| Shown { text: computed.text, ..found.child.value })
        }
    };
    Ok(to_json(&session.evaluated(&value, Some(arguments.expression), arguments.format)?))
}

pub(crate) fn set_expression(session: &mut Session, arguments: Arguments<'_>) -> Answer {
    let arguments: SetExpressionArguments = arguments.read()?;
    let frame = session.debuggee()?.frame_or_globals(arguments.frame_id)?;
    let value = set(session, frame, &arguments.expression, &arguments.value)?;
    let mut evaluated = session.evaluated(&value, Some(arguments.expression), arguments.format)?;
    evaluated.value = evaluated.result.take();
    session.changed();
    Ok(to_json(&evaluated))
}

/// An assignment in the console. Like Python's own console it shows nothing.
fn assign(session: &mut Session, frame: u32, target: &str, value: &str, format: ValueFormat) -> Answer {
    let value = set(session, frame, target, value)?;
    let mut evaluated = session.evaluated(&value, None, format)?;
    evaluated.result = Some(String::new());
    evaluated.variables_reference = 0;
    session.changed();
    Ok(to_json(&evaluated))
}

fn set(session: &mut Session, frame: u32, target: &str, value: &str) -> Result<Shown, Failure> {
    let debugger = &mut session.debuggee()?.debugger;
    let Some(found) = variable_path::find(debugger, frame, target) else {
        return Err(Failure::Other(format!("{target} cannot be set: only what exists here can be")));
    };
    debugger.set_variable(found.container, &found.child.name, value).map_err(told)
}

/// Both sides of an assignment with one target.
fn assignment(text: &str) -> Option<(String, String)> {
    if monty::too_deep(text).is_some() {
        return None;
    }
    let parsed = parse_module(text).ok()?;
    let [Stmt::Assign(statement)] = &parsed.syntax().body[..] else { return None };
    let [target] = &statement.targets[..] else { return None };
    Some((text[target.range()].to_owned(), text[statement.value.range()].to_owned()))
}

fn told(error: DebugError) -> Failure {
    Failure::Other(error.to_string())
}
