//! The Python client, by openapi-python-client; and calls that schemathesis makes up of the document.

use std::{fs, path::PathBuf, process::Command};

use crate::{file, folder, given::Given, run, stack::Stack, workspace};

/// A program of the packages that `requirements.txt` names.
fn program(name: &str) -> Command {
    let mut command = Command::new("bash");
    command.arg(file("python/program")).arg(name);
    command
}

fn document() -> PathBuf {
    workspace().join("shared/api/openapi.json")
}

pub(crate) fn wizard(stack: &Stack) {
    let folder = folder("python");
    // What it cannot make a model of, it only warns of.
    run(program("openapi-python-client")
        .args(["generate", "--meta", "none", "--fail-on-warning", "--path"])
        .arg(document())
        .arg("--output-path")
        .arg(folder.join("door")));
    fs::copy(file("python/wizard.py"), folder.join("wizard.py")).unwrap();
    let given = Given::of(stack, "org_python", "yardi").write(&folder);
    run(program("python").arg("wizard.py").current_dir(&folder).env("GIVEN", given));
}

pub(crate) fn calls(stack: &Stack) {
    let folder = folder("calls");
    let given = Given::of(stack, "org_calls", "appfolio");
    given.set_up("calls-row");
    given.set_up("calls-east");
    run(program("schemathesis")
        .arg("--config-file")
        .arg(file("python/schemathesis.toml"))
        .arg("run")
        .arg(document())
        .args(["--url", &given.root])
        .args(["--header", &format!("Authorization: Bearer {}", given.token("portfolio_manager"))])
        .env("PLATFORM", given.token("platform"))
        .current_dir(&folder));
}
