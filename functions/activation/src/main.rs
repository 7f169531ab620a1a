//! The activation function.

fn main() {}
