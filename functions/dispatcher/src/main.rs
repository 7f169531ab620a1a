//! The dispatcher function.

fn main() {}
