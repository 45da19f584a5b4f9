//! Which constructs of Python's grammar a source uses: every kind of node that the parser knows, every operator, and the
//! forms that a kind of node takes (`async for`, `except*`, a parameter with a default, …).
//!
//! The kinds and operators are listed by a macro that also matches on them, so that a parser which learns a new one does
//! not compile until it is listed here, and the test then asks for a case that exercises it.

use std::collections::BTreeSet;

use ruff_python_ast::{
    AnyNodeRef, BoolOp, CmpOp, ConversionFlag, Expr, ExprContext, NodeKind, Number, Operator, Singleton, UnaryOp,
    str_prefix::{ByteStringPrefix, FStringPrefix, StringLiteralPrefix, TStringPrefix},
    visitor::source_order::{SourceOrderVisitor, TraversalSignal},
};
use ruff_python_parser::parse_module;

macro_rules! names_of {
    ($all:ident, $name:ident, $type:ident: $($variant:ident)*) => {
        const $all: &[&str] = &[$(concat!(stringify!($type), "::", stringify!($variant))),*];
        fn $name(value: $type) -> &'static str {
            match value {
                $($type::$variant => concat!(stringify!($type), "::", stringify!($variant)),)*
            }
        }
    };
}

names_of!(KINDS, kind_name, NodeKind:
    ModModule ModExpression StmtFunctionDef StmtClassDef StmtReturn StmtDelete StmtTypeAlias StmtAssign StmtAugAssign
    StmtAnnAssign StmtFor StmtWhile StmtIf StmtWith StmtMatch StmtRaise StmtTry StmtAssert StmtImport StmtImportFrom
    StmtGlobal StmtNonlocal StmtExpr StmtPass StmtBreak StmtContinue StmtIpyEscapeCommand ExprBoolOp ExprNamed ExprBinOp
    ExprUnaryOp ExprLambda ExprIf ExprDict ExprSet ExprListComp ExprSetComp ExprDictComp ExprGenerator ExprAwait ExprYield
    ExprYieldFrom ExprCompare ExprCall ExprFString ExprTString ExprStringLiteral ExprBytesLiteral ExprNumberLiteral
    ExprBooleanLiteral ExprNoneLiteral ExprEllipsisLiteral ExprAttribute ExprSubscript ExprStarred ExprName ExprList
    ExprTuple ExprSlice ExprIpyEscapeCommand ExceptHandlerExceptHandler InterpolatedElement
    InterpolatedStringLiteralElement PatternMatchValue PatternMatchSingleton PatternMatchSequence PatternMatchMapping
    PatternMatchClass PatternMatchStar PatternMatchAs PatternMatchOr TypeParamTypeVar TypeParamTypeVarTuple
    TypeParamParamSpec InterpolatedStringFormatSpec PatternArguments PatternKeyword Comprehension Arguments Parameters
    Parameter ParameterWithDefault Keyword Alias WithItem MatchCase Decorator ElifElseClause TypeParams FString TString
    StringLiteral BytesLiteral Identifier);

names_of!(BOOL_OPERATORS, bool_operator_name, BoolOp: And Or);

names_of!(OPERATORS, operator_name, Operator:
    Add Sub Mult MatMult Div Mod Pow LShift RShift BitOr BitXor BitAnd FloorDiv);

names_of!(UNARY_OPERATORS, unary_operator_name, UnaryOp: Invert Not UAdd USub);

names_of!(COMPARISONS, comparison_name, CmpOp: Eq NotEq Lt LtE Gt GtE Is IsNot In NotIn);

names_of!(SINGLETONS, singleton_name, Singleton: None True False);

/// What no file of Python has: `eval`'s input and the commands of notebooks. Format specs stand in the list of forms,
/// since the visitor enters what is inside of them only.
const NOT_IN_FILES: &[&str] = &[
    "NodeKind::ModExpression",
    "NodeKind::StmtIpyEscapeCommand",
    "NodeKind::ExprIpyEscapeCommand",
    "NodeKind::InterpolatedStringFormatSpec",
];

