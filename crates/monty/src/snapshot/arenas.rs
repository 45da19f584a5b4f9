//! The heap as bytes: what is in each slot, as runs of slots alike, then the contents of the objects that are stored.
//!
//! Slots keep their numbers, and free ones the order in which they will be used: `id()`, and with it the order of sets,
//! goes on as if nothing had happened.

use super::{
    contents::{Allowance, Table, write_object},
    difference::Difference,
    image::Image,
    names::{Resolved, Slots},
    reach::Reach,
    reader::{Nothing, Read, ReadError, Reader, Resolving, damaged},
    writer::{Naming, WriteError, Writer},
};
use crate::{
    heap::{Arena, ArenaFiller, HeapObject, Kind},
    runtime::Runtime,
};

/// What is in a slot.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum State {
    Free,
    /// An object that the next collection frees.
    Garbage,
    Stored,
    /// What the image has under this number.
    Library(u32),
    /// The counterpart of what the image has under this number, stored because it differs.
    Changed(u32),
}

impl State {
    fn tag(self) -> u64 {
        match self {
            Self::Free => 0,
            Self::Garbage => 1,
            Self::Stored => 2,
            Self::Library(_) => 3,
            Self::Changed(_) => 4,
        }
    }

    fn number(self) -> Option<u32> {
        match self {
            Self::Library(number) | Self::Changed(number) => Some(number),
            _ => None,
        }
    }

    /// The state of the slot `offset` after this one in a run of states alike.
    fn after(self, offset: u32) -> Self {
        match self {
            Self::Library(number) => Self::Library(number.wrapping_add(offset)),
            Self::Changed(number) => Self::Changed(number.wrapping_add(offset)),
            same => same,
        }
    }
}

/// Slots alike, one after the other.
#[derive(Clone, Copy, Debug)]
struct Run {
    state: State,
    count: u32,
}

/// The slots of one kind.
#[derive(Clone, Debug, Default)]
struct Layout {
    runs: Vec<Run>,
    /// In the order of their slots if empty.
    free: Vec<u32>,
}

impl Layout {
    fn of(rt: &Runtime, kind: Kind, reach: &Reach, difference: Option<&Difference>) -> Self {
        let (count, free) = rt.heap.slots(kind);
        let mut runs: Vec<Run> = Vec::new();
        for slot in 0..count as u32 {
            let state = if !rt.heap.is_taken(kind, slot) {
                State::Free
            } else if !reach.has(kind, slot) {
                State::Garbage
            } else {
                match difference.and_then(|difference| difference.counterpart(kind, slot)) {
                    Some((number, true)) => State::Library(number),
                    Some((number, false)) => State::Changed(number),
                    None => State::Stored,
                }
            };
            match runs.last_mut() {
                Some(run) if run.state.after(run.count) == state => run.count += 1,
                _ => runs.push(Run { state, count: 1 }),
            }
        }
        let free = if free.is_sorted() { Vec::new() } else { free.to_vec() };
        Self { runs, free }
    }

    fn write<N: Naming>(&self, out: &mut Writer<N>) {
        out.number((self.runs.len() as u64) << 1 | u64::from(!self.free.is_empty()));
        let mut next = 0;
        for run in &self.runs {
            out.number(u64::from(run.count) << 3 | run.state.tag());
            if let Some(number) = run.state.number() {
                out.signed(i64::from(number) - i64::from(next));
                next = number.wrapping_add(run.count);
            }
        }
        if self.free.is_empty() {
            return;
        }
        let runs = runs_of(&self.free);
        out.number(runs.len() as u64);
        for (start, count, falls) in runs {
            out.number(u64::from(start));
            out.number(u64::from(count) << 1 | u64::from(falls));
        }
    }

