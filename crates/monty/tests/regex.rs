//! The regular expression engine: matches, errors, operations and limits, with the answers that `CPython` 3.14 gives.

use std::fmt::Write;

use monty::{
    Text,
    regex::{
        Budget, IGNORECASE, LOCALE, Mode, OutOfFuel, Regex, RegexErrorKind, Scratch, Subject, find_all, parse_template,
        split, sub_bytes, sub_text,
    },
};

const BUDGET: Budget = Budget { fuel: 1_000_000, memory: 1 << 20 };

fn compile(pattern: &str) -> Regex {
    Regex::compile(Text::from(pattern).as_ref(), 0, false).expect("the pattern is valid")
}

/// Beginnings and ends, each pair as `start:end`, or `-` for a group that took no part.
fn show(spans: &[u32]) -> String {
    spans.chunks(2).fold(String::new(), |mut shown, span| {
        match span {
            [start, end] if *start != u32::MAX => write!(shown, "{start}:{end} ").expect("strings take everything"),
            _ => shown.push_str("- "),
        }
        shown
    })
}

/// Searches `pattern` in `text`; expects the spans of all groups and the last index, or an empty string.
fn check(pattern: &str, text: &str, expected: &str) {
    let text = Text::from(text);
    let mut scratch = Scratch::default();
    let found = compile(pattern)
        .run(Subject::from(text.as_ref()), (0, usize::MAX), Mode::Search, &mut scratch, &mut BUDGET.clone())
        .expect("the budget is ample");
    let shown = found.map_or(String::new(), |found| {
        let last = if found.last_index == 0 { String::from("none") } else { found.last_index.to_string() };
        show(&[found.start, found.end]) + &show(&scratch.groups[2..]) + &last
    });
    assert_eq!(shown, expected, "{pattern} in {text:?}");
}

#[test]
fn searches() {
    check(r"(?P<y>\d{4})-(?P<m>\d\d)", "on 2024-05 x", "3:10 3:7 8:10 2");
    check("(a)|(b)", "b", "0:1 - 0:1 2");
    check("(a(b))", "ab", "0:2 0:2 1:2 1");
    check("(?:(a)|b)*", "ab", "0:2 0:1 1");
    check("(a|)*", "b", "0:0 0:0 1");
    check(r"(\w+) \1", "hello hello", "0:11 0:5 1");
    check("(?i)straße", "STRAßE", "0:6 none");
    check("(?i)k", "\u{212a}", "0:1 none");
    check("(?<=ab)c", "abc", "2:3 none");
    check("(?<!a)b", "ab b", "3:4 none");
    check("(?>a+)ab", "aaab", "");
    check("a++b", "aaab", "0:4 none");
    check("(a)?(?(1)b|c)", "ab", "0:2 0:1 1");
    check("(a)?(?(1)b|c)", "c", "0:1 - none");
    check("x{2,3}?", "xxxx", "0:2 none");
    check(r"\bfoo\b", "a foo.", "2:5 none");
    check(r"(?s:.)\n", "a\n\n", "0:2 none");
    check("(?m)^b$", "a\nb\nc", "2:3 none");
    check(r"[^\W\d_]+", "12_é", "3:4 none");
    check("(?:a|ab){2}+", "abab", "");
    check(r"\N{DIGIT ONE}", "1", "0:1 none");
    check("(?x) a # c\n b", "ab", "0:2 none");
    check(".*?c", "abcabc", "0:3 none");
    check(r"(?=(a+))a*b\1", "aaab", "");
    check(r"\Aa\z", "a", "0:1 none");
    check(r"\B", "", "0:0 none");
}

