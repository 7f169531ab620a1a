//! The integration function.

fn main() {}
