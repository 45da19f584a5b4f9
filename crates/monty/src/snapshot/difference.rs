//! Which objects of a run are objects of the library's image, and which of these are still what the image says.
//!
//! Both heaps are walked side by side from the modules on: the n-th thing that one object refers to is taken for the n-th
//! that its counterpart refers to. **A wrong pair does no harm:** what differs from its counterpart in any bit is stored.

use std::sync::Arc;

use rustc_hash::FxHashMap;

use super::{
    contents::write_object,
    image::{Image, write_constants},
    names::{Codes, ShapeEntry, Slots},
    reach::Reach,
    writer::{Naming, WriteError, Writer},
};
use crate::{
    bytecode::CodeId,
    heap::{ClassRef, Kind},
    objects::ShapeId,
    runtime::{Place, Runtime, UnitSource},
    value::{NativeId, Symbol},
};

/// A run beside an image.
#[derive(Debug)]
pub(super) struct Difference {
    pub(super) image: Arc<Image>,
    /// The counterparts of the run's objects.
    pairs: Slots,
    /// By kind: the slots whose objects are what the image says.
    same: Vec<Vec<bool>>,
    /// By unit of the run: whether its constants are those of the image.
    pub(super) same_constants: Vec<bool>,
}

impl Difference {
    pub(super) fn new(rt: &Runtime, image: Arc<Image>, reach: &Reach) -> Self {
        let units = counterparts(rt, &image);
        let pairs = pair(rt, &image, &units, reach);
        let mut codes = Codes::default();
        for (unit, number) in rt.program.units.iter().zip(&units) {
            if let Some(number) = number {
                codes.push(unit.first_code, image.units[*number].codes, image.units[*number].first_code);
            }
        }
        let names = ImageNames { rt, image: &image, pairs: &pairs, codes: &codes, symbols: FxHashMap::default() };
        let mut out = Writer::new(names);
        let mut same = Vec::with_capacity(Kind::ALL.len());
        for &kind in Kind::ALL {
            let is_same = |slot| {
                let Some(object) = pairs.get(kind, slot).and_then(|number| image.object(kind, number)) else {
                    return false;
                };
                out.bytes.clear();
                write_object(rt, kind, slot, &mut out).is_ok() && out.bytes == image.bytes[object.bytes.clone()]
            };
            same.push((0..rt.heap.slots(kind).0 as u32).map(is_same).collect());
        }
        let constants_are_same = |(number, unit): (usize, &Option<usize>)| {
            let Some(unit) = unit else { return false };
            let constants: Vec<_> = rt.program.heap_constants_of(number).collect();
            out.bytes.clear();
            write_constants(&constants, &mut out).is_ok()
                && out.bytes == image.bytes[image.units[*unit].constants.clone()]
        };
        let same_constants = units.iter().enumerate().map(constants_are_same).collect();
        Self { image, pairs, same, same_constants }
    }

    /// The counterpart of an object, and whether the object is still what that says.
    pub(super) fn counterpart(&self, kind: Kind, slot: u32) -> Option<(u32, bool)> {
        let number = self.pairs.get(kind, slot)?;
        let same = self.same[kind as usize].get(slot as usize).copied().unwrap_or_default();
        Some((number, same))
    }
}

/// For each unit of the run the one of the image. A unit that was loaded twice has its counterpart once.
fn counterparts(rt: &Runtime, image: &Image) -> Vec<Option<usize>> {
    let mut taken = vec![false; image.units.len()];
    let counterpart = |(source, loaded): (&UnitSource, &crate::program::LoadedUnit)| {
        let name = match source {
            UnitSource::Prelude(name) | UnitSource::Module(name) => name,
            UnitSource::Main { .. } | UnitSource::Text { .. } | UnitSource::HostModule(_) => return None,
        };
        let is_prelude = matches!(source, UnitSource::Prelude(_));
        let at = image.units.iter().position(|unit| {
            unit.part.name() == name && matches!(unit.part, super::image::Part::Prelude(_)) == is_prelude
        })?;
        let fits = image.units[at].codes as usize == loaded.unit.codes.len();
        (fits && !std::mem::replace(&mut taken[at], true)).then_some(at)
    };
    rt.units.iter().zip(&rt.program.units).map(counterpart).collect()
}

