//! The language server over its standard streams, as an editor meets it: start, keystrokes, memory.

use std::fs;
use std::io::{self, BufRead, BufReader, Read, Write};
use std::path::Path;
use std::process::{Child, ChildStdin, ChildStdout, Command, Stdio};
use std::time::Instant;

use serde_json::{Value, json};

use super::{ToolFigure, percentile};
use crate::error::BenchError;

/// Lines of the script and of its stubs.
const SCRIPT_LINES: usize = 300;
const STUB_LINES: usize = 200;

const STARTS: usize = 7;
const KEYSTROKES: usize = 300;
/// Keystrokes after which the client waits until all of the script has been checked again.
const PAUSES: usize = 20;

/// Edits before memory is looked at for the first time, and from then to the last.
const WARM_UP: usize = 1_000;
const EDITS: usize = 5_000;

pub(super) fn measure(monty: &Path, announce: &mut dyn FnMut(&str)) -> Result<Vec<ToolFigure>, BenchError> {
    measured(monty, announce).map_err(|source| BenchError::CannotMeasure { program: monty.to_owned(), source })
}

fn measured(monty: &Path, announce: &mut dyn FnMut(&str)) -> io::Result<Vec<ToolFigure>> {
    let folder = tempfile::tempdir()?;
    fs::write(folder.path().join("tools.pyi"), stubs())?;
    let script = script();
    fs::write(folder.path().join("agent.py"), &script)?;

    announce("lsp: start");
    let mut starts = Vec::new();
    for _ in 0..STARTS {
        let begin = Instant::now();
        let mut server = Server::start(monty, folder.path())?;
        server.open(&script)?;
        starts.push(begin.elapsed().as_secs_f64() * 1e3);
        server.stop()?;
    }
    starts.sort_by(f64::total_cmp);

    announce("lsp: keystrokes");
    let mut server = Server::start(monty, folder.path())?;
    server.open(&script)?;
    let mut times = Vec::new();
    for _ in 0..KEYSTROKES {
        times.push(server.keystroke()?);
    }
    times.sort_by(f64::total_cmp);
    let mut whole = Vec::new();
    for _ in 0..PAUSES {
        whole.push(server.keystroke_and_pause()?);
    }
    whole.sort_by(f64::total_cmp);
    server.stop()?;

    announce("lsp: memory over 6,000 edits");
    let mut server = Server::start(monty, folder.path())?;
    server.open(&script)?;
    let mut edit = |count: usize| -> io::Result<f64> {
        let mut most: f64 = 0.0;
        for number in 0..count {
            server.keystroke()?;
            // The highest of many looks: the server makes its database anew now and then.
            if number % 10 == 0 {
                most = most.max(server.resident_megabytes()?);
            }
        }
        Ok(most)
    };
    let before = edit(WARM_UP)?;
    edit(EDITS - WARM_UP)?;
    let after = edit(WARM_UP)?;
    server.stop()?;

    Ok(vec![
        ToolFigure::new("lsp: start to first diagnostics, median", percentile(&starts, 0.5), 200.0, "ms"),
        ToolFigure::new("lsp: keystroke to diagnostics, p50", percentile(&times, 0.5), 5.0, "ms"),
        ToolFigure::new("lsp: keystroke to diagnostics, p95", percentile(&times, 0.95), 15.0, "ms"),
        ToolFigure::new(
            "lsp: keystroke, a pause of 150 ms, all diagnostics, p95",
            percentile(&whole, 0.95),
            250.0,
            "ms",
        ),
        ToolFigure::new("lsp: resident memory", before.max(after), 60.0, "MB"),
        ToolFigure::new("lsp: growth over 5,000 edits", (after / before - 1.0) * 100.0, 2.0, "%"),
    ])
}

/// A script of functions that use the stubs, with types to infer on every line.
fn script() -> String {
    let mut text = String::from("import json\nfrom dataclasses import dataclass\n\n");
    let mut number = 0;
    while text.lines().count() < SCRIPT_LINES {
        text.push_str(&format!(
            "\n@dataclass\nclass Entry{number}:\n    title: str\n    score: float = 0.0\n\n    def line(self) -> str:\n        \
             return f'{{self.title:<20}} {{self.score:.2f}}'\n\n\ndef collect{number}(query: str) -> list[Entry{number}]:\n    \
             found = search_{number}(query, limit=5)\n    entries = [Entry{number}(item['title'], item['score'] / 2) for item in found]\n    \
             entries.sort(key=lambda entry: entry.score, reverse=True)\n    return entries\n\n\n\
             for entry in collect{number}('x'):\n    print(json.dumps({{'line': entry.line(), 'of': {number}}}))\n"
        ));
        number += 1;
    }
    text
}

fn stubs() -> String {
    let mut text = String::from("from typing import TypedDict\n");
    let mut number = 0;
    while text.lines().count() < STUB_LINES {
        text.push_str(&format!(
            "\nclass Item{number}(TypedDict):\n    \"\"\"A search result.\"\"\"\n\n    title: str\n    score: float\n\n\
             def search_{number}(query: str, *, limit: int = 10) -> list[Item{number}]:\n    \"\"\"Searches.\"\"\"\n"
        ));
        number += 1;
    }
    text
}

