//! Builds the functions, the very binaries that ship, in one call of cargo.

use std::{
    path::{Path, PathBuf},
    process::Stdio,
};

use tokio::process::Command;

use crate::problem::Problem;

/// The workspace's root, as this program was built from it.
pub(crate) fn workspace() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")
}

/// Builds the functions' binaries beside this program's own; gives their folder.
pub(crate) async fn build(functions: &[&str]) -> Result<PathBuf, Problem> {
    crate::say("building the functions (a first build takes some minutes)");
    let unknown = |error: std::io::Error| Problem::new(format!("cannot tell where this program is: {error}"));
    let own = std::env::current_exe().map_err(unknown)?;
    let folder = own.parent().ok_or_else(|| Problem::new("this program is in no folder"))?.to_owned();
    // `target/debug/local-stack`: the profile's folder, and above it the target directory.
    let target = folder.parent().unwrap_or(&folder);
    let mut cargo = Command::new(option_env!("CARGO").unwrap_or("cargo"));
    cargo.args(["build", "--locked", "--quiet", "--target-dir"]).arg(target).current_dir(workspace());
    if folder.ends_with("release") {
        cargo.arg("--release");
    }
    for function in functions {
        cargo.args(["-p", function]);
    }
    let status = cargo.stdin(Stdio::null()).status().await;
    match status {
        Ok(status) if status.success() => Ok(folder),
        Ok(_) => Err(Problem::new("the functions do not build; cargo says why above")),
        Err(error) => Err(Problem::new(format!("cargo cannot be run: {error}; install Rust"))),
    }
}
