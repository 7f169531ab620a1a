//! Why the table did not do what was asked; variants by who must act.

use std::collections::BTreeSet;

use aws_clients::AwsFault;
use aws_sdk_dynamodb::{
    config::http::HttpResponse,
    error::{ProvideErrorMetadata, SdkError},
};
use domain::{
    ids::{PersonId, PmsPropertyId, PropertyId},
    sync::{Decision, SyncStatus},
};

/// What went wrong.
#[derive(Debug, thiserror::Error)]
pub enum StoreError {
    /// Somebody else was first, or the state does not allow it; the caller reads again.
    #[error(transparent)]
    Conflict(#[from] Conflict),
    /// Another sync took the lock, or it expired. Nothing of this write was done, and this sync
    /// must write nothing more.
    #[error("the sync no longer holds the lock of its property")]
    LockLost,
    /// People or settings were changed from outside the sync since its plan was made. Nothing of
    /// this write was done; plan again.
    #[error("people or settings of the property were changed since the plan was made")]
    DirectoryChanged,
    /// A cursor of another list, or none of ours.
    #[error("this cursor belongs to another list; start again without one")]
    BadCursor,
    /// More than one write can hold.
    #[error("{what} is too large to be written at once")]
    TooLarge {
        /// What was to be written.
        what: &'static str,
    },
    /// An item that cannot be read back.
    #[error("a stored {entity} cannot be read; restore it from a backup")]
    Corrupt {
        /// What it was.
        entity: &'static str,
        /// Which part of it; never its value.
        source: serde_dynamo::Error,
    },
    /// A stored text that cannot be read back.
    #[error("a stored {entity} cannot be unpacked; restore it from a backup")]
    Unpackable {
        /// What it was.
        entity: &'static str,
        /// Why.
        source: std::io::Error,
    },
    /// The table did not answer, or not now.
    #[error("the table is out of reach; try again")]
    Unavailable(#[source] AwsFault),
    /// The table does not take it, and would not another time.
    #[error("the table refuses what is to be read or written")]
    Refused(#[source] AwsFault),
}

/// Why the state does not allow a write.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Conflict {
    /// There is nothing to change.
    #[error("there is no such {what}")]
    Missing {
        /// What was to be changed.
        what: &'static str,
    },
    /// It was changed since it was read.
    #[error("it was changed since it was read; it is now version {current}")]
    VersionChanged {
        /// Its version now; 0 when it is gone.
        current: u64,
    },
    /// The property is of another portfolio, for good.
    #[error("property `{0}` belongs to another portfolio")]
    OtherPortfolio(PropertyId),
    /// PMS properties that sync into other Door properties.
    #[error("{} of the PMS properties sync into another Door property", .0.len())]
    AttachedElsewhere(Vec<Attachment>),
    /// Properties use the credential.
    #[error("the credential is in use by {} properties", .0.len())]
    InUse(BTreeSet<PropertyId>),
    /// Another person of the property has this email.
    #[error("another person of the property has this email")]
    EmailTaken {
        /// Who has it.
        by: Option<PersonId>,
    },
    /// The sync is already over.
    #[error("the sync is over")]
    SyncOver,
    /// The sync waits for no decision.
    #[error("the sync is not held")]
    NotHeld(SyncStatus),
    /// It was decided before.
    #[error("the held sync was decided before")]
    AlreadyDecided(Decision),
    /// It waited for longer than 24 hours.
    #[error("the held sync has lapsed; the next sync plans again")]
    Lapsed,
}

/// Which Door property a PMS property syncs into.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Attachment {
    /// The PMS property.
    pub pms_property_id: PmsPropertyId,
    /// The Door property.
    pub property_id: PropertyId,
}

impl StoreError {
    /// Stable, `snake_case`.
    pub fn code(&self) -> &'static str {
        match self {
            Self::Conflict(conflict) => conflict.code(),
            Self::LockLost => "lock_lost",
            Self::DirectoryChanged => "directory_changed",
            Self::BadCursor => "cursor_invalid",
            Self::TooLarge { .. } => "too_large",
            Self::Corrupt { .. } | Self::Unpackable { .. } => "stored_item_corrupt",
            Self::Unavailable(_) => "table_unavailable",
            Self::Refused(_) => "table_refused",
        }
    }

    /// Whether the same may go through another time.
    pub fn may_pass(&self) -> bool {
        match self {
            Self::Conflict(_) | Self::LockLost | Self::DirectoryChanged | Self::Unavailable(_) => true,
            Self::BadCursor
            | Self::TooLarge { .. }
            | Self::Corrupt { .. }
            | Self::Unpackable { .. }
            | Self::Refused(_) => false,
        }
    }

    pub(crate) fn missing(what: &'static str) -> Self {
        Self::Conflict(Conflict::Missing { what })
    }
}

impl Conflict {
    /// Stable, `snake_case`.
    pub fn code(&self) -> &'static str {
        match self {
            Self::Missing { .. } => "not_found",
            Self::VersionChanged { .. } => "version_changed",
            Self::OtherPortfolio(_) => "other_portfolio",
            Self::AttachedElsewhere(_) => "attached_elsewhere",
            Self::InUse(_) => "in_use",
            Self::EmailTaken { .. } => "email_taken",
            Self::SyncOver => "sync_over",
            Self::NotHeld(_) => "not_held",
            Self::AlreadyDecided(_) => "already_decided",
            Self::Lapsed => "lapsed",
        }
    }
}

impl<E: ProvideErrorMetadata> From<SdkError<E, HttpResponse>> for StoreError {
    fn from(error: SdkError<E, HttpResponse>) -> Self {
        let fault = aws_clients::describe(&error);
        if fault.retryable { Self::Unavailable(fault) } else { Self::Refused(fault) }
    }
}
