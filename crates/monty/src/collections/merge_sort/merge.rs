//! Merging two neighbouring runs: the shorter is copied, and the gap that this leaves is filled from its end.

use serde::{Deserialize, Serialize};

use super::gallop::{Gallop, WORTHWHILE};

/// A merge under way.
///
/// Forwards the left run is copied and the gap lies before what is left of the right run; backwards the right run is
/// copied, and the gap lies behind what is left of the left run. The gap is as long as what is left of the copy.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub(super) struct Merge {
    /// Where the left run begins and how much of it is left.
    start: u32,
    left: u32,
    /// How much of the right run is left, and where it ends.
    right: u32,
    end: u32,
    forwards: bool,
    stage: Stage,
}

#[derive(Clone, Copy, Debug, Serialize, Deserialize)]
enum Stage {
    /// What of the left run comes before all of the right stays.
    Head(Gallop),
    /// What of the right run comes behind all of the left stays.
    Tail(Gallop),
    /// The nearest items of both runs are compared; how often in a row each has won.
    Pairs {
        left: u32,
        right: u32,
    },
    /// How much of the left run comes before the nearest of the right.
    Left(Gallop),
    /// How much of the right run comes before the nearest of the left, which just gave some at once.
    Right {
        gallop: Gallop,
        given: u32,
    },
    Over,
}

impl Merge {
    pub(super) fn new(order: &[u32], start: u32, left: u32, right: u32) -> Self {
        let middle = start + left;
        let first = order.get(middle as usize).copied().unwrap_or_default();
        let stage = Stage::Head(Gallop::new(first, true, left, 0));
        Self { start, left, right, end: middle + right, forwards: true, stage }
    }

    /// The next pair to compare; `None` when the runs are merged.
    #[inline]
    pub(super) fn question(
        &mut self,
        order: &mut [u32],
        spare: &mut Vec<u32>,
        threshold: &mut u32,
    ) -> Option<(u32, u32)> {
        loop {
            match &mut self.stage {
                Stage::Pairs { .. } => return Some((self.near_right(order, spare), self.near_left(order, spare))),
                Stage::Head(gallop) => match gallop.next() {
                    Ok(index) => return Some((gallop.item, item(order, self.start + index))),
                    Err(place) => self.end_head(place, order),
                },
                Stage::Tail(gallop) => match gallop.next() {
                    Ok(index) => return Some((item(order, self.end - self.right + index), gallop.item)),
                    Err(place) => self.end_tail(place, order, spare),
                },
                Stage::Left(gallop) => match gallop.next() {
                    Ok(index) => {
                        let gallop = *gallop;
                        return Some((gallop.item, self.left_item(index, order, spare)));
                    }
                    Err(place) => self.end_left(place, order, spare),
                },
                Stage::Right { gallop, given } => match gallop.next() {
                    Ok(index) => {
                        let gallop = *gallop;
                        return Some((self.right_item(index, order, spare), gallop.item));
                    }
                    Err(place) => {
                        let given = *given;
                        self.end_right(place, given, order, spare, threshold);
                    }
                },
                Stage::Over => return None,
            }
        }
    }

    #[inline]
    pub(super) fn answer(&mut self, is_less: bool, order: &mut [u32], spare: &[u32], threshold: &mut u32) {
        match &mut self.stage {
            Stage::Pairs { left, right } => {
                // The nearest item goes into the gap: the lesser forwards, the greater backwards.
                let (wins, from_right) = if is_less == self.forwards {
                    *left = 0;
                    *right += 1;
                    (*right, true)
                } else {
                    *right = 0;
                    *left += 1;
                    (*left, false)
                };
                let is_over =
                    if from_right { self.take_right(1, order, spare) } else { self.take_left(1, order, spare) };
                if !is_over && wins >= *threshold {
                    self.gallop_left(order, spare);
                }
            }
            Stage::Head(gallop) | Stage::Tail(gallop) | Stage::Left(gallop) | Stage::Right { gallop, .. } => {
                gallop.answer(is_less);
            }
            Stage::Over => {}
        }
    }

