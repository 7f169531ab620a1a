//! The whole service through HTTP: the local stack with the very binaries that ship, the
//! simulators on the other side of the wire.
//!
//! A scenario has a stack to itself while it runs, for it makes the simulators behave as it likes; it
//! begins with freshly seeded simulators and a portfolio of its own, so that it cannot see what others
//! left in the table.

#![expect(clippy::unwrap_used, clippy::panic, reason = "a test fails by panicking")]

mod client;
mod crash;
mod failures;
mod scenario;
mod stack;
mod stacks;
mod sync;
mod wait;
mod walkthrough;
mod wizard;

use std::{process::ExitCode, sync::Arc};

use libtest_mimic::{Arguments, Trial};

use crate::{scenario::Scenario, stacks::Stacks};

type Test = fn(&Scenario);

/// So many scenarios run at a time: as many as there are cores, and the one that waits most of its time
/// for a lock to expire.
const AT_A_TIME: usize = 3;

fn main() -> ExitCode {
    let mut arguments = Arguments::from_args();
    arguments.test_threads = Some(AT_A_TIME);
    if !arguments.list {
        stack::build();
    }
    let stacks = Arc::new(Stacks::default());
    libtest_mimic::run(&arguments, trials(&stacks)).exit_code()
}

fn trials(stacks: &Arc<Stacks>) -> Vec<Trial> {
    // The one that waits begins first.
    [crash::TESTS, walkthrough::TESTS, wizard::TESTS, sync::TESTS, failures::TESTS]
        .concat()
        .into_iter()
        .map(|(name, test): (&str, Test)| {
            let stacks = Arc::clone(stacks);
            Trial::test(name, move || {
                stacks.lend(|stack| test(&Scenario::begin(stack)));
                Ok(())
            })
        })
        .collect()
}
