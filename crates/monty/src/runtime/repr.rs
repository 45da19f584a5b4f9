//! `repr` and `str` of builtin values.

use compact_str::ToCompactString;

use super::{Control, Outcome, Runtime, needs_python};
use crate::{
    classes,
    heap::{DequeId, IteratorId},
    numbers::{Cost, DigitLimit, Int, complex_repr, float_repr, int_to_string},
    objects::{Descriptor, Iterator, ToolState, ViewKind},
    octets, symbols,
    text::{Text, TextBuilder, TextRef},
    value::{NativeId, Truth, Value},
};

impl Runtime {
    /// `repr(value)`
    pub fn repr(&mut self, value: Value) -> Outcome<Text> {
        let mut out = TextBuilder::default();
        self.repr_into(&mut out, value)?;
        self.reserve(out.len())?;
        Ok(out.finish())
    }

    /// `str(value)`
    pub fn str_of(&mut self, value: Value) -> Outcome<Text> {
        if let Value::Str(id) = value {
            return Ok(self.text(id).to_text());
        }
        if self.is_object(value) {
            if let plain @ Value::Dict(_) = self.plain(value)
                && self.class_of(value) == classes::MAPPING_PROXY
            {
                return self.repr(plain);
            }
            if self.python_method(value, symbols::STR).is_some() {
                return needs_python();
            }
            match self.plain(value) {
                Value::Str(id) => return Ok(self.text(id).to_text()),
                Value::Exception(_) => return self.exception_text(value),
                // These have a `__str__` of their own, which does not ask `__repr__` of a subclass.
                Value::Bytes(_) | Value::ByteArray(_) => return self.repr_natively(value),
                _ => {}
            }
        }
        self.repr(value)
    }

    /// `str(exception)`
    pub fn exception_text(&mut self, value: Value) -> Outcome<Text> {
        let Some(id) = self.exception_state(value) else { return Ok(Text::empty()) };
        let args = self.heap[self.heap[id].args].clone();
        if let Some(text) = self.special_exception_text(value)? {
            return Ok(text);
        }
        match &args[..] {
            [] => Ok(Text::empty()),
            [single] if self.is_instance(value, classes::KEY_ERROR) => self.repr(*single),
            [single] => self.str_of(*single),
            _ => {
                let args = self.tuple(args.to_vec());
                self.repr(args)
            }
        }
    }

    fn repr_into(&mut self, out: &mut TextBuilder, value: Value) -> Outcome<()> {
        match value {
            Value::Undefined => out.push_str("<undefined>"),
            Value::None => out.push_str("None"),
            Value::Ellipsis => out.push_str("Ellipsis"),
            Value::NotImplemented => out.push_str("NotImplemented"),
            Value::Bool(Truth::True) => out.push_str("True"),
            Value::Bool(Truth::False) => out.push_str("False"),
            Value::Int(value) => out.push_str(&value.to_compact_string()),
            Value::Float(value) => out.push_str(&float_repr(value.get())),
            Value::Complex(id) => out.push_str(&complex_repr(self.heap[id])),
            Value::BigInt(id) => {
                let int = Int::Big(self.heap[id].clone());
                self.spend_on_digits(&int)?;
                let digits = int_to_string(&int, DigitLimit(self.int_digit_limit));
                out.push_str(&self.checked(digits)?);
            }
            Value::Str(id) => {
                let text = self.text(id).repr();
                self.work(text.as_ref().len())?;
                if self.heap.exceeds(out.len()) {
                    return Err(Box::new(Control::NeedsMemory));
                }
                out.push_text(text.as_ref());
            }
            Value::Bytes(id) => {
                self.work(2 * self.heap[id].len())?;
                out.push_str(&octets::repr(&self.heap[id]));
            }
            Value::ByteArray(_) => self.repr_byte_array(out, value, "bytearray"),
            Value::List(_) | Value::Tuple(_) | Value::Dict(_) | Value::Set(_) | Value::View(_) | Value::Deque(_) => {
                self.repr_container(out, value)?;
            }
            Value::Instance(_) => self.repr_instance(out, value)?,
            Value::Class(_) if self.python_method(value, symbols::REPR).is_some() => return needs_python(),
            Value::Alias(_) => self.repr_alias(out, value)?,
            _ => self.repr_other(out, value)?,
        }
        Ok(())
    }

