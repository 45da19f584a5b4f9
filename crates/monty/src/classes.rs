//! The builtin classes by number. A class that nobody gives members here only has those it inherits.

use std::sync::LazyLock;

use rustc_hash::FxHashMap;

use crate::{heap::ClassRef, value::Word};

/// The module of a class that the interpreter has, but not among the builtins.
pub fn module_of(class: ClassRef) -> Option<&'static str> {
    match class {
        DEQUE | DEQUE_ITERATOR => Some("collections"),
        PATTERN | MATCH => Some("re"),
        GENERIC_ALIAS => Some("types"),
        UNION => Some("typing"),
        _ => None,
    }
}

/// Whether a builtin class has no `__doc__`.
pub fn is_undocumented(class: ClassRef) -> bool {
    matches!(class, MEMBER_DESCRIPTOR | GENERATOR | COROUTINE | CACHED_PROPERTY)
        || (DICT_KEYS..=ODICT_ITEMS).contains(&class)
        || (LIST_ITERATOR..=DEQUE_ITERATOR).contains(&class)
        || (CALLABLE_ITERATOR..=SEQUENCE_ITERATOR).contains(&class)
}

/// Whether an attribute of a builtin class is a field of a C struct in CPython, which refuses changes in other words.
pub fn is_plain_field(class: ClassRef, name: &str) -> bool {
    match class {
        COMPLEX => matches!(name, "real" | "imag"),
        RANGE | SLICE => matches!(name, "start" | "stop" | "step"),
        PROPERTY => matches!(name, "fget" | "fset" | "fdel"),
        METHOD => matches!(name, "__func__" | "__self__"),
        STATICMETHOD | CLASSMETHOD => matches!(name, "__func__" | "__wrapped__"),
        SUPER => matches!(name, "__thisclass__" | "__self__" | "__self_class__"),
        PATTERN => matches!(name, "pattern" | "flags" | "groups"),
        GENERIC_ALIAS => matches!(name, "__origin__" | "__args__" | "__unpacked__"),
        _ => false,
    }
}

macro_rules! builtin_classes {
    ($($constant:ident $name:literal $base:ident)*) => {
        #[expect(non_camel_case_types, clippy::upper_case_acronyms, reason = "the variants number the constants below")]
        enum Number { $($constant),* }

        $(
            #[doc = concat!("`", $name, "`")]
            pub const $constant: ClassRef = ClassRef(Word::new(Number::$constant as u32));
        )*

        /// Every builtin class: itself, its name, its base.
        pub const ALL: &[(ClassRef, &str, ClassRef)] = &[$(($constant, $name, $base)),*];
    };
}

