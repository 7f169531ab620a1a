//! The whole service through HTTP: the local stack with the very binaries that ship, the
//! simulators on the other side of the wire.
//!
//! One stack serves all scenarios, one after the other. Each has a portfolio of its own and begins
//! with freshly seeded simulators, so that none can see what another left.

#![expect(clippy::unwrap_used, clippy::panic, reason = "a test fails by panicking")]

mod client;
mod crash;
mod failures;
mod scenario;
mod stack;
mod sync;
mod wizard;

use std::{process::ExitCode, sync::Arc};

use libtest_mimic::{Arguments, Trial};

use crate::{scenario::Scenario, stack::Stack};

type Test = fn(&Scenario);

fn main() -> ExitCode {
    let mut arguments = Arguments::from_args();
    // Scenarios share the simulators.
    arguments.test_threads = Some(1);
    if arguments.list {
        return libtest_mimic::run(&arguments, trials(None)).exit_code();
    }
    let stack = Arc::new(Stack::start());
    let conclusion = libtest_mimic::run(&arguments, trials(Some(&stack)));
    stack.stop();
    conclusion.exit_code()
}

fn trials(stack: Option<&Arc<Stack>>) -> Vec<Trial> {
    [wizard::TESTS, sync::TESTS, failures::TESTS, crash::TESTS]
        .concat()
        .into_iter()
        .map(|(name, test): (&str, Test)| {
            let stack = stack.cloned();
            Trial::test(name, move || {
                if let Some(stack) = stack {
                    test(&Scenario::begin(&stack));
                }
                Ok(())
            })
        })
        .collect()
}
