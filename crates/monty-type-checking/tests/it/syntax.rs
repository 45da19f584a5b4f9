//! Syntax that Monty may lack: the checker says so exactly where the compiler does.

use super::scripts::{check, findings};

/// All syntax that Monty lacked at some time, each valid Python. What it has by now must be clean.
const SAMPLES: &[&str] = &[
    "match 1:\n    case 1: pass\n",
    "try: pass\nexcept* ValueError: pass\n",
    "class C(metaclass=type): pass\n",
    "bases = (int,)\nclass C(*bases): pass\n",
    "class C[T]: pass\n",
    "def f[T](x: T) -> T: return x\n",
    "type X = list[int]\n",
    "t'{1}'\n",
    "async def f():\n    yield 1\n",
    "async def f(x):\n    return [y async for y in x]\n",
    "async def f(x):\n    return (y async for y in x)\n",
    "async def f(x):\n    async for y in x: print(y)\n",
    "async def f(x):\n    async with x: pass\n",
    "lambda: (yield)\n",
    "x = 2j\n",
    "x = [*range(3), *'ab']\nprint(*x, **{})\n",
    "with open as f: pass\n",
    "def f(a, /, b, *, c): global g; g = 1\n",
];

#[test]
fn the_checker_agrees_with_the_compiler() {
    for sample in SAMPLES {
        let is_unavailable = monty::refusal(sample).is_some_and(|refusal| refusal.is_unavailable);
        let found = findings(sample);
        let is_reported = found.iter().any(|finding| finding.rule == "sandbox-unsupported-syntax");
        assert_eq!(is_reported, is_unavailable, "{sample}: {found:?}");
        assert!(found.iter().all(|finding| finding.rule != "invalid-syntax"), "{sample}: {found:?}");
    }
}

#[test]
fn what_the_compiler_calls_an_error_is_one() {
    for text in ["def f(a, a): ...\n", "nonlocal x\n", "x = 1\ndef f():\n    print(x)\n    global x\n", "break\n"] {
        assert!(findings(text).iter().any(|finding| finding.rule == "invalid-syntax"), "{text}");
    }
}

#[test]
fn any_syntax_can_be_silenced() {
    for sample in SAMPLES.iter().filter(|sample| monty::refusal(sample).is_some_and(|refusal| refusal.is_unavailable)) {
        let silenced = sample.replace('\n', "  # ty: ignore\n");
        let found = findings(&silenced);
        assert!(found.iter().all(|finding| finding.rule != "sandbox-unsupported-syntax"), "{silenced}: {found:?}");
    }
    check("x = 1\n", &[]);
}
