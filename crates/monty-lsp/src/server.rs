//! The requests and notifications, each sent to the owner as it comes.

use serde_json::{Value, json};
use tower_lsp_server::{
    LanguageServer,
    jsonrpc::Result,
    ls_types::{
        CodeActionParams, CodeActionResponse, CodeLens, CodeLensParams, CompletionItem, CompletionParams,
        CompletionResponse, DidChangeConfigurationParams, DidChangeTextDocumentParams, DidChangeWatchedFilesParams,
        DidChangeWorkspaceFoldersParams, DidCloseTextDocumentParams, DidOpenTextDocumentParams,
        DidSaveTextDocumentParams, DocumentDiagnosticParams, DocumentDiagnosticReportResult, DocumentHighlight,
        DocumentHighlightParams, DocumentSymbolParams, DocumentSymbolResponse, ExecuteCommandParams, FoldingRange,
        FoldingRangeParams, GotoDefinitionParams, GotoDefinitionResponse, Hover, HoverParams, InitializeParams,
        InitializeResult, InitializedParams, InlayHint, InlayHintParams, LSPAny, Location, PrepareRenameResponse,
        ReferenceParams, RenameParams, SelectionRange, SelectionRangeParams, SemanticTokensParams,
        SemanticTokensResult, SignatureHelp, SignatureHelpParams, TextDocumentIdentifier, TextDocumentPositionParams,
        WorkDoneProgressCancelParams, WorkspaceEdit,
        request::{
            GotoDeclarationParams, GotoDeclarationResponse, GotoTypeDefinitionParams, GotoTypeDefinitionResponse,
        },
    },
};

use crate::{
    capabilities,
    disk::key_of,
    documents,
    features::{
        actions, completion, definition, diagnostics, folding, highlight, hover, inlay_hints, lenses, references,
        rename, selection, semantic_tokens, signature, symbols,
    },
    owner::Tasks,
    parent::Watch,
    running::{self, Cancel, CancelOnDrop},
};

pub(crate) struct Server {
    tasks: Tasks,
    parent: Watch,
}

impl Server {
    pub(crate) fn new(tasks: Tasks, parent: Watch) -> Self {
        Self { tasks, parent }
    }

    /// `window/workDoneProgress/cancel`.
    #[expect(clippy::unused_async, reason = "handlers are asynchronous, whether or not they wait")]
    pub(crate) async fn cancel_progress(&self, params: WorkDoneProgressCancelParams) {
        self.tasks.tell(move |state| state.running.cancel(&params.token));
    }

    /// `monty/text`: the server's text of a document. Clients compare it with theirs when they doubt.
    pub(crate) async fn text(&self, params: TextDocumentIdentifier) -> Result<Value> {
        let text = self.tasks.ask(move |state| {
            let key = key_of(&params.uri);
            let version = state.open.get(&key).map(|open| open.version);
            Ok(json!({ "text": state.workspace.text(&key), "version": version }))
        });
        text.await
    }
}

impl LanguageServer for Server {
    async fn initialize(&self, params: InitializeParams) -> Result<InitializeResult> {
        if let Some(process) = params.process_id {
            self.parent.start(process);
        }
        self.tasks.ask(move |state| capabilities::initialize(state, &params)).await
    }

    async fn initialized(&self, _: InitializedParams) {
        self.tasks.tell(|state| capabilities::watch_files(state));
    }

    async fn shutdown(&self) -> Result<()> {
        Ok(())
    }

    async fn did_open(&self, params: DidOpenTextDocumentParams) {
        self.tasks.tell(move |state| documents::open(state, params));
    }

    async fn did_change(&self, params: DidChangeTextDocumentParams) {
        self.tasks.tell(move |state| documents::change(state, params));
    }

    async fn did_save(&self, _: DidSaveTextDocumentParams) {
        self.tasks.tell(documents::refresh);
    }

    async fn did_close(&self, params: DidCloseTextDocumentParams) {
        self.tasks.tell(move |state| documents::close(state, &params));
    }

    async fn did_change_watched_files(&self, params: DidChangeWatchedFilesParams) {
        self.tasks.tell(move |state| documents::watched(state, &params.changes));
    }

    async fn did_change_configuration(&self, _: DidChangeConfigurationParams) {
        self.tasks.tell(documents::refresh);
    }

    async fn did_change_workspace_folders(&self, _: DidChangeWorkspaceFoldersParams) {
        // What belongs to a document is found from its own folder upwards.
        self.tasks.tell(documents::refresh);
    }

