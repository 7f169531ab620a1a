//! The template as it is deployed: transformed as `CloudFormation` does it, in an emulator that runs the functions'
//! binaries and holds them to their roles. On the other side are a simulator of the PMS, and an issuer.
//!
//! What the emulator cannot do, and how it is looked at instead, is in `docs/testing.md`.

#![expect(clippy::unwrap_used, clippy::panic, reason = "a test fails by panicking")]

#[path = "../service/client.rs"]
#[expect(dead_code, reason = "the tests of the whole service use all of it")]
mod client;
mod deployment;
mod emulator;
mod issuer;
mod trials;
#[path = "../service/wait.rs"]
mod wait;

use std::{process::ExitCode, sync::Arc};

use libtest_mimic::{Arguments, Trial};

use crate::deployment::Deployment;

type Test = fn(&Deployment);

fn main() -> ExitCode {
    let arguments = Arguments::from_args();
    if arguments.list {
        return libtest_mimic::run(&arguments, trials(None)).exit_code();
    }
    let deployment = Arc::new(Deployment::make());
    libtest_mimic::run(&arguments, trials(Some(&deployment))).exit_code()
}

fn trials(deployment: Option<&Arc<Deployment>>) -> Vec<Trial> {
    let trial = |(name, test): &(&'static str, Test)| {
        let (deployment, test) = (deployment.cloned(), *test);
        Trial::test(*name, move || {
            test(&deployment.unwrap());
            Ok(())
        })
    };
    trials::TESTS.iter().map(trial).collect()
}
