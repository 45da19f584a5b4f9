//! Packs `typeshed/` into a zip, with an entry for each folder, and lists its files for those who want them as text.

use std::{
    env,
    fmt::Write as _,
    fs,
    io::{self, Cursor, Write as _},
    path::{Path, PathBuf},
};

use zip::{CompressionMethod, DateTime, ZipWriter, write::SimpleFileOptions};

fn main() -> io::Result<()> {
    let root = Path::new(&variable("CARGO_MANIFEST_DIR")?).join("../../typeshed").canonicalize()?;
    let target = PathBuf::from(variable("OUT_DIR")?);
    println!("cargo::rerun-if-changed={}", root.display());

    let mut found = Vec::new();
    collect(&root.join("stdlib"), &mut found)?;
    found.sort();

    // Uncompressed and without times: quick to read, and the same bytes from the same files.
    let options = SimpleFileOptions::default()
        .compression_method(CompressionMethod::Stored)
        .last_modified_time(DateTime::default());
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    let mut list = String::from("[\n");
    zip.add_directory("stdlib/", options)?;
    for path in &found {
        let relative = path.strip_prefix(&root).map_err(io::Error::other)?;
        let name = relative.to_string_lossy().replace('\\', "/");
        if path.is_dir() {
            zip.add_directory(format!("{name}/"), options)?;
            continue;
        }
        zip.start_file(&name, options)?;
        zip.write_all(&fs::read(path)?)?;
        let _ = writeln!(list, "    ({name:?}, include_str!({:?})),", path.display());
    }
    list.push_str("]\n");
    fs::write(target.join("typeshed.zip"), zip.finish()?.into_inner())?;
    fs::write(target.join("files.rs"), list)
}

fn variable(name: &str) -> io::Result<String> {
    env::var(name).map_err(io::Error::other)
}

/// Everything under a folder, folders included.
fn collect(folder: &Path, found: &mut Vec<PathBuf>) -> io::Result<()> {
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        if path.is_dir() {
            found.push(path.clone());
            collect(&path, found)?;
        } else if path.extension().is_some_and(|extension| extension == "pyi") || path.ends_with("VERSIONS") {
            found.push(path);
        }
    }
    Ok(())
}
