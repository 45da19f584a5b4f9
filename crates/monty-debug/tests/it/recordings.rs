//! Recordings as bytes: what was written comes back, everything else is named.

use monty::MontyObject;
use monty_debug::{Answer, Debugger, Program, Recording, RecordingError};
use proptest::prelude::{Just, ProptestConfig, any, prop_assert, prop_oneof, proptest};

use crate::told;

fn recording() -> Recording {
    let code = "total = 0\nfor n in range(3):\n    total += ask(n)\nprint(total)\n";
    let program = Program {
        functions: vec!["ask".to_owned()],
        inputs: vec![("size".to_owned(), MontyObject::Float(1.5))],
        ..Program::new(code, "main.py")
    };
    let mut debugger = Debugger::start(program).unwrap();
    debugger.resume();
    for answer in [1, 2, 3] {
        debugger.answer(Answer::Return(MontyObject::Int(answer))).unwrap();
    }
    debugger.recording()
}

#[test]
fn a_recording_replays() {
    let bytes = recording().to_bytes().unwrap();
    let read = Recording::from_bytes(&bytes).unwrap();
    assert_eq!(read, recording());
    let mut debugger = Debugger::open(read).unwrap();
    assert_eq!(told(&debugger.go_to_end()), "line 4, end");
    assert_eq!(debugger.outputs()[0].text, "6\n");
    assert_eq!(debugger.evaluate(1, "(total, size)").unwrap().text, "(6, 1.5)");
}

#[test]
fn an_unfinished_recording_ends_at_its_last_call() {
    let mut recording = recording();
    recording.answers.truncate(1);
    let mut debugger = Debugger::open(recording).unwrap();
    assert_eq!(told(&debugger.go_to_end()), "line 3, call ask(1)");
}

#[test]
fn other_bytes_are_named() {
    let bytes = recording().to_bytes().unwrap();
    assert_eq!(Recording::from_bytes(b""), Err(RecordingError::NotARecording));
    assert_eq!(Recording::from_bytes(b"print('hello')"), Err(RecordingError::NotARecording));
    let mut older = bytes.clone();
    older[8..10].copy_from_slice(&0_u16.to_le_bytes());
    assert_eq!(Recording::from_bytes(&older), Err(RecordingError::TooOld { found: 0, supported: 1 }));
    let mut newer = bytes.clone();
    newer[8..10].copy_from_slice(&9_u16.to_le_bytes());
    assert_eq!(Recording::from_bytes(&newer), Err(RecordingError::TooNew { found: 9, supported: 1 }));
    for length in 8..bytes.len() {
        assert!(matches!(Recording::from_bytes(&bytes[..length]), Err(RecordingError::Corrupt { .. })), "{length}");
    }
}

#[test]
fn answers_of_other_types_fail_in_the_program_or_are_named() {
    for answer in [Answer::Futures(vec![]), Answer::Futures(vec![(9, Answer::Future)])] {
        let mut recording = recording();
        recording.answers[1] = answer;
        let mut debugger = Debugger::open(recording).unwrap();
        assert_eq!(told(&debugger.go_to_end()), "line 3, call ask(1)");
    }
    let mut recording = recording();
    recording.answers[1] = Answer::Return(MontyObject::String("x".to_owned()));
    let mut debugger = Debugger::open(recording).unwrap();
    let end = told(&debugger.go_to_end());
    assert_eq!(end, "line 3, end TypeError: unsupported operand type(s) for +=: 'int' and 'str'");
}

/// A sum that fits, so that damage is met behind it too.
fn resealed(mut bytes: Vec<u8>) -> Vec<u8> {
    let payload = bytes.split_off(26);
    let sum = payload
        .iter()
        .fold(0xcbf2_9ce4_8422_2325_u64, |sum, byte| (sum ^ u64::from(*byte)).wrapping_mul(0x100_0000_01b3));
    bytes[10..18].copy_from_slice(&(payload.len() as u64).to_le_bytes());
    bytes[18..26].copy_from_slice(&sum.to_le_bytes());
    bytes.extend(payload);
    bytes
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 400, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn damaged_recordings_do_no_harm(
        at in any::<proptest::sample::Index>(),
        byte in any::<u8>(),
        cut in prop_oneof![Just(0_usize), 0_usize..40],
    ) {
        let mut bytes = recording().to_bytes().unwrap();
        let place = at.index(bytes.len());
        let is_change = bytes[place] != byte || cut > 0;
        bytes[place] = byte;
        bytes.truncate(bytes.len() - cut);
        prop_assert!(!is_change || Recording::from_bytes(&bytes).is_err());
        if bytes.len() > 26 && let Ok(recording) = Recording::from_bytes(&resealed(bytes)) {
            // What can still be read is a program like any other: it runs, under a limit.
            let mut recording = recording;
            recording.program.limits.fuel = Some(10_000);
            if let Ok(mut debugger) = Debugger::open(recording) {
                debugger.go_to_end();
                debugger.step_back_over();
            }
        }
    }
}
