//! Runs the whole service on one machine: the functions that ship, behind stand-ins for AWS that
//! speak the real protocols, with simulators of the property management systems.
//!
//! The bench puts some of the same [`Parts`] together in another way.

mod aws;
mod binaries;
mod data;
mod flags;
mod forms;
mod gateway;
mod html;
mod ids;
mod issuer;
mod lambda;
mod local;
mod parts;
mod portfolio;
mod problem;
mod schedule;
mod seed;
mod stack;
mod stream;
mod template;
mod webhook;

use std::process::ExitCode;

use clap::Parser;

pub use parts::{Parts, Running, Stream, Variables, build};
pub use problem::Problem;

/// Runs the stack as the command line says, until it is told to stop.
pub async fn main() -> ExitCode {
    let flags = flags::Flags::parse();
    match stack::run(&flags).await {
        Ok(()) => ExitCode::SUCCESS,
        Err(problem) => {
            say(&problem.to_string());
            ExitCode::FAILURE
        }
    }
}

/// Says something to whoever runs the stack.
#[expect(clippy::print_stderr, reason = "this is a program for a terminal")]
fn say(text: &str) {
    eprintln!("local-stack: {text}");
}