    /// Pays for the digits of an int, unless it has more than may be shown.
    fn spend_on_digits(&mut self, int: &Int) -> Outcome<()> {
        let is_refused = self.int_digit_limit > 0 && int.bit_length() > 4 * u64::from(self.int_digit_limit);
        if is_refused { Ok(()) } else { self.spend(Cost::to_decimal(int)) }
    }

    fn repr_container(&mut self, out: &mut TextBuilder, value: Value) -> Outcome<()> {
        if self.in_repr.iter().any(|other| other.is(value)) {
            out.push_str(match value {
                Value::List(_) | Value::Deque(_) => "[...]",
                Value::Tuple(_) => "(...)",
                Value::Dict(_) => "{...}",
                _ => "set(...)",
            });
            return Ok(());
        }
        if self.heap.exceeds(out.len()) {
            return Err(Box::new(Control::NeedsMemory));
        }
        self.in_repr.push(value);
        let result = self.nested(|runtime| runtime.repr_items(out, value));
        self.in_repr.pop();
        result
    }

    fn repr_items(&mut self, out: &mut TextBuilder, value: Value) -> Outcome<()> {
        match value {
            Value::List(_) => {
                let items = self.items(value).unwrap_or_default();
                self.repr_list(out, "[", &items, "]")
            }
            Value::Tuple(_) => {
                let items = self.items(value).unwrap_or_default();
                self.repr_list(out, "(", &items, if items.len() == 1 { ",)" } else { ")" })
            }
            Value::Dict(id) => {
                let entries: Vec<_> = self.heap[id].iter().copied().collect();
                self.burn(entries.len());
                out.push_str("{");
                for (at, entry) in entries.iter().enumerate() {
                    if at > 0 {
                        out.push_str(", ");
                    }
                    self.repr_into(out, entry.key)?;
                    out.push_str(": ");
                    self.repr_into(out, entry.value)?;
                }
                out.push_str("}");
                Ok(())
            }
            Value::Set(id) => {
                let items: Vec<Value> = self.heap[id].table.keys().collect();
                match (self.heap[id].frozen, items.is_empty()) {
                    (false, true) => out.push_str("set()"),
                    (true, true) => out.push_str("frozenset()"),
                    (false, false) => self.repr_list(out, "{", &items, "}")?,
                    (true, false) => self.repr_list(out, "frozenset({", &items, "})")?,
                }
                Ok(())
            }
            Value::View(id) => {
                let view = self.heap[id];
                let name = match view.kind {
                    ViewKind::Keys => "odict_keys([",
                    ViewKind::Values => "odict_values([",
                    ViewKind::Items => "odict_items([",
                };
                let name = &name[usize::from(!view.ordered)..];
                let items = self.iterate(value)?;
                self.repr_list(out, name, &items, "])")
            }
            Value::Deque(id) => self.repr_deque(out, id, "deque"),
            _ => Ok(()),
        }
    }

    fn repr_deque(&mut self, out: &mut TextBuilder, id: DequeId, name: &str) -> Outcome<()> {
        let items: Vec<Value> = self.heap[id].items.iter().copied().collect();
        self.repr_list(out, &format!("{name}(["), &items, "]")?;
        if let Some(limit) = self.heap[id].limit {
            out.push_str(&format!(", maxlen={limit}"));
        }
        out.push_str(")");
        Ok(())
    }

    fn repr_list(&mut self, out: &mut TextBuilder, open: &str, items: &[Value], close: &str) -> Outcome<()> {
        self.burn(items.len());
        out.push_str(open);
        for (at, item) in items.iter().enumerate() {
            if at > 0 {
                out.push_str(", ");
            }
            self.repr_into(out, *item)?;
        }
        out.push_str(close);
        Ok(())
    }

    fn repr_instance(&mut self, out: &mut TextBuilder, value: Value) -> Outcome<()> {
        if self.python_method(value, symbols::REPR).is_some() {
            return needs_python();
        }
        self.repr_plain_instance(out, value)
    }

    /// What the builtin type's own `__repr__` gives, whatever the class of the object overrides.
    pub fn repr_natively(&mut self, value: Value) -> Outcome<Text> {
        let mut out = TextBuilder::default();
        match value {
            Value::Instance(_) => self.repr_plain_instance(&mut out, value)?,
            _ => self.repr_into(&mut out, value)?,
        }
        self.reserve(out.len())?;
        Ok(out.finish())
    }

