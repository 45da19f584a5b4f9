//! Entering Python functions: arguments are bound where they stand, and the callee's window opens over them.

use smallvec::SmallVec;

use super::{Flow, Frame, Machine, Ret, WINDOW};
use crate::{
    bytecode::{CodeKind, Reg},
    classes,
    heap::{ClassRef, FunctionId},
    objects::Instance,
    symbols,
    value::{Symbol, Value},
};

/// Bound parameters are marked in a word.
const MOST_PARAMETERS: usize = 60;

/// The place of a keyword that no parameter has: in `**kwargs`.
const EXTRA: u8 = u8::MAX;

/// What binding found out before anything moved.
struct Plan {
    /// Parameters that can be named, each marked in `bound` if the call gives it.
    named: usize,
    bound: u64,
    /// Where the value of each keyword goes.
    places: SmallVec<[u8; 8]>,
    has_args: bool,
    has_kwargs: bool,
}

impl Machine {
    /// Calls what stands at `base` with the `positional` values after it, then those that `names` name; `None` if it
    /// is not a plain Python function, method or class, or if the arguments do not fit.
    pub(crate) fn call_in_window(&mut self, dst: Reg, base: Reg, positional: usize, names: &[Symbol]) -> Option<Flow> {
        let at = self.frame().base as usize + usize::from(base);
        match self.stack[at] {
            Value::Function(id) => {
                let bound = self.bind_in_place(id, at + 1, positional, names)?;
                Some(self.enter_bound(id, at + 1, bound, Ret::Reg(dst)))
            }
            callee @ Value::Method(method) => {
                let method = self.rt.heap[method];
                let Value::Function(id) = method.function else { return None };
                self.stack[at] = method.receiver;
                let Some(bound) = self.bind_in_place(id, at, positional + 1, names) else {
                    self.stack[at] = callee;
                    return None;
                };
                Some(self.enter_bound(id, at, bound, Ret::Reg(dst)))
            }
            Value::Class(class) => {
                let init = self.plain_init(class)?;
                let bound = self.bind_in_place(init, at, positional + 1, names)?;
                let shape = self.rt.root_shape(class);
                self.stack[at] = self.rt.instance(Instance::new(class, shape, Value::Undefined));
                Some(self.enter_bound(init, at, bound, Ret::Init(dst)))
            }
            Value::Native(id) if names.is_empty() && self.rt.registry.native(id).owner.is_none() => {
                self.call_in_place(id, dst, base + 1, positional as u8)
            }
            _ => None,
        }
    }

    /// The `__init__` of a class whose instances need nothing else to be made.
    pub(crate) fn plain_init(&mut self, class: ClassRef) -> Option<FunctionId> {
        let id = class.user()?;
        let Some(Value::Native(_)) = self.rt.class_attribute(class, symbols::NEW) else { return None };
        let Some(Value::Function(init)) = self.rt.class_attribute(class, symbols::INIT) else { return None };
        let code = self.rt.heap[init].code;
        let stable = self.rt.program.code(code).code.self_is_stable;
        let plain = stable
            && self.rt.heap[id].layout == classes::OBJECT
            && self.rt.metaclass_hook(class, symbols::CALL).is_none();
        let is_concrete = plain
            && (self.rt.class_attribute(class, symbols::ABSTRACT).is_none() || self.rt.check_concrete(class).is_ok());
        is_concrete.then_some(init)
    }

    /// Moves arguments that stand at `start` to the parameters' registers; gives the number of those registers. `None`,
    /// with nothing moved, if they do not fit.
    pub(crate) fn bind_in_place(
        &mut self,
        id: FunctionId,
        start: usize,
        positional: usize,
        names: &[Symbol],
    ) -> Option<usize> {
        let function = &self.rt.heap[id];
        let loaded = self.rt.program.code(function.code);
        if names.is_empty() && usize::from(loaded.exact) == positional {
            return Some(positional);
        }
        if function.shortcut.is_some() {
            return None;
        }
        if names.is_empty()
            && let Some(end) = self.fill_defaults_in_place(id, start, positional)
        {
            return Some(end);
        }
        let plan = self.plan(id, positional, names)?;
        let total = usize::from(self.rt.program.code(self.rt.heap[id].code).code.parameters.positional);
        self.grow_stack(start);
        let window = &mut self.stack[start..start + WINDOW];
        let given: SmallVec<[Value; 8]> = SmallVec::from_slice(&window[positional..positional + names.len()]);
        let rest = plan.has_args.then(|| self.rt.tuple_of(&window[total.min(positional)..positional]));
        let keywords = plan.has_kwargs.then(|| self.rt.dict());
        for ((value, place), name) in given.into_iter().zip(&plan.places).zip(names) {
            match (*place, keywords) {
                (EXTRA, Some(dict)) => self.rt.dict_set_symbol(dict, *name, value),
                (place, _) => window[usize::from(place)] = value,
            }
        }
        let function = &self.rt.heap[id];
        let first_default = total - function.defaults.len().min(total);
        let mut missing = !plan.bound & ones(plan.named);
        while missing != 0 {
            let at = missing.trailing_zeros() as usize;
            missing &= missing - 1;
            window[at] =
                if at < total { function.defaults[at - first_default] } else { function.keyword_defaults[at - total] };
        }
        let extras = [rest, keywords.map(Value::Dict)].into_iter().flatten();
        let end = plan.named + extras.clone().count();
        for (value, place) in extras.zip(&mut window[plan.named..]) {
            *place = value;
        }
        Some(end)
    }

