//! Source that chance wrote: parsed and run under limits, stored and loaded at every host call.

#![no_main]

use libfuzzer_sys::fuzz_target;
use monty::{CollectPrint, LimitedTracker, Limits, MontyObject, MontyRun, RunError, RunProgress};

fuzz_target!(|code: &[u8]| {
    let functions = ["ask", "fetch"].map(str::to_owned).to_vec();
    let Ok(program) = MontyRun::from_bytes(code.to_vec(), "fuzz.py", vec![], functions) else { return };
    let limits = Limits { fuel: Some(50_000), memory: Some(50_000_000), recursion: 100, suspensions: Some(5) };
    let mut print = CollectPrint::new();
    let mut next = program.start(vec![], LimitedTracker::new(limits.clone()), &mut print);
    while let Ok(progress) = next {
        if matches!(progress, RunProgress::Complete(_)) {
            return;
        }
        let bytes = progress.dump().expect("what waits can be stored");
        let loaded = RunProgress::load(&bytes, LimitedTracker::new(limits.clone()));
        next = answer(loaded.expect("what was stored can be loaded"), &mut print);
    }
});

fn answer(
    progress: RunProgress<LimitedTracker>,
    print: &mut CollectPrint,
) -> Result<RunProgress<LimitedTracker>, RunError> {
    match progress {
        RunProgress::FunctionCall(call) => match call.function_name() {
            "fetch" => call.resume_future(print),
            _ => {
                let value = call.args().first().cloned().unwrap_or_default();
                call.resume(value, print)
            }
        },
        RunProgress::OsCall(call) => call.refuse(print),
        RunProgress::ResolveFutures(futures) => {
            let ids = futures.pending_call_ids().to_vec();
            futures.resume(ids.into_iter().map(|id| (id, MontyObject::None.into())), print)
        }
        RunProgress::Complete(value) => Ok(RunProgress::Complete(value)),
    }
}
