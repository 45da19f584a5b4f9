//! What natives see: heap, symbols, classes, output, fuel. Everything of the machine but its frames.

mod arithmetic;
mod attributes;
mod big_ints;
mod big_ranges;
mod buffers;
mod byte_arrays;
mod class_lookup;
mod codecs;
mod complexes;
mod consumers;
mod containers;
mod equality;
mod errors;
mod fields;
mod formatting;
mod hashing;
mod iteration;
mod make;
mod oversight;
mod regex;
mod repr;
mod set_algebra;
mod shapes;
mod site_caches;
mod sorter;
mod steps;
mod strings;
mod tool_steps;
mod tools;
mod views;

use std::sync::Arc;

use rustc_hash::FxHashMap;
use serde::{Deserialize, Serialize};
use smallvec::SmallVec;

use crate::{
    bytecode::CodeId,
    heap::{ByteArrayId, DictId, FutureId, Heap, ListId, ModuleId},
    program::Program,
    registry::{Registry, registry},
    run::{HostModule, debug::Moment},
    symbols::Symbols,
    value::{Symbol, Value},
};

pub use arithmetic::power;
pub use attributes::Lookup;
pub use buffers::Octets;
pub(crate) use buffers::RELEASED;
pub use consumers::{Answer, Consumer};
pub(crate) use equality::LONG_TEXT;
pub use equality::order_symbol;
pub use errors::NewException;
use formatting::Specs;
pub use formatting::TemplateValues;
pub(crate) use hashing::NONE_HASH;
pub(crate) use oversight::{OVERDRAFT, Oversight};
pub use regex::{PATIENCE, Target};
pub use shapes::{MOST_SLOTS, Place, Shapes};
pub use site_caches::NameUse;
pub use sorter::{Awaited, Sorter};
pub use steps::{Asked, Next, NextOrCall, Step};
pub use strings::plain_bound;

/// A native result: a value, or why there is none yet.
pub type Outcome<T = Value> = Result<T, Box<Control>>;

/// Arguments on their way to a call.
pub type Values = SmallVec<[Value; 6]>;

