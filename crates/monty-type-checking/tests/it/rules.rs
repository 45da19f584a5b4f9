//! The rules of our own: what Python has and Monty lacks.

use super::scripts::{check, findings};

#[test]
fn modules() {
    check("import os\n", &["1:8 sandbox-unsupported-module"]);
    check("import json, os.path\n", &["1:14 sandbox-unsupported-module"]);
    check("from os import path, sep\n", &["1:6 sandbox-unsupported-module"]);
    check("from . import tools\n", &["1:1 sandbox-unsupported-module"]);
    check("from __future__ import annotations\nimport collections.abc, typing\nfrom collections import abc\n", &[]);
    check(
        "from typing import TYPE_CHECKING\nif TYPE_CHECKING:\n    from _typeshed import SupportsKeysAndGetItem\n",
        &[],
    );
    check("from abc import ABC, ABCMeta\n", &[]);
    check("def f():\n    import socket\n", &["2:12 sandbox-unsupported-module"]);
}

#[test]
fn builtins() {
    check("open('x')\n", &["1:1 sandbox-unsupported-builtin"]);
    check("__import__('json')\n", &[]);
    check("eval('1')\n", &[]);
    check("def open(x): ...\nopen('x')\n", &[]);
}

#[test]
fn every_finding_says_what_to_do() {
    for text in ["import os\n", "open('x')\n"] {
        let found = findings(text);
        assert_eq!(found.len(), 1, "{found:?}");
        assert!(found[0].message.contains("is not available in Monty"), "{found:?}");
    }
}

#[test]
fn comments_silence() {
    check("import os  # ty: ignore[sandbox-unsupported-module]\n", &[]);
    check("import os  # ty: ignore\n", &[]);
    check("import os  # type: ignore\n", &[]);
    check("import os  # ty: ignore[sandbox-unsupported-builtin]\n", &["1:8 sandbox-unsupported-module"]);
    check("import os  # ty: ignore[nosuch]\n", &["1:8 sandbox-unsupported-module", "1:25 ignore-comment-unknown-rule"]);
    check("x = 1  # ty: ignore\n", &["1:8 unused-ignore-comment"]);
    check("s = '# ty: ignore'; import os\n", &["1:28 sandbox-unsupported-module"]);
}
