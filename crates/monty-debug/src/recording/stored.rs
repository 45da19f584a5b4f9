//! The stored form of a recording. Values lie flat, each container before its parts: reading them never goes deeper than
//! a value can be, whatever the bytes say.

use std::vec::IntoIter;

use monty::{MontyException, MontyObject};
use num_bigint::BigInt;
use serde::{Deserialize, Serialize};

use super::{RecordedEnd, Recording};
use crate::{
    Answer,
    program::{Program, ProgramLimits},
};

/// Containers inside of containers: deeper values do not pass the border between a program and its host.
const MOST_DEPTH: usize = 200;

/// A recording.
#[derive(Serialize, Deserialize)]
pub(super) struct Stored {
    code: String,
    name: String,
    inputs: Vec<(String, Flat)>,
    functions: Vec<String>,
    limits: ProgramLimits,
    top_level_await: bool,
    answers: Vec<StoredAnswer>,
    end: Option<RecordedEnd>,
}

#[derive(Serialize, Deserialize)]
enum StoredAnswer {
    Return(Flat),
    Raise(StoredException),
    Future,
    Refuse,
    Futures(Vec<(u32, StoredResult)>),
}

#[derive(Serialize, Deserialize)]
enum StoredResult {
    Return(Flat),
    Raise(StoredException),
    Refuse,
}

#[derive(Serialize, Deserialize)]
struct StoredException {
    exc_type: String,
    args: Vec<Flat>,
}

/// A value.
#[derive(Serialize, Deserialize)]
struct Flat(Vec<Node>);

/// A value without its parts, which follow it.
#[derive(Serialize, Deserialize)]
enum Node {
    None,
    Ellipsis,
    Bool(bool),
    Int(i64),
    BigInt(BigInt),
    Float(f64),
    String(String),
    Bytes(Vec<u8>),
    List(u32),
    Tuple(u32),
    NamedTuple(String, Vec<String>),
    Dict(u32),
    Set(u32),
    FrozenSet(u32),
    Dataclass(String, Vec<String>),
    Exception(String, u32),
    Type(String),
    Repr(String),
}

impl Stored {
    pub(super) fn of(recording: &Recording) -> Self {
        let Recording { program, answers, end } = recording;
        Self {
            code: program.code.clone(),
            name: program.name.clone(),
            inputs: program.inputs.iter().map(|(name, value)| (name.clone(), Flat::of(value))).collect(),
            functions: program.functions.clone(),
            limits: program.limits.clone(),
            top_level_await: program.top_level_await,
            answers: answers.iter().map(StoredAnswer::of).collect(),
            end: end.clone(),
        }
    }

    /// The recording, unless its values make no sense.
    pub(super) fn recording(self) -> Option<Recording> {
        let Self { code, name, inputs, functions, limits, top_level_await, answers, end } = self;
        let inputs = inputs.into_iter().map(|(name, value)| Some((name, value.value()?))).collect::<Option<_>>()?;
        let program = Program { code, name, inputs, functions, limits, top_level_await };
        let answers = answers.into_iter().map(StoredAnswer::answer).collect::<Option<_>>()?;
        Some(Recording { program, answers, end })
    }
}

impl StoredAnswer {
    fn of(answer: &Answer) -> Self {
        match answer {
            Answer::Return(value) => Self::Return(Flat::of(value)),
            Answer::Raise(exception) => Self::Raise(StoredException::of(exception)),
            Answer::Future => Self::Future,
            Answer::Refuse => Self::Refuse,
            Answer::Futures(answers) => {
                let results = answers.iter().filter_map(|(call, answer)| Some((*call, StoredResult::of(answer)?)));
                Self::Futures(results.collect())
            }
        }
    }

    fn answer(self) -> Option<Answer> {
        Some(match self {
            Self::Return(value) => Answer::Return(value.value()?),
            Self::Raise(exception) => Answer::Raise(exception.exception()?),
            Self::Future => Answer::Future,
            Self::Refuse => Answer::Refuse,
            Self::Futures(answers) => {
                let answers = answers.into_iter().map(|(call, result)| Some((call, result.answer()?)));
                Answer::Futures(answers.collect::<Option<_>>()?)
            }
        })
    }
}

impl StoredResult {
    /// `None` for what is no answer to an async call.
    fn of(answer: &Answer) -> Option<Self> {
        match answer {
            Answer::Return(value) => Some(Self::Return(Flat::of(value))),
            Answer::Raise(exception) => Some(Self::Raise(StoredException::of(exception))),
            Answer::Refuse => Some(Self::Refuse),
            Answer::Future | Answer::Futures(_) => None,
        }
    }

    fn answer(self) -> Option<Answer> {
        Some(match self {
            Self::Return(value) => Answer::Return(value.value()?),
            Self::Raise(exception) => Answer::Raise(exception.exception()?),
            Self::Refuse => Answer::Refuse,
        })
    }
}

impl StoredException {
    fn of(exception: &MontyException) -> Self {
        let exc_type = exception.exc_type().to_owned();
        Self { exc_type, args: exception.args().iter().map(Flat::of).collect() }
    }

    fn exception(self) -> Option<MontyException> {
        let args = self.args.into_iter().map(Flat::value).collect::<Option<_>>()?;
        Some(MontyException::with_args(self.exc_type, args))
    }
}

