//! What the adapter says that it can do, and that it does it.

use serde_json::{Value, json};

use crate::client::Client;

/// Capabilities that bring requests of their own.
const REQUESTS: &[(&str, &[&str])] = &[
    ("supportsBreakpointLocationsRequest", &["breakpointLocations"]),
    ("supportsCancelRequest", &["cancel"]),
    ("supportsConfigurationDoneRequest", &["configurationDone"]),
    ("supportsDataBreakpoints", &["dataBreakpointInfo", "setDataBreakpoints"]),
    ("supportsExceptionInfoRequest", &["exceptionInfo"]),
    ("supportsGotoTargetsRequest", &["gotoTargets", "goto"]),
    ("supportsLoadedSourcesRequest", &["loadedSources"]),
    ("supportsRestartRequest", &["restart"]),
    ("supportsSetExpression", &["setExpression"]),
    ("supportsSetVariable", &["setVariable"]),
    ("supportsStepBack", &["stepBack", "reverseContinue"]),
    ("supportsTerminateRequest", &["terminate"]),
];

/// Those that change what other requests may ask for; transcripts show each at work.
const OPTIONS: &[&str] = &[
    "supportsClipboardContext",
    "supportsConditionalBreakpoints",
    "supportsDelayedStackTraceLoading",
    "supportsEvaluateForHovers",
    "supportsHitConditionalBreakpoints",
    "supportsLogPoints",
    "supportsValueFormattingOptions",
];

#[test]
fn capabilities_are_those_that_exist() {
    let mut client = Client::start();
    let told = client.ask("initialize", json!({}));
    let mut names: Vec<&str> = told.as_object().unwrap().keys().map(String::as_str).collect();
    names.sort_unstable();
    let mut known: Vec<&str> = REQUESTS.iter().map(|(name, _)| *name).chain(OPTIONS.iter().copied()).collect();
    known.push("exceptionBreakpointFilters");
    known.sort_unstable();
    assert_eq!(names, known);
    assert!(known.iter().all(|name| told[*name] == true || *name == "exceptionBreakpointFilters"));
    let filters = told["exceptionBreakpointFilters"].as_array().unwrap();
    let filters: Vec<(&Value, &Value)> = filters.iter().map(|filter| (&filter["filter"], &filter["default"])).collect();
    assert_eq!(filters, [(&json!("raised"), &json!(false)), (&json!("uncaught"), &json!(true))]);
    for request in REQUESTS.iter().flat_map(|(_, requests)| *requests) {
        let response = client.request(request, json!({}));
        let unknown = format!("`{request}` is not a request that Monty's debug adapter knows");
        assert_ne!(response["message"], unknown);
    }
}
