//! The hidden module `_monty`: what the prelude and the Python parts of modules ask the machine for. A file per subject.

mod abstract_classes;
mod containers;
mod functions;
mod futures;
mod json;
mod regex;
mod system;
pub(super) mod tables;
mod text;

use crate::{
    classes,
    registry::{ModuleDef, Native, native},
    types::async_generator,
    value::Value,
};

pub(super) const MODULE: ModuleDef =
    ModuleDef { name: "_monty", functions: FUNCTIONS, constants: CONSTANTS, python: None };

const CONSTANTS: &[(&str, Value)] = &[
    ("GenericAlias", Value::Class(classes::GENERIC_ALIAS)),
    ("MappingProxyType", Value::Class(classes::MAPPING_PROXY)),
    ("MethodType", Value::Class(classes::METHOD)),
    ("Union", Value::Class(classes::UNION)),
    ("deque", Value::Class(classes::DEQUE)),
];

const FUNCTIONS: &[Native] = &[
    native("abc_cache_token", "", abstract_classes::abc_cache_token),
    native("abc_register", "cls, subclass, /", abstract_classes::abc_register),
    native("abstract_class", "cls, /", abstract_classes::abstract_class),
    native("allow_instance_checks", "cls, /", abstract_classes::allow_instance_checks),
    native("as_type", "function, name, /", functions::as_type),
    native("async_busy", "generator, busy=None, /", async_generator::busy),
    native("async_finished", "generator, /", async_generator::finished),
    native("async_step", "generator, value, /", async_generator::step),
    native("async_throw", "generator, error, /", async_generator::throw),
    native("bind_attribute", "value, instance, owner, /", functions::bind_attribute),
    native("caller_module", "", functions::caller_module),
    native("cell_contents", "cell, /", functions::cell_contents),
    native("class_body_names", "body, /", functions::class_body_names),
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
    native("json_decode", "text, options, start=0, /", json::json_decode),
    native("json_encode", "obj, options, depth=0, /", json::json_encode),
    native("loaded_modules", "", system::loaded_modules),
    native("make_iterator_type", "name, module, function, doc, /", functions::make_iterator_type),
    native("make_union", "args, /", containers::make_union),
    native("module_namespace", "name, /", functions::module_namespace),
    native("native_type", "cls, /", functions::native_type),
    native("own_attribute_count", "obj, /", containers::own_attribute_count),
    native("rebuild_with_slots", "cls, slots, /", containers::rebuild_with_slots),
    native("recursion_limit", "new=None, /", system::recursion_limit),
    native("regex_compile", "pattern, flags, /", regex::regex_compile),
    native("regex_findall", "handle, text, pos, endpos, /", regex::regex_findall),
    native("regex_info", "handle, /", regex::regex_info),
    native("regex_match", "handle, text, pos, endpos, mode, /", regex::regex_match),
    native("regex_split", "handle, text, maxsplit, /", regex::regex_split),
    native("regex_sub", "handle, text, pieces, count, /", regex::regex_sub),
    native("regex_template", "handle, template, /", regex::regex_template),
    native("repr_enter", "obj, /", containers::repr_enter),
    native("repr_leave", "obj, /", containers::repr_leave),
    native("run_class_body", "body, namespace, /", functions::run_class_body),
    native("same_origin", "left, right, /", functions::same_origin),
    native("script_name", "", system::script_name),
    native("set_class_builder", "base, builder, /", functions::set_class_builder),
    native(
        "set_structural_check",
        "cls, names, on_instances=False, subclass_error=None, /",
        abstract_classes::set_structural_check,
    ),
    native("show_as", "generator, name, /", async_generator::show_as),
    native("size_of", "obj, /", system::size_of),
    native("tuple_getter", "index, doc, /", containers::tuple_getter),
    native("wait_host_futures", "futures, /", futures::wait_host_futures),
    native("with_global", "function, name, value, /", functions::with_global),
    native("write_output", "text, is_error, /", system::write_output),
];