builtin_classes! {
    OBJECT "object" OBJECT
    TYPE "type" OBJECT
    NONE_TYPE "NoneType" OBJECT
    ELLIPSIS_TYPE "ellipsis" OBJECT
    NOT_IMPLEMENTED_TYPE "NotImplementedType" OBJECT
    INT "int" OBJECT
    BOOL "bool" INT
    FLOAT "float" OBJECT
    COMPLEX "complex" OBJECT
    STR "str" OBJECT
    BYTES "bytes" OBJECT
    BYTEARRAY "bytearray" OBJECT
    MEMORYVIEW "memoryview" OBJECT
    LIST "list" OBJECT
    TUPLE "tuple" OBJECT
    DICT "dict" OBJECT
    SET "set" OBJECT
    FROZENSET "frozenset" OBJECT
    RANGE "range" OBJECT
    SLICE "slice" OBJECT
    FUNCTION "function" OBJECT
    BUILTIN_FUNCTION "builtin_function_or_method" OBJECT
    METHOD_DESCRIPTOR "method_descriptor" OBJECT
    WRAPPER_DESCRIPTOR "wrapper_descriptor" OBJECT
    METHOD_WRAPPER "method-wrapper" OBJECT
    TRACEBACK "traceback" OBJECT
    CODE "code" OBJECT
    FRAME "frame" OBJECT
    MEMBER_DESCRIPTOR "member_descriptor" OBJECT
    GETSET_DESCRIPTOR "getset_descriptor" OBJECT
    CLASSMETHOD_DESCRIPTOR "classmethod_descriptor" OBJECT
    METHOD "method" OBJECT
    CELL "cell" OBJECT
    MODULE "module" OBJECT
    GENERATOR "generator" OBJECT
    COROUTINE "coroutine" OBJECT
    ASYNC_GENERATOR "async_generator" OBJECT
    ASYNC_GENERATOR_ASEND "async_generator_asend" OBJECT
    ASYNC_GENERATOR_ATHROW "async_generator_athrow" OBJECT
    ANEXT_AWAITABLE "anext_awaitable" OBJECT
    FUTURE "HostFuture" OBJECT
    PROPERTY "property" OBJECT
    STATICMETHOD "staticmethod" OBJECT
    CLASSMETHOD "classmethod" OBJECT
    CACHED_PROPERTY "cached_property" OBJECT
    TUPLE_GETTER "_tuplegetter" OBJECT
    SUPER "super" OBJECT
    DICT_KEYS "dict_keys" OBJECT
    DICT_VALUES "dict_values" OBJECT
    DICT_ITEMS "dict_items" OBJECT
    ODICT_KEYS "odict_keys" DICT_KEYS
    ODICT_VALUES "odict_values" DICT_VALUES
    ODICT_ITEMS "odict_items" DICT_ITEMS
    MAPPING_PROXY "mappingproxy" OBJECT
    LIST_ITERATOR "list_iterator" OBJECT
    LIST_REVERSE_ITERATOR "list_reverseiterator" OBJECT
    TUPLE_ITERATOR "tuple_iterator" OBJECT
    STR_ITERATOR "str_ascii_iterator" OBJECT
    WIDE_STR_ITERATOR "str_iterator" OBJECT
    BYTES_ITERATOR "bytes_iterator" OBJECT
    BYTEARRAY_ITERATOR "bytearray_iterator" OBJECT
    MEMORY_ITERATOR "memory_iterator" OBJECT
    RANGE_ITERATOR "range_iterator" OBJECT
    LONG_RANGE_ITERATOR "longrange_iterator" OBJECT
    SET_ITERATOR "set_iterator" OBJECT
    DICT_KEY_ITERATOR "dict_keyiterator" OBJECT
    DICT_VALUE_ITERATOR "dict_valueiterator" OBJECT
    DICT_ITEM_ITERATOR "dict_itemiterator" OBJECT
    DICT_REVERSE_KEY_ITERATOR "dict_reversekeyiterator" OBJECT
    DICT_REVERSE_VALUE_ITERATOR "dict_reversevalueiterator" OBJECT
    DICT_REVERSE_ITEM_ITERATOR "dict_reverseitemiterator" OBJECT
    DEQUE_ITERATOR "_deque_iterator" OBJECT
    ENUMERATE "enumerate" OBJECT
    ZIP "zip" OBJECT
    MAP "map" OBJECT
    FILTER "filter" OBJECT
    REVERSED "reversed" OBJECT
    CALLABLE_ITERATOR "callable_iterator" OBJECT
    SEQUENCE_ITERATOR "iterator" OBJECT
    DEQUE "deque" OBJECT
    PATTERN "Pattern" OBJECT
    MATCH "Match" OBJECT
    GENERIC_ALIAS "GenericAlias" OBJECT
    UNION "Union" OBJECT
    BASE_EXCEPTION "BaseException" OBJECT
    BASE_EXCEPTION_GROUP "BaseExceptionGroup" BASE_EXCEPTION
    EXCEPTION "Exception" BASE_EXCEPTION
    EXCEPTION_GROUP "ExceptionGroup" BASE_EXCEPTION_GROUP
    SYSTEM_EXIT "SystemExit" BASE_EXCEPTION
    KEYBOARD_INTERRUPT "KeyboardInterrupt" BASE_EXCEPTION
    GENERATOR_EXIT "GeneratorExit" BASE_EXCEPTION
    STOP_ITERATION "StopIteration" EXCEPTION
    STOP_ASYNC_ITERATION "StopAsyncIteration" EXCEPTION
    ARITHMETIC_ERROR "ArithmeticError" EXCEPTION
    FLOATING_POINT_ERROR "FloatingPointError" ARITHMETIC_ERROR
    OVERFLOW_ERROR "OverflowError" ARITHMETIC_ERROR
    ZERO_DIVISION_ERROR "ZeroDivisionError" ARITHMETIC_ERROR
    ASSERTION_ERROR "AssertionError" EXCEPTION
    ATTRIBUTE_ERROR "AttributeError" EXCEPTION
    BUFFER_ERROR "BufferError" EXCEPTION
    EOF_ERROR "EOFError" EXCEPTION
    IMPORT_ERROR "ImportError" EXCEPTION
    MODULE_NOT_FOUND_ERROR "ModuleNotFoundError" IMPORT_ERROR
    LOOKUP_ERROR "LookupError" EXCEPTION
    INDEX_ERROR "IndexError" LOOKUP_ERROR
    KEY_ERROR "KeyError" LOOKUP_ERROR
    MEMORY_ERROR "MemoryError" EXCEPTION
    NAME_ERROR "NameError" EXCEPTION
    UNBOUND_LOCAL_ERROR "UnboundLocalError" NAME_ERROR
    OS_ERROR "OSError" EXCEPTION
    BLOCKING_IO_ERROR "BlockingIOError" OS_ERROR
    CHILD_PROCESS_ERROR "ChildProcessError" OS_ERROR
    CONNECTION_ERROR "ConnectionError" OS_ERROR
    BROKEN_PIPE_ERROR "BrokenPipeError" CONNECTION_ERROR
    CONNECTION_ABORTED_ERROR "ConnectionAbortedError" CONNECTION_ERROR
    CONNECTION_REFUSED_ERROR "ConnectionRefusedError" CONNECTION_ERROR
    CONNECTION_RESET_ERROR "ConnectionResetError" CONNECTION_ERROR
    FILE_EXISTS_ERROR "FileExistsError" OS_ERROR
    FILE_NOT_FOUND_ERROR "FileNotFoundError" OS_ERROR
    INTERRUPTED_ERROR "InterruptedError" OS_ERROR
    IS_A_DIRECTORY_ERROR "IsADirectoryError" OS_ERROR
    NOT_A_DIRECTORY_ERROR "NotADirectoryError" OS_ERROR
    PERMISSION_ERROR "PermissionError" OS_ERROR
    PROCESS_LOOKUP_ERROR "ProcessLookupError" OS_ERROR
    TIMEOUT_ERROR "TimeoutError" OS_ERROR
    REFERENCE_ERROR "ReferenceError" EXCEPTION
    RUNTIME_ERROR "RuntimeError" EXCEPTION
    NOT_IMPLEMENTED_ERROR "NotImplementedError" RUNTIME_ERROR
    RECURSION_ERROR "RecursionError" RUNTIME_ERROR
    PYTHON_FINALIZATION_ERROR "PythonFinalizationError" RUNTIME_ERROR
    SYNTAX_ERROR "SyntaxError" EXCEPTION
    INDENTATION_ERROR "IndentationError" SYNTAX_ERROR
    TAB_ERROR "TabError" INDENTATION_ERROR
    SYSTEM_ERROR "SystemError" EXCEPTION
    TYPE_ERROR "TypeError" EXCEPTION
    VALUE_ERROR "ValueError" EXCEPTION
    UNICODE_ERROR "UnicodeError" VALUE_ERROR
    UNICODE_DECODE_ERROR "UnicodeDecodeError" UNICODE_ERROR
    UNICODE_ENCODE_ERROR "UnicodeEncodeError" UNICODE_ERROR
    UNICODE_TRANSLATE_ERROR "UnicodeTranslateError" UNICODE_ERROR
    WARNING "Warning" EXCEPTION
    BYTES_WARNING "BytesWarning" WARNING
    DEPRECATION_WARNING "DeprecationWarning" WARNING
    ENCODING_WARNING "EncodingWarning" WARNING
    FUTURE_WARNING "FutureWarning" WARNING
    IMPORT_WARNING "ImportWarning" WARNING
    PENDING_DEPRECATION_WARNING "PendingDeprecationWarning" WARNING
    RESOURCE_WARNING "ResourceWarning" WARNING
    RUNTIME_WARNING "RuntimeWarning" WARNING
    SYNTAX_WARNING "SyntaxWarning" WARNING
    UNICODE_WARNING "UnicodeWarning" WARNING
    USER_WARNING "UserWarning" WARNING
}

