//! The modules of the standard library that Monty has: a native table each, a Python part where that is clear and fast.

mod bisect;
mod heapq;
mod intrinsics;
mod math;
mod operator;
mod sys;
mod time;

use crate::registry::{ModuleDef, in_python};

/// Every module that can be imported.
pub const ALL: &[ModuleDef] = &[
    intrinsics::MODULE,
    ModuleDef { name: "builtins", functions: &[], constants: &[], python: None },
    bisect::MODULE,
    heapq::MODULE,
    math::MODULE,
    operator::MODULE,
    sys::MODULE,
    time::MODULE,
    python("__future__", include_str!("modules/__future__.py")),
    python("_annotations", include_str!("modules/_annotations.py")),
    python("_asyncio", include_str!("modules/_asyncio.py")),
    python("_asyncio_sync", include_str!("modules/_asyncio_sync.py")),
    python("_collections_user", include_str!("modules/_collections_user.py")),
    python("_enum_checks", include_str!("modules/_enum_checks.py")),
    python("_typing_functions", include_str!("modules/_typing_functions.py")),
    python("_typing_records", include_str!("modules/_typing_records.py")),
    python("abc", include_str!("modules/abc.py")),
    python("annotationlib", include_str!("modules/annotationlib.py")),
    python("asyncio", include_str!("modules/asyncio.py")),
    python("collections", include_str!("modules/collections.py")),
    python("collections.abc", include_str!("modules/collections_abc.py")),
    python("contextlib", include_str!("modules/contextlib.py")),
    python("copy", include_str!("modules/copy.py")),
    python("dataclasses", include_str!("modules/dataclasses.py")),
    python("enum", include_str!("modules/enum.py")),
    ModuleDef {
        name: "functools",
        functions: &[in_python("cmp_to_key", "mycmp", "reducing.cmp_to_key")],
        constants: &[],
        python: Some(include_str!("modules/functools.py")),
    },
    ModuleDef {
        name: "itertools",
        functions: &[in_python("tee", "iterable, n=2, /", "iterators.tees")],
        constants: &[],
        python: Some(include_str!("modules/itertools.py")),
    },
    python("json", include_str!("modules/json.py")),
    python("json.decoder", include_str!("modules/json_decoder.py")),
    python("json.encoder", include_str!("modules/json_encoder.py")),
    python("keyword", include_str!("modules/keyword.py")),
    python("re", include_str!("modules/re.py")),
    python("string", include_str!("modules/string.py")),
    python("string.templatelib", include_str!("modules/string_templatelib.py")),
    python("random", include_str!("modules/random.py")),
    python("textwrap", include_str!("modules/textwrap.py")),
    python("traceback", include_str!("modules/traceback.py")),
    python("types", include_str!("modules/types.py")),
    python("typing", include_str!("modules/typing.py")),
    python("warnings", include_str!("modules/warnings.py")),
];

/// Modules for the other modules and the prelude only.
pub const INTERNAL: &[&str] = &[
    "_monty",
    "_annotations",
    "_asyncio",
    "_asyncio_sync",
    "_collections_user",
    "_enum_checks",
    "_typing_functions",
    "_typing_records",
];

/// Modules that may have submodules.
pub const PACKAGES: &[&str] = &["asyncio", "collections", "json", "re"];

/// A module that is all Python.
const fn python(name: &'static str, source: &'static str) -> ModuleDef {
    ModuleDef { name, functions: &[], constants: &[], python: Some(source) }
}
