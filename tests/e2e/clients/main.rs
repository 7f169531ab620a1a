//! The document as others use it, against the local stack with the very binaries that ship: two clients that
//! are made of it go through the whole wizard, and calls that are made of it get no answer that it does not
//! tell of.

#![expect(clippy::unwrap_used, clippy::panic, reason = "a test fails by panicking")]

mod given;
mod python;
#[path = "../service/stack.rs"]
#[expect(dead_code, reason = "the tests of the whole service use all of it")]
mod stack;
mod typescript;

use std::{
    fs,
    path::{Path, PathBuf},
    process::{Command, ExitCode},
    sync::{Arc, OnceLock},
};

use libtest_mimic::{Arguments, Trial};

use crate::stack::Stack;

type Test = fn(&Stack);

const TESTS: &[(&str, Test)] = &[
    ("a_typescript_client_goes_through_the_whole_wizard", typescript::wizard),
    ("a_python_client_goes_through_the_whole_wizard", python::wizard),
    ("no_call_gets_an_answer_that_the_document_does_not_tell_of", python::calls),
];

fn main() -> ExitCode {
    let arguments = Arguments::from_args();
    if !arguments.list {
        stack::build();
    }
    let stack: Arc<OnceLock<Stack>> = Arc::default();
    let trial = |(name, test): &(&'static str, Test)| {
        let (stack, test) = (Arc::clone(&stack), *test);
        Trial::test(*name, move || {
            test(stack.get_or_init(|| Stack::start("clients")));
            Ok(())
        })
    };
    libtest_mimic::run(&arguments, TESTS.iter().map(trial).collect()).exit_code()
}

/// The repository's root.
fn workspace() -> PathBuf {
    Path::new(std::env!("CARGO_MANIFEST_DIR")).join("../..").canonicalize().unwrap()
}

/// A file of this folder.
fn file(name: &str) -> PathBuf {
    workspace().join("tests/e2e/clients").join(name)
}

/// An empty folder for what a test makes.
fn folder(name: &str) -> PathBuf {
    let folder = PathBuf::from(std::env!("CARGO_TARGET_TMPDIR")).join("clients-made").join(name);
    let _ = fs::remove_dir_all(&folder);
    fs::create_dir_all(&folder).unwrap();
    folder
}

/// Runs a command; what it said, if it fails.
#[track_caller]
fn run(command: &mut Command) {
    let output = command.output().unwrap();
    let said = [output.stdout, output.stderr].concat();
    assert!(output.status.success(), "{command:?}\n{}", String::from_utf8_lossy(&said));
}
