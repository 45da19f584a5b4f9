//! Programs as bytes.

use monty::{CollectPrint, LoadError, MontyObject, MontyRun, NoLimitTracker, RunProgress};

use crate::{Progress, answer, bad_input::seal, start};

fn load(bytes: &[u8]) -> Result<Progress, LoadError> {
    RunProgress::load(bytes, NoLimitTracker)
}

/// Runs a program twice, straight and through bytes at each suspension: both must end alike.
fn check(code: &str) {
    let ends = [false, true].map(|through_bytes| {
        let mut print = CollectPrint::new();
        let mut next = crate::program(code).start(vec![], NoLimitTracker, &mut print);
        loop {
            let progress = match next {
                Ok(RunProgress::Complete(value)) => return (value.py_repr(), print.output().to_owned()),
                Ok(progress) => progress,
                Err(error) => return (error.to_string(), print.output().to_owned()),
            };
            let progress = if through_bytes { load(&progress.dump().unwrap()).unwrap() } else { progress };
            next = answer(progress, &mut print);
        }
    });
    assert_eq!(ends[0], ends[1], "{code}");
}

#[test]
fn programs_go_on_where_they_stopped() {
    check("ask(1) + ask(2)");
    check("def f(n):\n    return ask(n) + f(n - 1) if n else 0\nf(20)");
    check("def g():\n    for i in range(3):\n        yield ask(i)\n[x for x in g()]");
    check(
        "class A:\n    def __init__(self, x):\n        self.x = ask(x)\n    def __add__(self, other):\n        return ask(self.x + other.x)\nA(1) + A(2)",
    );
    check(
        "try:\n    try:\n        fail()\n    except ValueError as error:\n        raise KeyError(ask(1)) from error\nexcept KeyError as error:\n    seen = (error, error.__cause__)\nseen",
    );
    check("x = {'a': (1, 2.5, None), 'b': b'c', 'd': {3, 4}, 'e': 'é' * 3, 'f': 2 ** 70}\nask(1)\nx");
    check("s = ''\nfor i in range(30):\n    s += 'ab'\n    ask(i)\ns");
    check(
        "def outer():\n    n = 0\n    def inner():\n        nonlocal n\n        n += ask(1)\n        return n\n    return inner\nf = outer()\nf()\nf() + f()",
    );
    check("print(ask((1, 2)) == (1, 2), (1, 2) is (1, 2))");
}

#[test]
fn constants_keep_their_identity() {
    check("def f():\n    return (1, [2][0], b'x')[0:1] or (1, 2)\nt = (1, 2, 3)\nu = t\nask(1)\nu is t");
}

#[test]
fn small_programs_have_small_dumps() {
    let bytes = start("total = 0\nfor i in range(10):\n    total += ask(i)\ntotal").dump().unwrap();
    assert!(bytes.len() < 1024, "{}", bytes.len());
}

#[test]
fn dumping_changes_nothing_and_is_deterministic() {
    let progress = start("x = [1, 2]\nask(x)\nx");
    let bytes = progress.dump().unwrap();
    assert_eq!(bytes, progress.dump().unwrap());
    assert_eq!(bytes, load(&bytes).unwrap().dump().unwrap());
    let result = answer(progress, &mut CollectPrint::new()).unwrap().into_complete().unwrap();
    assert_eq!(result.py_repr(), "[1, 2]");
}

#[test]
fn compiled_programs_can_be_stored() {
    let run = MontyRun::new("x * 2".to_owned(), "main.py", vec!["x".to_owned()], vec![]).unwrap();
    let again = MontyRun::load(&run.dump().unwrap()).unwrap();
    let result = again.run(vec![MontyObject::Int(4)], NoLimitTracker, &mut CollectPrint::new()).unwrap();
    assert_eq!(result, MontyObject::Int(8));
}

