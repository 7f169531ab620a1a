//! The pms-properties function.

fn main() {}
