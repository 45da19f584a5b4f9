//! Calls of the host: answered once, remembered, changed.

use monty::{MontyException, MontyObject};
use monty_debug::{Answer, DebugError, Ending, Reason};

use crate::{debugger, told};

const PROGRAM: &str = "
total = 0
for n in range(3):
    total += ask(n)
print(total)
";

fn int(value: i64) -> Answer {
    Answer::Return(MontyObject::Int(value))
}

fn output(debugger: &monty_debug::Debugger) -> String {
    debugger.outputs().iter().map(|output| output.text.as_str()).collect()
}

#[test]
fn answers_are_given_again_on_the_way_back() {
    let mut debugger = debugger(PROGRAM, &["ask"]);
    assert_eq!(told(&debugger.resume()), "line 4, call ask(0)");
    for (answer, next) in [(1, "line 4, call ask(1)"), (2, "line 4, call ask(2)"), (3, "end")] {
        assert_eq!(told(&debugger.answer(int(answer)).unwrap()), next);
    }
    assert_eq!(output(&debugger), "6\n");
    debugger.go_to_start();
    assert_eq!(told(&debugger.resume()), "end");
    assert_eq!((debugger.answers().len(), output(&debugger).as_str()), (3, "6\n"));
}

#[test]
fn a_past_answer_can_be_another_one() {
    let mut debugger = debugger(PROGRAM, &["ask"]);
    debugger.resume();
    for answer in 1..=3 {
        debugger.answer(int(answer)).unwrap();
    }
    assert_eq!(told(&debugger.change_answer(1, int(50)).unwrap()), "line 4, call ask(2)");
    assert_eq!(told(&debugger.answer(int(3)).unwrap()), "end");
    assert_eq!(output(&debugger), "54\n");
    assert_eq!(debugger.answers(), [int(1), int(50), int(3)]);
    assert_eq!(debugger.change_answer(7, int(0)), Err(DebugError::NoSuchCall { index: 7 }));
}

#[test]
fn a_step_goes_on_after_its_call() {
    let mut debugger = debugger("x = ask(1)\ny = x\n", &["ask"]);
    assert_eq!(told(&debugger.step_over()), "line 1, call ask(1)");
    assert_eq!(told(&debugger.answer(int(5)).unwrap()), "line 2, step");
    assert_eq!(debugger.evaluate(1, "x").unwrap().text, "5");
    assert_eq!(told(&debugger.step_back_over()), "line 1, step");
    assert_eq!(told(&debugger.step_over()), "line 2, step");
}

#[test]
fn answers_that_do_not_fit_are_refused() {
    let mut debugger = debugger("x = ask(1)\n", &["ask"]);
    assert_eq!(debugger.answer(int(1)), Err(DebugError::NotWaiting));
    debugger.resume();
    let wrong = debugger.answer(Answer::Futures(vec![(0, int(1))]));
    assert!(matches!(wrong, Err(DebugError::WrongAnswer(_))), "{wrong:?}");
    assert_eq!(told(&debugger.answer(int(1)).unwrap()), "end");
}

#[test]
fn errors_and_refusals_are_raised_where_the_call_is() {
    let code = "try:\n    ask(1)\nexcept KeyError as error:\n    print(error)\nask(2)\n";
    let mut debugger = debugger(code, &["ask"]);
    debugger.resume();
    let stop = debugger.answer(Answer::Raise(MontyException::new("KeyError", "k"))).unwrap();
    assert_eq!(told(&stop), "line 5, call ask(2)");
    let stop = debugger.answer(Answer::Refuse).unwrap();
    assert!(matches!(&stop.reason, Reason::End(Ending::Raised(error)) if error.exc_type() == "PermissionError"));
}

#[test]
fn tasks_wait_for_async_calls() {
    let code =
        "import asyncio\nasync def main():\n    return await asyncio.gather(ask(1), ask(2))\nprint(await main())\n";
    let mut debugger = debugger(code, &["ask"]);
    assert_eq!(told(&debugger.resume()), "line 3, call ask(1)");
    assert_eq!(told(&debugger.answer(Answer::Future).unwrap()), "line 3, call ask(2)");
    let stop = debugger.answer(Answer::Future).unwrap();
    let Reason::Futures { awaited, calls } = &stop.reason else { panic!("{stop:?}") };
    assert_eq!((awaited.len(), calls.len()), (2, 2));
    let answers = awaited.iter().map(|call| (*call, int(i64::from(*call) + 10))).collect();
    assert_eq!(told(&debugger.answer(Answer::Futures(answers)).unwrap()), "end");
    assert_eq!(output(&debugger), "[10, 11]\n");
    let end = debugger.recording();
    let mut again = monty_debug::Debugger::open(end).unwrap();
    assert_eq!(told(&again.resume()), "end");
    assert_eq!(output(&again), "[10, 11]\n");
}

#[test]
fn a_limit_ends_a_run_at_the_same_place_every_time() {
    let mut program = monty_debug::Program::new("x = 0\nwhile True:\n    x += 1\n", "main.py");
    program.limits.fuel = Some(1000);
    let mut debugger = monty_debug::Debugger::start(program).unwrap();
    assert_eq!(told(&debugger.resume()), "line 3, end the program used all of its fuel");
    let hash = debugger.locals(1).iter().find(|child| child.name == "x").map(|child| child.value.text.clone());
    debugger.go_to_start();
    debugger.go_to_end();
    let again = debugger.locals(1).iter().find(|child| child.name == "x").map(|child| child.value.text.clone());
    assert_eq!(hash, again);
}
