//! Stubs that change, in the editor and on the disk, and who is told.

use std::fs;

use serde_json::{Value, json};

use super::client::Client;

const ONE: &str = "def find(name: str) -> int: ...\n";
const OTHER: &str = "def find(name: int) -> int: ...\n";
const SCRIPT: &str = "find('x')\n";

fn codes(found: &[Value]) -> Vec<&str> {
    found.iter().map(|problem| problem["code"].as_str().unwrap()).collect()
}

#[test]
fn an_open_stub_that_changes() {
    let mut client = Client::with(&[("agent.py", SCRIPT), ("tools.pyi", ONE)]);
    client.open("agent.py", SCRIPT);
    assert!(client.diagnostics("agent.py", Some(1)).is_empty());
    client.open("tools.pyi", ONE);
    client.change("tools.pyi", 2, OTHER);
    let found = loop {
        let found = client.diagnostics("agent.py", Some(1));
        if !found.is_empty() {
            break found;
        }
    };
    assert_eq!(codes(&found), ["invalid-argument-type"]);
    let related = &found[0]["relatedInformation"][0]["location"];
    assert_eq!(related["uri"], client.uri("tools.pyi").as_str());
    // What was never saved is gone with the document.
    let document = json!({ "uri": client.uri("tools.pyi") });
    client.notify("textDocument/didClose", json!({ "textDocument": document }));
    while !client.diagnostics("agent.py", Some(1)).is_empty() {}
}

#[test]
fn a_stub_that_changes_on_the_disk() {
    let mut client = Client::with(&[("agent.py", SCRIPT)]);
    client.open("agent.py", SCRIPT);
    assert_eq!(codes(&client.diagnostics("agent.py", Some(1))), ["unresolved-reference"]);
    for (text, expected) in [(ONE, &[][..]), (OTHER, &["invalid-argument-type"])] {
        fs::write(client.path("tools.pyi"), text).unwrap();
        let change = json!({ "uri": client.uri("tools.pyi"), "type": 2 });
        client.notify("workspace/didChangeWatchedFiles", json!({ "changes": [change] }));
        assert_eq!(codes(&client.diagnostics("agent.py", Some(1))), expected);
    }
    // A client that does not watch files saves them at least.
    fs::write(client.path("tools.pyi"), ONE).unwrap();
    client.notify("textDocument/didSave", json!({ "textDocument": { "uri": client.uri("agent.py") } }));
    assert!(client.diagnostics("agent.py", Some(1)).is_empty());
}

#[test]
fn stubs_with_faults_are_reported_at_their_own_place() {
    let broken = "def find(name: str -> int: ...\nlimit: nosuch\n";
    let mut client = Client::with(&[("agent.py", SCRIPT), ("tools.pyi", broken)]);
    client.open("agent.py", "limit\n");
    assert!(client.diagnostics("agent.py", Some(1)).is_empty());
    let found = client.diagnostics("tools.pyi", None);
    assert!(codes(&found).contains(&"invalid-syntax"), "{found:?}");
    assert!(codes(&found).contains(&"unresolved-reference"), "{found:?}");
}

#[test]
fn stubs_that_a_configuration_names() {
    let files = [("agent.py", ""), ("host/api.pyi", ONE), ("deep/er/agent.py", "")];
    for (name, text) in
        [("monty.toml", "stubs = \"host/api.pyi\"\n"), ("pyproject.toml", "[tool.monty]\nstubs = 'host/api.pyi'\n")]
    {
        let mut client = Client::with(&[files[0], files[1], files[2], (name, text)]);
        for script in ["agent.py", "deep/er/agent.py"] {
            client.open(script, "find(1)\n");
            assert_eq!(codes(&client.diagnostics(script, Some(1))), ["invalid-argument-type"], "{name}, {script}");
        }
    }
}

#[test]
fn a_configuration_that_nobody_understands() {
    let mut client = Client::with(&[("agent.py", ""), ("monty.toml", "stub = 'x'\n")]);
    client.open("agent.py", "find(1)\n");
    let told = client.wait_for("window/showMessage");
    assert!(told["message"].as_str().unwrap().contains("monty.toml"), "{told}");
    assert_eq!(codes(&client.diagnostics("agent.py", Some(1))), ["unresolved-reference"]);
}

#[test]
fn clients_that_ask_are_not_told_but_asked_to_ask() {
    let capabilities = json!({
        "textDocument": { "diagnostic": {} },
        "workspace": { "diagnostics": { "refreshSupport": true }, "didChangeWatchedFiles": { "dynamicRegistration": true } },
    });
    let mut client = Client::with_capabilities(&[("agent.py", SCRIPT), ("tools.pyi", ONE)], capabilities);
    let registered = client.wait_for("client/registerCapability");
    assert_eq!(registered["registrations"][0]["method"], "workspace/didChangeWatchedFiles");
    client.open("agent.py", SCRIPT);
    client.open("tools.pyi", ONE);
    client.change("tools.pyi", 2, OTHER);
    client.wait(|message| message["method"] == "workspace/diagnostic/refresh");
    let document = json!({ "textDocument": { "uri": client.uri("agent.py") } });
    let found = client.request("textDocument/diagnostic", document);
    assert_eq!(codes(found["items"].as_array().unwrap()), ["invalid-argument-type"]);
    let is_published = |message: &Value| message["method"] == "textDocument/publishDiagnostics";
    assert!(!client.has_heard(is_published));
}

#[test]
fn a_document_in_no_file() {
    let mut client = Client::with(&[]);
    let document = json!({ "uri": "untitled:Untitled-1", "languageId": "python", "version": 1, "text": "nosuch\n" });
    client.notify("textDocument/didOpen", json!({ "textDocument": document }));
    let told = client.wait_for("textDocument/publishDiagnostics");
    assert_eq!(
        (&told["uri"], &told["diagnostics"][0]["code"]),
        (&json!("untitled:Untitled-1"), &json!("unresolved-reference"))
    );
}