    fn read(reader: &mut Reader<'_, Nothing>, allowance: &mut Allowance) -> Read<Self> {
        let head = reader.number()?;
        let mut layout = Self::default();
        let mut next = 0_u32;
        let mut slots = 0_u32;
        if head >> 1 > reader.bytes.len() as u64 {
            return damaged("it ends too early");
        }
        for _ in 0..head >> 1 {
            let run = reader.number()?;
            let Ok(count) = u32::try_from(run >> 3) else { return damaged("there are too many slots") };
            let state = match run & 7 {
                0 => State::Free,
                1 => State::Garbage,
                2 => State::Stored,
                tag @ (3 | 4) => {
                    let number = i64::from(next) + reader.signed()?;
                    let Ok(number) = u32::try_from(number) else { return damaged("a slot is not that of the library") };
                    next = number.wrapping_add(count);
                    if tag == 3 { State::Library(number) } else { State::Changed(number) }
                }
                _ => return damaged("a slot has no state"),
            };
            match state {
                // Each takes bytes that are still to come.
                State::Stored | State::Changed(_) if u64::from(count) > reader.bytes.len() as u64 => {
                    return damaged("it ends too early");
                }
                State::Free | State::Garbage => allowance.spend(count as usize, SLOT)?,
                _ => {}
            }
            let Some(sum) = slots.checked_add(count) else { return damaged("there are too many slots") };
            slots = sum;
            layout.runs.push(Run { state, count });
        }
        if head & 1 == 0 {
            return Ok(layout);
        }
        for _ in 0..reader.length()? {
            let start = reader.small()?;
            let run = reader.number()?;
            let count = run >> 1;
            // Each slot is free once, so there cannot be more than there are slots.
            if count + layout.free.len() as u64 > u64::from(slots) {
                return damaged("a slot is free twice");
            }
            let falls = run & 1 == 1;
            let at = |offset| if falls { start.wrapping_sub(offset) } else { start.wrapping_add(offset) };
            layout.free.extend((0..count as u32).map(at));
        }
        Ok(layout)
    }

    /// Calls `visit` with each slot and its state.
    fn for_each(&self, mut visit: impl FnMut(u32, State) -> Read<()>) -> Read<()> {
        let mut slot = 0;
        for run in &self.runs {
            for offset in 0..run.count {
                visit(slot, run.state.after(offset))?;
                slot += 1;
            }
        }
        Ok(())
    }
}

/// Bytes that a slot takes at the most.
const SLOT: usize = 128;

/// Numbers as runs that rise or fall by one: first, count, whether it falls.
fn runs_of(numbers: &[u32]) -> Vec<(u32, u32, bool)> {
    let mut runs: Vec<(u32, u32, bool)> = Vec::new();
    for number in numbers {
        if let Some((start, count, falls)) = runs.last_mut() {
            let next = if *falls { start.wrapping_sub(*count) } else { start.wrapping_add(*count) };
            if *number == next {
                *count += 1;
                continue;
            }
            if *count == 1 && *number == start.wrapping_sub(1) {
                (*count, *falls) = (2, true);
                continue;
            }
        }
        runs.push((*number, 1, false));
    }
    runs
}

/// Where everything in a heap is.
#[derive(Debug)]
pub(super) struct Layouts(Vec<Layout>);

impl Layouts {
    pub(super) fn of(rt: &Runtime, reach: &Reach, difference: Option<&Difference>) -> Self {
        Self(Kind::ALL.iter().copied().map(|kind| Layout::of(rt, kind, reach, difference)).collect())
    }

    pub(super) fn write<N: Naming>(&self, out: &mut Writer<N>) {
        // Kinds without slots at the end are not mentioned.
        let kinds = self.0.iter().rposition(|layout| !layout.runs.is_empty()).map_or(0, |last| last + 1);
        out.number(kinds as u64);
        self.0[..kinds].iter().for_each(|layout| layout.write(out));
    }

    pub(super) fn read(reader: &mut Reader<'_, Nothing>, allowance: &mut Allowance) -> Read<Self> {
        let kinds = reader.length()?;
        if kinds > Kind::ALL.len() {
            return damaged("there are too many kinds of objects");
        }
        let mut layouts = (0..kinds).map(|_| Layout::read(reader, allowance)).collect::<Read<Vec<_>>>()?;
        layouts.resize_with(Kind::ALL.len(), Layout::default);
        Ok(Self(layouts))
    }

