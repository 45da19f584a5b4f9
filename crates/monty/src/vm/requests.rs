//! What natives cannot do by themselves: generators, hooks, frames, source text.

use super::{Continuation, Exit, Flow, Load, Machine, Ret, own_frames::trace_entry};
use crate::{
    heap::ClassRef,
    objects::{FutureState, TraceEntry},
    report::Sources,
    runtime::{MachineRequest, NewException, RunText, TextMode, TextNames},
    symbols,
    value::Value,
};

impl Machine {
    #[inline(never)]
    pub(crate) fn request(&mut self, request: MachineRequest, ret: Ret) -> Flow {
        match request {
            MachineRequest::Send { generator: Value::Generator(id), value } => self.send(id, value, ret),
            MachineRequest::Throw { generator: Value::Generator(id), exception } => {
                self.throw_class(id, exception, ret)
            }
            MachineRequest::Close { generator: Value::Generator(id) } => self.close(id, ret),
            MachineRequest::Send { .. } | MachineRequest::Throw { .. } | MachineRequest::Close { .. } => {
                self.deliver(ret, Value::None)
            }
            MachineRequest::Next { iterator, default } => {
                if default.is_undefined() {
                    return self.next_value(iterator, ret);
                }
                self.continuations.push(Continuation::NextDefault { default, ret });
                self.next_value(iterator, Ret::Cont)
            }
            MachineRequest::GetAttr { .. }
            | MachineRequest::HasAttr { .. }
            | MachineRequest::SetAttr { .. }
            | MachineRequest::DelAttr { .. }
            | MachineRequest::PlainGetAttr { .. }
            | MachineRequest::PlainSetAttr { .. }
            | MachineRequest::PlainDelAttr { .. } => self.attribute_request(request, ret),
            MachineRequest::Compile { source, name, namespace } => {
                self.continuations.push(Continuation::TextDone { namespace, name, ret });
                let source = self.rt.display(source);
                let (file_name, mode) = ("<string>".to_owned(), TextMode::Own);
                Err(Box::new(Exit::Load(Load::Text {
                    source,
                    file_name,
                    namespace,
                    locals: None,
                    mapping: Value::Undefined,
                    names: TextNames::default(),
                    mode,
                    warns: false,
                })))
            }
            MachineRequest::Globals => self.deliver(ret, Value::Dict(self.caller_globals())),
            MachineRequest::Locals => {
                let locals = self.locals();
                self.deliver(ret, locals)
            }
            MachineRequest::Handled => self.deliver(ret, self.handled),
            MachineRequest::TextOf { name, method, arguments } => {
                self.call_then(Continuation::MustBeStr { method: name, ret }, method, &arguments)
            }
            MachineRequest::Truth(value) => self.truth_to(value, false, ret),
            MachineRequest::Length(value) => match self.rt.python_method(value, symbols::LEN) {
                Some(method) => self.call_then(Continuation::Length { ret }, method, &[value]),
                None => {
                    let length = self.rt.length(value).map(|length| Value::Int(length as i64));
                    self.settle(length, ret)
                }
            },
            MachineRequest::Hash(value) => match self.rt.python_method(value, symbols::HASH) {
                Some(method) => self.call_then(Continuation::Hash { ret }, method, &[value]),
                None => {
                    let hash = self.rt.hash(value).map(Value::Int);
                    self.settle(hash, ret)
                }
            },
            MachineRequest::Iterate(value) => self.iter_value(value, ret),
            MachineRequest::Consume { iterable, consumer } => self.consume(iterable, consumer, ret),
            MachineRequest::Sort { items, target, key, reverse } => self.sort_by_key(items, target, key, reverse, ret),
            MachineRequest::WaitFutures(futures) => self.wait_futures(&futures, ret),
            MachineRequest::CallerModule => {
                let name = self.caller_module();
                self.deliver(ret, name)
            }
            MachineRequest::CallerFrame(level) => {
                let frame = self.caller_frame(level);
                self.deliver(ret, frame)
            }
            MachineRequest::CallerFrames => {
                let entries: Vec<TraceEntry> = self.own_frames().map(trace_entry).collect();
                let entries: Vec<TraceEntry> = entries.into_iter().rev().collect();
                let object = self.rt.make_traceback(&entries);
                self.deliver(ret, object)
            }
            MachineRequest::Frame(_)
            | MachineRequest::FrameGlobals(_)
            | MachineRequest::FrameLocals(_)
            | MachineRequest::SetFrameLocal { .. }
            | MachineRequest::FrameLine(_)
            | MachineRequest::TracebackFrame(_)
            | MachineRequest::GeneratorFrame(_) => {
                let shown = self.show_frame(request);
                self.deliver(ret, shown)
            }
            MachineRequest::RecursionLimit(new) => {
                if let Some(limit) = new {
                    self.set_recursion(limit);
                }
                self.deliver(ret, Value::Int(i64::from(self.recursion)))
            }
            MachineRequest::LocalNames => {
                let locals = self.locals();
                if !matches!(locals, Value::Dict(_)) {
                    return self.call_prelude("classes.names_of", &[locals], ret);
                }
                let mut names = self.rt.iterate(locals).unwrap_or_default();
                self.rt.burn(16 * names.len());
                names.sort_by_cached_key(|name| self.rt.display(*name));
                let names = self.rt.list(names);
                self.deliver(ret, names)
            }
            MachineRequest::MakeClass { metaclass, name, bases, namespace, keywords } => {
                self.make_class_of(metaclass, name, bases, namespace, keywords, ret)
            }
            MachineRequest::RunText(text) => self.run_text(text, ret),
            MachineRequest::InheritFutures(code) => self.inherit_futures(code, ret),
            MachineRequest::RunClassBody { body, namespace } => self.run_class_body(body, namespace, ret),
            MachineRequest::Instantiate { class, positional, keywords } => {
                self.instantiate(class, &positional, &keywords, ret)
            }
        }
    }

