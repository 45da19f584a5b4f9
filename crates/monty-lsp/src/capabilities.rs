//! What client and server tell each other at the start.

use std::time::Duration;

use serde_json::{Value, json};
use tower_lsp_server::{
    jsonrpc::{Error, Result},
    ls_types::{InitializeParams, InitializeResult, PositionEncodingKind, ServerCapabilities, ServerInfo},
};

use crate::{features::semantic_tokens::legend, positions::Encoding, running, state::State};

/// What the client can do, as far as it matters.
#[derive(Clone, Debug)]
pub(crate) struct Abilities {
    pub(crate) encoding: Encoding,
    /// It asks for problems itself, so it is not sent any.
    pub(crate) pulls_diagnostics: bool,
    pub(crate) refreshes_diagnostics: bool,
    pub(crate) refreshes_hints: bool,
    pub(crate) shows_markdown: bool,
    pub(crate) shows_progress: bool,
    pub(crate) nests_symbols: bool,
    pub(crate) links_definitions: bool,
    pub(crate) watches_files: bool,
    /// It shows `monty/runResult` in a way of its own.
    pub(crate) shows_run_results: bool,
}

impl Default for Abilities {
    fn default() -> Self {
        Self::of(&Value::Null)
    }
}

impl Abilities {
    fn of(client: &Value) -> Self {
        let has = |path: &str| client.pointer(path).is_some_and(|value| *value != Value::Bool(false));
        let is = |path: &str| client.pointer(path) == Some(&Value::Bool(true));
        let formats = client.pointer("/textDocument/hover/contentFormat");
        let is_markdown = |formats: &Value| formats.as_array().is_some_and(|all| all.contains(&json!("markdown")));
        Self {
            encoding: encoding(client),
            pulls_diagnostics: has("/textDocument/diagnostic"),
            refreshes_diagnostics: is("/workspace/diagnostics/refreshSupport")
                || is("/workspace/diagnostic/refreshSupport"),
            refreshes_hints: is("/workspace/inlayHint/refreshSupport"),
            shows_markdown: formats.is_some_and(is_markdown),
            shows_progress: is("/window/workDoneProgress"),
            nests_symbols: is("/textDocument/documentSymbol/hierarchicalDocumentSymbolSupport"),
            links_definitions: is("/textDocument/definition/linkSupport"),
            watches_files: is("/workspace/didChangeWatchedFiles/dynamicRegistration"),
            shows_run_results: is("/experimental/montyRunResult"),
        }
    }
}

/// The first that the client offers and the server knows; UTF-16 if it offers none.
fn encoding(client: &Value) -> Encoding {
    let offered = client.pointer("/general/positionEncodings").and_then(Value::as_array);
    let known = |name: &Value| match name.as_str()? {
        "utf-8" => Some(Encoding::Utf8),
        "utf-16" => Some(Encoding::Utf16),
        "utf-32" => Some(Encoding::Utf32),
        _ => None,
    };
    offered.into_iter().flatten().find_map(known).unwrap_or(Encoding::Utf16)
}

/// Takes note of the client and introduces the server.
pub(crate) fn initialize(state: &mut State, params: &InitializeParams) -> Result<InitializeResult> {
    let client = serde_json::to_value(&params.capabilities).map_err(|_| Error::internal_error())?;
    state.abilities = Abilities::of(&client);
    let options = params.initialization_options.as_ref();
    if let Some(milliseconds) = options.and_then(|options| options.get("debounceMilliseconds")).and_then(Value::as_u64)
    {
        state.debounce = Duration::from_millis(milliseconds.min(10_000));
    }
    let mut capabilities: ServerCapabilities = serde_json::from_value(offers())
        .map_err(|error| Error { message: error.to_string().into(), ..Error::internal_error() })?;
    capabilities.position_encoding = Some(match state.abilities.encoding {
        Encoding::Utf8 => PositionEncodingKind::UTF8,
        Encoding::Utf16 => PositionEncodingKind::UTF16,
        Encoding::Utf32 => PositionEncodingKind::UTF32,
    });
    let version = Some(env!("CARGO_PKG_VERSION").to_owned());
    let server_info = Some(ServerInfo { name: "monty".to_owned(), version });
    Ok(InitializeResult { capabilities, server_info, ..InitializeResult::default() })
}

/// What the server offers, as the protocol writes it.
fn offers() -> Value {
    json!({
        "textDocumentSync": { "openClose": true, "change": 2, "save": { "includeText": false } },
        "diagnosticProvider": { "identifier": "monty", "interFileDependencies": true, "workspaceDiagnostics": false },
        "hoverProvider": true,
        "completionProvider": { "triggerCharacters": [".", "'", "\"", "["], "resolveProvider": true },
        "signatureHelpProvider": { "triggerCharacters": ["(", ","], "retriggerCharacters": [")"] },
        "definitionProvider": true,
        "declarationProvider": true,
        "typeDefinitionProvider": true,
        "referencesProvider": true,
        "documentHighlightProvider": true,
        "documentSymbolProvider": true,
        "codeLensProvider": { "resolveProvider": false },
        "codeActionProvider": { "codeActionKinds": ["quickfix"] },
        "renameProvider": { "prepareProvider": true },
        "foldingRangeProvider": true,
        "selectionRangeProvider": true,
        "inlayHintProvider": true,
        "semanticTokensProvider": { "legend": legend(), "full": true },
        "executeCommandProvider": { "commands": [running::RUN], "workDoneProgress": true },
        "workspace": { "workspaceFolders": { "supported": true, "changeNotifications": true } },
        "experimental": { "montyText": true, "montyRunResult": true },
    })
}

/// Asks to be told of changes on the disk.
pub(crate) fn watch_files(state: &State) {
    if !state.abilities.watches_files {
        return;
    }
    let globs = ["**/*.pyi", "**/*.mocks.py", "**/monty.toml", "**/pyproject.toml"];
    let watchers: Vec<Value> = globs.iter().map(|glob| json!({ "globPattern": glob })).collect();
    let registration = json!({
        "id": "monty-files",
        "method": "workspace/didChangeWatchedFiles",
        "registerOptions": { "watchers": watchers },
    });
    state.outbox.request_by_name("client/registerCapability", json!({ "registrations": [registration] }));
}
