//! `class`: a body that runs once in a namespace of its own, then a class made of it.

use ruff_python_ast::{Expr, StmtClassDef};
use ruff_text_size::Ranged;

use super::{
    Compiled, Compiler,
    frame::{EVERYTHING, Frame, Place},
    function::docstring,
    scopes::ScopeKind,
};
use crate::bytecode::{CodeKind, Constant, Op};

impl<'a> Compiler<'a> {
    pub(super) fn class_def(&mut self, def: &'a StmtClassDef) -> Compiled {
        if let Some(type_params) = &def.type_params {
            return self.unsupported(&**type_params, "type parameters");
        }
        let mark = self.mark();
        let first = self.decorators(&def.decorator_list)?;
        let dst = self.temp()?;
        let base = self.temps(2)?;
        let name_range = def.name.range();
        self.class_body(def, base)?;
        self.load_constant(base + 1, Constant::Str(def.name.to_string()));
        let mut keywords = Vec::new();
        let mut count = 0;
        if let Some(arguments) = &def.arguments {
            if let Some(metaclass) = arguments.find_keyword("metaclass") {
                return self.unsupported(metaclass, "metaclasses");
            }
            if arguments.args.iter().any(Expr::is_starred_expr) || arguments.keywords.iter().any(|k| k.arg.is_none()) {
                return self.unsupported(&**arguments, "spread class arguments");
            }
            for base in &arguments.args {
                self.expr_temp(base)?;
            }
            for keyword in &arguments.keywords {
                self.expr_temp(&keyword.value)?;
                if let Some(name) = &keyword.arg {
                    keywords.push(self.frame().name(name));
                }
            }
            count = (arguments.args.len() + arguments.keywords.len()) as u8;
        }
        self.at(def.range);
        let site = self.site_with("", keywords);
        self.emit(Op::MakeClass { dst, base, count, site });
        self.apply_decorators(&def.decorator_list, first, dst)?;
        self.at(name_range);
        self.write_name(&def.name, dst);
        self.release(mark);
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
        self.declare(scope)?;
        if let Some(doc) = docstring(&def.body) {
            let mark = self.mark();
            let src = self.temp()?;
            self.load_constant(src, Constant::Str(doc.clone()));
            self.write_name("__doc__", src);
            self.release(mark);
            self.frame().code.doc = Some(doc);
        }
        self.body(&def.body)?;
        self.annotations_of(&def.body)?;
        // The cell that `super()` and `__class__` use gets the class once it exists.
        if let Some(Place::Cell(src)) = self.frame_ref().places.get(&(scope, "__class__".to_owned())).copied() {
            self.emit(Op::Return { src });
        }
        self.finish_frame(index);
        self.capture(index, scope)?;
        self.emit(Op::MakeFunction { dst, base: dst, flags: 0, code: index });
        Ok(())
    }
}
