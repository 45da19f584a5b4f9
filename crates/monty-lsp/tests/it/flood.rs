//! Many edits and questions at once: the server's text stays the client's.

use serde_json::{Value, json};

use super::client::Client;

/// A small generator of numbers, the same on every run.
struct Numbers(u64);

impl Numbers {
    fn below(&mut self, limit: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(self.0 >> 33).unwrap() % limit
    }
}

/// The client's text, edited by places in UTF-16 units.
struct Text(String);

impl Text {
    fn position(&self, offset: usize) -> Value {
        let start = self.0[..offset].rfind('\n').map_or(0, |at| at + 1);
        let line = self.0[..start].matches('\n').count();
        json!({ "line": line, "character": self.0[start..offset].encode_utf16().count() })
    }

    fn boundary(&self, numbers: &mut Numbers) -> usize {
        let mut offset = numbers.below(self.0.len() + 1);
        while !self.0.is_char_boundary(offset) {
            offset -= 1;
        }
        offset
    }

    /// An edit at random, done here and described for the server.
    fn edit(&mut self, numbers: &mut Numbers) -> Value {
        const PIECES: &[&str] =
            &["x", "\n", "é", "🐍", "search(", ")", "'", "def f(a):\n    return a\n", "", ":", "    ", "# n\n"];
        let (one, other) = (self.boundary(numbers), self.boundary(numbers));
        let start = one.min(other);
        let end = if numbers.below(3) == 0 { one.max(other).min(start + 40) } else { start };
        let end = (start..=end).rev().find(|end| self.0.is_char_boundary(*end)).unwrap();
        let piece = PIECES[numbers.below(PIECES.len())];
        let change = json!({ "range": { "start": self.position(start), "end": self.position(end) }, "text": piece });
        self.0.replace_range(start..end, piece);
        change
    }
}

#[test]
fn six_hundred_edits_and_questions() {
    let start = "from json import dumps\n\nfor item in search('x'):\n    print(dumps(item))  # é🐍\n";
    let stubs = "def search(query: str) -> list[dict[str, int]]: ...\n";
    let mut client = Client::with(&[("agent.py", start), ("tools.pyi", stubs)]);
    client.open("agent.py", start);
    let mut numbers = Numbers(7);
    let mut text = Text(start.to_owned());
    let uri = client.uri("agent.py");
    let mut asked = Vec::new();
    for version in 2..602 {
        let changes: Vec<Value> = (0..=numbers.below(3)).map(|_| text.edit(&mut numbers)).collect();
        let document = json!({ "uri": uri, "version": version });
        client.notify("textDocument/didChange", json!({ "textDocument": document, "contentChanges": changes }));
        let offset = text.boundary(&mut numbers);
        let at = json!({ "textDocument": { "uri": uri }, "position": text.position(offset) });
        let whole = json!({ "textDocument": { "uri": uri } });
        match numbers.below(6) {
            0 => asked.push(client.ask("textDocument/hover", at)),
            1 => asked.push(client.ask("textDocument/completion", at)),
            2 => asked.push(client.ask("textDocument/signatureHelp", at)),
            3 => asked.push(client.ask("textDocument/definition", at)),
            4 => asked.push(client.ask("textDocument/semanticTokens/full", whole)),
            _ => {
                let id = client.ask("textDocument/documentSymbol", whole);
                client.notify("$/cancelRequest", json!({ "id": id }));
                asked.push(id);
            }
        }
        // In between too, not only when all has settled.
        if version % 100 == 0 {
            assert_eq!(client.server_text("agent.py"), text.0, "at version {version}");
        }
    }
    assert_eq!(client.server_text("agent.py"), text.0);
    for id in asked {
        let answer = client.answer(id);
        let is_cancelled = answer["error"]["code"] == -32_800;
        assert!(answer.get("error").is_none() || is_cancelled, "{answer}");
    }
    assert!(!client.diagnostics("agent.py", Some(601)).is_empty());
    assert_eq!(client.leave(), 0);
}
