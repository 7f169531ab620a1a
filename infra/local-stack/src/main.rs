//! Runs the whole service on a laptop, with stand-ins for AWS.

fn main() {}
