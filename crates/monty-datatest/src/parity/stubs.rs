//! What the stubs have. They are read as text: what a type checker makes of them plays no part.

use std::collections::{BTreeMap, BTreeSet};

use monty_typeshed::stub;
use ruff_python_ast::{Expr, ModModule, Stmt, StmtClassDef, StmtFunctionDef};
use ruff_python_parser::parse_module;

use super::{
    inventory::{Class, Inventory, Member, is_public},
    signature::Signature,
};
use crate::error::HarnessError;

/// Reads what the stubs of these modules have.
pub fn read_stubs(modules: &[&str]) -> Result<Inventory, HarnessError> {
    let mut reader = Reader { modules: BTreeMap::new() };
    let mut inventory = Inventory::default();
    for module in modules {
        let names = reader.public_names(module)?;
        let mut found = BTreeMap::new();
        for name in names {
            let member = reader.member(module, &name, &mut inventory)?;
            found.insert(name, member);
        }
        inventory.modules.insert((*module).to_owned(), found);
    }
    Ok(inventory)
}

/// A parsed stub.
struct Stub {
    text: &'static str,
    syntax: ModModule,
}

struct Reader {
    modules: BTreeMap<String, Stub>,
}

/// What a name in a stub stands for.
enum Definition<'a> {
    Functions(Vec<&'a StmtFunctionDef>),
    Class(&'a StmtClassDef),
    /// A name that is a second one for another.
    Alias(String),
    /// A name of another module.
    Import(String, String),
    Value,
}

impl Reader {
    fn load(&mut self, module: &str) -> Result<(), HarnessError> {
        if self.modules.contains_key(module) {
            return Ok(());
        }
        let Some((path, text)) = stub(module) else { return Err(failed(&format!("there is no stub of {module}"))) };
        let parsed = parse_module(text).map_err(|error| failed(&format!("{path}: {error}")))?;
        self.modules.insert(module.to_owned(), Stub { text, syntax: parsed.into_syntax() });
        Ok(())
    }

    fn stub(&self, module: &str) -> &Stub {
        &self.modules[module]
    }

    /// The names that a module exports: those of `__all__` if it has one, else those that it defines and that are not
    /// private, and those that it imports under their own name with `as`.
    fn public_names(&mut self, module: &str) -> Result<BTreeSet<String>, HarnessError> {
        self.load(module)?;
        let body = &self.stub(module).syntax.body;
        if let Some(names) = exported(body) {
            return Ok(names);
        }
        let mut names = BTreeSet::new();
        let mut stars = Vec::new();
        for statement in body {
            match statement {
                Stmt::ImportFrom(import) => {
                    for alias in &import.names {
                        if alias.name.as_str() == "*" {
                            stars.extend(import.module.as_ref().map(ToString::to_string));
                        }
                        names.extend(
                            alias
                                .asname
                                .as_ref()
                                .filter(|name| name.as_str() == alias.name.as_str())
                                .map(ToString::to_string),
                        );
                    }
                }
                statement => names.extend(defined_name(statement).map(str::to_owned)),
            }
        }
        for star in stars {
            names.extend(self.public_names(&star)?);
        }
        Ok(names.into_iter().filter(|name| is_public(name)).collect())
    }

    fn definition(&self, module: &str, name: &str) -> Definition<'_> {
        let mut functions = Vec::new();
        let mut found = Definition::Value;
        for statement in &self.stub(module).syntax.body {
            match statement {
                Stmt::FunctionDef(function) if function.name.as_str() == name => functions.push(function),
                Stmt::ClassDef(class) if class.name.as_str() == name => return Definition::Class(class),
                Stmt::Assign(assign) => {
                    let is_target =
                        assign.targets.iter().any(|target| target.as_name_expr().is_some_and(|found| found.id == name));
                    if let (true, Expr::Name(value)) = (is_target, &*assign.value) {
                        found = Definition::Alias(value.id.to_string());
                    }
                }
                Stmt::ImportFrom(import) => {
                    let Some(from) = &import.module else { continue };
                    for alias in &import.names {
                        let local = alias.asname.as_ref().unwrap_or(&alias.name);
                        if local.as_str() == name {
                            found = Definition::Import(from.to_string(), alias.name.to_string());
                        } else if alias.name.as_str() == "*" {
                            found = Definition::Import(from.to_string(), name.to_owned());
                        }
                    }
                }
                _ => {}
            }
        }
        if functions.is_empty() { found } else { Definition::Functions(functions) }
    }

    /// What a name stands for, wherever it is defined.
    fn member(&mut self, module: &str, name: &str, inventory: &mut Inventory) -> Result<Member, HarnessError> {
        self.load(module)?;
        let text = self.stub(module).text;
        match self.definition(module, name) {
            Definition::Functions(functions) => {
                Ok(Member::Function(functions.iter().map(|found| Signature::of(&found.parameters, text)).collect()))
            }
            Definition::Class(_) => {
                let key = format!("{module}.{name}");
                if !inventory.classes.contains_key(&key) {
                    inventory.classes.insert(key.clone(), Class::default());
                    let class = self.class(module, name)?;
                    inventory.classes.insert(key.clone(), class);
                }
                Ok(Member::Class(key))
            }
            Definition::Alias(other) => self.member(module, &other, inventory),
            Definition::Import(from, other) if stub(&from).is_some() => {
                if stub(&format!("{from}.{other}")).is_some() {
                    return Ok(Member::Value);
                }
                self.member(&from, &other, inventory)
            }
            Definition::Import(..) | Definition::Value => Ok(Member::Value),
        }
    }

    /// A class with all that it inherits.
    fn class(&mut self, module: &str, name: &str) -> Result<Class, HarnessError> {
        let mut class = Class::default();
        self.collect(module, name, &mut class)?;
        Ok(class)
    }

    fn collect(&mut self, module: &str, name: &str, class: &mut Class) -> Result<(), HarnessError> {
        self.load(module)?;
        let text = self.stub(module).text;
        let (members, bases) = match self.definition(module, name) {
            Definition::Class(found) => (members_of(found, text), base_names(found)),
            Definition::Import(from, other) if stub(&from).is_some() => return self.collect(&from, &other, class),
            Definition::Alias(other) => return self.collect(module, &other, class),
            Definition::Value if module != "builtins" => {
                self.load("builtins")?;
                let is_builtin = matches!(self.definition("builtins", name), Definition::Class(_));
                return if is_builtin { self.collect("builtins", name, class) } else { Ok(()) };
            }
            _ => return Ok(()),
        };
        let is_abstract = matches!(module, "typing" | "_collections_abc");
        for (name, member) in members {
            if !class.members.contains_key(&name) {
                if is_abstract {
                    class.abstract_names.push(name.clone());
                }
                class.members.insert(name, member);
            }
        }
        for base in bases {
            self.collect(module, &base, class)?;
        }
        Ok(())
    }
}

