//! A suspended program as bytes: the names of the library's parts, the layout of the heap, the tables of names, the
//! objects, and the machine.

use std::sync::Arc;

use serde::{Deserialize, Serialize};

use super::{
    LoadError,
    arenas::Layouts,
    contents::{Allowance, Table},
    difference::Difference,
    image::{Image, ImageUnit, Part, parts_of},
    names::{Codes, Growing, NameLists, Resolved},
    reach::Reach,
    reader::{Nothing, Read, ReadError, Reader, damaged},
    signature::signature,
    writer::{Plain, WriteError, Writer},
};
use crate::{
    bytecode::Unit,
    heap::{DictId, HeapCounters, ModuleId},
    limits::Tracker,
    run::{HostModule, Session, Suspended, TextOptions, Waiting, compile_text, module_unit, prelude_unit},
    runtime::{PendingCall, Runtime, TextMode, TextNames, UnitSource},
    source::Source,
    value::{Symbol, Value},
    vm::{Continuation, Frame, Machine, Ret},
};

/// Memory for slots without contents, unless the host sets a limit.
const MOST_MEMORY: usize = 1 << 30;

/// Counters.
#[derive(Clone, Copy, Debug, Serialize, Deserialize)]
pub(super) struct Numbers {
    heap: HeapCounters,
    fuel: i64,
    fuel_aside: i64,
    granted: i64,
    ticks: u64,
    suspensions: u64,
    next_call: u32,
    nan_count: u64,
    int_digit_limit: u32,
    own_recursion: Option<u32>,
    uncounted: u32,
    known_deep: u32,
}

/// The machine and the runtime without heap, code and names.
#[derive(Serialize)]
struct RestRef<'a> {
    modules: &'a [(Symbol, ModuleId)],
    prelude: &'a [(&'static str, DictId)],
    script_name: &'a str,
    main: DictId,
    host_functions: &'a [Symbol],
    futures: &'a [PendingCall],
    in_repr: &'a [Value],
    numbers: Numbers,
    stack: Vec<Value>,
    frames: &'a [Frame],
    continuations: &'a [Continuation],
    handled: Value,
    pending: Ret,
    waiting: &'a Waiting,
}

/// The same for reading: the same fields in the same order.
#[derive(Deserialize)]
pub(super) struct Rest {
    modules: Vec<(Symbol, ModuleId)>,
    prelude: Vec<(String, DictId)>,
    script_name: String,
    main: DictId,
    host_functions: Vec<Symbol>,
    futures: Vec<PendingCall>,
    in_repr: Vec<Value>,
    numbers: Numbers,
    stack: Vec<Value>,
    frames: Vec<Frame>,
    continuations: Vec<Continuation>,
    handled: Value,
    pending: Ret,
    waiting: Waiting,
}

/// Where code came from.
#[derive(Debug, Serialize, Deserialize)]
pub(super) enum StoredUnit {
    /// A part of the library by its number among the parts.
    Part(u32),
    Main {
        source: String,
        file_name: String,
        globals: Vec<String>,
        top_level_await: bool,
        signature: u64,
    },
    Text {
        source: String,
        file_name: String,
        mode: TextMode,
        names: TextNames,
        signature: u64,
    },
    /// A module of the host by its number among them.
    HostModule {
        number: u32,
        signature: u64,
    },
}

/// The payload in two parts, of which the second is the large one.
pub(super) fn write<T>(session: &Session<T>, waiting: &Waiting) -> Result<[Vec<u8>; 2], WriteError> {
    let rt = &session.machine.rt;
    let mut reach = Reach::new(&rt.heap);
    session.machine.roots(&mut |value| reach.add_value(value));
    waiting.trace(&mut |value| reach.add_value(value));
    reach.follow(&rt.heap);

    let parts = parts_of(rt);
    let difference = Image::of(&parts).map(|image| Difference::new(rt, image, &reach));
    let layouts = Layouts::of(rt, &reach, difference.as_ref());

    let mut head = Writer::new(Plain);
    parts.serialize(&mut head)?;
    rt.host_modules.serialize(&mut head)?;
    units(rt, &parts).serialize(&mut head)?;
    layouts.write(&mut head);
    if let Some(difference) = &difference {
        head.bytes.extend(difference.image.digest.to_le_bytes());
    }

    let mut body = Writer::new(Growing::new(&rt.shapes, None));
    layouts.write_objects(rt, &mut body)?;
    for number in 0..rt.program.units.len() {
        let is_same = difference.as_ref().is_some_and(|difference| difference.same_constants[number]);
        body.bytes.push(is_same.into());
        if !is_same {
            rt.program.heap_constants_of(number).collect::<Vec<_>>().serialize(&mut body)?;
        }
    }
    rest(session, waiting, &reach).serialize(&mut body)?;

    body.names.lists(&rt.symbols).write(&mut head);
    Ok([head.bytes, body.bytes])
}