/// Why a native did not give a value.
#[derive(Clone, Debug)]
pub enum Control {
    /// A Python exception (an instance).
    Raise(Value),
    /// The operation meets an object whose class decides in Python code. Nothing has happened yet.
    NeedsPython,
    /// The native is to be called again with the result of this argument's `__index__` in its place. Nothing has
    /// happened yet.
    Index(Value),
    /// The operation is to be done again with the bytes that this object's `__buffer__` gives in its place. Nothing
    /// has happened yet.
    Buffer(Value),
    /// The result is that of calling this.
    Call { callee: Value, positional: Values, keywords: Vec<(Symbol, Value)> },
    /// The result is that of calling this function of the prelude (`"unit.function"`).
    Prelude { function: &'static str, positional: Values },
    /// Memory may suffice after a collection; nothing has happened yet.
    NeedsMemory,
    /// A limit of the host.
    Limit(LimitKind),
    /// A module must be loaded first; the result is the module.
    Import { name: Symbol, leaf: bool },
    /// The machine itself must act: generators, `super`, frames.
    Machine(MachineRequest),
}

/// What only the machine can do, asked for by a native.
#[derive(Clone, Debug)]
pub enum MachineRequest {
    Send {
        generator: Value,
        value: Value,
    },
    Throw {
        generator: Value,
        exception: Value,
    },
    Close {
        generator: Value,
    },
    Next {
        iterator: Value,
        default: Value,
    },
    GetAttr {
        object: Value,
        name: Symbol,
        default: Value,
    },
    HasAttr {
        object: Value,
        name: Symbol,
    },
    SetAttr {
        object: Value,
        name: Symbol,
        value: Value,
    },
    DelAttr {
        object: Value,
        name: Symbol,
    },
    /// `object.__getattribute__` and friends: without the hooks of the class.
    PlainGetAttr {
        object: Value,
        name: Symbol,
    },
    PlainSetAttr {
        object: Value,
        name: Symbol,
        value: Value,
    },
    PlainDelAttr {
        object: Value,
        name: Symbol,
    },
    /// Compiles source, runs it in the namespace, gives the namespace's entry `name`.
    Compile {
        source: Value,
        name: Value,
        namespace: DictId,
    },
    Globals,
    Locals,
    /// The exception being handled.
    Handled,
    /// Calls a method that must give a string: `__str__`, `__repr__` or `__format__`.
    TextOf {
        name: Symbol,
        method: Value,
        arguments: Values,
    },
    Truth(Value),
    /// What the object's own `__len__` gives, checked.
    Length(Value),
    /// What the object's own `__hash__` gives, checked.
    Hash(Value),
    Iterate(Value),
    /// What a consumer makes of an iterable.
    Consume {
        iterable: Value,
        consumer: Consumer,
    },
    /// Sorts items by a key, into a list that is empty meanwhile or else a new one.
    Sort {
        items: ListId,
        target: Option<ListId>,
        key: Value,
        reverse: bool,
    },
    WaitFutures(Vec<Value>),
    /// The `__name__` of the nearest frame that is not hidden.
    CallerModule,
    /// File, line, function and globals of the program's own frame that is so many below the innermost.
    CallerFrame(usize),
    /// The program's own frames, as a traceback.
    CallerFrames,
    /// The same from one that is so many below the innermost, as a frame; `None` if there are not so many.
    Frame(usize),
    /// The globals of a frame: the running call that it shows, or else those of its file.
    FrameGlobals(Value),
    /// The variables of a frame, empty if the call that it shows has ended.
    FrameLocals(Value),
    SetFrameLocal {
        frame: Value,
        name: Value,
        value: Value,
    },
    /// The line where a frame is.
    FrameLine(Value),
    /// The frame of a traceback object.
    TracebackFrame(Value),
    /// The frame of a generator that has not ended.
    GeneratorFrame(crate::heap::GeneratorId),
    /// The recursion limit, changed first if asked for.
    RecursionLimit(Option<u32>),
    /// `keywords` is a dict or absent.
    MakeClass {
        metaclass: crate::heap::ClassRef,
        name: Value,
        bases: Value,
        namespace: Value,
        keywords: Value,
    },
    /// Runs source text in a namespace; without globals in those of the caller.
    RunText(RunText),
    /// A code object inherits what the calling code imports from `__future__`.
    InheritFutures(Value),
    /// Runs the body of a class in a namespace; gives the cell for the class, or `None`.
    RunClassBody {
        body: Value,
        namespace: Value,
    },
    /// `type.__call__`
    Instantiate {
        class: crate::heap::ClassRef,
        positional: Values,
        keywords: Vec<(Symbol, Value)>,
    },
    /// The names of the local variables, sorted, as a list.
    LocalNames,
}

/// What the host is asked.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct HostRequest {
    pub function: Symbol,
    pub positional: Vec<Value>,
    pub keywords: Vec<(Symbol, Value)>,
}

/// An async call without an answer.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct PendingCall {
    pub call_id: u32,
    pub future: FutureId,
    /// The call, with copies of its arguments: what the program does to them later does not matter.
    pub request: HostRequest,
}

/// Which limit was hit.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum LimitKind {
    Fuel,
    Memory,
    Time,
    Suspensions,
}

/// An inline cache: never state, only a shortcut that its guard checks.
#[derive(Clone, Copy, Debug)]
pub struct Cache {
    /// Shape of an instance, class of a builtin value, or the class epoch.
    pub guard: u32,
    pub epoch: u32,
    /// Slot or entry, by use.
    pub index: u32,
    pub value: Value,
}

impl Default for Cache {
    /// A guard that no shape or class has.
    fn default() -> Self {
        Self { guard: u32::MAX, epoch: 0, index: 0, value: Value::Undefined }
    }
}