    /// Writes the contents of the objects that are stored.
    pub(super) fn write_objects<N: Naming>(&self, rt: &Runtime, out: &mut Writer<N>) -> Result<(), WriteError> {
        for (&kind, layout) in Kind::ALL.iter().zip(&self.0) {
            let mut slot = 0;
            for run in &layout.runs {
                if matches!(run.state, State::Stored | State::Changed(_)) {
                    (slot..slot + run.count).try_for_each(|slot| write_object(rt, kind, slot, out))?;
                }
                slot += run.count;
            }
        }
        Ok(())
    }

    /// The slots of the library's objects.
    pub(super) fn library(&self, image: &Image) -> Read<Slots> {
        let mut slots = Slots::new();
        for (&kind, layout) in Kind::ALL.iter().zip(&self.0) {
            layout.for_each(|slot, state| {
                let Some(number) = state.number() else { return Ok(()) };
                if image.object(kind, number).is_none() || slots.get(kind, number).is_some() {
                    return damaged("a slot is not that of the library");
                }
                slots.set(kind, number, slot);
                Ok(())
            })?;
        }
        Ok(slots)
    }

    /// Fills an empty heap. Gives the dicts and sets, which need all objects to be there.
    pub(super) fn fill<R: Resolving>(
        &self,
        rt: &mut Runtime,
        stored: &mut Reader<'_, R>,
        library: Option<(&Image, &Resolved<'_>)>,
        allowance: &mut Allowance,
    ) -> Read<Vec<Table>> {
        let mut filler = Filler { layouts: &self.0, stored, library, allowance, tables: Vec::new() };
        rt.heap.fill(&mut filler)?;
        Ok(filler.tables)
    }

    /// Whether no slot is the library's.
    pub(super) fn are_independent(&self) -> bool {
        self.0.iter().flat_map(|layout| &layout.runs).all(|run| run.state.number().is_none())
    }
}

struct Filler<'f, 'a, R> {
    layouts: &'f [Layout],
    stored: &'f mut Reader<'a, R>,
    library: Option<(&'f Image, &'f Resolved<'f>)>,
    allowance: &'f mut Allowance,
    tables: Vec<Table>,
}

impl<R: Resolving> ArenaFiller for Filler<'_, '_, R> {
    type Error = ReadError;

    fn fill<T: HeapObject>(&mut self, kind: Kind, arena: &mut Arena<T>) -> Read<()> {
        let layouts = self.layouts;
        let Some(layout) = layouts.get(kind as usize) else { return Ok(()) };
        let mut free = Vec::new();
        layout.for_each(|slot, state| {
            let object = match state {
                State::Free => {
                    free.push(slot);
                    None
                }
                State::Garbage => {
                    arena.push_garbage();
                    return Ok(());
                }
                State::Stored | State::Changed(_) => {
                    Some(object(kind, slot, self.stored, self.allowance, &mut self.tables)?)
                }
                State::Library(number) => {
                    let Some((image, names)) = self.library else {
                        return damaged("a slot is not that of the library");
                    };
                    let Some(found) = image.object(kind, number) else {
                        return damaged("a slot is not that of the library");
                    };
                    let mut reader = Reader::new(&image.bytes[found.bytes.clone()], names);
                    Some(object(kind, slot, &mut reader, self.allowance, &mut self.tables)?)
                }
            };
            arena.push_slot(object);
            Ok(())
        })?;
        arena.set_free(if layout.free.is_empty() { free } else { layout.free.clone() });
        Ok(())
    }
}

fn object<T: HeapObject, R: Resolving>(
    kind: Kind,
    slot: u32,
    reader: &mut Reader<'_, R>,
    allowance: &mut Allowance,
    tables: &mut Vec<Table>,
) -> Read<T> {
    match kind {
        Kind::Dict => tables.push(Table::read_dict(slot, reader)?),
        Kind::Set => tables.push(Table::read_set(slot, reader, allowance)?),
        _ => return T::deserialize(reader),
    }
    Ok(T::default())
}