    fn attribute_request(&mut self, request: MachineRequest, ret: Ret) -> Flow {
        match request {
            MachineRequest::GetAttr { object, name, default } => {
                if default.is_undefined() {
                    if matches!(object, Value::Instance(_)) {
                        self.continuations.push(Continuation::AttrContext { object, name, ret });
                        return self.get_attribute(object, name, Ret::Cont);
                    }
                    return self.get_attribute(object, name, ret);
                }
                if let Some(found) = self.look_plainly(object, name) {
                    return self.deliver(ret, found.unwrap_or(default));
                }
                self.continuations.push(Continuation::AttrDefault { default, ret });
                self.get_attribute(object, name, Ret::Cont)
            }
            MachineRequest::HasAttr { object, name } => {
                if let Some(found) = self.look_plainly(object, name) {
                    return self.deliver(ret, Value::from(found.is_some()));
                }
                self.continuations.push(Continuation::HasAttr { ret });
                self.get_attribute(object, name, Ret::Cont)
            }
            MachineRequest::SetAttr { object, name, value } => self.set_attribute(object, name, value, ret),
            MachineRequest::DelAttr { object, name } => self.delete_attribute(object, name, ret),
            MachineRequest::PlainGetAttr { object, name } => self.get_plain_attribute(object, name, ret),
            MachineRequest::PlainSetAttr { object, name, value } => self.set_plain_attribute(object, name, value, ret),
            MachineRequest::PlainDelAttr { object, name } => self.delete_plain_attribute(object, name, ret),
            _ => Ok(()),
        }
    }

    /// `type(name, bases, namespace)`
    fn make_class_of(
        &mut self,
        metaclass: ClassRef,
        name: Value,
        bases: Value,
        namespace: Value,
        keywords: Value,
        ret: Ret,
    ) -> Flow {
        let given = bases;
        let bases = self.rt.items(bases).unwrap_or_default();
        let winner = match self.rt.winning_metaclass(metaclass, &bases) {
            Ok(winner) => winner,
            Err(control) => return self.control(*control, ret),
        };
        if winner != metaclass && self.rt.has_hook(winner, symbols::NEW) {
            let arguments = [Value::Class(winner), name, given, namespace, keywords.defined().unwrap_or(Value::None)];
            return self.call_prelude("classes.new_class", &arguments, ret);
        }
        let Value::Dict(source) = self.rt.plain(namespace) else { return self.deliver(ret, Value::None) };
        let namespace = self.rt.heap[source].clone();
        let namespace = self.rt.heap.alloc(namespace);
        let cell = self.rt.dict_remove_symbol(namespace, symbols::CLASS_CELL).unwrap_or(Value::None);
        if !matches!(cell, Value::None | Value::Cell(_)) {
            let shown = self.rt.class_of(cell);
            let message = format!("__classcell__ must be a nonlocal cell, not <class '{}'>", self.rt.full_name(shown));
            let error = self.rt.type_error(message);
            return self.settle(error, ret);
        }
        self.rt.dict_remove_symbol(namespace, symbols::CLASSDICT_CELL);
        if self.rt.dict_get_symbol(namespace, symbols::MODULE).is_none() {
            let globals = self.caller_globals();
            let module = self.rt.dict_get_symbol(globals, symbols::NAME).unwrap_or(symbols::MAIN.into());
            self.rt.dict_set_symbol(namespace, symbols::MODULE, module);
        }
        let keywords = self.rt.keyword_pairs(keywords);
        self.finish_class(winner, name, &bases, namespace, keywords, cell, ret)
    }