fn units(rt: &Runtime, parts: &[Part]) -> Vec<StoredUnit> {
    let number = |part| parts.iter().position(|known| *known == part).unwrap_or_default() as u32;
    let stored = |(source, loaded): (&UnitSource, &crate::program::LoadedUnit)| match source.clone() {
        UnitSource::Prelude(name) => StoredUnit::Part(number(Part::Prelude(name))),
        UnitSource::Module(name) => StoredUnit::Part(number(Part::Module(name))),
        UnitSource::HostModule(name) => {
            let number = rt.host_modules.iter().position(|module| module.name == name).unwrap_or_default() as u32;
            StoredUnit::HostModule { number, signature: signature(&loaded.unit) }
        }
        UnitSource::Main { source, file_name, globals, top_level_await } => {
            let signature = signature(&loaded.unit);
            StoredUnit::Main { source, file_name, globals, top_level_await, signature }
        }
        UnitSource::Text { source, file_name, mode, names } => {
            StoredUnit::Text { source, file_name, mode, names, signature: signature(&loaded.unit) }
        }
    };
    rt.units.iter().zip(&rt.program.units).map(stored).collect()
}

fn rest<'a, T>(session: &'a Session<T>, waiting: &'a Waiting, reach: &Reach) -> RestRef<'a> {
    // Every field is named: a new one must be stored, or put among those that are rebuilt or empty.
    let Session { machine, limits: _, suspensions, .. } = session;
    let Machine {
        rt,
        stack,
        frames,
        continuations,
        handled,
        pending,
        own_recursion,
        recursion,
        last_base: _,
        depth_limit,
        started: _,
        ..
    } = machine;
    let stack = &stack[..machine.top().min(stack.len())];
    // A register that is not in use may still name an object that is gone.
    let alive = |value: &Value| match value.place() {
        Some((kind, slot)) if !reach.has(kind, slot) => Value::Undefined,
        _ => *value,
    };
    RestRef {
        modules: &rt.modules,
        prelude: &rt.prelude,
        script_name: &rt.script_name,
        main: rt.main,
        host_functions: &rt.host_functions,
        futures: &rt.futures,
        in_repr: &rt.in_repr,
        numbers: Numbers {
            heap: rt.heap.counters(),
            fuel: rt.fuel,
            fuel_aside: rt.fuel_aside,
            granted: rt.granted,
            ticks: rt.ticks,
            suspensions: *suspensions,
            next_call: rt.next_call,
            nan_count: rt.nan_count,
            int_digit_limit: rt.int_digit_limit,
            own_recursion: *own_recursion,
            uncounted: depth_limit.saturating_sub(*recursion),
            known_deep: rt.known_deep,
        },
        stack: stack.iter().map(alive).collect(),
        frames,
        continuations,
        handled: *handled,
        pending: *pending,
        waiting,
    }
}