#[test]
fn positions_bound_a_match() {
    let run = |pattern: &str, start, end, mode| {
        let mut scratch = Scratch::default();
        let found =
            compile(pattern).run(Subject::Narrow(b"ab ab"), (start, end), mode, &mut scratch, &mut BUDGET.clone());
        found.expect("the budget is ample").map(|found| (found.start, found.end))
    };
    assert_eq!(run("^ab", 3, 99, Mode::Search), None);
    assert_eq!(run("ab$", 0, 2, Mode::Match), Some((0, 2)));
    assert_eq!(run("(?<= )ab", 3, 99, Mode::Match), Some((3, 5)));
    assert_eq!(run("a|ab", 0, 2, Mode::FullMatch), Some((0, 2)));
    assert_eq!(run("x*", 0, 99, Mode::SearchOn), Some((1, 1)));
    assert_eq!(run("", 4, 2, Mode::Search), None);
}

#[test]
fn bad_patterns() {
    let cases = [
        ("*", "nothing to repeat", Some(0)),
        ("*\\", "bad escape (end of pattern)", Some(1)),
        (r"[\x62-a]", r"bad character range \x-a", Some(3)),
        ("a{3,2}", "min repeat greater than max repeat", Some(2)),
        ("(?<=a*)", "look-behind requires fixed-width pattern", None),
        (r"\q", r"bad escape \q", Some(0)),
        ("(?P<a", "missing >, unterminated name", Some(4)),
        ("(?P<1>a)", "bad character in group name '1'", Some(4)),
        ("(?(1)a|b|c)", "conditional backref with more than two branches", Some(8)),
        ("(?(5)b)", "invalid group reference 5", Some(3)),
        ("(?i", "missing -, : or )", Some(3)),
        ("a(?i)b", "global flags not at the start of the expression", Some(1)),
        ("(?-i)a", "missing :", Some(4)),
        (r"(?<=(a)\1)", "cannot refer to group defined in the same lookbehind subpattern", Some(9)),
        (r"(a\1)", "cannot refer to an open group", Some(2)),
        (r"\400", r"octal escape value \400 outside of range 0-0o377", Some(0)),
        (r"\N{foo}", "undefined character name 'foo'", Some(0)),
        ("[a", "unterminated character set", Some(0)),
        ("(?#", "missing ), unterminated comment", Some(0)),
        ("x**", "multiple repeat", Some(2)),
        ("(?<x", "unknown extension ?<x", Some(1)),
        ("a)", "unbalanced parenthesis", Some(1)),
        ("(", "missing ), unterminated subpattern", Some(0)),
        ("(?P<a>x)(?P<a>y)", "redefinition of group name 'a' as group 2; was group 1", Some(12)),
        ("(?P=foo)", "unknown group name 'foo'", Some(4)),
    ];
    for (pattern, message, position) in cases {
        let error = Regex::compile(Text::from(pattern).as_ref(), 0, false).expect_err(pattern);
        assert_eq!((error.message.as_str(), error.position), (message, position), "{pattern}");
        assert_eq!(error.kind, RegexErrorKind::Pattern);
    }
}

#[test]
fn other_errors() {
    let kind = |pattern: &str, flags| {
        Regex::compile(Text::from(pattern).as_ref(), flags, false)
            .map(|_| ())
            .map_err(|error| (error.kind, error.message))
    };
    let overflow = (RegexErrorKind::Overflow, String::from("the repetition number is too large"));
    assert_eq!(kind("a{99999999999}", 0), Err(overflow));
    let value = (RegexErrorKind::Value, String::from("cannot use LOCALE flag with a str pattern"));
    assert_eq!(kind("a", LOCALE), Err(value));
    let recursion = (RegexErrorKind::Recursion, String::from("maximum recursion depth exceeded"));
    assert_eq!(kind(&"(".repeat(100_000), 0), Err(recursion));
}

#[test]
fn finds_all() {
    let find = |pattern: &str, text: &str| {
        let text = Text::from(text);
        let (mut scratch, whole) = (Scratch::default(), (0, usize::MAX));
        find_all(&compile(pattern), Subject::from(text.as_ref()), whole, &mut scratch, &mut BUDGET.clone())
            .expect("the budget is ample");
        show(&scratch.spans)
    };
    assert_eq!(find("x*", "axbc"), "0:0 1:2 2:2 3:3 4:4 ");
    assert_eq!(find(r"(\w)=(\d)?", "a=1 é=x"), "0:1 2:3 4:5 - ");
    assert_eq!(find("b", "aaa"), "");
}

