//! Answers of the server as text that a person can check.

use std::{fs, ops::Range};

use serde_json::{Value, json};

use super::{client::Client, fixtures::line_of};

/// What a question is about.
pub(crate) struct Asked<'a> {
    pub(crate) document: Value,
    pub(crate) position: Value,
    pub(crate) text: &'a str,
    pub(crate) rest: &'a [String],
}

/// A client that can do much, and asks for problems itself.
pub(crate) fn capabilities() -> Value {
    json!({
        "textDocument": {
            "hover": { "contentFormat": ["markdown"] },
            "documentSymbol": { "hierarchicalDocumentSymbolSupport": true },
            "diagnostic": {},
        },
    })
}

pub(crate) fn answer(client: &mut Client, question: &str, asked: &Asked<'_>) -> String {
    let at = json!({ "textDocument": asked.document, "position": asked.position });
    let whole = json!({ "textDocument": asked.document });
    match question {
        "hover" => {
            let found = client.request("textDocument/hover", at);
            found["contents"]["value"].as_str().unwrap_or("nothing").replace("```", "~~~")
        }
        "completion" => completion(client, at, asked),
        "describe" => {
            let items = client.request("textDocument/completion", at);
            let label = &asked.rest[0];
            let item = items.as_array().unwrap().iter().find(|item| item["label"] == label.as_str()).unwrap().clone();
            let item = client.request("completionItem/resolve", item);
            let text = item["documentation"]["value"].as_str().unwrap_or("no documentation");
            format!("{}\n{text}", item["detail"].as_str().unwrap_or("no type"))
        }
        "definition" | "typeDefinition" | "references" => {
            let mut at = at;
            at["context"] = json!({ "includeDeclaration": true });
            let found = client.request(&format!("textDocument/{question}"), at);
            found.as_array().map_or_else(|| "nothing".to_owned(), |all| lines(all.iter().map(location)))
        }
        "signature" => signature(&client.request("textDocument/signatureHelp", at)),
        "symbols" => {
            let found = client.request("textDocument/documentSymbol", whole);
            let mut text = String::new();
            found.as_array().unwrap().iter().for_each(|symbol| outline(symbol, 0, &mut text));
            text
        }
        "diagnostics" => {
            let found = client.request("textDocument/diagnostic", whole);
            lines(found["items"].as_array().unwrap().iter().map(diagnostic))
        }
        "lenses" => {
            let found = client.request("textDocument/codeLens", whole);
            lines(found.as_array().unwrap().iter().map(|lens| {
                let command = &lens["command"];
                let block = &command["arguments"][0]["block"];
                format!("{} {} {} {block}", range(&lens["range"]), word(&command["title"]), word(&command["command"]))
            }))
        }
        "highlights" => {
            let found = client.request("textDocument/documentHighlight", at);
            lines(found.as_array().unwrap().iter().map(|mark| {
                let kind = if mark["kind"] == 3 { "write" } else { "read" };
                format!("{} {kind}", range(&mark["range"]))
            }))
        }
        "prepareRename" => {
            let found = client.request("textDocument/prepareRename", at);
            if found.is_null() { "nothing".to_owned() } else { range(&found) }
        }
        "rename" => {
            let mut at = at;
            at["newName"] = json!(asked.rest[0]);
            let id = client.ask("textDocument/rename", at);
            let found = client.answer(id);
            match found.get("error") {
                Some(error) => word(&error["message"]),
                None => edits(&found["result"]["changes"]),
            }
        }
        "actions" => {
            let place = json!({ "start": asked.position, "end": asked.position });
            let params = json!({ "textDocument": asked.document, "range": place, "context": { "diagnostics": [] } });
            let found = client.request("textDocument/codeAction", params);
            lines(found.as_array().unwrap().iter().map(|action| {
                format!("{}\n{}", word(&action["title"]), edits(&action["edit"]["changes"])).trim_end().to_owned()
            }))
        }
        "hints" => {
            let everything = json!({ "start": { "line": 0, "character": 0 }, "end": { "line": 999, "character": 0 } });
            let found = client
                .request("textDocument/inlayHint", json!({ "textDocument": asked.document, "range": everything }));
            lines(
                found
                    .as_array()
                    .unwrap()
                    .iter()
                    .map(|hint| format!("{} {}", position(&hint["position"]), word(&hint["label"]))),
            )
        }
        "folds" => {
            let found = client.request("textDocument/foldingRange", whole);
            lines(found.as_array().unwrap().iter().map(|fold| {
                let line = |name: &str| fold[name].as_u64().unwrap() + 1;
                let kind = fold["kind"].as_str().unwrap_or("code");
                format!("{}-{} {kind}", line("startLine"), line("endLine"))
            }))
        }
        "selection" => {
            let params = json!({ "textDocument": asked.document, "positions": [asked.position] });
            let mut found = client.request("textDocument/selectionRange", params)[0].clone();
            let mut ranges = Vec::new();
            while !found.is_null() {
                ranges.push(range(&found["range"]));
                found = found["parent"].clone();
            }
            lines(ranges.into_iter())
        }
        "tokens" => tokens(&client.request("textDocument/semanticTokens/full", whole), asked.text),
        "run" => run(client, asked),
        other => panic!("there is no question `{other}`"),
    }
}

