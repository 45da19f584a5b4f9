//! Calls made from tables. A line of a table is a name and the kinds of its arguments: `split sep=str|none? maxsplit=size?`.
//!
//! `?` marks what may be left out, `|` separates kinds, `key=` gives an argument by name, `*` before a kind stands for
//! any number of such arguments. Most calls are as the table says; some lack an argument, have one too many, or one of
//! the wrong type.

use super::{generator::Generator, kind::Kind};

/// The arguments of a call of one of the table's entries, and its name.
pub(super) fn from_table(g: &mut Generator, table: &[&'static str]) -> (&'static str, String) {
    let entry = g.random.pick(table);
    let mut words = entry.split(' ');
    let name = words.next().unwrap_or_default();
    let parameters: Vec<&str> = words.collect();
    (name, arguments(g, &parameters))
}

/// A call of a method of `receiver`.
pub(super) fn method(g: &mut Generator, table: &[&'static str], receiver: Kind) -> String {
    let object = g.expression(receiver);
    let (name, arguments) = from_table(g, table);
    let object = if object.starts_with(|c: char| c.is_ascii_digit()) || object.contains(' ') {
        format!("({object})")
    } else {
        object
    };
    format!("{object}.{name}({arguments})")
}

/// A call of a function.
pub(super) fn function(g: &mut Generator, table: &[&'static str]) -> String {
    let (name, arguments) = from_table(g, table);
    format!("{name}({arguments})")
}

fn arguments(g: &mut Generator, parameters: &[&str]) -> String {
    let mut given = Vec::new();
    let mut has_keywords = false;
    for parameter in parameters {
        let is_optional = parameter.ends_with('?');
        if is_optional && g.random.chance(45) {
            if parameter.contains('=') {
                continue;
            }
            break;
        }
        if !is_optional && g.random.chance(2) {
            continue;
        }
        let parameter = parameter.trim_end_matches('?');
        if let Some(kind) = parameter.strip_prefix('*') {
            let kind = Kind::named(kind).unwrap_or(Kind::Any);
            for _ in 0..g.random.below(4) {
                given.push(g.argument(kind));
            }
            continue;
        }
        let (key, kinds) = match parameter.split_once('=') {
            Some((key, kinds)) => (Some(key), kinds),
            None => (None, parameter),
        };
        let kinds: Vec<&str> = kinds.split('|').collect();
        let kind = Kind::named(g.random.pick(&kinds)).unwrap_or(Kind::Any);
        let value = g.argument(kind);
        match key {
            Some(key) => {
                has_keywords = true;
                given.push(format!("{key}={value}"));
            }
            None => given.push(value),
        }
    }
    if g.random.chance(2) && !has_keywords {
        given.push(g.expression(Kind::Any));
    }
    // Where nothing may be given by name, a name is refused in one way only.
    if g.random.chance(1)
        && !parameters.iter().any(|parameter| parameter.contains('='))
        && !parameters.iter().any(|parameter| parameter.starts_with("zzz"))
    {
        given.push("zzz=1".to_owned());
    }
    given.join(", ")
}
