//! Tracebacks against texts that CPython 3.14 printed for the same scripts (`tests/traceback/cases.json`).

use std::{ops::Range, sync::Arc};

use monty::{
    source::Source,
    traceback::{Frame, Raised, Report, SyntaxPlace, render, suggest},
};
use serde_json::Value;

const CASES: &str = include_str!("traceback/cases.json");

#[test]
fn text_equals_cpython() {
    let cases: Value = serde_json::from_str(CASES).unwrap();
    let mut failures = String::new();
    for case in cases.as_array().unwrap() {
        let report = report(case);
        let (actual, expected) = (render(&report), text(&case["text"]));
        if actual != expected {
            failures.push_str(&format!("{}\n--- expected\n{expected}\n--- actual\n{actual}\n", text(&case["source"])));
        }
    }
    assert!(failures.is_empty(), "{failures}");
}

#[test]
fn suggestions_follow_edit_distance() {
    let names = ["append", "Foo", "foo_bar", "index"];
    for (wrong, expected) in [
        ("apend", Some("append")),
        ("foo", Some("Foo")),
        ("fobar", Some("foo_bar")),
        ("x", None),
        ("indx", Some("index")),
    ] {
        assert_eq!(suggest(wrong, names), expected, "{wrong}");
    }
}

fn report(case: &Value) -> Report {
    let source = Arc::new(Source::new("script.py", text(&case["source"])));
    let exceptions = case["exceptions"].as_array().unwrap().iter().map(|raised| exception(raised, &source)).collect();
    Report { exceptions, root: 0 }
}

fn exception(raised: &Value, source: &Arc<Source>) -> Raised {
    let syntax = raised["syntax"].as_array().map(|syntax| SyntaxPlace {
        file: syntax[1].as_str().map(str::to_owned),
        line: syntax[2].as_i64(),
        column: syntax[3].as_i64(),
        text: syntax[4].as_str().map(str::to_owned),
        end_line: syntax[5].as_i64(),
        end_column: syntax[6].as_i64(),
    });
    let message = match &raised["syntax"] {
        Value::Array(syntax) => format!("{}: {}", text(&raised["text"]), text(&syntax[0])),
        _ => text(&raised["text"]).to_owned(),
    };
    Raised {
        frames: raised["frames"].as_array().unwrap().iter().map(|frame_data| frame(frame_data, source)).collect(),
        text: message,
        syntax,
        notes: raised["notes"].as_array().unwrap().iter().map(|note| text(note).to_owned()).collect(),
        cause: index(&raised["cause"]),
        context: index(&raised["context"]),
        suppress_context: raised["suppress"].as_bool().unwrap(),
        members: raised["group"].as_array().map(|group| group.iter().filter_map(index).collect()),
    }
}

fn frame(data: &Value, source: &Arc<Source>) -> Frame {
    Frame {
        file: text(&data[6]).into(),
        source: Some(Arc::clone(source)),
        line: data[0].as_u64().unwrap() as u32,
        range: range(data, source),
        function: text(&data[5]).into(),
    }
}

fn range(data: &Value, source: &Source) -> Option<Range<u32>> {
    let offset =
        |line: &Value, column: &Value| Some(source.line_start(line.as_u64()? as u32)? + column.as_u64()? as u32);
    Some(offset(&data[1], &data[3])?..offset(&data[2], &data[4])?)
}

fn index(value: &Value) -> Option<usize> {
    value.as_u64().map(|index| index as usize)
}

fn text(value: &Value) -> &str {
    value.as_str().unwrap()
}
