//! Monty's typeshed satisfies the checker: its own rules, and what it looks up by name.

use monty_type_checking::{Checker, Format};
use ruff_db::files::vendored_path_to_file;
use ty_python_semantic::{Db, ProgramEnvironment, types::KnownClass};

#[test]
fn every_stub_is_clean() {
    let mut checker = Checker::new().unwrap();
    let report = checker.check_typeshed().unwrap();
    let text = checker.render(&report, Format::Full, false);
    assert!(report.is_clean(), "{text}");
}

/// Classes that ty looks up by name and that the interpreter does not have: to the checker they are unknown, and nothing
/// in Monty makes an instance of one. Whoever adds such a class to the interpreter takes it off this list.
const ABSENT: &[KnownClass] = &[
    KnownClass::Sentinel,
    KnownClass::Path,
    KnownClass::ConstraintSet,
    KnownClass::ConstraintSetSolution,
    KnownClass::GenericContext,
    KnownClass::Specialization,
    KnownClass::TyExtensionsAsyncIterable,
    KnownClass::TyExtensionsAsyncIterator,
    KnownClass::TyExtensionsIterable,
    KnownClass::TyExtensionsIterator,
];

const PRESENT: &[KnownClass] = &[
    KnownClass::Enum,
    KnownClass::EnumProperty,
    KnownClass::EnumType,
    KnownClass::Auto,
    KnownClass::Member,
    KnownClass::Nonmember,
    KnownClass::StrEnum,
    KnownClass::IntEnum,
    KnownClass::Flag,
    KnownClass::IntFlag,
    KnownClass::Bytearray,
    KnownClass::Memoryview,
    KnownClass::Complex,
    KnownClass::Template,
    KnownClass::ExceptionGroup,
    KnownClass::BaseExceptionGroup,
    KnownClass::Bool,
    KnownClass::Object,
    KnownClass::Bytes,
    KnownClass::Type,
    KnownClass::Int,
    KnownClass::Float,
    KnownClass::Str,
    KnownClass::List,
    KnownClass::Range,
    KnownClass::Set,
    KnownClass::FrozenSet,
    KnownClass::Dict,
    KnownClass::Slice,
    KnownClass::Property,
    KnownClass::BaseException,
    KnownClass::Exception,
    KnownClass::Warning,
    KnownClass::Staticmethod,
    KnownClass::Classmethod,
    KnownClass::Super,
    KnownClass::NotImplementedError,
    KnownClass::ABCMeta,
    KnownClass::GenericAlias,
    KnownClass::ModuleType,
    KnownClass::FunctionType,
    KnownClass::MethodType,
    KnownClass::MethodWrapperType,
    KnownClass::WrapperDescriptorType,
    KnownClass::UnionType,
    KnownClass::GeneratorType,
    KnownClass::AsyncGeneratorType,
    KnownClass::CoroutineType,
    KnownClass::NotImplementedType,
    KnownClass::BuiltinFunctionType,
    KnownClass::EllipsisType,
    KnownClass::NoneType,
    KnownClass::SupportsKeysAndGetItem,
    KnownClass::Awaitable,
    KnownClass::Generator,
    KnownClass::AsyncGenerator,
    KnownClass::Deprecated,
    KnownClass::StdlibAlias,
    KnownClass::SpecialForm,
    KnownClass::TypeVar,
    KnownClass::ParamSpec,
    KnownClass::ParamSpecArgs,
    KnownClass::ParamSpecKwargs,
    KnownClass::ProtocolMeta,
    KnownClass::TypeVarTuple,
    KnownClass::TypeAliasType,
    KnownClass::NoDefaultType,
    KnownClass::NewType,
    KnownClass::Hashable,
    KnownClass::SupportsIndex,
    KnownClass::Iterable,
    KnownClass::Iterator,
    KnownClass::AsyncIterator,
    KnownClass::Sequence,
    KnownClass::Mapping,
    KnownClass::MutableMapping,
    KnownClass::ExtensionsTypeVar,
    KnownClass::ExtensionsParamSpec,
    KnownClass::ExtensionsTypeVarTuple,
    KnownClass::ExtensionsTypeAliasType,
    KnownClass::ExtensionTypedDictFallback,
    KnownClass::ChainMap,
    KnownClass::Counter,
    KnownClass::DefaultDict,
    KnownClass::Deque,
    KnownClass::OrderedDict,
    KnownClass::VersionInfo,
    KnownClass::Field,
    KnownClass::KwOnly,
    KnownClass::NamedTupleFallback,
    KnownClass::NamedTupleLike,
    KnownClass::TypedDictFallback,
    KnownClass::FunctoolsPartial,
];

#[test]
fn what_ty_looks_up_by_name_is_there() {
    let checker = Checker::new().unwrap();
    let db = checker.database();
    let builtins = vendored_path_to_file(db, "stdlib/builtins.pyi").unwrap();
    let environment = ProgramEnvironment::from_file(db.program_file(builtins));
    let is_unknown =
        |class: &KnownClass| class.to_instance(db, &environment).display(db, &environment).to_string() == "Unknown";
    let missing: Vec<_> = PRESENT.iter().filter(|class| is_unknown(class)).collect();
    assert!(missing.is_empty(), "the typeshed lacks {missing:?}");
    let added: Vec<_> = ABSENT.iter().filter(|class| !is_unknown(class)).collect();
    assert!(added.is_empty(), "{added:?} are there now: move them to PRESENT");
}
