//! Running programs from a host: parse, start, suspend, answer, go on.

use std::sync::Arc;

use crate::{
    bytecode::Unit,
    compiler::{CompileOptions, compile},
    runtime::{Runtime, UnitSource},
    source::Source,
    symbols, syntax,
    value::Value,
    vm::{Exit, Machine, NoProbe},
};

/// Compiles and runs a program to its end; for the first tests of the machine.
#[doc(hidden)]
pub fn run_to_end(code: &str) -> (String, String) {
    let source = Source::new("main.py", code);
    let parsed = match syntax::parse(&source) {
        Ok(parsed) => parsed,
        Err(failure) => return (String::new(), format!("{failure:?}")),
    };
    let options = CompileOptions { hidden: false, result_last: true };
    let unit = match compile(parsed.syntax(), "main.py", code, options) {
        Ok(unit) => unit,
        Err(error) => return (String::new(), error.message),
    };
    let mut runtime = Runtime::new(usize::MAX);
    runtime.units.push(UnitSource::Main { source: code.to_owned(), file_name: "main.py".to_owned() });
    let main = runtime.main;
    runtime.dict_set_symbol(main, symbols::NAME, symbols::MAIN.into());
    let code = runtime.load_unit(Arc::new(unit));
    let mut machine = Machine::new(runtime, 1000);
    machine.start(code, main);
    let exit = machine.run(&mut NoProbe);
    let result = match exit {
        Exit::Done(value) => machine.rt.repr(value).map_or_else(|_| "?".to_owned(), |text| text.as_ref().to_display().into_owned()),
        Exit::Raised(error) => {
            let name = machine.rt.type_name(error);
            let text = machine.rt.exception_text(error).map_or_else(|_| "?".to_owned(), |text| text.as_ref().to_display().into_owned());
            format!("{name}: {text}")
        }
        other => format!("{other:?}"),
    };
    let _: (Option<Unit>, Value) = (None, Value::None);
    (machine.rt.output, result)
}