/// Classes whose names are not builtins.
pub const HIDDEN: &[ClassRef] = &[
    NONE_TYPE,
    ELLIPSIS_TYPE,
    NOT_IMPLEMENTED_TYPE,
    FUNCTION,
    BUILTIN_FUNCTION,
    METHOD_DESCRIPTOR,
    WRAPPER_DESCRIPTOR,
    METHOD_WRAPPER,
    TRACEBACK,
    CODE,
    FRAME,
    MEMBER_DESCRIPTOR,
    GETSET_DESCRIPTOR,
    CLASSMETHOD_DESCRIPTOR,
    METHOD,
    CELL,
    MODULE,
    GENERATOR,
    COROUTINE,
    ASYNC_GENERATOR,
    ASYNC_GENERATOR_ASEND,
    ASYNC_GENERATOR_ATHROW,
    ANEXT_AWAITABLE,
    FUTURE,
    CACHED_PROPERTY,
    TUPLE_GETTER,
    DICT_KEYS,
    DICT_VALUES,
    DICT_ITEMS,
    ODICT_KEYS,
    ODICT_VALUES,
    ODICT_ITEMS,
    MAPPING_PROXY,
    LIST_ITERATOR,
    LIST_REVERSE_ITERATOR,
    TUPLE_ITERATOR,
    STR_ITERATOR,
    WIDE_STR_ITERATOR,
    BYTES_ITERATOR,
    BYTEARRAY_ITERATOR,
    MEMORY_ITERATOR,
    RANGE_ITERATOR,
    LONG_RANGE_ITERATOR,
    SET_ITERATOR,
    DICT_KEY_ITERATOR,
    DICT_VALUE_ITERATOR,
    DICT_ITEM_ITERATOR,
    DICT_REVERSE_KEY_ITERATOR,
    DICT_REVERSE_VALUE_ITERATOR,
    DICT_REVERSE_ITEM_ITERATOR,
    DEQUE_ITERATOR,
    CALLABLE_ITERATOR,
    SEQUENCE_ITERATOR,
    DEQUE,
    PATTERN,
    MATCH,
    GENERIC_ALIAS,
    UNION,
];