/// Everything of a running program but its frames.
#[derive(Debug)]
pub struct Runtime {
    pub heap: Heap,
    pub symbols: Symbols,
    pub shapes: Shapes,
    pub program: Arc<Program>,
    pub registry: &'static Registry,
    pub caches: Vec<Cache>,
    /// Counts changes of class attributes; caches of lookups carry it.
    pub class_epoch: u32,
    /// Counts changes of class attributes from one plain value to another, which concern no method.
    pub(crate) value_epoch: u32,
    lookups: Vec<class_lookup::CachedLookup>,
    remembered: Vec<site_caches::Remembered>,
    last_found: iteration::LastFound,
    pub modules: Vec<(Symbol, ModuleId)>,
    /// Printed text that the host has not taken yet.
    pub output: String,
    /// Text for the standard error that the host has not taken yet.
    pub error_output: String,
    /// Ticks until the machine must look up from its work.
    pub fuel: i64,
    /// Fuel that was set aside to make the machine look up at once.
    pub fuel_aside: i64,
    /// Fuel at the last grant.
    pub granted: i64,
    /// Fuel burnt before the last grant: the logical clock.
    pub ticks: u64,
    /// Natives that bring the fuel below this look whether they may go on.
    pub(crate) next_look: i64,
    /// The limits that natives look at while they work.
    pub(crate) oversight: Oversight,
    /// Depth of native recursion (equality, hashing and repr of nested containers).
    pub depth: u32,
    /// Levels of containers that are known to be too deep for natives: the prelude goes through these by itself, where
    /// trying each natively first would take as many times longer.
    pub(crate) known_deep: u32,
    /// Containers whose `repr` is under way.
    pub in_repr: Vec<Value>,
    pub script_name: String,
    pub main: DictId,
    pub host_functions: Vec<Symbol>,
    pub host_modules: Arc<[HostModule]>,
    pub int_digit_limit: u32,
    pub next_call: u32,
    /// NaNs made so far, for their identities.
    pub nan_count: u64,
    /// Async calls that the host has not answered yet.
    pub futures: Vec<PendingCall>,
    /// Values that the host side still looks at.
    pub kept: Vec<Value>,
    /// The answers of Python code about the one key of the native operation that runs next.
    pub(crate) key_memo: Option<KeyMemo>,
    /// The array that was found locked by views; after a collection that is the last word.
    pub(crate) exported: Option<ByteArrayId>,
    /// Functions of the prelude by unit.
    pub prelude: Vec<(&'static str, DictId)>,
    /// Those that were called, a shortcut to what `prelude` has.
    pub(crate) prelude_functions: FxHashMap<&'static str, Value>,
    /// The sources of the program's units.
    pub units: Arc<Vec<UnitSource>>,
    /// What a debugger wants to know.
    pub(crate) watch: Watch,
    /// Room for matching regular expressions; its contents mean nothing between two matches.
    pub scratch: crate::regex::Scratch,
    specs: Specs,
}

/// What a debugger wants to know, and what it is to be told. Nothing of it changes what the program does.
#[derive(Debug, Default)]
pub(crate) struct Watch {
    /// Whether anybody watches.
    pub(crate) is_on: bool,
    /// Frames up to this depth are looked at instruction by instruction.
    pub(crate) attention: usize,
    /// The run is to stop before the next instruction.
    pub(crate) stops: bool,
    /// Bytes printed while somebody watched.
    pub(crate) printed: u64,
    pub(crate) events: Vec<Watched>,
}

/// Something that a debugger wants to know.
#[derive(Clone, Debug)]
pub(crate) enum Watched {
    Printed { tick: u64, text: String, is_error: bool },
    Raised { moment: Moment, code: CodeId, error: Value },
}

/// What `__hash__` and `__eq__` said about a key.
#[derive(Clone, Copy, Debug)]
pub(crate) struct KeyMemo {
    pub(crate) key: Value,
    pub(crate) hash: i64,
    /// The key of the table that it is equal to.
    pub(crate) found: Option<Value>,
}

/// Where a loaded unit came from, for dumps.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub enum UnitSource {
    Main {
        source: String,
        file_name: String,
        globals: Vec<String>,
        top_level_await: bool,
    },
    Prelude(String),
    Module(String),
    /// A module of the host, by name.
    HostModule(String),
    /// Compiled at run time inside the sandbox.
    Text {
        source: String,
        file_name: String,
        mode: TextMode,
        names: TextNames,
    },
}

/// How text compiled at run time is read: where it looks for names apart from its globals, what it inherits.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct TextNames {
    /// Those of the top level are looked up in a namespace of their own before the globals.
    pub has_locals: bool,
    /// Builtins are those that the globals hold as `__builtins__`.
    pub own_builtins: bool,
    /// Annotations are texts, as in the code that had this compiled.
    pub text_annotations: bool,
}

