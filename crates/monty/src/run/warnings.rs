//! What the compiler warns of, printed as CPython's `warnings` does by default.

use crate::{
    bytecode::Unit,
    runtime::Runtime,
    source::Source,
    value::{Truth, Value},
};

impl Runtime {
    /// Prints the warnings of a unit that is about to run; `shows_lines` if its text is that of a file.
    pub(crate) fn show_warnings(&mut self, unit: &Unit, shows_lines: bool) {
        if unit.warnings.is_empty() || self.ignores_syntax_warnings() {
            return;
        }
        let source = Source::new("", unit.source.as_str());
        self.burn(unit.source.len());
        for warning in &unit.warnings {
            let line = source.position(warning.offset).line;
            let text = format!("{}:{line}: SyntaxWarning: {}\n", unit.file_name, warning.message);
            self.error_output.push_str(&text);
            if shows_lines && let Some(text) = source.line(line) {
                self.error_output.push_str("  ");
                self.error_output.push_str(text.trim());
                self.error_output.push('\n');
            }
        }
    }

    /// Whether the program has told the module `warnings` to keep quiet.
    fn ignores_syntax_warnings(&mut self) -> bool {
        let (module, name) = (self.symbols.intern("warnings"), self.symbols.intern("_ignores_syntax_warnings"));
        let namespace = self.module(module).map(|module| self.heap[module].namespace);
        let answer = namespace.and_then(|namespace| self.dict_get_symbol(namespace, name));
        matches!(answer, Some(Value::Bool(Truth::True)))
    }
}
