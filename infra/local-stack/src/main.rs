//! The program `local-stack`; all of it is in the library.

use std::process::ExitCode;

#[tokio::main]
async fn main() -> ExitCode {
    local_stack::main().await
}
