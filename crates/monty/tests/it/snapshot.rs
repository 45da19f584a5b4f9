//! Programs as bytes.

use monty::{CollectPrint, LoadError, MontyObject, MontyRun, NoLimitTracker, RunProgress};

use crate::{Progress, answer, start};

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
    assert_eq!(version(0), LoadError::TooOld { found: 0, supported: 1 });
    assert_eq!(version(2), LoadError::TooNew { found: 2, supported: 1 });
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
