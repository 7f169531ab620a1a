//! Every error of the crates below, as a problem: one match per error type, so that a new kind of
//! error asks for its answer here.

use bus::BusError;
use domain::setup::{Step, StepRefused};
use engine::EngineError;
use pms::{PmsError, PmsErrorKind};
use secrets::SecretsError;
use store::{Conflict, StoreError};

use crate::problem::{Code, FieldError, Problem};

const LATER: &str = "Something we depend on did not answer. Nothing is lost; try again in a moment.";
const OURS: &str = "Something went wrong on our side. Try again, then ask support with the request's id.";

impl From<StepRefused> for Problem {
    fn from(refused: StepRefused) -> Self {
        match refused {
            StepRefused::Required(step) => Self::step_required(step),
            StepRefused::IsOn => {
                Self::new(Code::IsOn, "This can be done only while User Sync is off. Turn it off first.")
            }
            StepRefused::NoProperty => Self::invalid(vec![FieldError::new(
                "/pms_property_ids",
                "must have at least one PMS property",
            )]),
        }
    }
}

impl From<StoreError> for Problem {
    fn from(error: StoreError) -> Self {
        match &error {
            StoreError::Conflict(conflict) => Self::from(conflict.clone()),
            StoreError::BadCursor => Self::invalid(vec![FieldError::new(
                "?cursor",
                "belongs to another list; start again without it",
            )]),
            StoreError::TooLarge { what } => {
                let detail =
                    format!("The request is too much at once: {what} is too large. Send less at a time.");
                Self::new(Code::InvalidRequest, detail)
            }
            StoreError::DirectoryChanged => Self::new(
                Code::Busy,
                "People or settings of the property were changed in the same moment. Try again.",
            ),
            StoreError::Unavailable(_) | StoreError::Refused(_) => Self::new(Code::Unavailable, LATER),
            StoreError::LockLost | StoreError::Corrupt { .. } | StoreError::Unpackable { .. } => {
                Self::new(Code::Internal, OURS)
            }
        }
        .because(error)
    }
}

impl From<Conflict> for Problem {
    fn from(conflict: Conflict) -> Self {
        match conflict {
            Conflict::Missing { .. } => Self::not_found(),
            Conflict::VersionChanged { .. } => Self::new(
                Code::Busy,
                "It was changed by somebody else in the same moment. Read it again, then decide.",
            ),
            Conflict::OtherPortfolio(_) => Self::invalid(vec![FieldError::new(
                "/org_id",
                "must be the portfolio that the property was registered with; a property keeps its portfolio",
            )]),
            Conflict::AttachedElsewhere(taken) => {
                let ids: Vec<_> = taken.iter().map(|taken| taken.pms_property_id.as_str()).collect();
                Self::new(
                    Code::AttachedElsewhere,
                    format!(
                        "A PMS property syncs into one Door property, and these sync into another: {}. \
                         Detach them there first.",
                        crate::body::quoted(ids)
                    ),
                )
            }
            Conflict::InUse(_) => Self::new(
                Code::InUse,
                "Properties use this credential. Choose another credential for each of them first.",
            ),
            Conflict::EmailTaken { .. } => Self::new(
                Code::EmailTaken,
                "Another person of this property has this email. Find them in the list of people.",
            ),
            Conflict::SyncOver | Conflict::NotHeld(_) => Self::new(
                Code::NotHeld,
                "This sync does not wait for a decision. Look through the syncs for one that is held.",
            ),
            Conflict::AlreadyDecided(decision) => Self::new(
                Code::NotHeld,
                format!(
                    "This sync was decided before: its changes were {}. Press Sync Now for another.",
                    if decision.approved { "let through" } else { "discarded" }
                ),
            ),
            Conflict::Lapsed => Self::new(
                Code::ApprovalLapsed,
                "The sync was held more than 24 hours ago. Press Sync Now, and decide about what it finds.",
            ),
        }
    }
}

impl From<PmsError> for Problem {
    /// As it looks from a step that uses a stored credential.
    fn from(error: PmsError) -> Self {
        let code = match error.kind() {
            PmsErrorKind::CredentialRejected | PmsErrorKind::AddressRefused => Code::CredentialFailing,
            PmsErrorKind::PermissionMissing { .. } => Code::PmsPermissionMissing,
            PmsErrorKind::RateLimited { .. }
            | PmsErrorKind::Unavailable
            | PmsErrorKind::TimedOut
            | PmsErrorKind::NotUnderstood
            | PmsErrorKind::Incomplete(_)
            | PmsErrorKind::VendorSettingsMissing => Code::PmsUnavailable,
        };
        Self::new(code, format!("{error}. {}", error.next())).because(error)
    }
}

impl From<SecretsError> for Problem {
    fn from(error: SecretsError) -> Self {
        match &error {
            SecretsError::Missing => Self::new(
                Code::CredentialFailing,
                "The credential's values are gone. Enter all of them again, with a new credential.",
            ),
            SecretsError::Malformed { .. } => Self::new(Code::Internal, OURS),
            SecretsError::Unavailable(_) => Self::new(Code::Unavailable, LATER),
        }
        .because(error)
    }
}

impl From<BusError> for Problem {
    fn from(error: BusError) -> Self {
        match &error {
            BusError::NotTaken { .. } => Self::new(Code::Unavailable, LATER),
        }
        .because(error)
    }
}

impl From<EngineError> for Problem {
    fn from(error: EngineError) -> Self {
        match error {
            EngineError::UnknownProperty(_) => Self::not_found(),
            EngineError::NotSetUp { source, .. } => source.into(),
            EngineError::Off(_) => Self::step_required(Step::Activate),
            EngineError::IsOn(_) => StepRefused::IsOn.into(),
            EngineError::CredentialFailing { detail, .. } => Self::new(
                Code::CredentialFailing,
                format!("The PMS refuses the credential: {detail}. Enter its new values, then try again."),
            ),
            EngineError::Pms(error) => error.into(),
            EngineError::Store(error) => error.into(),
            EngineError::Secrets(error) => error.into(),
            EngineError::Bus(error) => error.into(),
            EngineError::UnsoundPlan(_) => Self::new(Code::Internal, OURS).because(error),
            EngineError::DirectoryBusy => {
                Self::new(Code::Busy, "People of the property were being changed all the while. Try again.")
            }
            EngineError::SettingsChanged => {
                Self::new(Code::Busy, "The settings were changed while the sync was running. Try again.")
            }
            EngineError::AtWork(_) => {
                Self::new(Code::Busy, "A sync of the property is running. Try again when it has ended.")
            }
            // Only a sync goes on and on, and nobody waits for its answer.
            EngineError::TooLong | EngineError::OutOfTime => Self::new(
                Code::PmsUnavailable,
                "The PMS did not answer in time. Try again; if it goes on, ask the PMS whether it is slow.",
            ),
        }
    }
}
