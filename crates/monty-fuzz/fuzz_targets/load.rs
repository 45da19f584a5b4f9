//! Stored programs that chance changed, their checksum made right again: loaded, and run on under limits.

#![no_main]

use libfuzzer_sys::fuzz_target;
use monty::{CollectPrint, LimitedTracker, Limits, MontyObject, MontyRun, NoLimitTracker, NoPrint, RunProgress};

/// Magic, version, kind, form, program, checksum.
const HEADER: usize = 5 + 2 + 1 + 4 + 8 + 8;

const PROGRAMS: &[&str] = &[
    "x = [1, 'two', (3, 4.5), {5: b'6'}, {7, 8}, 2 ** 70, 'é']\nask(x)\nx",
    "class A:\n    def __init__(self, x):\n        self.x = x\n        self.y = ask(x)\n    def __eq__(self, other):\n        return ask(self.x == other.x)\na = A(1)\n(a == A(2), a.y)",
    "import json, re\ndef g(n):\n    for i in range(n):\n        yield ask(i)\njson.dumps([*g(3), *map(str, sorted([3, 1], key=ask))])",
];

fuzz_target!(|data: &[u8]| {
    let Some((first, changes)) = data.split_first() else { return };
    let code = PROGRAMS[usize::from(*first) % PROGRAMS.len()];
    let run = MontyRun::new(code.to_owned(), "fuzz.py", vec![], vec!["ask".to_owned()]).expect("valid Python");
    let progress = run.start(vec![], NoLimitTracker, &mut NoPrint).expect("no exception");
    let mut bytes = progress.dump().expect("what waits can be stored");
    // Each change is a place and the byte that comes there.
    for change in changes.chunks_exact(3) {
        let at = usize::from(change[0]) << 8 | usize::from(change[1]);
        let length = bytes.len() - HEADER;
        bytes[HEADER + at % length] = change[2];
    }
    let checksum = digest([&bytes[..HEADER - 8], &bytes[HEADER..]]);
    bytes[HEADER - 8..HEADER].copy_from_slice(&checksum.to_le_bytes());
    let limits = Limits { fuel: Some(50_000), memory: Some(50_000_000), suspensions: Some(20), ..Limits::default() };
    let mut next = RunProgress::load(&bytes, LimitedTracker::new(limits)).ok();
    let mut print = CollectPrint::new();
    while let Some(progress) = next {
        next = match progress {
            RunProgress::FunctionCall(call) => call.resume(MontyObject::Int(1), &mut print).ok(),
            RunProgress::OsCall(call) => call.refuse(&mut print).ok(),
            RunProgress::ResolveFutures(futures) => {
                let ids = futures.pending_call_ids().to_vec();
                futures.resume(ids.into_iter().map(|id| (id, MontyObject::None.into())), &mut print).ok()
            }
            RunProgress::Complete(_) => None,
        };
    }
});

/// The checksum of the format.
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