    /// Puts what is left of the copy into the gap.
    pub(super) fn abandon(&mut self, order: &mut [u32], spare: &[u32]) {
        match self.stage {
            Stage::Head(_) | Stage::Tail(_) | Stage::Over => {}
            _ if self.forwards => self.move_left(self.left, order, spare),
            _ => self.move_right(self.right, order, spare),
        }
        self.stage = Stage::Over;
    }

    fn end_head(&mut self, place: u32, order: &[u32]) {
        self.start += place;
        self.left -= place;
        if self.left == 0 {
            self.stage = Stage::Over;
            return;
        }
        let last = item(order, self.start + self.left - 1);
        self.stage = Stage::Tail(Gallop::new(last, false, self.right, self.right - 1));
    }

    fn end_tail(&mut self, place: u32, order: &mut [u32], spare: &mut Vec<u32>) {
        let middle = self.start + self.left;
        self.right = place;
        self.end = middle + place;
        if place == 0 {
            self.stage = Stage::Over;
            return;
        }
        self.forwards = self.left <= self.right;
        let copied = if self.forwards { self.start..middle } else { middle..self.end };
        spare.clear();
        spare.extend_from_slice(order.get(copied.start as usize..copied.end as usize).unwrap_or_default());
        self.stage = Stage::Pairs { left: 0, right: 0 };
        // It is known which comes first, respectively last.
        if self.forwards {
            self.take_right(1, order, spare);
        } else {
            self.take_left(1, order, spare);
        }
    }

    fn end_left(&mut self, place: u32, order: &mut [u32], spare: &[u32]) {
        let given = if self.forwards { place } else { self.left - place };
        if self.take_left(given, order, spare) || self.take_right(1, order, spare) {
            return;
        }
        let hint = if self.forwards { 0 } else { self.right - 1 };
        let gallop = Gallop::new(self.near_left(order, spare), false, self.right, hint);
        self.stage = Stage::Right { gallop, given };
    }

    fn end_right(&mut self, place: u32, from_left: u32, order: &mut [u32], spare: &[u32], threshold: &mut u32) {
        let given = if self.forwards { place } else { self.right - place };
        if self.take_right(given, order, spare) || self.take_left(1, order, spare) {
            return;
        }
        if from_left >= WORTHWHILE || given >= WORTHWHILE {
            // The longer galloping pays, the sooner it begins.
            *threshold = (*threshold - 1).max(1);
            self.gallop_left(order, spare);
        } else {
            *threshold += 1;
            self.stage = Stage::Pairs { left: 0, right: 0 };
        }
    }

    fn gallop_left(&mut self, order: &[u32], spare: &[u32]) {
        let hint = if self.forwards { 0 } else { self.left - 1 };
        self.stage = Stage::Left(Gallop::new(self.near_right(order, spare), true, self.left, hint));
    }

    /// Moves items of the left run into the gap; whether the merge is over.
    #[inline]
    fn take_left(&mut self, count: u32, order: &mut [u32], spare: &[u32]) -> bool {
        self.move_left(count, order, spare);
        self.is_over(order, spare)
    }

    #[inline]
    fn take_right(&mut self, count: u32, order: &mut [u32], spare: &[u32]) -> bool {
        self.move_right(count, order, spare);
        self.is_over(order, spare)
    }

    /// Whether one run is used up. The last of the copied run is known to come at the end.
    #[inline]
    fn is_over(&mut self, order: &mut [u32], spare: &[u32]) -> bool {
        let (moved, copied) = if self.forwards { (self.right, self.left) } else { (self.left, self.right) };
        if moved > 0 && copied > 1 {
            return false;
        }
        self.end(order, spare);
        true
    }

