//! The compiled form of a pattern: a list of small operations and the tables they point into.

use memchr::memmem::Finder;

use super::{
    ast::{Anchor, AnchorFlags, CharTest, Fold, Greed},
    charset::ReadySet,
};

/// One operation. `pc` is an index into [`Program::ops`]; an operation that does not jump goes on to the next.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Op {
    /// Takes one character, or fails.
    Literal(u32),
    /// Takes a character of `sets[index]`, or fails.
    Set(u32),
    /// Takes one character that passes, or fails.
    Char(CharTest),
    /// Takes the characters of `texts[start..start + len]`, or fails.
    Text { start: u32, len: u32 },
    /// Fails unless the position passes.
    Anchor(Anchor, AnchorFlags),
    /// Notes where a group begins.
    Open(u32),
    /// Notes where a group ends.
    Close(u32),
    /// Goes on; on failure goes to `pc`.
    Choice(u32),
    /// Goes to `pc`; on failure goes on.
    Detour(u32),
    /// As `Choice` if the next character passes, otherwise goes to `pc` at once.
    GuardedChoice { guard: CharTest, pc: u32 },
    /// As `Detour` if the next character passes, otherwise goes on.
    GuardedDetour { guard: CharTest, pc: u32 },
    /// Goes to `pc`.
    Jump(u32),
    /// Repeats one character test: `runs[index]`.
    Run(u32),
    /// Begins counting the loop in the register.
    LoopStart(u32),
    /// Goes on into the body or out of the loop `loops[index]`; the body jumps back here.
    Loop(u32),
    /// Notes in the register how high the backtrack stack is.
    AtomicStart(u32),
    /// Drops what the body left on the backtrack stack.
    AtomicEnd(u32),
    /// As `AtomicStart`; notes the position too.
    LookStart(u32),
    /// As `AtomicEnd`; goes back to the noted position.
    LookEnd(u32),
    /// Begins what must not match; goes to `pc` when it does not.
    NegativeStart { register: u32, pc: u32 },
    /// Fails, since what must not match did.
    NegativeEnd(u32),
    /// Goes back so many characters, or fails.
    Back(u32),
    /// Takes what the group took, or fails.
    BackReference { group: u32, fold: Fold },
    /// Goes on if the group took part, otherwise to `pc`.
    Conditional { group: u32, pc: u32 },
    /// Fails.
    Fail,
    /// The end of the pattern.
    Match,
}

/// A repeat of one character test.
#[derive(Clone, Copy, Debug)]
pub(super) struct Run {
    pub(super) test: CharTest,
    pub(super) min: u32,
    pub(super) max: u32,
    pub(super) greed: Greed,
    pub(super) follow: Follow,
    /// For a lazy run over bytes: what ends it, because it may follow or because the run cannot go on.
    pub(super) stop: Option<CharTest>,
}

/// What is known of the character behind a run, if the pattern is to match.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Follow {
    Unknown,
    /// It passes; or there is none, where that is allowed.
    Test {
        test: CharTest,
        may_end: bool,
    },
    /// It begins what the group took.
    Group(u32),
}

/// A repeat of anything.
#[derive(Clone, Copy, Debug)]
pub(super) struct Loop {
    pub(super) register: u32,
    pub(super) min: u32,
    pub(super) max: u32,
    pub(super) is_lazy: bool,
    /// Where the loop ends.
    pub(super) exit: u32,
}

/// How a search finds places worth trying.
#[derive(Debug, Default)]
pub(super) struct StartPlan {
    /// Only the very start of the text can match.
    pub(super) anchored: bool,
    /// Only the start of a line can match.
    pub(super) line_start: bool,
    /// Characters that each match begins with.
    pub(super) prefix: Vec<u32>,
    /// Finds the prefix among bytes, if it fits.
    pub(super) narrow_prefix: Option<Finder<'static>>,
    /// Whether the prefix is the whole pattern.
    pub(super) is_literal: bool,
    /// The test of a pattern that is one or more characters of one kind and nothing else.
    pub(super) whole_run: Option<CharTest>,
    /// What the first character of each match passes.
    pub(super) first: Option<CharTest>,
    /// What the characters after the first pass.
    pub(super) lead: Vec<CharTest>,
    /// The bytes that pass `first`, if at most three.
    pub(super) first_bytes: Vec<u8>,
    /// A run without upper bound that the pattern begins with: where a try at its first character failed, tries at the
    /// others fail too.
    pub(super) leading_run: Option<CharTest>,
}

/// A compiled pattern.
#[derive(Debug, Default)]
pub(super) struct Program {
    pub(super) ops: Vec<Op>,
    pub(super) runs: Vec<Run>,
    pub(super) loops: Vec<Loop>,
    pub(super) sets: Vec<ReadySet>,
    pub(super) texts: Vec<u32>,
    pub(super) registers: u32,
    pub(super) min_width: u32,
    pub(super) start: StartPlan,
}
