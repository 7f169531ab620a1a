//! PMS credentials in Secrets Manager: one secret per credential, one for what is ours with a
//! vendor; and one per webhook, which it is signed with. Values are read into types that cannot be printed, and kept for five minutes at most.

mod cache;
mod error;
mod secrets;

pub use crate::{error::SecretsError, secrets::Secrets};
