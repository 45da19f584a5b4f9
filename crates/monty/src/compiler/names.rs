//! Reading, writing and deleting variables, wherever their scope puts them.

use ruff_text_size::Ranged;

use super::{
    Compiled, Compiler,
    frame::Place,
    scopes::{ScopeId, ScopeKind, Scopes},
};
use crate::{
    bytecode::{Constant, Local, Op, Reg},
    registry::is_builtin_name,
};

/// Locals beyond this many live in a namespace dict, so that temporaries keep room.
const MOST_REGISTERS: u16 = 160;

impl<'a> Compiler<'a> {
    /// Where `name` lives, seen from the current scope.
    pub(super) fn place(&mut self, name: &str) -> Place {
        self.place_in(self.scope(), &self.mangle(name))
    }

    fn place_in(&mut self, scope: ScopeId, name: &str) -> Place {
        let known = self.scopes.get(scope);
        if let Some(place) = self.frame_ref().places.get(&(scope, name.to_owned())) {
            // What a class body itself calls `__class__` is an attribute; the cell is for the functions within.
            let is_for_functions = known.kind == ScopeKind::Class && !matches!(place, Place::NamespaceOrCell(_));
            return if is_for_functions { Place::Namespace } else { *place };
        }
        let usage = known.usage(name).unwrap_or_default();
        match known.kind {
            ScopeKind::Module if self.has_locals && !usage.global => Place::Namespace,
            ScopeKind::Module => Place::Global,
            ScopeKind::Class if usage.global => Place::Global,
            ScopeKind::Class | ScopeKind::Annotations | ScopeKind::TypeParams => Place::Namespace,
            ScopeKind::Function => Place::Global,
            // Not its own: the frame around it knows.
            ScopeKind::Comprehension => match known.parent {
                Some(parent) if !usage.global => match self.scopes.get(parent).kind {
                    ScopeKind::Module if self.has_locals => Place::Namespace,
                    ScopeKind::Class | ScopeKind::Module | ScopeKind::Annotations => self.outside_class(parent, name),
                    _ => self.place_in(parent, name),
                },
                _ => Place::Global,
            },
        }
    }

    /// A comprehension in a class body sees the names around the class, not those of the class.
    fn outside_class(&self, scope: ScopeId, name: &str) -> Place {
        let place = self.frame_ref().places.get(&(scope, name.to_owned()));
        match place {
            Some(Place::NamespaceOrCell(register) | Place::Cell(register)) => Place::Cell(*register),
            _ => Place::Global,
        }
    }

    /// Gives every local of `scope` a register: parameters have theirs already.
    pub(super) fn declare(&mut self, scope: ScopeId) -> Compiled {
        let known = self.scopes.get(scope);
        let is_frame = known.kind != ScopeKind::Comprehension;
        let free: Vec<String> = match is_frame {
            true => known.names.iter().filter(|(_, usage)| usage.free).map(|(name, _)| name.clone()).collect(),
            false => Vec::new(),
        };
        if !free.is_empty() {
            let first = self.temps(free.len() as u16)?;
            self.frame().code.first_capture = first;
            for (name, register) in free.into_iter().zip(first..) {
                let place = match known.kind {
                    ScopeKind::Class | ScopeKind::Annotations | ScopeKind::TypeParams => {
                        Place::NamespaceOrCell(register)
                    }
                    _ => Place::Cell(register),
                };
                self.remember(scope, name, place);
            }
        }
        for (name, usage) in &known.names {
            let is_local = usage.bound && !usage.free && !usage.global && !usage.parameter;
            let in_registers =
                matches!(known.kind, ScopeKind::Function | ScopeKind::Comprehension | ScopeKind::TypeParams);
            if !is_local || !(in_registers || name == "__class__") {
                continue;
            }
            if self.mark() > MOST_REGISTERS && !usage.captured {
                self.remember(scope, name.clone(), Place::Namespace);
                continue;
            }
            let register = self.temp()?;
            if !is_frame {
                self.emit(Op::Unbind { reg: register });
            }
            if usage.captured {
                self.emit(Op::MakeCell { reg: register });
            }
            let place = if usage.captured { Place::Cell(register) } else { Place::Register(register) };
            self.remember(scope, name.clone(), place);
        }
        Ok(())
    }

    pub(super) fn remember(&mut self, scope: ScopeId, name: String, place: Place) {
        let frame = self.frame();
        if let Place::Register(register) | Place::Cell(register) = place {
            let name = frame.name(&name);
            let is_cell = matches!(place, Place::Cell(_));
            frame.code.locals.push(Local { name, register, is_cell, scope: 0..u32::MAX });
        }
        frame.places.insert((scope, name), place);
    }

    /// `__name` inside a class is `_Class__name`.
    pub(super) fn mangle(&self, name: &str) -> String {
        self.scopes.get(self.scope()).mangled(name).into_owned()
    }

    /// The register of a local that holds a value for certain, if the name is one.
    pub(super) fn local_register(&mut self, name: &str) -> Option<Reg> {
        match self.place(name) {
            Place::Register(register) => Some(register),
            _ => None,
        }
    }

    fn needs_check(&self, name: &str, register: Reg) -> bool {
        let mut scope = Some(self.scope());
        let mut deleted = false;
        while let Some(id) = scope {
            let known = self.scopes.get(id);
            deleted |= known.usage(name).is_some_and(|usage| usage.deleted);
            scope = if known.kind == ScopeKind::Comprehension { known.parent } else { None };
        }
        deleted || !self.frame_ref().is_assigned(register)
    }

