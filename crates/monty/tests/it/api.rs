//! Starting, suspending, answering, awaiting.

use monty::{
    CollectPrint, ExternalResult, HostError, LimitedTracker, MontyException, MontyObject, MontyRepl, MontyRun,
    NoLimitTracker, RunError, RunOptions, RunProgress,
};

use crate::{Progress, exception, program, run, start};

fn is_send<T: Send>() {}

#[test]
fn public_types_are_send() {
    is_send::<MontyRun>();
    is_send::<RunProgress<LimitedTracker>>();
    is_send::<MontyRepl<NoLimitTracker>>();
    is_send::<MontyObject>();
    is_send::<MontyException>();
    is_send::<RunError>();
}

#[test]
fn inputs_are_globals_and_hide_builtins() {
    let run = MontyRun::new("len".to_owned(), "main.py", vec!["len".to_owned()], vec![]).unwrap();
    let result = run.run(vec![MontyObject::Int(3)], NoLimitTracker, &mut CollectPrint::new()).unwrap();
    assert_eq!(result, MontyObject::Int(3));
    let error = run.run(vec![], NoLimitTracker, &mut CollectPrint::new()).unwrap_err();
    assert_eq!(error, HostError::InputCount { expected: 1, given: 0 }.into());
}

#[test]
fn values_survive_the_border() {
    let value = MontyObject::Dict(vec![
        (MontyObject::Int(1), MontyObject::List(vec![MontyObject::None, MontyObject::Bool(true)])),
        (MontyObject::String("é".to_owned()), MontyObject::Tuple(vec![MontyObject::Float(0.5)])),
        (MontyObject::Bytes(vec![0, 255]), MontyObject::BigInt((1_i128 << 90).into())),
        (MontyObject::FrozenSet(vec![MontyObject::Int(7)]), MontyObject::Ellipsis),
        (MontyObject::Complex { real: 1.5, imag: -0.0 }, MontyObject::ByteArray(vec![1, 2])),
    ]);
    let call = start("ask(1, key=2)").into_function_call().unwrap();
    assert_eq!(call.args(), [MontyObject::Int(1)]);
    assert_eq!(call.kwargs(), [("key".to_owned(), MontyObject::Int(2))]);
    let progress = call.resume(value.clone(), &mut CollectPrint::new()).unwrap();
    assert_eq!(progress.into_complete(), Some(value));
}

#[test]
fn cycles_and_depth_do_no_harm() {
    assert_eq!(run("a = []\na.append(a)\na").unwrap().py_repr(), "[[...]]");
    let deep = "a = []\nfor _ in range(100000):\n    a = [a]\na";
    assert_eq!(exception(run(deep).unwrap_err()).exc_type(), "RecursionError");
    let wide = "a = [0]\nfor _ in range(60):\n    a = [a, a]\na";
    assert_eq!(exception(run(wide).unwrap_err()).exc_type(), "MemoryError");
}

#[test]
fn input_asks_the_host_for_a_line() {
    let code = "class Prompt:\n    def __str__(self):\n        return 'name? '\ninput(Prompt()).upper() + input()";
    let RunProgress::OsCall(call) = start(code) else { panic!("the program did not ask") };
    assert_eq!((call.function_name(), call.args()), ("input", &[MontyObject::from("name? ")][..]));
    let answered = call.resume(MontyObject::from("ann"), &mut CollectPrint::new()).unwrap();
    let RunProgress::OsCall(call) = answered else { panic!("the program did not ask again") };
    assert_eq!(call.args(), [MontyObject::from("")]);
    let end = call.resume(MontyException::new("EOFError", "EOF when reading a line"), &mut CollectPrint::new());
    assert_eq!(exception(end.unwrap_err()).exc_type(), "EOFError");
    let RunProgress::OsCall(call) = start("input()") else { panic!("the program did not ask") };
    assert_eq!(exception(call.refuse(&mut CollectPrint::new()).unwrap_err()).exc_type(), "PermissionError");
}

#[test]
fn host_exceptions_can_be_caught() {
    let code = "try:\n    fail()\nexcept ValueError as error:\n    seen = error\nseen";
    let call = start(code).into_function_call().unwrap();
    let progress = call.resume(MontyException::new("ValueError", "no"), &mut CollectPrint::new()).unwrap();
    assert_eq!(progress.into_complete().unwrap().py_repr(), "ValueError('no')");
}

