//! Bytes that are no messages, messages that are no requests: each is answered clearly and the session goes on.

use serde_json::json;

use crate::client::{Client, frame};

/// Sends bytes, and gives what the adapter says about them; then it must still serve a request.
#[track_caller]
fn check_damage(bytes: &[u8], expected: &str) {
    let mut client = Client::start();
    client.send_raw(bytes);
    let told = client.event("output");
    assert_eq!(told["output"].as_str().unwrap(), format!("debug adapter: {expected}\n"));
    client.ask("initialize", json!({}));
}

/// Sends a body that cannot be served, and gives the response's message; then the adapter must still serve a request.
#[track_caller]
fn check_refused(body: &str, expected: &str) {
    let mut client = Client::start();
    client.send_raw(&frame(body));
    let response = client.read().unwrap();
    assert_eq!((&response["type"], &response["success"]), (&json!("response"), &json!(false)));
    assert_eq!(response["message"], expected);
    client.ask("initialize", json!({}));
}

#[test]
fn nonsense_between_messages_is_skipped() {
    check_damage(
        b"GET / HTTP/1.1\r\nhello\r\n\r\n",
        "bytes that are no message were skipped, they begin with \"GET / HTTP/1.1\"; a message begins with \
         `Content-Length: N`",
    );
    check_damage(
        &vec![0xff; 20_000],
        &format!(
            "bytes that are no message were skipped, they begin with {:?}; a message begins with `Content-Length: N`",
            "\u{fffd}".repeat(40) + "…"
        ),
    );
    check_damage(b"Content-Type: x\r\n\r\n", "a header has no `Content-Length: N`");
    check_damage(b"Content-Length: ten\r\n\r\n", "`Content-Length: ten` is not a number of bytes");
    check_damage(b"Content-Length: -1\r\n\r\n", "`Content-Length: -1` is not a number of bytes");
    check_damage(
        b"Content-Length: 99999999999999999999999\r\n\r\n",
        "`Content-Length: 99999999999999999999999` is not a number of bytes",
    );
    check_damage("X: y\r\n".repeat(100).as_bytes(), "a header has no `Content-Length: N`");
}

#[test]
fn long_messages_are_skipped_without_being_kept() {
    let length = 65 * 1024 * 1024;
    let mut bytes = format!("Content-Length: {length}\r\n\r\n").into_bytes();
    bytes.resize(bytes.len() + length, b' ');
    check_damage(&bytes, "a message of 68157440 bytes was skipped; 67108864 bytes are the most");
}

#[test]
fn bodies_longer_than_stated_are_found_out() {
    let mut bytes = b"Content-Length: 2\r\n\r\n{}{}{}{}".to_vec();
    bytes.extend(frame(r#"{"seq": 1, "type": "request", "command": "threads"}"#));
    let mut client = Client::start();
    client.send_raw(&bytes);
    assert_eq!(client.read().unwrap()["event"], "output");
    assert_eq!(client.read().unwrap()["event"], "output");
    assert_eq!(client.read().unwrap()["message"], "`threads` came too early: `initialize` comes first");
}

#[test]
fn headers_may_vary() {
    let mut client = Client::start();
    let body = r#"{"seq": 1, "type": "request", "command": "initialize"}"#;
    client.send_raw(
        format!("content-type: application/vscode-jsonrpc; charset=utf-8\ncontent-length:{}\n\n{body}", body.len())
            .as_bytes(),
    );
    assert_eq!(client.read().unwrap()["success"], true);
}

#[test]
fn bodies_that_are_no_json_are_reported() {
    check_damage(&frame("{"), "a message was skipped: it is not JSON: EOF while parsing an object at line 1 column 1");
    check_damage(&frame(""), "a message was skipped: it is not JSON: EOF while parsing a value at line 1 column 0");
    check_damage(&frame("[1]"), "a message was skipped: it is not a JSON object");
    check_damage(&frame("{}"), "a message was skipped: it has no `type`, which is `request` or `response`");
    let deep = "[".repeat(100_000);
    check_damage(&frame(&deep), "a message was skipped: it is not JSON: recursion limit exceeded at line 1 column 128");
}

#[test]
fn messages_with_a_number_get_a_response() {
    check_refused(
        r#"{"seq": 7, "type": "query"}"#,
        "the message was skipped: its type `query` is neither `request` nor `response`",
    );
    check_refused(r#"{"seq": 7, "type": "request"}"#, "the message was skipped: missing field `command`");
    check_refused(
        r#"{"seq": 7, "type": "request", "command": 5}"#,
        "the message was skipped: invalid type: number, expected a string",
    );
    check_refused(r#"{"seq": 7, "type": "event"}"#, "the message was skipped: clients send no events");
    check_refused(
        r#"{"seq": 7, "type": "request", "command": "fly"}"#,
        "`fly` is not a request that Monty's debug adapter knows",
    );
}

#[test]
fn responses_that_nobody_waits_for_are_ignored() {
    let mut client = Client::start();
    client.answer(&json!({ "seq": 99, "command": "monty/hostCall" }), json!({}));
    client.ask("initialize", json!({}));
}

#[test]
fn arguments_are_named_by_their_place() {
    let mut client = Client::initialized();
    let refusal =
        client.refusal("setBreakpoints", json!({ "source": { "path": "x.py" }, "breakpoints": [{ "line": "a" }] }));
    assert_eq!(refusal, "setBreakpoints: `breakpoints[0].line`: invalid type: string \"a\", expected i64");
    let refusal = client.refusal("setBreakpoints", json!({}));
    assert_eq!(refusal, "setBreakpoints: missing field `source`");
    let refusal = client.refusal("launch", json!({ "program": 3 }));
    assert_eq!(refusal, "launch: `program`: invalid type: number, expected a string");
    let refusal = client.refusal("launch", json!([1]));
    assert_eq!(refusal, "launch: the arguments are not a JSON object");
}

#[test]
fn requests_in_the_wrong_state_say_what_is_missing() {
    let mut client = Client::start();
    assert_eq!(client.refusal("launch", json!({})), "`launch` came too early: `initialize` comes first");
    client.ask("initialize", json!({}));
    assert_eq!(client.refusal("initialize", json!({})), "`initialize` was already sent");
    assert_eq!(client.refusal("next", json!({ "threadId": 1 })), "`next` came too early: nothing was launched");
    assert_eq!(client.refusal("monty/timeline", json!({})), "`monty/timeline` came too early: nothing was launched");
    assert_eq!(
        client.refusal("attach", json!({})),
        "Monty runs programs itself, so there is nothing to attach to: use a `launch` request"
    );
    assert_eq!(client.ask("threads", json!({})), json!({ "threads": [] }));
}

#[test]
fn clients_that_die_end_the_session() {
    Client::start().vanish();
    let mut client = Client::initialized();
    client.send_raw(b"Content-Length: 100\r\n\r\n{");
    client.vanish();
}
