//! What the interpreter has: a script tells, run by the interpreter itself.

use std::{
    collections::{BTreeMap, BTreeSet},
    fs,
};

use monty::{MontyObject, MontyRepl, NoLimitTracker, StdPrint};
use ruff_python_ast::{
    Expr, Stmt,
    visitor::{Visitor, walk_expr},
};
use ruff_python_parser::parse_module;

use super::{
    inventory::{Class, Inventory, Member},
    signature::Signature,
};
use crate::{error::HarnessError, tidy::workspace_root};

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
                class.members.insert(name.clone(), member);
            }
            None => {
                inventory.modules.entry(owner.clone()).or_default().insert(name.clone(), member);
            }
        }
    }
    add_instance_names(&mut inventory)?;
    Ok(inventory)
}

/// Adds the attributes that instances get in methods of classes written in Python: no class tells those.
fn add_instance_names(inventory: &mut Inventory) -> Result<(), HarnessError> {
    let folder = workspace_root().join("crates/monty/src/modules");
    let mut classes: BTreeMap<String, (Vec<String>, BTreeSet<String>)> = BTreeMap::new();
    let entries = fs::read_dir(&folder).map_err(|error| failed(&format!("{}: {error}", folder.display())))?;
    for entry in entries.filter_map(Result::ok).filter(|entry| entry.path().extension().is_some_and(|ext| ext == "py"))
    {
        let text = fs::read_to_string(entry.path()).map_err(|error| failed(&error.to_string()))?;
        let parsed = parse_module(&text).map_err(|error| failed(&error.to_string()))?.into_syntax();
        for class in parsed.body.iter().filter_map(Stmt::as_class_def_stmt) {
            let mut attributes = Attributes::default();
            class.body.iter().for_each(|statement| attributes.visit_stmt(statement));
            let bases = class.bases().iter().filter_map(Expr::as_name_expr).map(|base| base.id.to_string()).collect();
            classes.insert(class.name.to_string(), (bases, attributes.names));
        }
    }
    for (key, class) in &mut inventory.classes {
        let mut pending = vec![key.rsplit('.').next().unwrap_or_default().to_owned()];
        let mut seen = BTreeSet::new();
        while let Some(name) = pending.pop() {
            if let Some((bases, names)) = classes.get(&name).filter(|_| seen.insert(name)) {
                pending.extend(bases.iter().cloned());
                class.instance_names.extend(names.iter().cloned());
            }
        }
    }
    Ok(())
}

/// The attributes that a class sets on `self`.
#[derive(Default)]
struct Attributes {
    names: BTreeSet<String>,
}

impl<'a> Visitor<'a> for Attributes {
    fn visit_expr(&mut self, expr: &'a Expr) {
        if let Expr::Attribute(attribute) = expr
            && attribute.ctx.is_store()
            && attribute.value.as_name_expr().is_some_and(|name| name.id == "self")
        {
            self.names.insert(attribute.attr.to_string());
        }
        walk_expr(self, expr);
    }
}

fn text(value: &MontyObject) -> String {
    match value {
        MontyObject::String(text) => text.clone(),
        MontyObject::Int(number) => number.to_string(),
        _ => String::new(),
    }
}

fn failed(problem: &str) -> HarnessError {
    HarnessError::Nonsense { interpreter: "monty", problem: problem.to_owned() }
}
