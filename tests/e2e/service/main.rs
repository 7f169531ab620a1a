//! The whole service through HTTP: the local stack with the very binaries that ship, the
//! simulators on the other side of the wire.
//!
//! A scenario has a stack to itself while it runs, for it makes the simulators behave as it likes; it
//! begins with freshly seeded simulators and a portfolio of its own, so that it cannot see what others
//! left in the table.

#![expect(clippy::unwrap_used, clippy::panic, reason = "a test fails by panicking")]

mod canaries;
mod client;
mod crash;
mod edge;
mod failures;
mod notices;
mod roles;
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
    let conclusion = libtest_mimic::run(&arguments, trials(&stacks));
    if conclusion.has_failed() || conclusion.num_passed == 0 {
        return conclusion.exit_code();
    }
    let data = stacks.data();
    let missing = roles::missing(&data);
    assert!(
        missing.is_empty(),
        "calls that their function's role in the template does not allow: {missing:#?}"
    );
    if conclusion.num_filtered_out == 0 {
        let left_over = roles::left_over(&data);
        assert!(left_over.is_empty(), "allowed by roles in the template, and never done: {left_over:#?}");
    }
    conclusion.exit_code()
}

fn trials(stacks: &Arc<Stacks>) -> Vec<Trial> {
    // The one that waits begins first.
    let all = [
        crash::TESTS,
        walkthrough::TESTS,
        wizard::TESTS,
        sync::TESTS,
        failures::TESTS,
        notices::TESTS,
        edge::TESTS,
        canaries::TESTS,
    ];
    all.concat()
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
