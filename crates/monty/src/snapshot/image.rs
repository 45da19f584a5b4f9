//! The library as bytes: what importing modules and loading units of the prelude makes, before any program touches it.
//!
//! Importing is deterministic. So a dump names what was imported, with a digest, and tells the rest as a difference: which
//! object of this image is in which slot, and the contents of those that are no longer what the image says. An image is
//! made by importing in an empty run, once per process and list of imports. **Nothing relies on how a program got its
//! objects: they are compared with the image when the dump is written**, so whatever was changed is stored.

use std::{
    collections::VecDeque,
    ops::Range,
    sync::{Arc, Mutex, PoisonError},
};

use rustc_hash::FxHashMap;
use serde::{Deserialize, Serialize};

use super::{
    contents::write_object,
    format::Digest,
    names::{Codes, Growing, NameLists, Numbers, Slots},
    reach::Reach,
    signature::signature,
    writer::{WriteError, Writer},
};
use crate::{
    bytecode::CodeId,
    heap::Kind,
    limits::NoLimitTracker,
    modules, prelude,
    printer::NoPrint,
    run::{Session, Stop},
    runtime::{Runtime, UnitSource},
    value::Value,
    vm::{Continuation, Load, Ret},
};

/// A part of the library that runs when it is first needed.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub(super) enum Part {
    Prelude(String),
    Module(String),
}

impl Part {
    pub(super) fn name(&self) -> &str {
        match self {
            Self::Prelude(name) | Self::Module(name) => name,
        }
    }

    /// Whether this build has it.
    pub(super) fn exists(&self) -> bool {
        match self {
            Self::Prelude(name) => prelude::UNITS.iter().any(|unit| unit.0 == name),
            Self::Module(name) => modules::ALL.iter().any(|module| module.name == name),
        }
    }
}

/// What a run has of the library, in the order in which it came.
pub(super) fn parts_of(rt: &Runtime) -> Vec<Part> {
    let units = rt.units.iter().filter_map(|unit| match unit {
        UnitSource::Prelude(name) => Some(Part::Prelude(name.clone())),
        UnitSource::Module(name) => Some(Part::Module(name.clone())),
        UnitSource::Main { .. } | UnitSource::Text { .. } | UnitSource::HostModule(_) => None,
    });
    let modules = rt.modules.iter().map(|(name, _)| Part::Module(rt.symbols.text(*name).to_owned()));
    let mut parts: Vec<Part> = Vec::new();
    for part in units.chain(modules) {
        if !parts.contains(&part) && part.exists() {
            parts.push(part);
        }
    }
    parts
}

/// An object as bytes, with the objects that it refers to.
#[derive(Clone, Debug)]
pub(super) struct ImageObject {
    pub(super) bytes: Range<usize>,
    pub(super) references: Vec<(Kind, u32)>,
}

/// The code of a part of the library, with its constants as bytes.
#[derive(Clone, Debug)]
pub(super) struct ImageUnit {
    pub(super) part: Part,
    pub(super) first_code: u32,
    pub(super) codes: u32,
    pub(super) constants: Range<usize>,
    pub(super) constant_objects: Vec<(Kind, u32)>,
}

/// A library that nothing has touched. Its objects have numbers of their own, by kind.
#[derive(Debug)]
pub(super) struct Image {
    pub(super) lists: NameLists,
    pub(super) numbers: Numbers,
    pub(super) symbol_numbers: FxHashMap<String, u32>,
    pub(super) bytes: Vec<u8>,
    pub(super) objects: Vec<Vec<ImageObject>>,
    pub(super) units: Vec<ImageUnit>,
    pub(super) prelude: Vec<(&'static str, u32)>,
    pub(super) modules: Vec<(String, u32)>,
    pub(super) digest: u64,
}

/// Images that are kept: as many as programs with different imports may take turns.
const KEPT: usize = 16;

type Kept = VecDeque<(Vec<Part>, Option<Arc<Image>>)>;

static IMAGES: Mutex<Kept> = Mutex::new(VecDeque::new());

impl Image {
    /// The image of these parts; `None` if they cannot be loaded.
    pub(super) fn of(parts: &[Part]) -> Option<Arc<Self>> {
        if parts.is_empty() {
            return None;
        }
        let images = || IMAGES.lock().unwrap_or_else(PoisonError::into_inner);
        let found = images().iter().find(|(known, _)| known == parts).map(|(_, image)| image.clone());
        if let Some(image) = found {
            return image;
        }
        // Made without the lock: making it twice does no harm.
        let image = make(parts).map(Arc::new);
        let mut kept = images();
        kept.push_back((parts.to_vec(), image.clone()));
        if kept.len() > KEPT {
            kept.pop_front();
        }
        image
    }

