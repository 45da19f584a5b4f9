//! The instruction set, and compiled code as plain, immutable data.
//!
//! Registers are numbered from the start of a frame's window of 256, so a `u8` operand never needs a bounds check.
//! A *site* is an index into [`Code::sites`]; its inline cache stands beside the code, in the run.

use std::ops::Range;

use serde::{Deserialize, Serialize};

use crate::syntax::SyntaxWarning;

/// A register of the current frame.
pub type Reg = u8;

/// Index of a code object in the loaded program.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct CodeId(pub u32);

/// Defines [`Op`] from one table: a line of meaning, the name, the operands.
macro_rules! opcodes {
    ($($(#[doc = $doc:literal])+ $name:ident { $($operand:ident: $kind:ty),* $(,)? })*) => {
        /// One instruction: eight bytes.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
        pub enum Op {
            $($(#[doc = $doc])+ $name { $($operand: $kind),* },)*
        }

        impl Op {
            /// Name and meaning of every instruction, for the disassembler and the documentation.
            pub const TABLE: &[(&str, &str)] = &[$((stringify!($name), concat!($($doc),+))),*];

            /// The register that gets the result.
            fn destination(&self) -> Option<Reg> {
                match *self {
                    $(Self::$name { $($operand),* } => {
                        let named: &[(&str, Option<Reg>)] = &[$((stringify!($operand), $operand.register())),*];
                        named.iter().find(|(name, _)| *name == "dst").and_then(|(_, register)| *register)
                    })*
                }
            }
        }
    };
}

opcodes! {
    /// dst = src
    Move { dst: Reg, src: Reg }
    /// dst = constants[index]
    LoadConst { dst: Reg, index: u32 }
    /// dst = value
    LoadInt { dst: Reg, value: i32 }
    /// dst = None
    LoadNone { dst: Reg }
    /// dst = global or builtin named by the site
    LoadGlobal { dst: Reg, site: u32 }
    /// global named by the site = src
    StoreGlobal { src: Reg, site: u32 }
    /// del global named by the site
    DeleteGlobal { site: u32 }
    /// dst = name in the class namespace, else global, else builtin
    LoadName { dst: Reg, site: u32 }
    /// dst = name in the class namespace, else the cell's value
    LoadNameOrCell { dst: Reg, cell: Reg, site: u32 }
    /// class namespace[name] = src
    StoreName { src: Reg, site: u32 }
    /// del class namespace[name]
    DeleteName { site: u32 }
    /// reg = new cell holding reg's value
    MakeCell { reg: Reg }
    /// dst = value of the cell; unbound raises for the name of the site
    LoadCell { dst: Reg, cell: Reg, site: u32 }
    /// cell's value = src
    StoreCell { cell: Reg, src: Reg }
    /// del cell's value
    DeleteCell { cell: Reg, site: u32 }
    /// raise `UnboundLocalError` for the site's name unless reg is bound
    CheckBound { reg: Reg, site: u32 }
    /// reg becomes unbound
    Unbind { reg: Reg }

    /// dst = a + b
    Add { dst: Reg, a: Reg, b: Reg }
    /// dst = a - b
    Sub { dst: Reg, a: Reg, b: Reg }
    /// dst = a * b
    Mul { dst: Reg, a: Reg, b: Reg }
    /// dst = a / b
    Div { dst: Reg, a: Reg, b: Reg }
    /// dst = a // b
    FloorDiv { dst: Reg, a: Reg, b: Reg }
    /// dst = a % b
    Mod { dst: Reg, a: Reg, b: Reg }
    /// dst = a & b
    BitAnd { dst: Reg, a: Reg, b: Reg }
    /// dst = a | b
    BitOr { dst: Reg, a: Reg, b: Reg }
    /// dst = a ^ b
    BitXor { dst: Reg, a: Reg, b: Reg }
    /// dst = a << b
    Shl { dst: Reg, a: Reg, b: Reg }
    /// dst = a >> b
    Shr { dst: Reg, a: Reg, b: Reg }
    /// dst = a `operator` b, any operator
    Binary { dst: Reg, a: Reg, b: Reg, operator: BinaryOp }
    /// dst = a `operator`= b
    InPlace { dst: Reg, a: Reg, b: Reg, operator: BinaryOp }
    /// dst = a + value; `in_place` is 1 for `+=`
    AddInt { dst: Reg, a: Reg, in_place: u8, value: i32 }
    /// dst = a - value; `in_place` is 1 for `-=`
    SubInt { dst: Reg, a: Reg, in_place: u8, value: i32 }
    /// dst = a * value
    MulInt { dst: Reg, a: Reg, in_place: u8, value: i32 }
    /// dst = a // value, value > 0
    FloorDivInt { dst: Reg, a: Reg, in_place: u8, value: i32 }
    /// dst = a % value, value > 0
    ModInt { dst: Reg, a: Reg, in_place: u8, value: i32 }
    /// dst = a & value
    BitAndInt { dst: Reg, a: Reg, in_place: u8, value: i32 }
    /// dst = a >> value, 0 <= value < 64
    ShrInt { dst: Reg, a: Reg, in_place: u8, value: i32 }
    /// dst = -src
    Neg { dst: Reg, src: Reg }
    /// dst = +src
    Pos { dst: Reg, src: Reg }
    /// dst = ~src
    Invert { dst: Reg, src: Reg }
    /// dst = not src
    Not { dst: Reg, src: Reg }
    /// dst = a `comparison` b
    Compare { dst: Reg, a: Reg, b: Reg, comparison: CompareOp }
    /// dst = a is b
    Is { dst: Reg, a: Reg, b: Reg, negate: bool }
    /// dst = a in b
    In { dst: Reg, a: Reg, b: Reg, negate: bool }

    /// go to `to`
    Jump { to: u32 }
    /// go back to `to`: a safepoint, one tick
    Loop { to: u32 }
    /// go to `to` if reg is true
    JumpIf { reg: Reg, to: u32 }
    /// go to `to` if reg is false
    JumpIfNot { reg: Reg, to: u32 }
    /// go to `to` if (a < b) == when
    JumpLt { a: Reg, b: Reg, when: bool, to: u32 }
    /// go to `to` if (a <= b) == when
    JumpLe { a: Reg, b: Reg, when: bool, to: u32 }
    /// go to `to` if (a > b) == when
    JumpGt { a: Reg, b: Reg, when: bool, to: u32 }
    /// go to `to` if (a >= b) == when
    JumpGe { a: Reg, b: Reg, when: bool, to: u32 }
    /// go to `to` if (a == b) == when
    JumpEq { a: Reg, b: Reg, when: bool, to: u32 }
    /// go to `to` if (a != b) == when
    JumpNe { a: Reg, b: Reg, when: bool, to: u32 }
    /// go to `to` if (a < value) == when
    JumpLtInt { a: Reg, value: i8, when: bool, to: u32 }
    /// go to `to` if (a <= value) == when
    JumpLeInt { a: Reg, value: i8, when: bool, to: u32 }
    /// go to `to` if (a > value) == when
    JumpGtInt { a: Reg, value: i8, when: bool, to: u32 }
    /// go to `to` if (a >= value) == when
    JumpGeInt { a: Reg, value: i8, when: bool, to: u32 }
    /// go to `to` if (a == value) == when
    JumpEqInt { a: Reg, value: i8, when: bool, to: u32 }
    /// go to `to` if (a != value) == when
    JumpNeInt { a: Reg, value: i8, when: bool, to: u32 }
    /// go to `to` if (a is b) == when
    JumpIs { a: Reg, b: Reg, when: bool, to: u32 }
    /// go to `to` if (a is None) == when
    JumpNone { a: Reg, when: bool, to: u32 }
    /// go to `to` if (a in b) == when
    JumpIn { a: Reg, b: Reg, when: bool, to: u32 }

    /// dst = object[key]
    GetItem { dst: Reg, object: Reg, key: Reg }
    /// dst = object[index]
    GetItemInt { dst: Reg, object: Reg, index: i32 }
    /// object[key] = src
    SetItem { object: Reg, key: Reg, src: Reg }
    /// del object[key]
    DeleteItem { object: Reg, key: Reg }
    /// dst = object[base:base + 1:base + 2]
    GetSlice { dst: Reg, object: Reg, base: Reg }
    /// dst = slice(base, base + 1, base + 2)
    MakeSlice { dst: Reg, base: Reg }
    /// dst = object.name
    GetAttr { dst: Reg, object: Reg, site: u32 }
    /// object.name = src
    SetAttr { object: Reg, src: Reg, site: u32 }
    /// del object.name
    DeleteAttr { object: Reg, site: u32 }

    /// dst = base(base + 1, …)
    Call { dst: Reg, base: Reg, count: u8, site: u32 }
    /// look for base.name, which `CallMethod` with the same site calls: what fails or runs code does so before the arguments
    LoadMethod { base: Reg, site: u32 }
    /// dst = base.name(base + 1, …); the receiver becomes the first argument in place
    CallMethod { dst: Reg, base: Reg, count: u8, site: u32 }
    /// dst = base(base + 1, …), the last ones by the keywords of the site
    CallKeywords { dst: Reg, base: Reg, count: u8, site: u32 }
    /// dst = base(*(base + 1), **(base + 2)); base + 2 may be unbound
    CallSpread { dst: Reg, base: Reg }
    /// dst = what `f(*src)` passes on: src itself if it is a tuple, else a list of its items
    SpreadItems { dst: Reg, src: Reg }
    /// dst = what `f(**src)` passes on: src itself if it is a dict, else a dict of the mapping's items
    SpreadMapping { dst: Reg, src: Reg }
    /// return src to the caller
    Return { src: Reg }
    /// return None to the caller
    ReturnNone { }

    /// dst = [base, …]
    MakeList { dst: Reg, base: Reg, count: u8 }
    /// dst = (base, …)
    MakeTuple { dst: Reg, base: Reg, count: u8 }
    /// dst = {base, …}
    MakeSet { dst: Reg, base: Reg, count: u8 }
    /// dst = {base: base + 1, …}, count pairs
    MakeDict { dst: Reg, base: Reg, count: u8 }
    /// list.append(src) on a list that the program cannot see yet
    ListAppend { list: Reg, src: Reg }
    /// list.extend(src) on a list that the program cannot see yet; `call` is 1 for the arguments of a call
    ListExtend { list: Reg, src: Reg, call: u8 }
    /// set.add(src) on a set that the program cannot see yet
    SetAdd { set: Reg, src: Reg }
    /// set.update(src) on a set that the program cannot see yet
    SetExtend { set: Reg, src: Reg }
    /// dict[key] = src on a dict that the program cannot see yet
    DictAdd { dict: Reg, key: Reg, src: Reg }
    /// dict.update(src) for `**src`; `call` is 1 in a call, where a repeated key is an error
    DictExtend { dict: Reg, src: Reg, call: u8 }
    /// dst = tuple(list)
    ListToTuple { dst: Reg, list: Reg }
    /// dst = ''.join of count strings
    MakeString { dst: Reg, base: Reg, count: u8 }
    /// dst = format(src, spec) after the conversion; spec may be unbound
    Format { dst: Reg, src: Reg, spec: Reg, conversion: u8 }
    /// base … base + count - 1 = the items of src
    Unpack { base: Reg, src: Reg, count: u8 }
    /// base … = `before` items of src, a list of the middle, `after` items
    UnpackStar { base: Reg, src: Reg, before: u8, after: u8 }

    /// dst = function of codes[code]; flags say which of defaults, keyword defaults, annotate stand at base …
    MakeFunction { dst: Reg, base: Reg, flags: u8, code: u32 }
    /// dst = class from the body at base, name at base + 1, then bases and keywords of the site
    MakeClass { dst: Reg, base: Reg, count: u8, site: u32 }
    /// dst = class from the body at base, name at base + 1, list of bases at base + 2, dict of keywords at base + 3
    SpreadClass { dst: Reg, base: Reg }
    /// dst = `super()` of the class cell and the first argument
    LoadSuper { dst: Reg, cell: Reg, object: Reg }
    /// dst = dict of the class namespace (or of the globals at module level)
    LoadNamespace { dst: Reg }

    /// the frame's class namespace = the dict in src
    UseNamespace { src: Reg }
    /// iterator state in it, it + 1, it + 2 = iter(src)
    GetIter { it: Reg, src: Reg }
    /// the same for range(base, …) with `count` arguments when all are ints
    GetRange { it: Reg, base: Reg, count: u8 }
    /// dst = what a generator expression iterates over: iter(src), or src itself where that makes no difference
    OpenIterable { dst: Reg, src: Reg }
    /// dst = next item, or go to `to` at the end
    ForIter { dst: Reg, it: Reg, to: u32 }
    /// yield src; dst = what is sent
    Yield { dst: Reg, src: Reg }
    /// delegate to the iterator in src until it ends; dst = its result
    YieldFrom { dst: Reg, src: Reg }
    /// dst = iterator for `await src`; `origin` says what gave src, for the message
    GetAwaitable { dst: Reg, src: Reg, origin: AwaitOrigin }
    /// dst = src.__aiter__()
    GetAsyncIter { dst: Reg, src: Reg }
    /// dst = src.__anext__()
    AsyncNext { dst: Reg, src: Reg }
    /// dst = iterator for `yield from src`
    GetYieldFrom { dst: Reg, src: Reg }

    /// raise exception (class or instance)
    Raise { exception: Reg }
    /// raise exception from cause
    RaiseFrom { exception: Reg, cause: Reg }
    /// raise what is being handled
    RaiseAgain { }
    /// raise exception without a new traceback entry for this frame
    Reraise { exception: Reg }
    /// saved = what is being handled; handle exception
    EnterHandler { exception: Reg, saved: Reg }
    /// go on handling saved
    LeaveHandler { saved: Reg }
    /// go to `to` unless exception is an instance of class (or one of a tuple)
    JumpNoMatch { exception: Reg, class: Reg, to: u32 }
    /// base = the part of the exception in base + 1 that `except* class` handles, or None; base + 1 = the rest, or None
    SplitGroup { base: Reg, class: Reg }
    /// dst = what an `except*` raises at its end, or None: of the list of errors, given what was caught
    GatherErrors { dst: Reg, exception: Reg, errors: Reg }
    /// dst = `src.__exit__`, dst + 1 = `src.__enter__` (or `__aexit__`, `__aenter__`)
    EnterWith { dst: Reg, src: Reg, is_async: bool }
    /// dst = exit(type, exception, traceback)
    ExitWith { dst: Reg, exit: Reg, exception: Reg }

    /// dst = len(src) if sequence patterns look into src, else go to `to`
    MatchSequence { dst: Reg, src: Reg, to: u32 }
    /// dst = len(src) if mapping patterns look into src (only asked for count > 0 keys), else go to `to`
    MatchMapping { dst: Reg, src: Reg, count: u8, to: u32 }
    /// dst = whether the mapping at base has the count keys after it; then their values follow them
    MatchKeys { dst: Reg, base: Reg, count: u8 }
    /// dst = whether base is an instance of base + 1 with count positional attributes and those of the site; they follow
    MatchClass { dst: Reg, base: Reg, count: u8, site: u32 }

    /// dst = what a function of the prelude gives for its arguments at base …
    CallHelper { dst: Reg, base: Reg, helper: Helper }
    /// dst = import of the site's dotted name; `leaf` is 1 for the last module, 0 for the first
    Import { dst: Reg, leaf: u8, site: u32 }
    /// dst = name of the site from module
    ImportFrom { dst: Reg, module: Reg, site: u32 }
    /// all public names of module become globals
    ImportStar { module: Reg }
    /// raise AssertionError(message); message may be unbound
    FailAssert { message: Reg }
    /// dst = result of running an awaitable to its end, at module level
    AwaitTop { dst: Reg, src: Reg }
}

/// What an operand may be.
trait Operand {
    /// The register, if that is what it can name.
    fn register(self) -> Option<Reg>;
}

impl Operand for Reg {
    fn register(self) -> Option<Reg> {
        Some(self)
    }
}

macro_rules! other_operands {
    ($($kind:ty),*) => {
        $(impl Operand for $kind {
            fn register(self) -> Option<Reg> {
                None
            }
        })*
    };
}

other_operands!(bool, i8, i32, u32, BinaryOp, CompareOp, AwaitOrigin, Helper);

impl Op {
    /// Whether it puts a value into a variable's register, or takes it away.
    pub fn writes(&self, register: Reg) -> bool {
        let is_within =
            |first: Reg, count: u16| (u16::from(first)..u16::from(first) + count).contains(&u16::from(register));
        match *self {
            Self::Unbind { reg } | Self::MakeCell { reg } => reg == register,
            Self::Unpack { base, count, .. } => is_within(base, count.into()),
            Self::UnpackStar { base, before, after, .. } => is_within(base, u16::from(before) + u16::from(after) + 1),
            Self::EnterHandler { saved, .. } => saved == register,
            _ => self.destination() == Some(register),
        }
    }
}

const _: () = assert!(size_of::<Op>() == 8, "an instruction takes eight bytes");

/// Where an awaited object came from.
#[derive(Clone, Copy, Debug, PartialEq, Hash, Eq, Serialize, Deserialize)]
pub enum AwaitOrigin {
    Expression,
    Next,
    Enter,
    Exit,
}

/// A function of the prelude that stands behind syntax.
#[derive(Clone, Copy, Debug, PartialEq, Hash, Eq, Serialize, Deserialize)]
pub enum Helper {
    TypeVar,
    ParamSpec,
    TypeVarTuple,
    GenericBase,
    TypeAlias,
    WithTypeParams,
    Interpolation,
    Template,
    Display,
}

impl Helper {
    /// Its name in the prelude, and how many arguments it takes.
    pub fn target(self) -> (&'static str, u8) {
        match self {
            Self::TypeVar => ("typing.type_var", 4),
            Self::ParamSpec => ("typing.param_spec", 2),
            Self::TypeVarTuple => ("typing.type_var_tuple", 2),
            Self::GenericBase => ("typing.generic_base", 1),
            Self::TypeAlias => ("typing.type_alias", 3),
            Self::Interpolation => ("templates.interpolation", 4),
            Self::Template => ("templates.template", 2),
            Self::Display => ("text.display", 1),
            Self::WithTypeParams => ("typing.with_type_params", 2),
        }
    }
}

/// The binary operators.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum BinaryOp {
    Add,
    Sub,
    Mul,
    Div,
    FloorDiv,
    Mod,
    Pow,
    MatMul,
    BitAnd,
    BitOr,
    BitXor,
    Shl,
    Shr,
}

impl BinaryOp {
    /// Whether floats know it.
    pub fn is_arithmetic(self) -> bool {
        use BinaryOp::{Add, Div, FloorDiv, Mod, Mul, Pow, Sub};
        matches!(self, Add | Sub | Mul | Div | FloorDiv | Mod | Pow)
    }

    /// As it stands in the source.
    pub fn sign(self) -> &'static str {
        ["+", "-", "*", "/", "//", "%", "**", "@", "&", "|", "^", "<<", ">>"][self as usize]
    }
}

/// The rich comparisons.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum CompareOp {
    Lt,
    Le,
    Eq,
    Ne,
    Gt,
    Ge,
}

impl CompareOp {
    /// As it stands in the source.
    pub fn sign(self) -> &'static str {
        ["<", "<=", "==", "!=", ">", ">="][self as usize]
    }

    /// The comparison with its operands exchanged.
    #[must_use]
    pub fn reflected(self) -> Self {
        [Self::Gt, Self::Ge, Self::Eq, Self::Ne, Self::Lt, Self::Le][self as usize]
    }

    /// Whether the ordering satisfies the comparison.
    pub fn accepts(self, ordering: std::cmp::Ordering) -> bool {
        match self {
            Self::Lt => ordering.is_lt(),
            Self::Le => ordering.is_le(),
            Self::Eq => ordering.is_eq(),
            Self::Ne => ordering.is_ne(),
            Self::Gt => ordering.is_gt(),
            Self::Ge => ordering.is_ge(),
        }
    }
}

