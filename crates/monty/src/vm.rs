//! The machine: frames, registers, and the loop. Nothing here recurses for a Python call, so any instruction boundary is
//! a place to stop, dump and go on.

mod arguments;
mod attributes;
mod call;
mod checkpoint;
mod classes;
mod construct;
mod continuation;
mod depth;
mod enter;
mod finish;
mod generators;
mod imports;
mod items;
mod iterate;
mod keys;
mod matching;
mod metaclasses;
mod operators;
mod own_builtins;
mod own_frames;
mod requests;
mod run;
mod safepoint;
mod shortcuts;
mod sorting;
mod steps;
mod unwind;

use serde::{Deserialize, Serialize};

use crate::{
    bytecode::{CodeId, Reg},
    heap::{DictId, FunctionId, GeneratorId},
    program::LoadedCode,
    runtime::{Control, HostRequest, LimitKind, Runtime, TextMode, TextNames},
    value::{Symbol, Value},
};

pub use checkpoint::{Checkpoint, MachineState};
pub(crate) use classes::CLASS_BUILDER;
pub use continuation::Continuation;
pub(crate) use depth::MOST_REGISTERS;
pub(crate) use operators::operator_function;
pub(crate) use own_builtins::MODULE_NAME;
pub use safepoint::{Place, Probe, TICKS_PER_SLICE};
pub use unwind::{LOCALS_FIELD, SELF_FIELD};

/// Registers that a frame can name.
pub(crate) const WINDOW: usize = 256;

/// Where the result of a call goes.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum Ret {
    /// Into a register of the frame that called.
    Reg(Reg),
    /// A constructor: `None` is checked, the instance (register 0 of the callee) goes into the register.
    Init(Reg),
    /// To the instruction that called, which knows what to do with it (`finish.rs`).
    Op,
    /// To the topmost continuation.
    Cont,
    /// The run ends with it.
    #[default]
    Stop,
}

/// An activation of a code object.
#[derive(Clone, Copy, Debug, Default, Serialize, Deserialize)]
pub struct Frame {
    pub code: CodeId,
    /// The next instruction.
    pub pc: u32,
    /// First register in the stack.
    pub base: u32,
    pub ret: Ret,
    pub globals: DictId,
    pub function: Option<FunctionId>,
    pub generator: Option<GeneratorId>,
    /// Names of a class body.
    pub namespace: Option<DictId>,
}

/// Why the loop stopped.
#[derive(Debug)]
pub enum Exit {
    Done(Value),
    Raised(Value),
    Host(HostRequest),
    /// Every task waits for one of these calls.
    Futures(Vec<u32>),
    Limit(LimitKind),
    /// Source must be compiled and run before going on.
    Load(Load),
    /// The machine's own loop is at a safepoint ([`Machine::pause_over`]).
    Pause,
    /// The probe wants to stop before the next instruction.
    Stopped,
}

/// A source to load: its namespace becomes available, then the machine goes on by itself.
#[derive(Debug)]
pub enum Load {
    Prelude(&'static str),
    Module(Symbol),
    HostModule(Symbol),
    /// Not a source: code is to ask for this builtin by name from now on.
    Builtin(Symbol),
    Text {
        source: String,
        file_name: String,
        namespace: DictId,
        locals: Option<DictId>,
        /// What keeps the names of `locals` in its own way, if anything does.
        mapping: Value,
        names: TextNames,
        mode: TextMode,
        /// Its warnings are still to be shown.
        warns: bool,
    },
}

/// The result of a step that may leave the loop.
/// The error is boxed so that a flow is one word, which the loop tests after every slow step.
pub type Flow = Result<(), Box<Exit>>;

/// A running program.
#[derive(Debug)]
pub struct Machine {
    pub rt: Runtime,
    pub(crate) stack: Vec<Value>,
    /// The highest base that leaves room for a whole window.
    pub(crate) last_base: u32,
    /// The running frame is the last; never empty while running.
    pub(crate) frames: Vec<Frame>,
    pub(crate) continuations: Vec<Continuation>,
    /// The exception being handled, or `None`.
    pub(crate) handled: Value,
    /// Where the host's answer goes.
    pub(crate) pending: Ret,
    /// Frames at which the machine counts those of the program: see `depth.rs`.
    pub(crate) depth_limit: u32,
    /// Frames of the program that may stand on each other.
    pub(crate) recursion: u32,
    /// The same as the program has set it, if it has.
    pub(crate) own_recursion: Option<u32>,
    /// Collects at every safepoint, for tests of rooting.
    pub(crate) started: bool,
    /// A driver is running a step; what that delivers to a loop is the driver's next action.
    is_driving: bool,
    next_action: Option<steps::Action>,
}

impl Machine {
    /// A machine that has not started.
    pub fn new(rt: Runtime, recursion: u32) -> Self {
        Self {
            rt,
            stack: vec![Value::Undefined; 2 * WINDOW],
            last_base: WINDOW as u32,
            frames: Vec::new(),
            continuations: Vec::new(),
            handled: Value::None,
            pending: Ret::Stop,
            depth_limit: recursion,
            recursion,
            own_recursion: None,
            started: false,
            is_driving: false,
            next_action: None,
        }
    }

