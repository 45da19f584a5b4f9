//! The comparison itself, both ways.

use std::collections::{BTreeMap, BTreeSet};

use super::{
    Mismatch,
    constructors::compare_constructors,
    inventory::{Class, Inventory, Member, is_public, is_special},
    signature::{Signature, is_covered, is_same},
};

/// Compares all modules.
pub(super) fn compare_modules(stubs: &Inventory, runtime: &Inventory) -> Vec<Mismatch> {
    let mut comparison = Comparison { stubs, runtime, seen: BTreeSet::new(), mismatches: Vec::new() };
    let nothing = BTreeMap::new();
    for module in stubs.modules.keys().chain(runtime.modules.keys()).collect::<BTreeSet<_>>() {
        let stub = stubs.modules.get(module).unwrap_or(&nothing);
        let real = runtime.modules.get(module).unwrap_or(&nothing);
        for name in stub.keys().chain(real.keys()).collect::<BTreeSet<_>>() {
            comparison.member(&format!("{module}.{name}"), stub.get(name), real.get(name));
        }
    }
    comparison.mismatches
}

/// Compares one class under a name. For tests of the comparison.
pub fn compare_class(path: &str, stub: &Class, runtime: &Class) -> Vec<Mismatch> {
    let nothing = Inventory::default();
    let mut comparison =
        Comparison { stubs: &nothing, runtime: &nothing, seen: BTreeSet::new(), mismatches: Vec::new() };
    comparison.class(path, stub, runtime);
    comparison.mismatches
}

struct Comparison<'a> {
    stubs: &'a Inventory,
    runtime: &'a Inventory,
    /// Pairs of classes that were compared under another name.
    seen: BTreeSet<(String, String)>,
    mismatches: Vec<Mismatch>,
}

impl Comparison<'_> {
    fn report(&mut self, path: &str, stubs: impl Into<String>, runtime: impl Into<String>) {
        self.mismatches.push(Mismatch { path: path.to_owned(), stubs: stubs.into(), runtime: runtime.into() });
    }

    fn member(&mut self, path: &str, stub: Option<&Member>, real: Option<&Member>) {
        let (Some(stub), Some(real)) = (stub, real) else {
            let show = |member: Option<&Member>| member.map_or("nothing".to_owned(), show);
            return self.report(path, show(stub), show(real));
        };
        match (stub, real) {
            (Member::Class(stub), Member::Class(real)) => {
                if self.seen.insert((stub.clone(), real.clone()))
                    && let (Some(stub), Some(real)) = (self.stubs.classes.get(stub), self.runtime.classes.get(real))
                {
                    self.class(path, stub, real);
                }
            }
            (Member::Function(stub), Member::Function(real)) => self.function(path, stub, real),
            // A function may be a class in the stubs: an iterator, say, whose type the interpreter makes in its own way.
            (Member::Class(stub), Member::Function(real)) => {
                if let Some(class) = self.stubs.classes.get(stub) {
                    self.mismatches.extend(compare_constructors(path, class, real));
                }
            }
            // Callable objects and special forms are values on one side and what they stand for on the other.
            (_, Member::Value) | (Member::Value, _) => {}
            (Member::Function(_), Member::Class(_)) => self.report(path, show(stub), show(real)),
        }
    }

    fn function(&mut self, path: &str, stub: &[Signature], real: &[Signature]) {
        let [real] = real else { return };
        let name = path.rsplit('.').next().unwrap_or_default();
        if real.is_open() {
            return;
        }
        let agrees = match stub {
            [stub] if is_special(name) => is_covered(&[stub.nameless()], &real.nameless()),
            [stub] => is_same(stub, real),
            overloads if is_special(name) => {
                let nameless: Vec<Signature> = overloads.iter().map(Signature::nameless).collect();
                is_covered(&nameless, &real.nameless())
            }
            overloads => is_covered(overloads, real),
        };
        if !agrees {
            self.report(path, show_all(stub), real.to_string());
        }
    }

    fn class(&mut self, path: &str, stub: &Class, real: &Class) {
        for name in stub.members.keys().chain(real.members.keys()).collect::<BTreeSet<_>>() {
            if !is_public(name) || matches!(name.as_str(), "__new__" | "__init__" | "") {
                continue;
            }
            let (stub_member, real_member) = (stub.members.get(name), real.members.get(name));
            let is_abstract = stub.abstract_names.contains(name);
            // A builtin class keeps promises of the abstract classes without having their methods.
            if is_abstract && is_special(name) && real_member.is_none() {
                continue;
            }
            // Only what a class defines itself is compared with the interpreter's: abstract classes are written so that
            // all their subclasses fit.
            if is_abstract && real_member.is_some() {
                continue;
            }
            // An attribute of instances, which the class itself does not have.
            if real_member.is_none() && real.instance_names.contains(name) {
                continue;
            }
            self.member(&format!("{path}.{name}"), stub_member, real_member);
        }
        for constructor in ["__init__", "__new__"] {
            if let Some(Member::Function(signatures)) = real.members.get(constructor)
                && !signatures.iter().all(Signature::is_open)
            {
                self.mismatches.extend(compare_constructors(path, stub, signatures));
                return;
            }
            // It sorts its arguments out itself, whatever `__new__` would take.
            if real.members.contains_key(constructor) {
                return;
            }
        }
    }
}

fn show(member: &Member) -> String {
    match member {
        Member::Function(signatures) => show_all(signatures),
        Member::Class(_) => "a class".to_owned(),
        Member::Value => "a value".to_owned(),
    }
}

fn show_all(signatures: &[Signature]) -> String {
    signatures.iter().map(ToString::to_string).collect::<Vec<_>>().join("\n              ")
}