    fn repr_plain_instance(&mut self, out: &mut TextBuilder, value: Value) -> Outcome<()> {
        match self.plain(value) {
            plain if self.class_of(value) == classes::MAPPING_PROXY => {
                out.push_str("mappingproxy(");
                self.repr_into(out, plain)?;
                out.push_str(")");
                Ok(())
            }
            Value::Exception(id) => {
                out.push_str(&self.type_name(value));
                let args = match self.is_instance(value, classes::BASE_EXCEPTION_GROUP) {
                    true => self.group_arguments(value),
                    false => self.heap[self.heap[id].args].to_vec(),
                };
                self.nested(|runtime| runtime.repr_list(out, "(", &args, ")"))
            }
            Value::Instance(_) if self.class_of(value) == classes::CODE => {
                let file = self.code_file(value);
                let file = self.display(file);
                let ((name, line), at) = (self.code_title(value), self.identity(value));
                let text = format!("<code object {name} at {at:#x}, file \"{file}\", line {line}>");
                out.push_str(&text);
                Ok(())
            }
            Value::Instance(_) => {
                let text = format!("<{} object at {:#x}>", self.full_name(self.class_of(value)), self.identity(value));
                out.push_str(&text);
                Ok(())
            }
            Value::Set(id) => {
                let items: Vec<Value> = self.heap[id].table.keys().collect();
                let name = self.type_name(value);
                if items.is_empty() {
                    out.push_str(&format!("{name}()"));
                    return Ok(());
                }
                self.repr_list(out, &format!("{name}({{"), &items, "})")
            }
            plain @ Value::ByteArray(_) => {
                let name = self.type_name(value);
                self.repr_byte_array(out, plain, &name);
                Ok(())
            }
            plain @ Value::Deque(id) => {
                if self.in_repr.iter().any(|other| other.is(plain)) {
                    out.push_str("[...]");
                    return Ok(());
                }
                let name = self.type_name(value);
                self.in_repr.push(plain);
                let result = self.nested(|runtime| runtime.repr_deque(out, id, &name));
                self.in_repr.pop();
                result
            }
            plain => self.repr_into(out, plain),
        }
    }

    /// `module.qualname` of a class, the module left out for builtins.
    pub fn full_name(&mut self, class: crate::heap::ClassRef) -> String {
        let Some(id) = class.user() else { return self.class_title(class) };
        let qualname = self.display(self.heap[id].qualname);
        match self.own_class_attribute(class, symbols::MODULE) {
            Some(module) if self.display(module) != "builtins" => format!("{}.{qualname}", self.display(module)),
            _ => qualname,
        }
    }