    /// Makes the next run start with a top-level code object in a namespace.
    pub fn start(&mut self, code: CodeId, globals: DictId) {
        self.frames = vec![Frame { code, globals, namespace: Some(globals), ..Frame::default() }];
        self.continuations.clear();
        self.handled = Value::None;
        self.started = true;
    }

    /// Calls a function when nothing runs; the run that follows ends with its result.
    pub(crate) fn call_afresh(&mut self, callee: Value, positional: &[Value], keywords: &[(Symbol, Value)]) -> Flow {
        self.stand_idle();
        self.call_value(callee, positional, keywords, Ret::Stop)
    }

    /// The same with a function of the prelude.
    pub(crate) fn call_prelude_afresh(&mut self, function: &'static str, positional: &[Value]) -> Flow {
        self.stand_idle();
        self.call_prelude(function, positional, Ret::Stop)
    }

    /// Leaves nothing on the stack but a frame that calls can stand on: the main program's, which has ended.
    fn stand_idle(&mut self) {
        let main = self.rt.main;
        self.start(CodeId::default(), main);
    }

    #[inline]
    pub(crate) fn frame(&self) -> &Frame {
        self.frames.last().expect("a running machine has a frame")
    }

    #[inline]
    pub(crate) fn frame_mut(&mut self) -> &mut Frame {
        self.frames.last_mut().expect("a running machine has a frame")
    }

    /// Goes on elsewhere in the running frame. A stored program may name a place that is not there: then it goes on
    /// where it is.
    pub(crate) fn jump(&mut self, to: u32) {
        if (to as usize) < self.code().code.ops.len() {
            self.frame_mut().pc = to;
        }
    }

    /// Ends the running frame; whether there is one that called it.
    pub(crate) fn leave_frame(&mut self) -> bool {
        self.frames.pop();
        !self.frames.is_empty()
    }

    pub(crate) fn code(&self) -> &LoadedCode {
        self.rt.program.code(self.frame().code)
    }

    pub(crate) fn register(&self, register: Reg) -> Value {
        self.stack[self.frame().base as usize + usize::from(register)]
    }

    pub(crate) fn set_register(&mut self, register: Reg, value: Value) {
        let base = self.frame().base as usize;
        self.stack[base + usize::from(register)] = value;
    }

    /// First register above those of the current frame.
    pub(crate) fn top(&self) -> usize {
        self.frame().base as usize + usize::from(self.code().registers)
    }

    /// Hands a result to where it belongs.
    pub(crate) fn deliver(&mut self, ret: Ret, value: Value) -> Flow {
        match ret {
            Ret::Reg(register) => {
                self.set_register(register, value);
                Ok(())
            }
            Ret::Init(register) => {
                self.set_register(register, value);
                Ok(())
            }
            Ret::Op => self.finish_op(value),
            Ret::Cont => match self.continuations.last() {
                Some(continuation) if continuation.is_driven() => self.drive(steps::Action::give(value, ret)),
                Some(_) => match self.continuations.pop() {
                    Some(continuation) => self.resume(continuation, value),
                    None => Ok(()),
                },
                None => Ok(()),
            },
            Ret::Stop => Err(Box::new(Exit::Done(value))),
        }
    }

    /// Hands the outcome of a native on: a value, an exception, or work that only the machine can do.
    pub(crate) fn settle(&mut self, outcome: Result<Value, Box<Control>>, ret: Ret) -> Flow {
        match outcome {
            Ok(value) => self.deliver(ret, value),
            Err(control) => self.control(*control, ret),
        }
    }

    /// Every value that is in use.
    pub(crate) fn roots(&self, visit: &mut dyn FnMut(Value)) {
        let top = if self.started { self.top().min(self.stack.len()) } else { 0 };
        self.stack[..top].iter().for_each(|value| visit(*value));
        for frame in &self.frames {
            visit(Value::Dict(frame.globals));
            frame.namespace.iter().for_each(|dict| visit(Value::Dict(*dict)));
            frame.function.iter().for_each(|function| visit(Value::Function(*function)));
            frame.generator.iter().for_each(|generator| visit(Value::Generator(*generator)));
        }
        self.continuations.iter().for_each(|continuation| continuation.trace(visit));
        visit(self.handled);
        self.rt.trace(visit);
    }
}
