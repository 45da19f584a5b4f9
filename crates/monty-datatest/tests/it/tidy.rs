//! The house rules: this workspace keeps them, and each of them bites.

use monty_datatest::tidy::{Package, check_arrows, check_file, check_place, check_workspace, workspace_root};

#[test]
fn the_workspace_is_tidy() {
    let offences = check_workspace(&workspace_root()).unwrap();
    let listed: Vec<String> = offences.iter().map(ToString::to_string).collect();
    assert!(listed.is_empty(), "{} broken rules:\n{}", listed.len(), listed.join("\n"));
}

/// Checks where a text offends, as `line: problem`.
#[track_caller]
fn check(path: &str, text: &str, expected: &[&str]) {
    let offences = check_file(path, text);
    let found: Vec<String> = offences.iter().map(|offence| format!("{}: {}", offence.line, offence.problem)).collect();
    assert_eq!(found, expected);
}

const SOURCE: &str = "crates/monty/src/vm.rs";

#[test]
fn offences_name_file_line_and_way_out() {
    let offences = check_file(SOURCE, "fn f() {}\n");
    assert_eq!(
        offences[0].to_string(),
        "crates/monty/src/vm.rs:1: no module documentation; open with `//!`: what the file is for and why it stands apart"
    );
}

#[test]
fn attributes_and_keywords_are_found_in_code_only() {
    check(SOURCE, "//! #[allow(x)] unsafe\n/* unsafe /* nested */ unsafe */\n// #[cfg(test)]\n", &[]);
    check(SOURCE, "//! x\nconst S: &str = \"#[allow( \\\" unsafe\";\nconst R: &str = r#\"unsafe \" \"#;\n", &[]);
    check(
        SOURCE,
        "//! x\nfn f<'a>(c: &'a str) -> char { let q = '\"'; let u = '\\''; q }\nunsafe fn g() {}\n",
        &["3: `unsafe`"],
    );
    check(SOURCE, "//! x\n#[allow(dead_code)]\n#![allow(x)]\n", &["2: `#[allow`", "3: `#![allow`"]);
    check(SOURCE, "//! x\n#[cfg(test)]\nmod tests {}\n", &["2: `#[cfg(test)]`"]);
    check("crates/monty/tests/it/main.rs", "//! x\n#[cfg(test)]\n#[ignore]\n", &["3: `#[ignore`"]);
    check("crates/monty-js/src/lib.rs", "//! x\nunsafe fn f() {}\n", &[]);
    check(
        SOURCE,
        "//! x\n#![deny(unsafe_code)]\nmod helpers;\nmod utilities;\n",
        &["3: module `helpers` says nothing about what is inside"],
    );
}

#[test]
fn long_functions_are_found() {
    let function = |lines: usize| format!("//! x\n\nfn long() {{\n{}}}\n", "    // {\n".repeat(lines - 2));
    check(SOURCE, &function(120), &[]);
    check(SOURCE, &function(121), &["3: `long` has 121 lines, 120 at most"]);
    let in_trait = format!("//! x\ntrait T {{\n    fn declared(&self) -> [u8; 4];\n{}}}\n", "\n".repeat(200));
    check(SOURCE, &in_trait, &[]);
}

#[test]
fn long_files_are_found_unless_they_are_tables() {
    let text = format!("//! x\n{}", "\n".repeat(1000));
    check(SOURCE, &text, &["1001: 1001 lines, 1000 at most"]);
    check("editors/vscode/src/view.ts", &text, &["1001: 1001 lines, 1000 at most"]);
    check("crates/monty/src/unicode_table.rs", &text, &[]);
    check("crates/monty/src/tables/case.rs", &text, &[]);
    check("typeshed/stdlib/builtins.pyi", &text, &[]);
}

#[test]
fn machine_paths_and_registry_hosts_are_found() {
    let path = ["/", "root/.cache"].concat();
    check(
        "README.md",
        &format!("a\nrun {path}\n"),
        &[&format!("2: a path below `{}`, which other machines do not have", &path[..6])],
    );
    check("README.md", "the /root/ of /work/<name>\n", &[]);
    let host = ["pypi", ".org"].concat();
    check("README.md", &format!("see {host}/x\n"), &[&format!("1: the registry host `{host}…`")]);
    let resolved = "{\n  \"resolved\": \"x\"\n}\n";
    check("editors/vscode/package-lock.json", resolved, &["2: a registry address in a lock file"]);
    check("Cargo.lock", &format!("source = \"{host}\"\n"), &[]);
}

#[test]
fn places_and_names_are_checked() {
    let problems = |path: &str| check_place(path).into_iter().map(|offence| offence.problem).collect::<Vec<_>>();
    assert!(problems("crates/monty/src/vm/call.rs").is_empty());
    assert!(problems("crates/monty/Cargo.toml").is_empty());
    assert_eq!(problems("crates/monty/src/vm/mod.rs"), ["a `mod.rs`"]);
    assert_eq!(problems("crates/monty/macros/Cargo.toml"), ["a crate outside `crates/<name>/`"]);
    assert_eq!(problems("crates/monty/src/utils.rs"), ["`utils.rs` says nothing about what is inside"]);
    assert_eq!(problems("crates/monty-common/src/lib.rs"), ["`monty-common` says nothing about what is inside"]);
    assert_eq!(problems("editors/vscode/src/helpers/x.ts"), ["`helpers` says nothing about what is inside"]);
}

#[test]
fn arrows_are_checked() {
    let package = |folder: &str, name: &str, dependencies: &str| {
        format!(
            r#"{{"name": "{name}", "manifest_path": "/x/crates/{folder}/Cargo.toml", "dependencies": [{dependencies}]}}"#
        )
    };
    let dependency = |name: &str, kind: &str| format!(r#"{{"name": "{name}", "kind": {kind}}}"#);
    let json = [
        package("monty", "monty", &dependency("monty-fs", "null")),
        package(
            "monty-fs",
            "monty-fs",
            &[dependency("monty", "null"), dependency("ty_project", "\"build\"")].join(","),
        ),
        package("monty-debug", "monty-debug", &dependency("monty-fs", "\"dev\"")),
        package("monty-ide", "monty-ide", &dependency("ty_ide", "null")),
        package("proto", "monty-proto", ""),
        package("monty-new", "monty-new", ""),
    ];
    let packages: Vec<Package> = serde_json::from_str(&format!("[{}]", json.join(","))).unwrap();
    let found: Vec<String> =
        check_arrows(&packages).iter().map(|offence| format!("{}: {}", offence.path, offence.problem)).collect();
    assert_eq!(
        found,
        [
            "crates/monty/Cargo.toml: `monty` may not depend on `monty-fs`",
            "crates/monty-fs/Cargo.toml: `monty-fs` may not depend on `ty_project`",
            "crates/proto/Cargo.toml: the package is called `monty-proto`",
            "crates/monty-new/Cargo.toml: `monty-new` has no place among the crates",
        ]
    );
}