#[test]
fn uncaught_exceptions_have_frames_and_text() {
    let error = exception(run("def f(x):\n    return 1 / x\nf(0)").unwrap_err());
    assert_eq!((error.exc_type(), error.message()), ("ZeroDivisionError", "division by zero"));
    let places: Vec<_> = error.frames().iter().map(|frame| (frame.line, frame.column, &*frame.function)).collect();
    assert_eq!(places, [(3, 1, "<module>"), (2, 12, "f")]);
    assert!(
        error.traceback().ends_with("           ~~^~~\nZeroDivisionError: division by zero\n"),
        "{}",
        error.traceback()
    );
}

#[test]
fn run_answers_nobody() {
    let error = run("ask(1)").unwrap_err();
    assert_eq!(error, HostError::UnansweredCall { function: "ask".to_owned() }.into());
}

#[test]
fn top_level_await_is_an_option() {
    let options = RunOptions { top_level_await: false };
    let error = MontyRun::with_options("await x".to_owned(), "main.py", vec![], vec![], options).unwrap_err();
    assert_eq!(error.message(), "'await' outside function");
}

#[test]
fn async_calls_are_answered_in_any_order() {
    let code = "import asyncio\nawait asyncio.gather(fetch('a'), fetch('b'), fetch('c'))";
    for order in [[0, 1, 2], [2, 1, 0], [1, 2, 0]] {
        let print = &mut CollectPrint::new();
        let mut progress = start(code);
        while let RunProgress::FunctionCall(call) = progress {
            progress = call.resume_future(print).unwrap();
        }
        for id in order {
            let futures = progress.into_resolve_futures().unwrap();
            let name = futures.calls().iter().find(|call| call.call_id == id).unwrap().args[0].clone();
            progress = futures.resume([(id, name.into())], print).unwrap();
        }
        assert_eq!(progress.into_complete().unwrap().py_repr(), "['a', 'b', 'c']");
    }
}

#[test]
fn futures_take_known_answers_only() {
    let waiting = || -> Progress {
        let call = start("await fetch(1)").into_function_call().unwrap();
        call.resume_future(&mut CollectPrint::new()).unwrap()
    };
    let answer = |answers: Vec<(u32, ExternalResult)>| {
        waiting().into_resolve_futures().unwrap().resume(answers, &mut CollectPrint::new())
    };
    assert_eq!(answer(vec![]).unwrap_err(), HostError::NoAnswer.into());
    let unknown = answer(vec![(9, MontyObject::None.into())]).unwrap_err();
    assert_eq!(unknown, HostError::UnknownCall { call_id: 9 }.into());
    assert_eq!(answer(vec![(0, MontyObject::Int(5).into())]).unwrap().into_complete(), Some(MontyObject::Int(5)));
}

#[test]
fn output_comes_in_order() {
    let mut print = CollectPrint::new();
    let progress = program("print('a')\nask(1)\nprint('b')").start(vec![], NoLimitTracker, &mut print).unwrap();
    assert_eq!(print.output(), "a\n");
    progress.into_function_call().unwrap().resume(MontyObject::None, &mut print).unwrap();
    assert_eq!(print.output(), "a\nb\n");
}

#[test]
fn exits_say_their_code() {
    let status = |code: &str| exception(run(code).unwrap_err()).exit_status().cloned().unwrap();
    assert_eq!(status("raise SystemExit").code, 0);
    assert_eq!(status("raise SystemExit(3)").code, 3);
    assert_eq!(status("raise SystemExit('bye')").message.as_deref(), Some("bye"));
}

#[test]
fn consoles_keep_their_names() {
    let print = &mut CollectPrint::new();
    let mut repl = MontyRepl::new(NoLimitTracker);
    assert_eq!(repl.feed("x = 20", "<input>", print).unwrap().repr, None);
    assert!(repl.feed("1 / 0", "<input>", print).is_err());
    assert_eq!(repl.feed("x + 1", "<input>", print).unwrap().repr.as_deref(), Some("21"));
    repl.feed("def add(a, *, b): return a + b", "<input>", print).unwrap();
    let result = repl.call("add", &[MontyObject::Int(1)], &[("b".to_owned(), MontyObject::Int(2))], print);
    assert_eq!(result.unwrap(), MontyObject::Int(3));
    assert!(repl.call("missing", &[], &[], print).is_err());
}