/// Source text to run.
#[derive(Clone, Debug)]
pub struct RunText {
    pub source: String,
    pub file_name: String,
    pub globals: Option<Value>,
    pub locals: Option<Value>,
    pub mode: TextMode,
    /// Whether annotations are texts; as in the calling code if nobody has said.
    pub text_annotations: Option<bool>,
    /// Its warnings are still to be shown.
    pub warns: bool,
}

/// What a text compiled at run time is for.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum TextMode {
    /// Part of Monty's own work: alone in its namespace.
    #[default]
    Own,
    Exec,
    /// One expression, whose value is the result.
    Eval,
    /// One expression, whose value is dropped.
    Discard,
    /// The values of expression statements are printed.
    Single,
}

impl Runtime {
    /// A runtime without any objects for one run that may use `memory` bytes. The main namespace is still to come.
    pub fn new(memory: usize) -> Self {
        Self {
            heap: Heap::new(memory),
            symbols: Symbols::default(),
            shapes: Shapes::default(),
            program: Arc::default(),
            registry: registry(),
            caches: Vec::new(),
            class_epoch: 1,
            value_epoch: 0,
            lookups: Vec::new(),
            remembered: Vec::new(),
            last_found: iteration::LastFound::default(),
            modules: Vec::new(),
            output: String::new(),
            error_output: String::new(),
            fuel: 0,
            fuel_aside: 0,
            granted: 0,
            ticks: 0,
            next_look: 0,
            oversight: Oversight::default(),
            depth: 0,
            known_deep: 0,
            in_repr: Vec::new(),
            script_name: String::new(),
            main: DictId::default(),
            host_functions: Vec::new(),
            host_modules: Arc::default(),
            int_digit_limit: 4300,
            next_call: 0,
            nan_count: 0,
            futures: Vec::new(),
            kept: Vec::new(),
            key_memo: None,
            exported: None,
            prelude: Vec::new(),
            prelude_functions: FxHashMap::default(),
            units: Arc::default(),
            watch: Watch::default(),
            scratch: crate::regex::Scratch::default(),
            specs: Specs::default(),
        }
    }

    /// Burns fuel for work in proportion to data: a tick for eight units.
    #[inline]
    pub fn burn(&mut self, amount: usize) {
        self.fuel -= (amount >> 3) as i64;
    }

    /// Tells a debugger, if there is one, before the next instruction.
    pub(crate) fn tell(&mut self, event: Watched) {
        self.watch.events.push(event);
        self.watch.attention = usize::MAX;
    }

    /// Tells a debugger what was printed since the clock stood at `tick`.
    pub(crate) fn tell_printed(&mut self, tick: u64, start: usize, is_error: bool) {
        if self.watch.is_on {
            let stream = if is_error { &self.error_output } else { &self.output };
            let text = stream.get(start..).unwrap_or_default().to_owned();
            self.watch.printed += text.len() as u64;
            self.tell(Watched::Printed { tick, text, is_error });
        }
    }

    /// Remembers where the unit that is loaded next came from.
    pub(crate) fn add_source(&mut self, source: UnitSource) {
        Arc::make_mut(&mut self.units).push(source);
    }

    /// Makes the machine look up at the next safepoint.
    pub fn interrupt(&mut self) {
        if self.fuel > 0 {
            self.fuel_aside += self.fuel;
            self.fuel = 0;
        }
    }

    /// Asks for memory before a large allocation.
    #[inline]
    pub fn reserve(&mut self, bytes: usize) -> Outcome<()> {
        const CEILING: usize = 1 << 34;
        if self.heap.exceeds(bytes) {
            return Err(Box::new(Control::NeedsMemory));
        }
        if bytes > CEILING {
            return self.raise(crate::classes::MEMORY_ERROR, "");
        }
        if bytes > 4096 {
            self.burn(bytes >> 4);
        }
        Ok(())
    }

    /// The code objects of functions, for names and parameters.
    pub fn code(&self, id: CodeId) -> &crate::program::LoadedCode {
        self.program.code(id)
    }
}

/// The error of an operation that must be redone in Python.
pub fn needs_python<T>() -> Outcome<T> {
    Err(Box::new(Control::NeedsPython))
}
