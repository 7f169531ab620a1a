//! What managers are told, and when.
//!
//! [`decide`] says from what was told of a property and how it stands now what is to be told; [`message()`] puts it
//! into words, [`Signature`] signs a webhook's, and [`Outcome`] says what becomes of a delivery. Nothing here does
//! I/O or knows the time.

mod delivery;
mod digest;
mod message;
mod rules;
mod signature;

pub use crate::{
    delivery::{LEASE, Outcome, waits_after},
    digest::{DIGEST_HOUR, Open, digest},
    message::{Message, body, message},
    rules::{Change, CredentialStanding, Decided, PropertyStanding, decide, decide_credential},
    signature::{Signature, SigningSecret},
};
