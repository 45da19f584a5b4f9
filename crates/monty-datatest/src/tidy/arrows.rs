//! Which crate may depend on which. The table is the law; the manifests are read through `cargo metadata`.

use std::{env, path::Path, process::Command};

use serde::Deserialize;

use super::{Offence, run};
use crate::error::HarnessError;

/// Every crate of the workspace and the workspace crates it may name. A new arrow is a commit of its own, with a reason.
const ARROWS: &[(&str, &[&str])] = &[
    ("monty", &[]),
    ("monty-fs", &["monty"]),
    ("monty-typeshed", &[]),
    ("monty-templates", &[]),
    ("monty-type-checking", &["monty", "monty-templates", "monty-typeshed"]),
    ("monty-debug", &["monty"]),
    ("monty-ide", &["monty-type-checking", "monty-templates"]),
    ("monty-lsp", &["monty", "monty-ide", "monty-debug"]),
    ("monty-dap", &["monty", "monty-debug", "monty-fs", "monty-templates"]),
    ("monty-proto", &["monty", "monty-fs"]),
    ("monty-pool", &["monty", "monty-fs", "monty-proto"]),
    ("monty-cli", ALL_PARTS),
    ("monty-python", BINDING_PARTS),
    ("monty-js", BINDING_PARTS),
    ("monty-wasm", BINDING_PARTS),
    ("monty-datatest", ALL_PARTS),
    ("monty-bench", ALL_PARTS),
];

const ALL_PARTS: &[&str] = &[
    "monty",
    "monty-fs",
    "monty-typeshed",
    "monty-templates",
    "monty-type-checking",
    "monty-debug",
    "monty-ide",
    "monty-lsp",
    "monty-dap",
    "monty-proto",
    "monty-pool",
];

const BINDING_PARTS: &[&str] = &["monty", "monty-pool", "monty-type-checking"];

/// Crates that only some may name, so that embedding `monty` stays light: a prefix and who may.
const RESERVED: &[(&str, &[&str])] =
    &[("ty_", &["monty-type-checking", "monty-ide"]), ("salsa", &["monty-type-checking", "monty-ide"])];

/// A package of the workspace, as `cargo metadata` tells it.
#[derive(Debug, Clone, Deserialize)]
pub struct Package {
    pub name: String,
    pub manifest_path: String,
    pub dependencies: Vec<Dependency>,
}

/// One entry of a `[dependencies]` table.
#[derive(Debug, Clone, Deserialize)]
pub struct Dependency {
    pub name: String,
    /// `None` for an ordinary dependency, else `dev` or `build`.
    pub kind: Option<String>,
}

#[derive(Deserialize)]
struct Metadata {
    packages: Vec<Package>,
}

/// All packages of the workspace at `root`.
pub fn read_packages(root: &Path) -> Result<Vec<Package>, HarnessError> {
    let cargo = env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
    let arguments = ["metadata", "--no-deps", "--offline", "--format-version", "1"];
    let output = run(Command::new(cargo).args(arguments).current_dir(root), "cargo")?;
    let metadata: Metadata = serde_json::from_str(&output)
        .map_err(|error| HarnessError::Nonsense { interpreter: "cargo", problem: error.to_string() })?;
    Ok(metadata.packages)
}

/// Checks names and dependencies. Dev-dependencies are free: what only tests use ships to nobody.
pub fn check_arrows(packages: &[Package]) -> Vec<Offence> {
    let is_ours = |name: &str| packages.iter().any(|package| package.name == name);
    let mut offences = Vec::new();
    for package in packages {
        let folder = Path::new(&package.manifest_path).parent().and_then(Path::file_name).unwrap_or_default();
        let manifest = format!("crates/{}/Cargo.toml", folder.to_string_lossy());
        if folder != package.name.as_str() {
            offences.push(Offence::new(
                &manifest,
                1,
                format!("the package is called `{}`", package.name),
                "a crate is called like its folder: rename one of them",
            ));
        }
        let Some((_, allowed)) = ARROWS.iter().find(|(name, _)| *name == package.name) else {
            offences.push(Offence::new(
                &manifest,
                1,
                format!("`{}` has no place among the crates", package.name),
                "add it and its arrows to ARROWS in monty-datatest/src/tidy/arrows.rs and to crates/README.md",
            ));
            continue;
        };
        for dependency in package.dependencies.iter().filter(|dependency| dependency.kind.as_deref() != Some("dev")) {
            let name = dependency.name.as_str();
            let is_reserved = RESERVED
                .iter()
                .any(|(prefix, owners)| name.starts_with(prefix) && !owners.contains(&package.name.as_str()));
            if is_reserved || (is_ours(name) && !allowed.contains(&name)) {
                offences.push(Offence::new(
                    &manifest,
                    1,
                    format!("`{}` may not depend on `{name}`", package.name),
                    "move the code to where the arrows allow it, or add the arrow in a commit that says why",
                ));
            }
        }
    }
    offences
}
