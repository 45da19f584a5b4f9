//! The part of the interpreter that is written in Python: a file per unit, compiled once per process when first needed.
//!
//! Natives and the machine call these functions where objects of the program decide in Python code; see
//! `runtime::Control::Prelude`.

/// Every unit with its source.
pub(crate) const UNITS: &[(&str, &str)] = &[
    ("asyncgens", include_str!("prelude/asyncgens.py")),
    ("buffers", include_str!("prelude/buffers.py")),
    ("classes", include_str!("prelude/classes.py")),
    ("deprecations", include_str!("prelude/deprecations.py")),
    ("frames", include_str!("prelude/frames.py")),
    ("groups", include_str!("prelude/groups.py")),
    ("heaps", include_str!("prelude/heaps.py")),
    ("iteration", include_str!("prelude/iteration.py")),
    ("iterators", include_str!("prelude/iterators.py")),
    ("json", include_str!("prelude/json.py")),
    ("mappings", include_str!("prelude/mappings.py")),
    ("matching", include_str!("prelude/matching.py")),
    ("math", include_str!("prelude/math.py")),
    ("operator", include_str!("prelude/operator.py")),
    ("operators", include_str!("prelude/operators.py")),
    ("proxies", include_str!("prelude/proxies.py")),
    ("reducing", include_str!("prelude/reducing.py")),
    ("regex", include_str!("prelude/regex.py")),
    ("sequences", include_str!("prelude/sequences.py")),
    ("sets", include_str!("prelude/sets.py")),
    ("sorting", include_str!("prelude/sorting.py")),
    ("system", include_str!("prelude/system.py")),
    ("tables", include_str!("prelude/tables.py")),
    ("typing", include_str!("prelude/typing.py")),
    ("tasks", include_str!("prelude/tasks.py")),
    ("templates", include_str!("prelude/templates.py")),
    ("text", include_str!("prelude/text.py")),
    ("times", include_str!("prelude/times.py")),
];