    /// Puts what is left of both runs into its place.
    fn end(&mut self, order: &mut [u32], spare: &[u32]) {
        if self.forwards {
            self.move_right(self.right, order, spare);
            self.move_left(self.left, order, spare);
        } else {
            self.move_left(self.left, order, spare);
            self.move_right(self.right, order, spare);
        }
        self.stage = Stage::Over;
    }

    #[inline]
    fn move_left(&mut self, count: u32, order: &mut [u32], spare: &[u32]) {
        let rest = self.left - count;
        if self.forwards {
            let (from, to) = (spare.len() as u32 - self.left, self.end - self.right - self.left);
            copy(order, to, spare, from, count);
        } else {
            move_within(order, self.start + rest, self.start + self.right + rest, count);
        }
        self.left = rest;
    }

    #[inline]
    fn move_right(&mut self, count: u32, order: &mut [u32], spare: &[u32]) {
        let rest = self.right - count;
        if self.forwards {
            let from = self.end - self.right;
            move_within(order, from, from - self.left, count);
        } else {
            copy(order, self.start + self.left + rest, spare, rest, count);
        }
        self.right = rest;
    }

    #[inline]
    fn left_item(&self, index: u32, order: &[u32], spare: &[u32]) -> u32 {
        if self.forwards {
            item(spare, spare.len() as u32 - self.left + index)
        } else {
            item(order, self.start + index)
        }
    }

    #[inline]
    fn right_item(&self, index: u32, order: &[u32], spare: &[u32]) -> u32 {
        if self.forwards { item(order, self.end - self.right + index) } else { item(spare, index) }
    }

    /// The item of the left run that is next to the gap.
    #[inline]
    fn near_left(&self, order: &[u32], spare: &[u32]) -> u32 {
        self.left_item(if self.forwards { 0 } else { self.left - 1 }, order, spare)
    }

    #[inline]
    fn near_right(&self, order: &[u32], spare: &[u32]) -> u32 {
        self.right_item(if self.forwards { 0 } else { self.right - 1 }, order, spare)
    }

    /// Whether all positions are in the lists.
    pub(super) fn is_sound(&self, order: &[u32], spare: &[u32]) -> bool {
        let parts = u64::from(self.start) + u64::from(self.left) + u64::from(self.right);
        if self.end as usize > order.len() || parts > u64::from(self.end) {
            return false;
        }
        let adjoin = parts == u64::from(self.end);
        let copied = if self.forwards { self.left } else { self.right };
        let is_merging = self.left > 0 && self.right > 0 && copied as usize <= spare.len();
        match self.stage {
            Stage::Head(gallop) => adjoin && self.right > 0 && gallop.is_sound(self.left),
            Stage::Tail(gallop) => adjoin && self.left > 0 && gallop.is_sound(self.right),
            Stage::Pairs { .. } => is_merging,
            Stage::Left(gallop) => is_merging && gallop.is_sound(self.left),
            Stage::Right { gallop, .. } => is_merging && gallop.is_sound(self.right),
            Stage::Over => true,
        }
    }
}

#[inline]
fn item(items: &[u32], at: u32) -> u32 {
    items.get(at as usize).copied().unwrap_or_default()
}

#[inline]
fn copy(order: &mut [u32], to: u32, spare: &[u32], from: u32, count: u32) {
    let (to, from, count) = (to as usize, from as usize, count as usize);
    if count == 1 {
        if let (Some(to), Some(from)) = (order.get_mut(to), spare.get(from)) {
            *to = *from;
        }
        return;
    }
    if let (Some(to), Some(from)) = (order.get_mut(to..to + count), spare.get(from..from + count)) {
        to.copy_from_slice(from);
    }
}

#[inline]
fn move_within(order: &mut [u32], from: u32, to: u32, count: u32) {
    let (from, to, count) = (from as usize, to as usize, count as usize);
    if count == 1 {
        if let Some(item) = order.get(from).copied()
            && let Some(place) = order.get_mut(to)
        {
            *place = item;
        }
        return;
    }
    if from + count <= order.len() && to + count <= order.len() {
        order.copy_within(from..from + count, to);
    }
}
