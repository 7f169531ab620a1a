//! Runs the whole service on one machine: the functions that ship, behind stand-ins for AWS that
//! speak the real protocols, with simulators of the property management systems.

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
mod problem;
mod schedule;
mod seed;
mod stack;
mod stream;
mod template;

use std::process::ExitCode;

use clap::Parser;

#[tokio::main]
async fn main() -> ExitCode {
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
