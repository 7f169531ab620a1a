//! The directory function.

fn main() {}
