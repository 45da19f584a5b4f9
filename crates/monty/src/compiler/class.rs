//! `class`: a body that runs once in a namespace of its own, then a class made of it.

use ruff_python_ast::{Expr, Stmt, StmtClassDef};
use ruff_text_size::{Ranged, TextRange};

use super::{
    Compiled, Compiler,
    frame::{EVERYTHING, Frame, Place},
    function::{blocks_of, docstring},
    scopes::{ScopeKind, TYPE_PARAMS},
};
use crate::bytecode::{CodeKind, Constant, Helper, Op, Reg};

impl<'a> Compiler<'a> {
    pub(super) fn class_def(&mut self, def: &'a StmtClassDef) -> Compiled {
        let mark = self.mark();
        let first = self.decorators(&def.decorator_list)?;
        let dst = self.temp()?;
        let name_range = def.name.range();
        match &def.type_params {
            Some(params) => self.in_type_scope(params, &def.name, &[], dst, |compiler, _| {
                let dst = compiler.temp()?;
                compiler.new_class(def, dst)?;
                Ok(dst)
            })?,
            None => self.new_class(def, dst)?,
        }
        self.apply_decorators(&def.decorator_list, first, dst)?;
        self.at(name_range);
        self.write_name(&def.name, dst);
        self.release(mark);
        Ok(())
    }

    /// The range of a class statement from the word `class` on.
    fn without_decorators(&self, def: &StmtClassDef) -> TextRange {
        let Some(last) = def.decorator_list.last() else { return def.range };
        let after = u32::from(last.range().end());
        let between = self.source.get(after as usize..u32::from(def.name.start()) as usize).unwrap_or_default();
        let start = between.rfind("class").map_or(after, |at| after + at as u32);
        TextRange::new(start.into(), def.range.end())
    }

    fn new_class(&mut self, def: &'a StmtClassDef, dst: Reg) -> Compiled {
        self.ask_for_builtin("__build_class__")?;
        let base = self.temps(2)?;
        self.class_body(def, base)?;
        self.load_constant(base + 1, Constant::Str(def.name.to_string()));
        let spreads = def.arguments.as_ref().is_some_and(|arguments| {
            arguments.args.iter().any(Expr::is_starred_expr) || arguments.keywords.iter().any(|k| k.arg.is_none())
        });
        if spreads {
            return self.spread_class(def, base, dst);
        }
        let mut keywords = Vec::new();
        let mut count = 0;
        if let Some(arguments) = &def.arguments {
            for base in &arguments.args {
                self.expr_temp(base)?;
            }
            count += arguments.args.len() + arguments.keywords.len();
        }
        if def.type_params.is_some() {
            self.generic_base()?;
            count += 1;
        }
        for keyword in def.arguments.iter().flat_map(|arguments| &arguments.keywords) {
            self.expr_temp(&keyword.value)?;
            if let Some(name) = &keyword.arg {
                keywords.push(self.frame().name(name));
            }
        }
        self.at(self.without_decorators(def));
        let site = self.site_with("", keywords);
        self.emit(Op::MakeClass { dst, base, count: count as u8, site });
        Ok(())
    }

    /// `Generic[…]` of the type parameters, in a new temporary.
    fn generic_base(&mut self) -> Compiled<Reg> {
        let dst = self.temp()?;
        self.read_name(TYPE_PARAMS, Some(dst))?;
        self.emit(Op::CallHelper { dst, base: dst, helper: Helper::GenericBase });
        Ok(dst)
    }

