//! Running programs from a host: parse, start, suspend, answer, go on.

mod drive;
mod load;

use std::sync::Arc;

use crate::{
    runtime::{Runtime, UnitSource},
    source::Source,
    symbols,
    vm::{Machine, NoProbe},
};
use drive::Stop;
use load::{TextOptions, compile_text};

/// Compiles and runs a program to its end; for the first tests of the machine.
#[doc(hidden)]
pub fn run_to_end(code: &str) -> (String, String) {
    let source = Source::new("main.py", code);
    let unit = match compile_text(&source, TextOptions { result_last: true, ..TextOptions::default() }) {
        Ok(unit) => unit,
        Err(failure) => return (String::new(), format!("{failure:?}")),
    };
    let mut runtime = Runtime::new(usize::MAX);
    runtime.units.push(UnitSource::Main { source: code.to_owned(), file_name: "main.py".to_owned() });
    let main = runtime.main;
    runtime.dict_set_symbol(main, symbols::NAME, symbols::MAIN.into());
    let code = runtime.load_unit(Arc::new(unit));
    let mut machine = Machine::new(runtime, 1000);
    machine.start(code, main);
    let result = match machine.drive(&mut NoProbe) {
        Stop::Done(value) => {
            machine.rt.repr(value).map_or_else(|_| "?".to_owned(), |text| text.as_ref().to_display().into_owned())
        }
        Stop::Raised(error) => {
            let name = machine.rt.type_name(error);
            let text = machine
                .rt
                .exception_text(error)
                .map_or_else(|_| "?".to_owned(), |text| text.as_ref().to_display().into_owned());
            format!("{name}: {text}")
        }
        other => format!("{other:?}"),
    };
    (machine.rt.output, result)
}
