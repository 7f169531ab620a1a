//! The TypeScript client: types by openapi-typescript, calls by openapi-fetch.

use std::{fs, process::Command};

use crate::{file, folder, given::Given, run, stack::Stack, workspace};

pub(crate) fn wizard(stack: &Stack) {
    let folder = folder("typescript");
    for name in ["package.json", "package-lock.json", "tsconfig.json", "wizard.ts"] {
        fs::copy(file("typescript").join(name), folder.join(name)).unwrap();
    }
    fs::copy(workspace().join("shared/api/openapi.json"), folder.join("document.json")).unwrap();
    let npm = |arguments: &[&str]| {
        let mut npm = Command::new("npm");
        npm.args(arguments).current_dir(&folder);
        npm
    };
    run(Command::new("bash").args([".ci/install", "node=nodejs", "npm=npm"]).current_dir(workspace()));
    // Packages' own install scripts are not needed.
    run(&mut npm(&["ci", "--ignore-scripts", "--silent", "--prefer-offline"]));
    run(&mut npm(&["run", "--silent", "generate"]));
    let given = Given::of(stack, "org_typescript", "entrata").write(&folder);
    run(npm(&["run", "--silent", "wizard"]).env("GIVEN", given));
}