fn completion(client: &mut Client, at: Value, asked: &Asked<'_>) -> String {
    let line =
        asked.text.lines().nth(usize::try_from(asked.position["line"].as_u64().unwrap()).unwrap()).unwrap_or_default();
    let column = usize::try_from(asked.position["character"].as_u64().unwrap()).unwrap();
    let before: String = line.chars().take(column).collect();
    let typed = &before[before.trim_end_matches(|last: char| last.is_alphanumeric() || last == '_').len()..];
    let items = client.request("textDocument/completion", at);
    let mut items: Vec<Value> = items.as_array().unwrap().clone();
    items.retain(|item| item["label"].as_str().unwrap().starts_with(typed));
    items.sort_by_key(|item| word(&item["sortText"]));
    let limit = asked.rest.first().map_or(12, |limit| limit.parse().unwrap());
    let text = |item: &Value| {
        let detail = item["detail"].as_str().map_or_else(String::new, |detail| format!(": {detail}"));
        let host = item["labelDetails"]["description"].as_str().map_or_else(String::new, |host| format!(" ({host})"));
        format!("{}{host}{detail}", word(&item["label"]))
    };
    if items.is_empty() { "nothing".to_owned() } else { lines(items.iter().take(limit).map(text)) }
}

fn signature(found: &Value) -> String {
    let Some(all) = found["signatures"].as_array() else { return "nothing".to_owned() };
    let active = found["activeSignature"].as_u64().unwrap();
    lines(all.iter().enumerate().map(|(index, signature)| {
        let label = word(&signature["label"]);
        let units: Vec<u16> = label.encode_utf16().collect();
        let mark = if index as u64 == active { "> " } else { "  " };
        let parameter = signature["activeParameter"]
            .as_u64()
            .and_then(|index| signature["parameters"].get(usize::try_from(index).unwrap()));
        let marked = parameter.map_or(label.clone(), |parameter| {
            let at = |end: usize| usize::try_from(parameter["label"][end].as_u64().unwrap()).unwrap();
            let part = |range: Range<usize>| String::from_utf16(&units[range]).unwrap();
            format!("{}«{}»{}", part(0..at(0)), part(at(0)..at(1)), part(at(1)..units.len()))
        });
        let text = signature["documentation"]["value"].as_str().map_or_else(String::new, |text| format!("\n{text}"));
        format!("{mark}{marked}{text}")
    }))
}

fn diagnostic(found: &Value) -> String {
    let severity =
        ["error", "warning", "info", "hint"][usize::try_from(found["severity"].as_u64().unwrap()).unwrap() - 1];
    let mut text = format!(
        "{} {severity}[{}] {}",
        range(&found["range"]),
        word(&found["code"]),
        word(&found["message"]).replace('\n', "\n  ")
    );
    for tag in found["tags"].as_array().into_iter().flatten() {
        text.push_str(if *tag == 1 { "\n  is unnecessary" } else { "\n  is deprecated" });
    }
    for related in found["relatedInformation"].as_array().into_iter().flatten() {
        text.push_str(&format!("\n  {}: {}", location(&related["location"]), word(&related["message"])));
    }
    text
}

