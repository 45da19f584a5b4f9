//! Lines of tracebacks, read off the code that exceptions passed through.

use std::sync::Arc;

use ruff_python_ast::Stmt;
use ruff_text_size::Ranged;
use rustc_hash::FxHashMap;

use crate::{
    bytecode::{Code, Op},
    classes,
    objects::TraceEntry,
    runtime::{Runtime, UnitSource},
    source::Source,
    symbols,
    syntax::parse_quietly,
    traceback::{Frame, SyntaxPlace},
    value::Value,
};

/// Texts that tracebacks quote, by number of the unit.
pub(crate) type Sources = FxHashMap<u32, Arc<Source>>;

impl Runtime {
    /// The frames of a traceback that are shown, outermost first; `error` is what was raised in the last.
    pub(crate) fn trace_frames(
        &self,
        entries: &[TraceEntry],
        error: Option<Value>,
        sources: &mut Sources,
    ) -> Vec<Frame> {
        let mut frames: Vec<Frame> = entries.iter().filter_map(|entry| self.trace_frame(*entry, sources)).collect();
        let last_shown = entries.iter().rfind(|entry| !self.program.unit_of(entry.code).hidden);
        if let (Some(frame), Some(entry), Some(error)) = (frames.last_mut(), last_shown, error) {
            self.point_at_attribute(error, *entry, frame);
        }
        frames
    }

    /// A frame that is shown.
    pub(crate) fn trace_frame(&self, entry: TraceEntry, sources: &mut Sources) -> Option<Frame> {
        let loaded = self.program.code(entry.code);
        let unit = self.program.unit_of(entry.code);
        if unit.hidden {
            return None;
        }
        let source = sources
            .entry(loaded.unit)
            .or_insert_with(|| Arc::new(Source::new(unit.file_name.as_str(), unit.source.as_str())));
        let range = match entry.pc {
            TraceEntry::BEFORE_START => None,
            pc => Some(location(&loaded.code, pc)?),
        };
        let line = source.position(range.map_or(loaded.code.start, |range| range.0)).line;
        let origin = self.units.get(loaded.unit as usize);
        let shown = matches!(origin, Some(UnitSource::Main { .. } | UnitSource::HostModule(_)));
        Some(Frame {
            file: unit.file_name.as_str().into(),
            source: shown.then(|| Arc::clone(source)),
            line,
            range: range.map(|range| range.0..range.1),
            function: loaded.code.name.as_str().into(),
        })
    }

    /// A method that is missing is the attribute's fault, not the call's, though one instruction does both.
    fn point_at_attribute(&self, error: Value, entry: TraceEntry, frame: &mut Frame) -> Option<()> {
        let loaded = self.program.code(entry.code);
        let Some(Op::CallMethod { site, .. }) = loaded.code.ops.get(entry.pc as usize) else { return None };
        let missing = self.exception_field(error, symbols::NAME_FIELD)?;
        if !self.is_instance(error, classes::ATTRIBUTE_ERROR) || !missing.is(loaded.site_name(*site).into()) {
            return None;
        }
        let range = frame.range.clone()?;
        let source = frame.source.as_ref()?;
        let call = parse_quietly(source.text().get(range.start as usize..range.end as usize)?)?;
        let [Stmt::Expr(statement)] = &call.body[..] else { return None };
        let callee = statement.value.as_call_expr()?.func.range();
        frame.range = Some(range.start + u32::from(callee.start())..range.start + u32::from(callee.end()));
        Some(())
    }

    /// A field of a `SyntaxError`.
    pub(super) fn syntax_field(&mut self, error: Value, name: &str) -> Value {
        let name = self.symbols.intern(name);
        self.exception_field(error, name).or_else(|| self.own_attribute(error, name)).unwrap_or(Value::None)
    }

    /// Where a `SyntaxError` says that it is.
    pub(crate) fn syntax_place(&mut self, error: Value) -> SyntaxPlace {
        let text = |runtime: &mut Self, name| {
            let value = runtime.syntax_field(error, name);
            runtime.as_text(value).map(|text| text.to_display().into_owned())
        };
        let (file, line_text) = (text(self, "filename"), text(self, "text"));
        let mut number = |name| {
            let value = self.syntax_field(error, name);
            self.as_small(value)
        };
        SyntaxPlace {
            file,
            line: number("lineno"),
            column: number("offset"),
            end_line: number("end_lineno"),
            end_column: number("end_offset"),
            text: line_text,
        }
    }
}

fn location(code: &Code, pc: u32) -> Option<(u32, u32)> {
    code.locations.get(pc as usize).or(code.locations.last()).copied()
}