    /// `class C(*bases, **keywords)`: the bases as a list, the keywords as a dict.
    fn spread_class(&mut self, def: &'a StmtClassDef, base: Reg, dst: Reg) -> Compiled {
        let Some(arguments) = &def.arguments else { return Ok(()) };
        let list = self.temps(2)?;
        let dict = list + 1;
        self.emit(Op::MakeList { dst: list, base: 0, count: 0 });
        for argument in &arguments.args {
            let mark = self.mark();
            match argument {
                Expr::Starred(starred) => {
                    let src = self.expr_any(&starred.value)?;
                    self.at(argument.range());
                    self.emit(Op::ListExtend { list, src, call: 0 });
                }
                argument => {
                    let src = self.expr_any(argument)?;
                    self.emit(Op::ListAppend { list, src });
                }
            }
            self.release(mark);
        }
        if def.type_params.is_some() {
            let src = self.generic_base()?;
            self.emit(Op::ListAppend { list, src });
        }
        self.emit(Op::MakeDict { dst: dict, base: 0, count: 0 });
        for keyword in &arguments.keywords {
            let mark = self.mark();
            match &keyword.arg {
                Some(name) => {
                    let key = self.temp()?;
                    self.load_constant(key, Constant::Str(name.to_string()));
                    let src = self.expr_any(&keyword.value)?;
                    self.emit(Op::DictAdd { dict, key, src });
                }
                None => {
                    let src = self.expr_any(&keyword.value)?;
                    self.at(keyword.range());
                    self.emit(Op::DictExtend { dict, src, call: 1 });
                }
            }
            self.release(mark);
        }
        self.at(self.without_decorators(def));
        self.emit(Op::SpreadClass { dst, base });
        Ok(())
    }

    fn class_body(&mut self, def: &'a StmtClassDef, dst: u8) -> Compiled {
        let Some(scope) = self.scopes.at(def.range, ScopeKind::Class) else {
            return self.error(def, "class has no scope");
        };
        let index = self.reserve_code();
        let qualname = self.qualified(&def.name);
        self.frames.push(Frame::new(CodeKind::Class, &def.name, qualname, scope));
        self.frame().assigned = EVERYTHING;
        self.frame().code.start = def.range.start().into();
        self.at(def.name.range());
        // The first register: a namespace that is no plain dict, if the metaclass made one.
        self.temp()?;
        self.declare(scope)?;
        self.end_variables();
        self.frame().code.shows_namespace = def.body.iter().any(opens_annotations);
        let start = def.decorator_list.first().map_or(def.range.start(), |first| first.expression.start());
        let line = i64::from(self.line_of(start.into()));
        self.set_name("__firstlineno__", Constant::Int(line))?;
        if def.type_params.is_some() {
            let mark = self.mark();
            let src = self.read_name(TYPE_PARAMS, None)?;
            self.write_name("__type_params__", src);
            self.release(mark);
        }
        if let Some(doc) = docstring(&def.body) {
            self.set_name("__doc__", Constant::Str(doc.clone()))?;
            self.frame().code.doc = Some(doc);
        }
        self.conditional_annotations(&def.body)?;
        self.body(&def.body)?;
        self.annotations_of(&def.body)?;
        let attributes = std::mem::take(&mut self.frame().static_attributes);
        let attributes = attributes.into_iter().map(Constant::Str).collect();
        self.set_name("__static_attributes__", Constant::Tuple(attributes))?;
        // The cell that `super()` and `__class__` use gets the class once it exists.
        if let Some(Place::Cell(src)) = self.frame_ref().places.get(&(scope, "__class__".to_owned())).copied() {
            self.emit(Op::Return { src });
        }
        self.finish_frame(index);
        self.capture(index, scope)?;
        self.emit(Op::MakeFunction { dst, base: dst, flags: 0, code: index });
        Ok(())
    }

    fn set_name(&mut self, name: &str, value: Constant) -> Compiled {
        let mark = self.mark();
        let src = self.temp()?;
        self.load_constant(src, value);
        self.write_name(name, src);
        self.release(mark);
        Ok(())
    }
}

/// Whether a statement of a class body has annotations in it, be there any or not, or a value that is asked for later.
fn opens_annotations(stmt: &Stmt) -> bool {
    match stmt {
        Stmt::FunctionDef(_) | Stmt::TypeAlias(_) => true,
        Stmt::AnnAssign(assign) => assign.simple,
        _ => blocks_of(stmt).into_iter().flatten().any(opens_annotations),
    }
}
