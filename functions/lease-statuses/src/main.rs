//! The lease-statuses function.

fn main() {}