#[test]
fn splits() {
    let pieces = |pattern: &str, limit| {
        let mut scratch = Scratch::default();
        split(&compile(pattern), Subject::Narrow(b"xay,b"), limit, &mut scratch, &mut BUDGET.clone())
            .expect("the budget is ample");
        show(&scratch.spans)
    };
    assert_eq!(pieces("(a)|,", 0), "0:1 1:2 2:3 - 4:5 ");
    assert_eq!(pieces("a|,", 1), "0:1 2:5 ");
    assert_eq!(pieces("a", -1), "0:5 ");
    assert_eq!(pieces("", 0), "0:0 0:1 1:2 2:3 3:4 4:5 5:5 ");
}

#[test]
fn substitutes() {
    let replace = |pattern: &str, template: &str, text: &str| {
        let regex = compile(pattern);
        let pieces = parse_template(Text::from(template).as_ref(), false, &regex).expect("the template is valid");
        let text = Text::from(text);
        let (text, count) =
            sub_text(&regex, Subject::from(text.as_ref()), &pieces, 0, &mut Scratch::default(), &mut BUDGET.clone())
                .expect("the budget is ample");
        format!("{} {count}", text.as_ref().to_display())
    };
    assert_eq!(replace("x*", "-", "abxd"), "-a-b--d- 5");
    assert_eq!(replace(r"(\w+) (?P<n>\w+)", r"\g<n> \1", "hello wörld"), "wörld hello 1");
    assert_eq!(replace("(a)|b", r"[\1]", "ab"), "[a][] 2");
    assert_eq!(replace("é", r"\n\\", "é"), "\n\\ 1");
    let regex = Regex::compile(Text::from(r"\xff").as_ref(), IGNORECASE, true).expect("the pattern is valid");
    let pieces = parse_template(Text::from(r"\376").as_ref(), true, &regex).expect("the template is valid");
    let replaced =
        sub_bytes(&regex, Subject::Narrow(b"a\xffb"), &pieces, 0, &mut Scratch::default(), &mut BUDGET.clone());
    assert_eq!(replaced, Ok((b"a\xfeb".to_vec(), 1)));
}

#[test]
fn bad_templates() {
    let regex = compile("(x)");
    let cases = [
        ("\\", "bad escape (end of pattern)", Some(0)),
        (r"\g", "missing <", Some(2)),
        (r"\g<>", "missing group name", Some(3)),
        (r"\g<a>", "unknown group name 'a'", None),
        (r"\g<9>", "invalid group reference 9", Some(3)),
        (r"\g<-1>", "bad character in group name '-1'", Some(3)),
        (r"\q", r"bad escape \q", Some(0)),
        (r"\2", "invalid group reference 2", Some(1)),
        (r"\400", r"octal escape value \400 outside of range 0-0o377", Some(0)),
    ];
    for (template, message, position) in cases {
        let error = parse_template(Text::from(template).as_ref(), false, &regex).expect_err(template);
        assert_eq!((error.message.as_str(), error.position), (message, position), "{template}");
    }
}

#[test]
fn hostile_patterns_run_out() {
    let long = "a".repeat(200_000);
    for pattern in ["(a+)+b", "(a|aa)+$b", r"(.*)(.*)(.*)(.*)(.*)\5x", "(?:){4294967294}", "(?:(a)|b)*c"] {
        let found = compile(pattern).run(
            Subject::Narrow(long.as_bytes()),
            (0, usize::MAX),
            Mode::Match,
            &mut Scratch::default(),
            &mut BUDGET.clone(),
        );
        assert_eq!(found, Err(OutOfFuel), "{pattern}");
    }
    let pieces = parse_template(Text::from(r"\g<0>\g<0>").as_ref(), false, &compile("a+")).expect("valid");
    let text = long.repeat(4).into_bytes();
    let grown =
        sub_bytes(&compile("a+"), Subject::Narrow(&text), &pieces, 0, &mut Scratch::default(), &mut BUDGET.clone());
    assert_eq!(grown, Err(OutOfFuel));
}