impl Flat {
    fn of(value: &MontyObject) -> Self {
        let mut nodes = Vec::new();
        push(value, &mut nodes);
        Self(nodes)
    }

    fn value(self) -> Option<MontyObject> {
        let mut nodes = self.0.into_iter();
        let value = take(&mut nodes, 0)?;
        nodes.next().is_none().then_some(value)
    }
}

fn push(value: &MontyObject, nodes: &mut Vec<Node>) {
    let all = |items: &[MontyObject], nodes: &mut Vec<Node>| items.iter().for_each(|item| push(item, nodes));
    let names = |fields: &[(String, MontyObject)]| fields.iter().map(|(name, _)| name.clone()).collect();
    let values = |fields: &[(String, MontyObject)], nodes: &mut Vec<Node>| {
        fields.iter().for_each(|(_, value)| push(value, nodes));
    };
    match value {
        MontyObject::None => nodes.push(Node::None),
        MontyObject::Ellipsis => nodes.push(Node::Ellipsis),
        MontyObject::Bool(value) => nodes.push(Node::Bool(*value)),
        MontyObject::Int(value) => nodes.push(Node::Int(*value)),
        MontyObject::BigInt(value) => nodes.push(Node::BigInt(value.clone())),
        MontyObject::Float(value) => nodes.push(Node::Float(*value)),
        MontyObject::String(text) => nodes.push(Node::String(text.clone())),
        MontyObject::Bytes(bytes) => nodes.push(Node::Bytes(bytes.clone())),
        MontyObject::List(items) => {
            nodes.push(Node::List(items.len() as u32));
            all(items, nodes);
        }
        MontyObject::Tuple(items) => {
            nodes.push(Node::Tuple(items.len() as u32));
            all(items, nodes);
        }
        MontyObject::Set(items) => {
            nodes.push(Node::Set(items.len() as u32));
            all(items, nodes);
        }
        MontyObject::FrozenSet(items) => {
            nodes.push(Node::FrozenSet(items.len() as u32));
            all(items, nodes);
        }
        MontyObject::Dict(pairs) => {
            nodes.push(Node::Dict(pairs.len() as u32));
            for (key, value) in pairs {
                push(key, nodes);
                push(value, nodes);
            }
        }
        MontyObject::NamedTuple { type_name, fields } => {
            nodes.push(Node::NamedTuple(type_name.clone(), names(fields)));
            values(fields, nodes);
        }
        MontyObject::Dataclass { type_name, fields } => {
            nodes.push(Node::Dataclass(type_name.clone(), names(fields)));
            values(fields, nodes);
        }
        MontyObject::Exception { exc_type, args } => {
            nodes.push(Node::Exception(exc_type.clone(), args.len() as u32));
            all(args, nodes);
        }
        MontyObject::Type(name) => nodes.push(Node::Type(name.clone())),
        MontyObject::Repr(text) => nodes.push(Node::Repr(text.clone())),
        other => nodes.push(Node::Repr(other.py_repr())),
    }
}

/// The next value; `None` if there is none, or if it is too deep.
fn take(nodes: &mut IntoIter<Node>, depth: usize) -> Option<MontyObject> {
    if depth > MOST_DEPTH {
        return None;
    }
    Some(match nodes.next()? {
        Node::None => MontyObject::None,
        Node::Ellipsis => MontyObject::Ellipsis,
        Node::Bool(value) => MontyObject::Bool(value),
        Node::Int(value) => MontyObject::Int(value),
        Node::BigInt(value) => MontyObject::BigInt(value),
        Node::Float(value) => MontyObject::Float(value),
        Node::String(text) => MontyObject::String(text),
        Node::Bytes(bytes) => MontyObject::Bytes(bytes),
        Node::List(count) => MontyObject::List(items(nodes, count, depth)?),
        Node::Tuple(count) => MontyObject::Tuple(items(nodes, count, depth)?),
        Node::Set(count) => MontyObject::Set(items(nodes, count, depth)?),
        Node::FrozenSet(count) => MontyObject::FrozenSet(items(nodes, count, depth)?),
        Node::Dict(count) => {
            let mut pairs = Vec::new();
            for _ in 0..count {
                pairs.push((take(nodes, depth + 1)?, take(nodes, depth + 1)?));
            }
            MontyObject::Dict(pairs)
        }
        Node::NamedTuple(type_name, names) => {
            MontyObject::NamedTuple { type_name, fields: fields(nodes, names, depth)? }
        }
        Node::Dataclass(type_name, names) => MontyObject::Dataclass { type_name, fields: fields(nodes, names, depth)? },
        Node::Exception(exc_type, count) => MontyObject::Exception { exc_type, args: items(nodes, count, depth)? },
        Node::Type(name) => MontyObject::Type(name),
        Node::Repr(text) => MontyObject::Repr(text),
    })
}

fn items(nodes: &mut IntoIter<Node>, count: u32, depth: usize) -> Option<Vec<MontyObject>> {
    // Not made as large as the bytes say: each part must be there.
    let mut items = Vec::new();
    for _ in 0..count {
        items.push(take(nodes, depth + 1)?);
    }
    Some(items)
}

fn fields(nodes: &mut IntoIter<Node>, names: Vec<String>, depth: usize) -> Option<Vec<(String, MontyObject)>> {
    names.into_iter().map(|name| Some((name, take(nodes, depth + 1)?))).collect()
}
