//! Why a sync, or a look at one, did not come to an end; variants by who must act.

use std::borrow::Cow;

use domain::{
    ids::{PropertyId, SyncId},
    setup::StepRefused,
    sync::SyncFailure,
};
use store::Outrun;

/// What went wrong.
#[derive(Debug, thiserror::Error)]
pub enum EngineError {
    /// No such property.
    #[error("there is no property `{0}`")]
    UnknownProperty(PropertyId),
    /// The wizard is not that far.
    #[error("the set-up of property `{property}` is not finished")]
    NotSetUp {
        /// The property.
        property: PropertyId,
        /// What is missing.
        source: StepRefused,
    },
    /// User Sync is off.
    #[error("User Sync is off for property `{0}`; turn it on first")]
    Off(PropertyId),
    /// User Sync is on.
    #[error("User Sync is on for property `{0}`; turn it off first")]
    IsOn(PropertyId),
    /// The credential refused before, and the schedule waits.
    #[error("the PMS refuses credential `{name}`: {detail}")]
    CredentialFailing {
        /// What managers call it.
        name: Box<str>,
        /// What the PMS said, and what to do.
        detail: Box<str>,
    },
    /// The PMS, or what it sent.
    #[error(transparent)]
    Pms(#[from] pms::PmsError),
    /// The table.
    #[error(transparent)]
    Store(#[from] store::StoreError),
    /// The secrets.
    #[error(transparent)]
    Secrets(#[from] secrets::SecretsError),
    /// The bus.
    #[error(transparent)]
    Bus(#[from] bus::BusError),
    /// A plan that breaks its own rules; nothing of it was applied.
    #[error("the plan is not sound: {0}; nothing was applied")]
    UnsoundPlan(String),
    /// People were changed from outside again and again while the sync was being applied.
    #[error("people were being changed by others all the while; the next sync takes in the rest")]
    DirectoryBusy,
    /// A manager changed what is synced while it was being synced.
    #[error("the settings were changed while the sync was running; nothing more of it was applied")]
    SettingsChanged,
    /// Another invocation has the lock, and what it does is not all that was asked for.
    #[error("an invocation of sync `{0}` is at work, or was cut off less than a minute ago; try again")]
    AtWork(SyncId),
    /// One invocation after the other came to its deadline.
    #[error("the sync was not done after six hours of work; what it has written stays")]
    TooLong,
    /// The invocation's time is up.
    #[error("the PMS did not answer in the time that a sync has")]
    OutOfTime,
}

impl Outrun for EngineError {
    fn is_outrun(&self) -> bool {
        matches!(self, Self::Store(error) if error.is_outrun())
    }
}

impl EngineError {
    /// Stable, `snake_case`.
    pub fn code(&self) -> &'static str {
        match self {
            Self::UnknownProperty(_) => "property_unknown",
            Self::NotSetUp { .. } => "step_required",
            Self::Off(_) => "integration_off",
            Self::IsOn(_) => "is_on",
            Self::CredentialFailing { .. } => "credential_failing",
            Self::Pms(error) => error.code(),
            Self::Store(error) => error.code(),
            Self::Secrets(error) => error.code(),
            Self::Bus(error) => error.code(),
            Self::UnsoundPlan(_) => "plan_unsound",
            Self::DirectoryBusy => "directory_busy",
            Self::SettingsChanged => "settings_changed",
            Self::AtWork(_) => "sync_at_work",
            Self::TooLong => "sync_too_long",
            Self::OutOfTime => "pms_timed_out",
        }
    }

    /// How a sync that met this is recorded.
    pub fn failure(&self) -> SyncFailure {
        let (next, retryable): (Cow<'static, str>, bool) = match self {
            Self::Pms(error) => (error.next().into(), error.retryable()),
            Self::CredentialFailing { .. } => (
                "Enter the new password under Manage Settings, or press Sync Now to try again.".into(),
                false,
            ),
            Self::NotSetUp { .. } | Self::Off(_) => {
                ("Finish the set-up on the Integrations page.".into(), false)
            }
            Self::IsOn(_) => ("Turn User Sync off first.".into(), false),
            Self::UnknownProperty(_) => ("Check the property's id.".into(), false),
            Self::UnsoundPlan(_) => ("Tell support; it keeps what was found.".into(), false),
            Self::Store(error) if !error.may_pass() => {
                ("It will not pass by itself; tell support, who finds the cause in the log.".into(), false)
            }
            Self::Store(_)
            | Self::Secrets(_)
            | Self::Bus(_)
            | Self::DirectoryBusy
            | Self::SettingsChanged
            | Self::AtWork(_)
            | Self::TooLong
            | Self::OutOfTime => ("The next sync tries again by itself.".into(), true),
        };
        SyncFailure {
            code: self.code().into(),
            detail: format!("{}. {next}", self.to_string().trim_end_matches('.')).into(),
            retryable,
        }
    }
}
