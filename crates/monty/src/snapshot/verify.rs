//! Checks of a machine that came out of a stored program.

use crate::{
    heap::Surroundings,
    run::Waiting,
    runtime::{HostRequest, Runtime},
    value::Value,
    vm::{Continuation, Frame, MOST_REGISTERS, Machine, Ret, TICKS_PER_SLICE, WINDOW},
};

type Checked = Result<(), &'static str>;

fn check(is_sound: bool, problem: &'static str) -> Checked {
    if is_sound { Ok(()) } else { Err(problem) }
}

impl Machine {
    /// Checks everything that running takes for granted.
    pub(super) fn verify(&self, waiting: &Waiting) -> Checked {
        let rt = &self.rt;
        rt.verify_numbers()?;
        check(rt.heap.is_sound(rt.surroundings()), "an object refers to what is not there")?;
        rt.verify_tables()?;
        self.verify_frames()?;
        check(self.stack.iter().all(|value| rt.knows(*value)), "a register refers to what is not there")?;
        check(rt.knows(self.handled), "the handled exception is not there")?;
        check(
            self.continuations.iter().all(|continuation| rt.knows_all_of(continuation)),
            "a pending step is not sound",
        )?;
        check(self.pending != Ret::Stop || self.frames.len() == 1, "nobody waits for the answer")?;
        match waiting {
            Waiting::Call { request, .. } => check(rt.knows_request(request), "the pending call is not sound"),
            Waiting::Futures(calls) => {
                let is_known = |call: &u32| rt.futures.iter().any(|pending| pending.call_id == *call);
                check(!calls.is_empty() && calls.iter().all(is_known), "it waits for a call that it never made")
            }
        }
    }

    fn verify_frames(&self) -> Checked {
        let Some(bottom) = self.frames.first() else { return Err("it has no frames") };
        check(bottom.ret == Ret::Stop && bottom.generator.is_none(), "its first frame is not a program's")?;
        check(self.frames.iter().all(|frame| self.is_sound_frame(frame)), "a frame is not sound")?;
        let rises = self.frames.windows(2).all(|pair| pair[0].base <= pair[1].base);
        check(rises, "its frames do not stand on each other")
    }

    fn is_sound_frame(&self, frame: &Frame) -> bool {
        let heap = &self.rt.heap;
        self.rt.program.holds(frame.code)
            && (frame.pc as usize) < self.rt.program.code(frame.code).code.ops.len()
            && frame.base as usize <= self.stack.len().min(MOST_REGISTERS)
            && heap.holds(Value::Dict(frame.globals))
            && frame.namespace.is_none_or(|dict| heap.holds(Value::Dict(dict)))
            && frame.function.is_none_or(|function| heap.holds(Value::Function(function)))
            && frame.generator.is_none_or(|generator| heap.holds(Value::Generator(generator)))
    }

    /// Gives every frame its whole window again.
    pub(super) fn make_room(&mut self) {
        let highest = self.frames.iter().map(|frame| frame.base as usize).max().unwrap_or_default();
        let wanted = (highest + 2 * WINDOW).max(self.stack.len() + WINDOW);
        self.stack.resize(wanted, Value::Undefined);
        self.last_base = (self.stack.len() - WINDOW) as u32;
    }
}

impl Runtime {
    fn surroundings(&self) -> Surroundings<'_> {
        Surroundings { program: &self.program, registry: self.registry, shapes: &self.shapes }
    }

    pub(super) fn knows(&self, value: Value) -> bool {
        self.heap.knows(value, self.surroundings())
    }

    fn knows_request(&self, request: &HostRequest) -> bool {
        request.positional.iter().all(|value| self.knows(*value))
            && request.keywords.iter().all(|(_, value)| self.knows(*value))
    }

    fn knows_all_of(&self, continuation: &Continuation) -> bool {
        let mut sound = match continuation {
            Continuation::CallNative { native, .. } | Continuation::RetryNative { native, .. } => {
                self.registry.holds(*native)
            }
            Continuation::Sorting { sorter, .. } => {
                self.heap.holds(Value::List(sorter.keys)) && sorter.sort.is_sound(self.heap[sorter.keys].len())
            }
            _ => true,
        };
        continuation.trace(&mut |value| sound &= self.knows(value));
        sound
    }

    fn verify_numbers(&self) -> Checked {
        const MOST: i64 = 1 << 50;
        let is_small = |number: i64| (-MOST..=MOST).contains(&number);
        let fuel =
            is_small(self.fuel) && is_small(self.fuel_aside) && (0..=TICKS_PER_SLICE).contains(&self.granted.max(0));
        check(fuel && is_small(self.granted) && self.ticks < 1 << 60, "its counters are not those of a run")
    }

    fn verify_tables(&self) -> Checked {
        let dicts = self.prelude.iter().map(|(_, dict)| *dict).chain([self.main]).map(Value::Dict);
        let modules = self.modules.iter().map(|(_, module)| Value::Module(*module));
        let futures = self.futures.iter().map(|call| Value::Future(call.future));
        let kept = self.in_repr.iter().copied();
        let all = dicts.chain(modules).chain(futures).chain(kept);
        check(all.into_iter().all(|value| self.knows(value)), "a module or namespace is not there")?;
        check(self.futures.iter().all(|call| self.knows_request(&call.request)), "an async call is not sound")
    }
}
