//! The syncs function.

fn main() {}
