//! Classes: inheritance, special methods that answer anything, properties, slots, descriptors, metaclasses, hooks.

use crate::fuzz::{calls, generator::Generator, kind::Kind};

const BINARY: &[(&str, &str)] = &[
    ("add", "+"),
    ("sub", "-"),
    ("mul", "*"),
    ("truediv", "/"),
    ("floordiv", "//"),
    ("mod", "%"),
    ("pow", "**"),
    ("matmul", "@"),
    ("and", "&"),
    ("or", "|"),
    ("xor", "^"),
    ("lshift", "<<"),
    ("rshift", ">>"),
];
const COMPARISONS: &[(&str, &str)] =
    &[("eq", "=="), ("ne", "!="), ("lt", "<"), ("le", "<="), ("gt", ">"), ("ge", ">=")];

/// Special methods with one argument, and what calls each.
const UNARY: &[(&str, &str)] = &[
    ("neg", "-OBJ"),
    ("pos", "+OBJ"),
    ("invert", "~OBJ"),
    ("abs", "abs(OBJ)"),
    ("len", "len(OBJ)"),
    ("len", "bool(OBJ)"),
    ("bool", "bool(OBJ)"),
    ("bool", "'yes' if OBJ else 'no'"),
    ("int", "int(OBJ)"),
    ("float", "float(OBJ)"),
    ("index", "[10, 20, 30][OBJ]"),
    ("index", "hex(OBJ)"),
    ("index", "'ab' * OBJ"),
    ("index", "range(OBJ)"),
    ("str", "str(OBJ)"),
    ("str", "f'{OBJ}'"),
    ("repr", "[OBJ]"),
    ("repr", "f'{OBJ!r:>9}'"),
    ("hash", "hash(OBJ)"),
    ("hash", "{OBJ: 1}"),
    ("iter", "list(OBJ)"),
    ("iter", "1 in OBJ"),
    ("iter", "[*OBJ]"),
    ("next", "next(OBJ)"),
    ("reversed", "list(reversed(OBJ))"),
    ("round", "round(OBJ)"),
    ("trunc", "math.trunc(OBJ)"),
    ("floor", "math.floor(OBJ)"),
    ("bytes", "bytes(OBJ)"),
    ("dir", "dir(OBJ)"),
    ("complex", "float(OBJ)"),
    ("enter", "exec('with OBJ: pass')"),
    ("fspath", "str(OBJ)"),
    ("sizeof", "OBJ"),
    ("aiter", "aiter(OBJ)"),
    ("await", "OBJ"),
];

/// Special methods with two arguments, and what calls each.
const WITH_ARGUMENT: &[(&str, &str)] = &[
    ("getitem", "OBJ[ARG]"),
    ("getitem", "list(OBJ)[:3]"),
    ("getitem", "OBJ[1:2, ...]"),
    ("contains", "ARG in OBJ"),
    ("contains", "ARG not in OBJ"),
    ("call", "OBJ(ARG)"),
    ("format", "format(OBJ, 'x')"),
    ("format", "f'{OBJ:{3}}'"),
    ("getattr", "OBJ.missing"),
    ("getattr", "hasattr(OBJ, 'gone')"),
    ("delitem", "OBJ.__delitem__(ARG)"),
    ("delattr", "delattr(OBJ, 'a')"),
    ("divmod", "divmod(OBJ, ARG)"),
    ("rdivmod", "divmod(ARG, OBJ)"),
    ("instancecheck", "isinstance(ARG, OBJ)"),
    ("missing", "OBJ[ARG]"),
    ("pow", "pow(OBJ, ARG)"),
    ("rpow", "ARG ** OBJ"),
    ("class_getitem", "type(OBJ)[ARG]"),
    ("round", "round(OBJ, ARG)"),
    ("eq", "OBJ == ARG"),
    ("eq", "OBJ in [ARG, 1]"),
    ("eq", "[ARG].index(OBJ)"),
    ("lt", "sorted([OBJ, ARG])"),
    ("lt", "max(OBJ, ARG)"),
    ("mod", "OBJ % ARG"),
    ("rmod", "'%s' % OBJ"),
    ("rmul", "[1] * OBJ"),
    ("add", "[1] + OBJ"),
    ("or", "{} | OBJ"),
    ("get", "type('Owner', (), {'field': OBJ})().field"),
    ("get", "type('Owner', (), {'field': OBJ}).field"),
    ("set_name", "type('Owner', (), {'field': OBJ})"),
];

/// Every sequence ends.
const LAST_ITEM: &str = "if other == 4:\n    raise IndexError";

pub(super) fn piece(g: &mut Generator) {
    match g.random.below(7) {
        0..=2 => special_methods(g),
        3 => operators(g),
        4 => inheritance(g),
        5 => attributes(g),
        _ => making(g),
    }
}

