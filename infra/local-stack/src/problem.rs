//! What stops the stack, as one line that says what to do.

use std::{io, path::Path};

/// A reason to stop.
#[derive(Debug, thiserror::Error)]
#[error("{0}")]
pub struct Problem(String);

impl Problem {
    pub(crate) fn new(text: impl Into<String>) -> Self {
        Self(text.into())
    }

    pub(crate) fn file(path: &Path, error: &io::Error) -> Self {
        Self(format!(
            "cannot read or write `{}`: {error}; choose a folder of your own with --data DIR",
            path.display()
        ))
    }

    pub(crate) fn port(port: u16, error: &io::Error) -> Self {
        Self(match error.kind() {
            io::ErrorKind::AddrInUse => format!(
                "port {port} is in use; stop what listens there, or choose another with --port P (P and P+1 are needed)"
            ),
            _ => format!("cannot listen on port {port}: {error}; choose another with --port P"),
        })
    }
}
