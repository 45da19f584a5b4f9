//! What a name is: its type and its docstring.

use std::ops::Range;

use ty_python_semantic::{
    Db as SemanticDb,
    types::{
        Type,
        ide_support::{call_signature_details, typed_dict_key_hover},
    },
};

use crate::{documentation::documentation, place::OpenUnit, subject::Subject, workspace::Workspace};

/// What to show.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Hover {
    pub range: Range<usize>,
    /// Python: a declaration of the thing.
    pub code: String,
    /// The docstring as it is.
    pub documentation: Option<String>,
}

/// What stands at an offset of a document.
pub fn hover(workspace: &Workspace, key: &str, offset: usize) -> Option<Hover> {
    let place = workspace.place(key, offset)?;
    let open = &place.open;
    let subject = Subject::at(open, place.offset)?;
    let db = workspace.database();
    let range = open.to_document(subject.range());
    if let Subject::Key { subscript, key, .. } = &subject {
        let found = typed_dict_key_hover(&open.model, subscript)?;
        let declared = found.declared_ty.display(db, &open.model.program_environment()).to_string();
        let code = format!("{}[{key:?}]: {declared}", found.owner);
        return Some(Hover { range, code, documentation: found.docstring });
    }
    if let Subject::Keyword { keyword, call } = &subject {
        let details = call_signature_details(&open.model, call);
        let name = keyword.arg.as_ref()?.as_str();
        let mut parameters = details.iter().flat_map(|details| &details.parameters);
        let code = parameters.find(|parameter| parameter.name == name)?.label.clone();
        return Some(Hover { range, code, documentation: None });
    }
    let definitions = subject.definitions(&open.model);
    let code = declaration(db, open, &subject)?;
    Some(Hover { range, code, documentation: documentation(db, &definitions) })
}

fn declaration(db: &dyn SemanticDb, open: &OpenUnit<'_>, subject: &Subject<'_>) -> Option<String> {
    let found = subject.inferred_type(&open.model)?;
    let shown = found.display(db, &open.model.program_environment()).multiline().to_string();
    Some(match found {
        Type::FunctionLiteral(_) | Type::BoundMethod(_) | Type::ClassLiteral(_) | Type::ModuleLiteral(_) => shown,
        _ => format!("{}: {shown}", subject.name()),
    })
}
