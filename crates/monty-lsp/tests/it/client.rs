//! A client that says what it is told to say and remembers what it hears.

use std::{
    collections::VecDeque,
    fs,
    io::{BufRead, BufReader, PipeWriter, Read, Write, pipe},
    path::{Path, PathBuf},
    sync::mpsc::{Receiver, Sender, channel},
    thread::{self, JoinHandle},
    time::Duration,
};

use serde_json::{Value, json};
use tempfile::TempDir;

/// Far more than anything takes: a test that waits this long has failed.
const PATIENCE: Duration = Duration::from_mins(2);

pub(crate) struct Client {
    input: Option<PipeWriter>,
    messages: Receiver<Value>,
    /// Heard and not asked for yet.
    heard: VecDeque<Value>,
    next_id: i64,
    server: Option<JoinHandle<u8>>,
    pub(crate) folder: TempDir,
}

impl Client {
    /// A server that has been told of a client without any capabilities, and of files.
    pub(crate) fn with(files: &[(&str, &str)]) -> Self {
        Self::with_capabilities(files, json!({}))
    }

    pub(crate) fn with_capabilities(files: &[(&str, &str)], capabilities: Value) -> Self {
        let mut client = Self::silent(files);
        let options = json!({ "debounceMilliseconds": 0 });
        let params = json!({ "processId": null, "rootUri": null, "capabilities": capabilities, "initializationOptions": options });
        client.request("initialize", params);
        client.notify("initialized", json!({}));
        client
    }

    /// A server that has been told nothing.
    pub(crate) fn silent(files: &[(&str, &str)]) -> Self {
        let folder = TempDir::new().unwrap();
        for (name, text) in files {
            let path = folder.path().join(name);
            fs::create_dir_all(path.parent().unwrap()).unwrap();
            fs::write(path, text).unwrap();
        }
        let (to_server, input) = pipe().unwrap();
        let (output, from_server) = pipe().unwrap();
        let server = thread::spawn(move || monty_lsp::serve(to_server, from_server).unwrap());
        let (sender, messages) = channel();
        thread::spawn(move || listen(output, &sender));
        Self { input: Some(input), messages, heard: VecDeque::new(), next_id: 1, server: Some(server), folder }
    }

    pub(crate) fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    pub(crate) fn uri(&self, name: &str) -> String {
        format!("file://{}", self.path(name).display())
    }

    pub(crate) fn send_bytes(&mut self, bytes: &[u8]) {
        self.input.as_mut().unwrap().write_all(bytes).unwrap();
    }

    fn send(&mut self, message: &Value) {
        let body = message.to_string();
        self.send_bytes(format!("Content-Length: {}\r\n\r\n{body}", body.len()).as_bytes());
    }

    pub(crate) fn notify(&mut self, method: &str, params: Value) {
        self.send(&json!({ "jsonrpc": "2.0", "method": method, "params": params }));
    }

    /// Sends a request without waiting; gives its id.
    pub(crate) fn ask(&mut self, method: &str, params: Value) -> i64 {
        let id = self.next_id;
        self.next_id += 1;
        let mut message = json!({ "jsonrpc": "2.0", "id": id, "method": method });
        if !params.is_null() {
            message["params"] = params;
        }
        self.send(&message);
        id
    }

    /// The answer to a request: `result` or `error`.
    pub(crate) fn answer(&mut self, id: i64) -> Value {
        self.wait(|message| message.get("method").is_none() && message["id"] == id)
    }

    /// Asks and waits for a result.
    #[track_caller]
    pub(crate) fn request(&mut self, method: &str, params: Value) -> Value {
        let id = self.ask(method, params);
        let answer = self.answer(id);
        assert!(answer.get("error").is_none(), "{method}: {answer}");
        answer["result"].clone()
    }

    /// The next message that fits; others are kept for later.
    pub(crate) fn wait(&mut self, fits: impl Fn(&Value) -> bool) -> Value {
        if let Some(index) = self.heard.iter().position(&fits) {
            return self.heard.remove(index).unwrap();
        }
        loop {
            let message = self.messages.recv_timeout(PATIENCE).expect("the server says something");
            if fits(&message) {
                return message;
            }
            self.heard.push_back(message);
        }
    }

    pub(crate) fn wait_for(&mut self, method: &str) -> Value {
        self.wait(|message| message["method"] == method)["params"].clone()
    }

    pub(crate) fn open(&mut self, name: &str, text: &str) {
        let language = match Path::new(name).extension().and_then(|ending| ending.to_str()) {
            Some("md") => "markdown",
            _ => "python",
        };
        let document = json!({ "uri": self.uri(name), "languageId": language, "version": 1, "text": text });
        self.notify("textDocument/didOpen", json!({ "textDocument": document }));
    }

    /// Replaces the whole text.
    pub(crate) fn change(&mut self, name: &str, version: i64, text: &str) {
        let document = json!({ "uri": self.uri(name), "version": version });
        self.notify(
            "textDocument/didChange",
            json!({ "textDocument": document, "contentChanges": [{ "text": text }] }),
        );
    }

    /// The next problems that are published for a version of a document, or for one that is not open.
    pub(crate) fn diagnostics(&mut self, name: &str, version: Option<i64>) -> Vec<Value> {
        let uri = self.uri(name);
        let message = self.wait(|message| {
            message["method"] == "textDocument/publishDiagnostics"
                && message["params"]["uri"] == uri.as_str()
                && message["params"]["version"].as_i64() == version
        });
        message["params"]["diagnostics"].as_array().unwrap().clone()
    }

    /// The server's text of a document.
    pub(crate) fn server_text(&mut self, name: &str) -> String {
        let params = json!({ "uri": self.uri(name) });
        self.request("monty/text", params)["text"].as_str().unwrap().to_owned()
    }

    /// Closes the server's input; gives its exit code.
    pub(crate) fn die(mut self) -> u8 {
        drop(self.input.take());
        self.server.take().unwrap().join().unwrap()
    }

    /// Whether something was heard and not asked for yet.
    pub(crate) fn has_heard(&self, fits: impl Fn(&Value) -> bool) -> bool {
        self.heard.iter().any(fits)
    }

    /// Waits for the server to end by itself; gives its exit code.
    pub(crate) fn ended(mut self) -> u8 {
        self.server.take().unwrap().join().unwrap()
    }

    /// Ends as the protocol asks for; gives the exit code.
    pub(crate) fn leave(mut self) -> u8 {
        self.request("shutdown", Value::Null);
        self.notify("exit", Value::Null);
        self.server.take().unwrap().join().unwrap()
    }
}

fn listen(output: impl Read, messages: &Sender<Value>) {
    let mut reader = BufReader::new(output);
    loop {
        let mut length = 0;
        loop {
            let mut line = String::new();
            if reader.read_line(&mut line).unwrap_or(0) == 0 {
                return;
            }
            if line.trim().is_empty() {
                break;
            }
            if let Some(value) = line.strip_prefix("Content-Length: ") {
                length = value.trim().parse().unwrap();
            }
        }
        let mut body = vec![0; length];
        reader.read_exact(&mut body).unwrap();
        if messages.send(serde_json::from_slice(&body).unwrap()).is_err() {
            return;
        }
    }
}
