//! Going back to an earlier host call.

use monty::{CollectPrint, MontyObject, RunProgress};

use crate::start;

const PROGRAM: &str = "
class Account:
    def __init__(self):
        self.entries = []
        self.total = 0

def ledger():
    balance = 0
    while True:
        balance += yield balance

account = Account()
book = ledger()
next(book)
seen = {}
for number in range(6):
    amount = ask(number)
    account.entries.append([amount] * 3)
    account.total += amount
    seen[str(amount)] = book.send(amount)
    waste = [list(range(200)) for _ in range(300)]
(account.total, account.entries, seen)
";

/// Answers the calls from the one at hand on; gives the result.
fn finish(mut progress: RunProgress<monty::NoLimitTracker>, answers: &[i64]) -> MontyObject {
    let mut print = CollectPrint::new();
    for answer in answers {
        let call = progress.into_function_call().expect("a call of ask");
        progress = call.resume(MontyObject::Int(*answer), &mut print).unwrap();
    }
    match progress {
        RunProgress::Complete(value) => value,
        _ => panic!("the program should have ended"),
    }
}

#[test]
fn a_run_goes_back_and_takes_another_way() {
    let plain = finish(start(PROGRAM), &[1, 2, 3, 40, 50, 60]);
    let mut print = CollectPrint::new();
    let mut call = start(PROGRAM).into_function_call().unwrap();
    let mut moments = Vec::new();
    for answer in 1..=5 {
        moments.push(call.checkpoint());
        call = call.resume(MontyObject::Int(answer), &mut print).unwrap().into_function_call().unwrap();
    }
    // To the fourth call, on another way; then to the fourth again, on the way of the plain run.
    let call = call.rewind(&moments[3]);
    assert_eq!(call.args(), [MontyObject::Int(3)]);
    let call = call.resume(MontyObject::Int(-7), &mut print).unwrap().into_function_call().unwrap();
    let call = call.rewind(&moments[3]);
    let progress = call.resume(MontyObject::Int(40), &mut print).unwrap();
    assert_eq!(finish(progress, &[50, 60]), plain);
}

#[test]
fn going_back_to_the_start_replays_everything() {
    let answers = [5, 4, 3, 2, 1, 0];
    let plain = finish(start(PROGRAM), &answers);
    let mut print = CollectPrint::new();
    let mut call = start(PROGRAM).into_function_call().unwrap();
    let first = call.checkpoint();
    for answer in [9, 9, 9, 9] {
        call.checkpoint();
        call = call.resume(MontyObject::Int(answer), &mut print).unwrap().into_function_call().unwrap();
    }
    let call = call.rewind(&first);
    let progress = call.resume(MontyObject::Int(answers[0]), &mut print).unwrap();
    assert_eq!(finish(progress, &answers[1..]), plain);
}
