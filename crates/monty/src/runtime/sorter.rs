//! A merge sort that stops at each comparison, for keys whose `<` is Python code.
//!
//! Stable, and sound for an order that is none: it asks `<` alone, finds natural runs, extends short ones by insertion
//! and merges neighbours.

use serde::{Deserialize, Serialize};

use crate::{heap::ListId, value::Value};

/// A sort under way. `order` holds positions of keys.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Sorter {
    pub keys: ListId,
    /// Says by a number which of two keys comes first; `Undefined` where `<` says it.
    pub compare: Value,
    pub awaits: Awaited,
    order: Vec<u32>,
    spare: Vec<u32>,
    /// Where runs end, 0 first.
    runs: Vec<u32>,
    phase: Phase,
}

/// What was asked.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Awaited {
    /// Whether the one key is less.
    Truth,
    /// The result of `__lt__`.
    Method,
    /// The number of the comparing function.
    Number,
    /// Nothing: the machine looked up.
    Pause,
}

#[derive(Clone, Copy, Debug, Serialize, Deserialize)]
enum Phase {
    /// A natural run from `start` reaches `end`; whether it falls is known from its second key on.
    Run {
        start: u32,
        end: u32,
        falling: Option<bool>,
    },
    /// The key at `at` goes between `low` and `high` of the run from `start`, which is to reach `wanted`.
    Insert {
        start: u32,
        wanted: u32,
        at: u32,
        low: u32,
        high: u32,
    },
    /// The runs `pair` and `pair + 1` are merged into `spare`, from `x` and `y` on.
    Merge {
        pair: u32,
        x: u32,
        y: u32,
    },
    Done,
}

/// Below this many keys a run is extended by insertion.
const SHORT_RUN: u32 = 32;

impl Sorter {
    /// A sort of `count` keys.
    pub fn new(keys: ListId, count: usize, compare: Value) -> Self {
        let order: Vec<u32> = (0..count as u32).collect();
        let phase = Phase::Run { start: 0, end: 1, falling: None };
        Self { keys, compare, awaits: Awaited::Truth, order, spare: Vec::new(), runs: vec![0], phase }
    }

    /// The same from the last key to the first, so that equal keys keep their order once that is turned round again.
    #[must_use]
    pub fn backwards(mut self) -> Self {
        self.order.reverse();
        self
    }

    /// The positions of the keys in their order.
    pub fn order(&self) -> &[u32] {
        &self.order
    }

    /// Calls `visit` for every value that it holds.
    pub fn trace(&self, visit: &mut dyn FnMut(Value)) {
        visit(Value::List(self.keys));
        visit(self.compare);
    }

    /// Which key may be less than which other; `None` when all is in order.
    pub fn question(&mut self) -> Option<(u32, u32)> {
        loop {
            let count = self.order.len() as u32;
            match self.phase {
                Phase::Run { start, .. } if start >= count => self.begin_merges(),
                Phase::Run { start, end, falling } if end >= count => self.end_run(start, count, falling),
                Phase::Run { end, .. } => return Some((self.key(end), self.key(end - 1))),
                Phase::Insert { wanted, at, .. } if at >= wanted => {
                    self.runs.push(wanted);
                    self.phase = Phase::Run { start: wanted, end: wanted + 1, falling: None };
                }
                Phase::Insert { at, low, high, .. } if low < high => {
                    return Some((self.key(at), self.key(u32::midpoint(low, high))));
                }
                Phase::Insert { start, wanted, at, low, .. } => {
                    if let Some(part) = self.order.get_mut(low as usize..=at as usize) {
                        part.rotate_right(1);
                    }
                    self.phase = Phase::Insert { start, wanted, at: at + 1, low: start, high: at + 1 };
                }
                Phase::Merge { pair, x, y } => {
                    if let Some(question) = self.merge(pair, x, y) {
                        return Some(question);
                    }
                }
                Phase::Done => return None,
            }
        }
    }