type Form = (&'static str, fn(AnyNodeRef) -> bool);

/// The forms of statements.
const STATEMENT_FORMS: &[Form] = &[
    ("async def", |node| matches!(node, AnyNodeRef::StmtFunctionDef(node) if node.is_async)),
    ("async for", |node| matches!(node, AnyNodeRef::StmtFor(node) if node.is_async)),
    ("async with", |node| matches!(node, AnyNodeRef::StmtWith(node) if node.is_async)),
    ("for … else", |node| matches!(node, AnyNodeRef::StmtFor(node) if !node.orelse.is_empty())),
    ("while … else", |node| matches!(node, AnyNodeRef::StmtWhile(node) if !node.orelse.is_empty())),
    ("elif", |node| matches!(node, AnyNodeRef::ElifElseClause(node) if node.test.is_some())),
    ("else", |node| matches!(node, AnyNodeRef::ElifElseClause(node) if node.test.is_none())),
    ("try … else", |node| matches!(node, AnyNodeRef::StmtTry(node) if !node.orelse.is_empty())),
    ("try … finally", |node| matches!(node, AnyNodeRef::StmtTry(node) if !node.finalbody.is_empty())),
    ("except*", |node| matches!(node, AnyNodeRef::StmtTry(node) if node.is_star)),
    (
        "except without a type",
        |node| matches!(node, AnyNodeRef::ExceptHandlerExceptHandler(node) if node.type_.is_none()),
    ),
    ("except … as", |node| matches!(node, AnyNodeRef::ExceptHandlerExceptHandler(node) if node.name.is_some())),
    ("except of several types without parentheses", |node| {
        matches!(node, AnyNodeRef::ExceptHandlerExceptHandler(node)
            if matches!(node.type_.as_deref(), Some(Expr::Tuple(types)) if !types.parenthesized))
    }),
    ("raise without an exception", |node| matches!(node, AnyNodeRef::StmtRaise(node) if node.exc.is_none())),
    ("raise … from", |node| matches!(node, AnyNodeRef::StmtRaise(node) if node.cause.is_some())),
    ("return without a value", |node| matches!(node, AnyNodeRef::StmtReturn(node) if node.value.is_none())),
    ("assert with a message", |node| matches!(node, AnyNodeRef::StmtAssert(node) if node.msg.is_some())),
    ("assignment to several targets", |node| matches!(node, AnyNodeRef::StmtAssign(node) if node.targets.len() > 1)),
    ("annotation without a value", |node| matches!(node, AnyNodeRef::StmtAnnAssign(node) if node.value.is_none())),
    (
        "annotation of an attribute",
        |node| matches!(node, AnyNodeRef::StmtAnnAssign(node) if node.target.is_attribute_expr()),
    ),
    ("import … as", |node| matches!(node, AnyNodeRef::Alias(node) if node.asname.is_some())),
    (
        "from … import *",
        |node| matches!(node, AnyNodeRef::StmtImportFrom(node) if node.names.iter().any(|alias| alias.name.as_str() == "*")),
    ),
    ("from . import", |node| matches!(node, AnyNodeRef::StmtImportFrom(node) if node.level > 0)),
    ("with several managers", |node| matches!(node, AnyNodeRef::StmtWith(node) if node.items.len() > 1)),
    ("with … as", |node| matches!(node, AnyNodeRef::WithItem(node) if node.optional_vars.is_some())),
    ("case with a guard", |node| matches!(node, AnyNodeRef::MatchCase(node) if node.guard.is_some())),
    ("case _", |node| matches!(node, AnyNodeRef::PatternMatchAs(node) if node.name.is_none())),
    ("case … as", |node| matches!(node, AnyNodeRef::PatternMatchAs(node) if node.pattern.is_some())),
    ("case {**rest}", |node| matches!(node, AnyNodeRef::PatternMatchMapping(node) if node.rest.is_some())),
    ("case [*_]", |node| matches!(node, AnyNodeRef::PatternMatchStar(node) if node.name.is_none())),
    (
        "case of an attribute",
        |node| matches!(node, AnyNodeRef::PatternMatchValue(node) if node.value.is_attribute_expr()),
    ),
    ("decorated function", |node| matches!(node, AnyNodeRef::StmtFunctionDef(node) if !node.decorator_list.is_empty())),
    ("decorated class", |node| matches!(node, AnyNodeRef::StmtClassDef(node) if !node.decorator_list.is_empty())),
    ("class with keywords", |node| {
        matches!(node, AnyNodeRef::StmtClassDef(node)
            if node.arguments.as_ref().is_some_and(|arguments| !arguments.keywords.is_empty()))
    }),
    ("generic class", |node| matches!(node, AnyNodeRef::StmtClassDef(node) if node.type_params.is_some())),
    ("generic function", |node| matches!(node, AnyNodeRef::StmtFunctionDef(node) if node.type_params.is_some())),
    ("generic alias", |node| matches!(node, AnyNodeRef::StmtTypeAlias(node) if node.type_params.is_some())),
    ("type parameter with a bound", |node| matches!(node, AnyNodeRef::TypeParamTypeVar(node) if node.bound.is_some())),
    (
        "type parameter with a default",
        |node| matches!(node, AnyNodeRef::TypeParamTypeVar(node) if node.default.is_some()),
    ),
    ("*Ts with a default", |node| matches!(node, AnyNodeRef::TypeParamTypeVarTuple(node) if node.default.is_some())),
    ("**P with a default", |node| matches!(node, AnyNodeRef::TypeParamParamSpec(node) if node.default.is_some())),
    ("returned annotation", |node| matches!(node, AnyNodeRef::StmtFunctionDef(node) if node.returns.is_some())),
    ("annotated parameter", |node| matches!(node, AnyNodeRef::Parameter(node) if node.annotation.is_some())),
    (
        "parameter with a default",
        |node| matches!(node, AnyNodeRef::ParameterWithDefault(node) if node.default.is_some()),
    ),
    ("positional-only parameter", |node| matches!(node, AnyNodeRef::Parameters(node) if !node.posonlyargs.is_empty())),
    ("keyword-only parameter", |node| matches!(node, AnyNodeRef::Parameters(node) if !node.kwonlyargs.is_empty())),
    ("*args", |node| matches!(node, AnyNodeRef::Parameters(node) if node.vararg.is_some())),
    ("**kwargs", |node| matches!(node, AnyNodeRef::Parameters(node) if node.kwarg.is_some())),
];

/// The forms of expressions.
const EXPRESSION_FORMS: &[Form] = &[
    ("async comprehension", |node| matches!(node, AnyNodeRef::Comprehension(node) if node.is_async)),
    ("comprehension with a condition", |node| matches!(node, AnyNodeRef::Comprehension(node) if !node.ifs.is_empty())),
    (
        "comprehension of several loops",
        |node| matches!(node, AnyNodeRef::ExprListComp(node) if node.generators.len() > 1),
    ),
    ("lambda with parameters", |node| matches!(node, AnyNodeRef::ExprLambda(node) if node.parameters.is_some())),
    ("yield without a value", |node| matches!(node, AnyNodeRef::ExprYield(node) if node.value.is_none())),
    ("chained comparison", |node| matches!(node, AnyNodeRef::ExprCompare(node) if node.ops.len() > 1)),
    ("f(*args)", |node| matches!(node, AnyNodeRef::Arguments(node) if node.args.iter().any(Expr::is_starred_expr))),
    ("f(**kwargs)", |node| matches!(node, AnyNodeRef::Keyword(node) if node.arg.is_none())),
    ("{**dict}", |node| matches!(node, AnyNodeRef::ExprDict(node) if node.items.iter().any(|item| item.key.is_none()))),
    ("[*items]", |node| matches!(node, AnyNodeRef::ExprList(node) if node.elts.iter().any(Expr::is_starred_expr))),
    ("{*items}", |node| matches!(node, AnyNodeRef::ExprSet(node) if node.elts.iter().any(Expr::is_starred_expr))),
    ("x[*items]", |node| {
        matches!(node, AnyNodeRef::ExprSubscript(node)
            if node.slice.as_tuple_expr().is_some_and(|tuple| tuple.elts.iter().any(Expr::is_starred_expr)))
    }),
    ("*target", |node| matches!(node, AnyNodeRef::ExprStarred(node) if node.ctx == ExprContext::Store)),
    ("tuple without parentheses", |node| matches!(node, AnyNodeRef::ExprTuple(node) if !node.parenthesized)),
    ("slice with a step", |node| matches!(node, AnyNodeRef::ExprSlice(node) if node.step.is_some())),
    (
        "assignment to a list of targets",
        |node| matches!(node, AnyNodeRef::ExprList(node) if node.ctx == ExprContext::Store),
    ),
    (
        "assignment to an attribute",
        |node| matches!(node, AnyNodeRef::ExprAttribute(node) if node.ctx == ExprContext::Store),
    ),
    (
        "assignment to a subscript",
        |node| matches!(node, AnyNodeRef::ExprSubscript(node) if node.ctx == ExprContext::Store),
    ),
    ("del of a name", |node| matches!(node, AnyNodeRef::ExprName(node) if node.ctx == ExprContext::Del)),
    ("del of an attribute", |node| matches!(node, AnyNodeRef::ExprAttribute(node) if node.ctx == ExprContext::Del)),
    ("del of a subscript", |node| matches!(node, AnyNodeRef::ExprSubscript(node) if node.ctx == ExprContext::Del)),
    ("del of a tuple", |node| matches!(node, AnyNodeRef::ExprTuple(node) if node.ctx == ExprContext::Del)),
    ("int", |node| matches!(node, AnyNodeRef::ExprNumberLiteral(node) if matches!(node.value, Number::Int(_)))),
    ("float", |node| matches!(node, AnyNodeRef::ExprNumberLiteral(node) if matches!(node.value, Number::Float(_)))),
    (
        "u''",
        |node| matches!(node, AnyNodeRef::StringLiteral(node) if node.flags.prefix() == StringLiteralPrefix::Unicode),
    ),
    ("r''", |node| {
        matches!(node, AnyNodeRef::StringLiteral(node)
            if matches!(node.flags.prefix(), StringLiteralPrefix::Raw { .. }))
    }),
    (
        "rb''",
        |node| matches!(node, AnyNodeRef::BytesLiteral(node) if matches!(node.flags.prefix(), ByteStringPrefix::Raw { .. })),
    ),
    (
        "rf''",
        |node| matches!(node, AnyNodeRef::FString(node) if matches!(node.flags.prefix(), FStringPrefix::Raw { .. })),
    ),
    (
        "rt''",
        |node| matches!(node, AnyNodeRef::TString(node) if matches!(node.flags.prefix(), TStringPrefix::Raw { .. })),
    ),
    (
        "strings side by side",
        |node| matches!(node, AnyNodeRef::ExprStringLiteral(node) if node.value.is_implicit_concatenated()),
    ),
    ("f'{x=}'", |node| matches!(node, AnyNodeRef::InterpolatedElement(node) if node.debug_text.is_some())),
    ("f'{x:spec}'", |node| matches!(node, AnyNodeRef::InterpolatedElement(node) if node.format_spec.is_some())),
    ("f'{x!s}'", |node| converts(node, ConversionFlag::Str)),
    ("f'{x!r}'", |node| converts(node, ConversionFlag::Repr)),
    ("f'{x!a}'", |node| converts(node, ConversionFlag::Ascii)),
];

fn converts(node: AnyNodeRef, flag: ConversionFlag) -> bool {
    matches!(node, AnyNodeRef::InterpolatedElement(node) if node.conversion == flag)
}

/// Every construct that some case must use.
pub fn all_constructs() -> BTreeSet<&'static str> {
    let lists = [KINDS, BOOL_OPERATORS, OPERATORS, UNARY_OPERATORS, COMPARISONS, SINGLETONS];
    let named = lists.into_iter().flatten().copied().filter(|name| !NOT_IN_FILES.contains(name));
    named.chain(STATEMENT_FORMS.iter().chain(EXPRESSION_FORMS).map(|(name, _)| *name)).collect()
}