/// What a special method answers.
fn answer(g: &mut Generator) -> String {
    match g.random.below(10) {
        0 => "NotImplemented".to_owned(),
        1 => format!("iter({})", g.atom(Kind::Iterable)),
        2 => g.atom(Kind::Size),
        3 => g.atom(Kind::Str),
        4 => "1 // 0".to_owned(),
        5 => "self".to_owned(),
        6 => "None".to_owned(),
        _ => g.expression(Kind::Any),
    }
}

fn base(g: &mut Generator) -> &'static str {
    g.random.pick(&["", "", "", "", "(int)", "(str)", "(list)", "(dict)", "(tuple)", "(float)", "(object)", "(bytes)"])
}

fn special_methods(g: &mut Generator) {
    let (class, object) = (g.fresh("Special"), g.fresh("obj"));
    let base = base(g);
    g.line("import math\nsteps = []");
    let mut uses = Vec::new();
    g.block(&format!("class {class}{base}:"), |g| {
        for _ in 0..2 {
            let (name, usage) = g.random.pick(UNARY);
            // What makes a list asks for the length as a hint, and Monty does not.
            let value = if name == "len" { g.atom(Kind::Size) } else { answer(g) };
            let word = if g.random.chance(6) { "yield" } else { "return" };
            g.block(&format!("def __{name}__(self):"), |g| {
                if name == "next" {
                    // Every iteration ends.
                    g.line("steps.append(1)");
                    g.block("if len(steps) > 30:", |g| g.line("raise StopIteration"));
                }
                g.line(&format!("{word} {value}"));
            });
            uses.push(usage);
            let (name, usage) = g.random.pick(WITH_ARGUMENT);
            let value = if g.random.chance(20) { "other".to_owned() } else { answer(g) };
            let parameters = if name == "get" {
                "self, other, owner=None"
            } else if name == "set_name" {
                "self, other, name"
            } else {
                "self, other"
            };
            g.block(&format!("def __{name}__({parameters}):"), |g| {
                if name == "getitem" {
                    g.line(LAST_ITEM);
                }
                g.line(&format!("return {value}"));
            });
            uses.push(usage);
        }
    });
    let argument = if base.is_empty() { String::new() } else { g.atom(Kind::Any) };
    g.line(&format!("{object} = {class}()"));
    g.attempt(|g| g.line(&format!("{object} = {class}({argument})")));
    g.declare(&object, Kind::Instance);
    for usage in uses {
        let is_hash = usage.starts_with("hash") && base.is_empty();
        if usage == "dir(OBJ)" || is_hash {
            continue;
        }
        let argument = g.expression(Kind::Any);
        g.show(&usage.replace("OBJ", &object).replace("ARG", &argument));
    }
    if g.random.chance(50) {
        let (_, usage) = g.random.pick(WITH_ARGUMENT);
        g.show(&usage.replace("OBJ", &object).replace("ARG", "object()"));
    }
}

fn operators(g: &mut Generator) {
    let (left, right) = (g.fresh("Left"), g.fresh("Right"));
    let (method, operator) = if g.random.chance(60) { g.random.pick(BINARY) } else { g.random.pick(COMPARISONS) };
    let is_comparison = COMPARISONS.contains(&(method, operator));
    let heritage = if g.random.chance(50) { format!("({left})") } else { String::new() };
    for (class, bases) in [(&left, String::new()), (&right, heritage)] {
        g.block(&format!("class {class}{bases}:"), |g| {
            for prefix in ["", "r", "i"] {
                if g.random.chance(50) && (prefix.is_empty() || !is_comparison) {
                    let value = g.random.pick(&[
                        "NotImplemented",
                        "(type(self).__name__, 'FORM')",
                        "NotImplemented",
                        "[self, other][2]",
                    ]);
                    g.block(&format!("def __{prefix}{method}__(self, other):"), |g| {
                        g.line(&format!("print('{prefix}{method}', type(self).__name__, type(other).__name__)"));
                        g.line(&format!("return {}", value.replace("FORM", prefix)));
                    });
                }
            }
            if is_comparison {
                let reflected = g.random.pick(COMPARISONS).0;
                g.block(&format!("def __{reflected}__(self, other):"), |g| {
                    g.line(&format!("print('{reflected}', type(self).__name__, type(other).__name__)"));
                    g.line("return NotImplemented");
                });
            }
        });
    }
    let other = g.atom(Kind::Any);
    for pair in [(&left, &right), (&right, &left), (&left, &left)] {
        g.show(&format!("{}() {operator} {}()", pair.0, pair.1));
    }
    g.show(&format!("{left}() {operator} {other}"));
    g.show(&format!("{other} {operator} {right}()"));
    if !is_comparison {
        g.attempt(|g| {
            g.line(&format!("x = {right}()"));
            g.line(&format!("x {operator}= {left}()"));
            g.line("print(type(x).__name__)");
        });
    }
}

