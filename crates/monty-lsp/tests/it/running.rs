//! `monty.run`: progress, cancellation, and where the results are shown.

use serde_json::{Value, json};

use super::client::Client;

fn run(client: &mut Client, name: &str) -> i64 {
    let arguments = json!([{ "uri": client.uri(name), "block": 0 }]);
    client.ask("workspace/executeCommand", json!({ "command": "monty.run", "arguments": arguments }))
}

fn capabilities() -> Value {
    json!({ "window": { "workDoneProgress": true } })
}

#[test]
fn output_is_shown_as_diagnostics_until_the_text_changes() {
    let text = "def f(x):\n    print('in', x)\n\nfor i in range(2):\n    f(i)\nprint('done')\ni + 41\n";
    let mut client = Client::with(&[("a.py", text)]);
    client.open("a.py", text);
    assert!(client.diagnostics("a.py", Some(1)).is_empty());
    let id = run(&mut client, "a.py");
    let result = client.answer(id)["result"].clone();
    assert_eq!(result["output"], "in 0\nin 1\ndone\n");
    assert_eq!(result["result"], "42");
    let shown: Vec<String> = client
        .diagnostics("a.py", Some(1))
        .iter()
        .map(|found| format!("{} {} {}", found["range"]["start"]["line"], found["code"], found["message"]))
        .collect();
    assert_eq!(shown, ["1 \"run-output\" \"in 0\\nin 1\"", "5 \"run-output\" \"done\"", "6 \"run-result\" \"42\""]);
    client.change("a.py", 2, text);
    assert!(client.diagnostics("a.py", Some(2)).is_empty());
}

#[test]
fn a_run_without_an_end_is_cancelled_by_its_progress() {
    let text = "print('begin')\nwhile True:\n    pass\n";
    let mut client = Client::with_capabilities(&[("a.py", text)], capabilities());
    client.open("a.py", text);
    let id = run(&mut client, "a.py");
    let token = client.wait_for("window/workDoneProgress/create")["token"].clone();
    let begun = client.wait_for("$/progress");
    assert_eq!((&begun["token"], &begun["value"]["kind"]), (&token, &json!("begin")));
    // The server is there for others meanwhile.
    assert_eq!(client.server_text("a.py"), text);
    client.notify("window/workDoneProgress/cancel", json!({ "token": token }));
    let result = client.answer(id)["result"].clone();
    assert_eq!(
        (&result["ok"], &result["summary"], &result["output"]),
        (&json!(false), &json!("cancelled"), &json!("begin\n"))
    );
    let ended = client.wait_for("$/progress");
    assert_eq!(ended["value"]["kind"], "end");
}

#[test]
fn a_run_without_an_end_is_cancelled_by_its_request() {
    let text = "while True:\n    pass\n";
    let mut client = Client::with_capabilities(&[("a.py", text)], capabilities());
    client.open("a.py", text);
    let id = run(&mut client, "a.py");
    client.wait_for("$/progress");
    client.notify("$/cancelRequest", json!({ "id": id }));
    assert_eq!(client.answer(id)["error"]["code"], -32_800);
    let ended = client.wait_for("$/progress");
    assert_eq!((&ended["value"]["kind"], &ended["value"]["message"]), (&json!("end"), &json!("cancelled")));
}

#[test]
fn mocks_that_do_not_load() {
    let mut client =
        Client::with(&[("a.py", "f()\n"), ("a.mocks.py", "1 / 0\n"), ("tools.pyi", "def f() -> int: ...\n")]);
    client.open("a.py", "f()\n");
    let id = run(&mut client, "a.py");
    let result = client.answer(id)["result"].clone();
    assert_eq!(result["ok"], false);
    assert!(result["summary"].as_str().unwrap().contains("do not load: ZeroDivisionError"), "{result}");
}