/// A literal.
#[derive(Clone, Debug, PartialEq)]
pub enum Constant {
    None,
    Ellipsis,
    Bool(bool),
    Int(i64),
    BigInt(String),
    Float(f64),
    /// Real and imaginary part.
    Complex(f64, f64),
    Str(String),
    Wide(Vec<u32>),
    Bytes(Vec<u8>),
    Tuple(Vec<Constant>),
    /// A builtin that nothing in the program shadows.
    Builtin(String),
}

/// Where an instruction names something.
#[derive(Clone, Debug, Default)]
pub struct Site {
    /// Index into [`Code::names`].
    pub name: u32,
    /// Keyword names of a call, as indices into [`Code::names`].
    pub keywords: Vec<u32>,
}

/// A handler: an exception raised in `start..end` continues at `target` with the exception in `register`.
#[derive(Clone, Copy, Debug)]
pub struct Handler {
    pub start: u32,
    pub end: u32,
    pub target: u32,
    pub register: Reg,
}

/// The parameters of a function; their registers are 0, 1, … in this order.
#[derive(Clone, Debug, Default)]
pub struct Parameters {
    /// Indices into [`Code::names`]: positional-only, then positional, then keyword-only, then `*args`, `**kwargs`.
    pub names: Vec<u32>,
    pub positional_only: u16,
    /// Positional ones, the positional-only included.
    pub positional: u16,
    pub keyword_only: u16,
    pub has_args: bool,
    pub has_kwargs: bool,
}

