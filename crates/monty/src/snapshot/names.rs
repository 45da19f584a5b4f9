//! Names in place of numbers: symbols by text, natives and builtin classes by qualified name, shapes by their
//! attributes. So bytes can be read by a build whose tables have another order, and in a run whose numbers differ.

use std::hash::Hash;

use rustc_hash::FxHashMap;

use super::{
    LoadError,
    reader::{Nothing, Read, ReadError, Reader, Resolving, damaged},
    writer::{Naming, WriteError, Writer},
};
use crate::{
    bytecode::CodeId,
    classes,
    heap::{ClassRef, Kind},
    objects::ShapeId,
    registry::registry,
    runtime::{MOST_SLOTS, Place, Runtime, Shapes},
    symbols::Symbols,
    value::{NativeId, Symbol},
};

/// Objects of one heap by their slots in another: by kind, then by slot.
#[derive(Clone, Debug, Default)]
pub(super) struct Slots(Vec<Vec<u32>>);

impl Slots {
    const NONE: u32 = u32::MAX;

    pub(super) fn new() -> Self {
        Self(vec![Vec::new(); Kind::ALL.len()])
    }

    #[inline]
    pub(super) fn get(&self, kind: Kind, slot: u32) -> Option<u32> {
        self.0.get(kind as usize)?.get(slot as usize).copied().filter(|other| *other != Self::NONE)
    }

    pub(super) fn set(&mut self, kind: Kind, slot: u32, other: u32) {
        let Some(slots) = self.0.get_mut(kind as usize) else { return };
        if slots.len() <= slot as usize {
            slots.resize(slot as usize + 1, Self::NONE);
        }
        slots[slot as usize] = other;
    }
}

/// Ranges of code that have other numbers elsewhere, in order.
#[derive(Clone, Debug, Default)]
pub(super) struct Codes(Vec<(u32, u32, u32)>);

impl Codes {
    /// Adds `count` codes from `first` on, which are `other` and those after it elsewhere.
    pub(super) fn push(&mut self, first: u32, count: u32, other: u32) {
        self.0.push((first, count, other));
    }

    pub(super) fn get(&self, code: CodeId) -> Option<CodeId> {
        let at = self.0.partition_point(|(first, ..)| *first <= code.0).checked_sub(1)?;
        let (first, count, other) = self.0[at];
        let offset = code.0 - first;
        (offset < count).then_some(CodeId(other + offset))
    }
}

/// Things in the order of their first use.
#[derive(Clone, Debug)]
struct Numbered<T> {
    items: Vec<T>,
    numbers: FxHashMap<T, u32>,
}

impl<T> Default for Numbered<T> {
    fn default() -> Self {
        Self { items: Vec::new(), numbers: FxHashMap::default() }
    }
}

impl<T: Copy + Eq + Hash> Numbered<T> {
    fn number(&mut self, item: T) -> u32 {
        let next = self.items.len() as u32;
        let items = &mut self.items;
        *self.numbers.entry(item).or_insert_with(|| {
            items.push(item);
            next
        })
    }
}

/// What a shape adds to which other one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(super) enum ShapeEntry {
    /// No attributes; the class as [`Naming::class`] numbers it.
    Root(u32),
    /// One attribute more than another shape.
    Child { parent: u32, name: u32 },
    /// The value of one of `__slots__` more than another shape.
    Slot { parent: u32, index: u32 },
}

/// The tables that bytes bring along.
#[derive(Clone, Debug, Default)]
pub(super) struct NameLists {
    pub(super) symbols: Vec<String>,
    natives: Vec<String>,
    classes: Vec<String>,
    pub(super) shapes: Vec<ShapeEntry>,
}

impl NameLists {
    pub(super) fn write<N: Naming>(&self, out: &mut Writer<N>) {
        for list in [&self.symbols, &self.natives, &self.classes] {
            out.number(list.len() as u64);
            list.iter().for_each(|text| out.text(text));
        }
        out.number(self.shapes.len() as u64);
        for shape in &self.shapes {
            match shape {
                ShapeEntry::Root(class) => {
                    out.number(0);
                    out.number(u64::from(*class));
                }
                ShapeEntry::Child { parent, name } => {
                    out.number(2 * u64::from(*parent) + 1);
                    out.number(u64::from(*name));
                }
                ShapeEntry::Slot { parent, index } => {
                    out.number(2 * u64::from(*parent) + 2);
                    out.number(u64::from(*index));
                }
            }
        }
    }

