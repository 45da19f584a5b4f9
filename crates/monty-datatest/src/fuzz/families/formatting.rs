//! Formatting: f-strings, `str.format`, `%`, `format()` and `__format__` of every type, t-strings.

use crate::fuzz::{generator::Generator, kind::Kind};

const PERCENT: &[&str] = &[
    "%s", "%r", "%a", "%d", "%i", "%u", "%x", "%X", "%o", "%c", "%e", "%E", "%f", "%g", "%G", "%%", "%5d", "%-5d|",
    "%05d", "%+d", "% d", "%#x", "%#o", "%.3d", "%8.3f", "%-8.2e|", "%.0f", "%#.0f", "%.10g", "%.3s", "%10s", "%-10s|",
    "%*d", "%.*f", "%(a)s", "%(a)05d", "%(b)r", "%", "%y", "%5", "%(a", "%ld", "%5c", "%.1c", "%+s", "%0s", "%b",
    "%.100g", "%+.2e", "%#g", "%0-5d",
];

const TEMPLATES: &[&str] = &[
    "{}",
    "{0}",
    "{1}",
    "{0} {0}",
    "{} {}",
    "{} {0}",
    "{a}",
    "{a.real}",
    "{0.real}",
    "{0[0]}",
    "{0[a]}",
    "{a[0]}",
    "{!r}",
    "{!s:>5}",
    "{0!a}",
    "{!x}",
    "{:{}}",
    "{:{width}}",
    "{0:{1}}",
    "{:>{w}.{p}}",
    "{{}}",
    "{",
    "}",
    "{0",
    "{}}",
    "{0!}",
    "{0!r",
    "{0[}",
    "{0.}",
    "{[0]}",
    "{.real}",
    "{:",
    "{a!r:<8}|",
    "{0[-1]}",
    "{0.__class__}",
    "{0!rr}",
    "{:{:{}}}",
    "{-1}",
    "{ }",
    "{a b}",
    "{0:}",
    "{0:%}",
    "{:d}",
    "{:.2f}",
    "{:,}",
    "{:s}",
    "{:c}",
    "{:#x}",
    "{:e}",
];

pub(super) fn piece(g: &mut Generator) {
    for _ in 0..4 {
        let shown = match g.random.below(8) {
            0 | 1 => percent(g),
            2 | 3 => template(g),
            4 => format!("format({}, {})", g.argument(Kind::Any), g.atom(Kind::Spec)),
            5 => {
                let kind = g.random.pick(&[Kind::Int, Kind::Float, Kind::Str, Kind::Bool]);
                format!("format({}, {})", g.expression(kind), g.atom(Kind::Spec))
            }
            6 => template_string(g),
            _ => fstring(g),
        };
        g.show(&shown);
    }
}

fn percent(g: &mut Generator) -> String {
    let count = 1 + g.random.below(2);
    let pieces: Vec<&str> = (0..count).map(|_| g.random.pick(PERCENT)).collect();
    let text = pieces.join(" ");
    let values = match g.random.below(5) {
        0 => g.argument(Kind::Any),
        1 => format!("{{'a': {}, 'b': {}}}", g.expression(Kind::Number), g.expression(Kind::Any)),
        2 => format!("({},)", g.several(Kind::Number, count)),
        3 => format!("({},)", g.several(Kind::Any, count)),
        _ => g.expression(Kind::Number),
    };
    format!("'{text}' % {values}")
}

fn template(g: &mut Generator) -> String {
    let text = g.random.pick(TEMPLATES);
    let mut arguments: Vec<String> = (0..g.random.below(3)).map(|_| g.argument(Kind::Any)).collect();
    if text.contains('a') {
        arguments.push(format!("a={}", g.expression(Kind::Any)));
    }
    if text.contains('w') {
        arguments.push(format!("width={}, w={}, p={}", g.random.below(9), g.random.below(9), g.random.below(9)));
    }
    format!("'{text}'.format({})", arguments.join(", "))
}

/// A replacement field of an f-string. Atoms with backslashes and quotes are welcome: both are allowed since 3.12.
fn field(g: &mut Generator) -> String {
    let value = g.expression(Kind::Any);
    let conversion = g.random.pick(&["", "", "", "!r", "!s", "!a"]);
    let spec = match g.random.below(5) {
        0 => format!(":{}", g.atom(Kind::Spec).trim_matches('\'').replace(['{', '}'], "")),
        1 => format!(":{{{}}}", g.random.below(12)),
        2 => format!(":>{{{}}}.{{{}}}", g.random.below(12), g.random.below(5)),
        _ => String::new(),
    };
    let equals = g.random.pick(&["", "", "", "=", " = "]);
    format!("{{({value}){equals}{conversion}{spec}}}")
}

fn fstring(g: &mut Generator) -> String {
    let (first, second) = (field(g), field(g));
    match g.random.below(4) {
        0 => format!("f'''{first}'''"),
        1 => format!("f\"a{{{{{first}}}}}b\""),
        2 => format!("(f'{first}' 'x' f'{second}')"),
        _ => format!("f'{first}-{second}'"),
    }
}

fn template_string(g: &mut Generator) -> String {
    let (first, second) = (field(g), field(g));
    format!(
        "(lambda t: (t.strings, [(i.value, i.expression, i.conversion, i.format_spec) for i in t.interpolations]))(t'a{first}b{second}')"
    )
}
