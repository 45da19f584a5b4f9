//! What an expression is meant to be, and the values that are likely to show a difference: the edges of each type.

/// The intended type of an expression, or its role as an argument.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    /// Any int, also larger than a machine word. Never used where it would be a size.
    Int,
    /// An int that may size something: small.
    Size,
    Float,
    Str,
    Bytes,
    List,
    Tuple,
    Dict,
    Set,
    Range,
    Bool,
    None,
    Function,
    /// An instance of a class of the program.
    Instance,
    /// A str of one character.
    Char,
    /// A list of ints, of strings.
    Ints,
    Strings,
    /// A dict with string keys.
    Names,
    Spec,
    Encoding,
    ErrorHandler,
    Number,
    /// Something hashable.
    Key,
    Iterable,
    /// Anything at all.
    Any,
}

/// The kinds by the words of the method tables.
const NAMES: &[(&str, Kind)] = &[
    ("any", Kind::Any),
    ("bool", Kind::Bool),
    ("bytes", Kind::Bytes),
    ("char", Kind::Char),
    ("dict", Kind::Dict),
    ("encoding", Kind::Encoding),
    ("errors", Kind::ErrorHandler),
    ("float", Kind::Float),
    ("function", Kind::Function),
    ("instance", Kind::Instance),
    ("int", Kind::Int),
    ("ints", Kind::Ints),
    ("iterable", Kind::Iterable),
    ("key", Kind::Key),
    ("list", Kind::List),
    ("names", Kind::Names),
    ("none", Kind::None),
    ("number", Kind::Number),
    ("range", Kind::Range),
    ("set", Kind::Set),
    ("size", Kind::Size),
    ("spec", Kind::Spec),
    ("str", Kind::Str),
    ("strings", Kind::Strings),
    ("tuple", Kind::Tuple),
];

/// What `Any` may be. Large ints are not among them: they could become sizes.
pub(super) const ANY: &[Kind] = &[
    Kind::Size,
    Kind::Float,
    Kind::Str,
    Kind::Bytes,
    Kind::List,
    Kind::Tuple,
    Kind::Dict,
    Kind::Set,
    Kind::Range,
    Kind::Bool,
    Kind::None,
    Kind::Function,
    Kind::Instance,
];

const ITERABLE: &[Kind] =
    &[Kind::Str, Kind::Bytes, Kind::List, Kind::Tuple, Kind::Dict, Kind::Set, Kind::Range, Kind::Ints, Kind::Strings];

const KEYS: &[Kind] = &[Kind::Int, Kind::Float, Kind::Str, Kind::Bytes, Kind::Bool, Kind::None, Kind::Size];

impl Kind {
    /// The kind that a method table calls `name`.
    pub(super) fn named(name: &str) -> Option<Self> {
        NAMES.iter().find(|(known, _)| *known == name).map(|(_, kind)| *kind)
    }

    /// What a general kind may be in particular.
    pub(super) fn choices(self) -> &'static [Self] {
        match self {
            Self::Any => ANY,
            Self::Iterable => ITERABLE,
            Self::Key => KEYS,
            Self::Number => &[Self::Int, Self::Float, Self::Bool, Self::Size],
            _ => &[],
        }
    }

    /// Values written as literals or nearly so.
    pub(super) fn atoms(self) -> &'static [&'static str] {
        match self {
            Self::Int => INTS,
            Self::Size => &["0", "1", "2", "3", "-1", "-2", "5", "7", "10", "True", "False", "-5", "4", "12"],
            Self::Float => FLOATS,
            Self::Str => STRINGS,
            Self::Bytes => BYTES,
            Self::Bool => &["True", "False"],
            Self::None => &["None"],
            Self::Range => &["range(3)", "range(0)", "range(1, 8, 3)", "range(5, -1, -2)", "range(-2, 2)"],
            Self::Function => FUNCTIONS,
            Self::Char => &["'a'", "'x'", "' '", "'é'", "'\\n'", "'0'", "'\\U0001f600'", "'ß'", "'A'", "'\\ud800'"],
            Self::Spec => SPECS,
            Self::Encoding => {
                &["'utf-8'", "'ascii'", "'latin-1'", "'utf-16'", "'UTF8'", "'utf-16-le'", "'utf-32-be'", "'nope'", "''"]
            }
            Self::ErrorHandler => &[
                "'strict'",
                "'ignore'",
                "'replace'",
                "'backslashreplace'",
                "'xmlcharrefreplace'",
                "'surrogateescape'",
                "'nope'",
            ],
            Self::Dict | Self::Names => &["{}", "{'a': 1}", "{'a': 1, 'b': [2]}", "{'x': None, 'y': 2.5, 'a': 'b'}"],
            Self::List => &["[]", "[1]", "[None]", "[[]]", "['a', 1]", "[3, 1, 2]", "[0.5, True]"],
            Self::Ints => &["[]", "[1]", "[3, 1, 2]", "[-1, 0, 300]", "(5, 5)", "[255, 0]"],
            Self::Strings => &["[]", "['a']", "['b', 'a', '']", "('x', 'yz')", "['é', 'Z', 'a']"],
            Self::Tuple => &["()", "(1,)", "('a', 2)", "(1, 2, 3)", "((), (1,))", "('a', 'b')"],
            Self::Set => {
                &["set()", "{1}", "{1, 2, 3}", "{'a', 'b'}", "frozenset({1, 2})", "frozenset()", "{1.0, 'x', ()}"]
            }
            Self::Instance => {
                &["object", "int", "str", "Ellipsis", "NotImplemented", "ValueError", "ValueError('v', 1)", "type"]
            }
            Self::Number | Self::Key | Self::Iterable | Self::Any => &["1"],
        }
    }
}