#[test]
fn wrong_bytes_are_named() {
    let bytes = start("ask(1)").dump().unwrap();
    assert_eq!(load(b"").unwrap_err(), LoadError::NotASnapshot);
    assert_eq!(load(b"something else entirely").unwrap_err(), LoadError::NotASnapshot);
    let version = |number: u16| {
        let mut bytes = bytes.clone();
        bytes[5..7].copy_from_slice(&number.to_le_bytes());
        load(&bytes).unwrap_err()
    };
    assert_eq!(version(1), LoadError::TooOld { found: 1, supported: 2 });
    assert_eq!(version(3), LoadError::TooNew { found: 3, supported: 2 });
    assert!(matches!(load(&bytes[..bytes.len() - 1]).unwrap_err(), LoadError::Corrupt { .. }));
    assert!(matches!(load(&bytes[..10]).unwrap_err(), LoadError::Corrupt { .. }));
    let program = crate::program("1").dump().unwrap();
    assert!(matches!(load(&program).unwrap_err(), LoadError::WrongKind { .. }));
    assert!(matches!(MontyRun::load(&bytes).unwrap_err(), LoadError::WrongKind { .. }));
    assert!((0..bytes.len()).all(|at| {
        let mut bytes = bytes.clone();
        bytes[at] ^= 0x10;
        load(&bytes).is_err()
    }));
}

/// Bytes of a dump that are neither source nor names nor literals of the program.
fn bytes_beside(code: &str, strings: &[&str]) -> usize {
    let bytes = start(code).dump().unwrap();
    bytes.len() - code.len() - strings.iter().map(|text| text.len()).sum::<usize>()
}

#[test]
fn dumps_hold_what_the_program_made() {
    let small = bytes_beside("total = 0\nfor i in range(10):\n    total += ask(i)\ntotal", &[]);
    assert!(small < 350, "{small}");
    let ints = bytes_beside("x = list(range(100000))\nask(1)", &[]);
    assert!(ints < 300_000, "{ints}");
    let imports = "import json, re, dataclasses, collections, functools, itertools, typing, asyncio, math, sys\nask(1)";
    let library = bytes_beside(imports, &[]);
    assert!(library < 3000, "{library}");
    let garbage = bytes_beside("for i in range(20000):\n    x = [i, str(i)]\nask(1)", &[]);
    assert!(garbage < 1000, "{garbage}");
}

#[test]
fn the_library_keeps_its_identity_and_what_was_changed() {
    check(
        "import json\nf, g = json.dumps, json\nask(1)\nimport json as again\n(f is json.dumps, g is again, f([1, {'a': 2}]))",
    );
    check(
        "import json\njson.extra = [1]\njson.dumps = len\nask(1)\nimport json as again\n(again.extra, again.dumps('abc'), again.loads('[1]'))",
    );
    check(
        "import collections\ncollections.OrderedDict.twice = lambda self: len(self) * 2\nd = collections.OrderedDict(a=1)\nask(1)\n(d.twice(), d)",
    );
    check(
        "import collections.abc\nclass A(collections.abc.Sized):\n    def __len__(self): return ask(3)\nbefore = len(A())\n(before, isinstance(A(), collections.abc.Sized), len(A()))",
    );
    check("import functools\n@functools.cache\ndef f(x): return ask(x)\n(f(1), f(1), f(2), f.cache_info())");
    check(
        "import re\np = re.compile('a+')\nask(1)\n(p is re.compile('a+'), p.findall('aabca'), re.sub('b', lambda m: str(ask(7)), 'abc'))",
    );
    check(
        "import dataclasses\n@dataclasses.dataclass(order=True)\nclass P:\n    x: int\n    y: list = dataclasses.field(default_factory=list)\np = P(1)\nask(1)\n(p, P(2) > p, dataclasses.asdict(p), dataclasses.fields(p)[0].name)",
    );
    check(
        "import typing, math, sys\ndel math.pi\nsys.mark = {math.sin: 1, typing.Any: 2, int: 3}\nask(1)\n(hasattr(math, 'pi'), sys.mark[math.sin], sys.mark[typing.Any], sys.mark[int], sorted(map(str, sys.modules)))",
    );
    check(
        "def f():\n    import json\n    return json.dumps(ask([1]))\nfirst = f()\nimport itertools, re\n(first, f(), list(itertools.chain([1], [ask(2)])))",
    );
    check(
        "import sys\ndef deep(n):\n    return deep(n - 1) if n else __import__('json')\nfor n in range(985, 1000):\n    try:\n        deep(n)\n    except RecursionError:\n        pass\nask(1)\nimport json\njson.dumps([1])",
    );
}

