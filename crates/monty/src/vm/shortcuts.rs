//! Calls of `lru_cache` wrappers and `partial` objects without their Python code.

use smallvec::SmallVec;

use super::{Continuation, Flow, Machine, Ret};
use crate::{
    heap::{DictId, FunctionId},
    objects::{Memo, Shortcut},
    runtime::{Control, Outcome, Values},
    value::{Symbol, Value},
};

type Keywords = SmallVec<[(Symbol, Value); 4]>;

impl Machine {
    /// Calls a function by its shortcut; `None` if its Python code is to run.
    #[inline(never)]
    pub(crate) fn call_shortcut(
        &mut self,
        id: FunctionId,
        positional: &[Value],
        keywords: &[(Symbol, Value)],
        ret: Ret,
    ) -> Option<Flow> {
        match self.rt.heap[id].shortcut.as_deref()? {
            Shortcut::Memo(memo) => {
                let (function, limit, results) = (memo.function, memo.limit, memo.results);
                let key = match (positional, keywords) {
                    ([key @ (Value::Int(_) | Value::Str(_))], []) if !memo.typed => *key,
                    _ => self.memo_key(id, positional, keywords),
                };
                let hash = match self.rt.hash(key) {
                    Ok(hash) => hash,
                    Err(control) => return self.unless_python(control, ret),
                };
                let position = match self.rt.dict_find_hashed(results, hash, key) {
                    Ok(position) => position,
                    Err(control) => return self.unless_python(control, ret),
                };
                let Some(position) = position else {
                    self.memo_mut(id)?.misses += 1;
                    if limit == Some(0) {
                        return Some(self.call_value(function, positional, keywords, ret));
                    }
                    self.continuations.push(Continuation::Remember { wrapper: id, key, hash, ret });
                    return Some(self.call_value(function, positional, keywords, Ret::Cont));
                };
                let value = self.rt.heap[results].entry(position).map(|entry| entry.value)?;
                if limit.is_some() && self.rt.heap[results].last_position() != Some(position) {
                    let table = self.rt.heap.write(results);
                    let entry = table.remove_at(position);
                    let grown = table.push(entry.hash, entry.key, entry.value);
                    self.rt.heap.charge(grown);
                }
                self.memo_mut(id)?.hits += 1;
                Some(self.deliver(ret, value))
            }
            Shortcut::KeyWrapper { .. } | Shortcut::Fields { .. } => None,
            Shortcut::Partial { function, args, keywords: given, gaps } => {
                let (function, args, given, gaps) = (*function, *args, *given, *gaps);
                let (object, rest) = positional.split_first()?;
                let mut own = |name| self.rt.kept_attribute(*object, name);
                let (function, args, given, gaps) = (own(function)?, own(args)?, own(given)?, own(gaps)?);
                let (Value::Tuple(first), Value::Dict(given), Value::Tuple(gaps)) = (args, given, gaps) else {
                    return None;
                };
                if !self.rt.heap[gaps].is_empty() {
                    return None;
                }
                let mut all = Values::from_slice(&self.rt.heap[first]);
                all.extend_from_slice(rest);
                let mut named = Keywords::new();
                for entry in self.rt.heap[given].iter() {
                    let Value::Str(name) = entry.key else { return None };
                    named.push((name.as_symbol()?, entry.value));
                }
                for (name, value) in keywords {
                    match named.iter_mut().find(|(known, _)| known == name) {
                        Some(known) => known.1 = *value,
                        None => named.push((*name, *value)),
                    }
                }
                Some(self.call_value(function, &all, &named, ret))
            }
        }
    }

    fn unless_python(&mut self, control: Box<Control>, ret: Ret) -> Option<Flow> {
        match *control {
            Control::NeedsPython => None,
            control => Some(self.control(control, ret)),
        }
    }

    fn memo_mut(&mut self, id: FunctionId) -> Option<&mut Memo> {
        match self.rt.heap.write(id).shortcut.as_deref_mut() {
            Some(Shortcut::Memo(memo)) => Some(memo),
            _ => None,
        }
    }

    /// One hashable value for a call.
    fn memo_key(&mut self, id: FunctionId, positional: &[Value], keywords: &[(Symbol, Value)]) -> Value {
        let (typed, mark) = match self.rt.heap[id].shortcut.as_deref() {
            Some(Shortcut::Memo(memo)) => (memo.typed, memo.mark),
            _ => (false, Value::None),
        };
        let mut parts = positional.to_vec();
        if !keywords.is_empty() {
            parts.push(mark);
            parts.extend(keywords.iter().flat_map(|(name, value)| [(*name).into(), *value]));
        }
        if typed {
            parts.extend(positional.iter().map(|value| Value::Class(self.rt.class_of(*value))));
            parts.extend(keywords.iter().map(|(_, value)| Value::Class(self.rt.class_of(*value))));
        }
        self.rt.tuple(parts)
    }

    /// The result of a call whose arguments were new.
    pub(crate) fn remember(&mut self, wrapper: FunctionId, key: Value, hash: i64, value: Value, ret: Ret) -> Flow {
        let Some(Memo { results, limit, .. }) = self.memo_mut(wrapper) else { return self.deliver(ret, value) };
        let (results, limit) = (*results, *limit);
        match self.store_result(results, limit, key, hash, value) {
            Ok(()) => self.deliver(ret, value),
            Err(control) if matches!(*control, Control::NeedsPython) => {
                self.continuations.push(Continuation::Replace { value, ret });
                self.call_prelude("mappings.put", &[Value::Dict(results), key, value], Ret::Cont)
            }
            Err(control) => self.control(*control, ret),
        }
    }

    fn store_result(
        &mut self,
        results: DictId,
        limit: Option<u64>,
        key: Value,
        hash: i64,
        value: Value,
    ) -> Outcome<()> {
        match (self.rt.dict_find_hashed(results, hash, key)?, limit) {
            (Some(position), None) => self.rt.heap.write(results).set_at(position, value),
            // The call itself has put it there.
            (Some(_), Some(_)) => {}
            (None, _) => {
                let table = self.rt.heap.write(results);
                if limit.is_some_and(|limit| table.len() as u64 >= limit)
                    && let Some(oldest) = table.first_position()
                {
                    table.remove_at(oldest);
                }
                let grown = table.push(hash, key, value);
                self.rt.heap.charge(grown);
            }
        }
        Ok(())
    }
}