const INTS: &[&str] = &[
    "0",
    "1",
    "-1",
    "2",
    "3",
    "7",
    "10",
    "-8",
    "255",
    "256",
    "1000",
    "-129",
    "0x10ffff",
    "55296",
    "2**31",
    "2**53 + 1",
    "2**63 - 1",
    "2**63",
    "-2**63",
    "-2**63 - 1",
    "10**20",
    "-10**25",
    "2**100 + 1",
    "True",
];

const FLOATS: &[&str] = &[
    "0.0",
    "-0.0",
    "1.0",
    "-1.5",
    "0.1",
    "2.5",
    "3.5",
    "2.675",
    "1e16",
    "123456789.125",
    "1e-7",
    "1e22",
    "1e300",
    "5e-324",
    "1.7976931348623157e308",
    "0.30000000000000004",
    "-1e-5",
    "9007199254740993.0",
    "float('inf')",
    "float('-inf')",
    "99999.5",
];

const STRINGS: &[&str] = &[
    "''",
    "'a'",
    "'abc'",
    "'Hello World'",
    "'  x y\\t'",
    "'ß'",
    "'İı'",
    "'ǅ'",
    "'12'",
    "'-7'",
    "'+1_000'",
    "'٣'",
    "'½'",
    "'a\\nb\\r\\nc\\x0bd'",
    "'\\x00'",
    "'\\U0001f600é'",
    "'\\ud800'",
    "'ﬁx'",
    "'aXbXc'",
    "'it\\'s \"q\"'",
    "'back\\\\slash'",
    "'\\ta\\tbc'",
    "'a,b,,c'",
    "'%s'",
    "'{}'",
    "'e\\u0301'",
    "'Σας'",
    "'1.5e3'",
    "'nan'",
    "'0x1f'",
    "'They\\'re bill\\'s'",
    "'aaa'",
    "'_name1'",
    "'class'",
    "'\\u2028'",
    "'\\xa0'",
    "'ab' * 20",
];

const BYTES: &[&str] = &[
    "b''",
    "b'a'",
    "b'abc'",
    "b'\\x00\\xff'",
    "b' x\\t'",
    "b'A1 b2'",
    "b'a\\nb\\r\\nc'",
    "b'12'",
    "b'aaa'",
    "b'it\\'s'",
    "b'\\xc3\\xa9'",
    "b'\\xed\\xa0\\x80'",
    "b'a,b,,c'",
    "b'0f'",
    "b'\\ta'",
    "bytes(2)",
    "b'%d'",
];

const FUNCTIONS: &[&str] = &[
    "len",
    "str",
    "int",
    "abs",
    "repr",
    "(lambda x: x)",
    "(lambda x: -x)",
    "(lambda *a: a)",
    "(lambda x, y: (x, y))",
    "(lambda: 0)",
    "(lambda x: 1 // x)",
    "(lambda x: x > 1)",
    "bool",
    "(lambda **k: k)",
    "str.upper",
    "list",
    "sorted",
    "[].append",
];

const SPECS: &[&str] = &[
    "''",
    "'5'",
    "'<6'",
    "'>6'",
    "'^7'",
    "'=6'",
    "'*^9'",
    "'05'",
    "'+'",
    "' '",
    "'-'",
    "'d'",
    "'x'",
    "'#x'",
    "'#010b'",
    "'o'",
    "'X'",
    "'c'",
    "'n'",
    "','",
    "'_'",
    "'_x'",
    "',d'",
    "'.2'",
    "'.3f'",
    "'e'",
    "'.2e'",
    "'E'",
    "'g'",
    "'.3g'",
    "'G'",
    "'%'",
    "'.1%'",
    "'10.2f'",
    "'+.1f'",
    "'s'",
    "'.2s'",
    "'10s'",
    "'z.1f'",
    "'#.3g'",
    "'0>8'",
    "'é<4'",
    "'012,'",
    "'020_'",
    "'f'",
    "'F'",
    "'.0f'",
    "'#.0f'",
    "',.2f'",
    "'_.3e'",
    "'q'",
    "'5q'",
    "'.'",
    "',,'",
    "',_'",
    "'_,'",
    "'+s'",
    "'#s'",
    "',s'",
    "'=s'",
    "'.3d'",
    "',x'",
    "'z'",
    "'99999999999999999999'",
    "'.99999999999999999999f'",
    "'{'",
    "'}'",
    "'<<5'",
    "'%H'",
    "'.2_f'",
    "'.3,f'",
];
