//! End-to-end tests through HTTP against the real binaries.