/// Compiles the sources again, checks everything, and puts the machine together.
pub(super) fn read<T: Tracker>(payload: &[u8], tracker: T) -> Result<Suspended<T>, LoadError> {
    let mut session = Session::bare(tracker);
    let mut allowance = Allowance(session.limits.memory.unwrap_or(MOST_MEMORY).min(MOST_MEMORY));
    let mut head = Reader::new(payload, Nothing);
    let parts: Vec<Part> = head.read()?;
    if let Some(part) = parts.iter().find(|part| !part.exists()) {
        return Err(LoadError::UnknownName { name: part.name().to_owned() });
    }
    if (1..parts.len()).any(|at| parts[..at].contains(&parts[at])) {
        return Err(LoadError::Corrupt { problem: "it lists the library wrongly" });
    }
    let modules: Vec<HostModule> = head.read()?;
    let units: Vec<StoredUnit> = head.read()?;
    let layouts = Layouts::read(&mut head, &mut allowance)?;
    let image = Image::of(&parts);
    if let Some(image) = &image {
        let digest = head.take(8)?;
        if digest != image.digest.to_le_bytes() {
            return Err(LoadError::OtherLibrary);
        }
    }
    let units = compile_all(units, &parts, &modules)?;
    let slots = image.as_ref().map(|image| layouts.library(image)).transpose()?;
    let codes = image.as_ref().map(|image| library_codes(image, &units));
    let lists = NameLists::read(&mut head)?;

    let rt = &mut session.machine.rt;
    rt.host_modules = modules.into();
    let names = Resolved::new(&lists, rt, None)?;
    let library_names = match (&image, &slots, &codes) {
        (Some(image), Some(slots), Some(codes)) if !layouts.are_independent() => {
            Some((&**image, Resolved::new(&image.lists, rt, Some((slots, codes)))?))
        }
        _ => None,
    };
    let library = library_names.as_ref().map(|(image, names)| (*image, names));
    let mut body = Reader::new(head.bytes, &names);
    let tables = layouts.fill(rt, &mut body, library, &mut allowance)?;
    let constants = read_constants(&mut body, &units, library)?;
    let rest: Rest = body.read()?;
    if !body.bytes.is_empty() {
        return Err(LoadError::Corrupt { problem: "it goes on after its end" });
    }
    add_units(rt, units, constants)?;
    build_tables(rt, tables)?;
    let waiting = put_together(&mut session, rest)?;
    session.machine.verify(&waiting).map_err(|problem| LoadError::Corrupt { problem })?;
    session.machine.make_room();
    Ok(Suspended { session, waiting })
}

/// A unit that is compiled again, with what the run keeps of its source.
struct Compiled {
    unit: Arc<Unit>,
    source: UnitSource,
}

fn compile_all(units: Vec<StoredUnit>, parts: &[Part], modules: &[HostModule]) -> Result<Vec<Compiled>, LoadError> {
    units.into_iter().map(|unit| compile(unit, parts, modules)).collect()
}

fn compile(unit: StoredUnit, parts: &[Part], modules: &[HostModule]) -> Result<Compiled, LoadError> {
    let (unit, source, wanted) = match unit {
        StoredUnit::Part(number) => {
            let part = parts.get(number as usize);
            let (unit, source) = match part {
                Some(Part::Prelude(name)) => (prelude_unit(name), UnitSource::Prelude(name.clone())),
                Some(Part::Module(name)) => (module_unit(name), UnitSource::Module(name.clone())),
                None => return Err(LoadError::Corrupt { problem: "it lists its sources wrongly" }),
            };
            let Ok(unit) = unit else { return Err(LoadError::Corrupt { problem: "it lists its sources wrongly" }) };
            // Part of the digest of the image.
            return Ok(Compiled { unit, source });
        }
        StoredUnit::Main { source, file_name, globals, top_level_await, signature } => {
            let options =
                TextOptions { result_last: true, top_level_await, globals: &globals, ..TextOptions::default() };
            let unit = compile_text(&Source::new(file_name.as_str(), source.as_str()), options);
            (unit, UnitSource::Main { source, file_name, globals, top_level_await }, signature)
        }
        StoredUnit::HostModule { number, signature } => {
            let Some(module) = modules.get(number as usize) else {
                return Err(LoadError::Corrupt { problem: "it lists its sources wrongly" });
            };
            (module.compile(), UnitSource::HostModule(module.name.clone()), signature)
        }
        StoredUnit::Text { source, file_name, mode, names, signature } => {
            let options = TextOptions::at_run_time(mode, names);
            let unit = compile_text(&Source::new(file_name.as_str(), source.as_str()), options);
            (unit, UnitSource::Text { source, file_name, mode, names }, signature)
        }
    };
    match unit {
        Ok(unit) if signature(&unit) == wanted => Ok(Compiled { unit: Arc::new(unit), source }),
        _ => Err(LoadError::OtherBuild),
    }
}

