//! The keys of a `TypedDict`.

use ruff_db::parsed::parsed_module;
use ruff_python_ast::{Expr, Stmt};
use ty_python_core::definition::{Definition, DefinitionKind};
use ty_python_semantic::{Db as SemanticDb, HasType, SemanticModel, types::Type};

/// Classes that may stand above each other.
const MAX_DEPTH: usize = 16;

/// The keys of a value, in the order of their classes, if it is a typed dict.
pub(super) fn keys_of(model: &SemanticModel<'_>, value: &Expr) -> Vec<String> {
    let mut keys = Vec::new();
    if let Some(Type::TypedDict(found)) = value.inferred_type(model)
        && let Some(definition) = found.definition(model.db())
    {
        collect(model.db(), definition, MAX_DEPTH, &mut keys);
    }
    keys
}

fn collect<'db>(db: &'db dyn SemanticDb, definition: Definition<'db>, depth: usize, keys: &mut Vec<String>) {
    let DefinitionKind::Class(class) = definition.kind(db) else { return };
    let parsed = parsed_module(db, definition.python_file(db)).load(db);
    let class = class.node(&parsed);
    let model = SemanticModel::new(db, definition.program_file(db));
    for base in class.bases() {
        let above = base.inferred_type(&model).and_then(|base| base.definition(db, &model.program_environment()));
        if let Some(above) = above.as_ref().and_then(|above| above.definition()).filter(|_| depth > 0) {
            collect(db, *above, depth - 1, keys);
        }
    }
    for statement in &class.body {
        if let Stmt::AnnAssign(field) = statement
            && let Expr::Name(name) = &*field.target
            && !keys.iter().any(|key| key == name.id.as_str())
        {
            keys.push(name.id.to_string());
        }
    }
}
