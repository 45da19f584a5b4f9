//! The merge sort of Python's lists as a state machine that stops at each comparison.
//!
//! What programs can see of a sort is which pairs it compares and in which order: where `<` counts, prints, fails or is no
//! order at all (NaN, sets). So it makes exactly the comparisons that CPython's does. The algorithm is that of Tim
//! Peters' *listsort* notes with the merge policy of Munro and Wild's powersort: natural runs, short ones extended by
//! binary insertion, merged by galloping.

mod gallop;
mod merge;

use serde::{Deserialize, Serialize};

use merge::Merge;

/// A sort under way: question and answer by turns. What is sorted are the numbers of the items.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct MergeSort {
    order: Vec<u32>,
    /// The copy of the shorter of two runs while they are merged.
    spare: Vec<u32>,
    /// The runs that wait to be merged, from left to right.
    runs: Vec<Run>,
    /// The run that waits until others are merged.
    found: Option<Run>,
    /// How often in a row one run must win before merging gallops.
    threshold: u32,
    phase: Phase,
}

#[derive(Clone, Copy, Debug, Serialize, Deserialize)]
struct Run {
    start: u32,
    len: u32,
    /// How early the boundary to the next run comes when the whole is halved again and again.
    power: u32,
}

#[derive(Clone, Debug, Serialize, Deserialize)]
enum Phase {
    /// The items from `start` on are a run as far as `len`.
    Run {
        start: u32,
        len: u32,
        stage: Stage,
    },
    /// The item at `at` goes between `low` and `high` of the run from `start`, which is to reach `end`.
    Insert {
        start: u32,
        end: u32,
        at: u32,
        low: u32,
        high: u32,
    },
    /// The topmost runs are merged, or those below them.
    Merge(Merge),
    /// No more runs: what waits is merged.
    Collapse,
    Done,
}

/// What is known of a run that is looked for.
#[derive(Clone, Copy, Debug, Serialize, Deserialize)]
enum Stage {
    /// It has not fallen yet.
    Level,
    /// Something less follows: the run so far rises, or all its items are equal.
    Prefix,
    /// It falls, the last `equals` items being equal to the one before them.
    Falling { equals: u32 },
    /// The next item is not less than the last: equal or the end.
    Tied { equals: u32 },
    /// It was falling and is turned round; it may go on rising.
    Turned,
}

/// The length up to which runs are extended, so that their number is a power of two or a little less.
fn shortest_run(mut count: u32) -> u32 {
    let mut rest = 0;
    while count >= 64 {
        rest |= count & 1;
        count >>= 1;
    }
    count + rest
}

impl MergeSort {
    /// A sort of the items 0, 1, …
    pub fn new(count: usize) -> Self {
        Self {
            order: (0..count as u32).collect(),
            spare: Vec::new(),
            runs: Vec::new(),
            found: None,
            threshold: gallop::WORTHWHILE,
            phase: Phase::Run { start: 0, len: 1, stage: Stage::Level },
        }
    }

    /// The same from the last item to the first, so that equal items keep their order once that is turned round again.
    #[must_use]
    pub fn backwards(mut self) -> Self {
        self.order.reverse();
        self
    }

    /// The items in their order, as far as it is known.
    pub fn order(&self) -> &[u32] {
        &self.order
    }

    /// Leaves the sort as it is: every item is in the order once.
    pub fn abandon(&mut self) {
        if let Phase::Merge(merge) = &mut self.phase {
            merge.abandon(&mut self.order, &self.spare);
        }
        self.phase = Phase::Done;
    }

