//! `initialize`: who is there, and what each side can do.

use crate::{
    client::to_json,
    conventions::Conventions,
    dispatch::{Answer, Arguments},
    failure::Failure,
    protocol::{Capabilities, ExceptionBreakpointsFilter, InitializeArguments},
    session::{Phase, Session},
};

/// Filter of exceptions at the place that raises them, caught or not.
pub(crate) const RAISED: &str = "raised";
/// Filter of exceptions that nothing catches.
pub(crate) const UNCAUGHT: &str = "uncaught";

pub(crate) fn initialize(session: &mut Session, arguments: Arguments<'_>) -> Answer {
    if session.phase() != Phase::Fresh {
        return Err(Failure::Again { command: arguments.command().to_owned() });
    }
    let client: InitializeArguments = arguments.read()?;
    if let Some(format) = client.path_format.as_deref().filter(|format| !matches!(*format, "path" | "uri")) {
        return Err(Failure::Other(format!("initialize: `pathFormat` is `path` or `uri`, not `{format}`")));
    }
    session.greet(Conventions::new(&client), client);
    Ok(to_json(&capabilities()))
}

fn capabilities() -> Capabilities {
    Capabilities {
        supports_configuration_done_request: true,
        supports_conditional_breakpoints: true,
        supports_hit_conditional_breakpoints: true,
        supports_log_points: true,
        supports_data_breakpoints: true,
        supports_breakpoint_locations_request: true,
        supports_exception_info_request: true,
        exception_breakpoint_filters: vec![
            ExceptionBreakpointsFilter {
                filter: RAISED,
                label: "Raised Exceptions",
                description: "Stop where an exception is raised, whether or not it is caught.",
                default: false,
            },
            ExceptionBreakpointsFilter {
                filter: UNCAUGHT,
                label: "Uncaught Exceptions",
                description: "Stop where an exception is raised that nothing catches.",
                default: true,
            },
        ],
        supports_evaluate_for_hovers: true,
        supports_set_variable: true,
        supports_set_expression: true,
        supports_value_formatting_options: true,
        supports_clipboard_context: true,
        supports_delayed_stack_trace_loading: true,
        supports_step_back: true,
        supports_goto_targets_request: true,
        supports_loaded_sources_request: true,
        supports_restart_request: true,
        supports_terminate_request: true,
        supports_cancel_request: true,
    }
}
