//! The credentials function.

fn main() {}