    fn repr_other(&mut self, out: &mut TextBuilder, value: Value) -> Outcome<()> {
        let text = match value {
            Value::Native(id) => self.native_text(id, value),
            Value::Regex(_) | Value::Match(_) => return self.repr_regex(out, value),
            Value::Host(name) => {
                format!("<function {} at {:#x}>", self.symbols.text(name.into()), self.identity(value))
            }
            Value::Class(class) => format!("<class '{}'>", self.full_name(class)),
            Value::Range(_) | Value::BigRange(_) => return self.repr_range(value, out),
            Value::Slice(id) => {
                let slice = self.heap[id];
                let parts = [slice.start, slice.stop, slice.step];
                return self.nested(|runtime| runtime.repr_list(out, "slice(", &parts, ")"));
            }
            Value::Function(id) if self.heap[id].class.is_some() => {
                format!("<{} object at {:#x}>", self.type_name(value), self.identity(value))
            }
            Value::Function(_) => {
                format!("<function {} at {:#x}>", self.function_qualname(value), self.identity(value))
            }
            Value::Method(id) => {
                let method = self.heap[id];
                if let Value::Native(native) = method.function {
                    let name = self.registry.native(native).def.name;
                    let owner = self.class_of(method.receiver);
                    let kind = if self.is_slot_wrapper(native) { "method-wrapper" } else { "built-in method" };
                    let name = if self.is_slot_wrapper(native) { format!("'{name}'") } else { name.to_owned() };
                    format!(
                        "<{kind} {name} of {} object at {:#x}>",
                        self.class_title(owner),
                        self.identity(method.receiver)
                    )
                } else {
                    out.push_str(&format!("<bound method {} of ", self.function_qualname(method.function)));
                    self.nested_natively(|runtime| runtime.repr_into(out, method.receiver))?;
                    ">".to_owned()
                }
            }
            Value::MemoryView(id) => {
                let kind = if self.heap[id].is_released() { "released memory" } else { "memory" };
                format!("<{kind} at {:#x}>", self.identity(value))
            }
            Value::Module(id) => {
                let name = self.heap[id].name;
                let symbol = if let Value::Str(name) = name { Some(self.symbol_of(name)) } else { None };
                let is_loaded = symbol.is_some_and(|symbol| self.module(symbol) == Some(id));
                let file = self.symbols.find("__file__");
                let file = file.and_then(|file| self.dict_get_symbol(self.heap[id].namespace, file));
                let origin = match file {
                    Some(file @ Value::Str(_)) => format!(" from {}", self.repr(file)?.as_ref().to_display()),
                    _ if is_loaded => " (built-in)".to_owned(),
                    _ => String::new(),
                };
                format!("<module '{}'{origin}>", self.display(name))
            }
            Value::Generator(id) => {
                let generator = &self.heap[id];
                let (class, function) = (generator.class, generator.function);
                let name = self.function_qualname(Value::Function(function));
                match class {
                    Some(class) => format!("<{} object at {:#x}>", self.full_name(class), self.identity(value)),
                    None => format!("<{} object {name} at {:#x}>", self.type_name(value), self.identity(value)),
                }
            }
            Value::Iterator(id) if matches!(self.heap[id], Iterator::Tool(_)) => return self.repr_tool(out, id),
            Value::Super(id) => {
                let parts = self.heap[id];
                let class = self.class_name(parts.class);
                let of = match parts.object {
                    Value::None => "NULL".to_owned(),
                    Value::Class(class) => format!("<{} object>", self.class_name(class)),
                    object => format!("<{} object>", self.type_name(object)),
                };
                format!("<super: <class '{class}'>, {of}>")
            }
            Value::Descriptor(id) => match self.heap[id] {
                Descriptor::Slot { name, owner, .. } => {
                    format!("<member '{}' of '{}' objects>", self.display(name), self.class_name(owner))
                }
                Descriptor::StaticMethod(function) => {
                    out.push_str("<staticmethod(");
                    self.nested_natively(|runtime| runtime.repr_into(out, function))?;
                    ")>".to_owned()
                }
                Descriptor::ClassMethod(function) => {
                    out.push_str("<classmethod(");
                    self.nested_natively(|runtime| runtime.repr_into(out, function))?;
                    ")>".to_owned()
                }
                Descriptor::TupleGetter { index, doc } => {
                    out.push_str(&format!("_tuplegetter({index}, "));
                    self.repr_into(out, doc)?;
                    ")".to_owned()
                }
                _ => format!("<{} object at {:#x}>", self.type_name(value), self.identity(value)),
            },
            Value::Cell(id) => {
                let (at, held) = (self.identity(value), self.heap[id].value);
                match held.is_undefined() {
                    true => format!("<cell at {at:#x}: empty>"),
                    false => {
                        format!("<cell at {at:#x}: {} object at {:#x}>", self.type_name(held), self.identity(held))
                    }
                }
            }
            _ => {
                let class = self.class_of(value);
                format!("<{} object at {:#x}>", self.full_name(class), self.identity(value))
            }
        };
        out.push_str(&text);
        Ok(())
    }

    fn native_text(&self, id: NativeId, value: Value) -> String {
        let entry = self.registry.native(id);
        let Some(owner) = entry.owner else { return format!("<built-in function {}>", entry.def.name) };
        let kind = match self.class_of(value) {
            classes::MEMBER_DESCRIPTOR => "member",
            classes::GETSET_DESCRIPTOR => "attribute",
            classes::WRAPPER_DESCRIPTOR => "slot wrapper",
            classes::METHOD_DESCRIPTOR | classes::CLASSMETHOD_DESCRIPTOR => "method",
            _ => return format!("<built-in method {} of type object '{}'>", entry.def.name, self.class_title(owner)),
        };
        format!("<{kind} '{}' of '{}' objects>", entry.def.name, self.class_title(owner))
    }

