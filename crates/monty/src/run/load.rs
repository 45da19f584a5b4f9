//! Source text that a running program needs: units of the prelude, modules written in Python, text compiled at run time.
//!
//! It stands apart because the core asks for it by name only: everything here happens between two instructions.
//! Hidden units are compiled once per process; a program's own text is compiled for each run.

use std::sync::{Arc, OnceLock};

use rustc_hash::FxHashMap;

use crate::{
    bytecode::Unit,
    classes,
    compiler::{CompileOptions, NAMESPACE_REGISTER, compile},
    modules, prelude,
    runtime::{TextMode, TextNames, UnitSource},
    source::Source,
    symbols,
    syntax::{self, CheckOptions, FailureKind, Grammar, SyntaxFailure},
    traceback::SyntaxPlace,
    value::{Symbol, Value},
    vm::{Exit, Flow, Load, Machine, Ret},
};

/// How to compile a program's own text.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct TextOptions<'a> {
    /// The value of a last expression statement is the result.
    pub result_last: bool,
    /// `await` may stand outside functions.
    pub top_level_await: bool,
    /// Globals that are there before the program starts.
    pub globals: &'a [String],
    /// Other sources share the globals.
    pub shares_globals: bool,
    /// What text compiled at run time is for.
    pub mode: TextMode,
    /// Where that text looks for names.
    pub names: TextNames,
}

impl TextOptions<'_> {
    /// For text that a program compiles while it runs.
    pub(crate) fn at_run_time(mode: TextMode, names: TextNames) -> Self {
        let shares_globals = mode != TextMode::Own;
        Self { mode, names, shares_globals, result_last: mode == TextMode::Eval, ..Self::default() }
    }
}

/// A program's text on its own, to see whether it compiles: what `compile` checks.
pub(crate) fn check_text(text: &str, file_name: &str, mode: TextMode) -> Result<Unit, SyntaxFailure> {
    compile_text(
        &Source::new(file_name, text),
        TextOptions::at_run_time(mode, TextNames { has_locals: true, ..TextNames::default() }),
    )
}

/// Compiles a program's own text.
pub(crate) fn compile_text(source: &Source, options: TextOptions<'_>) -> Result<Unit, SyntaxFailure> {
    let grammar = match options.mode {
        TextMode::Own => Grammar::File,
        TextMode::Exec => Grammar::Text,
        TextMode::Eval | TextMode::Discard => Grammar::Expression,
        TextMode::Single => Grammar::Statement,
    };
    let parsed = syntax::parse_as(source, grammar)?;
    let check_options = CheckOptions { top_level_await: options.top_level_await };
    syntax::check(source, parsed.syntax(), check_options).map_err(|mut failure| {
        // CPython reads the line from the file then, and text compiled at run time has none.
        if options.mode != TextMode::Own
            && let Some(place) = &mut failure.place
        {
            place.text = None;
        }
        failure
    })?;
    let compile_options = CompileOptions {
        hidden: false,
        result_last: options.result_last,
        globals: options.globals,
        shares_globals: options.shares_globals,
        has_locals: options.names.has_locals,
        own_builtins: options.names.own_builtins,
        text_annotations: options.names.text_annotations,
        prints: options.mode == TextMode::Single,
    };
    let compiled = compile(parsed.syntax(), source.name(), source.text(), compile_options).map_err(|error| {
        let (start, end) = (source.position(error.start), source.position(error.end));
        let place = SyntaxPlace {
            file: Some(source.name().to_owned()),
            line: Some(i64::from(start.line)),
            column: Some(i64::from(start.column) + 1),
            end_line: Some(i64::from(end.line)),
            end_column: Some(i64::from(end.column) + 1),
            text: (options.mode == TextMode::Own).then(|| format!("{}\n", source.line(start.line).unwrap_or_default())),
        };
        SyntaxFailure { kind: FailureKind::Syntax, message: error.message, place: Some(place) }
    });
    compiled.map(|unit| Unit { warnings: syntax::warnings(source.text(), &parsed), ..unit })
}

/// A unit that is part of Monty, compiled at its first use in this process.
struct HiddenUnit {
    source: &'static str,
    compiled: OnceLock<Result<Arc<Unit>, String>>,
}

type HiddenUnits = FxHashMap<&'static str, HiddenUnit>;

static PRELUDE: OnceLock<HiddenUnits> = OnceLock::new();
static MODULES: OnceLock<HiddenUnits> = OnceLock::new();

fn hidden_units(sources: impl Iterator<Item = (&'static str, &'static str)>) -> HiddenUnits {
    sources.map(|(name, source)| (name, HiddenUnit { source, compiled: OnceLock::new() })).collect()
}

