//! A person's access as this service knows it, and who turns lifecycle into access.

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

/// Who turns lifecycle and unit into access, per property.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum AutomatedAccess {
    /// Managers grant and revoke by hand.
    #[default]
    Off,
    /// The service suggests, a manager approves.
    ApprovalRequired,
    /// The service grants and revokes.
    Automatic,
}

/// What is known of a person's access.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(tag = "state", rename_all = "snake_case")]
pub enum AccessState {
    /// Nothing was granted by this service; keys are given by hand.
    #[default]
    Unmanaged,
    /// The person moved out, and with it all access ended.
    Ended {
        /// When that was decided.
        at: Timestamp,
    },
}
