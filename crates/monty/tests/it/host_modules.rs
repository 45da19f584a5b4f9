//! Modules that the host provides: imported, stored in dumps, refused where Python refuses them.

use monty::{CollectPrint, HostModule, MontyObject, MontyRun, NoLimitTracker, RunError, RunProgress};

fn program(code: &str) -> MontyRun {
    let modules = vec![
        HostModule::new(
            "shapes",
            "sides = 4\ndef area(a, b): return ask(a) * b\ndef fail(): return [][1]\n",
            "shapes.py",
        ),
        HostModule::package("pack", "from .inner import value\n", "pack/__init__.py"),
        HostModule::new("pack.inner", "from shapes import sides\nvalue = sides + 1\n", "pack/inner.py"),
        HostModule::new("broken", "1 / 0\n", "broken.py"),
        HostModule::new("wrong", "a = = 1\n", "wrong.py"),
        HostModule::new("math", "pi = 3\n", "math.py"),
    ];
    MontyRun::new(code.to_owned(), "main.py", Vec::new(), vec!["ask".to_owned()]).unwrap().with_modules(modules)
}

fn run(code: &str) -> Result<MontyObject, RunError> {
    program(code).run(Vec::new(), NoLimitTracker, &mut CollectPrint::new())
}

fn message(code: &str) -> String {
    match run(code) {
        Err(RunError::Exception(exception)) => exception.traceback().to_owned(),
        other => format!("{other:?}"),
    }
}

#[test]
fn modules_and_packages_are_imported_once() {
    let code = "import shapes, pack.inner as inner, pack\nfrom pack import value\nshapes.sides = 9\nimport shapes as s\n\
                (s.sides, value, pack.inner is inner, pack.__package__, inner.__package__, shapes.__file__)";
    let text = |text: &str| MontyObject::String(text.to_owned());
    let expected = vec![
        MontyObject::Int(9),
        MontyObject::Int(5),
        MontyObject::Bool(true),
        text("pack"),
        text("pack"),
        text("shapes.py"),
    ];
    assert_eq!(run(code).unwrap(), MontyObject::Tuple(expected));
}

#[test]
fn own_modules_come_first() {
    assert_eq!(run("import math\nmath.pi > 3.1").unwrap(), MontyObject::Bool(true));
}

#[test]
fn failures_show_the_module() {
    let shown = message("import shapes\nshapes.fail()");
    assert!(shown.contains("File \"shapes.py\", line 3, in fail\n    def fail(): return [][1]\n"), "{shown}");
    assert!(message("import wrong").contains("File \"wrong.py\", line 1\n"));
    assert!(message("import pack.more").ends_with("ModuleNotFoundError: No module named 'pack.more'\n"));
    assert!(message("import shapes.more").contains("'shapes' is not a package"));
    let again = "import sys\nfor _ in range(2):\n    try:\n        import broken\n    except ZeroDivisionError:\n        \
                 pass\n'broken' in sys.modules";
    assert_eq!(run(again).unwrap(), MontyObject::Bool(false));
}

#[test]
fn dumps_hold_modules() {
    let code = "import shapes\nfirst = shapes.area(6, 7)\nimport pack\nfirst + pack.value";
    let loaded = MontyRun::load(&program(code).dump().unwrap()).unwrap();
    let progress = loaded.start(Vec::new(), NoLimitTracker, &mut CollectPrint::new()).unwrap();
    let again = RunProgress::load(&progress.dump().unwrap(), NoLimitTracker).unwrap();
    let call = again.into_function_call().unwrap();
    assert_eq!(call.args(), [MontyObject::Int(6)]);
    let progress = call.resume(MontyObject::Int(6), &mut CollectPrint::new()).unwrap();
    assert_eq!(progress.into_complete(), Some(MontyObject::Int(47)));
}
