//! Arguments of requests.

use std::collections::BTreeMap;

use serde::Deserialize;
use serde_json::Value;

/// Who the client is and what it can do.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(rename_all = "camelCase")]
pub(crate) struct InitializeArguments {
    #[serde(rename = "linesStartAt1", default = "yes")]
    pub(crate) lines_start_at_1: bool,
    #[serde(rename = "columnsStartAt1", default = "yes")]
    pub(crate) columns_start_at_1: bool,
    pub(crate) path_format: Option<String>,
    #[serde(default)]
    pub(crate) supports_variable_type: bool,
    #[serde(default)]
    pub(crate) supports_variable_paging: bool,
    #[serde(default)]
    pub(crate) supports_invalidated_event: bool,
    #[serde(default)]
    pub(crate) supports_monty_host_call: bool,
}

fn yes() -> bool {
    true
}

/// What to run and how. Clients add fields of their own (`type`, `name`, `__sessionId`), which are ignored.
#[derive(Clone, Debug, Deserialize)]
#[serde(rename_all = "camelCase")]
pub(crate) struct LaunchArguments {
    /// A `.py` program or an `.mtrace` recording.
    pub(crate) program: String,
    pub(crate) stubs: Option<String>,
    pub(crate) mocks: Option<String>,
    #[serde(default)]
    pub(crate) inputs: BTreeMap<String, Value>,
    pub(crate) max_fuel: Option<u64>,
    pub(crate) max_memory: Option<usize>,
    /// Seconds.
    pub(crate) max_time: Option<f64>,
    pub(crate) max_recursion: Option<u32>,
    #[serde(default)]
    pub(crate) stop_on_entry: bool,
    pub(crate) stop_at_end: Option<bool>,
    /// What relative paths are relative to.
    pub(crate) cwd: Option<String>,
    #[serde(default)]
    pub(crate) no_debug: bool,
}

#[derive(Clone, Debug, Default, Deserialize)]
#[serde(rename_all = "camelCase")]
pub(crate) struct RestartArguments {
    /// The latest `launch` arguments of the client.
    pub(crate) arguments: Option<Value>,
}

/// A file of the program, named by a path or by a number that the adapter gave.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(rename_all = "camelCase")]
pub(crate) struct SourceArgument {
    pub(crate) path: Option<String>,
    pub(crate) source_reference: Option<i64>,
}

#[derive(Clone, Debug, Deserialize)]
#[serde(rename_all = "camelCase")]
pub(crate) struct SetBreakpointsArguments {
    pub(crate) source: SourceArgument,
    pub(crate) breakpoints: Option<Vec<SourceBreakpoint>>,
    /// The older form, without conditions.
    #[serde(default)]
    pub(crate) lines: Vec<i64>,
}

#[derive(Clone, Debug, Deserialize)]
#[serde(rename_all = "camelCase")]
pub(crate) struct SourceBreakpoint {
    pub(crate) line: i64,
    pub(crate) condition: Option<String>,
    pub(crate) hit_condition: Option<String>,
    pub(crate) log_message: Option<String>,
}

#[derive(Clone, Debug, Deserialize)]
#[serde(rename_all = "camelCase")]
pub(crate) struct BreakpointLocationsArguments {
    pub(crate) source: SourceArgument,
    pub(crate) line: i64,
    pub(crate) end_line: Option<i64>,
}

#[derive(Clone, Debug, Default, Deserialize)]
#[serde(rename_all = "camelCase")]
pub(crate) struct SetExceptionBreakpointsArguments {
    #[serde(default)]
    pub(crate) filters: Vec<String>,
}

#[derive(Clone, Debug, Deserialize)]
#[serde(rename_all = "camelCase")]
pub(crate) struct DataBreakpointInfoArguments {
    pub(crate) variables_reference: Option<i64>,
    pub(crate) name: String,
    pub(crate) frame_id: Option<i64>,
}