/// Classes whose `__hash__` is `None`.
pub const UNHASHABLE: &[ClassRef] =
    &[LIST, DICT, SET, BYTEARRAY, DEQUE, DICT_KEYS, DICT_ITEMS, ODICT_KEYS, ODICT_ITEMS];

/// Classes that Python code may not inherit from.
pub const FINAL: &[ClassRef] = &[
    BOOL,
    MEMORYVIEW,
    NONE_TYPE,
    ELLIPSIS_TYPE,
    NOT_IMPLEMENTED_TYPE,
    RANGE,
    SLICE,
    FUNCTION,
    BUILTIN_FUNCTION,
    METHOD,
    GENERATOR,
    COROUTINE,
    ASYNC_GENERATOR,
    ASYNC_GENERATOR_ASEND,
    ASYNC_GENERATOR_ATHROW,
    ANEXT_AWAITABLE,
    DICT_KEYS,
    DICT_VALUES,
    DICT_ITEMS,
    MAPPING_PROXY,
    UNION,
    PATTERN,
    MATCH,
    METHOD_DESCRIPTOR,
    WRAPPER_DESCRIPTOR,
    METHOD_WRAPPER,
    MEMBER_DESCRIPTOR,
    GETSET_DESCRIPTOR,
    CLASSMETHOD_DESCRIPTOR,
    TRACEBACK,
    CODE,
    FRAME,
];

static BY_NAME: LazyLock<FxHashMap<&'static str, ClassRef>> =
    LazyLock::new(|| ALL.iter().map(|(class, name, _)| (*name, *class)).collect());

/// The builtin class with this name.
pub fn named(name: &str) -> Option<ClassRef> {
    BY_NAME.get(name).copied()
}

/// Number of builtin classes.
pub const COUNT: usize = ALL.len();

/// Whether a builtin class is an exception class.
pub fn is_exception(class: ClassRef) -> bool {
    class.0 >= BASE_EXCEPTION.0 && (class.0.get() as usize) < COUNT
}

/// A builtin class and all its bases, itself first.
pub fn ancestry(class: ClassRef) -> impl Iterator<Item = ClassRef> {
    let mut next = Some(class);
    std::iter::from_fn(move || {
        let current = next?;
        // The only builtin class with two bases.
        let base = match current {
            BASE_EXCEPTION_GROUP if class == EXCEPTION_GROUP => EXCEPTION,
            _ => ALL.get(current.0.get() as usize).map_or(OBJECT, |entry| entry.2),
        };
        next = (current != OBJECT).then_some(base);
        Some(current)
    })
}