    pub(super) fn read(reader: &mut Reader<'_, Nothing>) -> Read<Self> {
        let mut lists = Self::default();
        for list in [&mut lists.symbols, &mut lists.natives, &mut lists.classes] {
            for _ in 0..reader.length()? {
                list.push(reader.text()?.to_owned());
            }
        }
        for _ in 0..reader.length()? {
            let entry = match reader.small()?.checked_sub(1) {
                None => ShapeEntry::Root(reader.small()?),
                Some(parent) if parent % 2 == 0 => ShapeEntry::Child { parent: parent / 2, name: reader.small()? },
                Some(parent) => match reader.small()? {
                    index if index < MOST_SLOTS => ShapeEntry::Slot { parent: parent / 2, index },
                    _ => return damaged("a slot is out of reach"),
                },
            };
            lists.shapes.push(entry);
        }
        Ok(lists)
    }
}

/// Tables that grow while bytes are written.
#[derive(Debug)]
pub(super) struct Growing<'a> {
    shapes: &'a Shapes,
    /// Where objects and code have other numbers in the bytes than in the run.
    moved: Option<(&'a Slots, &'a Codes)>,
    symbols: Numbered<Symbol>,
    natives: Numbered<NativeId>,
    classes: Numbered<ClassRef>,
    shape_numbers: FxHashMap<ShapeId, u32>,
    shape_entries: Vec<ShapeEntry>,
}

impl<'a> Growing<'a> {
    pub(super) fn new(shapes: &'a Shapes, moved: Option<(&'a Slots, &'a Codes)>) -> Self {
        Self {
            shapes,
            moved,
            symbols: Numbered::default(),
            natives: Numbered::default(),
            classes: Numbered::default(),
            shape_numbers: FxHashMap::default(),
            shape_entries: Vec::new(),
        }
    }

    /// The tables as they have become.
    pub(super) fn lists(&self, symbols: &Symbols) -> NameLists {
        NameLists {
            symbols: self.symbols.items.iter().map(|symbol| symbols.text(*symbol).to_owned()).collect(),
            natives: self.natives.items.iter().map(|id| registry().native(*id).qualified_name()).collect(),
            classes: self.classes.items.iter().map(|class| class_name(*class).to_owned()).collect(),
            shapes: self.shape_entries.clone(),
        }
    }

    pub(super) fn numbers(&self) -> Numbers {
        let number = |(at, entry): (usize, &ShapeEntry)| (*entry, at as u32);
        Numbers {
            natives: self.natives.numbers.clone(),
            classes: self.classes.numbers.clone(),
            shapes: self.shape_entries.iter().enumerate().map(number).collect(),
        }
    }
}

/// What the tables number, for looking up in them later. The numbers of natives and classes are those of the process.
#[derive(Clone, Debug, Default)]
pub(super) struct Numbers {
    pub(super) natives: FxHashMap<NativeId, u32>,
    pub(super) classes: FxHashMap<ClassRef, u32>,
    pub(super) shapes: FxHashMap<ShapeEntry, u32>,
}

fn class_name(class: ClassRef) -> &'static str {
    classes::ALL.get(class.0.get() as usize).map_or("", |entry| entry.1)
}

impl Naming for Growing<'_> {
    #[inline]
    fn symbol(&mut self, symbol: Symbol) -> Result<u32, WriteError> {
        Ok(self.symbols.number(symbol))
    }

    fn native(&mut self, native: NativeId) -> Result<u32, WriteError> {
        Ok(self.natives.number(native))
    }

    fn class(&mut self, class: ClassRef) -> Result<u32, WriteError> {
        match class.user() {
            Some(id) => Ok(self.object(Kind::Class, id.0.get())? << 1 | 1),
            None => Ok(self.classes.number(class) << 1),
        }
    }

    fn shape(&mut self, shape: ShapeId) -> Result<u32, WriteError> {
        let mut missing = Vec::new();
        let mut current = shape;
        while current != ShapeId::DICT && !self.shape_numbers.contains_key(&current) {
            let Some((class, extends)) = self.shapes.definition(current) else { return Err(WriteError::Foreign) };
            missing.push((current, class, extends));
            let Some((parent, _)) = extends else { break };
            current = parent;
        }
        for (shape, class, extends) in missing.into_iter().rev() {
            let entry = match extends {
                None => ShapeEntry::Root(self.class(class)?),
                Some((parent, place)) => {
                    let parent = self.shape_numbers.get(&parent).copied().unwrap_or_default();
                    match place {
                        Place::Attribute(name) => ShapeEntry::Child { parent, name: self.symbol(name)? },
                        Place::Slot(index) => ShapeEntry::Slot { parent, index },
                    }
                }
            };
            self.shape_numbers.insert(shape, self.shape_entries.len() as u32);
            self.shape_entries.push(entry);
        }
        Ok(self.shape_numbers.get(&shape).map_or(0, |number| number + 1))
    }

    fn code(&mut self, code: CodeId) -> Result<u32, WriteError> {
        let Some((_, codes)) = self.moved else { return Ok(code.0) };
        codes.get(code).map(|code| code.0).ok_or(WriteError::Foreign)
    }

    #[inline]
    fn object(&mut self, kind: Kind, id: u32) -> Result<u32, WriteError> {
        let Some((slots, _)) = self.moved else { return Ok(id) };
        slots.get(kind, id).ok_or(WriteError::Foreign)
    }
}

