//! The hidden module `_monty`: what the prelude and the Python parts of modules ask the machine for. A file per subject.

mod abstract_classes;
mod containers;
mod functions;
mod futures;
mod json;
mod regex;
mod system;
mod tables;
mod text;

use crate::{
    classes,
    registry::{ModuleDef, Native, native, with_python},
    value::Value,
};

pub(super) const MODULE: ModuleDef =
    ModuleDef { name: "_monty", functions: FUNCTIONS, constants: CONSTANTS, python: None };

const CONSTANTS: &[(&str, Value)] = &[
    ("GenericAlias", Value::Class(classes::GENERIC_ALIAS)),
    ("Match", Value::Class(classes::MATCH)),
    ("MappingProxyType", Value::Class(classes::MAPPING_PROXY)),
    ("MethodType", Value::Class(classes::METHOD)),
    ("Pattern", Value::Class(classes::PATTERN)),
    ("Union", Value::Class(classes::UNION)),
    ("deque", Value::Class(classes::DEQUE)),
];

const FUNCTIONS: &[Native] = &[
    native("abc_cache_token", "", abstract_classes::abc_cache_token),
    native("abc_register", "cls, subclass, /", abstract_classes::abc_register),
    native("abstract_class", "cls, /", abstract_classes::abstract_class),
    native("allow_instance_checks", "cls, /", abstract_classes::allow_instance_checks),
    native("as_type", "function, cls, /", functions::as_type),
    native("bind_attribute", "value, instance, owner, /", functions::bind_attribute),
    native("caller_module", "", functions::caller_module),
    native("compile_function", "source, name, namespace, /", functions::compile_function),
    native("coroutine_info", "coroutine, /", functions::coroutine_info),
    native("descriptor", "cls, /", functions::descriptor),
    native("dict_move_to_front", "d, key, /", containers::dict_move_to_front),
    native("dict_pop_first", "d, /", containers::dict_pop_first),
    native("digit_limit", "new=None, /", system::digit_limit),
    native("forbid_instance_checks", "cls, message, /", abstract_classes::forbid_instance_checks),
    native("handled_exception", "", system::handled_exception),
    native("has_top_level_await", "", futures::has_top_level_await),
    native("host_future_done", "future, /", futures::host_future_done),
    native("index", "obj, /", functions::index),
    native("intern", "string, /", system::intern),
    native("is_coroutine_function", "obj, /", functions::is_coroutine_function),
    native("is_host_future", "obj, /", futures::is_host_future),
    native("format_accessor", "template, start, end, position, /", text::format_accessor),
    native("format_head", "template, start, end, numbering, /", text::format_head),
    native("format_piece", "template, position, end, /", text::format_piece),
    native("is_percent_mapping", "template, values, /", text::is_percent_mapping),
    native("percent_fail", "template, position, has_argument, /", text::percent_fail),
    native("percent_piece", "template, position, /", text::percent_piece),
    native("special_method", "obj, name, /", text::special_method),
    native("unknown_conversion", "character, /", text::bad_conversion),
    native("json_chunks", "obj, options, /", json::json_chunks),
    native("json_decode", "text, options, start=0, /", json::json_decode),
    native("json_encode", "obj, options=None, depth=0, /", json::json_encode),
    native("json_object", "items, /", json::json_object),
    native("json_pairs", "items, /", json::json_pairs),
    native("loaded_modules", "", system::loaded_modules),
    native("make_iterator_type", "name, module, function, doc, /", functions::make_iterator_type),
    native("make_union", "args, /", containers::make_union),
    native("module_namespace", "name, /", functions::module_namespace),
    native("native_type", "cls, /", functions::native_type),
    native("own_attribute_count", "obj, /", containers::own_attribute_count),
    native("rebuild_with_slots", "cls, slots, /", containers::rebuild_with_slots),
    native("recursion_limit", "new=None, /", system::recursion_limit),
    native("regex_cached", "cache, pattern, flags, /", regex::regex_cached),
    native("regex_compile", "pattern, flags, /", regex::regex_compile),
    native("regex_escape", "pattern, /", regex::regex_escape),
    native("regex_join", "matches, pieces, /", regex::regex_join),
    native("regex_match", "pattern, text, pos, endpos, mode, /", regex::regex_match),
    native("regex_patiently", "doublings, method, /, *args", regex::regex_patiently),
    native("regex_pieces", "matches, count, /", regex::regex_pieces),
    native("regex_template", "pattern, template, /", regex::regex_template),
    native("repr_enter", "obj, /", containers::repr_enter),
    native("repr_leave", "obj, /", containers::repr_leave),
    native("script_name", "", system::script_name),
    native("set_class_builder", "base, builder, /", functions::set_class_builder),
    native(
        "set_structural_check",
        "cls, names, on_instances=False, subclass_error=None, /",
        abstract_classes::set_structural_check,
    ),
    native("size_of", "obj, /", system::size_of),
    native("tuple_getter", "index, doc, /", containers::tuple_getter),
    native("wait_host_futures", "futures, /", futures::wait_host_futures),
    native("with_global", "function, name, value, /", functions::with_global),
    native("write_output", "text, is_error, /", system::write_output),
    // Tables by hash and position, lists during a sort, the inside of iterators.
    native("plain", "value, /", tables::plain),
    native("kind", "value, /", tables::kind),
    native("own_hash", "value, /", tables::own_hash),
    with_python("hash_value", "value, /", tables::hash_value, "tables.hash_value"),
    native("tuple_hash", "hashes, /", tables::tuple_hash),
    native("set_hash", "set, /", tables::set_hash),
    native("same_hash", "table, hash, /", tables::same_hash),
    native("holds_at", "table, position, key, /", tables::holds_at),
    native("value_at", "table, position, /", tables::value_at),
    native("set_value_at", "table, position, value, /", tables::set_value_at),
    native("remove_at", "table, position, /", tables::remove_at),
    native("insert", "table, hash, key, value=None, /", tables::insert),
    native("entries", "table, /", tables::entries),
    native("compact", "table, /", tables::compact),
    native("take_over", "table, other, /", tables::take_over),
    native("copied", "set, /", tables::copied),
    with_python("find", "table, key, hash, /", tables::find, "tables.find"),
    with_python("key_hash", "key, /", tables::key_hash, "tables.key_hash"),
    with_python("element_hash", "key, /", tables::element_hash, "tables.element_hash"),
    with_python("search_hash", "key, /", tables::search_hash, "tables.search_hash"),
    native("freeze", "set, /", tables::freeze),
    native("instance_of", "cls, payload, /", tables::instance_of),
    native("take_items", "list, /", tables::take_items),
    native("put_items", "list, items, /", tables::put_items),
    with_python("sort_values", "items, keys, reverse, /", tables::sort_values, "sorting.sort_slowly"),
    native("iterator_parts", "iterator, /", tables::iterator_parts),
    native("set_iterator", "iterator, kind, value, /", tables::set_iterator),
    native("new_iterator", "kind, function, inners, strict, /", tables::new_iterator),
    native("viewed", "view, /", tables::viewed),
    native("is_mapping", "value, /", tables::is_mapping),
    native("has_method", "value, name, /", tables::has_method),
];
