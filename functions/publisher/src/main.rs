//! The publisher function.

fn main() {}
