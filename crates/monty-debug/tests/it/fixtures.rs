//! Sessions in Markdown: a program in a `python` block, then blocks of `debug` with a command on each line and, after
//! `=>`, what it gives. The answer of a motion is where the program stands and why.

use std::{fs, path::Path};

use monty::{CollectPrint, MontyObject, MontyRun, NoLimitTracker};
use monty_debug::{Answer, Breakpoint, Debugger, ExceptionFilter, Program, Reason, Stop, Target};

use crate::told;

/// A program with the commands that follow it.
struct Session {
    title: String,
    code: String,
    commands: Vec<(usize, String)>,
}

fn sessions(text: &str) -> Vec<Session> {
    let mut sessions: Vec<Session> = Vec::new();
    let (mut title, mut block) = (String::new(), None::<String>);
    for (number, line) in text.lines().enumerate() {
        match (&block, line.strip_prefix("```")) {
            (None, Some(language)) => {
                if language == "python" {
                    sessions.push(Session { title: title.clone(), code: String::new(), commands: Vec::new() });
                }
                block = Some(language.to_owned());
            }
            (Some(_), Some(_)) => block = None,
            (Some(language), None) => {
                let Some(session) = sessions.last_mut() else { panic!("a block before any program") };
                match language.as_str() {
                    "python" => session.code.push_str(&format!("{line}\n")),
                    "debug" if !line.trim().is_empty() => session.commands.push((number + 1, line.to_owned())),
                    _ => {}
                }
            }
            (None, None) => {
                if let Some(heading) = line.strip_prefix('#') {
                    heading.trim_start_matches('#').trim().clone_into(&mut title);
                }
            }
        }
    }
    sessions
}

fn value(text: &str) -> MontyObject {
    let run = MontyRun::new(text.to_owned(), "answer.py", vec![], vec![]).unwrap();
    run.run(vec![], NoLimitTracker, &mut CollectPrint::new()).unwrap()
}

fn motion(debugger: &mut Debugger, command: &str) -> Option<Stop> {
    Some(match command {
        "continue" => debugger.resume(),
        "into" => debugger.step_into(),
        "over" => debugger.step_over(),
        "out" => debugger.step_out(),
        "back into" => debugger.step_back_into(),
        "back over" => debugger.step_back_over(),
        "back out" => debugger.step_back_out(),
        "reverse" => debugger.reverse_continue(),
        "start" => debugger.go_to_start(),
        "end" => debugger.go_to_end(),
        "where" => debugger.current(),
        _ => return None,
    })
}

/// `break 3 if x > 1 hit % 2 log x is {x}`
fn breakpoint(text: &str) -> Breakpoint {
    let (rest, log_message) = match text.split_once(" log ") {
        Some((rest, message)) => (rest, Some(message.to_owned())),
        None => (text, None),
    };
    let (rest, hit_condition) = match rest.split_once(" hit ") {
        Some((rest, hits)) => (rest, Some(hits.to_owned())),
        None => (rest, None),
    };
    let (line, condition) = match rest.split_once(" if ") {
        Some((line, condition)) => (line, Some(condition.to_owned())),
        None => (rest, None),
    };
    Breakpoint { line: line.trim().parse().unwrap(), condition, hit_condition, log_message }
}

/// What a command gives.
fn run(debugger: &mut Debugger, breakpoints: &mut Vec<Breakpoint>, command: &str) -> String {
    if let Some(stop) = motion(debugger, command) {
        return told(&stop);
    }
    let (word, rest) = command.split_once(' ').unwrap_or((command, ""));
    let frame = debugger.frames().first().map_or(1, |frame| frame.id);
    match word {
        "break" => {
            breakpoints.push(breakpoint(rest));
            let states = debugger.set_breakpoints(0, breakpoints);
            let state = states.last().unwrap();
            state.message.clone().unwrap_or_else(|| format!("line {}", state.line))
        }
        "clear" => {
            breakpoints.clear();
            debugger.set_breakpoints(0, breakpoints);
            String::new()
        }
        "exceptions" => {
            let filter = ExceptionFilter { raised: rest.contains("raised"), uncaught: rest.contains("uncaught") };
            debugger.set_exception_filter(filter);
            String::new()
        }
        "watch" => match &debugger.set_data_breakpoints(&[Target::named(rest)])[0] {
            Ok(state) => state.name.clone(),
            Err(error) => error.to_string(),
        },
        "unwatch" => {
            debugger.set_data_breakpoints(&[]);
            String::new()
        }
        "answer" => {
            debugger.answer(Answer::Return(value(rest))).map_or_else(|error| error.to_string(), |stop| told(&stop))
        }
        "change" => {
            let (index, text) = rest.split_once(' ').unwrap();
            let changed = debugger.change_answer(index.parse().unwrap(), Answer::Return(value(text)));
            changed.map_or_else(|error| error.to_string(), |stop| told(&stop))
        }
        "last" => written(debugger, rest, Debugger::last_write),
        "next" => written(debugger, rest, Debugger::next_write),
        "values" => match debugger.history_of(&Target::named(rest)) {
            Ok(values) => values.iter().map(|at| format!("{}@{}", at.value, at.line)).collect::<Vec<_>>().join(" "),
            Err(error) => error.to_string(),
        },
        "eval" => debugger.evaluate(frame, rest).map_or_else(|error| error.to_string(), |value| value.text),
        "set" => {
            let (name, expression) = rest.split_once(" = ").unwrap();
            let scope = debugger.scope(frame, monty_debug::Scope::Locals);
            debugger.set_variable(scope, name, expression).map_or_else(|error| error.to_string(), |value| value.text)
        }
        "locals" => {
            let locals = debugger.locals(frame).into_iter().filter(|child| !child.value.text.starts_with('<'));
            locals.map(|child| format!("{}={}", child.name, child.value.text)).collect::<Vec<_>>().join(" ")
        }
        "inside" => inside(debugger, frame, rest),
        "frames" => {
            let frames = debugger.frames().into_iter();
            frames.map(|frame| format!("{}:{}", frame.name, frame.line)).collect::<Vec<_>>().join(" ")
        }
        "output" => debugger.outputs().iter().map(|output| output.text.replace('\n', "|")).collect(),
        "written" => debugger
            .output_of_line(rest.parse().unwrap())
            .map_or_else(String::new, |output| format!("line {}", output.line)),
        "events" => {
            let events = debugger.timeline().iter();
            events.map(|event| format!("{}@{}", event.kind.name(), event.line)).collect::<Vec<_>>().join(" ")
        }
        "goto" => {
            let event = debugger.timeline()[rest.parse::<usize>().unwrap()].clone();
            debugger.go_to(event.moment).map_or_else(|error| error.to_string(), |stop| told(&stop))
        }
        "past" => debugger.position().in_past.to_string(),
        _ => panic!("there is no command {command}"),
    }
}

