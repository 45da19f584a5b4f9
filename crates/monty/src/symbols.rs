//! Interned strings. The static ones (single Latin-1 characters, names that the machine knows, names of the registry)
//! have fixed numbers in every process; a run adds its own behind them.

use rustc_hash::FxHashMap;
use std::sync::LazyLock;

use crate::{
    registry,
    text::{Text, TextRef},
    value::Symbol,
};

/// Symbols below this are the characters of Latin-1.
const CHARACTERS: u32 = 256;

macro_rules! known_names {
    ($($constant:ident $text:literal)*) => {
        #[expect(non_camel_case_types, clippy::upper_case_acronyms, reason = "the variants number the constants below")]
        enum Number { $($constant),* }

        $(
            #[doc = concat!("`", $text, "`")]
            pub const $constant: Symbol = Symbol(CHARACTERS + Number::$constant as u32);
        )*

        const KNOWN: &[&str] = &[$($text),*];
    };
}

known_names! {
    EMPTY "" INIT "__init__" NEW "__new__" NAME "__name__" QUALNAME "__qualname__" MODULE "__module__" DOC "__doc__"
    DICT "__dict__" CLASS "__class__" BASES "__bases__" BASE "__base__" MRO "__mro__" MAIN "__main__"
    ANNOTATE "__annotate__" ANNOTATIONS "__annotations__" SLOTS "__slots__"
    INIT_SUBCLASS "__init_subclass__" SET_NAME "__set_name__" CLASS_GETITEM "__class_getitem__"
    GETATTR "__getattr__" GETATTRIBUTE "__getattribute__" SETATTR "__setattr__" DELATTR "__delattr__"
    GETITEM "__getitem__" SETITEM "__setitem__" DELITEM "__delitem__" MISSING "__missing__" CONTAINS "__contains__"
    LEN "__len__" BOOL "__bool__" ITER "__iter__" NEXT "__next__" REVERSED "__reversed__" CALL "__call__"
    REPR "__repr__" STR "__str__" FORMAT "__format__" HASH "__hash__" EQ "__eq__" NE "__ne__" LT "__lt__" LE "__le__"
    GT "__gt__" GE "__ge__" AENTER "__aenter__" AEXIT "__aexit__" AITER "__aiter__" ANEXT "__anext__" ENTER "__enter__" EXIT "__exit__" AWAIT "__await__" INDEX "__index__" INT "__int__"
    FLOAT "__float__" COMPLEX "__complex__" BYTES "__bytes__" ABS "__abs__" NEG "__neg__" POS "__pos__"
    INVERT "__invert__" ROUND "__round__" TRUNC "__trunc__" FLOOR "__floor__" CEIL "__ceil__" DIVMOD "__divmod__"
    RDIVMOD "__rdivmod__" DIR "__dir__" GET "__get__" SET "__set__" DELETE "__delete__"
    ADD "__add__" SUB "__sub__" MUL "__mul__" TRUEDIV "__truediv__" FLOORDIV "__floordiv__" MOD "__mod__" POW "__pow__"
    MATMUL "__matmul__" AND "__and__" OR "__or__" XOR "__xor__" LSHIFT "__lshift__" RSHIFT "__rshift__"
    RADD "__radd__" RSUB "__rsub__" RMUL "__rmul__" RTRUEDIV "__rtruediv__" RFLOORDIV "__rfloordiv__" RMOD "__rmod__"
    RPOW "__rpow__" RMATMUL "__rmatmul__" RAND "__rand__" ROR "__ror__" RXOR "__rxor__" RLSHIFT "__rlshift__"
    RRSHIFT "__rrshift__" IADD "__iadd__" ISUB "__isub__" IMUL "__imul__" ITRUEDIV "__itruediv__"
    IFLOORDIV "__ifloordiv__" IMOD "__imod__" IPOW "__ipow__" IMATMUL "__imatmul__" IAND "__iand__" IOR "__ior__"
    IXOR "__ixor__" ILSHIFT "__ilshift__" IRSHIFT "__irshift__" CAUSE "__cause__" CONTEXT "__context__"
    SUPPRESS_CONTEXT "__suppress_context__" TRACEBACK "__traceback__" NOTES "__notes__" ARGS "args" VALUE "value"
    NAME_FIELD "name" OBJ "obj" MSG "msg" CODE "code" DEFAULTS "__defaults__" KWDEFAULTS "__kwdefaults__"
    CLOSURE "__closure__" GLOBALS "__globals__" SEND "send"
    THROW "throw" CLOSE "close"
    KEYS "keys"
    TYPE_PARAMS "__type_params__"
    ENCODING "encoding" OBJECT_FIELD "object" START "start" END "end" REASON "reason"
    EXCEPTIONS "exceptions"
    INSTANCECHECK "__instancecheck__" SUBCLASSCHECK "__subclasscheck__" SUBCLASSHOOK "__subclasshook__"
    ABSTRACT "__abstractmethods__" IS_ABSTRACT "__isabstractmethod__" SPEC "__spec__"
    LOADER "__loader__" PACKAGE "__package__" ALL "__all__" MRO_ENTRIES "__mro_entries__" CLASS_CELL "__classcell__"
    MATCH_ARGS "__match_args__" PREPARE "__prepare__" METACLASS "metaclass" GET_METHOD "get"
    ABC_STATE "_abc_impl" COLLECTIONS_ABC "collections.abc" SEQUENCE "Sequence" MAPPING "Mapping"
}