/// A server and what has been told to it.
struct Server {
    process: Child,
    input: ChildStdin,
    output: BufReader<ChildStdout>,
    uri: String,
    version: i64,
    /// Where lines come and go, counted from 0.
    line: usize,
}

impl Server {
    fn start(monty: &Path, folder: &Path) -> io::Result<Self> {
        let mut command = Command::new(monty);
        command.arg("lsp").stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::null());
        let mut process = command.spawn()?;
        let (input, output) = (process.stdin.take(), process.stdout.take());
        let (Some(input), Some(output)) = (input, output) else { return Err(io::Error::other("no pipes")) };
        let uri = format!("file://{}", folder.join("agent.py").display());
        let mut server = Self { process, input, output: BufReader::new(output), uri, version: 1, line: 0 };
        let options = json!({ "debounceMilliseconds": 0 });
        let params =
            json!({ "processId": null, "rootUri": null, "capabilities": {}, "initializationOptions": options });
        server.send(&json!({ "jsonrpc": "2.0", "id": 1, "method": "initialize", "params": params }))?;
        server.wait(|message| message["id"] == 1)?;
        server.send(&json!({ "jsonrpc": "2.0", "method": "initialized", "params": {} }))?;
        Ok(server)
    }

    /// Opens the script and waits for what is wrong with it.
    fn open(&mut self, text: &str) -> io::Result<()> {
        let ends = |(_, line): &(usize, &str)| line.trim() == "return entries";
        self.line = text.lines().enumerate().skip(SCRIPT_LINES / 2).find(ends).map_or(0, |(line, _)| line);
        let document = json!({ "uri": self.uri, "languageId": "python", "version": 1, "text": text });
        let params = json!({ "textDocument": document });
        self.send(&json!({ "jsonrpc": "2.0", "method": "textDocument/didOpen", "params": params }))?;
        self.diagnostics()
    }

    /// Puts a line into a function in the middle, or takes it away again; gives the milliseconds until the diagnostics of
    /// that version are there.
    fn keystroke(&mut self) -> io::Result<f64> {
        self.version += 1;
        let line = self.line;
        let at = |character: u32| json!({ "line": line, "character": character });
        let change = if self.version % 2 == 0 {
            json!({ "range": { "start": at(0), "end": at(0) }, "text": "    nosuch\n" })
        } else {
            json!({ "range": { "start": at(0), "end": { "line": line + 1, "character": 0 } }, "text": "" })
        };
        let document = json!({ "uri": self.uri, "version": self.version });
        let params = json!({ "textDocument": document, "contentChanges": [change] });
        let begin = Instant::now();
        self.send(&json!({ "jsonrpc": "2.0", "method": "textDocument/didChange", "params": params }))?;
        self.diagnostics()?;
        Ok(begin.elapsed().as_secs_f64() * 1e3)
    }

    /// The same until the diagnostics of the whole script are there: the first are those of what was edited.
    fn keystroke_and_pause(&mut self) -> io::Result<f64> {
        let begin = Instant::now();
        self.keystroke()?;
        self.diagnostics()?;
        Ok(begin.elapsed().as_secs_f64() * 1e3)
    }

    fn diagnostics(&mut self) -> io::Result<()> {
        let (uri, version) = (self.uri.clone(), self.version);
        self.wait(|message| {
            let params = &message["params"];
            message["method"] == "textDocument/publishDiagnostics"
                && params["uri"] == uri.as_str()
                && params["version"] == version
        })
    }

    fn send(&mut self, message: &Value) -> io::Result<()> {
        let body = message.to_string();
        write!(self.input, "Content-Length: {}\r\n\r\n{body}", body.len())?;
        self.input.flush()
    }

    fn wait(&mut self, fits: impl Fn(&Value) -> bool) -> io::Result<()> {
        loop {
            let mut length = 0;
            loop {
                let mut line = String::new();
                if self.output.read_line(&mut line)? == 0 {
                    return Err(io::Error::other("the language server has gone"));
                }
                if line.trim().is_empty() {
                    break;
                }
                if let Some(value) = line.strip_prefix("Content-Length: ") {
                    length = value.trim().parse().map_err(io::Error::other)?;
                }
            }
            let mut body = vec![0; length];
            self.output.read_exact(&mut body)?;
            if fits(&serde_json::from_slice(&body)?) {
                return Ok(());
            }
        }
    }

    /// 10⁶ bytes that are in memory now.
    fn resident_megabytes(&self) -> io::Result<f64> {
        let status = fs::read_to_string(format!("/proc/{}/status", self.process.id()))?;
        let kilobytes = status.lines().find_map(|line| {
            let rest = line.strip_prefix("VmRSS:")?;
            rest.trim().trim_end_matches("kB").trim().parse::<f64>().ok()
        });
        kilobytes.map(|kilobytes| kilobytes * 1024.0 / 1e6).ok_or_else(|| io::Error::other("no VmRSS"))
    }

    fn stop(mut self) -> io::Result<()> {
        drop(self.input);
        self.process.wait().map(|_| ())
    }
}