type Search = fn(&mut Debugger, &Target) -> Result<Option<Stop>, monty_debug::DebugError>;

fn written(debugger: &mut Debugger, name: &str, search: Search) -> String {
    let target = match name.split_once('.') {
        None => Target::named(name),
        Some((object, attribute)) => {
            let frame = debugger.frames().first().map_or(1, |frame| frame.id);
            let children = debugger.locals(frame);
            let found = children.iter().find(|child| child.name == object).map(|child| child.value.reference);
            Target { reference: found, name: attribute.to_owned(), ..Target::default() }
        }
    };
    match search(debugger, &target) {
        Ok(Some(stop)) => told(&stop),
        Ok(None) => "nothing".to_owned(),
        Err(error) => error.to_string(),
    }
}

/// `inside x` or `inside x 2 3`: the children of a variable, or three of them from the third on.
fn inside(debugger: &mut Debugger, frame: u32, rest: &str) -> String {
    let mut words = rest.split(' ');
    let name = words.next().unwrap_or_default();
    let start = words.next().map_or(0, |word| word.parse().unwrap());
    let count = words.next().map_or(100, |word| word.parse().unwrap());
    let locals = debugger.locals(frame);
    let Some(child) = locals.into_iter().find(|child| child.name == name) else { return "nothing".to_owned() };
    let children = debugger.children(child.value.reference, start, count).unwrap();
    children.iter().map(|child| format!("{}={}", child.name, child.value.text)).collect::<Vec<_>>().join(" ")
}

fn check(session: &Session, spacing: u64) -> Vec<String> {
    let functions = vec!["ask".to_owned(), "fetch".to_owned()];
    let program = Program { functions, ..Program::new(session.code.clone(), "main.py") };
    let mut debugger = Debugger::start(program).unwrap();
    debugger.set_spacing(spacing);
    let mut breakpoints = Vec::new();
    let mut problems = Vec::new();
    for (line, command) in &session.commands {
        let (command, expected) = command.split_once("=>").unwrap_or((command, ""));
        let (command, expected) = (command.trim(), expected.trim());
        let found = run(&mut debugger, &mut breakpoints, command);
        if found != expected {
            let title = &session.title;
            problems.push(format!(
                "{title}, line {line} (spacing {spacing}): {command}\n  wanted {expected}\n  found  {found}"
            ));
        }
    }
    problems
}

/// Every session is held with many points to go back to, and with none but the start.
#[test]
fn sessions_go_as_written() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures");
    let mut files: Vec<_> = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    files.sort();
    let mut problems = Vec::new();
    for file in &files {
        let text = fs::read_to_string(file).unwrap();
        for session in sessions(&text) {
            for spacing in [3, 1_000_000] {
                let name = file.file_name().unwrap().to_string_lossy();
                problems.extend(check(&session, spacing).into_iter().map(|problem| format!("{name}: {problem}")));
            }
        }
    }
    assert!(!files.is_empty());
    assert!(problems.is_empty(), "\n{}", problems.join("\n"));
}

/// The reason is that of the command, not of the position: stops compare as data.
#[test]
fn stops_are_data() {
    let mut debugger = crate::debugger("x = 1\n", &[]);
    let stop = debugger.current();
    assert_eq!(stop.reason, Reason::Start);
    assert_eq!(debugger.current(), stop);
}
