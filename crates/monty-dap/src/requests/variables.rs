//! `variables`, `setVariable`: what scopes and values have inside, a page at a time.

use monty_debug::{Child, Value as Shown};
use serde_json::json;

use crate::{
    client::to_json,
    debuggee::{Debuggee, Node, Parts},
    dispatch::{Answer, Arguments},
    failure::Failure,
    protocol::{
        Evaluated, InitializeArguments, SetVariableArguments, ValueFormat, Variable, VariablePresentationHint,
        VariablesArguments, VariablesFilter,
    },
    session::Session,
};

/// Parts shown at once to clients that cannot ask for pages; more come in groups of this size.
const PAGE: usize = 1000;

pub(crate) fn variables(session: &mut Session, arguments: Arguments<'_>) -> Answer {
    let arguments: VariablesArguments = arguments.read()?;
    let features = session.features.clone();
    let debuggee = session.debuggee()?;
    let node = debuggee.values.value(arguments.variables_reference)?;
    let is_indexed = matches!(&node, Node::Value(parts) | Node::Page { of: parts, .. } if parts.is_indexed);
    let wants_other = match arguments.filter {
        None => false,
        Some(VariablesFilter::Indexed) => !is_indexed,
        Some(VariablesFilter::Named) => is_indexed,
    };
    if wants_other {
        return Ok(json!({ "variables": [] }));
    }
    let count = if arguments.count == 0 { usize::MAX } else { arguments.count };
    let variables = match node {
        Node::Scope { frame, scope } => {
            let reference = debuggee.debugger.scope(frame, scope);
            let all = debuggee.debugger.children(reference, 0, usize::MAX).map_err(told)?;
            // What changes is looked at first.
            let (definitions, data): (Vec<_>, Vec<_>) = all.into_iter().partition(is_definition);
            let children = data.into_iter().chain(definitions).skip(arguments.start).take(count).collect();
            show_all(debuggee, children, None, &features, arguments.format)
        }
        Node::Value(parts) if arguments.count == 0 && !features.supports_variable_paging && parts.count > PAGE => {
            pages(debuggee, &parts, 0, parts.count)
        }
        Node::Value(parts) => page(debuggee, &parts, arguments.start, count, &features, arguments.format)?,
        Node::Page { of, start, count } if count > PAGE => pages(debuggee, &of, start, count),
        Node::Page { of, start, count } => page(debuggee, &of, start, count, &features, arguments.format)?,
    };
    Ok(json!({ "variables": variables }))
}

/// Whether a variable is what the program's text or its host defines rather than what it computes.
fn is_definition(child: &Child) -> bool {
    matches!(child.value.type_name.as_str(), "function" | "builtin_function_or_method" | "type" | "module")
}

/// Sets a variable to the value of an expression. In the past the program goes another way from here.
pub(crate) fn set_variable(session: &mut Session, arguments: Arguments<'_>) -> Answer {
    let arguments: SetVariableArguments = arguments.read()?;
    let debuggee = session.debuggee()?;
    let reference = debuggee.reference(arguments.variables_reference)?;
    let value = debuggee.debugger.set_variable(reference, &arguments.name, &arguments.value).map_err(told)?;
    let path = Some(arguments.name);
    let mut evaluated = session.evaluated(&value, path, arguments.format)?;
    evaluated.value = evaluated.result.take();
    session.changed();
    Ok(to_json(&evaluated))
}

/// Some of the parts of a value.
fn page(
    debuggee: &mut Debuggee,
    parts: &Parts,
    start: usize,
    count: usize,
    features: &InitializeArguments,
    format: ValueFormat,
) -> Result<Vec<Variable>, Failure> {
    let children = debuggee.debugger.children(parts.reference, start, count).map_err(told)?;
    Ok(show_all(debuggee, children, parts.path.as_deref(), features, format))
}

/// Groups of parts, each to be opened; at most so many that groups of groups are needed only for huge values.
fn pages(debuggee: &mut Debuggee, parts: &Parts, first: usize, count: usize) -> Vec<Variable> {
    let mut size = PAGE;
    while count.div_ceil(size) > PAGE {
        size *= PAGE;
    }
    let starts = (first..first + count).step_by(size);
    let groups = starts.map(|start| {
        let count = size.min(first + count - start);
        let node = Node::Page { of: parts.clone(), start, count };
        Variable {
            name: format!("[{start} … {}]", start + count - 1),
            value: String::new(),
            type_name: None,
            evaluate_name: None,
            variables_reference: debuggee.values.add(node),
            named_variables: None,
            indexed_variables: None,
            presentation_hint: Some(VariablePresentationHint { kind: Some("virtual"), attributes: vec!["readOnly"] }),
        }
    });
    groups.collect()
}

