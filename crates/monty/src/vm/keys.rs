//! Keys whose class decides in Python about hash and equality, looked up in dicts and sets.
//!
//! The machine asks `__hash__` and `__eq__` first, then does the operation natively, with the answers at hand
//! ([`KeyMemo`]): so one search serves every operation on one key.

use serde::{Deserialize, Serialize};
use smallvec::SmallVec;

use super::{Continuation, Flow, Machine, Ret};
use crate::{
    bytecode::CompareOp,
    classes,
    collections::set_table::Candidate,
    numbers::{Int, hash::hash_int},
    runtime::{Control, KeyMemo},
    symbols,
    value::{NativeId, Value},
};

/// What is done with the key once it is known where it stands.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub enum KeyUse {
    Get {
        ret: Ret,
    },
    Set {
        value: Value,
        ret: Ret,
    },
    Delete {
        ret: Ret,
    },
    Contains {
        negate: bool,
        ret: Ret,
    },
    /// A native method whose receiver is the container and whose first argument is the key.
    Call {
        native: NativeId,
        rest: Vec<Value>,
        ret: Ret,
    },
}

impl KeyUse {
    pub(crate) fn ret(&self) -> Ret {
        match self {
            Self::Get { ret }
            | Self::Set { ret, .. }
            | Self::Delete { ret }
            | Self::Contains { ret, .. }
            | Self::Call { ret, .. } => *ret,
        }
    }
}

/// A search for a key.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct KeySearch {
    /// The dict or set, or an instance of a subclass.
    container: Value,
    key: Value,
    hash: i64,
    /// Keys of the same hash that are not equal.
    unequal: Vec<Value>,
    then: KeyUse,
}

impl KeySearch {
    pub(crate) fn ret(&self) -> Ret {
        self.then.ret()
    }

    pub(crate) fn for_each_value(&self, mut visit: impl FnMut(Value)) {
        visit(self.container);
        visit(self.key);
        self.unequal.iter().for_each(|value| visit(*value));
        match &self.then {
            KeyUse::Set { value, .. } => visit(*value),
            KeyUse::Call { rest, native, .. } => {
                visit(Value::Native(*native));
                rest.iter().for_each(|value| visit(*value));
            }
            KeyUse::Get { .. } | KeyUse::Delete { .. } | KeyUse::Contains { .. } => {}
        }
    }
}

impl Machine {
    /// Starts a search, if the container is a table and the key or a key in it has methods in Python.
    pub(crate) fn search_key(&mut self, container: Value, key: Value, then: impl FnOnce() -> KeyUse) -> Option<Flow> {
        self.table_of(container)?;
        let mut search = Box::new(KeySearch { container, key, hash: 0, unequal: Vec::new(), then: then() });
        match self.rt.python_method(key, symbols::HASH) {
            Some(method @ Value::Function(_)) => {
                self.continuations.push(Continuation::KeyHash(search));
                Some(self.call_hook(method, &[key], Ret::Cont))
            }
            Some(_) => None,
            None => {
                search.hash = self.rt.hash(key).ok()?;
                Some(self.probe_key(search))
            }
        }
    }

    /// A subscript met Python code: in its key, or else a function of the prelude goes on. The first two arguments are
    /// the container and the key.
    pub(crate) fn use_key_in_python(&mut self, then: KeyUse, function: &'static str, arguments: &[Value]) -> Flow {
        let ret = then.ret();
        match self.search_key(arguments[0], arguments[1], || then) {
            Some(flow) => flow,
            None => self.call_prelude(function, arguments, ret),
        }
    }

    /// A method of a dict or set met Python code in its one key.
    pub(crate) fn search_for_native(
        &mut self,
        native: NativeId,
        function: &str,
        positional: &[Value],
        ret: Ret,
    ) -> Option<Flow> {
        const METHODS: [&str; 6] =
            ["mappings.get", "mappings.pop", "mappings.setdefault", "sets.add", "sets.discard", "sets.remove"];
        let [container, key, rest @ ..] = positional else { return None };
        let is_empty = matches!(self.rt.plain(*container), Value::Dict(id) if self.rt.heap[id].is_empty());
        if !METHODS.contains(&function) || is_empty {
            return None;
        }
        self.search_key(*container, *key, || KeyUse::Call { native, rest: rest.to_vec(), ret })
    }

    fn table_of(&self, container: Value) -> Option<Value> {
        match self.rt.plain(container) {
            table @ (Value::Dict(_) | Value::Set(_)) => Some(table),
            _ => None,
        }
    }

