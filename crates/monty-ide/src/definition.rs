//! Where a name comes from: the program, the host's stubs, or Monty's typeshed.

use ruff_text_size::Ranged;

use crate::{
    place::Target,
    subject::{Subject, ranges},
    workspace::Workspace,
};

/// Where what stands at an offset is defined.
pub fn definitions(workspace: &Workspace, key: &str, offset: usize) -> Vec<Target> {
    let Some(place) = workspace.place(key, offset) else { return Vec::new() };
    let Some(subject) = Subject::at(&place.open, place.offset) else { return Vec::new() };
    let mut targets = Vec::new();
    for definition in subject.definitions(&place.open.model) {
        let (focus, full) = ranges(workspace.database(), &definition);
        if let Some(target) = workspace.target(focus, full).filter(|target| !targets.contains(target)) {
            targets.push(target);
        }
    }
    targets
}

/// Where the type of what stands at an offset is defined.
pub fn type_definitions(workspace: &Workspace, key: &str, offset: usize) -> Vec<Target> {
    let find = || {
        let place = workspace.place(key, offset)?;
        let subject = Subject::at(&place.open, place.offset)?;
        let db = workspace.database();
        let model = &place.open.model;
        let definition = subject.inferred_type(model)?.definition(db, &model.program_environment())?;
        let (focus, full) = (definition.focus_range(db)?, definition.full_range(db)?);
        workspace.target(focus, full.range())
    };
    find().into_iter().collect()
}
