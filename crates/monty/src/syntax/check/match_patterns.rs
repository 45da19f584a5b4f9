//! Patterns: each name once, the same names in all alternatives, nothing after a pattern that always fits.

use ruff_python_ast::{Expr, Number, Pattern, PatternMatchClass, PatternMatchMapping, StmtMatch, UnaryOp};

use super::fail;
use crate::syntax::failure::Failure;

pub(super) fn check(statement: &StmtMatch) -> Result<(), Failure> {
    for (index, case) in statement.cases.iter().enumerate() {
        let may_always_fit = case.guard.is_some() || index + 1 == statement.cases.len();
        pattern(&case.pattern, may_always_fit, &mut Vec::new())?;
    }
    Ok(())
}

fn pattern<'a>(node: &'a Pattern, may_always_fit: bool, names: &mut Vec<&'a str>) -> Result<(), Failure> {
    match node {
        Pattern::MatchValue(value) => check_value(&value.value),
        Pattern::MatchSingleton(_) => Ok(()),
        Pattern::MatchSequence(sequence) => {
            if sequence.patterns.iter().filter(|element| matches!(element, Pattern::MatchStar(_))).count() > 1 {
                return Err(fail("multiple starred names in sequence pattern", node));
            }
            sequence.patterns.iter().try_for_each(|element| pattern(element, true, names))
        }
        Pattern::MatchMapping(mapping) => check_mapping(node, mapping, names),
        Pattern::MatchClass(class) => check_class(class, names),
        Pattern::MatchStar(star) => star.name.as_ref().map_or(Ok(()), |name| bind(name, node, names)),
        Pattern::MatchAs(capture) => {
            let Some(inner) = &capture.pattern else {
                return match &capture.name {
                    Some(name) if !may_always_fit => {
                        Err(fail(format!("name capture '{name}' makes remaining patterns unreachable"), node))
                    }
                    None if !may_always_fit => Err(fail("wildcard makes remaining patterns unreachable", node)),
                    Some(name) => bind(name, node, names),
                    None => Ok(()),
                };
            };
            pattern(inner, may_always_fit, names)?;
            capture.name.as_ref().map_or(Ok(()), |name| bind(name, node, names))
        }
        Pattern::MatchOr(alternatives) => {
            let mut first: Option<Vec<&str>> = None;
            let count = alternatives.patterns.len();
            let before = names.len();
            for (index, alternative) in alternatives.patterns.iter().enumerate() {
                names.truncate(before);
                pattern(alternative, may_always_fit && index + 1 == count, names)?;
                let mut bound = names[before..].to_vec();
                bound.sort_unstable();
                if first.get_or_insert_with(|| bound.clone()) != &bound {
                    return Err(fail("alternative patterns bind different names", node));
                }
            }
            Ok(())
        }
    }
}

fn bind<'a>(name: &'a str, node: &Pattern, names: &mut Vec<&'a str>) -> Result<(), Failure> {
    if name == "__debug__" {
        return Err(fail("cannot assign to __debug__", node));
    }
    if names.contains(&name) {
        return Err(fail(format!("multiple assignments to name '{name}' in pattern"), node));
    }
    names.push(name);
    Ok(())
}

fn check_value(value: &Expr) -> Result<(), Failure> {
    match value {
        Expr::FString(_) | Expr::TString(_) => {
            Err(fail("patterns may only match literals and attribute lookups", value))
        }
        _ => Ok(()),
    }
}

fn check_class<'a>(class: &'a PatternMatchClass, names: &mut Vec<&'a str>) -> Result<(), Failure> {
    let keywords = &class.arguments.keywords;
    for (index, keyword) in keywords.iter().enumerate() {
        let name = keyword.attr.as_str();
        if keywords[..index].iter().any(|other| other.attr.as_str() == name) {
            let message = format!("attribute name repeated in class pattern: {name}");
            return Err(fail(message, &keyword.pattern));
        }
    }
    for argument in &class.arguments.patterns {
        pattern(argument, true, names)?;
    }
    keywords.iter().try_for_each(|keyword| pattern(&keyword.pattern, true, names))
}

fn check_mapping<'a>(
    node: &Pattern,
    mapping: &'a PatternMatchMapping,
    names: &mut Vec<&'a str>,
) -> Result<(), Failure> {
    let mut seen: Vec<(String, String)> = Vec::new();
    for key in &mapping.keys {
        check_value(key)?;
        let Some((identity, shown)) = key_text(key) else { continue };
        if seen.iter().any(|(other, _)| *other == identity) {
            return Err(fail(format!("mapping pattern checks duplicate key ({shown})"), node));
        }
        seen.push((identity, shown));
    }
    mapping.patterns.iter().try_for_each(|value| pattern(value, true, names))?;
    mapping.rest.as_ref().map_or(Ok(()), |rest| bind(rest, node, names))
}

/// What makes a literal key equal to another, and how messages show it; `None` for attributes.
fn key_text(key: &Expr) -> Option<(String, String)> {
    match key {
        Expr::StringLiteral(literal) => {
            let text = literal.value.to_str();
            Some((format!("s{text}"), quoted(text)))
        }
        Expr::BytesLiteral(literal) => {
            let bytes: Vec<u8> = literal.value.bytes().collect();
            Some((format!("b{bytes:?}"), format!("b{}", quoted(&String::from_utf8_lossy(&bytes)))))
        }
        Expr::BooleanLiteral(literal) => {
            Some((format!("n{}", u8::from(literal.value)), if literal.value { "True" } else { "False" }.to_owned()))
        }
        Expr::NoneLiteral(_) => Some(("None".to_owned(), "None".to_owned())),
        Expr::NumberLiteral(literal) => match &literal.value {
            Number::Int(value) => Some((format!("n{value}"), value.to_string())),
            Number::Float(value) => Some((format!("n{value}"), format!("{value:?}"))),
            Number::Complex { real, imag } => Some((format!("c{real},{imag}"), format!("{imag}j"))),
        },
        Expr::UnaryOp(operation) if operation.op == UnaryOp::USub => {
            let (identity, shown) = key_text(&operation.operand)?;
            Some((format!("-{identity}"), format!("-{shown}")))
        }
        _ => None,
    }
}

fn quoted(text: &str) -> String {
    let quote = if text.contains('\'') && !text.contains('"') { '"' } else { '\'' };
    let mut shown = String::from(quote);
    for letter in text.chars() {
        match letter {
            '\\' => shown.push_str("\\\\"),
            '\n' => shown.push_str("\\n"),
            '\r' => shown.push_str("\\r"),
            '\t' => shown.push_str("\\t"),
            letter if letter == quote => {
                shown.push('\\');
                shown.push(letter);
            }
            letter => shown.push(letter),
        }
    }
    shown.push(quote);
    shown
}
