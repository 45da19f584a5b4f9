//! When which problems reach the client.

use std::time::{Duration, Instant};

use monty_ide::{Kind, Problem, Told, problems, problems_after_edit};
use serde_json::Value;
use tower_lsp_server::ls_types::{PublishDiagnosticsParams, notification::PublishDiagnostics};

use crate::{features::diagnostics, state::State};

/// How long after an edit all of a program is checked, once what was edited is.
const SETTLE: Duration = Duration::from_millis(150);

impl State {
    /// Checks a document as soon as nothing else is to do.
    pub(crate) fn check_now(&mut self, key: &str) {
        self.edited.remove(key);
        self.due.insert(key.to_owned(), Instant::now());
    }

    /// Checks a document, and the programs that use it as their stubs, when the client has been quiet for a moment.
    pub(crate) fn check_soon(&mut self, key: &str) {
        let mut keys = vec![key.to_owned()];
        if self.workspace.kind(key) == Some(Kind::Stubs) {
            keys.extend(self.workspace.users_of(key));
        }
        for key in keys {
            self.edited.remove(&key);
            // What was told about it may be wrong in places that nobody has edited.
            self.told.remove(&key);
            self.due.insert(key, Instant::now() + self.debounce);
        }
    }

    /// The same after an edit by the client: what it touched comes first.
    pub(crate) fn check_edited(&mut self, key: &str) {
        match self.told.contains_key(key) && self.workspace.kind(key) == Some(Kind::Program) {
            true => {
                self.edited.insert(key.to_owned());
                self.due.insert(key.to_owned(), Instant::now() + self.debounce);
            }
            false => self.check_soon(key),
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

    /// Sends the problems of a document. After an edit it sends what can be had at once, and the rest when the client
    /// has been quiet for a while.
    fn publish(&mut self, key: &str) {
        let is_known = matches!(self.workspace.kind(key), Some(Kind::Program | Kind::Template | Kind::Stubs));
        let Some(uri) = self.uri(key).filter(|_| is_known) else { return };
        let version = self.open.get(key).map(|open| open.version);
        let problems = self.after_edit(key).unwrap_or_else(|| problems(&self.workspace, key));
        let diagnostics = diagnostics::with_run(self, key, &problems);
        let text = self.workspace.text(key).unwrap_or_default().to_owned();
        self.told.insert(key.to_owned(), Told { text, problems });
        self.published.insert(key.to_owned());
        self.outbox.notify::<PublishDiagnostics>(&PublishDiagnosticsParams { uri, diagnostics, version });
    }

    /// The problems of a document that was edited, if there is a quick way to them.
    fn after_edit(&mut self, key: &str) -> Option<Vec<Problem>> {
        if !self.edited.remove(key) {
            return None;
        }
        let told = self.told.remove(key)?;
        // Before anything is asked, so that a panic is not the last word.
        self.due.insert(key.to_owned(), Instant::now() + SETTLE.max(self.debounce));
        let found = problems_after_edit(&mut self.workspace, key, &told);
        if !matches!(found, Ok(Some(_))) {
            self.due.remove(key);
        }
        found.unwrap_or_else(|error| {
            self.note(Err(error));
            None
        })
    }

    /// Lets the client forget the problems of a document.
    pub(crate) fn unpublish(&mut self, key: &str) {
        self.due.remove(key);
        self.told.remove(key);
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
