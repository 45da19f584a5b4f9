//! What could be typed here.

mod context;
mod keys;
mod kinds;

use std::ops::Range;

use monty_type_checking::importable_modules;
use ruff_python_ast::{AnyNodeRef, ExprCall, StmtImportFrom};
use rustc_hash::FxHashSet;
use ty_python_semantic::{
    Completion as Candidate, Db as SemanticDb, NameKind,
    types::{Type, ide_support::call_signature_details},
};

use crate::{
    documentation::clean,
    place::{OpenUnit, Place},
    rename::KEYWORDS,
    workspace::Workspace,
};
use context::{Context, context};
use kinds::kind_of;

/// What a completion is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CompletionKind {
    Class,
    Constant,
    Function,
    Keyword,
    Method,
    Module,
    Parameter,
    Property,
    Text,
    Variable,
}

/// How near a completion is; nearer ones come first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Rank {
    /// A parameter of the call that is being written.
    Argument,
    /// What the host offers.
    Host,
    /// What the program itself defines, or an attribute.
    Near,
    /// What Python always has.
    Builtin,
    Keyword,
    /// Names that begin with an underscore.
    Private,
}

/// A text that could be typed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Completion {
    pub label: String,
    pub kind: CompletionKind,
    pub rank: Rank,
    /// Its type, where that is cheap to tell; [`describe_completion`] tells all.
    pub detail: Option<String>,
    /// What it replaces.
    pub replaces: Range<usize>,
}

/// Everything that fits at an offset, whatever has been typed of it so far; the client narrows it down. Nearest first.
pub fn completions(workspace: &Workspace, key: &str, offset: usize) -> Vec<Completion> {
    let Some(place) = workspace.place(key, offset) else { return Vec::new() };
    let found = context(&place);
    let replaces = place.open.to_document(found.replaces);
    let proto = |candidate: &Candidate<'_>, rank: Rank| Completion {
        label: candidate.name.to_string(),
        kind: candidate.ty.map_or(CompletionKind::Variable, kind_of),
        rank,
        detail: None,
        replaces: replaces.clone(),
    };
    let plain = |label: String, kind: CompletionKind, rank: Rank| Completion {
        label,
        kind,
        rank,
        detail: None,
        replaces: replaces.clone(),
    };
    let mut all: Vec<Completion> = match &found.what {
        Context::Nothing => Vec::new(),
        Context::Module { prefix } => {
            modules(prefix).map(|name| plain(name, CompletionKind::Module, Rank::Near)).collect()
        }
        Context::ImportKeyword => vec![plain("import".to_owned(), CompletionKind::Keyword, Rank::Keyword)],
        Context::Imported(import) => imported(&place.open, import).iter().map(|name| proto(name, Rank::Near)).collect(),
        Context::Attribute(attribute) => {
            let candidates = place.open.model.attribute_completions(attribute);
            let public = candidates.iter().filter(|candidate| !candidate.is_type_check_only);
            public.map(|candidate| detailed(&place.open, candidate, proto(candidate, Rank::Near))).collect()
        }
        Context::Text { texts } => {
            texts.iter().map(|text| plain(text.clone(), CompletionKind::Text, Rank::Near)).collect()
        }
        Context::Name { node, call } => names(&place, *node, *call, &proto, &plain),
    };
    for completion in &mut all {
        let is_text = completion.kind == CompletionKind::Text;
        if !is_text && NameKind::classify(&completion.label) != NameKind::Normal {
            completion.rank = Rank::Private;
        }
    }
    all.sort_by(|one, other| (one.rank, &one.label).cmp(&(other.rank, &other.label)));
    all
}

/// The type and the docstring of a completion that was offered at an offset.
pub fn describe_completion(
    workspace: &Workspace,
    key: &str,
    offset: usize,
    label: &str,
) -> Option<(String, Option<String>)> {
    let place = workspace.place(key, offset)?;
    let found = context(&place);
    let model = &place.open.model;
    let candidates = match &found.what {
        Context::Imported(import) => imported(&place.open, import),
        Context::Attribute(attribute) => model.attribute_completions(attribute),
        Context::Name { node, .. } => model.scoped_completions(*node),
        Context::Module { prefix } => {
            let name = format!("{prefix}{label}");
            let found = model.resolve_module_type(Some(&name), 0)?;
            return Some((found.display(workspace.database(), &model.program_environment()).to_string(), None));
        }
        Context::Nothing | Context::Text { .. } | Context::ImportKeyword => return None,
    };
    let found = candidates.iter().find(|candidate| candidate.name == label)?.ty?;
    Some((display(&place.open, found), docstring(&place.open, found)))
}

