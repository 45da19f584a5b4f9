//! Columns as clients count them.

use serde_json::{Value, json};

use super::client::Client;

/// Asserts which encoding is agreed on, and where it puts a name behind wide characters.
#[track_caller]
fn check(offered: Value, agreed: &str, start: u64, end: u64) {
    let capabilities = json!({ "general": { "positionEncodings": offered } });
    let mut client = Client::silent(&[]);
    let found = client.request("initialize", json!({ "capabilities": capabilities }));
    assert_eq!(found["capabilities"]["positionEncoding"], agreed);
    client.notify("initialized", json!({}));
    client.open("a.py", "'é🐍', größe\r\nx = 1\n");
    let found = client.diagnostics("a.py", Some(1));
    let range = json!({ "start": { "line": 0, "character": start }, "end": { "line": 0, "character": end } });
    assert_eq!(found[0]["range"], range);
    // The same places, on the way in.
    let document = json!({ "uri": client.uri("a.py"), "version": 2 });
    let changes = json!([{ "range": range, "text": "n" }]);
    client.notify("textDocument/didChange", json!({ "textDocument": document, "contentChanges": changes }));
    assert_eq!(client.server_text("a.py"), "'é🐍', n\r\nx = 1\n");
}

#[test]
fn each_of_them() {
    check(json!(["utf-8"]), "utf-8", 10, 17);
    check(json!(["utf-16"]), "utf-16", 7, 12);
    check(json!(["utf-32"]), "utf-32", 6, 11);
}

#[test]
fn the_first_that_both_know() {
    check(json!(["utf-7", "utf-32", "utf-8"]), "utf-32", 6, 11);
    check(json!([]), "utf-16", 7, 12);
    check(Value::Null, "utf-16", 7, 12);
}

#[test]
fn every_end_of_line() {
    let mut client = Client::with(&[]);
    client.open("a.py", "a\rbb\r\nccc\n\r\n");
    let document = json!({ "uri": client.uri("a.py"), "version": 2 });
    let at = |line: u64, column: u64| json!({ "line": line, "character": column });
    let insert = |line, column, text: &str| json!({ "range": { "start": at(line, column), "end": at(line, column) }, "text": text });
    let changes =
        json!([insert(4, 0, "5"), insert(3, 0, "4"), insert(2, 9, "3"), insert(1, 9, "2"), insert(0, 9, "1")]);
    client.notify("textDocument/didChange", json!({ "textDocument": document, "contentChanges": changes }));
    assert_eq!(client.server_text("a.py"), "a1\rbb2\r\nccc3\n4\r\n5");
}
