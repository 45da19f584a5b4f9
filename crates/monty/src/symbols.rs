//! Interned strings. The static ones (single Latin-1 characters, names that the machine knows, names of the registry)
//! have fixed numbers in every process; a run adds its own behind them.

use rustc_hash::FxHashMap;
use std::sync::LazyLock;

use crate::{registry, text::TextRef, value::Symbol};

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
    FLOAT "__float__" BYTES "__bytes__" ABS "__abs__" NEG "__neg__" POS "__pos__"
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
    INSTANCECHECK "__instancecheck__" SUBCLASSCHECK "__subclasscheck__"
    ABSTRACT "__abstractmethods__" IS_ABSTRACT "__isabstractmethod__" SPEC "__spec__"
    LOADER "__loader__" PACKAGE "__package__" ALL "__all__" MRO_ENTRIES "__mro_entries__" CLASS_CELL "__classcell__"
}

/// The static symbols.
#[derive(Debug)]
struct Statics {
    texts: Vec<&'static str>,
    numbers: FxHashMap<&'static str, Symbol>,
    wide: FxHashMap<Symbol, Box<[u32]>>,
    is_ascii: Vec<bool>,
    hashes: Vec<i64>,
}

static STATICS: LazyLock<Statics> = LazyLock::new(|| {
    let characters = CHARACTER_TEXTS.chars().scan(0, |start, character| {
        let from = *start;
        *start += character.len_utf8();
        CHARACTER_TEXTS.get(from..*start)
    });
    let mut statics = Statics {
        texts: Vec::new(),
        numbers: FxHashMap::default(),
        wide: FxHashMap::default(),
        is_ascii: Vec::new(),
        hashes: Vec::new(),
    };
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
        if !text.is_ascii() {
            statics.wide.insert(next, text.chars().map(u32::from).collect());
        }
        statics.texts.push(text);
    }
    statics.is_ascii = statics.texts.iter().map(|text| text.is_ascii()).collect();
    statics.hashes = statics.texts.iter().map(|text| TextRef::with_str(text, hash_text)).collect();
    statics
});

/// All characters of Latin-1 in order.
static CHARACTER_TEXTS: LazyLock<String> = LazyLock::new(|| (0..=255u8).map(char::from).collect());

/// The static symbol with this text.
pub fn static_symbol(text: &str) -> Option<Symbol> {
    STATICS.numbers.get(text).copied()
}

fn hash_text(text: TextRef<'_>) -> i64 {
    crate::numbers::hash::hash_text(text)
}

/// The symbols of one run.
#[derive(Clone, Debug)]
pub struct Symbols {
    statics: &'static Statics,
    dynamic: Vec<Box<str>>,
    numbers: FxHashMap<Box<str>, Symbol>,
    wide: FxHashMap<Symbol, Box<[u32]>>,
    /// Of each dynamic symbol: asking the text would take time in proportion to it.
    is_ascii: Vec<bool>,
    hashes: Vec<i64>,
}

impl Default for Symbols {
    fn default() -> Self {
        Self {
            statics: &STATICS,
            dynamic: Vec::new(),
            numbers: FxHashMap::default(),
            wide: FxHashMap::default(),
            is_ascii: Vec::new(),
            hashes: Vec::new(),
        }
    }
}

impl Symbols {
    /// The symbol with this text, made if there is none.
    pub fn intern(&mut self, text: &str) -> Symbol {
        if let Some(symbol) = self.find(text) {
            return symbol;
        }
        let symbol = Symbol((self.statics.texts.len() + self.dynamic.len()) as u32);
        self.dynamic.push(text.into());
        self.numbers.insert(text.into(), symbol);
        self.is_ascii.push(text.is_ascii());
        if !text.is_ascii() {
            self.wide.insert(symbol, text.chars().map(u32::from).collect());
        }
        self.hashes.push(TextRef::with_str(text, hash_text));
        symbol
    }

    /// The symbol with this text, if there is one.
    pub fn find(&self, text: &str) -> Option<Symbol> {
        static_symbol(text).or_else(|| self.numbers.get(text).copied())
    }

    /// The text of a symbol.
    #[inline]
    pub fn text(&self, symbol: Symbol) -> &str {
        let number = symbol.0 as usize;
        match self.statics.texts.get(number) {
            Some(text) => text,
            None => self.dynamic.get(number - self.statics.texts.len()).map_or("", |text| text),
        }
    }

    /// The text of a symbol as code points.
    #[inline]
    pub fn text_ref(&self, symbol: Symbol) -> TextRef<'_> {
        let number = symbol.0 as usize;
        let is_ascii = match self.statics.is_ascii.get(number) {
            Some(is_ascii) => *is_ascii,
            None => self.is_ascii.get(number - self.statics.texts.len()).copied().unwrap_or(true),
        };
        if is_ascii {
            return TextRef::Ascii(self.text(symbol));
        }
        let wide = self.statics.wide.get(&symbol).or_else(|| self.wide.get(&symbol));
        TextRef::Wide(wide.map_or(&[], |points| points))
    }

    /// Python's hash of the text.
    pub fn hash(&self, symbol: Symbol) -> i64 {
        let number = symbol.0 as usize;
        match self.statics.hashes.get(number) {
            Some(hash) => *hash,
            None => self.hashes.get(number - self.statics.texts.len()).copied().unwrap_or_default(),
        }
    }
}