/// What the tables of bytes mean in a run.
#[derive(Debug)]
pub(super) struct Resolved<'a> {
    symbols: Vec<Symbol>,
    natives: Vec<NativeId>,
    classes: Vec<ClassRef>,
    /// Shapes of classes that the run does not have are absent.
    shapes: Vec<Option<ShapeId>>,
    /// Where objects and code have other numbers in the run than in the bytes.
    moved: Option<(&'a Slots, &'a Codes)>,
}

impl<'a> Resolved<'a> {
    pub(super) fn new(lists: &NameLists, rt: &mut Runtime, moved: Option<(&'a Slots, &'a Codes)>) -> Read<Self> {
        let unknown = |name: &String| ReadError(LoadError::UnknownName { name: name.clone() });
        let native = |name: &String| registry().native_named(name).ok_or_else(|| unknown(name));
        let class = |name: &String| classes::named(name).ok_or_else(|| unknown(name));
        let mut resolved = Self {
            symbols: lists.symbols.iter().map(|text| rt.symbols.intern(text)).collect(),
            natives: lists.natives.iter().map(native).collect::<Read<_>>()?,
            classes: lists.classes.iter().map(class).collect::<Read<_>>()?,
            shapes: Vec::with_capacity(lists.shapes.len()),
            moved,
        };
        for entry in &lists.shapes {
            let shape = match entry {
                ShapeEntry::Root(class) => resolved.class(*class).ok().map(|class| rt.shapes.root(class)),
                ShapeEntry::Child { parent, name } => {
                    let name = resolved.symbol(*name)?;
                    resolved.known_shape(*parent).map(|shape| rt.shapes.extend(shape, Place::Attribute(name)))
                }
                ShapeEntry::Slot { parent, index } => {
                    resolved.known_shape(*parent).map(|shape| rt.shapes.extend(shape, Place::Slot(*index)))
                }
            };
            resolved.shapes.push(shape);
        }
        Ok(resolved)
    }

    fn known_shape(&self, number: u32) -> Option<ShapeId> {
        self.shapes.get(number as usize).copied().flatten()
    }
}

fn known<T: Copy>(items: &[T], number: u32, problem: &'static str) -> Read<T> {
    items.get(number as usize).copied().map_or_else(|| damaged(problem), Ok)
}

impl Resolving for Resolved<'_> {
    #[inline]
    fn symbol(&self, number: u32) -> Read<Symbol> {
        known(&self.symbols, number, "a name is not in its table")
    }

    fn native(&self, number: u32) -> Read<NativeId> {
        known(&self.natives, number, "a native is not in its table")
    }

    fn class(&self, number: u32) -> Read<ClassRef> {
        if number & 1 == 0 {
            return known(&self.classes, number >> 1, "a class is not in its table");
        }
        let id = self.object(Kind::Class, number >> 1)?;
        match id.checked_add(ClassRef::FIRST_USER) {
            Some(class) => Ok(ClassRef(class.into())),
            None => damaged("a class is not there"),
        }
    }

    fn shape(&self, number: u32) -> Read<ShapeId> {
        match number.checked_sub(1) {
            None => Ok(ShapeId::DICT),
            Some(number) => match known(&self.shapes, number, "a shape is not in its table")? {
                Some(shape) => Ok(shape),
                None => damaged("a shape is that of no class"),
            },
        }
    }

    fn code(&self, number: u32) -> Read<CodeId> {
        let Some((_, codes)) = self.moved else { return Ok(CodeId(number)) };
        codes.get(CodeId(number)).map_or_else(|| damaged("code is not there"), Ok)
    }

    #[inline]
    fn object(&self, kind: Kind, number: u32) -> Read<u32> {
        let Some((slots, _)) = self.moved else { return Ok(number) };
        slots.get(kind, number).map_or_else(|| damaged("an object of the library is missing"), Ok)
    }
}
