//! Parameter lists, and when one of the stubs fits one of the interpreter.

use std::fmt;

use ruff_python_ast::{Expr, ParameterWithDefault, Parameters, Stmt};
use ruff_python_parser::parse_module;
use ruff_text_size::Ranged;

/// How an argument may be given.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ParameterKind {
    PositionalOnly,
    PositionalOrKeyword,
    Args,
    KeywordOnly,
    Kwargs,
}

/// One parameter. A default of `...` stands for one that cannot be written down.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Parameter {
    pub name: String,
    pub kind: ParameterKind,
    pub default: Option<String>,
}

/// A parameter list.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Signature {
    pub parameters: Vec<Parameter>,
}

impl fmt::Display for Signature {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut parts = Vec::new();
        let mut last = None;
        for parameter in &self.parameters {
            let kind = parameter.kind;
            if last == Some(ParameterKind::PositionalOnly) && kind != ParameterKind::PositionalOnly {
                parts.push("/".to_owned());
            }
            if kind == ParameterKind::KeywordOnly
                && !matches!(last, Some(ParameterKind::Args | ParameterKind::KeywordOnly))
            {
                parts.push("*".to_owned());
            }
            let stars = match kind {
                ParameterKind::Args => "*",
                ParameterKind::Kwargs => "**",
                _ => "",
            };
            let default = parameter.default.as_ref().map_or(String::new(), |default| format!("={default}"));
            parts.push(format!("{stars}{}{default}", parameter.name));
            last = Some(kind);
        }
        if last == Some(ParameterKind::PositionalOnly) {
            parts.push("/".to_owned());
        }
        write!(f, "({})", parts.join(", "))
    }
}

impl Signature {
    /// Reads a parameter list as Python writes it, without the parentheses. Defaults that are no Python become `...`.
    pub fn parse(text: &str) -> Option<Self> {
        let source = format!("def f({text}): ...");
        let parsed = parse_module(&source).ok()?.into_syntax();
        match parsed.body.first()? {
            Stmt::FunctionDef(function) => Some(Self::of(&function.parameters, &source)),
            _ => None,
        }
    }

    /// The parameters of a function in `source`.
    pub fn of(parameters: &Parameters, source: &str) -> Self {
        let with_default = |parameter: &ParameterWithDefault, kind| Parameter {
            name: parameter.parameter.name.to_string(),
            kind,
            default: parameter.default.as_deref().map(|default| normal_default(default, source)),
        };
        let positional_only = parameters.posonlyargs.iter();
        let mut all: Vec<Parameter> =
            positional_only.map(|parameter| with_default(parameter, ParameterKind::PositionalOnly)).collect();
        let plain = parameters.args.iter();
        all.extend(plain.map(|parameter| with_default(parameter, ParameterKind::PositionalOrKeyword)));
        let starred = |name: &str, kind| Parameter { name: name.to_owned(), kind, default: None };
        all.extend(parameters.vararg.iter().map(|args| starred(&args.name, ParameterKind::Args)));
        let keyword_only = parameters.kwonlyargs.iter();
        all.extend(keyword_only.map(|parameter| with_default(parameter, ParameterKind::KeywordOnly)));
        all.extend(parameters.kwarg.iter().map(|kwargs| starred(&kwargs.name, ParameterKind::Kwargs)));
        Self { parameters: all }
    }

    /// The same without `self` or `cls`.
    #[must_use]
    pub fn bound(&self) -> Self {
        let skip = usize::from(self.parameters.first().is_some_and(Parameter::is_positional));
        Self { parameters: self.parameters[skip..].to_vec() }
    }

    /// The same with every named parameter positional-only and nameless: all that matters of an operator.
    #[must_use]
    pub fn nameless(&self) -> Self {
        let strip = |parameter: &Parameter| match parameter.kind {
            ParameterKind::PositionalOnly | ParameterKind::PositionalOrKeyword => Parameter {
                name: "_".to_owned(),
                kind: ParameterKind::PositionalOnly,
                default: parameter.default.clone(),
            },
            _ => parameter.clone(),
        };
        Self { parameters: self.parameters.iter().map(strip).collect() }
    }

    /// Whether it takes anything at all, so that the function itself sorts its arguments out.
    pub fn is_open(&self) -> bool {
        let has = |kind| self.parameters.iter().any(|parameter| parameter.kind == kind);
        has(ParameterKind::Args) && has(ParameterKind::Kwargs)
    }

    fn positional(&self) -> impl Iterator<Item = &Parameter> {
        self.parameters.iter().filter(|parameter| parameter.is_positional())
    }

    fn find(&self, kind: ParameterKind) -> Option<&Parameter> {
        self.parameters.iter().find(|parameter| parameter.kind == kind)
    }
}

impl Parameter {
    fn is_positional(&self) -> bool {
        matches!(self.kind, ParameterKind::PositionalOnly | ParameterKind::PositionalOrKeyword)
    }

