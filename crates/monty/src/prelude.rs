//! The prelude: what natives leave to Python, compiled into the binary and hidden from tracebacks.

/// Every unit with its source.
pub(crate) const UNITS: &[(&str, &str)] = &[
    ("classes", include_str!("prelude/classes.py")),
    ("json", include_str!("prelude/json.py")),
    ("math", include_str!("prelude/math.py")),
    ("tasks", include_str!("prelude/tasks.py")),
    ("text", include_str!("prelude/text.py")),
];
