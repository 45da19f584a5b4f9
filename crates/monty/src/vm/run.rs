//! The loop: one arm for each instruction. Fast cases stand here; everything else is a call into the family's file.

use super::{Exit, Flow, Frame, Machine, Place, Probe, Ret, WINDOW};
use crate::{
    bytecode::{BinaryOp, CompareOp, Op},
    objects::{GeneratorState, Instance, ShapeId},
    registry::Args,
    value::Value,
};

/// A slot of an inline cache that means "not an instance slot".
pub(super) const NO_SLOT: u32 = u32::MAX;

#[expect(clippy::inline_always, reason = "as a call it costs a twentieth of a recursion's time")]
#[inline(always)]
fn window(stack: &mut [Value], base: u32) -> &mut [Value; WINDOW] {
    let base = base as usize;
    let slice = &mut stack[base..base + WINDOW];
    slice.try_into().expect("the slice has exactly the window's length")
}

impl Machine {
    /// Runs until the program ends, fails, suspends or hits a limit.
    #[expect(clippy::too_many_lines, clippy::cognitive_complexity, reason = "the dispatch loop is a table of contents")]
    pub(crate) fn run<P: Probe>(&mut self, probe: &mut P) -> Exit {
        let shared = std::sync::Arc::clone(&self.rt.program);
        let program = &*shared;
        // A field borrow, so that it goes together with the borrowed window.
        macro_rules! frame {
            () => {
                self.frames.last_mut().expect("a running machine has a frame")
            };
        }
        let frame = *frame!();
        let mut code = program.code(frame.code);
        // What is left to run of the code. One variable for the place and its limit: the loop has no register to spare.
        let mut rest = code.code.ops[frame.pc as usize..].iter();
        let mut regs = window(&mut self.stack, frame.base);

        macro_rules! pc {
            () => {
                code.code.ops.len() - rest.len()
            };
        }
        macro_rules! jump {
            ($to:expr) => {
                rest = code.code.ops[$to as usize..].iter()
            };
        }
        macro_rules! reload {
            () => {{
                let frame = frame!();
                code = program.code(frame.code);
                jump!(frame.pc);
                regs = window(&mut self.stack, frame.base);
            }};
        }
        // Leaves the fast path: the frame's pc is stored, and everything may have changed afterwards.
        macro_rules! slow {
            ($step:expr) => {{
                frame!().pc = pc!() as u32;
                let flow: Flow = $step;
                if let Err(exit) = flow
                    && let Err(exit) = self.pause_over(exit, probe)
                {
                    return *exit;
                }
                reload!();
            }};
        }
        macro_rules! look_up {
            () => {
                if self.rt.fuel < 0 || self.rt.heap.wants_collection() {
                    slow!(self.safepoint(probe, Place::Boundary));
                }
            };
        }
        macro_rules! tick {
            () => {
                self.rt.fuel -= 1;
                look_up!();
            };
        }
        // A call off the fast path. A frame burns its tick when it is entered, so that ticks and safepoints are the same
        // whether or not a cache knew the callee.
        macro_rules! slow_call {
            ($step:expr) => {{
                let depth = self.frames.len();
                slow!($step);
                if self.frames.len() > depth {
                    look_up!();
                }
            }};
        }
        macro_rules! reg {
            ($register:expr) => {
                regs[$register as usize]
            };
        }
        // Opens the callee's window over its arguments, `given` of them, and goes on there.
        macro_rules! enter {
            ($function:ident, $id:ident, $callee:ident, $start:ident, $ret:expr, $given:expr) => {{
                frame!().pc = pc!() as u32;
                self.frames.push(Frame {
                    code: $function.code,
                    pc: 0,
                    base: $start,
                    ret: $ret,
                    globals: $function.globals,
                    function: Some($id),
                    generator: None,
                    namespace: None,
                });
                code = $callee;
                rest = code.code.ops.iter();
                regs = window(&mut self.stack, $start);
                let given = $given;
                regs[given..]
                    .iter_mut()
                    .take(usize::from(code.variables).saturating_sub(given))
                    .for_each(|value| *value = Value::Undefined);
                if code.captures > 0 {
                    for (register, cell) in (code.first_capture..).zip(&$function.closure) {
                        reg!(register) = *cell;
                    }
                }
                tick!();
            }};
        }
        macro_rules! arithmetic {
            ($dst:ident, $a:ident, $b:ident, $int:ident, $float:tt, $operator:ident) => {
                match (&reg!($a), &reg!($b)) {
                    (&Value::Int(a), &Value::Int(b)) => match a.$int(b) {
                        Some(value) => reg!($dst) = Value::Int(value),
                        None => slow!(self.binary(BinaryOp::$operator, $dst, $a, $b)),
                    },
                    (&Value::Float(a), &Value::Float(b)) => reg!($dst) = Value::float(a.get() $float b.get()),
                    (&Value::Int(a), &Value::Float(b)) if fits_float(a) => reg!($dst) = Value::float(a as f64 $float b.get()),
                    (&Value::Float(a), &Value::Int(b)) if fits_float(b) => reg!($dst) = Value::float(a.get() $float b as f64),
                    _ => slow!(self.binary(BinaryOp::$operator, $dst, $a, $b)),
                }
            };
        }
        macro_rules! bitwise {
            ($dst:ident, $a:ident, $b:ident, $sign:tt, $operator:ident) => {
                match (&reg!($a), &reg!($b)) {
                    (&Value::Int(a), &Value::Int(b)) => reg!($dst) = Value::Int(a $sign b),
                    _ => slow!(self.binary(BinaryOp::$operator, $dst, $a, $b)),
                }
            };
        }
        macro_rules! with_int {
            ($dst:ident, $a:ident, $value:ident, $in_place:ident, $operator:ident, |$x:ident, $y:ident| $int:expr) => {
                match &reg!($a) {
                    &Value::Int($x) => {
                        let $y = i64::from($value);
                        match $int {
                            Some(value) => reg!($dst) = Value::Int(value),
                            None => slow!(self.binary_int(BinaryOp::$operator, $dst, $a, $value, $in_place)),
                        }
                    }
                    _ => slow!(self.binary_int(BinaryOp::$operator, $dst, $a, $value, $in_place)),
                }
            };
        }
        macro_rules! jump_compare {
            ($a:ident, $b:ident, $when:ident, $to:ident, $sign:tt, $operator:ident) => {
                match (&reg!($a), &reg!($b)) {
                    (&Value::Int(a), &Value::Int(b)) => {
                        if (a $sign b) == $when {
                            jump!($to);
                        }
                    }
                    (&Value::Float(a), &Value::Float(b)) => {
                        if (a.get() $sign b.get()) == $when {
                            jump!($to);
                        }
                    }
                    (&Value::Str(a), &Value::Str(b)) => {
                        if self.rt.compare_texts(CompareOp::$operator, a, b) == $when {
                            jump!($to);
                        }
                    }
                    (&a, &b) => slow!(self.jump_compare(CompareOp::$operator, a, b, $when, $to)),
                }
            };
        }
        macro_rules! jump_compare_int {
            ($a:ident, $value:ident, $when:ident, $to:ident, $sign:tt, $operator:ident) => {
                match &reg!($a) {
                    &Value::Int(a) => {
                        if (a $sign i64::from($value)) == $when {
                            jump!($to);
                        }
                    }
                    &a => slow!(self.jump_compare(CompareOp::$operator, a, Value::Int(i64::from($value)), $when, $to)),
                }
            };
        }

        loop {
            if P::STEPS && probe.wants(&self.rt, pc!(), self.frames.len()) {
                slow!(probe.instruction(self));
            }
            // Matched in place: were the instruction copied, its fields would take the registers that the loop needs.
            let op = rest.next().expect("code ends with an instruction that leaves it");
            match *op {
                Op::Move { dst, src } => reg!(dst) = reg!(src),
                Op::LoadConst { dst, index } => reg!(dst) = code.constants[index as usize],
                Op::LoadInt { dst, value } => reg!(dst) = Value::Int(i64::from(value)),
                Op::LoadNone { dst } => reg!(dst) = Value::None,
                Op::LoadGlobal { dst, site } => {
                    let cache = &self.rt.caches[(code.cache_base + site) as usize];
                    match self.rt.heap[frame!().globals].entry(cache.index as usize) {
                        Some(entry) if matches!((entry.key, cache.value), (Value::Str(a), Value::Str(b)) if a == b) => {
                            reg!(dst) = entry.value;
                        }
                        _ => slow!(self.load_global(dst, site)),
                    }
                }
                Op::StoreGlobal { src, site } => {
                    let cache = &self.rt.caches[(code.cache_base + site) as usize];
                    match self.rt.heap[frame!().globals].entry(cache.index as usize) {
                        Some(entry) if matches!((entry.key, cache.value), (Value::Str(a), Value::Str(b)) if a == b) => {
                            let position = cache.index as usize;
                            self.rt.heap.write(frame!().globals).set_at(position, reg!(src));
                        }
                        _ => slow!(self.store_global(src, site)),
                    }
                }
                Op::DeleteGlobal { site } => slow!(self.delete_global(site)),
                Op::LoadName { dst, site } => slow!(self.load_name(dst, None, site)),
                Op::LoadNameOrCell { dst, cell, site } => slow!(self.load_name(dst, Some(cell), site)),
                Op::StoreName { src, site } => slow!(self.store_name(src, site)),
                Op::DeleteName { site } => slow!(self.delete_name(site)),
                Op::MakeCell { reg } => {
                    let cell = crate::objects::Cell { value: reg!(reg) };
                    reg!(reg) = Value::Cell(self.rt.heap.alloc(cell));
                }
                Op::LoadCell { dst, cell, site } => match reg!(cell) {
                    Value::Cell(id) if !self.rt.heap[id].value.is_undefined() => reg!(dst) = self.rt.heap[id].value,
                    _ => slow!(self.unbound_cell(cell, site)),
                },
                Op::StoreCell { cell, src } => {
                    if let Value::Cell(id) = reg!(cell) {
                        self.rt.heap.write(id).value = reg!(src);
                    }
                }
                Op::DeleteCell { cell, site } => slow!(self.delete_cell(cell, site)),
                Op::CheckBound { reg, site } => {
                    if reg!(reg).is_undefined() {
                        slow!(self.unbound_local(site));
                    }
                }
                Op::Unbind { reg } => reg!(reg) = Value::Undefined,

                Op::Add { dst, a, b } => arithmetic!(dst, a, b, checked_add, +, Add),
                Op::Sub { dst, a, b } => arithmetic!(dst, a, b, checked_sub, -, Sub),
                Op::Mul { dst, a, b } => arithmetic!(dst, a, b, checked_mul, *, Mul),
                Op::Div { dst, a, b } => match (&reg!(a), &reg!(b)) {
                    (&Value::Float(x), &Value::Float(y)) if y.get() != 0.0 => {
                        reg!(dst) = Value::float(x.get() / y.get())
                    }
                    (&Value::Int(x), &Value::Int(y)) if y != 0 && fits_float(x) && fits_float(y) => {
                        reg!(dst) = Value::float(x as f64 / y as f64);
                    }
                    _ => slow!(self.binary(BinaryOp::Div, dst, a, b)),
                },
                Op::FloorDiv { dst, a, b } => match (&reg!(a), &reg!(b)) {
                    (&Value::Int(x), &Value::Int(y)) if y > 0 => reg!(dst) = Value::Int(x.div_euclid(y)),
                    _ => slow!(self.binary(BinaryOp::FloorDiv, dst, a, b)),
                },
                Op::Mod { dst, a, b } => match (&reg!(a), &reg!(b)) {
                    (&Value::Int(x), &Value::Int(y)) if y > 0 => reg!(dst) = Value::Int(x.rem_euclid(y)),
                    _ => slow!(self.binary(BinaryOp::Mod, dst, a, b)),
                },
                Op::BitAnd { dst, a, b } => bitwise!(dst, a, b, &, BitAnd),
                Op::BitOr { dst, a, b } => bitwise!(dst, a, b, |, BitOr),
                Op::BitXor { dst, a, b } => bitwise!(dst, a, b, ^, BitXor),
                Op::Shl { dst, a, b } => match (&reg!(a), &reg!(b)) {
                    (&Value::Int(x), &Value::Int(y)) if (0..31).contains(&y) && i32::try_from(x).is_ok() => {
                        reg!(dst) = Value::Int(x << y);
                    }
                    _ => slow!(self.binary(BinaryOp::Shl, dst, a, b)),
                },
                Op::Shr { dst, a, b } => match (&reg!(a), &reg!(b)) {
                    (&Value::Int(x), &Value::Int(y)) if (0..64).contains(&y) => reg!(dst) = Value::Int(x >> y),
                    _ => slow!(self.binary(BinaryOp::Shr, dst, a, b)),
                },
                Op::Binary { dst, a, b, operator } => slow!(self.binary(operator, dst, a, b)),
                Op::InPlace { dst, a, b, operator } => match (operator, &reg!(a), &reg!(b)) {
                    (BinaryOp::Add, &Value::Int(x), &Value::Int(y)) if x.checked_add(y).is_some() => {
                        reg!(dst) = Value::Int(x.wrapping_add(y));
                    }
                    (BinaryOp::Add, &Value::Float(x), &Value::Float(y)) => reg!(dst) = Value::float(x.get() + y.get()),
                    (BinaryOp::Sub, &Value::Int(x), &Value::Int(y)) if x.checked_sub(y).is_some() => {
                        reg!(dst) = Value::Int(x.wrapping_sub(y));
                    }
                    (BinaryOp::Sub, &Value::Float(x), &Value::Float(y)) => reg!(dst) = Value::float(x.get() - y.get()),
                    (BinaryOp::Mul, &Value::Float(x), &Value::Float(y)) => reg!(dst) = Value::float(x.get() * y.get()),
                    (BinaryOp::BitXor, &Value::Int(x), &Value::Int(y)) => reg!(dst) = Value::Int(x ^ y),
                    _ => slow!(self.in_place(operator, dst, a, b)),
                },
                Op::AddInt { dst, a, in_place, value } => {
                    with_int!(dst, a, value, in_place, Add, |x, y| x.checked_add(y));
                }
                Op::SubInt { dst, a, in_place, value } => {
                    with_int!(dst, a, value, in_place, Sub, |x, y| x.checked_sub(y));
                }
                Op::MulInt { dst, a, in_place, value } => {
                    with_int!(dst, a, value, in_place, Mul, |x, y| x.checked_mul(y));
                }
                Op::FloorDivInt { dst, a, in_place, value } => {
                    with_int!(dst, a, value, in_place, FloorDiv, |x, y| Some(x.div_euclid(y)));
                }
                Op::ModInt { dst, a, in_place, value } => {
                    with_int!(dst, a, value, in_place, Mod, |x, y| Some(x.rem_euclid(y)));
                }
                Op::BitAndInt { dst, a, in_place, value } => {
                    with_int!(dst, a, value, in_place, BitAnd, |x, y| Some(x & y));
                }
                Op::ShrInt { dst, a, in_place, value } => {
                    with_int!(dst, a, value, in_place, Shr, |x, y| Some(x >> (y & 63)));
                }
                Op::Neg { dst, src } => match reg!(src) {
                    Value::Int(value) if value != i64::MIN => reg!(dst) = Value::Int(-value),
                    Value::Float(value) => reg!(dst) = Value::float(-value.get()),
                    value => slow!(self.unary(*op, value, dst)),
                },
                Op::Pos { dst, src } | Op::Invert { dst, src } => slow!(self.unary(*op, self.register(src), dst)),
                Op::Not { dst, src } => match reg!(src) {
                    Value::Bool(value) => reg!(dst) = Value::from(!value.get()),
                    value => slow!(self.not(value, dst)),
                },
                Op::Compare { dst, a, b, comparison } => match (&reg!(a), &reg!(b)) {
                    (&Value::Int(a), &Value::Int(b)) => reg!(dst) = Value::from(comparison.accepts(a.cmp(&b))),
                    (&Value::Str(a), &Value::Str(b)) => {
                        reg!(dst) = Value::from(self.rt.compare_texts(comparison, a, b));
                    }
                    (&a, &b) => slow!(self.compare_op(comparison, a, b, dst)),
                },
                Op::Is { dst, a, b, negate } => reg!(dst) = Value::from(reg!(a).is(reg!(b)) != negate),
                Op::In { dst, a, b, negate } => match (&reg!(a), &reg!(b)) {
                    (&Value::Str(a), &Value::Str(b)) => reg!(dst) = Value::from(self.rt.text_contains(b, a) != negate),
                    (&a, &b) => slow!(self.contains(b, a, negate, Ret::Reg(dst))),
                },

                Op::Jump { to } => jump!(to),
                Op::Loop { to } => {
                    jump!(to);
                    tick!();
                }
                Op::JumpIf { reg, to } => match reg!(reg) {
                    Value::Bool(value) => {
                        if value.get() {
                            jump!(to);
                        }
                    }
                    Value::Int(value) => {
                        if value != 0 {
                            jump!(to);
                        }
                    }
                    value => slow!(self.jump_truth(value, true, to)),
                },
                Op::JumpIfNot { reg, to } => match reg!(reg) {
                    Value::Bool(value) => {
                        if !value.get() {
                            jump!(to);
                        }
                    }
                    Value::Int(value) => {
                        if value == 0 {
                            jump!(to);
                        }
                    }
                    value => slow!(self.jump_truth(value, false, to)),
                },
                Op::JumpLt { a, b, when, to } => jump_compare!(a, b, when, to, <, Lt),
                Op::JumpLe { a, b, when, to } => jump_compare!(a, b, when, to, <=, Le),
                Op::JumpGt { a, b, when, to } => jump_compare!(a, b, when, to, >, Gt),
                Op::JumpGe { a, b, when, to } => jump_compare!(a, b, when, to, >=, Ge),
                Op::JumpEq { a, b, when, to } => jump_compare!(a, b, when, to, ==, Eq),
                Op::JumpNe { a, b, when, to } => jump_compare!(a, b, when, to, !=, Ne),
                Op::JumpLtInt { a, value, when, to } => jump_compare_int!(a, value, when, to, <, Lt),
                Op::JumpLeInt { a, value, when, to } => jump_compare_int!(a, value, when, to, <=, Le),
                Op::JumpGtInt { a, value, when, to } => jump_compare_int!(a, value, when, to, >, Gt),
                Op::JumpGeInt { a, value, when, to } => jump_compare_int!(a, value, when, to, >=, Ge),
                Op::JumpEqInt { a, value, when, to } => jump_compare_int!(a, value, when, to, ==, Eq),
                Op::JumpNeInt { a, value, when, to } => jump_compare_int!(a, value, when, to, !=, Ne),
                Op::JumpIs { a, b, when, to } => {
                    if reg!(a).is(reg!(b)) == when {
                        jump!(to);
                    }
                }
                Op::JumpNone { a, when, to } => {
                    if reg!(a).is_none() == when {
                        jump!(to);
                    }
                }
                Op::JumpIn { a, b, when, to } => match (&reg!(a), &reg!(b)) {
                    (&Value::Str(a), &Value::Str(b)) => {
                        if self.rt.text_contains(b, a) == when {
                            jump!(to);
                        }
                    }
                    (&a, &b) => slow!(self.jump_in(b, a, when, to)),
                },

                Op::GetItem { dst, object, key } => match (&reg!(object), &reg!(key)) {
                    (&Value::List(id), &Value::Int(index)) => match item_at(&self.rt.heap[id], index) {
                        Some(item) => reg!(dst) = item,
                        None => slow!(self.get_item(dst, object, key)),
                    },
                    (&Value::Str(text), &Value::Int(at)) if let Some(item) = self.rt.text_item(text, at) => {
                        reg!(dst) = item;
                    }
                    (&Value::Tuple(id), &Value::Int(index)) => match item_at(&self.rt.heap[id], index) {
                        Some(item) => reg!(dst) = item,
                        None => slow!(self.get_item(dst, object, key)),
                    },
                    (&Value::Dict(dict), &wanted) => match self.rt.dict_get(dict, wanted) {
                        Ok(Some(value)) => reg!(dst) = value,
                        _ => slow!(self.get_item(dst, object, key)),
                    },
                    _ => slow!(self.get_item(dst, object, key)),
                },
                Op::GetItemInt { dst, object, index } => match reg!(object) {
                    Value::List(id) if let Some(item) = item_at(&self.rt.heap[id], i64::from(index)) => {
                        reg!(dst) = item;
                    }
                    Value::Tuple(id) if let Some(item) = item_at(&self.rt.heap[id], i64::from(index)) => {
                        reg!(dst) = item;
                    }
                    Value::Str(id) if let Some(item) = self.rt.text_item(id, i64::from(index)) => reg!(dst) = item,
                    value => slow!(self.get_item_of(value, Value::Int(i64::from(index)), Ret::Reg(dst))),
                },
                Op::SetItem { object, key, src } => match (&reg!(object), &reg!(key)) {
                    (&Value::List(id), &Value::Int(index))
                        if index >= 0 && (index as usize) < self.rt.heap[id].len() =>
                    {
                        self.rt.heap.write(id)[index as usize] = reg!(src);
                    }
                    (&Value::Dict(dict), &wanted) => {
                        if self.rt.dict_set(dict, wanted, reg!(src)).is_err() {
                            slow!(self.set_item(object, key, src));
                        }
                    }
                    _ => slow!(self.set_item(object, key, src)),
                },
                Op::DeleteItem { object, key } => slow!(self.delete_item(object, key)),
                Op::GetSlice { dst, object, base } => slow!(self.get_slice(dst, object, base)),
                Op::MakeSlice { dst, base } => slow!(self.make_slice(dst, base)),
                Op::GetAttr { dst, object, site } => match reg!(object) {
                    Value::Instance(id) => {
                        let instance = &self.rt.heap[id];
                        let cache = &self.rt.caches[(code.cache_base + site) as usize];
                        match instance.slots.get(cache.index as usize) {
                            Some(value) if cache.guard == instance.shape.0 && cache.epoch == self.rt.class_epoch => {
                                reg!(dst) = *value;
                            }
                            _ => slow!(self.get_attr(dst, object, site)),
                        }
                    }
                    _ => slow!(self.get_attr(dst, object, site)),
                },
                Op::SetAttr { object, src, site } => match reg!(object) {
                    Value::Instance(id) => {
                        let shape = self.rt.heap[id].shape;
                        let cache = &self.rt.caches[(code.cache_base + site) as usize];
                        if cache.guard == shape.0 && cache.epoch == self.rt.class_epoch {
                            let (index, next) = (cache.index as usize, cache.value);
                            match (self.rt.heap.write(id).slots.get_mut(index), next) {
                                (Some(place), _) => *place = reg!(src),
                                (None, Value::Int(next)) => self.rt.add_slot(id, ShapeId(next as u32), reg!(src)),
                                _ => slow!(self.set_attr(object, src, site)),
                            }
                        } else {
                            slow!(self.set_attr(object, src, site));
                        }
                    }
                    _ => slow!(self.set_attr(object, src, site)),
                },
                Op::DeleteAttr { object, site } => slow!(self.delete_attr(object, site)),

                Op::Call { dst, base: at, count, site } => match reg!(at) {
                    Value::Function(id) => {
                        let function = &self.rt.heap[id];
                        let callee = program.code(function.code);
                        let start = frame!().base + u32::from(at) + 1;
                        if callee.exact == u16::from(count)
                            && start <= self.last_base
                            && (self.frames.len() as u32) < self.depth_limit
                        {
                            enter!(function, id, callee, start, Ret::Reg(dst), usize::from(count));
                        } else {
                            slow_call!(self.call_op(dst, at, count, site));
                        }
                    }
                    Value::Class(class) if class.user().is_none() => {
                        slow_call!(self.construct_builtin(class, dst, at, count, site));
                    }
                    Value::Class(class) => {
                        let cache = &self.rt.caches[(code.cache_base + site) as usize];
                        let start = frame!().base + u32::from(at);
                        match cache.value {
                            Value::Function(id)
                                if cache.guard == class.0.get()
                                    && cache.epoch == self.rt.class_epoch
                                    && start <= self.last_base
                                    && (self.frames.len() as u32) < self.depth_limit =>
                            {
                                let shape = ShapeId(cache.index);
                                let instance = Instance::new(class, shape, Value::Undefined);
                                reg!(at) = Value::Instance(self.rt.heap.alloc(instance));
                                let function = &self.rt.heap[id];
                                let callee = program.code(function.code);
                                enter!(function, id, callee, start, Ret::Init(dst), usize::from(count) + 1);
                            }
                            _ => slow_call!(self.call_class_op(class, dst, at, count, site)),
                        }
                    }
                    Value::Native(id) => {
                        let native = self.rt.registry.native(id);
                        let parameters = &native.parameters;
                        let given = usize::from(count);
                        if parameters.collect.is_none()
                            && native.owner.is_none()
                            && given >= parameters.required
                            && (given <= parameters.positional || parameters.has_args)
                        {
                            let first = usize::from(at) + 1;
                            let args = Args { positional: &regs[first..first + given], keywords: &[] };
                            match (native.def.function)(&mut self.rt, &args) {
                                Ok(value) => reg!(dst) = value,
                                Err(control) => {
                                    slow_call!(self.native_failed(*control, id, at + 1, count, Ret::Reg(dst)))
                                }
                            }
                        } else {
                            slow_call!(self.call_op(dst, at, count, site));
                        }
                    }
                    _ => {
                        slow_call!(self.call_op(dst, at, count, site));
                    }
                },
                Op::LoadMethod { base, site } => {
                    let receiver = reg!(base);
                    let cache = &self.rt.caches[(code.cache_base + site) as usize];
                    let is_known = match (receiver, cache.value) {
                        (Value::Instance(id), Value::Function(_)) => {
                            cache.guard == self.rt.heap[id].shape.0
                                && cache.guard != ShapeId::DICT.0
                                && cache.epoch == self.rt.class_epoch
                        }
                        (Value::List(_) | Value::Str(_) | Value::Dict(_) | Value::Set(_), Value::Native(_)) => {
                            cache.guard == self.rt.class_of(receiver).0.get() && cache.index == NO_SLOT
                        }
                        _ => false,
                    };
                    if !is_known {
                        slow!(self.load_method(base, site));
                    }
                }
                Op::CallMethod { dst, base: at, count, site } => {
                    let receiver = reg!(at);
                    let cache = &self.rt.caches[(code.cache_base + site) as usize];
                    match (receiver, cache.value) {
                        (Value::Instance(id), Value::Function(function_id))
                            if cache.guard == self.rt.heap[id].shape.0
                                && cache.guard != ShapeId::DICT.0
                                && cache.epoch == self.rt.class_epoch =>
                        {
                            let function = &self.rt.heap[function_id];
                            let callee = program.code(function.code);
                            let start = frame!().base + u32::from(at);
                            if callee.exact == u16::from(count) + 1
                                && start <= self.last_base
                                && (self.frames.len() as u32) < self.depth_limit
                            {
                                enter!(function, function_id, callee, start, Ret::Reg(dst), usize::from(count) + 1);
                            } else {
                                slow_call!(self.call_function_op(function_id, at, count + 1, Ret::Reg(dst)));
                            }
                        }
                        (
                            Value::List(_)
                            | Value::Str(_)
                            | Value::Dict(_)
                            | Value::Set(_)
                            | Value::Deque(_)
                            | Value::Tuple(_)
                            | Value::Bytes(_)
                            | Value::Regex(_)
                            | Value::Match(_),
                            Value::Native(native_id),
                        ) if cache.guard == self.rt.class_of(receiver).0.get() && cache.index == NO_SLOT => {
                            let native = self.rt.registry.native(native_id);
                            let parameters = &native.parameters;
                            let given = usize::from(count) + 1;
                            if parameters.collect.is_none()
                                && given >= parameters.required
                                && (given <= parameters.positional || parameters.has_args)
                            {
                                let first = usize::from(at);
                                let args = Args { positional: &regs[first..first + given], keywords: &[] };
                                match (native.def.function)(&mut self.rt, &args) {
                                    Ok(value) => reg!(dst) = value,
                                    Err(control) => {
                                        slow_call!(self.native_failed(
                                            *control,
                                            native_id,
                                            at,
                                            count + 1,
                                            Ret::Reg(dst)
                                        ));
                                    }
                                }
                            } else {
                                slow_call!(self.call_method(dst, at, count, site));
                            }
                        }
                        _ => {
                            slow_call!(self.call_method(dst, at, count, site));
                        }
                    }
                }
                Op::CallKeywords { dst, base, count, site } => {
                    slow_call!(self.call_keywords(dst, base, count, site));
                }
                Op::CallSpread { dst, base } => {
                    slow_call!(self.call_spread(dst, base));
                }
                Op::SpreadItems { dst, src } => match reg!(src) {
                    value @ Value::Tuple(_) => reg!(dst) = value,
                    _ => slow!(self.spread_items(dst, src)),
                },
                Op::SpreadMapping { dst, src } => match reg!(src) {
                    value @ Value::Dict(_) => reg!(dst) = value,
                    _ => slow!(self.spread_mapping(dst, src)),
                },
                Op::Return { src } => {
                    // An int was often just computed: carried as a number it need not go through memory as 16 bytes.
                    if let (&Value::Int(value), Ret::Reg(dst)) = (&reg!(src), frame!().ret) {
                        self.frames.pop();
                        if self.frames.is_empty() {
                            return Exit::Done(Value::Int(value));
                        }
                        reload!();
                        reg!(dst) = Value::Int(value);
                        continue;
                    }
                    let value = reg!(src);
                    match frame!().ret {
                        Ret::Reg(dst) => {
                            self.leave_frame();
                            reload!();
                            reg!(dst) = value;
                        }
                        _ => slow!(self.return_value(value)),
                    }
                }
                Op::ReturnNone {} => match frame!().ret {
                    Ret::Init(dst) => {
                        let instance = reg!(0);
                        self.leave_frame();
                        reload!();
                        reg!(dst) = instance;
                    }
                    _ => slow!(self.return_value(Value::None)),
                },

                Op::MakeList { dst, base, count } => {
                    let first = usize::from(base);
                    let items = regs[first..first + usize::from(count)].to_vec();
                    reg!(dst) = self.rt.list(items);
                }
                Op::MakeTuple { dst, base, count } => {
                    let first = usize::from(base);
                    reg!(dst) = self.rt.tuple_of(&regs[first..first + usize::from(count)]);
                }
                Op::MakeSet { dst, base, count } => slow!(self.make_set(dst, base, count)),
                Op::MakeDict { dst, base, count } => slow!(self.make_dict(dst, base, count)),
                Op::ListAppend { list, src } => {
                    if let Value::List(id) = reg!(list) {
                        self.rt.push(id, reg!(src));
                    }
                }
                Op::ListExtend { list, src, call } => slow!(self.list_extend(list, src, call)),
                Op::SetAdd { set, src } => slow!(self.set_add(set, src)),
                Op::SetExtend { set, src } => slow!(self.set_extend(set, src)),
                Op::DictAdd { dict, key, src } => slow!(self.dict_add(dict, key, src)),
                Op::DictExtend { dict, src, call } => slow!(self.dict_extend(dict, src, call)),
                Op::ListToTuple { dst, list } => {
                    let items = self.rt.items(reg!(list)).unwrap_or_default();
                    reg!(dst) = self.rt.tuple(items);
                }
                Op::MakeString { dst, base, count } => slow!(self.make_string(dst, base, count)),
                Op::Format { dst, src, spec, conversion } => slow!(self.format(dst, src, spec, conversion)),
                Op::Unpack { base, src, count } => match reg!(src) {
                    Value::Tuple(id) if self.rt.heap[id].len() == usize::from(count) => {
                        let first = usize::from(base);
                        regs[first..first + usize::from(count)].copy_from_slice(&self.rt.heap[id]);
                    }
                    Value::List(id) if self.rt.heap[id].len() == usize::from(count) => {
                        let first = usize::from(base);
                        regs[first..first + usize::from(count)].copy_from_slice(&self.rt.heap[id]);
                    }
                    value => slow!(self.unpack(value, base, count)),
                },
                Op::UnpackStar { base, src, before, after } => slow!(self.unpack_star(base, src, before, after)),

                Op::MakeFunction { dst, base, flags, code: child } => {
                    slow!(self.make_function(dst, base, flags, child))
                }
                Op::MakeClass { dst, base, count, site } => slow!(self.make_class(dst, base, count, site)),
                Op::SpreadClass { dst, base } => slow!(self.spread_class(dst, base)),
                Op::LoadSuper { dst, cell, object } => slow!(self.load_super(dst, cell, object)),
                Op::LoadNamespace { dst } => {
                    reg!(dst) = Value::Dict(frame!().namespace.unwrap_or(frame!().globals));
                }
                Op::UseNamespace { src } => {
                    if let Value::Dict(dict) = reg!(src) {
                        frame!().namespace = Some(dict);
                    }
                }
                Op::GetIter { it, src } => slow!(self.get_iter(it, src)),
                Op::GetRange { it, base, count } => slow!(self.get_range(it, base, count)),
                Op::ForIter { dst, it, to } => match reg!(it) {
                    // A range: step, next item, items left.
                    Value::Int(step) => match (&reg!(it + 1), &reg!(it + 2)) {
                        (&Value::Int(next), &Value::Int(left)) if left > 0 => {
                            reg!(dst) = Value::Int(next);
                            reg!(it + 1) = Value::Int(next.wrapping_add(step));
                            reg!(it + 2) = Value::Int(left - 1);
                        }
                        _ => jump!(to),
                    },
                    Value::List(id) => match reg!(it + 1) {
                        Value::Int(index) if (index as usize) < self.rt.heap[id].len() => {
                            reg!(dst) = self.rt.heap[id][index as usize];
                            reg!(it + 1) = Value::Int(index + 1);
                        }
                        _ => {
                            reg!(it) = Value::None;
                            jump!(to);
                        }
                    },
                    Value::Tuple(id) => match reg!(it + 1) {
                        Value::Int(index) if (index as usize) < self.rt.heap[id].len() => {
                            reg!(dst) = self.rt.heap[id][index as usize];
                            reg!(it + 1) = Value::Int(index + 1);
                        }
                        _ => jump!(to),
                    },
                    Value::Generator(id) if self.rt.heap[id].state == GeneratorState::Suspended => {
                        slow_call!(self.for_generator(id));
                    }
                    Value::Str(id) if let Some(item) = self.rt.next_character(id, reg!(it + 1)) => {
                        (reg!(dst), reg!(it + 1)) = item;
                    }
                    _ => slow!(self.for_iter(dst, it, to)),
                },
                Op::Yield { dst, src } => slow!(self.yield_value(dst, src)),
                Op::YieldFrom { dst, src } => {
                    slow_call!(self.yield_from(dst, src));
                }
                Op::GetAwaitable { dst, src, origin } => slow!(self.get_awaitable(dst, src, origin)),
                Op::GetAsyncIter { dst, src } => slow!(self.get_async_iter(dst, src)),
                Op::AsyncNext { dst, src } => slow!(self.async_next(dst, src)),
                Op::GetYieldFrom { dst, src } => slow!(self.get_yield_from(dst, src)),
                Op::OpenIterable { dst, src } => match reg!(src) {
                    value @ (Value::List(_) | Value::Tuple(_) | Value::Str(_) | Value::Range(_)) => reg!(dst) = value,
                    _ => slow!(self.get_yield_from(dst, src)),
                },

                Op::Raise { exception } => slow!(self.raise_op(exception, None)),
                Op::RaiseFrom { exception, cause } => slow!(self.raise_op(exception, Some(cause))),
                Op::RaiseAgain {} => slow!(self.raise_again()),
                Op::Reraise { exception } => slow!(self.reraise(exception)),
                Op::EnterHandler { exception, saved } => {
                    reg!(saved) = self.handled;
                    self.handled = reg!(exception);
                }
                Op::LeaveHandler { saved } => self.handled = reg!(saved),
                Op::JumpNoMatch { exception, class, to } => slow!(self.jump_no_match(exception, class, to)),
                Op::SplitGroup { base, class } => slow!(self.split_group(base, class)),
                Op::GatherErrors { dst, exception, errors } => slow!(self.gather_errors(dst, exception, errors)),
                Op::EnterWith { dst, src, is_async } => slow!(self.enter_with(dst, src, is_async)),
                Op::ExitWith { dst, exit, exception } => slow!(self.exit_with(dst, exit, exception)),

                Op::MatchSequence { dst, src, to } => slow!(self.match_sequence(dst, src, to)),
                Op::MatchMapping { dst, src, count, to } => slow!(self.match_mapping(dst, src, count, to)),
                Op::MatchKeys { dst, base, count } => slow!(self.match_keys(dst, base, count)),
                Op::MatchClass { dst, base, count, site } => slow!(self.match_class(dst, base, count, site)),

                Op::CallHelper { dst, base, helper } => slow!(self.call_helper(dst, base, helper)),
                Op::Import { dst, leaf, site } => slow!(self.import(dst, leaf, site)),
                Op::ImportFrom { dst, module, site } => slow!(self.import_from(dst, module, site)),
                Op::ImportStar { module } => slow!(self.import_star(module)),
                Op::FailAssert { message } => slow!(self.fail_assert(message)),
                Op::AwaitTop { dst, src } => slow!(self.await_top(dst, src)),
            }
        }
    }
}

/// The item of a list or tuple at an index that may count from the end.
#[inline]
fn item_at(items: &[Value], index: i64) -> Option<Value> {
    let at = if index < 0 { index + items.len() as i64 } else { index };
    items.get(at as usize).copied()
}

/// Whether the conversion to a float is exact.
#[inline]
fn fits_float(value: i64) -> bool {
    const LIMIT: i64 = 1 << 53;
    (-LIMIT..=LIMIT).contains(&value)
}
