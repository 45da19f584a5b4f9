//! The debug adapter as a client waits for it: a step until everything that an editor shows is there, and a page of a
//! big list.

use std::{
    io::{self, BufRead, BufReader, PipeReader, PipeWriter, Read, Write, pipe},
    path::Path,
    thread,
    time::Duration,
};

use serde_json::{Value, json};

use super::{ToolFigure, milliseconds, timed};
use crate::error::BenchError;

const PROGRAM: &str = "\
def visit(n, seen):
    total = n * 2
    seen[n] = {'n': n, 'items': [n, total]}
    return total

big = list(range(10**6))
seen = {}
total = 0
for n in range(1000):
    total += visit(n, seen)
";

const ROUNDS: usize = 200;

/// The adapter in this process; the binary is not asked.
pub(super) fn measure(_monty: &Path, _announce: &mut dyn FnMut(&str)) -> Result<Vec<ToolFigure>, BenchError> {
    let (steps, pages) =
        session().map_err(|error| BenchError::BrokenTool { tool: "monty dap", reason: error.to_string() })?;
    Ok(vec![
        milliseconds("step to stopped with stack, scopes and variables, p95", &steps, 5.0),
        milliseconds("a page of a list of 10^6 items, p95", &pages, 10.0),
    ])
}

fn session() -> io::Result<(Vec<Duration>, Vec<Duration>)> {
    let path = std::env::temp_dir().join(format!("monty-bench-{}.py", std::process::id()));
    std::fs::write(&path, PROGRAM)?;
    let figures = Client::start().and_then(|mut client| {
        client.ask("initialize", json!({ "supportsVariablePaging": true, "supportsVariableType": true }))?;
        client.ask("launch", json!({ "program": path.display().to_string() }))?;
        let breakpoints = json!([{ "line": 9 }]);
        client.ask(
            "setBreakpoints",
            json!({ "source": { "path": path.display().to_string() }, "breakpoints": breakpoints }),
        )?;
        client.ask("configurationDone", json!({}))?;
        client.event("stopped")?;
        let pages = client.pages()?;
        let steps = client.steps()?;
        Ok((steps, pages))
    });
    std::fs::remove_file(&path)?;
    figures
}

/// A client with an adapter of its own.
struct Client {
    input: PipeWriter,
    output: BufReader<PipeReader>,
    seq: i64,
}

impl Client {
    fn start() -> io::Result<Self> {
        let (their_input, input) = pipe()?;
        let (output, their_output) = pipe()?;
        // The client that is gone ends it.
        thread::spawn(move || drop(monty_dap::serve(their_input, their_output)));
        Ok(Self { input, output: BufReader::new(output), seq: 0 })
    }

    fn steps(&mut self) -> io::Result<Vec<Duration>> {
        let mut times = Vec::new();
        for _ in 0..ROUNDS {
            let (time, shown) = timed(|| self.step());
            shown?;
            times.push(time);
        }
        Ok(times)
    }

    /// What an editor does for one press of a key.
    fn step(&mut self) -> io::Result<()> {
        self.ask("stepIn", json!({ "threadId": 1 }))?;
        self.event("stopped")?;
        let stack = self.ask("stackTrace", json!({ "threadId": 1, "startFrame": 0, "levels": 20 }))?;
        let frame = &stack["stackFrames"][0]["id"];
        let scopes = self.ask("scopes", json!({ "frameId": frame }))?;
        for scope in scopes["scopes"].as_array().into_iter().flatten() {
            self.ask("variables", json!({ "variablesReference": scope["variablesReference"] }))?;
        }
        Ok(())
    }

    fn pages(&mut self) -> io::Result<Vec<Duration>> {
        let stack = self.ask("stackTrace", json!({ "threadId": 1 }))?;
        let frame = stack["stackFrames"][0]["id"].clone();
        let mut times = Vec::new();
        for round in 0..ROUNDS {
            let (time, shown) = timed(|| -> io::Result<Value> {
                let list =
                    self.ask("evaluate", json!({ "expression": "big", "frameId": frame, "context": "watch" }))?;
                let reference = &list["variablesReference"];
                let page = json!({ "variablesReference": reference, "filter": "indexed", "start": round * 4000, "count": 100 });
                self.ask("variables", page)
            });
            shown?;
            times.push(time);
        }
        Ok(times)
    }

    /// The body of the response to a request.
    fn ask(&mut self, command: &str, arguments: Value) -> io::Result<Value> {
        self.seq += 1;
        let message =
            json!({ "seq": self.seq, "type": "request", "command": command, "arguments": arguments }).to_string();
        write!(self.input, "Content-Length: {}\r\n\r\n{message}", message.len())?;
        let seq = self.seq;
        let mut response = self.wait(|message| message["request_seq"] == seq)?;
        if response["success"] == true {
            return Ok(response["body"].take());
        }
        Err(io::Error::other(response.to_string()))
    }

    fn event(&mut self, name: &str) -> io::Result<Value> {
        self.wait(|message| message["event"] == name)
    }

    fn wait(&mut self, is_wanted: impl Fn(&Value) -> bool) -> io::Result<Value> {
        loop {
            let mut header = String::new();
            self.output.read_line(&mut header)?;
            let length = header.trim_end().strip_prefix("Content-Length: ").and_then(|length| length.parse().ok());
            let mut body = vec![0; 2 + length.unwrap_or(0_usize)];
            self.output.read_exact(&mut body)?;
            let message = serde_json::from_slice(&body[2..])?;
            if is_wanted(&message) {
                return Ok(message);
            }
        }
    }
}