    async fn diagnostic(&self, params: DocumentDiagnosticParams) -> Result<DocumentDiagnosticReportResult> {
        self.tasks.ask(move |state| Ok(diagnostics::diagnostic(state, &params))).await
    }

    async fn hover(&self, params: HoverParams) -> Result<Option<Hover>> {
        self.tasks.ask(move |state| Ok(hover::hover(state, &params))).await
    }

    async fn completion(&self, params: CompletionParams) -> Result<Option<CompletionResponse>> {
        self.tasks.ask(move |state| Ok(completion::completion(state, &params))).await
    }

    async fn completion_resolve(&self, item: CompletionItem) -> Result<CompletionItem> {
        self.tasks.ask(move |state| Ok(completion::resolve(state, item))).await
    }

    async fn signature_help(&self, params: SignatureHelpParams) -> Result<Option<SignatureHelp>> {
        self.tasks.ask(move |state| Ok(signature::signature_help(state, &params))).await
    }

    async fn goto_definition(&self, params: GotoDefinitionParams) -> Result<Option<GotoDefinitionResponse>> {
        self.tasks.ask(move |state| Ok(definition::definition(state, &params))).await
    }

    async fn goto_declaration(&self, params: GotoDeclarationParams) -> Result<Option<GotoDeclarationResponse>> {
        self.tasks.ask(move |state| Ok(definition::definition(state, &params))).await
    }

    async fn goto_type_definition(
        &self,
        params: GotoTypeDefinitionParams,
    ) -> Result<Option<GotoTypeDefinitionResponse>> {
        self.tasks.ask(move |state| Ok(definition::type_definition(state, &params))).await
    }

    async fn references(&self, params: ReferenceParams) -> Result<Option<Vec<Location>>> {
        self.tasks.ask(move |state| Ok(references::references(state, &params))).await
    }

    async fn document_highlight(&self, params: DocumentHighlightParams) -> Result<Option<Vec<DocumentHighlight>>> {
        self.tasks.ask(move |state| Ok(highlight::document_highlight(state, &params))).await
    }

    async fn document_symbol(&self, params: DocumentSymbolParams) -> Result<Option<DocumentSymbolResponse>> {
        self.tasks.ask(move |state| Ok(symbols::document_symbol(state, &params))).await
    }

    async fn code_lens(&self, params: CodeLensParams) -> Result<Option<Vec<CodeLens>>> {
        self.tasks.ask(move |state| Ok(lenses::code_lens(state, &params))).await
    }

    async fn code_action(&self, params: CodeActionParams) -> Result<Option<CodeActionResponse>> {
        self.tasks.ask(move |state| Ok(actions::code_action(state, &params))).await
    }

    async fn prepare_rename(&self, params: TextDocumentPositionParams) -> Result<Option<PrepareRenameResponse>> {
        self.tasks.ask(move |state| Ok(rename::prepare(state, &params))).await
    }

    async fn rename(&self, params: RenameParams) -> Result<Option<WorkspaceEdit>> {
        self.tasks.ask(move |state| rename::rename(state, &params)).await
    }

    async fn folding_range(&self, params: FoldingRangeParams) -> Result<Option<Vec<FoldingRange>>> {
        self.tasks.ask(move |state| Ok(folding::folding_range(state, &params))).await
    }

    async fn selection_range(&self, params: SelectionRangeParams) -> Result<Option<Vec<SelectionRange>>> {
        self.tasks.ask(move |state| Ok(selection::selection_range(state, &params))).await
    }

    async fn inlay_hint(&self, params: InlayHintParams) -> Result<Option<Vec<InlayHint>>> {
        self.tasks.ask(move |state| Ok(inlay_hints::inlay_hint(state, &params))).await
    }

    async fn semantic_tokens_full(&self, params: SemanticTokensParams) -> Result<Option<SemanticTokensResult>> {
        self.tasks.ask(move |state| Ok(semantic_tokens::semantic_tokens(state, &params))).await
    }

    async fn execute_command(&self, params: ExecuteCommandParams) -> Result<Option<LSPAny>> {
        let cancel = Cancel::default();
        let while_waiting = CancelOnDrop(cancel.clone());
        let started = self.tasks.ask(move |state| running::start(state, params, cancel)).await?;
        let result = started.await.ok();
        drop(while_waiting);
        Ok(result)
    }
}