fn inheritance(g: &mut Generator) {
    let names: Vec<String> = (0..4).map(|_| g.fresh("Node")).collect();
    for (index, name) in names.iter().enumerate() {
        let mut bases: Vec<String> = Vec::new();
        for _ in 0..g.random.below(3) {
            if index > 0 {
                let base = names[g.random.below(index)].clone();
                if !bases.contains(&base) || g.random.chance(5) {
                    bases.push(base);
                }
            }
        }
        let keyword = if g.random.chance(10) { ", tag=1" } else { "" };
        let list = format!("({}{keyword})", bases.join(", ")).replace("(, ", "(").replace("()", "");
        g.line(&format!("{name} = object"));
        g.attempt(|g| {
            g.block(&format!("class {name}{list}:"), |g| {
                let value = g.atom(Kind::Any);
                {
                    let text = format!("label{} = {value}", g.random.below(3));
                    g.line(&text);
                }
                g.block("def who(self, *args):", |g| {
                    g.line(&format!("print('{name}', args)"));
                    g.block("if len(args) < 5:", |g| {
                        g.line_of(&[
                            "return super().who(*args, 1)",
                            "return 'end'",
                            "return super(__class__, self).who(2, *args)",
                            "super().nope",
                        ])
                    });
                });
                if g.random.chance(25) {
                    g.block("def __init_subclass__(cls, **kwargs):", |g| {
                        g.line("print('subclass', cls.__name__, kwargs)");
                        g.line_of(&["super().__init_subclass__()", "super().__init_subclass__(**kwargs)", "pass"]);
                    });
                }
                if g.random.chance(30) {
                    g.block("def __init__(self, *args, **kwargs):", |g| {
                        g.line("self.given = args");
                        g.line_of(&["super().__init__()", "super().__init__(*args)", "pass", "return 3"]);
                    });
                }
            });
        });
        g.show(&format!("[c.__name__ for c in {name}.__mro__]"));
    }
    let name = names[3].clone();
    let arguments = g.some(Kind::Any, 2);
    g.show(&format!("{name}({arguments}).who()"));
    g.show(&format!("({name}.label0, {name}.label1)"));
    g.show(&format!("issubclass({name}, {})", names[1]));
    g.show(&format!("vars({name}({arguments}))"));
}

fn attributes(g: &mut Generator) {
    let (class, object) = (g.fresh("Holder"), g.fresh("obj"));
    let slots = g.random.pick(&[
        "",
        "__slots__ = ('a', 'b')",
        "__slots__ = 'a'",
        "__slots__ = ()",
        "__slots__ = ('a', '__dict__')",
        "__slots__ = ['b', 'a', 'c']",
    ]);
    g.line(&format!("{object} = None"));
    g.attempt(|g| {
        g.block(&format!("class {class}:"), |g| {
            g.line(slots);
            g.line("'''Doc of it.'''");
            {
                let text = format!("shared = {}", g.atom(Kind::Any));
                g.line(&text);
            }
            let value = g.expression(Kind::Any);
            g.line("@property");
            g.block("def half(self):", |g| g.line(&format!("return {value}")));
            if g.random.chance(50) {
                g.line("@half.setter");
                g.block("def half(self, value):", |g| {
                    g.line_of(&[
                        "print('set', value)",
                        "self.a = value",
                        "raise ValueError('no')",
                        "self._half = value",
                    ])
                });
            }
            if g.random.chance(30) {
                g.line("@half.deleter");
                g.block("def half(self):", |g| g.line("print('deleted')"));
            }
            g.line("@classmethod");
            g.block("def build(cls, *args):", |g| g.line("return cls.__name__, args"));
            g.line("@staticmethod");
            g.block("def plain(x=0):", |g| g.line("return x"));
            g.block("def method(self, x, /, y=1):", |g| g.line("return x, y"));
            for (hook, parameters) in
                [("getattr", "name"), ("setattr", "name, value"), ("getattribute", "name"), ("delattr", "name")]
            {
                if g.random.chance(12) {
                    let body = g.random.pick(&[
                        "raise AttributeError(name)",
                        "object.__HOOK__(self, ARGS)",
                        "return object.__HOOK__(self, ARGS)",
                        "return name",
                        "super().__HOOK__(ARGS)",
                    ]);
                    let body = if hook == "getattr" { "return name.upper()" } else { body };
                    g.block(&format!("def __{hook}__(self, {parameters}):"), |g| {
                        g.line(&format!("print('{hook}', name)"));
                        g.line(&body.replace("HOOK", hook).replace("ARGS", parameters));
                    });
                }
            }
        });
        g.line(&format!("{object} = {class}()"));
    });
    g.declare(&object, Kind::Instance);
    for _ in 0..6 {
        let name = g.random.pick(&[
            "a",
            "b",
            "half",
            "shared",
            "method",
            "nope",
            "build",
            "plain",
            "__class__",
            "__doc__",
            "shred",
            "methd",
        ]);
        let value = g.expression(Kind::Any);
        let place = g.random.pick(&[&object[..], &object[..], &class[..]]);
        match g.random.below(7) {
            0 | 1 => g.show(&format!("{place}.{name}")),
            2 => g.attempt(|g| g.line(&format!("{place}.{name} = {value}"))),
            3 => g.attempt(|g| g.line(&format!("del {place}.{name}"))),
            4 => {
                let text = format!("{place}.{}({value})", g.random.pick(&["method", "build", "plain"]));
                g.show(&text);
            }
            5 => g.show(&format!("getattr({object}, '{name}', {value})")),
            _ => g.show(&format!("sorted(vars({object}))")),
        }
    }
}