    /// Goes on with the answer to the question.
    pub fn answer(&mut self, is_less: bool) {
        match &mut self.phase {
            Phase::Run { end, falling: falling @ None, .. } => {
                *falling = Some(is_less);
                *end += 1;
            }
            Phase::Run { start, end, falling } => {
                let (start, at, before) = (*start, *end, *falling);
                if before == Some(is_less) {
                    *end += 1;
                } else {
                    self.end_run(start, at, before);
                }
            }
            Phase::Insert { low, high, .. } => {
                let middle = u32::midpoint(*low, *high);
                if is_less {
                    *high = middle;
                } else {
                    *low = middle + 1;
                }
            }
            Phase::Merge { x, y, .. } => {
                let taken = if is_less { &mut *y } else { &mut *x };
                let key = self.order.get(*taken as usize).copied().unwrap_or_default();
                *taken += 1;
                self.spare.push(key);
            }
            Phase::Done => {}
        }
    }

    fn key(&self, at: u32) -> u32 {
        self.order.get(at as usize).copied().unwrap_or_default()
    }

    fn end_run(&mut self, start: u32, end: u32, falling: Option<bool>) {
        if falling == Some(true)
            && let Some(run) = self.order.get_mut(start as usize..end as usize)
        {
            run.reverse();
        }
        let count = self.order.len() as u32;
        let wanted = start.saturating_add(shortest_run(count)).min(count);
        if end < wanted {
            self.phase = Phase::Insert { start, wanted, at: end, low: start, high: end };
        } else {
            self.runs.push(end);
            self.phase = Phase::Run { start: end, end: end + 1, falling: None };
        }
    }

    fn begin_merges(&mut self) {
        self.spare.clear();
        self.phase = match self.runs[..] {
            [_, _, _, ..] => Phase::Merge { pair: 0, x: self.runs[0], y: self.runs[1] },
            _ => Phase::Done,
        };
    }

    /// What to ask about two runs; `None` when they are merged.
    fn merge(&mut self, pair: u32, x: u32, y: u32) -> Option<(u32, u32)> {
        let end = |at: u32| self.runs.get(at as usize).copied();
        let Some(middle) = end(pair + 1) else {
            self.end_pass();
            return None;
        };
        let to = end(pair + 2).unwrap_or(middle);
        if x < middle && y < to {
            return Some((self.key(y), self.key(x)));
        }
        let rest = [(x, middle), (y, to)];
        for (from, to) in rest {
            self.spare.extend_from_slice(self.order.get(from as usize..to as usize).unwrap_or_default());
        }
        let next = pair + 2;
        let after = (self.runs.get(next as usize).copied(), self.runs.get(next as usize + 1).copied());
        let (x, y) = (after.0.unwrap_or(to), after.1.unwrap_or(to));
        self.phase = Phase::Merge { pair: next, x, y };
        None
    }

    /// All runs are merged in pairs: the next pass merges what came of it.
    fn end_pass(&mut self) {
        std::mem::swap(&mut self.order, &mut self.spare);
        let last = self.runs.last().copied();
        let ends: Vec<u32> = self.runs.iter().copied().step_by(2).collect();
        self.runs = ends;
        if self.runs.last().copied() != last {
            self.runs.extend(last);
        }
        self.begin_merges();
    }

    /// Whether all positions are those of keys.
    pub fn is_sound(&self, count: usize) -> bool {
        let holds = |order: &[u32]| order.iter().all(|at| (*at as usize) < count);
        let rises = self.runs.first() == Some(&0) && self.runs.windows(2).all(|pair| pair[0] < pair[1]);
        holds(&self.order) && holds(&self.spare) && rises && self.order.len() <= count
    }
}

/// The length up to which runs are extended, so that their number is a little under a power of two.
fn shortest_run(mut count: u32) -> u32 {
    let mut rest = 0;
    while count >= 2 * SHORT_RUN {
        rest |= count & 1;
        count >>= 1;
    }
    count + rest
}
