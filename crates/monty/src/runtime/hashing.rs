//! Hashes, equal to CPython's with `PYTHONHASHSEED=0`.

use super::{Control, Outcome, Runtime, needs_python};
use crate::{
    classes,
    heap::{AliasId, StrId},
    numbers::{
        FrozenSetHasher, Int, TupleHasher, hash_bytes, hash_complex, hash_float, hash_int, hash_range, hash_slice,
        hash_text,
    },
    symbols,
    value::{Symbol, Value},
};

const NONE_HASH: i64 = 0xFCA8_6420;

impl Runtime {
    fn hash_alias(&mut self, id: AliasId) -> Outcome<i64> {
        let alias = self.heap[id].clone();
        let mut hasher = TupleHasher::default();
        hasher.push(self.hash(alias.origin)?);
        if alias.is_union {
            let mut all = 0;
            for argument in alias.arguments {
                all ^= self.hash(argument)?;
            }
            hasher.push(all);
            return Ok(hasher.finish());
        }
        for argument in alias.arguments {
            hasher.push(self.hash(argument)?);
        }
        Ok(hasher.finish())
    }

    /// `hash(value)`
    pub fn hash(&mut self, value: Value) -> Outcome<i64> {
        Ok(match value {
            Value::Str(id) => self.hash_str(id),
            Value::Int(value) => hash_small(value),
            Value::Bool(value) => i64::from(value),
            Value::Float(value) => hash_float(value.get()).unwrap_or_else(|| self.identity(Value::Float(value)) >> 4),
            Value::None => NONE_HASH,
            Value::Complex(id) => {
                let complex = self.heap[id];
                hash_complex(complex.real, complex.imag).unwrap_or_else(|| self.identity(value) >> 4)
            }
            Value::BigInt(id) => {
                self.burn(self.heap[id].bits() as usize >> 3);
                hash_int(&Int::Big(self.heap[id].clone()))
            }
            Value::Tuple(id) => self.nested(|runtime| {
                let mut hasher = TupleHasher::default();
                runtime.burn(runtime.heap[id].len());
                for at in 0..runtime.heap[id].len() {
                    hasher.push(match runtime.heap[id][at] {
                        Value::Str(id) => runtime.hash_str(id),
                        item => runtime.hash(item)?,
                    });
                }
                Ok(hasher.finish())
            })?,
            Value::Bytes(id) => {
                self.burn(self.heap[id].len());
                hash_bytes(&self.heap[id])
            }
            Value::Set(id) if self.heap[id].frozen => {
                let mut hasher = FrozenSetHasher::default();
                self.burn(self.heap[id].table.len());
                self.heap[id].table.iter().for_each(|(hash, _)| hasher.push(hash));
                hasher.finish()
            }
            Value::Range(id) => {
                let range = self.heap[id];
                hash_range(&Int::from(range.len()), &Int::from(range.start), &Int::from(range.step))
            }
            Value::BigRange(id) => {
                let range = &self.heap[id];
                hash_range(range.len(), &range.start, &range.step)
            }
            Value::Slice(id) => {
                let slice = self.heap[id];
                self.nested_natively(|runtime| {
                    Ok(hash_slice(runtime.hash(slice.start)?, runtime.hash(slice.stop)?, runtime.hash(slice.step)?))
                })?
            }
            Value::List(_) | Value::Dict(_) | Value::Set(_) | Value::Deque(_) | Value::ByteArray(_) => {
                return self.unhashable(value);
            }
            Value::MemoryView(id) => self.hash_view(id)?,
            Value::View(id) if self.heap[id].kind != crate::objects::ViewKind::Values => return self.unhashable(value),
            Value::Regex(id) => {
                let (pattern, flags) = (self.heap[id].pattern, self.heap[id].flags);
                self.hash(pattern)? ^ (i64::from(flags) << 8)
            }
            Value::Method(id) => {
                let method = self.heap[id];
                self.nested_natively(|runtime| runtime.hash(method.function))? ^ (self.identity(method.receiver) >> 4)
            }
            Value::Alias(id) => self.nested_natively(|runtime| runtime.hash_alias(id))?,
            Value::Class(_) if self.python_method(value, symbols::HASH).is_some() => match self.key_memo {
                Some(memo) if memo.key.is(value) => memo.hash,
                _ => return needs_python(),
            },
            Value::Instance(id) => {
                let class = self.heap[id].class();
                if class == classes::CODE
                    && let Some(text) = self.code_text(value)
                {
                    return self.hash(text);
                }
                match self.class_attribute(class, symbols::HASH) {
                    Some(Value::Native(_)) | None => match self.plain(value) {
                        Value::Instance(_) | Value::Exception(_) => self.identity(value) >> 4,
                        _ if self.own_class_attribute(class, symbols::HASH).is_some() => self.identity(value) >> 4,
                        mapping @ Value::Dict(_) if class == classes::MAPPING_PROXY => return self.unhashable(mapping),
                        Value::List(_) | Value::Dict(_) | Value::Deque(_) | Value::ByteArray(_) => {
                            return self.unhashable(value);
                        }
                        Value::Set(id) if !self.heap[id].frozen => return self.unhashable(value),
                        plain => return self.hash(plain),
                    },
                    Some(Value::None) => return self.unhashable(value),
                    Some(method) => match self.key_memo {
                        Some(memo) if memo.key.is(value) => memo.hash,
                        _ => match self.hash_by_fields(value, method)? {
                            Some(hash) => hash,
                            None => return needs_python(),
                        },
                    },
                }
            }
            _ => self.identity_hash(value),
        })
    }