fn docstring(open: &OpenUnit<'_>, found: Type<'_>) -> Option<String> {
    let db: &dyn SemanticDb = open.workspace.database();
    let definition = found.definition(db, &open.model.program_environment())?;
    let text = definition.definition()?.docstring(db)?;
    Some(clean(&text)).filter(|text| !text.is_empty())
}

fn display(open: &OpenUnit<'_>, found: Type<'_>) -> String {
    found.display(open.workspace.database(), &open.model.program_environment()).to_string()
}

fn detailed(open: &OpenUnit<'_>, candidate: &Candidate<'_>, completion: Completion) -> Completion {
    Completion { detail: candidate.ty.map(|found| display(open, found)), ..completion }
}

/// Modules that a program can import, below a prefix such as `collections.`.
fn modules(prefix: &str) -> impl Iterator<Item = String> {
    let below =
        importable_modules().filter(|name| *name != "builtins").filter_map(move |name| name.strip_prefix(prefix));
    let first: Vec<&str> = below.filter_map(|rest| rest.split('.').next()).collect();
    let mut seen = FxHashSet::default();
    first.into_iter().filter(move |name| seen.insert(*name)).map(str::to_owned)
}

/// What a module has to import. A stub's own imports and private helpers are not of the module.
fn imported<'w>(open: &OpenUnit<'w>, import: &StmtImportFrom) -> Vec<Candidate<'w>> {
    let is_real = import.module.as_ref().is_some_and(|module| importable_modules().any(|name| name == module.as_str()));
    if import.level > 0 || !is_real {
        return Vec::new();
    }
    let candidates = open.model.from_import_completions(import);
    candidates
        .into_iter()
        .filter(|candidate| !candidate.is_type_check_only && !candidate.name.starts_with('_'))
        .collect()
}

fn names(
    place: &Place<'_>,
    node: AnyNodeRef<'_>,
    call: Option<&ExprCall>,
    proto: &dyn Fn(&Candidate<'_>, Rank) -> Completion,
    plain: &dyn Fn(String, CompletionKind, Rank) -> Completion,
) -> Vec<Completion> {
    let open = &place.open;
    let session = &open.workspace.session;
    let mut all = Vec::new();
    for candidate in open.model.scoped_completions(node) {
        let is_host = candidate.builtin && open.unit.id.is_some_and(|id| session.is_host_name(id, &candidate.name));
        // Names that the stubs themselves import or keep private are no globals of the program.
        let is_builtin = candidate.builtin && !is_host;
        let rank = if is_host {
            Rank::Host
        } else if is_builtin {
            Rank::Builtin
        } else {
            Rank::Near
        };
        let completion = proto(&candidate, rank);
        all.push(if is_builtin { completion } else { detailed(open, &candidate, completion) });
    }
    all.extend(KEYWORDS.iter().map(|word| plain((*word).to_owned(), CompletionKind::Keyword, Rank::Keyword)));
    all.extend(
        ["match", "case", "type"].iter().map(|word| plain((*word).to_owned(), CompletionKind::Keyword, Rank::Keyword)),
    );
    if let Some(call) = call {
        let mut seen: FxHashSet<String> = call
            .arguments
            .keywords
            .iter()
            .filter_map(|keyword| keyword.arg.as_ref())
            .map(ToString::to_string)
            .collect();
        for details in call_signature_details(&open.model, call) {
            for parameter in details.parameters {
                let can_be_named =
                    !parameter.is_positional_only && !parameter.is_variadic && !parameter.is_keyword_variadic;
                if can_be_named && !parameter.name.is_empty() && seen.insert(parameter.name.clone()) {
                    let detail = Some(display(open, parameter.ty));
                    let label = format!("{}=", parameter.name);
                    all.push(Completion { detail, ..plain(label, CompletionKind::Parameter, Rank::Argument) });
                }
            }
        }
    }
    all
}