/// What kind of code it is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum CodeKind {
    #[default]
    Module,
    Class,
    Function,
    Generator,
    Coroutine,
    AsyncGenerator,
}

impl CodeKind {
    /// Whether `await` may stand in it.
    pub fn is_async(self) -> bool {
        matches!(self, Self::Coroutine | Self::AsyncGenerator)
    }
}

/// A variable that the time machine and `locals()` show.
#[derive(Clone, Debug)]
pub struct Local {
    pub name: u32,
    pub register: Reg,
    pub is_cell: bool,
    /// Between these instructions the register is the variable's: all of the code but for those of comprehensions.
    pub scope: Range<u32>,
}

/// Compiled code of one function, class body or module.
#[derive(Clone, Debug, Default)]
pub struct Code {
    pub kind: CodeKind,
    pub name: String,
    pub qualname: String,
    pub parameters: Parameters,
    /// Registers that a frame needs.
    pub registers: u16,
    /// Registers below this are variables; the temporaries above are always written before they are read.
    pub variables: u16,
    pub ops: Vec<Op>,
    /// Byte range in the source for each instruction.
    pub locations: Vec<(u32, u32)>,
    pub constants: Vec<Constant>,
    pub names: Vec<String>,
    pub sites: Vec<Site>,
    /// Innermost first.
    pub handlers: Vec<Handler>,
    /// Registers of the enclosing frame whose cells become the closure, in order.
    pub captures: Vec<Reg>,
    /// The register that gets the first cell of the closure; the others follow.
    pub first_capture: Reg,
    pub locals: Vec<Local>,
    pub doc: Option<String>,
    /// Byte offset of the `def`, `class` or `lambda`.
    pub start: u32,
    /// Annotations, type parameters: names may be those of the class around, then global ones.
    pub is_annotation: bool,
    /// A class body with functions, annotations or aliases, whose scopes look into the namespace.
    pub shows_namespace: bool,
    /// The first parameter keeps its register and value: a constructor can find the instance there.
    pub self_is_stable: bool,
    /// Builtins are those that the globals hold as `__builtins__`.
    pub own_builtins: bool,
}

impl Code {
    /// The variables that a frame has whose next instruction is this one; the inner one of two with one name comes later.
    pub fn locals_at(&self, pc: u32) -> impl Iterator<Item = &Local> {
        self.locals.iter().filter(move |local| local.scope.contains(&pc))
    }
}

/// One source file compiled: `codes[0]` is its top level.
#[derive(Clone, Debug)]
pub struct Unit {
    pub file_name: String,
    pub source: String,
    pub codes: Vec<std::sync::Arc<Code>>,
    /// Part of Monty: left out of tracebacks and stepping.
    pub hidden: bool,
    /// Annotations are texts, which text that its code compiles inherits.
    pub text_annotations: bool,
    /// What the text is to be warned of, to be shown when it is about to run.
    pub warnings: Vec<SyntaxWarning>,
}
