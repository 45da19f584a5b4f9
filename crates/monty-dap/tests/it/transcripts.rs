//! Sessions written down: each file of `tests/transcripts` has programs and what client and adapter say to each other.
//!
//! In a block `dap`, a line `> command {arguments}` is sent; the lines `< …` below it are what the adapter says until the
//! response is there, and, where the line ends with `… name`, until that event. `TRANSCRIPTS=write` writes the `<` lines
//! anew. `DIR` stands for the folder of the programs, `PID` for the number of the process; moments are numbered as they
//! appear, `M1`, `M2`, …. What the adapter says that it can do is left out.

use std::{env, fmt::Write, fs, path::Path};

use serde_json::{Map, Value};

use crate::client::{Client, Silence};

#[test]
fn transcripts_are_what_happens() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/transcripts");
    let mut paths: Vec<_> = fs::read_dir(&folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    paths.sort();
    assert!(!paths.is_empty());
    let mut differing = Vec::new();
    for path in paths {
        let text = fs::read_to_string(&path).unwrap();
        let happened = replay(&text);
        if happened == text {
            continue;
        }
        if env::var_os("TRANSCRIPTS").is_some_and(|value| value == "write") {
            fs::write(&path, happened).unwrap();
        } else {
            differing.push(format!("{}\n{}", path.display(), first_difference(&text, &happened)));
        }
    }
    assert!(differing.is_empty(), "{}", differing.join("\n"));
}

fn first_difference(text: &str, happened: &str) -> String {
    let pairs = text.lines().zip(happened.lines()).enumerate();
    let found = pairs.into_iter().find(|(_, (written, real))| written != real);
    found.map_or_else(
        || "one goes on where the other ends".to_owned(),
        |(at, (written, real))| format!("line {}:\n  written:  {written}\n  happened: {real}", at + 1),
    )
}

/// The text of a transcript as it should be.
fn replay(text: &str) -> String {
    let folder = tempfile::tempdir().unwrap();
    let mut out = String::new();
    let mut lines = text.lines();
    while let Some(line) = lines.next() {
        writeln!(out, "{line}").unwrap();
        let Some(info) = line.strip_prefix("```").filter(|info| !info.is_empty()) else { continue };
        let block: Vec<&str> = lines.by_ref().take_while(|line| *line != "```").collect();
        match info.split_once(' ') {
            Some((_, name)) => {
                let content = block.join("\n") + "\n";
                fs::write(folder.path().join(name), &content).unwrap();
                out.push_str(&content);
            }
            None if info == "dap" => out.push_str(&converse(&block, folder.path())),
            None => block.iter().for_each(|line| writeln!(out, "{line}").unwrap()),
        }
        out.push_str("```\n");
    }
    out
}

/// Has one session; the lines of its block.
fn converse(block: &[&str], folder: &Path) -> String {
    let mut client = Client::start();
    let mut names = Names::new(folder);
    let mut out = String::new();
    for line in block.iter().filter(|line| !line.starts_with("< ")) {
        writeln!(out, "{line}").unwrap();
        let Some(request) = line.strip_prefix("> ") else { continue };
        let (request, awaited) = match request.split_once(" … ") {
            Some((request, awaited)) => (request, Some(awaited)),
            None => (request, None),
        };
        let (command, arguments) = request.split_once(' ').unwrap_or((request, "{}"));
        let arguments = names.known(serde_json::from_str(arguments).unwrap());
        let seq = match command.strip_prefix("answer ").or((command == "answer").then_some("")) {
            Some(_) => {
                client.answer(&names.waiting.take().unwrap(), arguments);
                None
            }
            None => Some(client.send(command, arguments)),
        };
        let mut missing_response = seq.is_some();
        let mut missing_event = awaited;
        while missing_response || missing_event.is_some() {
            let message = match client.read_or_give_up() {
                Ok(Some(message)) => message,
                Ok(None) => break,
                Err(Silence) => {
                    out.push_str("< nothing: the adapter hangs\n");
                    break;
                }
            };
            missing_response &= Some(&message["request_seq"]) != seq.map(Value::from).as_ref();
            let name = [&message["event"], &message["command"]].into_iter().find_map(Value::as_str);
            if message["type"] != "response" && name == missing_event {
                missing_event = None;
            }
            writeln!(out, "< {}", names.show(message)).unwrap();
        }
    }
    client.vanish();
    out
}

/// What is written otherwise than it is sent.
struct Names {
    folder: String,
    moments: Vec<Value>,
    /// A reverse request that was not answered.
    waiting: Option<Value>,
}

impl Names {
    fn new(folder: &Path) -> Self {
        // The name that the adapter gives it, where a link leads there.
        let folder = folder.canonicalize().unwrap().display().to_string();
        Self { folder, moments: Vec::new(), waiting: None }
    }

    fn show(&mut self, message: Value) -> String {
        let body = match &message["body"] {
            Value::Null => String::new(),
            _ if message["command"] == "initialize" && message["success"] == true => " …".to_owned(),
            body => format!(" {}", self.masked(body)),
        };
        let command = message["command"].as_str().unwrap_or_default();
        match message["type"].as_str() {
            Some("event") => format!("event {}{body}", message["event"].as_str().unwrap()),
            Some("request") => {
                let shown = format!("request {command} {}", self.masked(&message["arguments"]));
                self.waiting = Some(message);
                shown
            }
            _ if message["success"] == true => format!("{command}{body}"),
            _ => {
                let problem = message["message"].as_str().unwrap().replace(&self.folder, "DIR");
                format!("{command} failed: {}", problem.replace('\n', "\n< "))
            }
        }
    }

    /// One line of JSON with its keys in order.
    fn masked(&mut self, value: &Value) -> String {
        match value {
            Value::Object(map) if map.len() == 3 && map.contains_key("tick") => {
                let at = self.moments.iter().position(|known| known == value).unwrap_or_else(|| {
                    self.moments.push(value.clone());
                    self.moments.len() - 1
                });
                format!("\"M{}\"", at + 1)
            }
            Value::Object(map) => {
                let mut keys: Vec<&String> = map.keys().collect();
                keys.sort();
                let pairs: Vec<String> = keys.iter().map(|key| self.pair(key, &map[*key])).collect();
                format!("{{{}}}", pairs.join(", "))
            }
            Value::Array(items) => {
                let items: Vec<String> = items.iter().map(|item| self.masked(item)).collect();
                format!("[{}]", items.join(", "))
            }
            Value::String(text) => Value::from(text.replace(&self.folder, "DIR")).to_string(),
            other => other.to_string(),
        }
    }

    fn pair(&mut self, key: &str, value: &Value) -> String {
        match key {
            "systemProcessId" => format!("{key:?}: \"PID\""),
            _ => format!("{key:?}: {}", self.masked(value)),
        }
    }

    fn known(&self, value: Value) -> Value {
        match value {
            Value::String(text) => {
                let moment = text.strip_prefix('M').and_then(|number| number.parse::<usize>().ok());
                match moment.and_then(|number| self.moments.get(number - 1)) {
                    Some(moment) => moment.clone(),
                    None => Value::from(text.replace("DIR", &self.folder)),
                }
            }
            Value::Array(items) => items.into_iter().map(|item| self.known(item)).collect(),
            Value::Object(map) => {
                map.into_iter().map(|(key, value)| (key, self.known(value))).collect::<Map<_, _>>().into()
            }
            other => other,
        }
    }
}