    /// An iterator of `itertools`: those whose text shows where they are, and the rest.
    fn repr_tool(&mut self, out: &mut TextBuilder, id: IteratorId) -> Outcome<()> {
        let Iterator::Tool(tool) = &self.heap[id] else { return Ok(()) };
        let class = tool.class;
        let (first, second) = match tool.state {
            ToolState::Count { next, step: Value::Int(1) } => (next, None),
            ToolState::Count { next, step } => (next, Some(step)),
            ToolState::Repeat { object, left } => (object, left.map(|left| Value::Int(left as i64))),
            _ => {
                let identity = self.identity(Value::Iterator(id));
                out.push_str(&format!("<{} object at {identity:#x}>", self.full_name(class)));
                return Ok(());
            }
        };
        out.push_str(&format!("{}(", self.class_name(class)));
        self.nested_natively(|runtime| runtime.repr_into(out, first))?;
        if let Some(second) = second {
            out.push_str(", ");
            self.nested_natively(|runtime| runtime.repr_into(out, second))?;
        }
        out.push_str(")");
        Ok(())
    }

    fn repr_range(&mut self, range: Value, out: &mut TextBuilder) -> Outcome<()> {
        let Some(range) = self.progression(range) else { return Ok(()) };
        let mut parts = vec![self.int(range.start), self.int(range.stop)];
        if range.step != Int::ONE {
            parts.push(self.int(range.step));
        }
        self.repr_list(out, "range(", &parts, ")")
    }

    /// `function.__qualname__`
    pub fn function_qualname(&mut self, value: Value) -> String {
        match value {
            Value::Function(id) => {
                let own = self.heap[id].specials.and_then(|dict| self.dict_get_symbol(dict, symbols::QUALNAME));
                match own {
                    Some(name) => self.display(name),
                    None => self.program.code(self.heap[id].code).code.qualname.clone(),
                }
            }
            Value::Native(id) => {
                let entry = self.registry.native(id);
                match entry.owner {
                    Some(owner) => format!("{}.{}", self.class_name(owner), entry.def.name),
                    None => entry.def.name.to_owned(),
                }
            }
            Value::Host(name) => self.symbols.text(name.into()).to_owned(),
            Value::Method(id) => self.function_qualname(self.heap[id].function),
            Value::Class(class) => self.full_name(class),
            _ => self.type_name(value),
        }
    }

    fn repr_alias(&mut self, out: &mut TextBuilder, value: Value) -> Outcome<()> {
        let Value::Alias(id) = value else { return Ok(()) };
        let alias = self.heap[id].clone();
        if alias.is_union {
            for (at, argument) in alias.arguments.iter().enumerate() {
                if at > 0 {
                    out.push_str(" | ");
                }
                self.repr_type(out, *argument)?;
            }
            return Ok(());
        }
        if alias.is_starred {
            out.push_str("*");
        }
        self.repr_type(out, alias.origin)?;
        out.push_str(if alias.arguments.is_empty() { "[()" } else { "[" });
        for (at, argument) in alias.arguments.iter().enumerate() {
            if at > 0 {
                out.push_str(", ");
            }
            self.repr_type(out, *argument)?;
        }
        out.push_str("]");
        Ok(())
    }

    /// A type as it stands inside an alias.
    fn repr_type(&mut self, out: &mut TextBuilder, value: Value) -> Outcome<()> {
        match value {
            Value::Class(classes::NONE_TYPE) => out.push_str("None"),
            Value::Class(class) => {
                let name = self.full_name(class);
                out.push_str(&name);
            }
            Value::Ellipsis => out.push_str("..."),
            Value::List(id) => {
                let items = self.heap[id].clone();
                out.push_str("[");
                self.nested_natively(|runtime| {
                    for (at, item) in items.iter().enumerate() {
                        if at > 0 {
                            out.push_str(", ");
                        }
                        runtime.repr_type(out, *item)?;
                    }
                    Ok(())
                })?;
                out.push_str("]");
            }
            _ => self.nested(|runtime| runtime.repr_into(out, value))?,
        }
        Ok(())
    }

    /// `ascii(value)`
    pub fn ascii(&mut self, value: Value) -> Outcome<Text> {
        let text = self.repr(value)?;
        Ok(match text.as_ref() {
            TextRef::Ascii(_) => text,
            wide => {
                let length = wide.len();
                let escaped = wide.escape_wide();
                self.burn(8 * length);
                escaped
            }
        })
    }
}