/// Walks both heaps side by side.
fn pair(rt: &Runtime, image: &Image, units: &[Option<usize>], reach: &Reach) -> Slots {
    let mut walk = Walk { pairs: Slots::new(), taken: Slots::new(), queue: Vec::new() };
    for (name, dict) in &rt.prelude {
        if let Some((_, number)) = image.prelude.iter().find(|(known, _)| known == name) {
            walk.meet((Kind::Dict, dict.0.get()), (Kind::Dict, *number), reach);
        }
    }
    for (name, module) in &rt.modules {
        let name = rt.symbols.text(*name);
        if let Some((_, number)) = image.modules.iter().find(|(known, _)| known == name) {
            walk.meet((Kind::Module, module.0.get()), (Kind::Module, *number), reach);
        }
    }
    for (number, unit) in units.iter().enumerate() {
        let Some(unit) = unit else { continue };
        let constants = rt.program.heap_constants_of(number).filter_map(|value| value.place());
        constants.zip(&image.units[*unit].constant_objects).for_each(|(a, b)| walk.meet(a, *b, reach));
    }
    let mut references = Vec::new();
    let mut next = 0;
    while let Some((kind, slot, number)) = walk.queue.get(next).copied() {
        next += 1;
        let Some(object) = image.object(kind, number) else { continue };
        references.clear();
        rt.heap.references(kind, slot, &mut |kind, slot| references.push((kind, slot)));
        references.iter().zip(&object.references).for_each(|(a, b)| walk.meet(*a, *b, reach));
    }
    walk.pairs
}

struct Walk {
    pairs: Slots,
    taken: Slots,
    queue: Vec<(Kind, u32, u32)>,
}

impl Walk {
    fn meet(&mut self, (kind, slot): (Kind, u32), (other_kind, number): (Kind, u32), reach: &Reach) {
        let is_new = self.pairs.get(kind, slot).is_none() && self.taken.get(kind, number).is_none();
        if kind == other_kind && is_new && reach.has(kind, slot) {
            self.pairs.set(kind, slot, number);
            self.taken.set(kind, number, slot);
            self.queue.push((kind, slot, number));
        }
    }
}

/// Numbers of the run's things in the image.
struct ImageNames<'a> {
    rt: &'a Runtime,
    image: &'a Image,
    pairs: &'a Slots,
    codes: &'a Codes,
    symbols: FxHashMap<Symbol, u32>,
}

impl Naming for ImageNames<'_> {
    fn symbol(&mut self, symbol: Symbol) -> Result<u32, WriteError> {
        if let Some(number) = self.symbols.get(&symbol) {
            return Ok(*number);
        }
        let number = self.image.symbol_numbers.get(self.rt.symbols.text(symbol)).copied().ok_or(WriteError::Foreign)?;
        self.symbols.insert(symbol, number);
        Ok(number)
    }

    fn native(&mut self, native: NativeId) -> Result<u32, WriteError> {
        self.image.numbers.natives.get(&native).copied().ok_or(WriteError::Foreign)
    }

    fn class(&mut self, class: ClassRef) -> Result<u32, WriteError> {
        match class.user() {
            Some(id) => Ok(self.object(Kind::Class, id.0.get())? << 1 | 1),
            None => Ok(self.image.numbers.classes.get(&class).copied().ok_or(WriteError::Foreign)? << 1),
        }
    }

    fn shape(&mut self, shape: ShapeId) -> Result<u32, WriteError> {
        if shape == ShapeId::DICT {
            return Ok(0);
        }
        let (class, _) = self.rt.shapes.definition(shape).ok_or(WriteError::Foreign)?;
        let shapes = &self.image.numbers.shapes;
        let root = ShapeEntry::Root(self.class(class)?);
        let mut number = shapes.get(&root).copied().ok_or(WriteError::Foreign)?;
        for place in self.rt.shapes.places(shape) {
            let child = match place {
                Place::Attribute(name) => ShapeEntry::Child { parent: number, name: self.symbol(name)? },
                Place::Slot(index) => ShapeEntry::Slot { parent: number, index },
            };
            number = shapes.get(&child).copied().ok_or(WriteError::Foreign)?;
        }
        Ok(number + 1)
    }

    fn code(&mut self, code: CodeId) -> Result<u32, WriteError> {
        self.codes.get(code).map(|code| code.0).ok_or(WriteError::Foreign)
    }

    fn object(&mut self, kind: Kind, id: u32) -> Result<u32, WriteError> {
        self.pairs.get(kind, id).ok_or(WriteError::Foreign)
    }
}
