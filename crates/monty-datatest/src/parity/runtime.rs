//! What the interpreter has: a script tells, run by the interpreter itself.

use monty::{MontyObject, MontyRepl, NoLimitTracker, StdPrint};

use super::{
    inventory::{Class, Inventory, Member},
    signature::Signature,
};
use crate::error::HarnessError;

/// Fills the globals `rows` and `functions`.
const SCRIPT: &str = include_str!("inventory.py");

/// Reads what the interpreter has in these modules.
pub fn read_runtime(modules: &[&str]) -> Result<Inventory, HarnessError> {
    let mut repl = MontyRepl::new(NoLimitTracker);
    let run = |repl: &mut MontyRepl<_>, code: &str| {
        repl.feed(code, "inventory.py", &mut StdPrint).map_err(|error| failed(&error.to_string()))
    };
    run(&mut repl, SCRIPT)?;
    for module in modules {
        run(&mut repl, &format!("import {module}\nread_module({module:?}, {module})"))?;
    }
    let rows = repl.get("rows", &mut StdPrint).map_err(|error| failed(&error.to_string()))?;
    let signatures = repl.signatures("functions");
    let mut inventory = Inventory::default();
    let Some(MontyObject::List(rows)) = rows else { return Err(failed("rows is no list")) };
    for row in rows {
        let MontyObject::Tuple(cells) = row else { return Err(failed("a row is no tuple")) };
        let cells: Vec<String> = cells.iter().map(text).collect();
        let [owner, name, kind, detail] = cells.as_slice() else { return Err(failed("a row has not four cells")) };
        let member = match kind.as_str() {
            "function" => {
                let signature = detail.parse().ok().and_then(|index: usize| signatures.get(index)?.as_deref());
                match signature.map(Signature::parse) {
                    Some(Some(signature)) => Member::Function(vec![signature]),
                    Some(None) => return Err(failed(&format!("{owner}.{name} has no signature: {signature:?}"))),
                    None => Member::Value,
                }
            }
            "class" => Member::Class(detail.clone()),
            _ => Member::Value,
        };
        match owner.strip_prefix("class ") {
            Some(class) => {
                let class: &mut Class = inventory.classes.entry(class.to_owned()).or_default();
                if kind == "instance" {
                    class.instance_names.push(name.clone());
                }
                class.members.insert(name.clone(), member);
            }
            None => {
                inventory.modules.entry(owner.clone()).or_default().insert(name.clone(), member);
            }
        }
    }
    Ok(inventory)
}

fn text(value: &MontyObject) -> String {
    match value {
        MontyObject::String(text) => text.to_string(),
        MontyObject::Int(number) => number.to_string(),
        _ => String::new(),
    }
}

fn failed(problem: &str) -> HarnessError {
    HarnessError::Nonsense { interpreter: "monty", problem: problem.to_owned() }
}
