//! When which problems reach the client.

use std::time::Instant;

use monty_ide::Kind;
use serde_json::Value;
use tower_lsp_server::ls_types::{PublishDiagnosticsParams, notification::PublishDiagnostics};

use crate::{features::diagnostics, state::State};

impl State {
    /// Checks a document as soon as nothing else is to do.
    pub(crate) fn check_now(&mut self, key: &str) {
        self.due.insert(key.to_owned(), Instant::now());
    }

    /// Checks a document, and the programs that use it as their stubs, when the client has been quiet for a moment.
    pub(crate) fn check_soon(&mut self, key: &str) {
        let when = Instant::now() + self.debounce;
        self.due.insert(key.to_owned(), when);
        if self.workspace.kind(key) == Some(Kind::Stubs) {
            for user in self.workspace.users_of(key) {
                self.due.insert(user, when);
            }
        }
    }

    /// Checks everything again.
    pub(crate) fn check_all(&mut self) {
        let keys: Vec<String> = self.workspace.keys().map(str::to_owned).collect();
        keys.iter().for_each(|key| self.check_soon(key));
    }

    /// When something is to be done even if no message comes.
    pub(crate) fn next_due(&self) -> Option<Instant> {
        self.due.values().min().copied()
    }

    /// Publishes what is due.
    pub(crate) fn publish_due(&mut self) {
        let now = Instant::now();
        let due: Vec<String> = self.due.iter().filter(|(_, when)| **when <= now).map(|(key, _)| key.clone()).collect();
        // Before anything is asked, so that a panic does not ask for ever.
        self.due.retain(|_, when| *when > now);
        let done = self.workspace.tidy();
        self.note(done);
        if self.abilities.pulls_diagnostics {
            // The client asks for what it has changed itself; what depends on it, it cannot know.
            let is_about_others = due.iter().any(|key| self.workspace.kind(key) == Some(Kind::Stubs));
            if is_about_others {
                self.refresh_pulled();
            }
            return;
        }
        for key in due {
            self.publish(&key);
        }
    }

    /// Sends the problems of a document.
    pub(crate) fn publish(&mut self, key: &str) {
        let is_known = matches!(self.workspace.kind(key), Some(Kind::Program | Kind::Template | Kind::Stubs));
        let Some(uri) = self.uri(key).filter(|_| is_known) else { return };
        let version = self.open.get(key).map(|open| open.version);
        let diagnostics = diagnostics::of_document(self, key);
        self.published.insert(key.to_owned());
        self.outbox.notify::<PublishDiagnostics>(&PublishDiagnosticsParams { uri, diagnostics, version });
    }

    /// Lets the client forget the problems of a document.
    pub(crate) fn unpublish(&mut self, key: &str) {
        self.due.remove(key);
        if self.published.remove(key)
            && let Some(uri) = self.uri(key)
        {
            let nothing = PublishDiagnosticsParams { uri, diagnostics: Vec::new(), version: None };
            self.outbox.notify::<PublishDiagnostics>(&nothing);
        }
    }

    /// Lets a client that asks for problems ask again.
    pub(crate) fn refresh_pulled(&self) {
        if self.abilities.refreshes_diagnostics {
            self.outbox.request_by_name("workspace/diagnostic/refresh", Value::Null);
        }
        if self.abilities.refreshes_hints {
            self.outbox.request_by_name("workspace/inlayHint/refresh", Value::Null);
        }
    }
}
