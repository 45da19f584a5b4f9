//! Bytes and programs that were made to do harm: errors, never a panic, a hang or a huge allocation.

use monty::{CollectPrint, LimitedTracker, Limits, MontyRun, RunProgress};

use crate::{answer_limited, start};

pub(crate) const HEADER: usize = 5 + 2 + 1 + 4 + 8 + 8;

/// The checksum of the format, so that damage is found by the checks behind it.
fn digest(parts: [&[u8]; 2]) -> u64 {
    let mut state = 0xCBF2_9CE4_8422_2325_u64;
    let mut add = |value: u64| {
        state = (state ^ value).wrapping_mul(0x0000_0100_0000_01B3);
        state ^= state >> 29;
    };
    for part in parts {
        add(part.len() as u64);
        for chunk in part.chunks(8) {
            let mut word = [0; 8];
            word[..chunk.len()].copy_from_slice(chunk);
            add(u64::from_le_bytes(word));
        }
    }
    state
}

pub(crate) fn seal(bytes: &mut [u8]) {
    let checksum = digest([&bytes[..HEADER - 8], &bytes[HEADER..]]);
    bytes[HEADER - 8..HEADER].copy_from_slice(&checksum.to_le_bytes());
}

/// Loads damaged bytes; what loads must also run without harm.
pub(crate) fn survive(bytes: &mut [u8]) {
    seal(bytes);
    let limits = Limits { fuel: Some(50_000), memory: Some(50_000_000), suspensions: Some(20), ..Limits::default() };
    let Ok(mut progress) = RunProgress::load(bytes, LimitedTracker::new(limits)) else { return };
    let mut print = CollectPrint::new();
    loop {
        if let RunProgress::Complete(_) = progress {
            return;
        }
        match answer_limited(progress, &mut print) {
            Ok(next) => progress = next,
            Err(_) => return,
        }
    }
}

pub(crate) const PROGRAMS: &[&str] = &[
    "x = [1, 'two', (3, 4.5), {5: b'6'}]\nask(x)\nx",
    "def g(n):\n    for i in range(n):\n        yield ask(i)\nout = []\nfor v in g(3):\n    out.append(v)\nout",
    "class A:\n    def __init__(self, x):\n        self.x = x\n        self.y = ask(x)\n    def __eq__(self, other):\n        return ask(self.x == other.x)\na = A(1)\n(a == A(2), a.y)",
    "def f():\n    n = 1\n    def h():\n        return n + ask(1)\n    return h\ns = ''\nfor i in range(3):\n    s += 'ab'\ntry:\n    1 / 0\nexcept ZeroDivisionError as e:\n    z = f()() + ask(2)\nstr(z) + s",
    "d = {i: [i] for i in range(9)}\ns = set(d)\nit, e, z = iter(d), enumerate('abc'), zip(d, s)\nr = iter(range(5))\nnext(r), next(it)\nask(1)\n[*it], [*e], [*z], [*r], [*reversed([1, 2])], d.items(), s | {1}, sorted(s), str(d)",
    "import asyncio\nasync def f(x):\n    await asyncio.sleep(1)\n    return await fetch(x) + ask(x)\nprint(await asyncio.gather(f(1), f(2)))",
    "def g():\n    try:\n        x = yield 1\n    finally:\n        ask(2)\ni = g()\nnext(i)\ntry:\n    i.throw(KeyError('k'))\nexcept KeyError as e:\n    seen = e\n[f'{seen!r:>20}', seen.args, sorted([3, 1, 2], key=lambda v: -ask(v))]",
];

#[test]
fn damaged_dumps_do_no_harm() {
    for code in PROGRAMS {
        let bytes = start(code).dump().unwrap();
        // Dumps with modules in them are long: about two thousand places of each are enough.
        for at in (HEADER..bytes.len()).step_by(1 + bytes.len() / 2000) {
            for change in [1, 2, 0x7F, 0x80, 0xFF] {
                let mut damaged = bytes.clone();
                damaged[at] = damaged[at].wrapping_add(change);
                survive(&mut damaged);
            }
        }
    }
}

#[test]
fn cut_and_random_dumps_do_no_harm() {
    let bytes = start(PROGRAMS[0]).dump().unwrap();
    (HEADER..bytes.len()).for_each(|end| survive(&mut bytes[..end].to_vec()));
    let mut state = 0x9E37_79B9_u64;
    let mut next = move || {
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        state
    };
    for code in PROGRAMS {
        let bytes = start(code).dump().unwrap();
        for _ in 0..500 {
            let mut damaged = bytes.clone();
            for _ in 0..=next() % 4 {
                let at = HEADER + (next() as usize) % (bytes.len() - HEADER);
                damaged[at] = next() as u8;
            }
            survive(&mut damaged);
        }
    }
}

#[test]
fn programs_made_of_depth_are_refused() {
    for code in ["(".repeat(100_000), "-".repeat(100_000), "a.".repeat(100_000), "if x:\n".repeat(500), "\0".to_owned()]
    {
        assert!(MontyRun::new(code, "main.py", vec![], vec![]).is_err());
    }
}