fn run(client: &mut Client, asked: &Asked<'_>) -> String {
    let block: u64 = asked.rest.first().map_or(0, |block| block.parse().unwrap());
    let arguments = json!([{ "uri": asked.document["uri"], "block": block }]);
    let found = client.request("workspace/executeCommand", json!({ "command": "monty.run", "arguments": arguments }));
    let told = client.wait_for("monty/runResult");
    assert_eq!(found, told);
    let shown = found["lines"].as_array().unwrap().iter().map(|line| {
        let text = word(&line["text"]).replace('\n', "\n  ");
        format!("{} {}: {text}", line["line"].as_u64().unwrap() + 1, word(&line["kind"]))
    });
    format!("{}\n{}", lines(shown), word(&found["summary"]))
}

fn tokens(found: &Value, text: &str) -> String {
    const KINDS: [&str; 9] =
        ["class", "decorator", "function", "method", "module", "parameter", "property", "type parameter", "variable"];
    let numbers: Vec<usize> = found["data"]
        .as_array()
        .unwrap()
        .iter()
        .map(|number| usize::try_from(number.as_u64().unwrap()).unwrap())
        .collect();
    let (mut line, mut column) = (0, 0);
    lines(numbers.chunks(5).map(|token| {
        column = if token[0] == 0 { column + token[1] } else { token[1] };
        line += token[0];
        let units: Vec<u16> = text.lines().nth(line).unwrap().encode_utf16().collect();
        let name = String::from_utf16(&units[column..column + token[2]]).unwrap();
        let definition = if token[4] & 1 == 1 { " definition" } else { "" };
        let host = if token[4] & 2 == 2 { " host" } else { "" };
        format!("{}:{} {name} {}{definition}{host}", line + 1, column + 1, KINDS[token[3]])
    }))
}

fn outline(symbol: &Value, depth: usize, text: &mut String) {
    let kind = match symbol["kind"].as_u64().unwrap() {
        3 => "block",
        5 => "class",
        6 => "method",
        8 => "field",
        12 => "function",
        13 => "variable",
        _ => "?",
    };
    let name = word(&symbol["name"]);
    text.push_str(&format!("{}{kind} {name} {}\n", "  ".repeat(depth), range(&symbol["selectionRange"])));
    for inner in symbol["children"].as_array().into_iter().flatten() {
        outline(inner, depth + 1, text);
    }
}

fn edits(changes: &Value) -> String {
    let mut all = Vec::new();
    for (uri, edits) in changes.as_object().into_iter().flatten() {
        for edit in edits.as_array().unwrap() {
            let name = uri.rsplit('/').next().unwrap();
            all.push(format!("  {name} {} -> {:?}", range(&edit["range"]), word(&edit["newText"])));
        }
    }
    all.sort();
    lines(all.into_iter())
}

/// `file line:column the line`; without numbers in the typeshed, which grows.
fn location(found: &Value) -> String {
    let uri = word(&found["uri"]);
    let path = uri.strip_prefix("file://").unwrap();
    let name = path
        .split_once("/stdlib/")
        .map_or_else(|| path.rsplit('/').next().unwrap().to_owned(), |(_, rest)| format!("stdlib/{rest}"));
    let line = line_of(&fs::read_to_string(path).unwrap(), &found["range"]);
    if name.starts_with("stdlib/") {
        return format!("{name} {line}");
    }
    format!("{name} {} {line}", position(&found["range"]["start"]))
}

fn range(found: &Value) -> String {
    format!("{}-{}", position(&found["start"]), position(&found["end"]))
}

fn position(found: &Value) -> String {
    format!("{}:{}", found["line"].as_u64().unwrap() + 1, found["character"].as_u64().unwrap() + 1)
}

fn word(found: &Value) -> String {
    found.as_str().unwrap_or_else(|| panic!("no text: {found}")).to_owned()
}

fn lines(all: impl Iterator<Item = String>) -> String {
    all.map(|line| line + "\n").collect::<String>().trim_end().to_owned()
}
