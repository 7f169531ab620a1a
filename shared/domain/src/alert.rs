//! What a sync cannot decide and a manager must: opened once, closed by itself.

use jiff::{Timestamp, civil::Date};
use serde::{Deserialize, Serialize};

use crate::{
    alert_cause::AlertCause,
    ids::{AlertId, SyncId},
};

pub use crate::{
    alert_kind::{AlertAction, AlertKind},
    alert_subject::{AlertPerson, AlertResident, DifferingField},
};

/// An alert.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Alert {
    /// Our id.
    pub alert_id: AlertId,
    /// Why it is there.
    pub cause: AlertCause,
    /// When it was opened.
    pub opened_at: Timestamp,
    /// By which sync; none where another decision or the time did.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub opened_by_sync: Option<SyncId>,
    /// When its cause was gone; none while it is open.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub resolved_at: Option<Timestamp>,
    /// What a manager decided; none where the cause went by itself.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub resolution: Option<Resolution>,
}

/// What a manager decided about an alert.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Resolution {
    /// What.
    pub action: AlertAction,
    /// Who: the caller's `sub`.
    pub by: Box<str>,
    /// Why, where they said so.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reason: Option<Box<str>>,
    /// Until which day, for what holds until a day.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub until: Option<Date>,
}