/// A unit of the prelude.
pub(crate) fn prelude_unit(name: &str) -> Result<Arc<Unit>, String> {
    let units = PRELUDE.get_or_init(|| hidden_units(prelude::UNITS.iter().copied()));
    hidden_unit(units, name, "prelude")
}

/// The Python part of a module.
pub(crate) fn module_unit(name: &str) -> Result<Arc<Unit>, String> {
    let sources = modules::ALL.iter().filter_map(|module| Some((module.name, module.python?)));
    hidden_unit(MODULES.get_or_init(|| hidden_units(sources)), name, "module")
}

fn hidden_unit(units: &'static HiddenUnits, name: &str, kind: &str) -> Result<Arc<Unit>, String> {
    let Some(unit) = units.get(name) else { return Err(format!("there is no {kind} {name}")) };
    unit.compiled.get_or_init(|| compile_hidden(name, kind, unit.source)).clone()
}

fn compile_hidden(name: &str, kind: &str, text: &str) -> Result<Arc<Unit>, String> {
    let source = Source::new(format!("<{kind} {name}>"), text);
    let failed = |message: &str, line: i64| format!("{kind} {name}, line {line}: {message}");
    let parsed = syntax::parse(&source)
        .map_err(|failure| failed(&failure.message, failure.place.and_then(|place| place.line).unwrap_or_default()))?;
    let options = CompileOptions { hidden: true, ..CompileOptions::default() };
    match compile(parsed.syntax(), source.name(), text, options) {
        Ok(unit) => Ok(Arc::new(unit)),
        Err(error) => Err(failed(&error.message, i64::from(source.position(error.start).line))),
    }
}

impl Machine {
    /// Compiles what the machine asked for and enters it; the continuation that waits for it is in place already.
    pub(crate) fn load(&mut self, load: Load) -> Flow {
        match load {
            Load::Prelude(name) => self.load_prelude(name),
            Load::Module(name) => self.load_python_module(name),
            Load::HostModule(name) => self.load_host_module(name),
            Load::Builtin(name) => {
                self.rt.divert_builtin(name);
                self.deliver(Ret::Cont, Value::None)
            }
            Load::Text { source, file_name, namespace, locals, mapping, names, mode, warns } => {
                let text = Source::new(file_name.clone(), source);
                match compile_text(&text, TextOptions::at_run_time(mode, names)) {
                    Ok(unit) => {
                        self.rt.burn(text.text().len() * 16);
                        self.rt.heap.charge(text.text().len() * 16);
                        if warns {
                            self.rt.show_warnings(&unit, false);
                        }
                        let source = text.text().to_owned();
                        self.rt.add_source(UnitSource::Text { source, file_name, mode, names });
                        let code = self.rt.load_unit(Arc::new(unit));
                        self.push_module(code, namespace, Ret::Cont)?;
                        if let Some(locals) = locals {
                            self.frame_mut().namespace = Some(locals);
                            self.set_register(NAMESPACE_REGISTER, mapping);
                        }
                        Ok(())
                    }
                    Err(failure) => {
                        let error = self.rt.syntax_error(&failure);
                        self.throw_to(Ret::Cont, error)
                    }
                }
            }
        }
    }

    fn load_prelude(&mut self, name: &'static str) -> Flow {
        let unit = match prelude_unit(name) {
            Ok(unit) => unit,
            Err(message) => return self.fail_load(message),
        };
        self.rt.add_source(UnitSource::Prelude(name.to_owned()));
        let code = self.rt.load_unit(unit);
        let namespace = self.rt.dict();
        let module = self.rt.symbols.intern("builtins");
        self.rt.dict_set_symbol(namespace, symbols::NAME, module.into());
        self.rt.prelude.push((name, namespace));
        self.push_module(code, namespace, Ret::Cont)
    }

    fn load_python_module(&mut self, name: Symbol) -> Flow {
        let text = self.rt.symbols.text(name).to_owned();
        let unit = match module_unit(&text) {
            Ok(unit) => unit,
            Err(message) => return self.fail_load(message),
        };
        let Some(module) = self.rt.module(name) else { return Err(Box::new(Exit::Load(Load::Module(name)))) };
        let namespace = self.rt.heap[module].namespace;
        self.rt.add_source(UnitSource::Module(text));
        let code = self.rt.load_unit(unit);
        self.push_module(code, namespace, Ret::Cont)
    }

    /// A unit that is part of Monty does not compile: a bug, which the program sees as one.
    fn fail_load(&mut self, message: String) -> Flow {
        match self.rt.raise(classes::SYSTEM_ERROR, message) {
            Ok(()) => Ok(()),
            Err(control) => self.control(*control, Ret::Cont),
        }
    }
}
