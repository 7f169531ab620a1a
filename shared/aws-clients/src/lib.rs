//! What every AWS client of the service shares: pinned behaviour and timeouts, and errors in words.
//!
//! The clients themselves are made where they are used, one crate per service; making one opens
//! no connection.

mod fault;
mod settings;

pub use aws_config::SdkConfig;

pub use crate::{
    fault::{AwsFault, describe},
    settings::{sdk_config, with_settings},
};