    /// The common case: positional arguments, the rest from defaults, no `*args` or `**kwargs`.
    fn fill_defaults_in_place(&mut self, id: FunctionId, start: usize, positional: usize) -> Option<usize> {
        let function = &self.rt.heap[id];
        let parameters = &self.rt.program.code(function.code).code.parameters;
        let total = usize::from(parameters.positional);
        let end = total + usize::from(parameters.keyword_only);
        let missing = total.checked_sub(positional)?;
        let first = function.defaults.len().checked_sub(missing)?;
        if parameters.has_args
            || parameters.has_kwargs
            || end > MOST_PARAMETERS
            || function.keyword_defaults.len() < end - total
            || function.keyword_defaults.iter().any(|value| value.is_undefined())
        {
            return None;
        }
        if self.stack.len() < start + WINDOW {
            return None;
        }
        let window = &mut self.stack[start..start + WINDOW];
        window[positional..total].copy_from_slice(&function.defaults[first..]);
        window[total..end].copy_from_slice(&function.keyword_defaults[..end - total]);
        Some(end)
    }

    fn plan(&self, id: FunctionId, positional: usize, names: &[Symbol]) -> Option<Plan> {
        let function = &self.rt.heap[id];
        let loaded = self.rt.program.code(function.code);
        let parameters = &loaded.code.parameters;
        let total = usize::from(parameters.positional);
        let named = total + usize::from(parameters.keyword_only);
        if named > MOST_PARAMETERS
            || positional + names.len() > WINDOW / 2
            || (positional > total && !parameters.has_args)
        {
            return None;
        }
        let mut plan = Plan {
            named,
            bound: ones(positional.min(total)),
            places: SmallVec::new(),
            has_args: parameters.has_args,
            has_kwargs: parameters.has_kwargs,
        };
        for name in names {
            let place = (usize::from(parameters.positional_only)..named)
                .find(|at| loaded.names[parameters.names[*at] as usize] == *name);
            match place {
                Some(at) if plan.bound & (1 << at) == 0 => {
                    plan.bound |= 1 << at;
                    plan.places.push(at as u8);
                }
                None if parameters.has_kwargs => plan.places.push(EXTRA),
                _ => return None,
            }
        }
        let first_default = total - function.defaults.len().min(total);
        let required = ones(first_default) & !plan.bound;
        let keywords_fit = (total..named).all(|at| {
            plan.bound & (1 << at) != 0
                || function.keyword_defaults.get(at - total).is_some_and(|value| !value.is_undefined())
        });
        (required == 0 && keywords_fit).then_some(plan)
    }

    /// Enters a function whose `bound` parameters stand at `start`, or makes its generator.
    pub(crate) fn enter_bound(&mut self, id: FunctionId, start: usize, bound: usize, ret: Ret) -> Flow {
        if let Err(control) = self.room_for_frame() {
            return self.control(*control, ret);
        }
        self.grow_stack(start);
        let function = &self.rt.heap[id];
        let loaded = self.rt.program.code(function.code);
        if matches!(loaded.kind, CodeKind::Generator | CodeKind::Coroutine | CodeKind::AsyncGenerator) {
            let generator = self.new_generator(id, start, bound, loaded.kind);
            return self.deliver(ret, generator);
        }
        let window = &mut self.stack[start..start + WINDOW];
        let variables = usize::from(loaded.variables);
        if bound < variables {
            window[bound..variables].fill(Value::Undefined);
        }
        if loaded.captures > 0 {
            let first = usize::from(loaded.first_capture);
            window[first..first + function.closure.len()].copy_from_slice(&function.closure);
        }
        self.rt.fuel -= 1;
        self.frames.push(Frame {
            code: function.code,
            pc: 0,
            base: start as u32,
            ret,
            globals: function.globals,
            function: Some(id),
            generator: None,
            namespace: None,
        });
        if loaded.registers > super::call::MOST_REGISTERS {
            let namespace = self.rt.dict();
            self.frame_mut().namespace = Some(namespace);
        }
        Ok(())
    }

    /// Calls a method that the machine itself looked up.
    #[inline]
    pub(crate) fn call_hook(&mut self, method: Value, arguments: &[Value], ret: Ret) -> Flow {
        if let Value::Function(id) = method {
            let start = self.top();
            self.grow_stack(start);
            self.stack[start..start + arguments.len()].copy_from_slice(arguments);
            if let Some(bound) = self.bind_in_place(id, start, arguments.len(), &[]) {
                return self.enter_bound(id, start, bound, ret);
            }
        }
        self.call_value(method, arguments, &[], ret)
    }
}

/// The lowest `count` bits.
fn ones(count: usize) -> u64 {
    (1 << count) - 1
}
