//! The repository's own files, as tests of the workspace read them.

use std::{
    fs,
    path::{Path, PathBuf},
};

/// Folders that hold nothing of ours, or nothing that is checked in.
const NOT_OURS: &[&str] = &[".git", ".local", "node_modules", "target"];

/// The repository's root.
pub(crate) fn root() -> PathBuf {
    Path::new(std::env!("CARGO_MANIFEST_DIR")).join("../..").canonicalize().unwrap()
}

/// A file's text.
pub(crate) fn text(path: &str) -> String {
    fs::read_to_string(root().join(path)).unwrap_or_else(|error| panic!("{path}: {error}"))
}

/// Every file under a folder of the repository, by its path from the root; `""` is all of it.
pub(crate) fn under(folder: &str) -> Vec<String> {
    let root = root();
    let mut found = Vec::new();
    let mut folders = vec![root.join(folder)];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(&folder).unwrap_or_else(|error| panic!("{}: {error}", folder.display())) {
            let path = entry.unwrap().path();
            if !path.is_dir() {
                found.push(path.strip_prefix(&root).unwrap().to_str().unwrap().to_owned());
            } else if !NOT_OURS.iter().any(|name| path.ends_with(name)) {
                folders.push(path);
            }
        }
    }
    found.sort();
    found
}

/// Every Markdown file of the repository.
pub(crate) fn documents() -> Vec<String> {
    under("").into_iter().filter(|path| path.ends_with(".md")).collect()
}