fn show_all(
    debuggee: &mut Debuggee,
    children: Vec<Child>,
    path: Option<&str>,
    features: &InitializeArguments,
    format: ValueFormat,
) -> Vec<Variable> {
    children.into_iter().map(|child| show(debuggee, child, path, features, format)).collect()
}

fn show(
    debuggee: &mut Debuggee,
    child: Child,
    path: Option<&str>,
    features: &InitializeArguments,
    format: ValueFormat,
) -> Variable {
    let evaluate_name = evaluate_name(path, &child.name);
    let Shape { reference, named, indexed } = shape(debuggee, &child.value, evaluate_name.clone(), features);
    let attributes = if child.is_settable { Vec::new() } else { vec!["readOnly"] };
    Variable {
        value: formatted(&child.value, format),
        type_name: features.supports_variable_type.then_some(child.value.type_name),
        evaluate_name,
        variables_reference: reference,
        named_variables: named,
        indexed_variables: indexed,
        presentation_hint: (!attributes.is_empty()).then_some(VariablePresentationHint { kind: None, attributes }),
        name: child.name,
    }
}

/// An expression for a part of what `path` names; at the top for a variable.
fn evaluate_name(path: Option<&str>, name: &str) -> Option<String> {
    // A key that was cut is no key.
    if name.contains('…') {
        return None;
    }
    Some(match path {
        None => name.to_owned(),
        Some(path) if name.starts_with('[') => format!("{path}{name}"),
        Some(path) => format!("{path}.{name}"),
    })
}

struct Shape {
    reference: i64,
    named: Option<usize>,
    indexed: Option<usize>,
}

/// The numbers that let a client ask for the parts of a value.
fn shape(debuggee: &mut Debuggee, value: &Shown, path: Option<String>, features: &InitializeArguments) -> Shape {
    if value.reference == 0 {
        return Shape { reference: 0, named: None, indexed: None };
    }
    // Items of a set have numbers here, and no expression.
    let path = path.filter(|_| !matches!(value.type_name.as_str(), "set" | "frozenset"));
    let parts = Parts { reference: value.reference, count: value.children, is_indexed: value.is_indexed, path };
    let reference = debuggee.values.add(Node::Value(parts));
    let count = features.supports_variable_paging.then_some(value.children);
    if value.is_indexed {
        Shape { reference, named: None, indexed: count }
    } else {
        Shape { reference, named: count, indexed: None }
    }
}

/// The text of a value; ints in hexadecimal where the client wants that.
fn formatted(value: &Shown, format: ValueFormat) -> String {
    let is_int = format.hex && value.type_name == "int";
    match value.text.parse::<i128>() {
        Ok(number) if is_int && number < 0 => format!("-{:#x}", number.unsigned_abs()),
        Ok(number) if is_int => format!("{number:#x}"),
        _ => value.text.clone(),
    }
}

fn told(error: monty_debug::DebugError) -> Failure {
    Failure::Other(error.to_string())
}

impl Session {
    /// A value that is no variable, as a response.
    pub(crate) fn evaluated(
        &mut self,
        value: &Shown,
        path: Option<String>,
        format: ValueFormat,
    ) -> Result<Evaluated, Failure> {
        let features = self.features.clone();
        let debuggee = self.debuggee()?;
        let Shape { reference, named, indexed } = shape(debuggee, value, path, &features);
        Ok(Evaluated {
            result: Some(formatted(value, format)),
            value: None,
            type_name: (features.supports_variable_type && !value.type_name.is_empty())
                .then(|| value.type_name.clone()),
            variables_reference: reference,
            named_variables: named,
            indexed_variables: indexed,
        })
    }

    /// A variable was set: what clients show of others may be old, and what comes after is another run.
    pub(crate) fn changed(&mut self) {
        if self.features.supports_invalidated_event {
            self.client.event("invalidated", &json!({ "areas": ["variables"] }));
        }
        self.tell_position();
    }
}

impl Debuggee {
    /// The debugger's number for a variables reference of the client.
    pub(crate) fn reference(&mut self, reference: i64) -> Result<u32, Failure> {
        Ok(match self.values.value(reference)? {
            Node::Scope { frame, scope } => self.debugger.scope(frame, scope),
            Node::Value(parts) | Node::Page { of: parts, .. } => parts.reference,
        })
    }
}
