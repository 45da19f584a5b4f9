//! What Monty adds to the protocol: moments of a run as things to ask about and go to.

use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};

use super::Source;

/// A point of an execution on the wire. Clients hand it back as they got it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct WireMoment {
    pub(crate) tick: u64,
    pub(crate) depth: u32,
    pub(crate) pc: u32,
}

/// `monty/position`: where the debugger stands.
#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub(crate) struct Position {
    pub(crate) moment: WireMoment,
    /// Whether the program has already run further than this.
    pub(crate) in_past: bool,
    pub(crate) line: i64,
    pub(crate) source: Source,
    /// Events of the timeline at or before the moment.
    pub(crate) index: usize,
    /// Events of the timeline.
    pub(crate) count: usize,
}

/// Body of the event `monty/moved`, which follows each stop.
#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub(crate) struct Moved {
    pub(crate) moment: WireMoment,
    pub(crate) in_past: bool,
    pub(crate) line: i64,
    pub(crate) source: Source,
}

#[derive(Clone, Debug, Default, Deserialize)]
#[serde(rename_all = "camelCase")]
pub(crate) struct TimelineArguments {
    #[serde(default)]
    pub(crate) start: usize,
    pub(crate) count: Option<usize>,
}

/// `monty/timeline`: what happened, in order.
#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub(crate) struct Timeline {
    pub(crate) events: Vec<TimelineEvent>,
    pub(crate) total: usize,
}

#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub(crate) struct TimelineEvent {
    pub(crate) index: usize,
    pub(crate) moment: WireMoment,
    pub(crate) kind: &'static str,
    pub(crate) label: String,
    pub(crate) line: i64,
    pub(crate) source: Source,
}

#[derive(Clone, Debug, Deserialize)]
#[serde(rename_all = "camelCase")]
pub(crate) struct GoToMomentArguments {
    pub(crate) moment: WireMoment,
}

/// Which variable is meant: a child of a container or scope, else a name seen from a frame.
#[derive(Clone, Debug, Deserialize)]
#[serde(rename_all = "camelCase")]
pub(crate) struct WatchedArguments {
    pub(crate) variables_reference: Option<i64>,
    pub(crate) name: String,
    pub(crate) frame_id: Option<i64>,
}

/// `monty/lastWrite` and `monty/nextWrite`.
#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub(crate) struct Write {
    pub(crate) found: bool,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) moment: Option<WireMoment>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) value: Option<String>,
}

/// `monty/history`: the values that a variable had.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct History {
    pub(crate) values: Vec<PastValue>,
}

#[derive(Clone, Debug, Serialize)]
pub(crate) struct PastValue {
    pub(crate) moment: WireMoment,
    pub(crate) line: i64,
    pub(crate) value: String,
}

#[derive(Clone, Debug, Deserialize)]
pub(crate) struct SaveRecordingArguments {
    pub(crate) path: String,
}

/// The reverse request `monty/hostCall`.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct HostCall {
    pub(crate) function: String,
    pub(crate) args: Vec<Value>,
    pub(crate) kwargs: Map<String, Value>,
    pub(crate) repr: String,
}

/// The exception that the program gets in place of an answer.
#[derive(Clone, Debug, Deserialize)]
pub(crate) struct HostFailure {
    #[serde(rename = "type")]
    pub(crate) type_name: String,
    #[serde(default)]
    pub(crate) message: String,
}