#[test]
fn identities_stay() {
    check(
        "x, y = object(), []\ndef all(): return [id(x), id(y), id(len), id(int), id('abc'), id(ask), hash(list.append), id(None)]\nbefore = all()\nask(1)\nbefore == all()",
    );
    check(
        "s = {object for i in range(3)} | {len, print, int, str, list.append, KeyError, ask}\nbefore = [*s]\nask(1)\n(before == [*s], all(x in s for x in before))",
    );
    check(
        "class A: pass\nmany = [A() for i in range(50)]\ns = set(many)\ndel many[::2]\nask(1)\nmore = [A() for i in range(20)]\ns.update(more)\n[many.index(x) if x in many else -1 for x in s] + [id(x) for x in more]",
    );
    check(
        "waste = [[i] for i in range(1000)]\ndel waste[::3]\nwaste.sort(key=lambda x: -x[0])\nask(1)\n[id([]) for i in range(3)] + [id(x) for x in waste[:5]]",
    );
}

/// A dump with one text in its tables replaced by another of the same length.
fn with_name(bytes: &[u8], old: &str, new: &str) -> Vec<u8> {
    assert_eq!(old.len(), new.len());
    let pattern = [&[old.len() as u8], old.as_bytes()].concat();
    let at: Vec<usize> = (0..bytes.len()).filter(|at| bytes[*at..].starts_with(&pattern)).collect();
    assert!(!at.is_empty(), "{old} is not in the dump");
    let mut bytes = bytes.to_vec();
    for at in at {
        bytes[at + 1..=at + new.len()].copy_from_slice(new.as_bytes());
    }
    seal(&mut bytes);
    bytes
}

#[test]
fn natives_and_builtin_classes_go_by_their_names() {
    let finish = |bytes: &[u8]| {
        let progress = load(bytes)?;
        Ok(answer(progress, &mut CollectPrint::new()).unwrap().into_complete().unwrap().py_repr())
    };
    let bytes =
        start("f, g, h = min, KeyError, [1].append\nx = ask(1)\n(f(3, 4), g.__name__, h.__name__)").dump().unwrap();
    assert_eq!(finish(&bytes).unwrap(), "(3, 'KeyError', 'append')");
    // As if written by a build that has the two at each other's place.
    assert_eq!(finish(&with_name(&bytes, "min", "max")).unwrap(), "(4, 'KeyError', 'append')");
    assert_eq!(finish(&with_name(&bytes, "KeyError", "EOFError")).unwrap(), "(3, 'EOFError', 'append')");
    assert_eq!(finish(&with_name(&bytes, "list.append", "list.remove")).unwrap(), "(3, 'KeyError', 'remove')");
    let unknown = |old, new: &str| {
        let error: Result<String, LoadError> = finish(&with_name(&bytes, old, new));
        assert_eq!(error, Err(LoadError::UnknownName { name: new.to_owned() }));
    };
    unknown("min", "mon");
    unknown("KeyError", "KeyErrer");
    let library = start("import json\nask(1)").dump().unwrap();
    assert_eq!(
        load(&with_name(&library, "json", "jsan")).unwrap_err(),
        LoadError::UnknownName { name: "jsan".to_owned() }
    );
    assert_eq!(load(&with_name(&library, "json", "math")).unwrap_err(), LoadError::OtherLibrary);
}
