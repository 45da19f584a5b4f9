//! One object of the heap as bytes.
//!
//! Dicts and sets stand apart from the other kinds: their hashes are left out wherever the key alone decides them, which
//! saves nine bytes for every string and makes equal contents equal bytes wherever the keys live.

use serde::Serialize;

use super::{
    reader::{Read, Reader, Resolving, damaged},
    writer::{Naming, WriteError, Writer},
};
use crate::{
    collections::{
        dict_table::{DictTable, Entry},
        set_table::SetTable,
    },
    heap::{DictId, HeapObject, Kind, ObjectVisitor, SetId},
    numbers::{hash_bytes, hash_float},
    objects::Set,
    runtime::Runtime,
    value::Value,
};

/// Writes the object in a slot.
pub(super) fn write_object<N: Naming>(
    rt: &Runtime,
    kind: Kind,
    id: u32,
    out: &mut Writer<N>,
) -> Result<(), WriteError> {
    struct Put<'a, N>(&'a mut Writer<N>);
    impl<N: Naming> ObjectVisitor for Put<'_, N> {
        type Output = Result<(), WriteError>;
        fn visit<T: HeapObject>(self, object: &T) -> Self::Output {
            object.serialize(self.0)
        }
    }
    match kind {
        Kind::Dict => write_dict(rt, &rt.heap[DictId(id.into())], out),
        Kind::Set => write_set(rt, &rt.heap[SetId(id.into())], out),
        _ => rt.heap.visit_object(kind, id, Put(out)).unwrap_or(Ok(())),
    }
}

fn write_dict<N: Naming>(rt: &Runtime, dict: &DictTable, out: &mut Writer<N>) -> Result<(), WriteError> {
    let entries = dict.entries();
    let keys = entries.iter().map(|entry| (entry.hash, entry.key)).filter(|(_, key)| !key.is_undefined());
    let explicit = has_hashes_of_its_own(rt, keys);
    out.number((entries.len() as u64) << 1 | u64::from(explicit));
    for entry in entries {
        entry.key.serialize(&mut *out)?;
        if entry.key.is_undefined() {
            continue;
        }
        if explicit {
            out.signed(entry.hash);
        }
        entry.value.serialize(&mut *out)?;
    }
    Ok(())
}

fn write_set<N: Naming>(rt: &Runtime, set: &Set, out: &mut Writer<N>) -> Result<(), WriteError> {
    let (slots, finger, filled) = set.table.parts();
    let explicit = has_hashes_of_its_own(rt, set.table.iter());
    out.number((slots as u64) << 2 | u64::from(set.frozen) << 1 | u64::from(explicit));
    out.number(finger as u64);
    let filled: Vec<_> = filled.collect();
    out.number(filled.len() as u64);
    let mut next = 0;
    for (at, entry) in filled {
        out.number((at - next) as u64);
        next = at + 1;
        let (hash, key) = entry.unwrap_or_default();
        key.serialize(&mut *out)?;
        if explicit && entry.is_some() {
            out.signed(hash);
        }
    }
    Ok(())
}

/// Whether some key has another hash than [`plain_hash`] says.
fn has_hashes_of_its_own(rt: &Runtime, mut keys: impl Iterator<Item = (i64, Value)>) -> bool {
    keys.any(|(hash, key)| plain_hash(rt, key) != Some(hash))
}

/// The hash of what is hashed by its text, its number or its identity.
fn plain_hash(rt: &Runtime, key: Value) -> Option<i64> {
    Some(match key {
        Value::Str(id) => rt.hash_str(id),
        Value::Int(number) => rt.hash_small(number),
        Value::Bool(truth) => i64::from(truth),
        Value::Float(number) => hash_float(number.get())?,
        Value::Bytes(id) => hash_bytes(&rt.heap[id]),
        Value::None | Value::Ellipsis | Value::NotImplemented | Value::Native(_) => rt.identity_hash(key),
        Value::Class(_) | Value::Function(_) | Value::Module(_) => rt.identity_hash(key),
        _ => return None,
    })
}

/// What the tables of a dict or set were made of; they can be made again once all objects are there.
#[derive(Debug)]
pub(super) enum Table {
    Dict { id: u32, entries: Vec<Entry>, explicit: bool },
    Set { id: u32, slots: usize, finger: usize, frozen: bool, filled: Filled, explicit: bool },
}