    /// `exec` and `eval`. Without globals the caller's variables are seen, as they are now.
    fn run_text(&mut self, text: RunText, ret: Ret) -> Flow {
        let RunText { source, file_name, globals, locals, mode, text_annotations, warns } = text;
        // Whatever is to be run, much must be set up.
        self.rt.burn(500);
        let namespace = match globals.map(|globals| self.rt.plain(globals)) {
            Some(Value::Dict(dict)) => dict,
            _ => self.caller_globals(),
        };
        let own = match (locals, globals) {
            (Some(locals), _) => locals,
            (None, Some(globals)) => globals,
            (None, None) => self.locals(),
        };
        let (own, mapping) = self.split_namespace(own);
        let own_builtins = self.provide_builtins(namespace, globals.is_some());
        self.continuations.push(match mode {
            TextMode::Eval => Continuation::Pass { ret },
            _ => Continuation::Replace { value: Value::None, ret },
        });
        let locals = Some(own).filter(|own| *own != namespace || !mapping.is_undefined());
        let text_annotations = text_annotations.unwrap_or_else(|| self.has_text_annotations());
        let names = TextNames { has_locals: locals.is_some(), own_builtins, text_annotations };
        Err(Box::new(Exit::Load(Load::Text { source, file_name, namespace, locals, mapping, names, mode, warns })))
    }

    fn inherit_futures(&mut self, code: Value, ret: Ret) -> Flow {
        if self.has_text_annotations() {
            self.rt.set_text_annotations(code);
        }
        self.deliver(ret, code)
    }

    /// Whether annotations are texts in the running code.
    fn has_text_annotations(&self) -> bool {
        self.rt.program.unit_of(self.frame().code).text_annotations
    }

    /// `throw` takes a class or an instance.
    fn throw_class(&mut self, id: crate::heap::GeneratorId, exception: Value, ret: Ret) -> Flow {
        match exception {
            Value::Class(class) if self.rt.is_exception_class(class) => {
                let exception = self.rt.exception(class, Vec::new());
                self.throw_into(id, exception, ret)
            }
            _ if self.rt.exception_state(exception).is_some() => self.throw_into(id, exception, ret),
            _ => {
                let message = format!(
                    "exceptions must be classes or instances deriving from BaseException, not {}",
                    self.rt.type_name(exception)
                );
                let error: Result<Value, NewException> = self.rt.type_error(message);
                self.settle(error, ret)
            }
        }
    }

    /// The globals of the innermost frame that is the program's own.
    fn caller_globals(&self) -> crate::heap::DictId {
        self.frame().globals
    }

    /// The module of the innermost frame that is the program's own.
    fn caller_module(&self) -> Value {
        let own = self.frames.iter().rev().find(|frame| !self.rt.program.unit_of(frame.code).hidden);
        own.and_then(|frame| self.rt.dict_get_symbol(frame.globals, symbols::NAME)).unwrap_or(Value::None)
    }

    /// File, line, function, globals and line of source of a frame; `None` if there are not so many.
    fn caller_frame(&mut self, level: usize) -> Value {
        let Some(frame) = self.own_frames().nth(level).copied() else { return Value::None };
        let Some(shown) = self.rt.trace_frame(trace_entry(&frame), &mut Sources::default()) else { return Value::None };
        let text = shown.source.as_ref().and_then(|source| source.line(shown.line)).map(str::to_owned);
        self.rt.burn(self.rt.program.unit_of(frame.code).source.len());
        let items = vec![
            self.rt.str(shown.file.to_string()),
            Value::Int(i64::from(shown.line)),
            self.rt.str(shown.function.to_string()),
            Value::Dict(frame.globals),
            text.map_or(Value::None, |text| self.rt.str(text)),
        ];
        self.rt.tuple(items)
    }

    fn wait_futures(&mut self, futures: &[Value], ret: Ret) -> Flow {
        let pending: Vec<u32> = futures
            .iter()
            .filter_map(|future| match future {
                Value::Future(id) if matches!(self.rt.heap[*id].state, FutureState::Pending) => {
                    Some(self.rt.heap[*id].call)
                }
                _ => None,
            })
            .collect();
        if pending.len() < futures.len() || pending.is_empty() {
            return self.deliver(ret, Value::None);
        }
        self.pending = ret;
        Err(Box::new(Exit::Futures(pending)))
    }
}