    /// Which item may be less than which other; `None` when all is in order.
    #[inline]
    pub fn question(&mut self) -> Option<(u32, u32)> {
        loop {
            let count = self.order.len() as u32;
            match &mut self.phase {
                Phase::Run { start, .. } if *start >= count => self.phase = Phase::Collapse,
                Phase::Run { start, len, stage } if *start + *len >= count && !matches!(stage, Stage::Prefix) => {
                    let (start, len, stage) = (*start, count - *start, *stage);
                    self.end_run(start, len, stage);
                }
                Phase::Run { start, len, stage } => {
                    let next = *start + *len;
                    let (left, right) = match stage {
                        Stage::Level | Stage::Falling { .. } | Stage::Turned => (next, next - 1),
                        Stage::Prefix => (*start, next - 1),
                        Stage::Tied { .. } => (next - 1, next),
                    };
                    return Some((self.item(left), self.item(right)));
                }
                Phase::Insert { start, end, at, .. } if *at >= *end => {
                    let (start, end) = (*start, *end);
                    self.push_run(start, end - start);
                }
                Phase::Insert { at, low, high, .. } if *low < *high => {
                    let (at, middle) = (*at, u32::midpoint(*low, *high));
                    return Some((self.item(at), self.item(middle)));
                }
                Phase::Insert { start, at, low, high, .. } => {
                    if let Some(part) = self.order.get_mut(*low as usize..=*at as usize) {
                        part.rotate_right(1);
                    }
                    *at += 1;
                    (*low, *high) = (*start, *at);
                }
                Phase::Merge(merge) => {
                    if let Some(question) = merge.question(&mut self.order, &mut self.spare, &mut self.threshold) {
                        return Some(question);
                    }
                    self.settle();
                }
                Phase::Collapse => {
                    let [.., _, _] = self.runs[..] else {
                        self.phase = Phase::Done;
                        return None;
                    };
                    let mut at = self.runs.len() - 2;
                    if at > 0 && self.runs[at - 1].len < self.runs[at + 1].len {
                        at -= 1;
                    }
                    self.merge_at(at);
                }
                Phase::Done => return None,
            }
        }
    }

    /// Goes on with the answer to the question.
    #[inline]
    pub fn answer(&mut self, is_less: bool) {
        match &mut self.phase {
            Phase::Insert { low, high, .. } => {
                let middle = u32::midpoint(*low, *high);
                if is_less {
                    *high = middle;
                } else {
                    *low = middle + 1;
                }
            }
            Phase::Merge(merge) => merge.answer(is_less, &mut self.order, &self.spare, &mut self.threshold),
            Phase::Run { start, len, stage } => {
                let (start, len, stage) = (*start, *len, *stage);
                self.look_on(start, len, stage, is_less);
            }
            Phase::Collapse | Phase::Done => {}
        }
    }

    #[inline]
    fn item(&self, at: u32) -> u32 {
        self.order.get(at as usize).copied().unwrap_or_default()
    }

    fn reverse(&mut self, from: u32, to: u32) {
        if let Some(part) = self.order.get_mut(from as usize..to as usize) {
            part.reverse();
        }
    }

    /// The item behind a run was compared.
    fn look_on(&mut self, start: u32, len: u32, stage: Stage, is_less: bool) {
        let (longer, next) = match (stage, is_less) {
            (Stage::Level, true) if len > 1 => (len, Stage::Prefix),
            (Stage::Level, true) => (len + 1, Stage::Falling { equals: 0 }),
            (Stage::Level, false) => (len + 1, Stage::Level),
            (Stage::Prefix, true) | (Stage::Turned, true) => return self.found_run(start, len),
            (Stage::Prefix, false) => {
                // All are equal and what follows is less: turned round twice they keep their order.
                self.reverse(start, start + len);
                (len + 1, Stage::Falling { equals: 0 })
            }
            (Stage::Falling { equals }, true) => {
                self.turn_equals(start + len, equals);
                (len + 1, Stage::Falling { equals: 0 })
            }
            (Stage::Falling { equals }, false) => (len, Stage::Tied { equals }),
            (Stage::Tied { equals }, false) => (len + 1, Stage::Falling { equals: equals + 1 }),
            (Stage::Tied { equals }, true) => {
                self.turn_equals(start + len, equals);
                self.reverse(start, start + len);
                (len, Stage::Turned)
            }
            (Stage::Turned, false) => (len + 1, Stage::Turned),
        };
        self.phase = Phase::Run { start, len: longer, stage: next };
    }