type Filled = Vec<(usize, Option<(i64, Value)>)>;

/// Bytes that a stored program may make this process allocate beyond those that it brings.
#[derive(Clone, Copy, Debug)]
pub(super) struct Allowance(pub(super) usize);

impl Allowance {
    pub(super) fn spend(&mut self, count: usize, size: usize) -> Read<()> {
        match count.checked_mul(size).and_then(|bytes| self.0.checked_sub(bytes)) {
            Some(rest) => {
                self.0 = rest;
                Ok(())
            }
            None => damaged("it asks for more memory than it may"),
        }
    }
}

impl Table {
    pub(super) fn read_dict<R: Resolving>(id: u32, reader: &mut Reader<'_, R>) -> Read<Self> {
        let head = reader.number()?;
        let (count, explicit) = (head >> 1, head & 1 == 1);
        if count > reader.bytes.len() as u64 {
            return damaged("it ends too early");
        }
        let mut entries = Vec::new();
        for position in 0..count {
            let key: Value = reader.read()?;
            if key.is_undefined() {
                // Any hash will do, if only they differ.
                entries.push(Entry { hash: position as i64, ..Entry::default() });
                continue;
            }
            let hash = if explicit { reader.signed()? } else { 0 };
            entries.push(Entry { hash, key, value: reader.read()? });
        }
        Ok(Self::Dict { id, entries, explicit })
    }

    pub(super) fn read_set<R: Resolving>(id: u32, reader: &mut Reader<'_, R>, allowance: &mut Allowance) -> Read<Self> {
        let head = reader.number()?;
        let (Ok(slots), Ok(finger)) = (usize::try_from(head >> 2), usize::try_from(reader.number()?)) else {
            return damaged("a set is too large");
        };
        let (frozen, explicit) = (head & 2 == 2, head & 1 == 1);
        allowance.spend(slots, 2 * size_of::<Value>())?;
        let mut filled = Vec::new();
        let mut next = 0_usize;
        for _ in 0..reader.length()? {
            let at = usize::try_from(reader.number()?).ok().and_then(|gap| next.checked_add(gap));
            let Some(at) = at.filter(|at| *at < slots) else { return damaged("the slots are not those of a set") };
            next = at + 1;
            let key: Value = reader.read()?;
            if key.is_undefined() {
                filled.push((at, None));
                continue;
            }
            let hash = if explicit { reader.signed()? } else { 0 };
            filled.push((at, Some((hash, key))));
        }
        Ok(Self::Set { id, slots, finger, frozen, filled, explicit })
    }

    /// Puts the table where it belongs. All keys must be known to exist.
    pub(super) fn build(self, rt: &mut Runtime) -> Read<()> {
        match self {
            Self::Dict { id, mut entries, explicit } => {
                if !explicit {
                    for entry in entries.iter_mut().filter(|entry| !entry.key.is_undefined()) {
                        let Some(hash) = plain_hash(rt, entry.key) else { return damaged("a key has no hash") };
                        entry.hash = hash;
                    }
                }
                let Some(table) = DictTable::from_entries(entries) else {
                    return damaged("the hashes are not those of a dict");
                };
                *rt.heap.peek_mut(DictId(id.into())) = table;
            }
            Self::Set { id, slots, finger, frozen, mut filled, explicit } => {
                if !explicit {
                    for (hash, key) in filled.iter_mut().filter_map(|(_, entry)| entry.as_mut()) {
                        let Some(plain) = plain_hash(rt, *key) else { return damaged("a key has no hash") };
                        *hash = plain;
                    }
                }
                let Some(table) = SetTable::from_parts(slots, finger, &filled) else {
                    return damaged("the slots are not those of a set");
                };
                *rt.heap.peek_mut(SetId(id.into())) = Set { table, frozen };
            }
        }
        Ok(())
    }

    /// Calls `visit` with every key.
    pub(super) fn keys(&self, mut visit: impl FnMut(Value)) {
        match self {
            Self::Dict { entries, .. } => entries.iter().for_each(|entry| visit(entry.key)),
            Self::Set { filled, .. } => filled.iter().filter_map(|(_, entry)| *entry).for_each(|(_, key)| visit(key)),
        }
    }
}