    pub(super) fn object(&self, kind: Kind, number: u32) -> Option<&ImageObject> {
        self.objects.get(kind as usize)?.get(number as usize)
    }
}

/// Loads the parts into an empty run.
fn load(parts: &[Part]) -> Option<Session<NoLimitTracker>> {
    let mut session = Session::empty(NoLimitTracker);
    session.stand();
    for part in parts {
        let machine = &mut session.machine;
        machine.start(CodeId::default(), machine.rt.main);
        let flow = match part {
            Part::Prelude(name) => {
                let (name, _) = prelude::UNITS.iter().find(|unit| unit.0 == name)?;
                if machine.rt.prelude.iter().any(|(known, _)| known == name) {
                    continue;
                }
                machine.continuations.push(Continuation::Replace { value: Value::None, ret: Ret::Stop });
                machine.load(Load::Prelude(name))
            }
            Part::Module(name) => {
                let name = machine.rt.symbols.intern(name);
                machine.import_module(name, true, Ret::Stop)
            }
        };
        let Stop::Done(_) = session.drive(flow, &mut NoPrint) else { return None };
    }
    Some(session)
}

fn make(parts: &[Part]) -> Option<Image> {
    let session = load(parts)?;
    let rt = &session.machine.rt;
    let mut reach = Reach::new(&rt.heap);
    library_roots(rt, &mut |value| reach.add_value(value));
    reach.follow(&rt.heap);
    let mut slots = Slots::new();
    for &kind in Kind::ALL {
        (0..).zip(reach.slots(kind)).for_each(|(number, slot)| slots.set(kind, slot, number));
    }
    let (codes, ranges) = library_codes(rt);
    let mut out = Writer::new(Growing::new(&rt.shapes, Some((&slots, &codes))));
    let mut objects = Vec::with_capacity(Kind::ALL.len());
    for &kind in Kind::ALL {
        let of_kind = reach.slots(kind).map(|slot| {
            let start = out.bytes.len();
            write_object(rt, kind, slot, &mut out).ok()?;
            let mut references = Vec::new();
            rt.heap.references(kind, slot, &mut |kind, slot| references.push((kind, slot)));
            let references = references.into_iter().filter_map(|(kind, slot)| Some((kind, slots.get(kind, slot)?)));
            Some(ImageObject { bytes: start..out.bytes.len(), references: references.collect() })
        });
        objects.push(of_kind.collect::<Option<Vec<_>>>()?);
    }
    let mut units = Vec::new();
    let mut digest = Digest::default();
    for (unit, (part, first_code, count)) in ranges {
        digest.add(part.name().as_bytes());
        digest.number(signature(&rt.program.units[unit].unit));
        let start = out.bytes.len();
        let constants: Vec<Value> = rt.program.heap_constants_of(unit).collect();
        write_constants(&constants, &mut out).ok()?;
        let object = |value: &Value| value.place().and_then(|(kind, slot)| Some((kind, slots.get(kind, slot)?)));
        let constant_objects = constants.iter().filter_map(object).collect();
        units.push(ImageUnit { part, first_code, codes: count, constants: start..out.bytes.len(), constant_objects });
    }
    let lists = out.names.lists(&rt.symbols);
    digest.add(&out.bytes);
    let mut tables = Writer::new(super::writer::Plain);
    lists.write(&mut tables);
    digest.add(&tables.bytes);
    Some(Image {
        numbers: out.names.numbers(),
        symbol_numbers: lists.symbols.iter().cloned().zip(0..).collect(),
        lists,
        objects,
        units,
        prelude: rt
            .prelude
            .iter()
            .filter_map(|(name, dict)| Some((*name, slots.get(Kind::Dict, dict.0.get())?)))
            .collect(),
        modules: rt
            .modules
            .iter()
            .filter_map(|(name, id)| Some((rt.symbols.text(*name).to_owned(), slots.get(Kind::Module, id.0.get())?)))
            .collect(),
        bytes: std::mem::take(&mut out.bytes),
        digest: digest.finish(),
    })
}

/// The constants of a unit.
pub(super) fn write_constants<N: super::writer::Naming>(
    constants: &[Value],
    out: &mut Writer<N>,
) -> Result<(), WriteError> {
    constants.serialize(out)
}

/// What the library hangs on.
fn library_roots(rt: &Runtime, visit: &mut dyn FnMut(Value)) {
    rt.prelude.iter().for_each(|(_, dict)| visit(Value::Dict(*dict)));
    rt.modules.iter().for_each(|(_, module)| visit(Value::Module(*module)));
    for (number, source) in rt.units.iter().enumerate() {
        if matches!(source, UnitSource::Prelude(_) | UnitSource::Module(_)) {
            rt.program.heap_constants_of(number).for_each(&mut *visit);
        }
    }
}

type UnitRange = (usize, (Part, u32, u32));

/// The code of the library, numbered from 0; for each unit where it is in the run.
fn library_codes(rt: &Runtime) -> (Codes, Vec<UnitRange>) {
    let mut codes = Codes::default();
    let mut ranges = Vec::new();
    let mut next = 0;
    for (number, (source, unit)) in rt.units.iter().zip(&rt.program.units).enumerate() {
        let part = match source {
            UnitSource::Prelude(name) => Part::Prelude(name.clone()),
            UnitSource::Module(name) => Part::Module(name.clone()),
            UnitSource::Main { .. } | UnitSource::Text { .. } | UnitSource::HostModule(_) => continue,
        };
        let count = unit.unit.codes.len() as u32;
        codes.push(unit.first_code, count, next);
        ranges.push((number, (part, next, count)));
        next += count;
    }
    (codes, ranges)
}