    /// The register that holds the variable now: its own, or `dst` (or a new temporary) after a load.
    pub(super) fn read_name(&mut self, name: &str, dst: Option<Reg>) -> Compiled<Reg> {
        let mangled = self.mangle(name);
        if let Place::Register(register) = self.place(name) {
            if self.needs_check(&mangled, register) {
                let site = self.site(&mangled);
                self.emit(Op::CheckBound { reg: register, site });
            }
            if let Some(dst) = dst.filter(|dst| *dst != register) {
                self.emit(Op::Move { dst, src: register });
                return Ok(dst);
            }
            return Ok(register);
        }
        let place = self.place(name);
        let dst = match dst {
            Some(dst) => dst,
            None => self.temp()?,
        };
        if place == Place::Global && self.is_unshadowed_builtin(&mangled) {
            self.load_constant(dst, Constant::Builtin(mangled));
            return Ok(dst);
        }
        let site = self.site(&mangled);
        match place {
            Place::Register(_) => {}
            Place::Cell(cell) => {
                self.emit(Op::LoadCell { dst, cell, site });
            }
            Place::Global => {
                self.emit(Op::LoadGlobal { dst, site });
            }
            Place::Namespace => {
                self.emit(Op::LoadName { dst, site });
            }
            // A class body sees what it binds itself, else globals: the cell is for the functions within.
            Place::NamespaceOrCell(_) if self.binds_in_class(&mangled) => {
                self.emit(Op::LoadName { dst, site });
            }
            Place::NamespaceOrCell(cell) => {
                self.emit(Op::LoadNameOrCell { dst, cell, site });
            }
        }
        Ok(dst)
    }

    fn binds_in_class(&self, name: &str) -> bool {
        let scope = self.scopes.get(self.scope());
        scope.kind == ScopeKind::Class && scope.usage(name).is_some_and(|usage| usage.bound && !usage.nonlocal)
    }

    /// Where globals say which builtins there are, what a statement takes from them must be among them.
    pub(super) fn ask_for_builtin(&mut self, name: &str) -> Compiled {
        if !self.own_builtins {
            return Ok(());
        }
        let mark = self.mark();
        let (dst, site) = (self.temp()?, self.site(name));
        self.emit(Op::LoadGlobal { dst, site });
        self.release(mark);
        Ok(())
    }

    /// Whether `name` can only mean the builtin.
    pub(super) fn is_unshadowed_builtin(&self, name: &str) -> bool {
        !self.scopes.dynamic_globals && !self.scopes.module_names.contains(name) && is_builtin_name(name)
    }

    /// Whether the expression `name` is the builtin, seen from the current scope.
    pub(super) fn names_builtin(&mut self, name: &str) -> bool {
        self.place(name) == Place::Global && self.is_unshadowed_builtin(name)
    }

    pub(super) fn write_name(&mut self, name: &str, src: Reg) {
        let place = self.place(name);
        let mangled = self.mangle(name);
        self.write_place(place, &mangled, src);
    }

    pub(super) fn write_place(&mut self, place: Place, name: &str, src: Reg) {
        match place {
            Place::Register(dst) => {
                if dst != src {
                    self.emit(Op::Move { dst, src });
                }
                self.frame().set_assigned(dst);
            }
            Place::Cell(cell) => {
                self.emit(Op::StoreCell { cell, src });
            }
            Place::Global => {
                let site = self.site(name);
                self.emit(Op::StoreGlobal { src, site });
            }
            Place::Namespace => {
                let site = self.site(name);
                self.emit(Op::StoreName { src, site });
            }
            Place::NamespaceOrCell(cell) => {
                let nonlocal = self.scopes.get(self.scope()).usage(name).is_some_and(|usage| usage.nonlocal);
                if nonlocal {
                    self.emit(Op::StoreCell { cell, src });
                } else {
                    let site = self.site(name);
                    self.emit(Op::StoreName { src, site });
                }
            }
        }
    }

    pub(super) fn delete_name(&mut self, name: &str, node: &impl Ranged) {
        self.at(node.range());
        let place = self.place(name);
        let mangled = self.mangle(name);
        let site = self.site(&mangled);
        match place {
            Place::Register(reg) => {
                self.emit(Op::CheckBound { reg, site });
                self.emit(Op::Unbind { reg });
            }
            Place::Cell(cell) | Place::NamespaceOrCell(cell) => {
                self.emit(Op::DeleteCell { cell, site });
            }
            Place::Global => {
                self.emit(Op::DeleteGlobal { site });
            }
            Place::Namespace => {
                self.emit(Op::DeleteName { site });
            }
        }
    }

    /// The end of `except … as name`: the name becomes unbound, whether or not it still was bound.
    pub(super) fn unbind_handler_name(&mut self, name: &str) -> Compiled {
        let place = self.place(name);
        if let Place::Register(reg) = place {
            self.emit(Op::Unbind { reg });
            return Ok(());
        }
        let mark = self.mark();
        let none = self.temp()?;
        self.emit(Op::LoadNone { dst: none });
        self.write_name(name, none);
        self.release(mark);
        let site = self.site(&self.mangle(name));
        self.emit(match place {
            Place::Global => Op::DeleteGlobal { site },
            Place::Namespace => Op::DeleteName { site },
            Place::Cell(cell) | Place::NamespaceOrCell(cell) => Op::DeleteCell { cell, site },
            Place::Register(reg) => Op::Unbind { reg },
        });
        Ok(())
    }

    pub(super) fn is_module_level(&self) -> bool {
        self.frame_ref().scope == Scopes::MODULE
    }
}