    /// Turns the equal items at the end of a falling run round.
    fn turn_equals(&mut self, end: u32, equals: u32) {
        if equals > 0 {
            self.reverse(end.saturating_sub(equals + 1), end);
        }
    }

    /// A run reaches the end of the list.
    fn end_run(&mut self, start: u32, len: u32, stage: Stage) {
        if let Stage::Falling { equals } | Stage::Tied { equals } = stage {
            self.turn_equals(start + len, equals);
            self.reverse(start, start + len);
        }
        self.found_run(start, len);
    }

    /// A natural run is extended if it is short.
    fn found_run(&mut self, start: u32, len: u32) {
        let count = self.order.len() as u32;
        let wanted = shortest_run(count).min(count - start);
        if len < wanted {
            let at = start + len;
            self.phase = Phase::Insert { start, end: start + wanted, at, low: start, high: at };
        } else {
            self.push_run(start, len);
        }
    }

    /// A run is ready; how early the boundary before it comes is known for good.
    fn push_run(&mut self, start: u32, len: u32) {
        let power = self.runs.last().map_or(0, |last| boundary_power(last, len, self.order.len()));
        self.found = Some(Run { start, len, power });
        self.settle();
    }

    /// Merges runs whose boundary comes later than that of the run that was found; then it takes its place.
    fn settle(&mut self) {
        let Some(found) = self.found else { return self.phase = Phase::Collapse };
        if let [.., before, _] = self.runs[..]
            && before.power > found.power
        {
            return self.merge_at(self.runs.len() - 2);
        }
        if let Some(last) = self.runs.last_mut() {
            last.power = found.power;
        }
        self.runs.push(found);
        self.found = None;
        self.phase = Phase::Run { start: found.start + found.len, len: 1, stage: Stage::Level };
    }

    /// Merges the run at a place with the next.
    fn merge_at(&mut self, at: usize) {
        let (left, right) = (self.runs[at], self.runs[at + 1]);
        self.runs[at].len += right.len;
        self.runs.remove(at + 1);
        self.phase = Phase::Merge(Merge::new(&self.order, left.start, left.len, right.len));
    }

    /// Whether a sort that was read from a dump holds what this one takes for granted of so many items.
    pub fn is_sound(&self, count: usize) -> bool {
        let holds = |order: &[u32]| order.iter().all(|at| (*at as usize) < count);
        let fits = |start: u32, len: u32| start as usize <= count && len as usize <= count - start as usize;
        let mut end = 0;
        let follow = self.runs.iter().chain(&self.found).all(|run| {
            let follows = run.start == end && fits(run.start, run.len);
            end = run.start.wrapping_add(run.len);
            follows
        });
        let phase = match &self.phase {
            Phase::Run { start, len, stage } => {
                let equals = match stage {
                    Stage::Falling { equals } | Stage::Tied { equals } => *equals,
                    Stage::Level | Stage::Prefix | Stage::Turned => 0,
                };
                *len > 0 && equals < *len && (fits(*start, *len) || *len == 1 && *start as usize == count)
            }
            Phase::Insert { start, end, at, low, high } => {
                [start, low, high, at, end].is_sorted() && *end as usize <= count
            }
            Phase::Merge(merge) => merge.is_sound(&self.order, &self.spare),
            Phase::Collapse | Phase::Done => true,
        };
        self.order.len() == count && holds(&self.order) && holds(&self.spare) && follow && phase
    }
}

/// How often a list is halved until the boundary between a run and the next falls between the halves' middles.
fn boundary_power(left: &Run, right: u32, count: usize) -> u32 {
    // Twice the middles of both runs, as fractions of the whole.
    let whole = count as u64;
    let mut a = 2 * u64::from(left.start) + u64::from(left.len);
    let mut b = a + u64::from(left.len) + u64::from(right);
    let mut power = 0;
    loop {
        power += 1;
        if a >= whole {
            a -= whole;
            b -= whole;
        } else if b >= whole {
            return power;
        }
        (a, b) = (2 * a, 2 * b);
    }
}