#[derive(Clone, Debug, Deserialize)]
#[serde(rename_all = "camelCase")]
pub(crate) struct SetDataBreakpointsArguments {
    pub(crate) breakpoints: Vec<DataBreakpoint>,
}

#[derive(Clone, Debug, Deserialize)]
#[serde(rename_all = "camelCase")]
pub(crate) struct DataBreakpoint {
    pub(crate) data_id: String,
    pub(crate) access_type: Option<String>,
    pub(crate) condition: Option<String>,
    pub(crate) hit_condition: Option<String>,
}

/// `continue`, `next`, `stepIn`, `stepOut`, `stepBack`, `reverseContinue`, `pause`: one thread, so none is meant
/// otherwise. A granularity is not asked for: statements and lines are stepped alike.
#[derive(Clone, Debug, Deserialize)]
#[serde(rename_all = "camelCase")]
pub(crate) struct ThreadArguments {
    pub(crate) thread_id: i64,
}

#[derive(Clone, Debug, Deserialize)]
#[serde(rename_all = "camelCase")]
pub(crate) struct StackTraceArguments {
    pub(crate) thread_id: i64,
    #[serde(default)]
    pub(crate) start_frame: usize,
    /// 0 asks for all.
    #[serde(default)]
    pub(crate) levels: usize,
}

#[derive(Clone, Debug, Deserialize)]
#[serde(rename_all = "camelCase")]
pub(crate) struct FrameArguments {
    pub(crate) frame_id: i64,
}

#[derive(Clone, Debug, Deserialize)]
#[serde(rename_all = "camelCase")]
pub(crate) struct VariablesArguments {
    pub(crate) variables_reference: i64,
    pub(crate) filter: Option<VariablesFilter>,
    #[serde(default)]
    pub(crate) start: usize,
    /// 0 asks for all.
    #[serde(default)]
    pub(crate) count: usize,
    #[serde(default)]
    pub(crate) format: ValueFormat,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "camelCase")]
pub(crate) enum VariablesFilter {
    Indexed,
    Named,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "camelCase")]
pub(crate) struct ValueFormat {
    #[serde(default)]
    pub(crate) hex: bool,
}

#[derive(Clone, Debug, Deserialize)]
#[serde(rename_all = "camelCase")]
pub(crate) struct SetVariableArguments {
    pub(crate) variables_reference: i64,
    pub(crate) name: String,
    pub(crate) value: String,
    #[serde(default)]
    pub(crate) format: ValueFormat,
}

#[derive(Clone, Debug, Deserialize)]
#[serde(rename_all = "camelCase")]
pub(crate) struct SetExpressionArguments {
    pub(crate) expression: String,
    pub(crate) value: String,
    pub(crate) frame_id: Option<i64>,
    #[serde(default)]
    pub(crate) format: ValueFormat,
}

#[derive(Clone, Debug, Deserialize)]
#[serde(rename_all = "camelCase")]
pub(crate) struct EvaluateArguments {
    pub(crate) expression: String,
    pub(crate) frame_id: Option<i64>,
    pub(crate) context: Option<String>,
    #[serde(default)]
    pub(crate) format: ValueFormat,
}

#[derive(Clone, Debug, Deserialize)]
#[serde(rename_all = "camelCase")]
pub(crate) struct SourceArguments {
    pub(crate) source: Option<SourceArgument>,
    #[serde(default)]
    pub(crate) source_reference: i64,
}

#[derive(Clone, Debug, Deserialize)]
#[serde(rename_all = "camelCase")]
pub(crate) struct GotoTargetsArguments {
    pub(crate) source: SourceArgument,
    pub(crate) line: i64,
}

#[derive(Clone, Debug, Deserialize)]
#[serde(rename_all = "camelCase")]
pub(crate) struct GotoArguments {
    pub(crate) thread_id: i64,
    pub(crate) target_id: i64,
}