    /// `__hash__` gave a result.
    pub(crate) fn key_hashed(&mut self, mut search: Box<KeySearch>, value: Value) -> Flow {
        search.hash = match self.rt.as_int(value) {
            Some(Int::Small(-1)) => -2,
            Some(Int::Small(hash)) => hash,
            Some(int) => hash_int(&int),
            None => {
                return match self.rt.type_error::<Value>("__hash__ method should return an integer") {
                    Err(raised) => self.key_is_unhashable(&search, raised),
                    Ok(_) => Ok(()),
                };
            }
        };
        self.probe_key(search)
    }

    /// `__hash__` raised an exception: a plain `TypeError` says what the key was to be.
    pub(crate) fn key_not_hashed(&mut self, search: &KeySearch, error: Value) -> Flow {
        self.key_is_unhashable(search, Box::new(Control::Raise(error)))
    }

    fn key_is_unhashable(&mut self, search: &KeySearch, raised: Box<Control>) -> Flow {
        let role = match self.table_of(search.container) {
            Some(Value::Set(_)) => "a set element",
            _ => "a dict key",
        };
        let outcome = self.rt.unhashable_as::<Value>(raised, search.key, role);
        self.settle(outcome, search.ret())
    }

    /// Asks the next key of the same hash whether it is the one.
    fn probe_key(&mut self, search: Box<KeySearch>) -> Flow {
        for known in self.same_hash(&search) {
            if known.is(search.key) {
                return self.use_key(search, Some(known));
            }
            if search.unequal.iter().any(|other| other.is(known)) {
                continue;
            }
            match self.rt.equal(known, search.key) {
                Ok(true) => return self.use_key(search, Some(known)),
                Ok(false) => {}
                Err(control) if matches!(*control, Control::NeedsPython) => {
                    let key = search.key;
                    self.continuations.push(Continuation::KeyEqual { search, known });
                    self.continuations.push(Continuation::Truth { negate: false, strict: false, ret: Ret::Cont });
                    return self.compare(CompareOp::Eq, known, key, Ret::Cont);
                }
                Err(control) => return self.control(*control, search.ret()),
            }
        }
        self.use_key(search, None)
    }

    /// `known == key` gave an answer; the table may have changed meanwhile.
    pub(crate) fn key_compared(&mut self, mut search: Box<KeySearch>, known: Value, is_equal: bool) -> Flow {
        let still_there = self.same_hash(&search).iter().any(|other| other.is(known));
        if is_equal && still_there {
            return self.use_key(search, Some(known));
        }
        match still_there {
            true => search.unequal.push(known),
            false => search.unequal.clear(),
        }
        self.rt.burn(8 * search.unequal.len());
        self.probe_key(search)
    }

    fn same_hash(&mut self, search: &KeySearch) -> SmallVec<[Value; 4]> {
        let found: SmallVec<[Value; 4]> = match self.table_of(search.container) {
            Some(Value::Dict(id)) => {
                let table = &self.rt.heap[id];
                let positions = table.positions_of(search.hash);
                positions.into_iter().filter_map(|at| table.entry(at).map(|entry| entry.key)).collect()
            }
            Some(Value::Set(id)) => {
                let table = &self.rt.heap[id].table;
                let mut probe = table.probe(search.hash);
                let mut keys = SmallVec::new();
                while let Candidate::Key { key, .. } = table.next_equal(&mut probe) {
                    keys.push(key);
                }
                keys
            }
            _ => SmallVec::new(),
        };
        self.rt.burn(8 * found.len());
        found
    }

    /// Does what the key was looked up for.
    fn use_key(&mut self, search: Box<KeySearch>, found: Option<Value>) -> Flow {
        let KeySearch { container, key, hash, then, .. } = *search;
        self.rt.key_memo = Some(KeyMemo { key, hash, found });
        let ret = then.ret();
        let outcome = match then {
            KeyUse::Get { .. } => self.rt.get_item(container, key),
            KeyUse::Set { value, .. } => self.rt.set_item(container, key, value).map(|()| Value::None),
            KeyUse::Delete { .. } => self.rt.delete_item(container, key).map(|()| Value::None),
            KeyUse::Contains { negate, .. } => {
                self.rt.contains(container, key).map(|found| Value::from(found != negate))
            }
            KeyUse::Call { native, rest, .. } => {
                let mut positional = vec![container, key];
                positional.extend(rest);
                let flow = self.call_native(native, &positional, &[], ret);
                self.rt.key_memo = None;
                return flow;
            }
        };
        self.rt.key_memo = None;
        match outcome {
            Err(control) if matches!(*control, Control::NeedsPython) => {
                let error = self.rt.raise(classes::RUNTIME_ERROR, "the key cannot be looked up here");
                self.settle(error, ret)
            }
            outcome => self.settle(outcome, ret),
        }
    }
}
