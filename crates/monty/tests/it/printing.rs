//! Output with the places that print it, and mocks.

use monty::{CollectPrint, MockError, Mocks, MontyObject, MontyRun, NoLimitTracker, NoPrint, PrintWriter};

/// Output in pieces, each behind the line of the program that prints it.
#[derive(Default)]
struct Lines {
    code: String,
    line: usize,
    text: String,
}

impl PrintWriter for Lines {
    fn write(&mut self, text: &str) {
        self.text.push_str(&format!("{}:{text:?} ", self.line));
    }

    fn write_error(&mut self, text: &str) {
        self.write(text);
    }

    fn wants_places(&self) -> bool {
        true
    }

    fn at_offset(&mut self, offset: u32) {
        self.line = self.code[..offset as usize].matches('\n').count() + 1;
    }
}

#[track_caller]
fn check(code: &str, expected: &str) {
    let mut print = Lines { code: code.to_owned(), ..Lines::default() };
    let run = MontyRun::new(code.to_owned(), "main.py", Vec::new(), Vec::new()).unwrap();
    run.run(Vec::new(), NoLimitTracker, &mut print).unwrap();
    assert_eq!(print.text.trim_end(), expected);
    // The same without places.
    let mut plain = CollectPrint::new();
    run.run(Vec::new(), NoLimitTracker, &mut plain).unwrap();
    assert_eq!(plain.output().is_empty(), expected.is_empty());
}

#[test]
fn each_piece_has_its_line() {
    check("print('a')\nprint('b')\n", r#"1:"a\n" 2:"b\n""#);
    check("for i in range(2):\n    print(i)\n", r#"2:"0\n" 2:"1\n""#);
    check("def f():\n    print('in')\n\nf()\nx = 1\n", r#"2:"in\n""#);
    check("x = 1\n", "");
}

#[test]
fn printing_through_python_code_stands_where_it_was_called() {
    let class = "class A:\n    def __str__(self):\n        return 'a'\n\n";
    check(&format!("{class}print(A())\n"), r#"5:"a" 5:"\n""#);
    check("def f(x):\n    print(x)\n    return x\n\nsorted([2, 1], key=f)\n", r#"2:"2\n" 2:"1\n""#);
}

#[test]
fn mocks_answer_and_give_inputs() {
    let code =
        "limit = 3\n_own = 4\ndef f(x): return x + _own\nasync def g(): return 1\ndef h(): raise KeyError('k')\n";
    let mut mocks = Mocks::load(code, "mocks.py", NoLimitTracker, &mut NoPrint).unwrap();
    assert_eq!(mocks.functions(), ["f", "g", "h"]);
    assert_eq!(mocks.inputs(&mut NoPrint).unwrap(), [("limit".to_owned(), MontyObject::Int(3))]);
    let answer = mocks.answer("f", &[MontyObject::Int(1)], &[], &mut NoPrint).unwrap();
    assert_eq!(format!("{answer:?}"), "Return(Int(5))");
    let answer = mocks.answer("g", &[], &[], &mut NoPrint).unwrap();
    assert_eq!(format!("{answer:?}"), "Future");
    let answer = format!("{:?}", mocks.answer("h", &[], &[], &mut NoPrint).unwrap());
    assert!(answer.contains("KeyError"), "{answer}");
    let error = mocks.answer("nosuch", &[], &[], &mut NoPrint).unwrap_err();
    assert_eq!(error, MockError::Unanswered { function: "nosuch".to_owned() });
    assert!(Mocks::load("1 / 0\n", "mocks.py", NoLimitTracker, &mut NoPrint).is_err());
}
