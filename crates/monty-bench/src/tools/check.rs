//! `monty check` on many small files.

use std::fs;
use std::path::Path;
use std::process::{Command, Stdio};
use std::time::Instant;

use super::ToolFigure;
use crate::error::BenchError;

const FILES: usize = 500;

pub(super) fn measure(monty: &Path, _announce: &mut dyn FnMut(&str)) -> Result<Vec<ToolFigure>, BenchError> {
    let file_error = |path: &Path| {
        let path = path.to_owned();
        move |source| BenchError::File { path, source }
    };
    let folder = tempfile::tempdir().map_err(file_error(Path::new("a temporary folder")))?;
    let write = |name: &str, text: &str| {
        let path = folder.path().join(name);
        fs::write(&path, text).map_err(file_error(&path))
    };
    write("tools.pyi", "def search(query: str, *, limit: int = 5) -> list[str]: ...\n")?;
    let mut names = Vec::with_capacity(FILES);
    for number in 0..FILES {
        let name = format!("script_{number}.py");
        let text = format!(
            "from json import dumps\n\nwords = [word for word in search('x', limit={number}) if len(word) > {number}]\n\
             totals: dict[str, int] = {{}}\nfor word in words:\n    totals[word] = totals.get(word, 0) + 1\n\
             print(dumps(totals), sum(totals.values()) / {})\n",
            number + 1
        );
        write(&name, &text)?;
        names.push(name);
    }
    let mut best = f64::INFINITY;
    for _ in 0..3 {
        let mut command = Command::new(monty);
        command.args(["check", "--format", "concise"]).args(&names).current_dir(folder.path());
        command.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null());
        let start = Instant::now();
        let status = command.status().map_err(|source| BenchError::CannotRun { program: monty.to_owned(), source })?;
        let seconds = start.elapsed().as_secs_f64();
        if !status.success() {
            let reason = format!("`monty check` ended with {status} on clean files");
            return Err(BenchError::BrokenTool { tool: "check", reason });
        }
        best = best.min(seconds);
    }
    Ok(vec![ToolFigure::new("monty check, 500 small files", best, 2.0, "s")])
}
