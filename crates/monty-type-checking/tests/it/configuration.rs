//! What belongs to a file, and who says so.

use std::{
    collections::BTreeMap,
    path::{Path, PathBuf},
};

use monty_type_checking::{FileLookup, Surroundings, surroundings};

struct Files(BTreeMap<PathBuf, &'static str>);

impl FileLookup for Files {
    fn exists(&self, path: &Path) -> bool {
        self.0.contains_key(path)
    }

    fn read(&self, path: &Path) -> Option<String> {
        self.0.get(path).map(|text| (*text).to_owned())
    }
}

fn look(files: &[(&str, &'static str)], path: &str) -> Result<Surroundings, String> {
    let files = Files(files.iter().map(|(path, text)| (PathBuf::from(path), *text)).collect());
    surroundings(Path::new(path), &files).map_err(|error| error.to_string())
}

/// Asserts the stubs and the mocks of a file.
#[track_caller]
fn check(files: &[(&str, &'static str)], path: &str, stubs: Option<&str>, mocks: Option<&str>) {
    let found = look(files, path).unwrap();
    let expected = Surroundings { stubs: stubs.map(PathBuf::from), mocks: mocks.map(PathBuf::from) };
    assert_eq!(found, expected);
}

#[test]
fn what_stands_beside_a_file() {
    let both = [("/p/a.stubs.pyi", ""), ("/p/tools.pyi", ""), ("/p/a.mocks.py", "")];
    check(&both, "/p/a.py", Some("/p/a.stubs.pyi"), Some("/p/a.mocks.py"));
    check(&both, "/p/b.py", Some("/p/tools.pyi"), None);
    check(&both, "/p/a.md", Some("/p/a.stubs.pyi"), Some("/p/a.mocks.py"));
    check(&both, "/p/q/a.py", None, None);
    check(&both, "/p/a.mocks.py", None, None);
    check(&both, "/p/tools.pyi", None, None);
}

#[test]
fn what_the_nearest_configuration_names() {
    let own = [
        ("/p/monty.toml", "stubs = 'x/t.pyi'\nmocks = 'm.py'\n"),
        ("/p/pyproject.toml", "[tool.monty]\nstubs = 'no'\n"),
    ];
    check(&own, "/p/q/r/a.py", Some("/p/x/t.pyi"), Some("/p/m.py"));
    let project =
        [("/p/pyproject.toml", "[project]\nname = 'x'\n[tool.monty]\nstubs = 't.pyi'\n[tool.other]\ny = 1\n")];
    check(&project, "/p/q/a.py", Some("/p/t.pyi"), None);
    let nearer =
        [("/p/monty.toml", "stubs = 't.pyi'\n"), ("/p/q/pyproject.toml", "[tool.ruff]\n"), ("/p/q/tools.pyi", "")];
    check(&nearer, "/p/q/r/a.py", Some("/p/t.pyi"), None);
    check(&nearer, "/p/q/a.py", Some("/p/q/tools.pyi"), None);
}

#[test]
fn configurations_that_cannot_be_read() {
    for text in ["stub = 'x'\n", "stubs = 3\n", "stubs = \n"] {
        let problem = look(&[("/p/monty.toml", text)], "/p/a.py").unwrap_err();
        assert!(problem.starts_with("/p/monty.toml: "), "{problem}");
    }
    let problem = look(&[("/p/pyproject.toml", "[tool.monty]\nnosuch = 1\n")], "/p/a.py").unwrap_err();
    assert!(problem.contains("nosuch"), "{problem}");
}