    fn takes_keyword(&self) -> bool {
        matches!(self.kind, ParameterKind::PositionalOrKeyword | ParameterKind::KeywordOnly)
    }
}

/// Whether the one signature of a stub is that of the interpreter: kinds, names and defaults. A default that one side
/// cannot write down agrees with any.
pub fn is_same(stub: &Signature, runtime: &Signature) -> bool {
    let agree = |(stub, runtime): (&Parameter, &Parameter)| {
        let defaults = match (&stub.default, &runtime.default) {
            (Some(stub), Some(runtime)) => stub == runtime || stub == "..." || runtime == "...",
            (None, None) => true,
            _ => false,
        };
        stub.name == runtime.name && stub.kind == runtime.kind && defaults
    };
    stub.parameters.len() == runtime.parameters.len() && stub.parameters.iter().zip(&runtime.parameters).all(agree)
}

/// Whether overloads stand for the signature of the interpreter: each fits it, and together they use all of it.
pub fn is_covered(overloads: &[Signature], runtime: &Signature) -> bool {
    overloads.iter().all(|overload| fits(overload, runtime))
        && runtime
            .parameters
            .iter()
            .enumerate()
            .all(|(index, parameter)| overloads.iter().any(|overload| uses(overload, index, parameter, runtime)))
}

/// Whether every call that the overload allows is one that the interpreter takes.
fn fits(overload: &Signature, runtime: &Signature) -> bool {
    let positional: Vec<&Parameter> = runtime.positional().collect();
    let rest = runtime.find(ParameterKind::Args);
    let keywords = runtime.find(ParameterKind::Kwargs);
    let by_name = |name: &str| runtime.parameters.iter().any(|known| known.takes_keyword() && known.name == name);
    let mut position = 0;
    for parameter in &overload.parameters {
        let is_taken = match parameter.kind {
            ParameterKind::PositionalOnly | ParameterKind::PositionalOrKeyword => {
                let target = positional.get(position);
                position += 1;
                let by_position = target.is_some() || rest.is_some();
                let same_name = target.is_some_and(|target| target.takes_keyword() && target.name == parameter.name);
                by_position
                    && (!parameter.takes_keyword() || same_name || (target.is_none() && by_name(&parameter.name)))
            }
            ParameterKind::KeywordOnly => by_name(&parameter.name) || keywords.is_some(),
            ParameterKind::Args => rest.is_some() || positional.len() > position,
            ParameterKind::Kwargs => keywords.is_some(),
        };
        if !is_taken {
            return false;
        }
    }
    // What the interpreter cannot do without must be there.
    let has_keyword = |name: &str| overload.parameters.iter().any(|given| given.takes_keyword() && given.name == name);
    let is_given = |(index, parameter): (usize, &Parameter)| {
        parameter.default.is_some()
            || overload.positional().nth(index).is_some()
            || overload.find(ParameterKind::Args).is_some()
            || has_keyword(&parameter.name)
    };
    let needs_keyword = runtime.parameters.iter().filter(|known| known.kind == ParameterKind::KeywordOnly);
    positional.iter().copied().enumerate().all(is_given)
        && needs_keyword.filter(|known| known.default.is_none()).all(|known| has_keyword(&known.name))
}

/// Whether an overload has a place for a parameter of the interpreter, the one at `index`.
fn uses(overload: &Signature, index: usize, parameter: &Parameter, runtime: &Signature) -> bool {
    let by_name = overload.parameters.iter().any(|given| given.name == parameter.name && given.takes_keyword());
    match parameter.kind {
        ParameterKind::PositionalOnly | ParameterKind::PositionalOrKeyword => {
            overload.positional().nth(index).is_some() || by_name
        }
        ParameterKind::KeywordOnly => by_name,
        ParameterKind::Args => {
            let named = runtime.positional().count();
            overload.find(ParameterKind::Args).is_some() || overload.positional().count() > named
        }
        ParameterKind::Kwargs => {
            let known = |name: &str| runtime.parameters.iter().any(|known| known.name == name);
            overload.find(ParameterKind::Kwargs).is_some()
                || overload.parameters.iter().any(|given| given.takes_keyword() && !known(&given.name))
        }
    }
}

/// A default as both sides write it: literals as they stand, anything else as `...`.
fn normal_default(default: &Expr, source: &str) -> String {
    let text = &source[default.range()];
    match default {
        Expr::StringLiteral(literal) => format!("{:?}", literal.value.to_str()),
        Expr::BytesLiteral(literal) => {
            format!("b{:?}", String::from_utf8_lossy(&literal.value.bytes().collect::<Vec<u8>>()))
        }
        Expr::NumberLiteral(_) | Expr::BooleanLiteral(_) | Expr::NoneLiteral(_) | Expr::UnaryOp(_) => text.to_owned(),
        Expr::Tuple(tuple) => {
            let items: Vec<String> = tuple.elts.iter().map(|item| normal_default(item, source)).collect();
            format!("({})", items.join(", "))
        }
        _ => "...".to_owned(),
    }
}