/// A symbol's text as code points, and Python's hash of it.
#[derive(Clone, Debug)]
struct Entry {
    text: Text,
    hash: i64,
}

impl Entry {
    fn new(text: Text) -> Self {
        let hash = crate::numbers::hash::hash_text(text.as_ref());
        Self { text, hash }
    }
}

/// The static symbols.
#[derive(Debug)]
struct Statics {
    texts: Vec<&'static str>,
    entries: Vec<Entry>,
    numbers: FxHashMap<&'static str, Symbol>,
}

static STATICS: LazyLock<Statics> = LazyLock::new(|| {
    let characters = CHARACTER_TEXTS.chars().scan(0, |start, character| {
        let from = *start;
        *start += character.len_utf8();
        CHARACTER_TEXTS.get(from..*start)
    });
    let mut statics = Statics { texts: Vec::new(), entries: Vec::new(), numbers: FxHashMap::default() };
    statics.numbers.reserve(4096);
    let known = characters.chain(KNOWN.iter().copied());
    for text in known.chain(registry::names()) {
        let next = Symbol(statics.texts.len() as u32);
        if statics.numbers.contains_key(text) {
            if next.0 < CHARACTERS + KNOWN.len() as u32 {
                statics.texts.push(text);
            }
            continue;
        }
        statics.numbers.insert(text, next);
        statics.texts.push(text);
    }
    statics.entries = statics.texts.iter().map(|text| Entry::new(Text::from(*text))).collect();
    statics
});

/// All characters of Latin-1 in order.
static CHARACTER_TEXTS: LazyLock<String> = LazyLock::new(|| (0..=255u8).map(char::from).collect());

/// The static symbol with this text.
pub fn static_symbol(text: &str) -> Option<Symbol> {
    STATICS.numbers.get(text).copied()
}

/// The symbols of one run.
#[derive(Clone, Debug)]
pub struct Symbols {
    statics: &'static Statics,
    dynamic: Vec<Entry>,
    numbers: FxHashMap<Box<str>, Symbol>,
    /// The texts that are not ASCII as UTF-8.
    wide: FxHashMap<Symbol, Box<str>>,
}

impl Default for Symbols {
    fn default() -> Self {
        Self { statics: &STATICS, dynamic: Vec::new(), numbers: FxHashMap::default(), wide: FxHashMap::default() }
    }
}

impl Symbols {
    /// The symbol with this text, made if there is none.
    pub fn intern(&mut self, text: &str) -> Symbol {
        if let Some(symbol) = self.find(text) {
            return symbol;
        }
        let symbol = Symbol((self.statics.texts.len() + self.dynamic.len()) as u32);
        self.dynamic.push(Entry::new(Text::from(text)));
        self.numbers.insert(text.into(), symbol);
        if !text.is_ascii() {
            self.wide.insert(symbol, text.into());
        }
        symbol
    }

    /// The symbol with this text, if there is one.
    pub fn find(&self, text: &str) -> Option<Symbol> {
        static_symbol(text).or_else(|| self.numbers.get(text).copied())
    }

    /// The text of a symbol.
    #[inline]
    pub fn text(&self, symbol: Symbol) -> &str {
        if let Some(text) = self.statics.texts.get(symbol.0 as usize) {
            return text;
        }
        match self.text_ref(symbol) {
            TextRef::Ascii(text) => text,
            TextRef::Wide(_) => self.wide.get(&symbol).map_or("", |text| text),
        }
    }

    #[inline]
    fn entry(&self, symbol: Symbol) -> Option<&Entry> {
        let number = symbol.0 as usize;
        match self.statics.entries.get(number) {
            Some(entry) => Some(entry),
            None => self.dynamic.get(number - self.statics.entries.len()),
        }
    }

    /// The text of a symbol as code points.
    #[inline]
    pub fn text_ref(&self, symbol: Symbol) -> TextRef<'_> {
        self.entry(symbol).map_or(TextRef::Ascii(""), |entry| entry.text.as_ref())
    }

    /// Python's hash of the text.
    #[inline]
    pub fn hash(&self, symbol: Symbol) -> i64 {
        self.entry(symbol).map_or(0, |entry| entry.hash)
    }
}