    /// The hash of a small int.
    pub fn hash_small(&self, value: i64) -> i64 {
        hash_small(value)
    }

    /// The hash of what is equal to itself only, and of `None`.
    pub fn identity_hash(&self, value: Value) -> i64 {
        if value.is_none() { NONE_HASH } else { self.identity(value) >> 4 }
    }

    #[inline]
    pub fn hash_str(&self, id: StrId) -> i64 {
        if let Some(symbol) = id.as_symbol() {
            return self.symbols.hash(symbol);
        }
        let cached = self.heap[id].hash.get();
        if cached != 0 {
            return cached;
        }
        let hash = hash_text(self.text(id));
        self.heap[id].hash.set(hash);
        hash
    }

    /// The hash of a key of a dict; what is not hashable is named.
    #[inline]
    pub fn hash_key(&mut self, key: Value) -> Outcome<i64> {
        match key {
            Value::Str(id) => Ok(self.hash_str(id)),
            _ => self.hash(key).or_else(|control| self.unhashable_as(control, key, "a dict key")),
        }
    }

    /// The hash of a member of a set; what is not hashable is named.
    #[inline]
    pub fn hash_element(&mut self, key: Value) -> Outcome<i64> {
        match key {
            Value::Str(id) => Ok(self.hash_str(id)),
            _ => self.hash(key).or_else(|control| self.unhashable_as(control, key, "a set element")),
        }
    }

    pub(crate) fn unhashable_as<T>(&mut self, control: Box<Control>, key: Value, role: &str) -> Outcome<T> {
        let Control::Raise(error) = *control else { return Err(control) };
        if self.class_of(error) != classes::TYPE_ERROR {
            return Err(control);
        }
        let text = self.exception_text(error)?;
        let message = format!("cannot use '{}' as {role} ({})", self.type_name(key), text.as_ref().to_display());
        self.type_error(message)
    }

    fn unhashable<T>(&mut self, value: Value) -> Outcome<T> {
        let value = if self.class_of(value) == classes::MAPPING_PROXY { self.plain(value) } else { value };
        let message = format!("unhashable type: '{}'", self.type_name(value));
        self.type_error(message)
    }

    /// `id(value)`: counts slots, shows no address. **What is not in the heap gets it from its name, never from its
    /// number**, which another build may give to something else: hashes of stored programs depend on it.
    pub fn identity(&self, value: Value) -> i64 {
        const BASE: i64 = 0x7F00_0000_0000;
        const NATIVES: i64 = BASE + (40 << 36);
        const CLASSES: i64 = BASE + (41 << 36);
        match value {
            Value::Int(value) => BASE ^ value.wrapping_mul(32),
            Value::Float(value) => BASE ^ (value.get().to_bits() as i64 >> 8) & 0x00FF_FFFF_FFF0,
            Value::Bool(value) => BASE + 0x100 + i64::from(value) * 32,
            Value::Native(id) => NATIVES + i64::from(self.registry.native(id).fingerprint) * 16,
            Value::Host(symbol) => self.text_identity(symbol.into()) ^ 1 << 61,
            Value::Class(class) if class.user().is_none() => {
                CLASSES + i64::from(self.registry.class_fingerprint(class)) * 16
            }
            Value::Str(id) if let Some(symbol) = id.as_symbol() => self.text_identity(symbol),
            _ => match value.heap_key() {
                Some((kind, id)) => BASE + ((kind as i64 + 1) << 36) + i64::from(id) * 16,
                None => BASE + 16,
            },
        }
    }

    fn text_identity(&self, symbol: Symbol) -> i64 {
        1 << 60 | (self.symbols.hash(symbol) & 0x00FF_FFFF_FFFF_FFFF) << 4
    }
}

#[inline]
fn hash_small(value: i64) -> i64 {
    const MODULUS: i64 = (1 << 61) - 1;
    match value {
        -1 => -2,
        value if value > -MODULUS && value < MODULUS => value,
        value => hash_int(&Int::Small(value)),
    }
}