/// The names that `__all__` lists.
fn exported(body: &[Stmt]) -> Option<BTreeSet<String>> {
    let assign = body.iter().filter_map(Stmt::as_assign_stmt).find(|assign| {
        assign.targets.iter().any(|target| target.as_name_expr().is_some_and(|name| name.id == "__all__"))
    })?;
    let list = assign.value.as_list_expr()?;
    Some(list.elts.iter().filter_map(Expr::as_string_literal_expr).map(|item| item.value.to_str().to_owned()).collect())
}

/// The name that a statement of a stub defines.
fn defined_name(statement: &Stmt) -> Option<&str> {
    match statement {
        Stmt::FunctionDef(function) => Some(function.name.as_str()),
        Stmt::ClassDef(class) => Some(class.name.as_str()),
        Stmt::AnnAssign(assign) => assign.target.as_name_expr().map(|name| name.id.as_str()),
        Stmt::Assign(assign) => assign.targets.first()?.as_name_expr().map(|name| name.id.as_str()),
        _ => None,
    }
}

/// What a class body defines.
fn members_of(class: &StmtClassDef, text: &str) -> BTreeMap<String, Member> {
    let mut members: BTreeMap<String, Member> = BTreeMap::new();
    for statement in &class.body {
        let Some(name) = defined_name(statement) else { continue };
        let Stmt::FunctionDef(function) = statement else {
            members.insert(name.to_owned(), Member::Value);
            continue;
        };
        let is_property = function
            .decorator_list
            .iter()
            .any(|decorator| decorator.expression.as_name_expr().is_some_and(|decorator| decorator.id == "property"));
        if is_property {
            members.insert(name.to_owned(), Member::Value);
            continue;
        }
        let signature = Signature::of(&function.parameters, text);
        match members.get_mut(name) {
            Some(Member::Function(overloads)) => overloads.push(signature),
            _ => {
                members.insert(name.to_owned(), Member::Function(vec![signature]));
            }
        }
    }
    members
}

fn base_names(class: &StmtClassDef) -> Vec<String> {
    let name = |base: &Expr| match base {
        Expr::Name(name) => Some(name.id.to_string()),
        Expr::Subscript(subscript) => subscript.value.as_name_expr().map(|name| name.id.to_string()),
        _ => None,
    };
    class.bases().iter().filter_map(name).collect()
}

fn failed(problem: &str) -> HarnessError {
    HarnessError::Nonsense { interpreter: "monty-typeshed", problem: problem.to_owned() }
}