/// Where the code of the image's units will be.
fn library_codes(image: &Image, units: &[Compiled]) -> Codes {
    let mut places: Vec<(u32, u32, u32)> = Vec::new();
    let mut first = 0;
    for compiled in units {
        let count = compiled.unit.codes.len() as u32;
        if let Some(unit) = image_unit(image, &compiled.source)
            && places.iter().all(|(known, ..)| *known != unit.first_code)
        {
            places.push((unit.first_code, count, first));
        }
        first += count;
    }
    places.sort_unstable();
    let mut codes = Codes::default();
    places.into_iter().for_each(|(from, count, to)| codes.push(from, count, to));
    codes
}

fn image_unit<'a>(image: &'a Image, source: &UnitSource) -> Option<&'a ImageUnit> {
    let is_it = |part: &Part| match (part, source) {
        (Part::Prelude(a), UnitSource::Prelude(b)) | (Part::Module(a), UnitSource::Module(b)) => a == b,
        _ => false,
    };
    image.units.iter().find(|unit| is_it(&unit.part))
}

type Library<'a> = Option<(&'a Image, &'a Resolved<'a>)>;

/// The constants of all units that are heap objects.
fn read_constants(body: &mut Reader<'_, &Resolved<'_>>, units: &[Compiled], library: Library<'_>) -> Read<Vec<Value>> {
    let mut constants: Vec<Value> = Vec::new();
    for unit in units {
        let own: Vec<Value> = match body.byte()? {
            0 => body.read()?,
            _ => {
                let found = library.and_then(|(image, names)| Some((image, names, image_unit(image, &unit.source)?)));
                let Some((image, names, unit)) = found else {
                    return damaged("constants are not those of the library");
                };
                Reader::new(&image.bytes[unit.constants.clone()], names).read::<Vec<Value>>()?
            }
        };
        constants.extend(own);
    }
    Ok(constants)
}

fn add_units(rt: &mut Runtime, units: Vec<Compiled>, constants: Vec<Value>) -> Read<()> {
    let mut constants = constants.into_iter();
    for Compiled { unit, source } in units {
        if !rt.restore_unit(unit, &mut constants) {
            return damaged("its constants are not those of its source");
        }
        rt.add_source(source);
    }
    Ok(())
}

/// Makes the tables of dicts and sets, whose keys can be hashed now.
fn build_tables(rt: &mut Runtime, tables: Vec<Table>) -> Read<()> {
    let mut sound = rt.heap.strings_are_sound();
    for table in &tables {
        table.keys(|key| sound &= rt.knows(key));
    }
    if !sound {
        return damaged("an object refers to what is not there");
    }
    tables.into_iter().try_for_each(|table| table.build(rt))
}

fn put_together<T: Tracker>(session: &mut Session<T>, rest: Rest) -> Read<Waiting> {
    let rt = &mut session.machine.rt;
    rt.prelude = known_units(&rest.prelude)?;
    rt.modules = rest.modules;
    rt.divert_replaced_builtins();
    rt.script_name = rest.script_name;
    rt.main = rest.main;
    rt.host_functions = rest.host_functions;
    rt.futures = rest.futures;
    rt.in_repr = rest.in_repr;
    let numbers = rest.numbers;
    rt.heap.set_counters(numbers.heap);
    rt.fuel = numbers.fuel;
    rt.fuel_aside = numbers.fuel_aside;
    rt.granted = numbers.granted;
    rt.ticks = numbers.ticks;
    rt.next_call = numbers.next_call;
    rt.nan_count = numbers.nan_count;
    rt.int_digit_limit = numbers.int_digit_limit;
    session.suspensions = numbers.suspensions;
    let machine = &mut session.machine;
    machine.stack = rest.stack;
    machine.frames = rest.frames;
    machine.continuations = rest.continuations;
    machine.handled = rest.handled;
    machine.pending = rest.pending;
    machine.started = true;
    if let Some(limit) = numbers.own_recursion {
        machine.set_recursion(limit);
    }
    machine.count_again(numbers.uncounted);
    machine.rt.known_deep = numbers.known_deep;
    Ok(rest.waiting)
}

/// Units of the prelude by their static names.
fn known_units(stored: &[(String, DictId)]) -> Read<Vec<(&'static str, DictId)>> {
    let find = |(name, dict): &(String, DictId)| {
        let known = crate::prelude::UNITS.iter().find(|(known, _)| known == name);
        known.map(|known| (known.0, *dict)).ok_or_else(|| ReadError(LoadError::UnknownName { name: name.clone() }))
    };
    stored.iter().map(find).collect()
}
