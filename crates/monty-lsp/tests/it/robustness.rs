//! What no client should do, and what no text should be.

use std::{fs, process::Command};

use serde_json::{Value, json};

use super::client::Client;

/// Asserts that the server still answers.
#[track_caller]
fn assert_alive(client: &mut Client) {
    client.open("alive.py", "nosuch\n");
    let found = client.diagnostics("alive.py", Some(1));
    assert_eq!(found[0]["code"], "unresolved-reference");
}

#[test]
fn malformed_messages_are_answered_with_errors() {
    let bodies: &[&[u8]] = &[b"{", b"[]", b"12", b"{}", b"{\"jsonrpc\": \"2.0\", \"id\": 7}", b"\xff\xfe", b"null"];
    let mut client = Client::with(&[]);
    for body in bodies {
        client.send_bytes(format!("Content-Length: {}\r\n\r\n", body.len()).as_bytes());
        client.send_bytes(body);
        let answer = client.wait(|message| message.get("error").is_some());
        assert!(answer["error"]["code"].is_i64(), "{answer}");
    }
    assert_alive(&mut client);
}

#[test]
fn malformed_headers_are_answered_with_errors() {
    for bytes in [&b"nonsense\r\n\r\n"[..], b"Content-Length: many\r\n\r\n", b"\x00\x01\x02\n\n"] {
        let mut client = Client::with(&[]);
        client.send_bytes(bytes);
        client.wait(|message| message.get("error").is_some());
        assert_alive(&mut client);
    }
}

#[test]
fn unknown_methods_and_wrong_parameters() {
    let mut client = Client::with(&[]);
    for (method, params, code) in [
        ("textDocument/nosuch", json!({}), -32_601),
        ("textDocument/hover", json!({ "position": 3 }), -32_602),
        ("textDocument/hover", Value::Null, -32_602),
        ("workspace/executeCommand", json!({ "command": "nosuch" }), -32_602),
        ("workspace/executeCommand", json!({ "command": "monty.run", "arguments": [] }), -32_602),
        ("workspace/executeCommand", json!({ "command": "monty.run", "arguments": ["file:///nosuch.py"] }), -32_602),
    ] {
        let id = client.ask(method, params);
        assert_eq!(client.answer(id)["error"]["code"], code, "{method}");
    }
    client.notify("textDocument/didChange", json!({ "nonsense": true }));
    client.notify("$/nosuch", json!({}));
    assert_alive(&mut client);
}

#[test]
fn places_outside_the_text() {
    let mut client = Client::with(&[]);
    client.open("a.py", "x = 1\n");
    let uri = client.uri("a.py");
    for (line, character) in [(0_u64, 4_000_000_000_u64), (4_000_000_000, 0), (1, 7)] {
        let at = json!({ "textDocument": { "uri": uri }, "position": { "line": line, "character": character } });
        for method in ["hover", "completion", "definition", "signatureHelp", "documentHighlight"] {
            client.request(&format!("textDocument/{method}"), at.clone());
        }
    }
    let range = json!({ "start": { "line": 9, "character": 9 }, "end": { "line": 2, "character": 1 } });
    let document = json!({ "uri": uri, "version": 2 });
    let changes = json!([{ "range": range, "text": "y = nosuch\n" }]);
    client.notify("textDocument/didChange", json!({ "textDocument": document, "contentChanges": changes }));
    assert_eq!(client.server_text("a.py"), "x = 1\ny = nosuch\n");
    let nowhere = json!({ "textDocument": { "uri": "file:///nosuch.py" }, "position": { "line": 0, "character": 0 } });
    assert!(client.request("textDocument/hover", nowhere).is_null());
    assert_alive(&mut client);
}

#[test]
fn deep_and_huge_texts() {
    let deep = [
        "(".repeat(100_000),
        "x = ".to_owned() + &"[".repeat(5_000) + &"]".repeat(5_000),
        (0..2_000).map(|depth| format!("{}if x:\n", " ".repeat(depth))).collect(),
        format!("x{}", ".a".repeat(100_000)),
        "not ".repeat(50_000),
    ];
    let mut client = Client::with(&[]);
    client.open("a.py", "");
    for (text, version) in deep.iter().zip(2..) {
        client.change("a.py", version, text);
        let found = client.diagnostics("a.py", Some(version));
        assert_eq!(found[0]["code"], "sandbox-too-deep");
        let at = json!({ "textDocument": { "uri": client.uri("a.py") }, "position": { "line": 0, "character": 3 } });
        for method in ["hover", "completion", "semanticTokens/full", "documentSymbol", "foldingRange", "codeLens"] {
            client.request(&format!("textDocument/{method}"), at.clone());
        }
    }
    client.change("a.py", 100, &"x = 1\n".repeat(1_000_000));
    assert_eq!(client.diagnostics("a.py", Some(100))[0]["code"], "sandbox-too-large");
    client.change("a.py", 101, "nosuch\n");
    assert_eq!(client.diagnostics("a.py", Some(101))[0]["code"], "unresolved-reference");
    assert_alive(&mut client);
}

#[test]
fn files_that_vanish() {
    let mut client = Client::with(&[("sub/agent.py", ""), ("sub/tools.pyi", "def find() -> int: ...\n")]);
    client.open("sub/agent.py", "find()\n");
    assert!(client.diagnostics("sub/agent.py", Some(1)).is_empty());
    fs::remove_dir_all(client.path("sub")).unwrap();
    let change = json!({ "uri": client.uri("sub/tools.pyi"), "type": 3 });
    client.notify("workspace/didChangeWatchedFiles", json!({ "changes": [change] }));
    assert_eq!(client.diagnostics("sub/agent.py", Some(1))[0]["code"], "unresolved-reference");
    assert_alive(&mut client);
}

#[test]
fn a_client_that_dies() {
    let client = Client::with(&[]);
    assert_eq!(client.die(), 1);
    let client = Client::silent(&[]);
    assert_eq!(client.die(), 1);
    let mut client = Client::with(&[]);
    client.send_bytes(b"Content-Length: 1000\r\n\r\n{\"json");
    assert_eq!(client.die(), 1);
}

#[test]
fn a_client_whose_process_vanished() {
    let mut child = Command::new("sleep").arg("1000").spawn().unwrap();
    let mut client = Client::silent(&[]);
    client.request("initialize", json!({ "processId": child.id(), "capabilities": {} }));
    child.kill().unwrap();
    child.wait().unwrap();
    assert_eq!(client.ended(), 1);
}

#[test]
fn the_end_as_the_protocol_has_it() {
    let mut client = Client::with(&[]);
    client.request("shutdown", Value::Null);
    let id = client.ask("textDocument/hover", json!({}));
    assert_eq!(client.answer(id)["error"]["code"], -32_600);
    client.notify("exit", Value::Null);
    assert_eq!(client.ended(), 0);
}

#[test]
fn before_the_beginning() {
    let mut client = Client::silent(&[]);
    let id = client.ask("textDocument/hover", json!({}));
    assert_eq!(client.answer(id)["error"]["code"], -32_002);
    client.request("initialize", json!({ "capabilities": {} }));
    client.notify("initialized", json!({}));
    assert_alive(&mut client);
}
