//! What goes to the client, from any thread.

use std::sync::{
    Arc,
    atomic::{AtomicU64, Ordering},
    mpsc::Sender,
};

use serde::Serialize;
use serde_json::{Value, json};
use tower_lsp_server::ls_types::{
    LogMessageParams, MessageType, ShowMessageParams,
    notification::{LogMessage, Notification, ShowMessage},
};

/// The ids of the server's own requests begin with this: the answers to them are not waited for.
pub(crate) const OWN_ID: &str = "monty:";

/// A way to the client. Clones lead to the same.
#[derive(Clone)]
pub(crate) struct Outbox {
    messages: Sender<Vec<u8>>,
    requests: Arc<AtomicU64>,
}

impl Outbox {
    pub(crate) fn new(messages: Sender<Vec<u8>>) -> Self {
        Self { messages, requests: Arc::default() }
    }

    /// Sends a message as it is. Nobody is left to tell if the client has gone.
    pub(crate) fn send(&self, message: &impl Serialize) {
        if let Ok(bytes) = serde_json::to_vec(message) {
            let _ = self.messages.send(bytes);
        }
    }

    pub(crate) fn notify<N: Notification>(&self, params: &N::Params) {
        self.notify_by_name(N::METHOD, params);
    }

    pub(crate) fn notify_by_name(&self, method: &str, params: &impl Serialize) {
        self.send(&json!({ "jsonrpc": "2.0", "method": method, "params": params }));
    }

    /// Asks the client for something whose answer changes nothing here.
    pub(crate) fn request_by_name(&self, method: &str, params: Value) {
        let number = self.requests.fetch_add(1, Ordering::Relaxed);
        let mut message = json!({ "jsonrpc": "2.0", "id": format!("{OWN_ID}{number}"), "method": method });
        if !params.is_null() {
            message["params"] = params;
        }
        self.send(&message);
    }

    /// Shows a message to the user.
    pub(crate) fn show(&self, typ: MessageType, message: String) {
        self.notify::<ShowMessage>(&ShowMessageParams { typ, message });
    }

    /// Writes a line to the client's log.
    pub(crate) fn log(&self, typ: MessageType, message: String) {
        self.notify::<LogMessage>(&LogMessageParams { typ, message });
    }
}
