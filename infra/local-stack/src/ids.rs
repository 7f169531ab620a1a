//! Ids as AWS makes them, and the moment.

use jiff::Timestamp;

/// A request's id, in the form of a UUID.
pub(crate) fn request_id() -> String {
    let bits: u128 = rand::random();
    let hex = format!("{bits:032x}");
    let part = |from: usize, to: usize| hex.get(from..to).unwrap_or_default();
    [part(0, 8), part(8, 12), part(12, 16), part(16, 20), part(20, 32)].join("-")
}

/// This moment.
#[expect(clippy::disallowed_methods, reason = "this is the stack's clock, as AWS's is for the service")]
pub(crate) fn now() -> Timestamp {
    Timestamp::now()
}