/// The constructs that `source` uses; none if it is no Python.
pub fn constructs_of(source: &str) -> BTreeSet<&'static str> {
    let Ok(parsed) = parse_module(source) else { return BTreeSet::new() };
    let mut collector = Collector { found: BTreeSet::from(["NodeKind::ModModule"]) };
    collector.visit_body(&parsed.syntax().body);
    collector.found
}

struct Collector {
    found: BTreeSet<&'static str>,
}

impl<'a> SourceOrderVisitor<'a> for Collector {
    fn enter_node(&mut self, node: AnyNodeRef<'a>) -> TraversalSignal {
        self.found.insert(kind_name(node.kind()));
        if let AnyNodeRef::StmtAugAssign(node) = node {
            self.found.insert(operator_name(node.op));
        }
        let forms = STATEMENT_FORMS.iter().chain(EXPRESSION_FORMS);
        self.found.extend(forms.filter(|(_, is_taken)| is_taken(node)).map(|(name, _)| *name));
        TraversalSignal::Traverse
    }

    fn visit_bool_op(&mut self, operator: &'a BoolOp) {
        self.found.insert(bool_operator_name(*operator));
    }

    fn visit_operator(&mut self, operator: &'a Operator) {
        self.found.insert(operator_name(*operator));
    }

    fn visit_unary_op(&mut self, operator: &'a UnaryOp) {
        self.found.insert(unary_operator_name(*operator));
    }

    fn visit_cmp_op(&mut self, operator: &'a CmpOp) {
        self.found.insert(comparison_name(*operator));
    }

    fn visit_singleton(&mut self, singleton: &'a Singleton) {
        self.found.insert(singleton_name(*singleton));
    }
}