/// Classes made by metaclasses, `type()`, `__new__`, `__set_name__`, type parameters and dataclasses.
fn making(g: &mut Generator) {
    let (meta, class) = (g.fresh("Meta"), g.fresh("Made"));
    g.block(&format!("class {meta}(type):"), |g| {
        if g.random.chance(60) {
            let body = g.random.pick(&[
                "return super().__new__(meta, name, bases, space)",
                "return type.__new__(meta, name.upper(), bases, dict(space, extra=1))",
                "return None",
                "return super().__new__(meta, name, bases, space, **kwargs)",
            ]);
            g.block("def __new__(meta, name, bases, space, **kwargs):", |g| {
                g.line("print('new', name, sorted(k for k in space if not k.startswith('__')), kwargs)");
                g.line(body);
            });
        }
        if g.random.chance(40) {
            let body = g.random.pick(&["return {'given': 1}", "return None", "return {}"]);
            g.line("@classmethod");
            g.block("def __prepare__(meta, name, bases, **kwargs):", |g| g.line(body));
        }
        if g.random.chance(40) {
            g.block("def __call__(cls, *args, **kwargs):", |g| {
                g.line("print('call', args, kwargs)");
                g.line("return super().__call__(*args, **kwargs)");
            });
        }
        let (name, usage) = g.random.pick(&[
            ("len", "3"),
            ("iter", "iter([1])"),
            ("getitem", "other"),
            ("bool", "False"),
            ("repr", "'meta'"),
            ("contains", "True"),
        ]);
        let parameters = if ["getitem", "contains", "getattr"].contains(&name) { "cls, other" } else { "cls" };
        g.block(&format!("def __{name}__({parameters}):"), |g| {
            if name == "getitem" {
                g.line(LAST_ITEM);
            }
            g.line(&format!("return {usage}"));
        });
    });
    let keywords = g.random.pick(&["", ", flag=1", ""]);
    let base = g.random.pick(&["", "int, ", "str, ", "list, "]);
    g.line(&format!("{class} = int"));
    g.attempt(|g| {
        g.block(&format!("class {class}({base}metaclass={meta}{keywords}):"), |g| {
            {
                let text = format!("x = {}", g.atom(Kind::Any));
                g.line(&text);
            }
            g.block("class Field:", |g| {
                g.block("def __set_name__(self, owner, name):", |g| g.line("print('named', owner.__name__, name)"));
                g.block("def __get__(self, obj, owner=None):", |g| g.line("return obj is None, owner.__name__"));
            });
            g.line("field = Field()");
            if g.random.chance(30) {
                g.block("def __new__(cls, *args, **kwargs):", |g| {
                    g.line("print('making', args, kwargs)");
                    g.line_of(&[
                        "return super().__new__(cls)",
                        "return super().__new__(cls, *args)",
                        "return 5",
                        "return object.__new__(cls)",
                    ]);
                });
            }
        });
    });
    let arguments = g.some(Kind::Any, 2);
    g.show(&format!("type({class}).__name__"));
    for shown in [
        "len(CLS)",
        "list(CLS)",
        "CLS['k']",
        "bool(CLS)",
        "3 in CLS",
        "CLS.field",
        "CLS().field",
        "CLS.missing",
        "CLS(ARGS)",
        "CLS.x",
    ] {
        if g.random.chance(40) {
            g.show(&shown.replace("CLS", &class).replace("ARGS", &arguments));
        }
    }
    let call = calls::function(
        g,
        &["type str tuple dict", "type any any", "type any tuple names", "type str tuple names zzz=any"],
    );
    g.show(&call);
}
