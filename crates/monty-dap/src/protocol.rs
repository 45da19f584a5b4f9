//! The messages of the protocol, as Rust types: only what this adapter reads or writes.
//!
//! Names are those of the specification (`debugAdapterProtocol.json`), where each field is documented. What is Monty's
//! own (`monty/…`) is in [`monty`].

mod arguments;
mod bodies;
pub(crate) mod monty;

use serde::{Deserialize, Serialize};
use serde_json::Value;

pub(crate) use arguments::*;
pub(crate) use bodies::*;

/// What a client sends: a request, or the response to a reverse request.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Incoming {
    Request(Request),
    Response(ClientResponse),
    /// A body that is no message: its `seq`, where that can be read, and what is wrong.
    Malformed {
        seq: Option<i64>,
        command: String,
        problem: String,
    },
}

/// A request of the client.
#[derive(Clone, Debug, PartialEq, Deserialize)]
pub(crate) struct Request {
    pub(crate) seq: i64,
    pub(crate) command: String,
    #[serde(default)]
    pub(crate) arguments: Value,
}

/// The client's answer to a reverse request.
#[derive(Clone, Debug, PartialEq, Deserialize)]
pub(crate) struct ClientResponse {
    pub(crate) request_seq: i64,
    #[serde(default)]
    pub(crate) success: bool,
    #[serde(default)]
    pub(crate) message: Option<String>,
    #[serde(default)]
    pub(crate) body: Value,
}

impl Incoming {
    /// Reads a message.
    pub(crate) fn parse(body: &[u8]) -> Self {
        let value: Value = match serde_json::from_slice(body) {
            Ok(value) => value,
            Err(error) => return Self::malformed(&Value::Null, format!("it is not JSON: {error}")),
        };
        match value.get("type").and_then(Value::as_str) {
            Some("request") => match serde_json::from_value(value.clone()) {
                Ok(request) => Self::Request(request),
                Err(error) => Self::malformed(&value, error.to_string()),
            },
            Some("response") => match serde_json::from_value(value.clone()) {
                Ok(response) => Self::Response(response),
                Err(error) => Self::malformed(&value, error.to_string()),
            },
            Some("event") => Self::malformed(&value, "clients send no events".to_owned()),
            Some(other) => Self::malformed(&value, format!("its type `{other}` is neither `request` nor `response`")),
            None if value.is_object() => {
                Self::malformed(&value, "it has no `type`, which is `request` or `response`".to_owned())
            }
            None => Self::malformed(&value, "it is not a JSON object".to_owned()),
        }
    }

    fn malformed(value: &Value, problem: String) -> Self {
        let command = value.get("command").and_then(Value::as_str).unwrap_or_default().to_owned();
        Self::Malformed { seq: value.get("seq").and_then(Value::as_i64), command, problem }
    }
}

/// What the adapter sends.
#[derive(Debug, Serialize)]
pub(crate) struct Outgoing<'a> {
    pub(crate) seq: i64,
    #[serde(flatten)]
    pub(crate) kind: OutgoingKind<'a>,
}

#[derive(Debug, Serialize)]
#[serde(tag = "type", rename_all = "lowercase")]
pub(crate) enum OutgoingKind<'a> {
    Response {
        request_seq: i64,
        success: bool,
        command: &'a str,
        #[serde(skip_serializing_if = "Option::is_none")]
        message: Option<&'a str>,
        #[serde(skip_serializing_if = "Value::is_null")]
        body: Value,
    },
    Event {
        event: &'a str,
        #[serde(skip_serializing_if = "Value::is_null")]
        body: Value,
    },
    Request {
        command: &'a str,
        arguments: Value,
    },
}
