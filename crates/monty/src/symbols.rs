//! Interned strings. The static ones (single Latin-1 characters, names that the machine knows, names of the registry)
//! have fixed numbers in every process; a run adds its own behind them.

use rustc_hash::{FxBuildHasher, FxHashMap};
use std::sync::LazyLock;

use crate::{
    numbers::hash::hash_text,
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
    ANNOTATE "__annotate__" ANNOTATE_FUNC "__annotate_func__" ANNOTATIONS_CACHE "__annotations_cache__"
    CLASSDICT_CELL "__classdictcell__" WEAKREF "__weakref__" MRO_METHOD "mro" TYPING_SUBST "__typing_subst__" PARAMETERS "__parameters__"
    ANNOTATIONS "__annotations__" SLOTS "__slots__"
    INIT_SUBCLASS "__init_subclass__" SET_NAME "__set_name__" CLASS_GETITEM "__class_getitem__"
    GETATTR "__getattr__" GETATTRIBUTE "__getattribute__" SETATTR "__setattr__" DELATTR "__delattr__"
    GETITEM "__getitem__" SETITEM "__setitem__" DELITEM "__delitem__" MISSING "__missing__" CONTAINS "__contains__"
    LEN "__len__" LENGTH_HINT "__length_hint__" BOOL "__bool__" ITER "__iter__" NEXT "__next__" REVERSED "__reversed__" CALL "__call__"
    REPR "__repr__" STR "__str__" FORMAT "__format__" HASH "__hash__" EQ "__eq__" NE "__ne__" LT "__lt__" LE "__le__"
    GT "__gt__" GE "__ge__" AENTER "__aenter__" AEXIT "__aexit__" AITER "__aiter__" ANEXT "__anext__" ENTER "__enter__" EXIT "__exit__" AWAIT "__await__" INDEX "__index__" INT "__int__"
    FLOAT "__float__" COMPLEX "__complex__" BYTES "__bytes__" BUFFER "__buffer__" ABS "__abs__" NEG "__neg__" POS "__pos__"
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
    CLOSURE "__closure__" GLOBALS "__globals__" BUILTINS "__builtins__" SEND "send"
    THROW "throw" CLOSE "close"
    KEYS "keys"
    TYPE_PARAMS "__type_params__"
    ENCODING "encoding" OBJECT_FIELD "object" START "start" END "end" REASON "reason"
    EXCEPTIONS "exceptions"
    INSTANCECHECK "__instancecheck__" SUBCLASSCHECK "__subclasscheck__" SUBCLASSHOOK "__subclasshook__"
    ABSTRACT "__abstractmethods__" IS_ABSTRACT "__isabstractmethod__" SPEC "__spec__"
    LOADER "__loader__" PACKAGE "__package__" ALL "__all__" MRO_ENTRIES "__mro_entries__" CLASS_CELL "__classcell__"
    MATCH_ARGS "__match_args__" PREPARE "__prepare__" METACLASS "metaclass" GET_METHOD "get"
    COROUTINE_MARK "types.coroutine" ABC_STATE "_abc_impl" ABC_TPFLAGS "__abc_tpflags__"
}

/// A symbol's text as code points, and Python's hash of it.
#[derive(Clone, Debug)]
struct Entry {
    text: Text,
    hash: i64,
}

impl Entry {
    fn new(text: Text) -> Self {
        let hash = hash_text(text.as_ref());
        Self { text, hash }
    }
}

/// The static symbols. Every process builds them before it does anything else: nothing is allocated for a single one.
#[derive(Debug)]
struct Statics {
    texts: Vec<&'static str>,
    hashes: Vec<i64>,
    numbers: FxHashMap<&'static str, Symbol>,
}

/// Room for the static symbols.
const ABOUT_ALL: usize = 3_584;

static STATICS: LazyLock<Statics> = LazyLock::new(|| {
    let mut statics = Statics {
        texts: Vec::with_capacity(ABOUT_ALL),
        hashes: Vec::new(),
        numbers: FxHashMap::with_capacity_and_hasher(ABOUT_ALL, FxBuildHasher),
    };
    let mut rest = CHARACTER_TEXTS.as_str();
    while let Some(character) = rest.chars().next() {
        let (text, others) = rest.split_at(character.len_utf8());
        statics.push(text);
        rest = others;
    }
    for text in KNOWN {
        statics.push(text);
    }
    for text in registry::names() {
        if !statics.numbers.contains_key(text) {
            statics.push(text);
        }
    }
    let texts = statics.texts.iter().enumerate();
    statics.hashes = texts.map(|(number, text)| hash_text(static_text(number, text))).collect();
    statics
});

impl Statics {
    fn push(&mut self, text: &'static str) {
        let next = Symbol(self.texts.len() as u32);
        self.numbers.entry(text).or_insert(next);
        self.texts.push(text);
    }
}

/// All characters of Latin-1 in order.
static CHARACTER_TEXTS: LazyLock<String> = LazyLock::new(|| (0..=255u8).map(char::from).collect());

/// The code points of Latin-1 in order.
const CODE_POINTS: [u32; CHARACTERS as usize] = {
    let mut points = [0; CHARACTERS as usize];
    let mut at = 0;
    while at < points.len() {
        points[at] = at as u32;
        at += 1;
    }
    points
};

/// A static symbol's text as code points: only characters of Latin-1 are not ASCII.
#[inline]
fn static_text(number: usize, text: &'static str) -> TextRef<'static> {
    static POINTS: [u32; CHARACTERS as usize] = CODE_POINTS;
    match POINTS.get(number..=number) {
        Some(point) if number > 127 => TextRef::Wide(point),
        _ => TextRef::Ascii(text),
    }
}

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
    fn dynamic(&self, number: usize) -> Option<&Entry> {
        self.dynamic.get(number - self.statics.texts.len())
    }

    /// The text of a symbol as code points.
    #[inline]
    pub fn text_ref(&self, symbol: Symbol) -> TextRef<'_> {
        let number = symbol.0 as usize;
        match self.statics.texts.get(number) {
            Some(text) => static_text(number, text),
            None => self.dynamic(number).map_or(TextRef::Ascii(""), |entry| entry.text.as_ref()),
        }
    }

    /// Python's hash of the text.
    #[inline]
    pub fn hash(&self, symbol: Symbol) -> i64 {
        let number = symbol.0 as usize;
        match self.statics.hashes.get(number) {
            Some(hash) => *hash,
            None => self.dynamic(number).map_or(0, |entry| entry.hash),
        }
    }
}
